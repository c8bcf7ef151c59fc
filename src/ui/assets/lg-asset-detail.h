/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-asset-dossier.h"

G_BEGIN_DECLS

#define LG_TYPE_ASSET_DETAIL (lg_asset_detail_get_type ())

G_DECLARE_FINAL_TYPE (LgAssetDetail, lg_asset_detail, LG, ASSET_DETAIL, AdwBin)

void lg_asset_detail_set_dossier (LgAssetDetail  *self,
                                  LgAssetDossier *dossier);

G_END_DECLS
