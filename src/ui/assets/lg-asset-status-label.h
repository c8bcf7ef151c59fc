/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "lg-asset.h"

G_BEGIN_DECLS

#define LG_TYPE_ASSET_STATUS_LABEL (lg_asset_status_label_get_type ())

G_DECLARE_FINAL_TYPE (LgAssetStatusLabel, lg_asset_status_label, LG, ASSET_STATUS_LABEL, GtkWidget)

void lg_asset_status_label_set_asset (LgAssetStatusLabel *self,
                                      LgAsset            *asset);

G_END_DECLS
