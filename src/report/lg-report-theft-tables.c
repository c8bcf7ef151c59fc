/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-report"

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "lg-kind.h"
#include "lg-report-tables.h"
#include "lg-report-words.h"
#include "lg-text.h"
#include "lg-trend.h"

/* The weeks that a trend compares: the last of them is the report's own. */
#define N_WEEKS 12
#define TOP     10

/* How many thefts each week had of something. */
typedef struct
{
  char   *code;            /* (owned) */
  char   *word;            /* (owned) */
  gint64  weeks[N_WEEKS];  /* the oldest first */
  gint64  total;
} Series;

static void
series_free (Series *self)
{
  g_free (self->code);
  g_free (self->word);
  g_free (self);
}

static gboolean
is_shoplifting (const char *kind)
{
  return g_str_equal (kind, LG_KIND_EXTERNAL_THEFT) || g_str_equal (kind, LG_KIND_ORGANISED_RETAIL_CRIME);
}

static void
add_to_series (GHashTable *all,
               const char *code,
               const char *word,
               int         week,
               gint64      incidents)
{
  Series *series = g_hash_table_lookup (all, code);

  if (week >= N_WEEKS)
    return;

  if (series == NULL)
    {
      series = g_new0 (Series, 1);
      series->code = g_strdup (code);
      series->word = g_strdup (word);
      g_hash_table_insert (all, series->code, series);
    }
  series->weeks[N_WEEKS - 1 - week] += incidents;
  series->total += incidents;
}

static int
compare_totals (gconstpointer a,
                gconstpointer b)
{
  const Series *left = *(Series * const *) a;
  const Series *right = *(Series * const *) b;

  if (left->total != right->total)
    return left->total > right->total ? -1 : 1;

  return g_strcmp0 (left->code, right->code);
}

static void
add_series (LgReportTable *table,
            const Series  *series)
{
  LgTrendRules rules;
  LgTrend trend = { .recent_rate = NAN, .earlier_rate = NAN, .probability = NAN };

  lg_trend_rules_init (&rules);
  if (!lg_trend_find (series->weeks, N_WEEKS, &rules, &trend, NULL))
    trend.direction = LG_TREND_DIRECTION_UNKNOWN;

  lg_report_table_add_word (table, series->code, series->word);
  lg_report_table_add_count (table, series->weeks[N_WEEKS - 1]);
  lg_report_table_add_number (table, trend.recent_rate);
  lg_report_table_add_number (table, trend.earlier_rate);
  lg_report_table_add_word (table, lg_enum_name (LG_TYPE_TREND_DIRECTION, trend.direction),
                            lg_report_words_trend (trend.direction));
  lg_report_table_add_number (table, trend.probability);
}

static LgReportTable *
make_theft_table (const char *id,
                  const char *title,
                  const char *column_id,
                  const char *column_title,
                  GHashTable *all)
{
  LgReportTable *table = lg_report_table_new (id, title, _("No external theft and no organised retail crime in the last twelve weeks."));
  g_autoptr (GPtrArray) series = g_hash_table_get_values_as_ptr_array (all);

  g_ptr_array_sort (series, compare_totals);
  lg_report_table_add_column (table, column_id, column_title, LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "incidents", _("This week"), LG_REPORT_CELL_COUNT);
  lg_report_table_add_column (table, "recent_rate", _("A week, last 4"), LG_REPORT_CELL_NUMBER);
  lg_report_table_add_column (table, "earlier_rate", _("A week, 8 before"), LG_REPORT_CELL_NUMBER);
  lg_report_table_add_column (table, "trend", _("Trend"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "probability", _("By chance"), LG_REPORT_CELL_CHANCE);
  lg_report_table_set_total (table, series->len);
  for (guint i = 0; i < MIN (series->len, TOP); i++)
    add_series (table, g_ptr_array_index (series, i));

  return table;
}

static GHashTable *
new_series (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) series_free);
}

LgReportTable *
lg_report_table_theft_sites (const LgReportData *data)
{
  g_autoptr (GHashTable) all = new_series ();
  LgReportTable *table;

  for (guint i = 0; i < data->sums->len; i++)
    {
      const LgReportSum *sum = &g_array_index (data->sums, LgReportSum, i);

      if (is_shoplifting (sum->kind))
        add_to_series (all, lg_report_data_site_code (data, sum->site_row), lg_report_data_site_name (data, sum->site_row),
                       sum->week, sum->incidents);
    }

  table = make_theft_table ("shoplifting_sites", _("Shoplifting risk by site"), "site", _("Site"), all);
  table->note = g_strdup (_("External theft and organised retail crime. The last four weeks are compared with the eight before "
                            "them; rising or falling is said only where chance explains it in less than one case of twenty."));

  return table;
}

LgReportTable *
lg_report_table_theft_hours (const LgReportData *data)
{
  g_autoptr (GHashTable) all = new_series ();

  for (guint i = 0; i < data->hours->len; i++)
    {
      const LgReportHour *hour = &g_array_index (data->hours, LgReportHour, i);
      g_autofree char *code = g_strdup_printf ("%02d", hour->hour);
      g_autofree char *word = g_strdup_printf ("%02d:00–%02d:00", hour->hour, hour->hour + 1);

      if (hour->is_theft)
        add_to_series (all, code, word, hour->week, hour->incidents);
    }

  return make_theft_table ("shoplifting_hours", _("Shoplifting risk by hour"), "hour", _("Hour"), all);
}

/* An incident that took goods of two categories counts in both. */
LgReportTable *
lg_report_table_theft_categories (const LgReportData *data)
{
  g_autoptr (GHashTable) all = new_series ();

  for (guint i = 0; i < data->categories->len; i++)
    {
      const LgReportCategory *category = &g_array_index (data->categories, LgReportCategory, i);
      const char *code = category->category != NULL ? category->category : "uncategorised";
      const char *word = category->category != NULL ? category->category : _("Goods of no category");

      add_to_series (all, code, word, category->week, category->incidents);
    }

  return make_theft_table ("shoplifting_categories", _("Shoplifting risk by category"), "category", _("Category"), all);
}
