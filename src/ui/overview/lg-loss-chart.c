/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "lg-loss-chart.h"
#include "lg-series-colors.h"
#include "lg-stacked-bars.h"
#include "lg-words.h"

/* Losses by week, stacked by kind. */

#define MAX_KINDS 5

typedef struct
{
  const char *kind;                        /* (unowned) */
  gint64      total;
  gint64      values[LG_OVERVIEW_WEEKS];
} Kind;

typedef struct
{
  const char *code;       /* (unowned) */
  gint64      incidents;
  gboolean    has_loss;
} Currency;

static Currency *
find_currency (GArray     *currencies,
               const char *code)
{
  for (guint i = 0; i < currencies->len; i++)
    {
      Currency *currency = &g_array_index (currencies, Currency, i);

      if (g_str_equal (currency->code, code))
        return currency;
    }

  g_array_append_val (currencies, ((Currency) { .code = code }));

  return &g_array_index (currencies, Currency, currencies->len - 1);
}

static int
compare_currencies (gconstpointer a,
                    gconstpointer b)
{
  gint64 difference = ((const Currency *) b)->incidents - ((const Currency *) a)->incidents;

  return difference > 0 ? 1 : difference < 0 ? -1 : strcmp (((const Currency *) a)->code, ((const Currency *) b)->code);
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
  g_autofree const char **names = g_new0 (const char *, kinds->len);
  g_autofree guint *colors = g_new (guint, kinds->len);

  for (int i = 0; i < LG_OVERVIEW_WEEKS; i++)
    labels[i] = format_week (figures->this_week - 7 * (LG_OVERVIEW_WEEKS - 1 - i));

  for (guint i = 0; i < kinds->len; i++)
    {
      Kind *kind = &g_array_index (kinds, Kind, i);

      series[i].name = kind->kind != NULL ? lg_words_kind (kind->kind) : _("The Rest");
      series[i].values = kind->values;
      names[i] = kind->kind;
    }

  lg_stacked_bars_set_data (LG_STACKED_BARS (chart), (const char * const *) labels, LG_OVERVIEW_WEEKS,
                            series, kinds->len);
  lg_series_colors_of_kinds (names, kinds->len, colors);
  lg_stacked_bars_set_colors (LG_STACKED_BARS (chart), colors);
}

/**
 * lg_loss_chart_list_currencies:
 * @figures: the overview's figures
 *
 * Returns: (transfer full): the currencies in which something was lost in the last weeks, that with the most incidents
 *   first
 */
GStrv
lg_loss_chart_list_currencies (LgOverviewFigures *figures)
{
  g_autoptr (GArray) currencies = g_array_new (FALSE, TRUE, sizeof (Currency));
  g_autoptr (GStrvBuilder) codes = g_strv_builder_new ();

  for (guint i = 0; i < figures->weeks->len; i++)
    {
      const LgLoss *loss = g_ptr_array_index (figures->weeks, i);
      Currency *currency = find_currency (currencies, loss->currency);

      currency->incidents += loss->incidents;
      currency->has_loss = currency->has_loss || lg_loss_get_net (loss) > 0;
    }

  g_array_sort (currencies, compare_currencies);
  for (guint i = 0; i < currencies->len; i++)
    {
      if (g_array_index (currencies, Currency, i).has_loss)
        g_strv_builder_add (codes, g_array_index (currencies, Currency, i).code);
    }

  return g_strv_builder_end (codes);
}

/**
 * lg_loss_chart_new:
 * @figures: the overview's figures
 * @currency: (nullable): the currency, as currencies are never added; none where nothing was lost
 *
 * Returns: (transfer full): the losses of the last weeks, without a title
 */
LgChart *
lg_loss_chart_new (LgOverviewFigures *figures,
                   const char        *currency)
{
  LgChart *chart = lg_stacked_bars_new (LG_CHART_PALETTE_SERIES);
  g_autoptr (GArray) kinds = currency != NULL ? collect_kinds (figures, currency)
                                              : g_array_new (FALSE, TRUE, sizeof (Kind));

  gather_rest (kinds);
  lg_chart_set_empty_text (chart, _("No losses in the last weeks"));
  if (currency != NULL)
    lg_chart_set_currency (chart, currency);
  set_data (chart, figures, kinds);

  return chart;
}
