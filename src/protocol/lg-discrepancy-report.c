/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-protocol"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-discrepancy-report.h"
#include "lg-money.h"

/* What is missing, at cost, in minor units; 0 where no cost is known. */
static gboolean
missing_value (LgCount  *count,
               gint64   *value,
               GError  **error)
{
  *value = 0;

  return count->unit_cost == LG_UNKNOWN ||
         lg_money_multiply (count->unit_cost, count->book - count->counted, value, error);
}

static gint64
to_minor_units (gint64      units,
                const char *currency)
{
  for (int digits = lg_currency_digits (currency); digits > 0; digits--)
    units *= 10;

  return units;
}

/**
 * lg_discrepancy_report_exceeds:
 * @count: a count that found less than the books say
 * @limit: a value at cost, in whole units of the currency
 * @exceeds: (out): whether more than that is missing
 * @error: return location
 */
gboolean
lg_discrepancy_report_exceeds (LgCount   *count,
                               gint64     limit,
                               gboolean  *exceeds,
                               GError   **error)
{
  gint64 value;

  if (!missing_value (count, &value, error))
    return FALSE;

  *exceeds = value > to_minor_units (limit, count->currency);

  return TRUE;
}

/**
 * lg_discrepancy_report_new:
 * @count: a count that found less than the books say
 *
 * Returns: (transfer full): an incident, not yet in the store, whose one line is what is missing
 */
LgIncident *
lg_discrepancy_report_new (LgCount *count)
{
  g_autoptr (LgIncident) incident = lg_incident_new ();
  LgLine *line = lg_line_new ();

  incident->site_row = count->site_row;
  incident->kind = g_strdup (LG_KIND_OTHER);
  incident->severity = LG_SEVERITY_MEDIUM;
  incident->occurred_at = count->counted_at;
  incident->precision = count->precision;
  incident->currency = g_strdup (count->currency);
  incident->title = g_strdup_printf (_("Stock discrepancy: %s"), count->name != NULL ? count->name : count->sku);
  incident->description = g_strdup_printf (_("The book says %d, the count found %d."), (int) count->book, (int) count->counted);
  incident->method = g_strdup (_("Found by a stock count"));
  line->sku = g_strdup (count->sku);
  line->description = g_strdup (count->name);
  line->quantity = count->book - count->counted;
  line->unit_cost = count->unit_cost;
  line->unit_price = count->unit_price;
  g_ptr_array_add (incident->lines, line);

  return g_steal_pointer (&incident);
}
