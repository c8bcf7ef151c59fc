/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-alert-table.h"
#include "lg-big-store.h"
#include "lg-db-private.h"
#include "lg-incident-table.h"
#include "lg-loss-query.h"
#include "lg-overview-query.h"
#include "lg-site-table.h"
#include "lg-task-table.h"
#include "lg-test-store.h"
#include "lg-threat-query.h"

#define N_INCIDENTS 4000

/* One filled store for the tests that only read. */
static LgTestStore *filled;

static void
assert_same_amount (LgDb        *db,
                    gint64       amount,
                    const char  *sql,
                    const char  *currency,
                    const char  *key)
{
  g_autoptr (GError) error = NULL;
  gint64 expected;

  lg_db_query_int (db, sql, &expected, &error, "tt", currency, key);
  g_assert_no_error (error);
  g_assert_cmpint (amount, ==, expected);
}

static gpointer
total_cb (LgDb *db, gpointer data, GError **error)
{
  const LgLossQuery query = { LG_LOSS_FIRST_DAY, LG_LOSS_LAST_DAY };
  g_autoptr (GPtrArray) losses = lg_losses_list (db, &query, error);

  g_assert_cmpuint (losses->len, ==, 2);
  for (guint i = 0; i < losses->len; i++)
    {
      LgLoss *loss = g_ptr_array_index (losses, i);

      assert_same_amount (db, lg_loss_get_net (loss),
                          "SELECT sum (gross_loss - recovered_loss) FROM incidents WHERE deleted_at IS NULL AND currency = ?",
                          loss->currency, NULL);
      assert_same_amount (db, loss->incidents,
                          "SELECT count (*) FROM incidents WHERE deleted_at IS NULL AND currency = ?", loss->currency, NULL);
    }

  return NULL;
}

static void
test_keeps_currencies_apart (void)
{
  lg_test_store_read (filled, total_cb, NULL);
}

static gpointer
kind_cb (LgDb *db, gpointer data, GError **error)
{
  const LgLossQuery query = { LG_LOSS_FIRST_DAY, LG_LOSS_LAST_DAY, .by = LG_LOSS_BY_KIND };
  g_autoptr (GPtrArray) losses = lg_losses_list (db, &query, error);
  gint64 previous = G_MAXINT64;

  g_assert_cmpuint (losses->len, ==, 20);
  for (guint i = 0; i < losses->len; i++)
    {
      LgLoss *loss = g_ptr_array_index (losses, i);

      assert_same_amount (db, loss->gross,
                          "SELECT sum (gross_loss) FROM incidents WHERE deleted_at IS NULL AND currency = ? AND kind = ?",
                          loss->currency, loss->kind);
      g_assert_cmpint (lg_loss_get_net (loss), <=, previous);
      previous = lg_loss_get_net (loss);
    }

  return NULL;
}

static void
test_adds_up_by_kind (void)
{
  lg_test_store_read (filled, kind_cb, NULL);
}

static gpointer
site_cb (LgDb *db, gpointer data, GError **error)
{
  const LgLossQuery query = { LG_LOSS_FIRST_DAY, LG_LOSS_LAST_DAY, .by = LG_LOSS_BY_SITE, .limit = 7 };
  g_autoptr (GPtrArray) losses = lg_losses_list (db, &query, error);

  g_assert_cmpuint (losses->len, ==, 7);
  for (guint i = 0; i < losses->len; i++)
    {
      LgLoss *loss = g_ptr_array_index (losses, i);

      assert_same_amount (db, loss->retail,
                          "SELECT sum (retail_loss) FROM incidents WHERE deleted_at IS NULL AND currency = ?1"
                          " AND site_row = (SELECT row FROM sites WHERE code = ?2)",
                          loss->currency, loss->site);
    }

  return NULL;
}

static void
test_adds_up_by_site (void)
{
  lg_test_store_read (filled, site_cb, NULL);
}

static gpointer
sku_cb (LgDb *db, gpointer data, GError **error)
{
  LgDay last = (LgDay) (LG_BIG_STORE_END / LG_TIME_DAY);
  const LgLossQuery query = { last - 100, last - 50, .by = LG_LOSS_BY_SKU, .limit = 20 };
  g_autoptr (GPtrArray) losses = lg_losses_list (db, &query, error);
  g_autofree char *sql =
    g_strdup_printf ("SELECT sum (l.quantity * l.unit_cost) FROM incident_lines l JOIN incidents t ON t.row = l.incident_row"
                     " WHERE t.deleted_at IS NULL AND t.local_day >= %d AND t.local_day < %d AND t.currency = ? AND l.sku = ?",
                     last - 100, last - 50);

  g_assert_cmpuint (losses->len, ==, 20);
  for (guint i = 0; i < losses->len; i++)
    {
      LgLoss *loss = g_ptr_array_index (losses, i);

      assert_same_amount (db, loss->gross, sql, loss->currency, loss->sku);
    }

  return NULL;
}

static void
test_adds_up_by_sku_from_the_lines (void)
{
  lg_test_store_read (filled, sku_cb, NULL);
}

static LgIncident *
add_incident (LgDb       *db,
              const char *time,
              LgSeverity  severity,
              gint64      cost)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LgSite) site = lg_sites_find_or_make (db, "Main Street", "America/Chicago", "USD", &error);
  LgIncident *incident = lg_incident_new ();
  LgLine *line = lg_line_new ();

  incident->site_row = LG_RECORD (site)->row;
  incident->severity = severity;
  incident->kind = g_strdup (LG_KIND_EXTERNAL_THEFT);
  g_assert_true (lg_time_parse (time, lg_time_zone_lookup ("America/Chicago", NULL), &incident->occurred_at,
                                (LgPrecision *) &incident->precision, &error));
  line->quantity = 1;
  line->unit_cost = cost;
  g_ptr_array_add (incident->lines, line);
  lg_incidents_insert (db, incident, &error);
  g_assert_no_error (error);

  return incident;
}

static gpointer
week_cb (LgDb *db, gpointer data, GError **error)
{
  const LgLossQuery query = { LG_LOSS_FIRST_DAY, LG_LOSS_LAST_DAY, .by = LG_LOSS_BY_WEEK };
  g_autoptr (LgIncident) sunday = add_incident (db, "2026-11-15T23:59:59", LG_SEVERITY_LOW, 100);
  g_autoptr (LgIncident) monday = add_incident (db, "2026-11-16T00:00:00", LG_SEVERITY_LOW, 200);
  g_autoptr (LgIncident) old = add_incident (db, "1969-12-28T12:00:00", LG_SEVERITY_LOW, 300);
  g_autoptr (GPtrArray) losses = lg_losses_list (db, &query, error);
  static const char * const weeks[] = { "1969-W52", "2026-W46", "2026-W47" };
  static const gint64 gross[] = { 300, 100, 200 };

  g_assert_cmpuint (losses->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      LgLoss *loss = g_ptr_array_index (losses, i);
      g_autofree char *week = lg_week_format (lg_week_of_day (loss->week));

      g_assert_cmpstr (week, ==, weeks[i]);
      g_assert_cmpint (loss->gross, ==, gross[i]);
    }

  return NULL;
}

static void
test_begins_a_week_on_the_sites_monday (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, week_cb, NULL);
}

static gint64
sum_gross (GPtrArray *losses)
{
  gint64 gross = 0;

  for (guint i = 0; i < losses->len; i++)
    gross += ((LgLoss *) losses->pdata[i])->gross;

  return gross;
}

static void
assert_gross (LgDb     *db,
              LgDay     since,
              LgDay     until,
              LgLossBy  by,
              gint64    gross)
{
  const LgLossQuery query = { since, until, .by = by };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) losses = lg_losses_list (db, &query, &error);

  g_assert_no_error (error);
  g_assert_cmpint (sum_gross (losses), ==, gross);
}

/* Of 2026-11: a day, the month, and besides something that has no time at all. */
static void
add_undated (LgDb *db)
{
  g_autoptr (LgIncident) day = add_incident (db, "2026-11-01", LG_SEVERITY_LOW, 100);
  g_autoptr (LgIncident) month = add_incident (db, "2026-11", LG_SEVERITY_LOW, 20);
  g_autoptr (LgIncident) never = add_incident (db, "2026-11-01", LG_SEVERITY_LOW, 3);

  never->occurred_at = 0;
  never->precision = LG_PRECISION_UNKNOWN;
  g_assert_true (lg_incidents_update (db, never, NULL));
}

static gpointer
undated_cb (LgDb *db, gpointer data, GError **error)
{
  static const LgLossBy bys[] = { LG_LOSS_BY_NOTHING, LG_LOSS_BY_KIND, LG_LOSS_BY_SITE, LG_LOSS_BY_SKU };
  LgDay first = lg_day_from_date (2026, 11, 1);

  add_undated (db);
  for (gsize i = 0; i < G_N_ELEMENTS (bys); i++)
    {
      assert_gross (db, LG_LOSS_FIRST_DAY, LG_LOSS_LAST_DAY, bys[i], 123);
      assert_gross (db, first, first + 30, bys[i], 120);
      assert_gross (db, first, LG_LOSS_LAST_DAY, bys[i], 120);
      assert_gross (db, first, first + 29, bys[i], 100);
      assert_gross (db, LG_LOSS_FIRST_DAY, first + 7, bys[i], 100);
    }
  assert_gross (db, LG_LOSS_FIRST_DAY, LG_LOSS_LAST_DAY, LG_LOSS_BY_WEEK, 100);
  assert_gross (db, first, first + 30, LG_LOSS_BY_WEEK | LG_LOSS_BY_KIND, 100);

  return NULL;
}

static void
test_a_month_is_in_a_period_that_has_it_whole (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, undated_cb, NULL);
}

static gpointer
undated_overview_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgIncident) day = add_incident (db, "2026-11-01T12:00:00", LG_SEVERITY_LOW, 0);
  g_autoptr (LgOverviewFigures) week = NULL;
  g_autoptr (LgOverviewFigures) next = NULL;

  add_undated (db);
  week = lg_overview_figures_read (db, day->occurred_at, error);
  next = lg_overview_figures_read (db, day->occurred_at + 7 * LG_TIME_DAY, error);

  g_assert_cmpint (sum_gross (week->losses), ==, 100);
  g_assert_cmpint (sum_gross (week->weeks), ==, 100);
  g_assert_cmpint (sum_gross (next->losses_before), ==, 100);
  g_assert_cmpint (week->n_active, ==, 4);

  return NULL;
}

static void
test_the_overviews_weeks_have_no_months (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, undated_overview_cb, NULL);
}

static void
assert_days (LgDb       *db,
             const char *day,
             gint64      n_incidents,
             gint64      gross)
{
  static const char * const tables[] = { "incident_days", "incident_kind_days" };

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *sql =
        g_strdup_printf ("SELECT sum (incidents) * 1000000 + sum (gross) FROM %s WHERE local_day = julianday (?) - 2440587.5",
                         tables[i]);
      gint64 sums;

      lg_db_query_int (db, sql, &sums, &error, "t", day);
      g_assert_no_error (error);
      g_assert_cmpint (sums, ==, n_incidents == 0 ? LG_UNKNOWN : n_incidents * 1000000 + gross);
    }
}

static gpointer
follow_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgIncident) first = add_incident (db, "2026-11-16T10:00:00", LG_SEVERITY_LOW, 100);
  g_autoptr (LgIncident) second = add_incident (db, "2026-11-16T11:00:00", LG_SEVERITY_HIGH, 200);

  assert_days (db, "2026-11-16", 2, 300);

  second->occurred_at += LG_TIME_DAY;
  g_assert_true (lg_incidents_update (db, second, error));
  assert_days (db, "2026-11-16", 1, 100);
  assert_days (db, "2026-11-17", 1, 200);

  g_assert_true (lg_incidents_set_deleted (db, LG_RECORD (first)->row, TRUE, error));
  assert_days (db, "2026-11-16", 0, 0);
  g_assert_true (lg_incidents_set_deleted (db, LG_RECORD (first)->row, FALSE, error));
  assert_days (db, "2026-11-16", 1, 100);

  return NULL;
}

static void
test_keeps_the_days_with_every_change (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, follow_cb, NULL);
}

static gpointer
active_cb (LgDb *db, gpointer data, GError **error)
{
  gint64 counts[LG_N_SEVERITIES];
  gint64 total = 0;
  g_autoptr (GPtrArray) incidents = lg_active_incidents_list (db, 10, error);
  g_autoptr (GPtrArray) all = lg_active_incidents_list (db, 0, error);

  g_assert_true (lg_active_incidents_count (db, counts, NULL, error));
  for (guint i = 0; i < LG_N_SEVERITIES; i++)
    {
      gint64 expected;

      lg_db_query_int (db, "SELECT count (*) FROM incidents NOT INDEXED WHERE deleted_at IS NULL AND status < 4 AND severity = ?",
                       &expected, error, "i", (gint64) i + 1);
      g_assert_cmpint (counts[i], ==, expected);
      total += expected;
    }

  g_assert_cmpint (total, ==, all->len);
  g_assert_cmpuint (incidents->len, ==, 10);
  for (guint i = 1; i < incidents->len; i++)
    g_assert_cmpint (((LgIncident *) g_ptr_array_index (incidents, i))->severity, <=,
                     ((LgIncident *) g_ptr_array_index (incidents, i - 1))->severity);

  return NULL;
}

static void
test_counts_the_active_by_severity (void)
{
  lg_test_store_read (filled, active_cb, NULL);
}

static void
add_task (LgDb  *db,
          LgTime due_at)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LgTask) task = g_object_new (LG_TYPE_TASK, NULL);

  task->kind = LG_TASK_KIND_PATROL;
  task->status = LG_TASK_STATUS_TO_DO;
  task->title = g_strdup ("Walk the fence");
  task->due_at = due_at;
  lg_tasks_insert (db, task, &error);
  g_assert_no_error (error);
}

static gpointer
overview_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgIncident) before = add_incident (db, "2026-11-12T12:00:00", LG_SEVERITY_HIGH, 100);
  g_autoptr (LgIncident) later = add_incident (db, "2026-11-13T00:30:00", LG_SEVERITY_LOW, 1000);
  g_autoptr (LgIncident) now = add_incident (db, "2026-11-18T12:00:00", LG_SEVERITY_CRITICAL, 200);
  g_autoptr (LgOverviewFigures) figures = NULL;
  LgTime at = now->occurred_at + LG_TIME_DAY;

  add_task (db, at - LG_TIME_HOUR);
  add_task (db, at + LG_TIME_HOUR);
  now->likelihood = 4;
  now->impact = 5;
  now->risk_open = TRUE;
  g_assert_true (lg_incidents_update (db, now, error));
  figures = lg_overview_figures_read (db, at, error);

  g_assert_cmpint (figures->n_active, ==, 3);
  g_assert_cmpint (figures->n_new, ==, 3);
  g_assert_cmpint (figures->active[LG_SEVERITY_CRITICAL - 1], ==, 1);
  g_assert_cmpuint (figures->contributors->len, ==, 3);
  g_assert_cmpint (LG_RECORD (g_ptr_array_index (figures->contributors, 0))->row, ==, LG_RECORD (now)->row);
  g_assert_cmpint (((LgLoss *) g_ptr_array_index (figures->losses, 0))->gross, ==, 200);
  g_assert_cmpint (((LgLoss *) g_ptr_array_index (figures->losses_before, 0))->gross, ==, 100);
  g_assert_cmpuint (figures->weeks->len, ==, 2);
  g_assert_cmpint (LG_RECORD (figures->riskiest)->row, ==, LG_RECORD (now)->row);
  g_assert_cmpint (figures->n_overdue_tasks, ==, 1);

  return NULL;
}

static void
test_reads_the_overview (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, overview_cb, NULL);
}

static gpointer
empty_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgOverviewFigures) figures = lg_overview_figures_read (db, lg_time_now (), error);

  g_assert_nonnull (figures);
  g_assert_cmpint (figures->n_active, ==, 0);
  g_assert_cmpuint (figures->contributors->len, ==, 0);
  g_assert_cmpuint (figures->losses->len, ==, 0);
  g_assert_cmpuint (figures->weeks->len, ==, 0);
  g_assert_null (figures->riskiest);
  g_assert_cmpint (figures->n_overdue_tasks, ==, 0);
  g_assert_cmpint (figures->n_alerts_waiting, ==, 0);

  return NULL;
}

static void
test_reads_the_overview_of_an_empty_store (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_read (test, empty_cb, NULL);
}

int
main (int   argc,
      char *argv[])
{
  const LgBigStoreSize size = { .n_incidents = N_INCIDENTS };
  int status;

  g_setenv ("TZ", "America/Chicago", TRUE);
  g_test_init (&argc, &argv, NULL);
  dex_init ();

  filled = lg_test_store_new ();
  lg_test_store_write (filled, lg_big_store_fill, (gpointer) &size);

  g_test_add_func ("/store/figures/keeps-currencies-apart", test_keeps_currencies_apart);
  g_test_add_func ("/store/figures/adds-up-by-kind", test_adds_up_by_kind);
  g_test_add_func ("/store/figures/adds-up-by-site", test_adds_up_by_site);
  g_test_add_func ("/store/figures/adds-up-by-sku-from-the-lines", test_adds_up_by_sku_from_the_lines);
  g_test_add_func ("/store/figures/begins-a-week-on-the-sites-monday", test_begins_a_week_on_the_sites_monday);
  g_test_add_func ("/store/figures/a-month-is-in-a-period-that-has-it-whole", test_a_month_is_in_a_period_that_has_it_whole);
  g_test_add_func ("/store/figures/the-overviews-weeks-have-no-months", test_the_overviews_weeks_have_no_months);
  g_test_add_func ("/store/figures/keeps-the-days-with-every-change", test_keeps_the_days_with_every_change);
  g_test_add_func ("/store/figures/counts-the-active-by-severity", test_counts_the_active_by_severity);
  g_test_add_func ("/store/figures/reads-the-overview", test_reads_the_overview);
  g_test_add_func ("/store/figures/reads-the-overview-of-an-empty-store", test_reads_the_overview_of_an_empty_store);
  status = g_test_run ();
  lg_test_store_free (filled);

  return status;
}
