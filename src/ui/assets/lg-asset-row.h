/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-paged-row.h"

G_BEGIN_DECLS

#define LG_TYPE_ASSET_ROW (lg_asset_row_get_type ())

G_DECLARE_FINAL_TYPE (LgAssetRow, lg_asset_row, LG, ASSET_ROW, LgPagedRow)

G_END_DECLS
