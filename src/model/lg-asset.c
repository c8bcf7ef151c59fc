/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-model"

#include "config.h"

#include "lg-asset.h"
#include "lg-money.h"

G_DEFINE_ENUM_TYPE (LgAssetStatus, lg_asset_status,
                    G_DEFINE_ENUM_VALUE (LG_ASSET_STATUS_IN_SERVICE, "in-service"),
                    G_DEFINE_ENUM_VALUE (LG_ASSET_STATUS_UNDER_INVESTIGATION, "under-investigation"),
                    G_DEFINE_ENUM_VALUE (LG_ASSET_STATUS_LOST_STOLEN, "lost-stolen"),
                    G_DEFINE_ENUM_VALUE (LG_ASSET_STATUS_RECOVERED, "recovered"),
                    G_DEFINE_ENUM_VALUE (LG_ASSET_STATUS_RETIRED, "retired"))

static const LgField fields[] = {
  LG_RECORD_FIELDS,
  { "sku", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgAsset, sku) },
  { "name", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgAsset, name) },
  { "category", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgAsset, category) },
  { "quantity", LG_FIELD_INTEGER, G_STRUCT_OFFSET (LgAsset, quantity) },
  { "unit_cost", LG_FIELD_MONEY, G_STRUCT_OFFSET (LgAsset, unit_cost) },
  { "unit_price", LG_FIELD_MONEY, G_STRUCT_OFFSET (LgAsset, unit_price) },
  { "currency", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgAsset, currency) },
  { "high_value", LG_FIELD_BOOLEAN, G_STRUCT_OFFSET (LgAsset, high_value) },
  { "status", LG_FIELD_ENUM, G_STRUCT_OFFSET (LgAsset, status), LG_FIELD_STORED, lg_asset_status_get_type },
  { "site_row", LG_FIELD_LINK, G_STRUCT_OFFSET (LgAsset, site_row), LG_FIELD_INTERNAL },
  { "site", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgAsset, site), LG_FIELD_JOINED },
  { "site_name", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgAsset, site_name), LG_FIELD_JOINED | LG_FIELD_INTERNAL },
  { "timezone", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgAsset, timezone), LG_FIELD_JOINED | LG_FIELD_INTERNAL },
  { "last_counted_at", LG_FIELD_TIME, G_STRUCT_OFFSET (LgAsset, last_counted_at),
    LG_FIELD_JOINED | LG_FIELD_INTERNAL },
  { "last_count_precision", LG_FIELD_ENUM, G_STRUCT_OFFSET (LgAsset, last_count_precision),
    LG_FIELD_JOINED | LG_FIELD_INTERNAL },
  { "missing", LG_FIELD_INTEGER, G_STRUCT_OFFSET (LgAsset, missing), LG_FIELD_JOINED | LG_FIELD_INTERNAL },
  { "place", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgAsset, place) },
  { "barcode", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgAsset, barcode) },
  { "external_id", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgAsset, external_id) },
  { "import_row", LG_FIELD_LINK, G_STRUCT_OFFSET (LgAsset, import_row), LG_FIELD_INTERNAL },
  { "extra", LG_FIELD_JSON, G_STRUCT_OFFSET (LgAsset, extra) },
};

LG_DEFINE_RECORD (LgAsset, lg_asset, "asset", fields)

/* How many of it are neither lost nor stolen nor retired, %LG_UNKNOWN where nobody knows. */
gint64
lg_asset_get_left (LgAsset *self)
{
  if (self->quantity == LG_UNKNOWN || self->missing == LG_UNKNOWN)
    return self->quantity;

  return MAX (self->quantity - self->missing, 0);
}

/**
 * lg_asset_get_value:
 * @self: an asset
 * @value: (out): what is left of it × unit cost in minor units of the asset's currency, %LG_UNKNOWN without a unit cost
 * @error: return location
 *
 * What is at risk with the asset, at cost: what is lost, stolen or retired is so no more.
 */
gboolean
lg_asset_get_value (LgAsset  *self,
                    gint64   *value,
                    GError  **error)
{
  *value = LG_UNKNOWN;
  if (self->unit_cost == LG_UNKNOWN || self->quantity == LG_UNKNOWN)
    return TRUE;

  return lg_money_multiply (self->unit_cost, lg_asset_get_left (self), value, error) && lg_money_check (*value, error);
}
