/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-report"

#include "config.h"

#include "lg-count-table.h"
#include "lg-report-shrink.h"

static int
compare_counts (gconstpointer a,
                gconstpointer b)
{
  const LgCount *left = *(LgCount * const *) a;
  const LgCount *right = *(LgCount * const *) b;

  return g_strcmp0 (left->currency, right->currency);
}

/* What the incidents of the week explain: their net loss at cost. */
static gint64
known_loss (LgReportData *data,
            const char   *currency)
{
  gint64 known = 0;

  for (guint i = 0; i < data->sums->len; i++)
    {
      LgReportSum *sum = &g_array_index (data->sums, LgReportSum, i);

      if (sum->week == 0 && g_str_equal (sum->currency, currency))
        known += sum->gross - sum->recovered;
    }

  return known;
}

static gboolean
add_shrink (LgReportData  *data,
            const char    *currency,
            GArray        *lines,
            GError       **error)
{
  LgReportShrink shrink = { .currency = g_intern_string (currency) };

  if (!lg_shrink_sum ((LgShrinkLine *) lines->data, lines->len, &shrink.total, error) ||
      !lg_shrink_split (shrink.total.at_cost.net, known_loss (data, currency), &shrink.split, error))
    return FALSE;

  shrink.has_rate = shrink.total.at_cost.book > 0;
  if (shrink.has_rate &&
      !lg_shrink_rate (shrink.split.total, LG_SHRINK_BASE_RECORDED_INVENTORY, shrink.total.at_cost.book, &shrink.rate, error))
    return FALSE;

  g_array_append_val (data->shrink, shrink);

  return TRUE;
}

static void
add_line (GArray  *lines,
          LgCount *count)
{
  LgShrinkLine line = {
    .book = count->book,
    .counted = count->counted,
    .unit_cost = count->unit_cost,
    .unit_price = count->unit_price,
  };

  g_array_append_val (lines, line);
}

/**
 * lg_report_shrink_load:
 * @db: a connection
 * @data: a report's data, its sums loaded
 * @error: return location
 *
 * Compares what was counted in the week with the books, a currency at a time.
 */
gboolean
lg_report_shrink_load (LgDb          *db,
                       LgReportData  *data,
                       GError       **error)
{
  gint64 site_row = data->site != NULL ? LG_RECORD (data->site)->row : 0;
  g_autoptr (GPtrArray) counts = lg_counts_list (db, site_row, data->first_day, data->first_day + LG_REPORT_DAYS, error);
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (LgShrinkLine));

  if (counts == NULL)
    return FALSE;

  g_ptr_array_sort (counts, compare_counts);
  for (guint i = 0; i < counts->len; i++)
    {
      LgCount *count = g_ptr_array_index (counts, i);
      LgCount *next = i + 1 < counts->len ? g_ptr_array_index (counts, i + 1) : NULL;

      add_line (lines, count);
      if (next != NULL && g_str_equal (next->currency, count->currency))
        continue;
      if (!add_shrink (data, count->currency, lines, error))
        return FALSE;
      g_array_set_size (lines, 0);
    }

  return TRUE;
}
