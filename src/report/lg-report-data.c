/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-report"

#include "config.h"

#include "lg-money.h"
#include "lg-pattern-findings.h"
#include "lg-report-data-private.h"
#include "lg-report-error.h"
#include "lg-report-numbers.h"
#include "lg-report-shrink.h"
#include "lg-risk-table.h"
#include "lg-rules.h"
#include "lg-settings.h"

#define MAX_OPEN    20
#define MAX_OVERDUE 25

void
lg_report_data_free (LgReportData *self)
{
  g_clear_object (&self->site);
  g_clear_pointer (&self->sites, g_ptr_array_unref);
  g_clear_pointer (&self->sites_by_row, g_hash_table_unref);
  g_clear_pointer (&self->periods, g_array_unref);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  g_free (self->zone_name);
  g_free (self->organisation);
  g_free (self->recipients);
  g_free (self->paper);
  g_clear_pointer (&self->sums, g_array_unref);
  g_clear_pointer (&self->flows, g_array_unref);
  g_clear_pointer (&self->hours, g_array_unref);
  g_clear_pointer (&self->categories, g_array_unref);
  g_clear_pointer (&self->undated, g_array_unref);
  g_clear_pointer (&self->alerts, g_array_unref);
  g_clear_pointer (&self->incidents, g_ptr_array_unref);
  g_clear_pointer (&self->open, g_ptr_array_unref);
  g_clear_pointer (&self->skus, g_ptr_array_unref);
  g_clear_pointer (&self->overdue, g_ptr_array_unref);
  g_clear_pointer (&self->risk_before, g_ptr_array_unref);
  g_clear_pointer (&self->risk_after, g_ptr_array_unref);
  g_clear_pointer (&self->risk_changes, g_ptr_array_unref);
  g_clear_pointer (&self->patterns, g_ptr_array_unref);
  g_clear_pointer (&self->numbers, g_hash_table_unref);
  g_clear_pointer (&self->shrink, g_array_unref);
  g_free (self);
}

static LgReportData *
data_alloc (LgWeek week)
{
  LgReportData *self = g_new0 (LgReportData, 1);

  self->week = week;
  self->first_day = lg_week_first_day (week);
  self->sites_by_row = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->periods = g_array_new (FALSE, FALSE, sizeof (LgReportPeriod));
  self->sums = g_array_new (FALSE, FALSE, sizeof (LgReportSum));
  self->flows = g_array_new (FALSE, FALSE, sizeof (LgReportFlow));
  self->hours = g_array_new (FALSE, FALSE, sizeof (LgReportHour));
  self->categories = g_array_new (FALSE, FALSE, sizeof (LgReportCategory));
  self->undated = g_array_new (FALSE, FALSE, sizeof (LgReportUndated));
  self->alerts = g_array_new (FALSE, FALSE, sizeof (LgReportAlerts));
  self->shrink = g_array_new (FALSE, FALSE, sizeof (LgReportShrink));
  self->incidents = lg_report_incidents_new ();
  self->open = lg_report_incidents_new ();
  self->skus = lg_report_skus_new ();
  self->overdue = lg_report_tasks_new ();
  self->numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return self;
}

static gboolean
load_units (LgDb          *db,
            LgReportData  *self,
            GError       **error)
{
  gint64 whole;

  self->paper = lg_settings_get (db, "report.paper", error);
  if (self->paper == NULL || !lg_settings_get_int (db, "report.whole_amounts", &whole, error))
    return FALSE;

  self->whole_amounts = whole != 0;

  return TRUE;
}

static gboolean
load_settings (LgDb          *db,
               LgReportData  *self,
               GError       **error)
{
  return (self->organisation = lg_settings_get (db, "report.organisation", error)) != NULL &&
         (self->recipients = lg_settings_get (db, "report.recipients", error)) != NULL &&
         load_units (db, self, error) &&
         lg_rules_load_threat (db, &self->threat_rules, error) &&
         lg_rules_load_risk (db, &self->risk_rules, error);
}

/* What is at a deleted site is not reported, as the site is not. */
static void
forget_other_sites (LgReportData *self)
{
  for (guint i = self->sums->len; i > 0; i--)
    {
      gint64 site_row = g_array_index (self->sums, LgReportSum, i - 1).site_row;

      if (!g_hash_table_contains (self->sites_by_row, &site_row))
        g_array_remove_index (self->sums, i - 1);
    }
}

/* A bound, not a figure: nothing that is summed up later can overflow if all of it together does not. */
static gboolean
check_sums (LgReportData  *self,
            GError       **error)
{
  gint64 cost = 0, retail = 0;

  forget_other_sites (self);
  for (guint i = 0; i < self->sums->len; i++)
    {
      LgReportSum *sum = &g_array_index (self->sums, LgReportSum, i);

      if (!lg_money_add (cost, sum->gross, &cost, error) || !lg_money_add (retail, sum->retail, &retail, error))
        return FALSE;
    }

  return TRUE;
}

static LgReportScope
get_scope (LgReportData *self,
           gint64        site_row)
{
  LgReportScope scope = { site_row, self->first_day, self->starts[0], self->starts[LG_REPORT_DAYS] };

  for (guint i = 0; i < self->periods->len; i++)
    {
      const LgReportPeriod *period = &g_array_index (self->periods, LgReportPeriod, i);

      scope.start = MIN (scope.start, period->starts[0]);
      scope.end = MAX (scope.end, period->starts[LG_REPORT_DAYS]);
    }

  return scope;
}

/* How much of the week there is to tell. */
static void
find_end (LgReportData *self,
          LgTime        now)
{
  self->is_over = now >= get_scope (self, 0).end;
  while (self->n_days < LG_REPORT_DAYS && now >= self->starts[self->n_days])
    self->n_days++;
}

static gboolean
load_incidents (LgDb          *db,
                LgReportData  *self,
                gint64         site_row,
                GError       **error)
{
  LgReportScope scope = get_scope (self, site_row);

  return lg_report_query_active (db, &scope, self->flows, error) &&
         lg_report_query_hours (db, &scope, self->hours, error) &&
         lg_report_query_categories (db, &scope, self->categories, error) &&
         lg_report_query_undated (db, &scope, self->undated, error) &&
         lg_report_list_incidents (db, &scope, self->incidents, error) &&
         lg_report_list_active (db, &scope, MAX_OPEN, self->open, error) &&
         lg_report_list_skus (db, &scope, self->skus, error);
}

static gboolean
load_periods (LgDb          *db,
              LgReportData  *self,
              GError       **error)
{
  for (guint i = 0; i < self->periods->len; i++)
    {
      LgReportPeriod *period = &g_array_index (self->periods, LgReportPeriod, i);

      if (!lg_report_query_flows (db, period, self->flows, error) ||
          !lg_report_list_ended (db, period, MAX_OPEN, self->open, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
load_work (LgDb          *db,
           LgReportData  *self,
           gint64         site_row,
           GError       **error)
{
  LgTime start = self->starts[0], end = self->starts[LG_REPORT_DAYS], told = self->starts[self->n_days];

  return lg_report_query_alerts (db, site_row, start, end, self->alerts, error) &&
         lg_report_query_audits (db, site_row, start, end, &self->n_audits_due, &self->n_audits_done, error) &&
         lg_report_list_overdue (db, site_row, told, MAX_OVERDUE, self->overdue, &self->n_overdue, error);
}

static gboolean
load_outlook (LgDb          *db,
              LgReportData  *self,
              gint64         site_row,
              GError       **error)
{
  LgTime start = self->starts[0], end = self->starts[LG_REPORT_DAYS];

  return (self->risk_before = lg_risk_history_list_open (db, start, error)) != NULL &&
         (self->risk_after = lg_risk_history_list_open (db, end, error)) != NULL &&
         (self->risk_changes = lg_risk_history_list_between (db, start, end, error)) != NULL &&
         (self->patterns = lg_pattern_findings_list (db, site_row, self->first_day, self->first_day + LG_REPORT_DAYS,
                                                     LG_PATTERN_ALL_METHODS, error)) != NULL;
}

static int
compare_open (gconstpointer a,
              gconstpointer b)
{
  const LgReportIncident *left = *(LgReportIncident * const *) a;
  const LgReportIncident *right = *(LgReportIncident * const *) b;

  if (left->severity != right->severity)
    return right->severity - left->severity;
  if (left->occurred_at != right->occurred_at)
    return left->occurred_at > right->occurred_at ? -1 : 1;

  return g_strcmp0 (left->number, right->number);
}

/* Those that ended since come site by site. */
static void
sort_open (LgReportData *self)
{
  g_ptr_array_sort (self->open, compare_open);
  if (self->open->len > MAX_OPEN)
    g_ptr_array_remove_range (self->open, MAX_OPEN, self->open->len - MAX_OPEN);
}

/**
 * lg_report_data_new:
 * @db: a connection
 * @week: the week
 * @site_row: a site, or 0 for all
 * @now: when it is asked for; the days after it are not told
 * @error: return location
 *
 * Reads what the report of the week says.
 *
 * Returns: (transfer full): the data
 */
LgReportData *
lg_report_data_new (LgDb    *db,
                    LgWeek   week,
                    gint64   site_row,
                    LgTime   now,
                    GError **error)
{
  g_autoptr (LgReportData) self = data_alloc (week);

  if (!lg_report_data_load_sites (db, self, site_row, error))
    return NULL;

  find_end (self, now);
  if (!load_settings (db, self, error) ||
      !lg_report_query_sums (db, site_row, self->first_day, self->sums, error) ||
      !check_sums (self, error) ||
      !load_incidents (db, self, site_row, error) ||
      !load_periods (db, self, error) ||
      !load_work (db, self, site_row, error) ||
      !load_outlook (db, self, site_row, error) ||
      !lg_report_numbers_load (db, self, error) ||
      !lg_report_shrink_load (db, self, error))
    return NULL;

  sort_open (self);

  return g_steal_pointer (&self);
}

/* The number of an incident that the report names, or nothing. */
const char *
lg_report_data_number (const LgReportData *self,
                       const char         *id)
{
  return g_hash_table_lookup (self->numbers, id);
}
