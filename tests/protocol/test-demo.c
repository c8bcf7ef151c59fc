/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-count-series.h"
#include "lg-demo.h"
#include "lg-incident-table.h"
#include "lg-json.h"
#include "lg-pattern-findings.h"
#include "lg-protocol.h"
#include "lg-protocol-step-table.h"
#include "lg-site-table.h"
#include "lg-test-store.h"

static LgTestStore *
fill (void)
{
  g_autoptr (GError) error = NULL;
  LgTestStore *test = lg_test_store_new ();

  lg_demo_fill (test->store, LG_DEMO_SEED, &error);
  g_assert_no_error (error);

  return test;
}

static gpointer
find_razors_cb (LgDb *db, gpointer data, GError **error)
{
  LgDay today = (LgDay) (lg_time_now () / LG_TIME_DAY);
  g_autoptr (LgSite) site = lg_sites_find (db, "market", NULL);
  g_autoptr (GPtrArray) findings = lg_pattern_findings_list (db, LG_RECORD (site)->row, today - 30, today + 1,
                                                            LG_PATTERN_ALL_METHODS, error);
  gboolean found = FALSE;

  for (guint i = 0; i < findings->len; i++)
    {
      LgPatternFinding *finding = g_ptr_array_index (findings, i);

      found = found || (g_str_equal (finding->alarm.kind, LG_KIND_ORGANISED_RETAIL_CRIME) && finding->incidents->len >= 4);
    }
  g_assert_true (found);

  return NULL;
}

static void
test_its_pattern_is_found (void)
{
  g_autoptr (LgTestStore) test = fill ();

  lg_test_store_read (test, find_razors_cb, NULL);
}

/* What the counts of every day, site and kind come to. */
static gpointer
fingerprint_cb (LgDb *db, gpointer data, GError **error)
{
  LgDay today = (LgDay) (lg_time_now () / LG_TIME_DAY);
  g_autoptr (GArray) counts = lg_day_counts_list (db, 0, today - 800, today + 2, error);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < counts->len; i++)
    {
      LgDayCount *count = &g_array_index (counts, LgDayCount, i);

      g_string_append_printf (text, "%s %s %d %d\n", count->site, count->kind, count->day, (int) count->count);
    }
  *(char **) data = g_string_free_and_steal (g_steal_pointer (&text));

  return NULL;
}

static void
test_the_same_seed_gives_the_same_retailer (void)
{
  g_autoptr (LgTestStore) first = fill ();
  g_autoptr (LgTestStore) second = fill ();
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;

  lg_test_store_read (first, fingerprint_cb, &left);
  lg_test_store_read (second, fingerprint_cb, &right);
  g_assert_cmpuint (strlen (left), >, 10000);
  g_assert_cmpstr (left, ==, right);
}

static gpointer
check_active_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) incidents = lg_incidents_list_active (db, error);
  guint n_critical = 0;

  for (guint i = 0; i < incidents->len; i++)
    {
      LgIncident *incident = g_ptr_array_index (incidents, i);

      n_critical += incident->severity == LG_SEVERITY_CRITICAL;
      g_assert_cmpint (incident->reported_at, <=, lg_time_now ());
    }
  g_assert_cmpuint (incidents->len, >=, 3);
  g_assert_cmpuint (n_critical, ==, 1);

  return NULL;
}

static void
test_one_critical_incident_waits (void)
{
  g_autoptr (LgTestStore) test = fill ();

  lg_test_store_read (test, check_active_cb, NULL);
}

static LgProtocolRun *
run_protocol (LgTestStore *test)
{
  g_autoptr (GError) error = NULL;
  LgProtocolRun *run = lg_protocol_run_sync (test->store, NULL, LG_PROTOCOL_ALL_STEPS, "test", &error);

  g_assert_no_error (error);

  return run;
}

static gpointer
count_reports_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgProtocolStep) step = lg_protocol_steps_find (db, LG_RECORD (data)->row, 4, error);
  g_autoptr (JsonNode) written = lg_json_parse (step->records_written, error);
  guint n_reports = json_array_get_length (json_node_get_array (written));

  g_assert_cmpuint (n_reports, >=, 2);
  g_assert_cmpuint (n_reports, <=, 5);

  return NULL;
}

static gpointer
check_level_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgProtocolStep) step = lg_protocol_steps_find (db, LG_RECORD (data)->row, 3, error);
  g_autoptr (JsonNode) working = lg_json_parse (step->working, error);
  const char *level = json_object_get_string_member (json_node_get_object (working), "level");

  g_assert_cmpstr (level, ==, "high");

  return NULL;
}

static void
test_a_run_leaves_a_store_in_good_order (void)
{
  g_autoptr (LgTestStore) test = fill ();
  g_autoptr (LgProtocolRun) first = run_protocol (test);
  g_autoptr (LgProtocolRun) second = run_protocol (test);

  lg_test_store_read (test, count_reports_cb, first);
  /* What the first run reported counts in the second. */
  lg_test_store_read (test, check_level_cb, second);
}

static void
test_a_store_with_records_is_refused (void)
{
  g_autoptr (LgTestStore) test = fill ();
  g_autoptr (GError) error = NULL;

  g_assert_false (lg_demo_fill (test->store, 1, &error));
  g_assert_error (error, LG_STORE_ERROR, LG_STORE_ERROR_INVALID);
}

static DexFuture *
quit_cb (DexFuture *future, gpointer loop)
{
  g_main_loop_quit (loop);

  return NULL;
}

static void
wait_for (DexFuture *future)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);

  dex_future_disown (dex_future_finally (dex_ref (future), quit_cb, loop, NULL));
  g_main_loop_run (loop);
}

static void
note_progress_cb (double   fraction,
                  gpointer data)
{
  double *last = data;

  g_assert_cmpfloat (fraction, >=, *last);
  g_assert_cmpfloat (fraction, <=, 1.0 + 1e-9);
  *last = fraction;
}

static void
test_it_tells_how_far_it_is (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (DexFuture) future = NULL;
  double last = 0;

  future = lg_demo_fill_watched (test->store, LG_DEMO_SEED, NULL, note_progress_cb, &last, NULL);
  wait_for (future);

  g_assert_true (dex_future_is_resolved (future));
  g_assert_cmpfloat (last, >, 0.99);
}

static gpointer
assert_no_site_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) sites = lg_sites_list (db, error);

  g_assert_cmpuint (sites->len, ==, 0);

  return NULL;
}

/* Within the incidents, when much is written already. */
static void
cancel_midway_cb (double   fraction,
                  gpointer data)
{
  if (fraction > 0.3)
    g_cancellable_cancel (data);
}

static void
test_cancelled_it_leaves_the_store_empty (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (DexFuture) future = NULL;
  g_autoptr (GError) error = NULL;

  future = lg_demo_fill_watched (test->store, LG_DEMO_SEED, cancellable, cancel_midway_cb, cancellable, NULL);
  wait_for (future);

  g_assert_null (dex_future_get_value (future, &error));
  g_assert_error (error, LG_STORE_ERROR, LG_STORE_ERROR_CANCELLED);
  lg_test_store_read (test, assert_no_site_cb, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();

  g_test_add_func ("/protocol/demo/its-pattern-is-found", test_its_pattern_is_found);
  g_test_add_func ("/protocol/demo/the-same-seed-gives-the-same-retailer", test_the_same_seed_gives_the_same_retailer);
  g_test_add_func ("/protocol/demo/one-critical-incident-waits", test_one_critical_incident_waits);
  g_test_add_func ("/protocol/demo/a-run-leaves-a-store-in-good-order", test_a_run_leaves_a_store_in_good_order);
  g_test_add_func ("/protocol/demo/a-store-with-records-is-refused", test_a_store_with_records_is_refused);
  g_test_add_func ("/protocol/demo/it-tells-how-far-it-is", test_it_tells_how_far_it_is);
  g_test_add_func ("/protocol/demo/cancelled-it-leaves-the-store-empty", test_cancelled_it_leaves_the_store_empty);

  return g_test_run ();
}
