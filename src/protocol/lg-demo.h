/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-store.h"
#include "lg-store-progress.h"

G_BEGIN_DECLS

#define LG_DEMO_SEED 20261122

gboolean lg_demo_fill (LgStore  *store,
                       guint32   seed,
                       GError  **error);
DexFuture *lg_demo_fill_watched (LgStore             *store,
                                 guint32              seed,
                                 GCancellable        *cancellable,
                                 LgStoreProgressFunc  func,
                                 gpointer             user_data,
                                 GDestroyNotify       destroy) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
