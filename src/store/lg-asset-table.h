/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-asset.h"
#include "lg-db.h"

G_BEGIN_DECLS

gboolean   lg_assets_insert       (LgDb                 *db,
                                   LgAsset              *asset,
                                   GError              **error);
gboolean   lg_assets_update       (LgDb                 *db,
                                   LgAsset              *asset,
                                   GError              **error);
gboolean   lg_assets_set_status   (LgDb                 *db,
                                   LgAsset              *asset,
                                   LgAssetStatus         status,
                                   gint64                quantity,
                                   const char           *reason,
                                   gint64                incident_row,
                                   GError              **error);
gboolean   lg_assets_take_back    (LgDb                 *db,
                                   LgAsset              *before,
                                   LgAsset              *after,
                                   GError              **error);
gboolean   lg_assets_take_status_back (LgDb             *db,
                                   LgAsset              *before,
                                   LgAsset              *after,
                                   GError              **error);
gboolean   lg_assets_set_deleted  (LgDb                 *db,
                                   gint64                row,
                                   gboolean              deleted,
                                   GError              **error);
LgAsset   *lg_assets_get          (LgDb                 *db,
                                   gint64                row,
                                   GError              **error) G_GNUC_WARN_UNUSED_RESULT;
LgAsset   *lg_assets_find         (LgDb                 *db,
                                   const char           *id,
                                   GError              **error) G_GNUC_WARN_UNUSED_RESULT;
LgAsset   *lg_assets_find_by_sku  (LgDb                 *db,
                                   const char           *sku,
                                   gint64                site_row,
                                   GError              **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *lg_assets_list_by_code (LgDb                 *db,
                                   const char           *code,
                                   GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
