/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-asset.h"
#include "lg-page-host.h"
#include "lg-store.h"

G_BEGIN_DECLS

#define LG_TYPE_ASSET_DIALOG (lg_asset_dialog_get_type ())

G_DECLARE_FINAL_TYPE (LgAssetDialog, lg_asset_dialog, LG, ASSET_DIALOG, AdwDialog)

void lg_asset_dialog_add  (LgPageHost *host,
                           LgStore    *store,
                           const char *barcode);
void lg_asset_dialog_edit (LgPageHost *host,
                           LgStore    *store,
                           LgAsset    *asset);

G_END_DECLS
