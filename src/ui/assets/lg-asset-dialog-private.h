/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-asset-dialog.h"
#include "lg-site.h"

G_BEGIN_DECLS

struct _LgAssetDialog
{
  AdwDialog     parent_instance;

  GtkButton    *submit;
  AdwBanner    *problem;
  GtkEditable  *name;
  GtkEditable  *sku;
  GtkEditable  *barcode;
  GtkEditable  *category;
  GtkEditable  *quantity;
  GtkEditable  *unit_cost;
  GtkEditable  *unit_price;
  AdwActionRow *value;
  GtkLabel     *value_figure;
  AdwSwitchRow *high_value;
  AdwComboRow  *site;
  GtkEditable  *new_site;
  GtkEditable  *place;

  GtkEditable  *wrong;          /* (nullable): the field that is wrong */
  GtkWidget    *wrong_problem;  /* (unowned) (nullable): what is said beside it */

  GtkWidget    *host;   /* (unowned): the window, a parent of the dialog */
  LgStore      *store;  /* (owned) */
  LgAsset      *asset;  /* (owned) (nullable): the one that is edited, NULL for a new one */
  GListModel   *sites;  /* (owned) (nullable) (element-type LgSite): NULL until they were read */
};

void     lg_asset_form_set_asset    (LgAssetDialog  *self);
void     lg_asset_form_set_sites    (LgAssetDialog  *self,
                                     GListModel     *sites);
void     lg_asset_form_update       (LgAssetDialog  *self);
LgAsset *lg_asset_form_read         (LgAssetDialog  *self,
                                     GtkEditable   **wrong,
                                     GError        **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
