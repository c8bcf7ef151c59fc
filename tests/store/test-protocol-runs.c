/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-protocol-run-table.h"
#include "lg-protocol-step-table.h"
#include "lg-test-records.h"
#include "lg-test-store.h"

static LgProtocolRun *
start_run (LgDb   *db,
           gint64  incident_row)
{
  g_autoptr (GError) error = NULL;
  LgProtocolRun *run = g_object_new (LG_TYPE_PROTOCOL_RUN, NULL);

  run->trigger = g_strdup ("test");
  run->incident_row = incident_row;
  lg_protocol_runs_insert (db, run, &error);
  g_assert_no_error (error);

  return run;
}

static gpointer
start_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgProtocolRun) run = start_run (db, 0);
  g_autoptr (GPtrArray) steps = lg_protocol_steps_list (db, LG_RECORD (run)->row, error);

  g_assert_cmpstr (run->actor, ==, "tester");
  g_assert_cmpuint (steps->len, ==, LG_N_PROTOCOL_STEPS);
  for (guint i = 0; i < steps->len; i++)
    {
      g_assert_cmpint (LG_PROTOCOL_STEP (steps->pdata[i])->number, ==, i + 1);
      g_assert_cmpint (LG_PROTOCOL_STEP (steps->pdata[i])->state, ==, LG_STEP_STATE_PENDING);
    }

  return NULL;
}

static void
test_a_run_begins_with_fifteen_pending_steps (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, start_cb, NULL);
}

static gpointer
unfinished_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgIncident) incident = lg_test_make_incident (db, "Main Street", "Jackets");
  g_autoptr (LgProtocolRun) whole = start_run (db, 0);
  g_autoptr (LgProtocolRun) of_incident = start_run (db, LG_RECORD (incident)->row);
  g_autoptr (LgProtocolRun) found = lg_protocol_runs_find_unfinished (db, LG_RECORD (incident)->row, error);
  g_autoptr (LgProtocolRun) none = NULL;
  g_autoptr (GPtrArray) runs = NULL;
  g_autoptr (GError) local_error = NULL;
  gint64 total;

  g_assert_cmpstr (found->incident, ==, LG_RECORD (incident)->id);
  whole->state = LG_RUN_STATE_DONE;
  g_assert_true (lg_protocol_runs_update (db, whole, error));
  g_assert_cmpint (whole->finished_at, !=, LG_TIME_NONE);
  none = lg_protocol_runs_find_unfinished (db, 0, &local_error);
  g_assert_null (none);
  g_assert_error (local_error, LG_STORE_ERROR, LG_STORE_ERROR_NOT_FOUND);

  runs = lg_protocol_runs_list (db, 1, &total, error);
  g_assert_cmpint (total, ==, 2);
  g_assert_cmpuint (runs->len, ==, 1);
  g_assert_cmpint (LG_RECORD (runs->pdata[0])->row, ==, LG_RECORD (of_incident)->row);

  return NULL;
}

static void
test_finds_the_unfinished_run_of_its_scope (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, unfinished_cb, NULL);
}

static gpointer
step_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgProtocolRun) run = start_run (db, 0);
  g_autoptr (LgProtocolStep) step = lg_protocol_steps_find (db, LG_RECORD (run)->row, 3, error);
  g_autoptr (LgProtocolStep) stored = NULL;

  step->state = LG_STEP_STATE_DONE;
  g_set_str (&step->outcome, "Threat level guarded");
  g_set_str (&step->working, "{\"score\":10}");
  g_assert_true (lg_protocol_steps_update (db, step, error));
  g_set_str (&step->outcome, "Threat level elevated");
  g_assert_true (lg_protocol_steps_update (db, step, error));

  stored = lg_protocol_steps_find (db, LG_RECORD (run)->row, 3, error);
  g_assert_cmpint (stored->state, ==, LG_STEP_STATE_DONE);
  g_assert_cmpstr (stored->outcome, ==, "Threat level elevated");
  g_assert_cmpint (stored->finished_at, !=, LG_TIME_NONE);

  return NULL;
}

static void
test_a_step_keeps_its_outcome (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, step_cb, NULL);
}

static gpointer
refuse_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgProtocolRun) run = start_run (db, 0);
  g_autoptr (LgProtocolStep) step = lg_protocol_steps_find (db, LG_RECORD (run)->row, 15, error);
  g_autoptr (GError) silent = NULL;
  g_autoptr (GError) no_json = NULL;

  step->state = LG_STEP_STATE_SKIPPED;
  g_assert_false (lg_protocol_steps_update (db, step, &silent));
  g_assert_error (silent, LG_STORE_ERROR, LG_STORE_ERROR_INVALID);

  g_set_str (&step->outcome, "No badge events");
  g_set_str (&step->records_read, "{");
  g_assert_false (lg_protocol_steps_update (db, step, &no_json));
  g_assert_error (no_json, LG_STORE_ERROR, LG_STORE_ERROR_INVALID);

  return NULL;
}

static void
test_refuses_a_step_that_does_not_say_what_came_out (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, refuse_cb, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();

  g_test_add_func ("/store/protocol-runs/a-run-begins-with-fifteen-pending-steps",
                   test_a_run_begins_with_fifteen_pending_steps);
  g_test_add_func ("/store/protocol-runs/finds-the-unfinished-run-of-its-scope",
                   test_finds_the_unfinished_run_of_its_scope);
  g_test_add_func ("/store/protocol-runs/a-step-keeps-its-outcome", test_a_step_keeps_its_outcome);
  g_test_add_func ("/store/protocol-runs/refuses-a-step-that-does-not-say-what-came-out",
                   test_refuses_a_step_that_does_not_say_what_came_out);

  return g_test_run ();
}
