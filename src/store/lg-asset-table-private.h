/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-asset.h"
#include "lg-site.h"
#include "lg-table-private.h"

G_BEGIN_DECLS

#define LG_ASSETS_COUNTS "FROM counts c WHERE c.site_row = t.site_row AND c.sku = t.sku AND c.deleted_at IS NULL"

/* When an asset `t` was counted last, and how well that is known. */
#define LG_ASSETS_LAST_COUNT "(SELECT max (c.counted_at) " LG_ASSETS_COUNTS ")"
#define LG_ASSETS_LAST_COUNT_PRECISION "(SELECT c.precision " LG_ASSETS_COUNTS " ORDER BY c.counted_at DESC LIMIT 1)"

/* How many of an asset `t` are there no more: lost or stolen as many as the change said that made them so, or all;
 * retired all. */
#define LG_ASSETS_MISSING "CASE t.status WHEN 3 THEN coalesce ((SELECT c.quantity FROM asset_changes c" \
                          " WHERE c.asset_row = t.row AND c.deleted_at IS NULL" \
                          " ORDER BY c.at DESC, c.row DESC LIMIT 1), t.quantity) WHEN 5 THEN t.quantity ELSE 0 END"

extern const LgTable lg_assets_table;

gboolean lg_assets_fill_in (LgAsset  *asset,
                            LgSite   *site,
                            GError  **error);

G_END_DECLS
