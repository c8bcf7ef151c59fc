/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-store-error.h"
#include "lg-store-progress.h"
#include "lg-verify-result.h"

G_BEGIN_DECLS

LgVerifyResult *lg_backup_make    (const char           *folder,
                                   const char           *file,
                                   GCancellable         *cancellable,
                                   LgStoreProgressFunc   progress,
                                   gpointer              user_data,
                                   GError              **error) G_GNUC_WARN_UNUSED_RESULT;
LgVerifyResult *lg_backup_restore (const char           *folder,
                                   const char           *file,
                                   const char           *actor,
                                   GCancellable         *cancellable,
                                   LgStoreProgressFunc   progress,
                                   gpointer              user_data,
                                   GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
