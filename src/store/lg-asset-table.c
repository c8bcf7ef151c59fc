/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-asset-table-private.h"

static const LgTableJoin joined[] = {
  { "site", "s.code" },
  { NULL },
};

const LgTable lg_assets_table = {
  .name = "assets",
  .record_type = lg_asset_get_type,
  .joins = "JOIN sites s ON s.row = t.site_row",
  .joined = joined,
  .imported = TRUE,
};
