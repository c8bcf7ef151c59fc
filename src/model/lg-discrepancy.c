/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-model"

#include "config.h"

#include "lg-discrepancy.h"
#include "lg-money.h"

#define JOINED (LG_FIELD_JOINED | LG_FIELD_INTERNAL)

static const LgField fields[] = {
  LG_RECORD_FIELDS,
  { "sku", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgDiscrepancy, sku) },
  { "name", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgDiscrepancy, name), LG_FIELD_JOINED },
  { "site_row", LG_FIELD_LINK, G_STRUCT_OFFSET (LgDiscrepancy, site_row), LG_FIELD_INTERNAL },
  { "site_name", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgDiscrepancy, site_name), JOINED },
  { "timezone", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgDiscrepancy, timezone), JOINED },
  { "counted_at", LG_FIELD_TIME, G_STRUCT_OFFSET (LgDiscrepancy, counted_at) },
  { "precision", LG_FIELD_ENUM, G_STRUCT_OFFSET (LgDiscrepancy, precision), LG_FIELD_INTERNAL },
  { "book", LG_FIELD_INTEGER, G_STRUCT_OFFSET (LgDiscrepancy, book) },
  { "counted", LG_FIELD_INTEGER, G_STRUCT_OFFSET (LgDiscrepancy, counted) },
  { "unit_cost", LG_FIELD_MONEY, G_STRUCT_OFFSET (LgDiscrepancy, unit_cost) },
  { "currency", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgDiscrepancy, currency) },
  { "asset", LG_FIELD_ID, G_STRUCT_OFFSET (LgDiscrepancy, asset), LG_FIELD_JOINED },
  { "incident", LG_FIELD_ID, G_STRUCT_OFFSET (LgDiscrepancy, incident), LG_FIELD_JOINED },
  { "incident_number", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgDiscrepancy, incident_number), JOINED },
  { "own_counts", LG_FIELD_INTEGER, G_STRUCT_OFFSET (LgDiscrepancy, own_counts), JOINED },
  { "own_book", LG_FIELD_REAL, G_STRUCT_OFFSET (LgDiscrepancy, own_book), JOINED },
  { "own_missing", LG_FIELD_REAL, G_STRUCT_OFFSET (LgDiscrepancy, own_missing), JOINED },
  { "site_book", LG_FIELD_REAL, G_STRUCT_OFFSET (LgDiscrepancy, site_book), JOINED },
  { "site_missing", LG_FIELD_REAL, G_STRUCT_OFFSET (LgDiscrepancy, site_missing), JOINED },
};

LG_DEFINE_RECORD (LgDiscrepancy, lg_discrepancy, "discrepancy", fields)

/**
 * lg_discrepancy_get_value:
 * @self: a discrepancy
 * @value: (out): (counted − book) × unit cost in minor units of its currency, below 0 where something
 *   is missing; %LG_UNKNOWN without a unit cost
 * @error: return location
 *
 * What the difference is worth, at cost.
 */
gboolean
lg_discrepancy_get_value (LgDiscrepancy  *self,
                          gint64         *value,
                          GError        **error)
{
  *value = LG_UNKNOWN;
  if (self->unit_cost == LG_UNKNOWN)
    return TRUE;

  return lg_money_multiply (self->unit_cost, self->counted - self->book, value, error) &&
         lg_money_check (*value, error);
}
