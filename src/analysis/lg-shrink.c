/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-analysis"

#include "config.h"

#include "lg-analysis-error.h"
#include "lg-error.h"
#include "lg-money.h"
#include "lg-shrink.h"

/* Shrink is book stock less physical count; its usual percentage is of net
 * sales (National Retail Federation, National Retail Security Survey), an
 * auditor's of recorded inventory. */

G_DEFINE_ENUM_TYPE (LgShrinkBase, lg_shrink_base,
                    G_DEFINE_ENUM_VALUE (LG_SHRINK_BASE_NET_SALES, "net_sales"),
                    G_DEFINE_ENUM_VALUE (LG_SHRINK_BASE_RECORDED_INVENTORY, "recorded_inventory"))

static gboolean
check_amount (gint64       amount,
              const char  *what,
              GError     **error)
{
  if (amount >= 0 || amount == LG_UNKNOWN)
    return TRUE;

  g_set_error (error, LG_ANALYSIS_ERROR, LG_ANALYSIS_ERROR_INVALID,
               "A %s cannot be %" G_GINT64_FORMAT, what, amount);
  return FALSE;
}

static gboolean
check_line (const LgShrinkLine  *line,
            GError             **error)
{
  if (line->counted < 0)
    {
      g_set_error (error, LG_ANALYSIS_ERROR, LG_ANALYSIS_ERROR_INVALID,
                   "Nobody can count %" G_GINT64_FORMAT " units", line->counted);
      return FALSE;
    }

  return check_amount (line->unit_cost, "unit cost", error) &&
         check_amount (line->unit_price, "unit price", error);
}

static gboolean
value_units (gint64   units,
             gint64   unit_value,
             gint64  *value,
             GError **error)
{
  *value = LG_UNKNOWN;
  if (unit_value == LG_UNKNOWN)
    return TRUE;

  if (!lg_money_multiply (unit_value, units, value, error))
    return FALSE;

  /* The one amount that already says something else. */
  if (*value == LG_UNKNOWN)
    {
      g_set_error (error, LG_CORE_ERROR, LG_CORE_ERROR_OVERFLOW,
                   "%" G_GINT64_FORMAT " units at %" G_GINT64_FORMAT " are too much", units, unit_value);
      return FALSE;
    }

  return TRUE;
}

/**
 * lg_shrink_compare:
 * @line: one counted line
 * @difference: (out caller-allocates): what is missing, in units, at cost and at retail
 *
 * Returns: whether @difference was set; FALSE with LG_ANALYSIS_ERROR_INVALID
 *   for a count, cost or price below 0, or LG_CORE_ERROR_OVERFLOW
 */
gboolean
lg_shrink_compare (const LgShrinkLine  *line,
                   LgShrinkDifference  *difference,
                   GError             **error)
{
  LgShrinkDifference result;

  g_return_val_if_fail (line != NULL, FALSE);
  g_return_val_if_fail (difference != NULL, FALSE);

  if (!check_line (line, error) ||
      !lg_money_add (line->book, -line->counted, &result.units, error) ||
      !value_units (result.units, line->unit_cost, &result.at_cost, error) ||
      !value_units (result.units, line->unit_price, &result.at_retail, error))
    return FALSE;

  *difference = result;

  return TRUE;
}

static gboolean
add_product (gint64   units,
             gint64   unit_value,
             gint64  *sum,
             GError **error)
{
  gint64 product;

  return lg_money_multiply (unit_value, units, &product, error) &&
         lg_money_add (*sum, product, sum, error);
}

static gboolean
add_line (const LgShrinkLine  *line,
          gint64               unit_value,
          gint64               difference,
          LgShrinkValue       *value,
          GError             **error)
{
  if (unit_value == LG_UNKNOWN)
    return TRUE;

  value->n_lines++;

  return add_product (line->book, unit_value, &value->book, error) &&
         add_product (line->counted, unit_value, &value->counted, error) &&
         lg_money_add (value->shortages, MAX (difference, 0), &value->shortages, error) &&
         lg_money_add (value->overages, -MIN (difference, 0), &value->overages, error) &&
         lg_money_add (value->shortages, -value->overages, &value->net, error) &&
         lg_money_add (value->shortages, value->overages, &value->absolute, error);
}

/**
 * lg_shrink_sum:
 * @lines: (array length=n_lines): the lines of one count, in one currency
 * @total: (out caller-allocates): the sums at cost and at retail, each over the lines that have one
 *
 * Returns: whether @total was set; FALSE as lg_shrink_compare()
 */
gboolean
lg_shrink_sum (const LgShrinkLine  *lines,
               gsize                n_lines,
               LgShrinkTotal       *total,
               GError             **error)
{
  LgShrinkTotal result = { .n_lines = n_lines };

  g_return_val_if_fail (lines != NULL || n_lines == 0, FALSE);
  g_return_val_if_fail (total != NULL, FALSE);

  for (gsize i = 0; i < n_lines; i++)
    {
      LgShrinkDifference difference;

      if (!lg_shrink_compare (&lines[i], &difference, error) ||
          !add_line (&lines[i], lines[i].unit_cost, difference.at_cost, &result.at_cost, error) ||
          !add_line (&lines[i], lines[i].unit_price, difference.at_retail, &result.at_retail, error))
        {
          g_prefix_error (error, "Line %" G_GSIZE_FORMAT ": ", i + 1);
          return FALSE;
        }
    }

  *total = result;

  return TRUE;
}

static guint64
magnitude (gint64 value)
{
  return value < 0 ? -(guint64) value : (guint64) value;
}

static int
compare_descending (gint64 a,
                    gint64 b)
{
  guint64 size_a = magnitude (a);
  guint64 size_b = magnitude (b);

  return (size_a < size_b) - (size_a > size_b);
}

static int
compare_ranks (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  const LgShrinkDifference *differences = user_data;
  gsize index_a = *(const gsize *) a;
  gsize index_b = *(const gsize *) b;
  const LgShrinkDifference *one = &differences[index_a];
  const LgShrinkDifference *other = &differences[index_b];
  gboolean one_unknown = one->at_cost == LG_UNKNOWN;
  gboolean other_unknown = other->at_cost == LG_UNKNOWN;
  int order;

  if (one_unknown != other_unknown)
    return one_unknown - other_unknown;

  order = compare_descending (one->at_cost, other->at_cost);
  if (order == 0)
    order = compare_descending (one->units, other->units);
  if (order == 0)
    order = (index_a > index_b) - (index_a < index_b);

  return order;
}

/**
 * lg_shrink_rank:
 * @differences: (array length=n_differences): as lg_shrink_compare() set them
 *
 * Ranks differences by their absolute value at cost, the largest first, then
 * by units; those without a cost come last.
 *
 * Returns: (array length=n_differences) (transfer full): indices into
 *   @differences, freed with g_free()
 */
gsize *
lg_shrink_rank (const LgShrinkDifference *differences,
                gsize                     n_differences)
{
  gsize *order;

  g_return_val_if_fail (differences != NULL || n_differences == 0, NULL);

  order = g_new (gsize, n_differences);
  for (gsize i = 0; i < n_differences; i++)
    order[i] = i;
  g_sort_array (order, n_differences, sizeof *order, compare_ranks, (gpointer) differences);

  return order;
}

/**
 * lg_shrink_split:
 * @total: the shrink, at cost, in minor units
 * @known: what incidents explain of it, in the same currency
 * @split: (out caller-allocates): both, and the rest
 *
 * Returns: whether @split was set; FALSE with LG_CORE_ERROR_OVERFLOW
 */
gboolean
lg_shrink_split (gint64          total,
                 gint64          known,
                 LgShrinkSplit  *split,
                 GError        **error)
{
  LgShrinkSplit result = { .total = total, .known = known };
  gint64 negated;

  g_return_val_if_fail (split != NULL, FALSE);

  if (!lg_money_multiply (known, -1, &negated, error) ||
      !lg_money_add (total, negated, &result.unknown, error))
    return FALSE;

  *split = result;

  return TRUE;
}

/**
 * lg_shrink_rate:
 * @shrink: a shrink, in minor units
 * @base: what @denominator is
 * @denominator: above 0, in the same currency
 * @rate: (out caller-allocates): the percentage with its denominator
 *
 * Returns: whether @rate was set; FALSE with LG_ANALYSIS_ERROR_INVALID where
 *   there is nothing to divide by
 */
gboolean
lg_shrink_rate (gint64         shrink,
                LgShrinkBase   base,
                gint64         denominator,
                LgShrinkRate  *rate,
                GError       **error)
{
  g_return_val_if_fail (rate != NULL, FALSE);

  if (denominator <= 0)
    {
      g_set_error (error, LG_ANALYSIS_ERROR, LG_ANALYSIS_ERROR_INVALID,
                   "Shrink cannot be a percentage of %" G_GINT64_FORMAT, denominator);
      return FALSE;
    }

  *rate = (LgShrinkRate) {
    .base = base,
    .denominator = denominator,
    .percent = (double) shrink / (double) denominator * 100.0,
  };

  return TRUE;
}
