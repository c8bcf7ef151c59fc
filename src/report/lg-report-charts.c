/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-report"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-heat-map.h"
#include "lg-pareto.h"
#include "lg-report-charts.h"
#include "lg-report-tally.h"
#include "lg-report-words.h"
#include "lg-series-colors.h"
#include "lg-stacked-bars.h"

/* More colours than these a reader does not tell apart. */
#define MAX_KINDS 6
#define MAX_ITEMS 10

/* A currency and how many incidents of the chart's weeks are in it. */
typedef struct
{
  const char *currency;
  gint64      gross;
  gint64      incidents;
} Currency;

static int
compare_currencies (gconstpointer a,
                    gconstpointer b)
{
  const Currency *left = a, *right = b;

  if (left->incidents != right->incidents)
    return left->incidents > right->incidents ? -1 : 1;

  return g_strcmp0 (left->currency, right->currency);
}

static Currency *
find_currency (GArray     *currencies,
               const char *currency)
{
  Currency added = { currency, 0, 0 };

  for (guint i = 0; i < currencies->len; i++)
    {
      if (g_array_index (currencies, Currency, i).currency == currency)
        return &g_array_index (currencies, Currency, i);
    }
  g_array_append_val (currencies, added);

  return &g_array_index (currencies, Currency, currencies->len - 1);
}

/**
 * lg_report_chart_currencies:
 * @data: a report's data
 *
 * Returns: (transfer container) (element-type utf8): the currencies that have losses, that of most incidents first
 */
GPtrArray *
lg_report_chart_currencies (const LgReportData *data)
{
  g_autoptr (GArray) currencies = g_array_new (FALSE, FALSE, sizeof (Currency));
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; i < data->sums->len; i++)
    {
      const LgReportSum *sum = &g_array_index (data->sums, LgReportSum, i);
      Currency *currency = find_currency (currencies, sum->currency);

      currency->gross += sum->gross;
      currency->incidents += sum->incidents;
    }

  g_array_sort (currencies, compare_currencies);
  for (guint i = 0; i < currencies->len; i++)
    {
      Currency *currency = &g_array_index (currencies, Currency, i);

      if (currency->gross > 0)
        g_ptr_array_add (names, (gpointer) currency->currency);
    }

  return names;
}

static char **
make_week_labels (const LgReportData *data)
{
  char **labels = g_new0 (char *, LG_REPORT_WEEKS + 1);

  for (int i = 0; i < LG_REPORT_WEEKS; i++)
    {
      LgWeek week = lg_week_of_day (data->first_day - 7 * (LG_REPORT_WEEKS - 1 - i));

      /* Translators: the number of a week, as short as can be */
      labels[i] = g_strdup_printf (_("W%02d"), week.week);
    }

  return labels;
}

/* The kinds with the largest losses, and one more for all others. */
static GPtrArray *
pick_kinds (const LgReportData *data,
            const char         *currency)
{
  g_autoptr (LgReportTallies) tallies = lg_report_tallies_new ();
  GPtrArray *kinds;

  for (guint i = 0; i < data->sums->len; i++)
    {
      const LgReportSum *sum = &g_array_index (data->sums, LgReportSum, i);

      if (g_str_equal (sum->currency, currency) && sum->gross > 0)
        lg_report_tallies_find (tallies, sum->kind, NULL)->gross += sum->gross - sum->recovered;
    }

  kinds = lg_report_tallies_list (tallies, lg_report_tally_compare_losses);
  if (kinds->len > MAX_KINDS)
    g_ptr_array_remove_range (kinds, MAX_KINDS, kinds->len - MAX_KINDS);

  return kinds;
}

static guint
find_kind (GPtrArray  *kinds,
           const char *kind)
{
  guint i;

  for (i = 0; i < kinds->len; i++)
    {
      if (g_str_equal (((LgReportTally *) kinds->pdata[i])->key, kind))
        break;
    }

  return i;
}

static gboolean
add_losses (const LgReportData *data,
            const char         *currency,
            GPtrArray          *kinds,
            gint64             *values)
{
  gboolean has_others = FALSE;

  for (guint i = 0; i < data->sums->len; i++)
    {
      const LgReportSum *sum = &g_array_index (data->sums, LgReportSum, i);
      guint kind;

      if (!g_str_equal (sum->currency, currency) || sum->gross == 0)
        continue;
      kind = find_kind (kinds, sum->kind);
      has_others = has_others || kind == kinds->len;
      values[kind * LG_REPORT_WEEKS + LG_REPORT_WEEKS - 1 - sum->week] += sum->gross - sum->recovered;
    }

  return has_others;
}

LgChart *
lg_report_chart_loss (const LgReportData *data,
                      const char         *currency)
{
  LgChart *chart = lg_stacked_bars_new (LG_CHART_PALETTE_SERIES);
  g_autoptr (GPtrArray) kinds = pick_kinds (data, currency);
  g_auto (GStrv) labels = make_week_labels (data);
  gint64 values[(MAX_KINDS + 1) * LG_REPORT_WEEKS] = { 0 };
  LgChartSeries series[MAX_KINDS + 1];
  const char *names[MAX_KINDS + 1] = { NULL };
  guint colors[MAX_KINDS + 1];
  g_autofree char *subtitle = NULL;
  gboolean has_others = add_losses (data, currency, kinds, values);

  for (guint i = 0; i <= kinds->len; i++)
    {
      names[i] = i < kinds->len ? ((LgReportTally *) kinds->pdata[i])->key : NULL;
      series[i].name = names[i] != NULL ? lg_report_words_kind (names[i]) : _("Other kinds");
      series[i].values = values + i * LG_REPORT_WEEKS;
    }
  lg_stacked_bars_set_data (LG_STACKED_BARS (chart), (const char * const *) labels, LG_REPORT_WEEKS,
                            series, kinds->len + has_others);
  lg_series_colors_of_kinds (names, kinds->len + has_others, colors);
  lg_stacked_bars_set_colors (LG_STACKED_BARS (chart), colors);
  subtitle = g_strdup_printf (_("Net, at cost, in %s, by ISO week"), currency);
  lg_chart_set_title (chart, _("Loss by week and kind"));
  lg_chart_set_subtitle (chart, subtitle);
  lg_chart_set_empty_text (chart, _("No losses in these weeks"));
  lg_chart_set_currency (chart, currency);

  return chart;
}

LgChart *
lg_report_chart_severity (const LgReportData *data)
{
  LgChart *chart = lg_stacked_bars_new (LG_CHART_PALETTE_SEVERITY);
  g_auto (GStrv) labels = make_week_labels (data);
  gint64 values[LG_N_SEVERITIES * LG_REPORT_WEEKS] = { 0 };
  LgChartSeries series[LG_N_SEVERITIES];

  for (guint i = 0; i < data->sums->len; i++)
    {
      const LgReportSum *sum = &g_array_index (data->sums, LgReportSum, i);

      values[(sum->severity - LG_SEVERITY_MINOR) * LG_REPORT_WEEKS + LG_REPORT_WEEKS - 1 - sum->week] += sum->incidents;
    }
  for (int i = 0; i < LG_N_SEVERITIES; i++)
    series[i] = (LgChartSeries) { lg_report_words_severity (i + LG_SEVERITY_MINOR), values + i * LG_REPORT_WEEKS };
  lg_stacked_bars_set_data (LG_STACKED_BARS (chart), (const char * const *) labels, LG_REPORT_WEEKS, series, LG_N_SEVERITIES);
  lg_chart_set_title (chart, _("Severity over time"));
  lg_chart_set_subtitle (chart, _("Incidents by ISO week"));
  lg_chart_set_empty_text (chart, _("No incidents in these weeks"));

  return chart;
}

static void
free_labels (char  **labels,
             gsize   n_labels)
{
  for (gsize i = 0; i < n_labels; i++)
    g_free (labels[i]);
}

LgChart *
lg_report_chart_hours (const LgReportData *data)
{
  LgChart *chart = lg_heat_map_new ();
  const char *days[7];
  char *hours[24];
  gint64 values[7 * 24] = { 0 };

  for (guint i = 0; i < data->hours->len; i++)
    {
      const LgReportHour *hour = &g_array_index (data->hours, LgReportHour, i);

      values[hour->weekday * 24 + hour->hour] += hour->incidents;
    }
  for (int day = 0; day < 7; day++)
    days[day] = lg_report_words_weekday (day);
  for (int hour = 0; hour < 24; hour++)
    hours[hour] = g_strdup_printf ("%02d", hour);

  lg_heat_map_set_data (LG_HEAT_MAP (chart), days, 7, (const char * const *) hours, 24, values);
  free_labels (hours, 24);
  lg_chart_set_title (chart, _("Incidents by hour and weekday"));
  lg_chart_set_subtitle (chart, _("The last 13 weeks, in each site’s zone; incidents whose hour is not known are left out"));
  lg_chart_set_empty_text (chart, _("No incidents in these weeks whose hour is known"));

  return chart;
}

static LgChart *
make_pareto (GPtrArray  *tallies,
             const char *title,
             const char *currency)
{
  LgChart *chart = lg_pareto_new ();
  guint n_items = MIN (tallies->len, MAX_ITEMS);
  g_autofree LgParetoItem *items = g_new0 (LgParetoItem, MAX (n_items, 1));
  g_autofree char *subtitle = NULL;
  gint64 rest = 0;

  for (guint i = 0; i < tallies->len; i++)
    {
      const LgReportTally *tally = g_ptr_array_index (tallies, i);

      if (i < n_items)
        items[i] = (LgParetoItem) { tally->key, lg_report_tally_net (tally) };
      else
        rest += lg_report_tally_net (tally);
    }

  lg_pareto_set_items (LG_PARETO (chart), items, n_items);
  if (rest > 0)
    lg_pareto_set_rest (LG_PARETO (chart), _("All others"), rest);
  lg_pareto_set_legend (LG_PARETO (chart), _("Net loss"), _("Running share"));
  subtitle = g_strdup_printf (_("Net loss of the week, at cost, in %s"), currency);
  lg_chart_set_title (chart, title);
  lg_chart_set_subtitle (chart, subtitle);
  lg_chart_set_empty_text (chart, _("No losses in this week"));
  lg_chart_set_currency (chart, currency);

  return chart;
}

/* A share of the whole makes no sense of what was recovered in excess. */
static void
keep_losses (GPtrArray *tallies)
{
  for (guint i = tallies->len; i > 0; i--)
    {
      if (lg_report_tally_net (g_ptr_array_index (tallies, i - 1)) <= 0)
        g_ptr_array_remove_index (tallies, i - 1);
    }
}

LgChart *
lg_report_chart_sites (const LgReportData *data,
                       const char         *currency)
{
  g_autoptr (LgReportTallies) tallies = lg_report_tallies_new ();
  g_autoptr (GPtrArray) list = NULL;

  for (guint i = 0; i < data->sums->len; i++)
    {
      const LgReportSum *sum = &g_array_index (data->sums, LgReportSum, i);
      LgReportTally *tally;

      if (sum->week != 0 || !g_str_equal (sum->currency, currency))
        continue;
      tally = lg_report_tallies_find (tallies, lg_report_data_site_name (data, sum->site_row), NULL);
      tally->gross += sum->gross;
      tally->recovered += sum->recovered;
    }
  list = lg_report_tallies_list (tallies, lg_report_tally_compare_losses);
  keep_losses (list);

  return make_pareto (list, _("Top sites"), currency);
}

LgChart *
lg_report_chart_skus (const LgReportData *data,
                      const char         *currency)
{
  g_autoptr (LgReportTallies) tallies = lg_report_tallies_new ();
  g_autoptr (GPtrArray) list = NULL;

  for (guint i = 0; i < data->skus->len; i++)
    {
      const LgReportSku *sku = g_ptr_array_index (data->skus, i);
      const char *name = sku->sku != NULL ? sku->sku : sku->description;
      LgReportTally *tally;

      if (!g_str_equal (sku->currency, currency))
        continue;
      tally = lg_report_tallies_find (tallies, name != NULL ? name : _("Goods of no name"), NULL);
      tally->gross += sku->gross;
      tally->recovered += sku->recovered;
    }
  list = lg_report_tallies_list (tallies, lg_report_tally_compare_losses);
  keep_losses (list);

  return make_pareto (list, _("Top SKUs"), currency);
}
