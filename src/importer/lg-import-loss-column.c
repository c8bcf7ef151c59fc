/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-importer"

#include "config.h"

#include "lg-import-columns.h"
#include "lg-import-loss-column-private.h"
#include "lg-import-value.h"

/* What a column that holds the loss of an incident is called, as lg_text_to_name() makes it, the most telling first. */
static const char *const telling_names[] = {
  "loss_amount", "gross_loss", "gross_loss_amount", "loss_value", "total_loss", "loss_total", "total_loss_amount",
  "total_loss_value", "amount_of_loss", "value_of_loss", "loss", "amount_lost", "value_lost", "loss_cost", "cost_of_loss",
  "estimated_loss", "est_loss", "loss_estimate", "estimated_loss_amount", "estimated_loss_value", "financial_loss",
  "monetary_loss", "dollar_loss", "stock_loss", "stolen_value", "value_stolen", "amount_stolen", "stolen_amount",
  "theft_amount", "theft_value", "schaden", "schadenhöhe", "schadenshöhe", "schadenssumme", "schadensumme", "verlust",
  "perte", "montant_de_la_perte", "valeur_de_la_perte", "pérdida", "importe_de_la_pérdida", "valor_de_la_pérdida", NULL
};

/* The same where nothing else is said; beside a price, it may be an amount at retail. */
static const char *const vague_names[] = {
  "property_value", "value_of_property", "merchandise_value", "value_of_merchandise", "goods_value", "value_of_goods",
  "incident_amount", "incident_value", "total_cost", "estimated_value", "est_value", "dollar_amount", "dollar_value",
  "total_amount", "total_value", "amount", "value", "betrag", "wert", "montant", "valeur", "importe", "monto", "valor", NULL
};

static gboolean
is_amount (const char *cell,
           gboolean    has_decimal_comma)
{
  gint64 amount;

  /* Whatever the currency is: this one has a fraction, as most have. */
  return lg_import_value_money (cell, has_decimal_comma, "USD", &amount, NULL) && amount >= 0;
}

/* Whether the first rows hold amounts in @column, and nothing else. */
static gboolean
holds_amounts (LgImportFile *file,
               guint         column)
{
  GPtrArray *sample = lg_import_file_get_sample (file);
  guint n_amounts = 0;

  for (guint i = 0; i < sample->len; i++)
    {
      GStrv cells = g_ptr_array_index (sample, i);

      if (column >= g_strv_length (cells) || lg_import_value_is_nothing (cells[column]))
        continue;
      if (!is_amount (cells[column], lg_import_file_has_decimal_comma (file)))
        return FALSE;
      n_amounts++;
    }

  return n_amounts > 0;
}

static int
find_named (LgImportFile      *file,
            const char *const *names,
            const gboolean    *is_claimed,
            const char *const *wanted)
{
  for (; *wanted != NULL; wanted++)
    for (int i = 0; names[i] != NULL; i++)
      if (g_str_equal (names[i], *wanted) && !is_claimed[i] && holds_amounts (file, (guint) i))
        return i;

  return LG_IMPORT_NO_COLUMN;
}

/**
 * lg_import_loss_column_find:
 * @file: a file of incidents
 * @names: (array zero-terminated=1): its columns, as lg_text_to_name() makes them
 * @is_claimed: whether another field has the column, for each
 * @has_price: whether a column holds what a thing is sold for
 *
 * Returns: the column that says what was lost in all, or %LG_IMPORT_NO_COLUMN
 */
int
lg_import_loss_column_find (LgImportFile      *file,
                            const char *const *names,
                            const gboolean    *is_claimed,
                            gboolean           has_price)
{
  int column = find_named (file, names, is_claimed, telling_names);

  if (column == LG_IMPORT_NO_COLUMN && !has_price)
    column = find_named (file, names, is_claimed, vague_names);

  return column;
}
