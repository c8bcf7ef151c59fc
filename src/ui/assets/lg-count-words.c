/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "lg-count-words.h"
#include "lg-money.h"
#include "lg-shortage.h"

/* What is said of a count that did not find what the books say. */

/* Nobody can tell more improbable things apart. */
#define MOST 1e9

char *
lg_count_words_title (LgDiscrepancy *discrepancy)
{
  return g_strdup (discrepancy->name != NULL ? discrepancy->name : discrepancy->sku);
}

char *
lg_count_words_where (LgDiscrepancy *discrepancy)
{
  if (discrepancy->name == NULL)
    return g_strdup (discrepancy->site_name);

  return g_strdup_printf ("%s · %s", discrepancy->sku, discrepancy->site_name);
}

/**
 * lg_count_words_value:
 * @discrepancy: a discrepancy
 *
 * Returns: (transfer full): what the difference is worth at cost, with its sign
 */
char *
lg_count_words_value (LgDiscrepancy *discrepancy)
{
  g_autofree char *figure = NULL;
  gint64 value;

  if (!lg_discrepancy_get_value (discrepancy, &value, NULL) || value == LG_UNKNOWN)
    return g_strdup ("–");

  figure = lg_money_format (ABS (value), discrepancy->currency);

  return g_strconcat (value < 0 ? "−" : value > 0 ? "+" : "", figure, NULL);
}

/* To two digits: the past does not tell it better. */
static char *
format_odds (double odds)
{
  double unit = pow (10.0, floor (log10 (odds)) - 1.0);

  if (odds < 9.95)
    return g_strdup_printf ("%.1f", odds);

  return lg_amount_format ((gint64) (round (odds / unit) * unit), 0);
}

/**
 * lg_count_words_unlikely:
 * @probability: of so much missing by chance, NaN where nothing can be said
 *
 * Returns: (transfer full): how unlikely that is, as a word and a number
 */
char *
lg_count_words_unlikely (double probability)
{
  g_autofree char *odds = NULL;

  if (isnan (probability))
    return g_strdup (_("Nothing to compare with"));

  odds = format_odds (probability > 1.0 / MOST ? 1.0 / probability : MOST);
  if (probability < 1.0 / MOST)
    /* Translators: %s is 1,000,000,000 */
    return g_strdup_printf (_("Very rare: less than 1 in %s"), odds);
  if (probability < 0.001)
    /* Translators: how often so much goes missing by chance */
    return g_strdup_printf (_("Very rare: 1 in %s"), odds);
  if (probability < 0.01)
    return g_strdup_printf (_("Rare: 1 in %s"), odds);
  if (probability < 0.05)
    return g_strdup_printf (_("Unusual: 1 in %s"), odds);

  return g_strdup_printf (_("Usual: 1 in %s"), odds);
}

static char *
explain_by_own (LgDiscrepancy *discrepancy,
                const char    *book,
                const char    *expected)
{
  g_autofree char *counts = lg_amount_format (discrepancy->own_counts, 0);

  return g_strdup_printf (ngettext ("Of %s units, %s are missing on average: that is what the %s earlier count of this "
                                    "SKU at this site found.",
                                    "Of %s units, %s are missing on average: that is what the %s earlier counts of this "
                                    "SKU at this site found.", discrepancy->own_counts),
                          book, expected, counts);
}

/**
 * lg_count_words_explanation:
 * @discrepancy: a discrepancy
 *
 * Returns: (transfer full): what the unlikelihood is measured by
 */
char *
lg_count_words_explanation (LgDiscrepancy *discrepancy)
{
  LgShortage shortage = lg_shortage_judge (discrepancy);
  g_autofree char *book = lg_amount_format (discrepancy->book, 0);
  g_autofree char *expected = g_strdup_printf ("%.2g", shortage.expected);

  if (discrepancy->counted > discrepancy->book)
    return g_strdup (_("More was found than the books say, which is no loss but a mistake in one of them."));
  if (shortage.base == LG_SHORTAGE_BASE_NONE)
    return g_strdup (_("The books had nothing that could be missing."));
  if (shortage.base == LG_SHORTAGE_BASE_OWN)
    return explain_by_own (discrepancy, book, expected);

  return g_strdup_printf (_("Of %s units, %s are missing on average: that is what all counts of this site found up to "
                            "that day."), book, expected);
}
