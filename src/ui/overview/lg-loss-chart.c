/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "lg-loss-chart.h"
#include "lg-stacked-bars.h"
#include "lg-words.h"

/* Losses by week, stacked by kind. Currencies are never added, so the chart is of the one that most is known in. */

#define MAX_KINDS 5

typedef struct
{
  const char *kind;                        /* (unowned) */
  gint64      total;
  gint64      values[LG_OVERVIEW_WEEKS];
} Kind;

static const char *
choose_currency (GPtrArray *losses)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  const char *chosen = NULL;
  gsize most = 0;

  for (guint i = 0; i < losses->len; i++)
    {
      const LgLoss *loss = g_ptr_array_index (losses, i);
      gsize count = GPOINTER_TO_SIZE (g_hash_table_lookup (counts, loss->currency)) + (gsize) loss->incidents;

      g_hash_table_insert (counts, (gpointer) loss->currency, GSIZE_TO_POINTER (count));
      if (count > most)
        {
          most = count;
          chosen = loss->currency;
        }
    }

  return chosen;
}

static Kind *
find_kind (GArray     *kinds,
           const char *name)
{
  for (guint i = 0; i < kinds->len; i++)
    {
      Kind *kind = &g_array_index (kinds, Kind, i);

      if (g_strcmp0 (kind->kind, name) == 0)
        return kind;
    }

  g_array_append_val (kinds, ((Kind) { .kind = name }));

  return &g_array_index (kinds, Kind, kinds->len - 1);
}

static int
compare_kinds (gconstpointer a,
               gconstpointer b)
{
  gint64 difference = ((const Kind *) b)->total - ((const Kind *) a)->total;

  return difference > 0 ? 1 : difference < 0 ? -1 : 0;
}

static GArray *
collect_kinds (LgOverviewFigures *figures,
               const char        *currency)
{
  GArray *kinds = g_array_new (FALSE, TRUE, sizeof (Kind));

  for (guint i = 0; i < figures->weeks->len; i++)
    {
      const LgLoss *loss = g_ptr_array_index (figures->weeks, i);
      int week = LG_OVERVIEW_WEEKS - 1 - (figures->this_week - loss->week) / 7;
      gint64 net = lg_loss_get_net (loss);
      Kind *kind;

      if (week < 0 || week >= LG_OVERVIEW_WEEKS || net <= 0 || strcmp (loss->currency, currency) != 0)
        continue;

      kind = find_kind (kinds, loss->kind);
      kind->values[week] += net;
      kind->total += net;
    }

  g_array_sort (kinds, compare_kinds);

  return kinds;
}

/* More kinds than colours that can be told apart: the smallest are shown as one. */
static void
gather_rest (GArray *kinds)
{
  Kind rest = { .kind = NULL };

  if (kinds->len <= MAX_KINDS)
    return;

  for (guint i = MAX_KINDS - 1; i < kinds->len; i++)
    {
      Kind *kind = &g_array_index (kinds, Kind, i);

      for (guint week = 0; week < LG_OVERVIEW_WEEKS; week++)
        rest.values[week] += kind->values[week];
    }

  g_array_set_size (kinds, MAX_KINDS - 1);
  g_array_append_val (kinds, rest);
}

static char *
format_week (LgDay monday)
{
  int year, month, day;
  g_autoptr (GDateTime) date = NULL;

  lg_day_to_date (monday, &year, &month, &day);
  date = g_date_time_new_utc (year, month, day, 0, 0, 0);

  /* Translators: the Monday of a week, below a bar of a chart. See g_date_time_format(). */
  return g_date_time_format (date, _("%-d %b"));
}

static void
set_data (LgChart           *chart,
          LgOverviewFigures *figures,
          GArray            *kinds)
{
  g_auto (GStrv) labels = g_new0 (char *, LG_OVERVIEW_WEEKS + 1);
  g_autofree LgChartSeries *series = g_new0 (LgChartSeries, kinds->len);

  for (int i = 0; i < LG_OVERVIEW_WEEKS; i++)
    labels[i] = format_week (figures->this_week - 7 * (LG_OVERVIEW_WEEKS - 1 - i));

  for (guint i = 0; i < kinds->len; i++)
    {
      Kind *kind = &g_array_index (kinds, Kind, i);

      series[i].name = kind->kind != NULL ? lg_words_kind (kind->kind) : _("The Rest");
      series[i].values = kind->values;
    }

  lg_stacked_bars_set_data (LG_STACKED_BARS (chart), (const char * const *) labels, LG_OVERVIEW_WEEKS,
                            series, kinds->len);
}

/**
 * lg_loss_chart_new:
 * @figures: the overview's figures
 *
 * Returns: (transfer full): the losses of the last weeks
 */
LgChart *
lg_loss_chart_new (LgOverviewFigures *figures)
{
  LgChart *chart = lg_stacked_bars_new (LG_CHART_PALETTE_SERIES);
  const char *currency = choose_currency (figures->weeks);
  g_autoptr (GArray) kinds = currency != NULL ? collect_kinds (figures, currency)
                                              : g_array_new (FALSE, TRUE, sizeof (Kind));

  gather_rest (kinds);
  lg_chart_set_title (chart, _("Net Loss by Week"));
  lg_chart_set_subtitle (chart, _("At cost, weeks from Monday, by kind"));
  lg_chart_set_empty_text (chart, _("No losses in the last weeks"));
  if (currency != NULL)
    lg_chart_set_currency (chart, currency);
  set_data (chart, figures, kinds);

  return chart;
}
