/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-model"

#include "config.h"

#include "lg-count.h"

static const LgField fields[] = {
  LG_RECORD_FIELDS,
  { "sku", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgCount, sku) },
  { "name", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgCount, name) },
  { "site_row", LG_FIELD_LINK, G_STRUCT_OFFSET (LgCount, site_row), LG_FIELD_INTERNAL },
  { "site", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgCount, site), LG_FIELD_JOINED },
  { "counted_at", LG_FIELD_TIME, G_STRUCT_OFFSET (LgCount, counted_at) },
  { "precision", LG_FIELD_ENUM, G_STRUCT_OFFSET (LgCount, precision), LG_FIELD_INTERNAL },
  { "local_day", LG_FIELD_INTEGER, G_STRUCT_OFFSET (LgCount, local_day), LG_FIELD_INTERNAL },
  { "book", LG_FIELD_INTEGER, G_STRUCT_OFFSET (LgCount, book) },
  { "counted", LG_FIELD_INTEGER, G_STRUCT_OFFSET (LgCount, counted) },
  { "unit_cost", LG_FIELD_MONEY, G_STRUCT_OFFSET (LgCount, unit_cost) },
  { "unit_price", LG_FIELD_MONEY, G_STRUCT_OFFSET (LgCount, unit_price) },
  { "currency", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgCount, currency) },
  { "incident_row", LG_FIELD_LINK, G_STRUCT_OFFSET (LgCount, incident_row), LG_FIELD_INTERNAL },
  { "incident", LG_FIELD_ID, G_STRUCT_OFFSET (LgCount, incident), LG_FIELD_JOINED },
  { "import_row", LG_FIELD_LINK, G_STRUCT_OFFSET (LgCount, import_row), LG_FIELD_INTERNAL },
  { "extra", LG_FIELD_JSON, G_STRUCT_OFFSET (LgCount, extra) },
};

LG_DEFINE_RECORD (LgCount, lg_count, "count", fields)
