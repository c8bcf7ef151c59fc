/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-big-store.h"
#include "lg-db-private.h"
#include "lg-figure-query.h"
#include "lg-incident-table.h"
#include "lg-test-records.h"
#include "lg-test-store.h"

#define N_INCIDENTS 4000

/* The quarter of a year before the filled store ends. */
#define SINCE 20680
#define UNTIL 20771

/* One filled store for the tests that only read. */
static LgTestStore *filled;

typedef struct
{
  LgFigureQuery  query;
  const char    *sql;        /* the same from the incidents themselves, by a scan: incidents and value */
  gint64         incidents;
  gint64         value;
} Question;

static gboolean
add_cb (const LgFigure  *figure,
        gpointer         user_data,
        GError         **error)
{
  Question *question = user_data;

  question->incidents += figure->incidents;
  question->value += figure->value;

  return TRUE;
}

static gpointer
compare_cb (LgDb *db, gpointer data, GError **error)
{
  Question *question = data;
  g_autoptr (LgStatement) scan = lg_db_prepare (db, question->sql, error);

  g_assert_no_error (*error);
  g_assert_true (lg_figures_read (db, &question->query, add_cb, question, error));
  g_assert_true (lg_statement_next (scan, error));
  g_assert_cmpint (question->incidents, ==, lg_statement_int (scan, 0));
  g_assert_cmpint (question->value, ==, lg_statement_int (scan, 1));
  g_assert_cmpint (question->incidents, >, 0);

  return NULL;
}

static void
assert_same (LgFigureQuery  query,
             const char    *sql)
{
  Question question = { query, sql };

  lg_test_store_read (filled, compare_cb, &question);
}

#define SCAN(value) "SELECT count (*), sum (" value ") FROM incidents NOT INDEXED WHERE deleted_at IS NULL" \
                    " AND local_day >= 20680 AND local_day < 20771 AND coalesce (precision, 0) < 2"

static void
test_adds_up_what_the_incidents_say (void)
{
  static const LgFigureGrain grains[] = { LG_FIGURES_KINDS, LG_FIGURES_SITES, LG_FIGURES_EACH };

  for (gsize i = 0; i < G_N_ELEMENTS (grains); i++)
    {
      LgFigureQuery query = { .grain = grains[i], .period = { SINCE, UNTIL }, .currency = "USD" };

      query.measure = LG_MEASURE_NET;
      assert_same (query, SCAN ("gross_loss - recovered_loss") " AND currency = 'USD'");
      query.measure = LG_MEASURE_GROSS;
      assert_same (query, SCAN ("gross_loss") " AND currency = 'USD'");
      query.measure = LG_MEASURE_RECOVERED;
      assert_same (query, SCAN ("recovered_loss") " AND currency = 'USD'");
      query.measure = LG_MEASURE_INCIDENTS;
      assert_same (query, SCAN ("1"));
    }
}

static void
test_keeps_to_a_site_and_a_kind (void)
{
  static const LgFigureGrain grains[] = { LG_FIGURES_KINDS, LG_FIGURES_SITES, LG_FIGURES_EACH };

  for (gsize i = 0; i < G_N_ELEMENTS (grains); i++)
    assert_same ((LgFigureQuery) { LG_MEASURE_INCIDENTS, grains[i], { SINCE, UNTIL }, FALSE, 3, "external_theft", NULL },
                 SCAN ("1") " AND site_row = 3 AND kind = 'external_theft'");
}

static void
test_counts_hours (void)
{
  LgFigureQuery query = { .measure = LG_MEASURE_INCIDENTS, .grain = LG_FIGURES_HOURS, .period = { SINCE, UNTIL } };

  assert_same (query, SCAN ("1") " AND local_hour IS NOT NULL");
  query.measure = LG_MEASURE_NET;
  query.currency = "EUR";
  assert_same (query, SCAN ("gross_loss - recovered_loss") " AND local_hour IS NOT NULL AND currency = 'EUR'");
}

static void
test_measures_from_report_to_resolution (void)
{
  assert_same ((LgFigureQuery) { .measure = LG_MEASURE_RESPONSE, .period = { SINCE, UNTIL }, .site_row = 2 },
               SCAN ("resolved_at - reported_at") " AND site_row = 2 AND resolved_at >= reported_at");
}

static gpointer
sku_cb (LgDb *db, gpointer data, GError **error)
{
  LgFigureQuery query = { LG_MEASURE_GROSS, LG_FIGURES_SKUS, { SINCE, UNTIL }, .currency = "USD" };
  Question question = { 0 };
  gint64 expected;

  g_assert_true (lg_figures_read (db, &query, add_cb, &question, error));
  g_assert_true (lg_db_query_int (db, "SELECT sum (gross_loss) FROM incidents NOT INDEXED WHERE deleted_at IS NULL"
                                      " AND local_day >= 20680 AND local_day < 20771 AND currency = 'USD'",
                                  &expected, error, ""));
  g_assert_cmpint (question.value, ==, expected);

  return NULL;
}

static void
test_leaves_no_line_out (void)
{
  lg_test_store_read (filled, sku_cb, NULL);
}

static gboolean
fail_cb (const LgFigure  *figure,
         gpointer         user_data,
         GError         **error)
{
  g_set_error_literal (error, LG_STORE_ERROR, LG_STORE_ERROR_FAILED, "Enough");

  return FALSE;
}

static gpointer
stop_cb (LgDb *db, gpointer data, GError **error)
{
  LgFigureQuery query = { .period = { SINCE, UNTIL } };
  g_autoptr (GError) own_error = NULL;

  g_assert_false (lg_figures_read (db, &query, fail_cb, NULL, &own_error));
  g_assert_error (own_error, LG_STORE_ERROR, LG_STORE_ERROR_FAILED);

  return NULL;
}

static void
test_ends_with_the_error_of_who_reads (void)
{
  lg_test_store_read (filled, stop_cb, NULL);
}

/* One incident known to the month of March 2026, one of unknown time, and one of the 5th. */
static gpointer
make_undated_cb (LgDb *db, gpointer data, GError **error)
{
  static const gint64 precisions[] = { LG_PRECISION_MONTH, LG_PRECISION_UNKNOWN, LG_PRECISION_EXACT };
  GTimeZone *zone = lg_time_zone_lookup ("UTC", error);
  static const char * const times[] = { "2026-03-01T06:00:00Z", "1970-01-01T00:00:00Z", "2026-03-05T15:00:00Z" };

  for (gsize i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autoptr (LgIncident) incident = lg_test_make_incident (db, "Harbour", "One");

      g_assert_true (lg_time_parse (times[i], zone, &incident->occurred_at, NULL, error));
      incident->precision = precisions[i];
      lg_incidents_update (db, incident, error);
      g_assert_no_error (*error);
    }

  return NULL;
}

static gint64
count (LgDb     *db,
       LgPeriod  period,
       gboolean  has_months,
       gint64   *n_undated)
{
  LgFigureQuery query = { .measure = LG_MEASURE_INCIDENTS, .period = period, .has_months = has_months };
  Question question = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_true (lg_figures_read (db, &query, add_cb, &question, &error));
  g_assert_true (lg_figures_count_undated (db, &query, n_undated, &error));

  return question.value;
}

static gpointer
count_undated_cb (LgDb *db, gpointer data, GError **error)
{
  LgDay march = lg_day_from_date (2026, 3, 1);
  LgPeriod bounds;
  gint64 n_undated;

  g_assert_cmpint (count (db, (LgPeriod) { march, march + 31 }, TRUE, &n_undated), ==, 2);
  g_assert_cmpint (n_undated, ==, 0);
  g_assert_cmpint (count (db, (LgPeriod) { march, march + 30 }, TRUE, &n_undated), ==, 1);
  g_assert_cmpint (n_undated, ==, 1);
  g_assert_cmpint (count (db, (LgPeriod) { march, march + 31 }, FALSE, &n_undated), ==, 1);
  g_assert_cmpint (count (db, (LgPeriod) { -10, march + 31 }, TRUE, &n_undated), ==, 2);
  g_assert_cmpint (n_undated, ==, 1);

  g_assert_true (lg_figures_find_bounds (db, &bounds, error));
  g_assert_cmpint (bounds.since, ==, march);
  g_assert_cmpint (bounds.until, ==, march + 5);

  return NULL;
}

static void
test_counts_a_month_only_where_it_is_whole (void)
{
  g_autoptr (LgTestStore) own = lg_test_store_new ();

  lg_test_store_write (own, make_undated_cb, NULL);
  lg_test_store_read (own, count_undated_cb, NULL);
}

int
main (int   argc,
      char *argv[])
{
  const LgBigStoreSize size = { .n_incidents = N_INCIDENTS };
  int status;

  g_test_init (&argc, &argv, NULL);
  dex_init ();

  filled = lg_test_store_new ();
  lg_test_store_write (filled, lg_big_store_fill, (gpointer) &size);

  g_test_add_func ("/store/figure-query/adds-up-what-the-incidents-say", test_adds_up_what_the_incidents_say);
  g_test_add_func ("/store/figure-query/keeps-to-a-site-and-a-kind", test_keeps_to_a_site_and_a_kind);
  g_test_add_func ("/store/figure-query/counts-hours", test_counts_hours);
  g_test_add_func ("/store/figure-query/measures-from-report-to-resolution", test_measures_from_report_to_resolution);
  g_test_add_func ("/store/figure-query/leaves-no-line-out", test_leaves_no_line_out);
  g_test_add_func ("/store/figure-query/ends-with-the-error-of-who-reads", test_ends_with_the_error_of_who_reads);
  g_test_add_func ("/store/figure-query/counts-a-month-only-where-it-is-whole", test_counts_a_month_only_where_it_is_whole);

  status = g_test_run ();
  lg_test_store_free (filled);

  return status;
}
