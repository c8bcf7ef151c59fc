/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-record.h"

G_BEGIN_DECLS

typedef enum
{
  LG_ASSET_STATUS_IN_SERVICE = 1,
  LG_ASSET_STATUS_UNDER_INVESTIGATION,
  LG_ASSET_STATUS_LOST_STOLEN,
  LG_ASSET_STATUS_RECOVERED,
  LG_ASSET_STATUS_RETIRED,
} LgAssetStatus;

#define LG_TYPE_ASSET_STATUS (lg_asset_status_get_type ())

GType lg_asset_status_get_type (void) G_GNUC_CONST;

#define LG_TYPE_ASSET (lg_asset_get_type ())

LG_DECLARE_RECORD (LgAsset, lg_asset, ASSET)

/* A thing, or a stock of a thing, that is worth watching. */
struct _LgAsset
{
  LgRecord  parent_instance;

  char    *sku;  /* (owned) */
  char    *name;  /* (owned) */
  char    *category;  /* (owned) */
  gint64   quantity;
  gint64   unit_cost;
  gint64   unit_price;
  char    *currency;  /* (owned) */
  gboolean high_value;
  int      status;
  gint64   site_row;
  char    *site;  /* (owned) */
  char    *site_name;  /* (owned) */
  char    *timezone;  /* (owned): the site's zone */
  LgTime   last_counted_at;  /* of its SKU at its site */
  int      last_count_precision;
  gint64   missing;  /* how many of the quantity are lost or stolen */
  char    *place;  /* (owned) */
  char    *barcode;  /* (owned) */
  char    *external_id;  /* (owned) */
  gint64   import_row;
  char    *extra;  /* (owned) columns of the import that no field claims */
};

gint64   lg_asset_get_left  (LgAsset  *self);
gboolean lg_asset_get_value (LgAsset  *self,
                             gint64   *value,
                             GError  **error);

G_END_DECLS
