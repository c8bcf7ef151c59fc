/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-backup.h"
#include "lg-store-progress-private.h"
#include "lg-verify-result-private.h"

G_BEGIN_DECLS

gboolean lg_backup_copy_pages      (LgDb             *from,
                                    LgDb             *to,
                                    LgStoreProgress  *progress,
                                    GError          **error);
gboolean lg_backup_sync_folder     (const char       *folder,
                                    GError          **error);

gboolean lg_backup_pack_evidence   (LgDb             *db,
                                    const char       *folder,
                                    LgVerifyResult   *result,
                                    LgStoreProgress  *progress,
                                    GError          **error);
gboolean lg_backup_has_evidence    (LgDb             *db,
                                    gboolean         *has_evidence,
                                    GError          **error);
gboolean lg_backup_unpack_evidence (LgDb             *db,
                                    const char       *folder,
                                    LgStoreProgress  *progress,
                                    GError          **error);

G_END_DECLS
