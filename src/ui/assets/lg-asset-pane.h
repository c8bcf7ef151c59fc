/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-store.h"

G_BEGIN_DECLS

#define LG_TYPE_ASSET_PANE (lg_asset_pane_get_type ())

G_DECLARE_FINAL_TYPE (LgAssetPane, lg_asset_pane, LG, ASSET_PANE, AdwBin)

void   lg_asset_pane_set_store    (LgAssetPane *self,
                                   LgStore     *store);
void   lg_asset_pane_set_sites    (LgAssetPane *self,
                                   GListModel  *sites);
void   lg_asset_pane_set_text     (LgAssetPane *self,
                                   const char  *text);
void   lg_asset_pane_reset        (LgAssetPane *self);
void   lg_asset_pane_unselect     (LgAssetPane *self);

G_END_DECLS
