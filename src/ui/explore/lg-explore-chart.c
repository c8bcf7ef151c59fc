/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-explore-chart.h"
#include "lg-explore-words.h"
#include "lg-heat-map.h"
#include "lg-pareto.h"
#include "lg-point-cloud.h"
#include "lg-stacked-bars.h"

#define MAX_RANKS 30

static gboolean
is_compared (LgExploreFigures *figures)
{
  return figures->choice->has_before && figures->incidents_before > 0;
}

static LgChart *
make_bars (LgExploreFigures *figures)
{
  gboolean is_severity = figures->choice->form == LG_EXPLORE_TIME_SEVERITY;
  LgChart *chart = lg_stacked_bars_new (is_severity ? LG_CHART_PALETTE_SEVERITY : LG_CHART_PALETTE_SERIES);
  guint n_series = figures->lines->len;
  g_autofree LgChartSeries *series = g_new0 (LgChartSeries, n_series);
  g_autofree guint *colors = g_new (guint, n_series);

  for (guint i = 0; i < n_series; i++)
    {
      LgExploreLine *line = g_ptr_array_index (figures->lines, i);

      series[i] = (LgChartSeries) { line->name, line->values };
      colors[i] = line->color;
    }

  lg_stacked_bars_set_data (LG_STACKED_BARS (chart), (const char * const *) figures->columns, figures->n_columns,
                            series, n_series);
  lg_stacked_bars_set_colors (LG_STACKED_BARS (chart), colors);
  if (is_compared (figures))
    lg_stacked_bars_set_comparison (LG_STACKED_BARS (chart),
                                    n_series > 1 ? _("All, in the period before") : _("The period before"),
                                    figures->before);

  return chart;
}

/* The largest have a bar each; the table has them all. */
static LgChart *
make_ranks (LgExploreFigures *figures)
{
  LgChart *chart = lg_pareto_new ();
  guint n_items = MIN (figures->lines->len, MAX_RANKS);
  g_autofree LgParetoItem *items = g_new0 (LgParetoItem, n_items);
  gint64 rest = 0;
  gint64 rest_before = 0;

  for (guint i = 0; i < figures->lines->len; i++)
    {
      LgExploreLine *line = g_ptr_array_index (figures->lines, i);

      if (i < n_items)
        items[i] = (LgParetoItem) { line->name, line->values[0], line->before[0] };
      else if (line->values[0] > 0)
        {
          rest += line->values[0];
          rest_before += line->before[0];
        }
    }

  lg_pareto_set_items (LG_PARETO (chart), items, n_items);
  lg_pareto_set_rest (LG_PARETO (chart), _("The Rest"), rest);
  lg_pareto_set_legend (LG_PARETO (chart), lg_explore_words_measure (figures->choice->measure), _("Running share"));
  if (is_compared (figures))
    lg_pareto_set_comparison (LG_PARETO (chart), _("The period before"), rest_before);

  return chart;
}

static LgChart *
make_hours (LgExploreFigures *figures)
{
  LgChart *chart = lg_heat_map_new ();
  guint n_rows = figures->lines->len;
  g_autofree const char **rows = g_new0 (const char *, n_rows);
  gsize n_cells = (gsize) n_rows * figures->n_columns;
  g_autofree gint64 *values = g_new0 (gint64, n_cells);
  g_autofree gint64 *before = g_new0 (gint64, n_cells);

  for (guint i = 0; i < n_rows; i++)
    {
      LgExploreLine *line = g_ptr_array_index (figures->lines, i);

      rows[i] = line->name;
      for (guint column = 0; column < figures->n_columns; column++)
        {
          values[i * figures->n_columns + column] = line->values[column];
          before[i * figures->n_columns + column] = line->before[column];
        }
    }

  lg_heat_map_set_data (LG_HEAT_MAP (chart), rows, n_rows, (const char * const *) figures->columns, figures->n_columns,
                        values);
  if (is_compared (figures))
    lg_heat_map_set_comparison (LG_HEAT_MAP (chart), _("The period before"), before);

  return chart;
}

static LgChart *
make_cloud (LgExploreFigures *figures)
{
  LgChart *chart = lg_point_cloud_new ();
  g_autofree gint64 *starts = g_new (gint64, figures->n_columns + 1);

  for (guint i = 0; i < figures->n_columns; i++)
    starts[i] = lg_period_get_bin (figures->choice->period, figures->bin, i).since * LG_TIME_DAY;
  starts[figures->n_columns] = figures->choice->period.until * LG_TIME_DAY;

  lg_point_cloud_set_data (LG_POINT_CLOUD (chart), (const char * const *) figures->columns, starts, figures->n_columns,
                           (const LgPoint *) figures->points->data, figures->points->len);

  return chart;
}

static LgChart *
make_chart (LgExploreFigures *figures)
{
  switch (figures->choice->form)
    {
    case LG_EXPLORE_KIND:
    case LG_EXPLORE_SITE:
    case LG_EXPLORE_SKU:
      return make_ranks (figures);
    case LG_EXPLORE_HOUR:
      return make_hours (figures);
    case LG_EXPLORE_EACH:
      return make_cloud (figures);
    case LG_EXPLORE_TIME:
    case LG_EXPLORE_TIME_KIND:
    case LG_EXPLORE_TIME_SITE:
    case LG_EXPLORE_TIME_SEVERITY:
    case LG_N_EXPLORE_FORMS:
    default:
      return make_bars (figures);
    }
}

/**
 * lg_explore_chart_new:
 * @figures: figures
 *
 * Returns: (transfer full): a chart of them, without a title
 */
LgChart *
lg_explore_chart_new (LgExploreFigures *figures)
{
  LgChart *chart = make_chart (figures);

  if (lg_measure_is_money (figures->choice->measure))
    lg_chart_set_currency (chart, figures->choice->currency);
  else if (figures->choice->measure == LG_MEASURE_RESPONSE)
    /* Translators: the sign of the hour */
    lg_chart_set_unit (chart, _("h"), 1);
  lg_chart_set_empty_text (chart, _("Nothing in this period"));

  return chart;
}
