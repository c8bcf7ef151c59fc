/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-asset.h"
#include "lg-paged-list.h"

G_BEGIN_DECLS

typedef enum
{
  LG_ASSET_SORT_NAME,
  LG_ASSET_SORT_VALUE,  /* within a currency the largest value at risk first, then those without a unit cost */
  LG_ASSET_SORT_COUNT,  /* those never counted first, then those whose last count is the longest ago */
} LgAssetSort;

/**
 * LgAssetFilter:
 * @high_value: only those marked High Value
 * @status: the status
 * @site_row: the site
 * @text: (nullable): what the name, SKU, category, place or barcode contains, its words in this order
 * @sort: the order
 * @limit: how many at most
 *
 * Which assets to list, and in which order; what is 0 does not limit them.
 */
typedef struct
{
  gboolean       high_value;
  LgAssetStatus  status;
  gint64         site_row;
  const char    *text;
  LgAssetSort    sort;
  gint64         limit;
} LgAssetFilter;

GPtrArray   *lg_assets_list    (LgDb                 *db,
                                const LgAssetFilter  *filter,
                                gint64               *total,
                                GError              **error) G_GNUC_WARN_UNUSED_RESULT;
LgPagedList *lg_asset_list_new (LgStore              *store,
                                const LgAssetFilter  *filter) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
