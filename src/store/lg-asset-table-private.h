/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-asset.h"
#include "lg-site.h"
#include "lg-table-private.h"

G_BEGIN_DECLS

extern const LgTable lg_assets_table;

gboolean lg_assets_fill_in (LgAsset  *asset,
                            LgSite   *site,
                            GError  **error);

G_END_DECLS
