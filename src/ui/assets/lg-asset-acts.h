/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-asset.h"
#include "lg-page-host.h"
#include "lg-store.h"

G_BEGIN_DECLS

DexFuture *lg_asset_acts_create     (LgStore       *store,
                                     LgAsset       *asset,
                                     const char    *new_site) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *lg_asset_acts_update     (LgStore       *store,
                                     LgAsset       *asset) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *lg_asset_acts_set_status (LgStore       *store,
                                     LgAsset       *asset,
                                     LgAssetStatus  status,
                                     gint64         quantity,
                                     const char    *reason,
                                     gint64         incident_row) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *lg_asset_acts_delete     (LgStore       *store,
                                     LgAsset       *asset) G_GNUC_WARN_UNUSED_RESULT;
void       lg_asset_acts_tell       (LgPageHost    *host,
                                     LgStore       *store,
                                     const char    *sentence,
                                     LgAsset       *before,
                                     LgAsset       *after,
                                     gboolean       is_status);

G_END_DECLS
