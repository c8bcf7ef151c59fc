/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-report"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-report-tables.h"
#include "lg-report-tally.h"
#include "lg-report-words.h"

/* How many rows a currency has in a list of the largest. */
#define TOP 10

static void
add_loss_columns (LgReportTable *table)
{
  lg_report_table_add_column (table, "gross", _("Gross"), LG_REPORT_CELL_MONEY);
  lg_report_table_add_column (table, "recovered", _("Recovered"), LG_REPORT_CELL_MONEY);
  lg_report_table_add_column (table, "net", _("Net"), LG_REPORT_CELL_MONEY);
}

static void
add_loss (LgReportTable       *table,
          const LgReportTally *tally)
{
  lg_report_table_add_money (table, tally->gross, tally->currency);
  lg_report_table_add_money (table, tally->recovered, tally->currency);
  lg_report_table_add_money (table, lg_report_tally_net (tally), tally->currency);
}

static void
add_comparison_columns (LgReportTable *table)
{
  lg_report_table_add_column (table, "previous_net", _("Net, week before"), LG_REPORT_CELL_MONEY);
  lg_report_table_add_column (table, "change", _("Change"), LG_REPORT_CELL_MONEY);
}

static void
add_comparison (LgReportTable       *table,
                const LgReportTally *tally)
{
  gint64 previous = lg_report_tally_previous_net (tally);

  lg_report_table_add_money (table, previous, tally->currency);
  lg_report_table_add_money (table, lg_report_tally_net (tally) - previous, tally->currency);
}

LgReportTable *
lg_report_table_losses (const LgReportData *data)
{
  LgReportTable *table = lg_report_table_new ("losses", _("Loss at cost"), _("No loss was recorded in this week or the one before."));
  g_autoptr (GPtrArray) tallies = lg_report_tally_losses (data, lg_report_key_none);

  table->note = g_strdup (_("Gross − recovered = net, each quantity × unit cost. Amounts of different currencies are never added."));
  lg_report_table_add_column (table, "currency", _("Currency"), LG_REPORT_CELL_TEXT);
  add_loss_columns (table);
  lg_report_table_add_column (table, "recovery_rate", _("Recovery rate"), LG_REPORT_CELL_SHARE);
  add_comparison_columns (table);

  for (guint i = 0; i < tallies->len; i++)
    {
      LgReportTally *tally = g_ptr_array_index (tallies, i);

      lg_report_table_add_text (table, tally->currency);
      add_loss (table, tally);
      lg_report_table_add_share (table, tally->recovered, tally->gross);
      add_comparison (table, tally);
    }

  return table;
}

static void
add_sku_to_retail (LgReportSku       *total,
                   const LgReportSku *sku)
{
  total->lines += sku->lines;
  total->priced_lines += sku->priced_lines;
  total->retail += sku->retail;
  total->retail_recovered += sku->retail_recovered;
}

static int
compare_currencies (gconstpointer a,
                    gconstpointer b)
{
  return g_strcmp0 ((*(LgReportSku * const *) a)->currency, (*(LgReportSku * const *) b)->currency);
}

/* The lines of each currency in one. */
static GPtrArray *
sum_retail (const LgReportData *data)
{
  GPtrArray *totals = lg_report_skus_new ();

  for (guint i = 0; i < data->skus->len; i++)
    {
      const LgReportSku *sku = g_ptr_array_index (data->skus, i);
      LgReportSku *total = NULL;

      for (guint j = 0; j < totals->len && total == NULL; j++)
        {
          LgReportSku *candidate = g_ptr_array_index (totals, j);

          total = g_str_equal (candidate->currency, sku->currency) ? candidate : NULL;
        }
      if (total == NULL)
        {
          total = g_new0 (LgReportSku, 1);
          total->currency = sku->currency;
          g_ptr_array_add (totals, total);
        }
      add_sku_to_retail (total, sku);
    }
  g_ptr_array_sort (totals, compare_currencies);

  return totals;
}

LgReportTable *
lg_report_table_retail (const LgReportData *data)
{
  LgReportTable *table = lg_report_table_new ("retail", _("Loss at retail"), _("No line of this week’s incidents knows its unit price."));
  g_autoptr (GPtrArray) totals = sum_retail (data);

  table->note = g_strdup (_("Only lines whose unit price is known count here: so many of all lines."));
  lg_report_table_add_column (table, "currency", _("Currency"), LG_REPORT_CELL_TEXT);
  add_loss_columns (table);
  lg_report_table_add_column (table, "priced_lines", _("Lines with a price"), LG_REPORT_CELL_COUNT);
  lg_report_table_add_column (table, "lines", _("Of lines"), LG_REPORT_CELL_COUNT);

  for (guint i = 0; i < totals->len; i++)
    {
      const LgReportSku *total = g_ptr_array_index (totals, i);

      if (total->priced_lines == 0)
        continue;
      lg_report_table_add_text (table, total->currency);
      lg_report_table_add_money (table, total->retail, total->currency);
      lg_report_table_add_money (table, total->retail_recovered, total->currency);
      lg_report_table_add_money (table, total->retail - total->retail_recovered, total->currency);
      lg_report_table_add_count (table, total->priced_lines);
      lg_report_table_add_count (table, total->lines);
    }

  return table;
}

LgReportTable *
lg_report_table_loss_by_kind (const LgReportData *data)
{
  LgReportTable *table = lg_report_table_new ("loss_by_kind", _("Loss by kind, at cost"), _("No loss was recorded."));
  g_autoptr (GPtrArray) tallies = lg_report_tally_losses (data, lg_report_key_kind);

  lg_report_table_add_column (table, "kind", _("Kind"), LG_REPORT_CELL_TEXT);
  add_loss_columns (table);
  add_comparison_columns (table);
  for (guint i = 0; i < tallies->len; i++)
    {
      LgReportTally *tally = g_ptr_array_index (tallies, i);

      lg_report_table_add_word (table, tally->key, lg_report_words_kind (tally->key));
      add_loss (table, tally);
      add_comparison (table, tally);
    }

  return table;
}

LgReportTable *
lg_report_table_loss_by_site (const LgReportData *data)
{
  LgReportTable *table = lg_report_table_new ("loss_by_site", _("Loss by site, at cost"), _("No loss was recorded."));
  g_autoptr (GPtrArray) tallies = lg_report_tally_losses (data, lg_report_key_site);

  table->data_only = data->sites->len < 2;
  lg_report_table_add_column (table, "site", _("Site"), LG_REPORT_CELL_TEXT);
  add_loss_columns (table);
  add_comparison_columns (table);
  for (guint i = 0; i < tallies->len; i++)
    {
      LgReportTally *tally = g_ptr_array_index (tallies, i);

      lg_report_table_add_word (table, tally->key, lg_report_data_site_name (data, tally->site_row));
      add_loss (table, tally);
      add_comparison (table, tally);
    }

  return table;
}

/* Leaves out what comes after the first few of a currency. */
static gboolean
is_among_top (const char **currency,
              const char  *next,
              guint       *position)
{
  if (*currency == NULL || !g_str_equal (*currency, next))
    *position = 0;
  *currency = next;

  return (*position)++ < TOP;
}

static GPtrArray *
tally_places (const LgReportData *data)
{
  g_autoptr (LgReportTallies) tallies = lg_report_tallies_new ();

  for (guint i = 0; i < data->incidents->len; i++)
    {
      const LgReportIncident *incident = g_ptr_array_index (data->incidents, i);
      g_autofree char *key = NULL;
      LgReportTally *tally;

      if (incident->place == NULL)
        continue;
      key = g_strdup_printf ("%s\x1f%s", incident->place, lg_report_data_site_code (data, incident->site_row));
      tally = lg_report_tallies_find (tallies, key, incident->currency);
      tally->site_row = incident->site_row;
      tally->incidents++;
      tally->gross += incident->gross;
      tally->recovered += incident->recovered;
    }

  return lg_report_tallies_list (tallies, lg_report_tally_compare_losses);
}

LgReportTable *
lg_report_table_places (const LgReportData *data)
{
  LgReportTable *table = lg_report_table_new ("places", _("Top places"), _("No incident of the week names a place."));
  g_autoptr (GPtrArray) tallies = tally_places (data);
  const char *currency = NULL;
  guint position = 0;

  lg_report_table_add_column (table, "place", _("Place"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "site", _("Site"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "incidents", _("Incidents"), LG_REPORT_CELL_COUNT);
  add_loss_columns (table);
  lg_report_table_set_total (table, tallies->len);
  for (guint i = 0; i < tallies->len; i++)
    {
      LgReportTally *tally = g_ptr_array_index (tallies, i);

      if (!is_among_top (&currency, tally->currency, &position))
        continue;
      *strchr (tally->key, '\x1f') = '\0';
      lg_report_table_add_text (table, tally->key);
      lg_report_table_add_word (table, lg_report_data_site_code (data, tally->site_row),
                                lg_report_data_site_name (data, tally->site_row));
      lg_report_table_add_count (table, tally->incidents);
      add_loss (table, tally);
    }

  return table;
}

static const char *
name_of_sku (const LgReportSku *sku)
{
  if (sku->sku != NULL)
    return sku->sku;

  return sku->description != NULL ? sku->description : "";
}

/* By currency, the largest net loss first. */
static int
compare_skus (gconstpointer a,
              gconstpointer b)
{
  const LgReportSku *left = *(LgReportSku * const *) a;
  const LgReportSku *right = *(LgReportSku * const *) b;
  gint64 left_net = left->gross - left->recovered, right_net = right->gross - right->recovered;
  int by_currency = g_strcmp0 (left->currency, right->currency);

  if (by_currency != 0)
    return by_currency;
  if (left_net != right_net)
    return left_net > right_net ? -1 : 1;

  return g_strcmp0 (name_of_sku (left), name_of_sku (right));
}

LgReportTable *
lg_report_table_skus (const LgReportData *data)
{
  LgReportTable *table = lg_report_table_new ("skus", _("Top SKUs"), _("No incident of the week lists goods."));
  g_autoptr (GPtrArray) skus = g_ptr_array_copy (data->skus, NULL, NULL);
  const char *currency = NULL;
  guint position = 0;

  lg_report_table_add_column (table, "sku", _("SKU"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "description", _("Description"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "quantity", _("Pieces lost"), LG_REPORT_CELL_COUNT);
  lg_report_table_add_column (table, "recovered_quantity", _("Pieces recovered"), LG_REPORT_CELL_COUNT);
  add_loss_columns (table);
  g_ptr_array_set_free_func (skus, NULL);
  g_ptr_array_sort (skus, compare_skus);
  lg_report_table_set_total (table, skus->len);
  for (guint i = 0; i < skus->len; i++)
    {
      const LgReportSku *sku = g_ptr_array_index (skus, i);

      if (!is_among_top (&currency, sku->currency, &position))
        continue;
      lg_report_table_add_text (table, sku->sku);
      lg_report_table_add_text (table, sku->description);
      lg_report_table_add_count (table, sku->quantity);
      lg_report_table_add_count (table, sku->recovered_quantity);
      lg_report_table_add_money (table, sku->gross, sku->currency);
      lg_report_table_add_money (table, sku->recovered, sku->currency);
      lg_report_table_add_money (table, sku->gross - sku->recovered, sku->currency);
    }

  return table;
}

static int
compare_net (gconstpointer a,
             gconstpointer b)
{
  const LgReportIncident *left = *(LgReportIncident * const *) a;
  const LgReportIncident *right = *(LgReportIncident * const *) b;
  gint64 left_net = left->gross - left->recovered, right_net = right->gross - right->recovered;
  int by_currency = g_strcmp0 (left->currency, right->currency);

  if (by_currency != 0)
    return by_currency;
  if (left_net != right_net)
    return left_net > right_net ? -1 : 1;

  return g_strcmp0 (left->number, right->number);
}

static GPtrArray *
list_with_loss (const LgReportData *data)
{
  GPtrArray *incidents = g_ptr_array_new ();

  for (guint i = 0; i < data->incidents->len; i++)
    {
      LgReportIncident *incident = g_ptr_array_index (data->incidents, i);

      if (incident->gross > 0)
        g_ptr_array_add (incidents, incident);
    }
  g_ptr_array_sort (incidents, compare_net);

  return incidents;
}

LgReportTable *
lg_report_table_largest (const LgReportData *data)
{
  LgReportTable *table = lg_report_table_new ("largest", _("Largest losses"), _("No loss was recorded."));
  g_autoptr (GPtrArray) incidents = list_with_loss (data);
  const char *currency = NULL;
  guint position = 0;

  lg_report_table_add_column (table, "incident", _("Incident"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "title", _("Title"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "kind", _("Kind"), LG_REPORT_CELL_TEXT);
  add_loss_columns (table);
  lg_report_table_set_total (table, incidents->len);
  for (guint i = 0; i < incidents->len; i++)
    {
      const LgReportIncident *incident = g_ptr_array_index (incidents, i);

      if (!is_among_top (&currency, incident->currency, &position))
        continue;
      lg_report_table_add_word (table, incident->id, incident->number);
      lg_report_table_add_text (table, incident->title);
      lg_report_table_add_word (table, incident->kind, lg_report_words_kind (incident->kind));
      lg_report_table_add_money (table, incident->gross, incident->currency);
      lg_report_table_add_money (table, incident->recovered, incident->currency);
      lg_report_table_add_money (table, incident->gross - incident->recovered, incident->currency);
    }

  return table;
}
