/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-model"

#include "config.h"

#include "lg-asset-change.h"

static const LgField fields[] = {
  LG_RECORD_FIELDS,
  { "asset_row", LG_FIELD_LINK, G_STRUCT_OFFSET (LgAssetChange, asset_row), LG_FIELD_INTERNAL },
  { "asset", LG_FIELD_ID, G_STRUCT_OFFSET (LgAssetChange, asset), LG_FIELD_JOINED },
  { "status_before", LG_FIELD_ENUM, G_STRUCT_OFFSET (LgAssetChange, status_before), LG_FIELD_STORED, lg_asset_status_get_type },
  { "status_after", LG_FIELD_ENUM, G_STRUCT_OFFSET (LgAssetChange, status_after), LG_FIELD_STORED, lg_asset_status_get_type },
  { "quantity", LG_FIELD_INTEGER, G_STRUCT_OFFSET (LgAssetChange, quantity) },
  { "reason", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgAssetChange, reason) },
  { "incident_row", LG_FIELD_LINK, G_STRUCT_OFFSET (LgAssetChange, incident_row), LG_FIELD_INTERNAL },
  { "incident", LG_FIELD_ID, G_STRUCT_OFFSET (LgAssetChange, incident), LG_FIELD_JOINED },
  { "actor", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgAssetChange, actor) },
  { "at", LG_FIELD_TIME, G_STRUCT_OFFSET (LgAssetChange, at) },
};

LG_DEFINE_RECORD (LgAssetChange, lg_asset_change, "asset_change", fields)
