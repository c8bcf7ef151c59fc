/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-incident-table.h"
#include "lg-protocol.h"
#include "lg-protocol-step-table.h"
#include "lg-site-table.h"
#include "lg-test-records.h"
#include "lg-test-store.h"

static gpointer
insert_incidents_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgSite) site = g_object_new (LG_TYPE_SITE, NULL);

  site->code = g_strdup ("HARBOR");
  site->name = g_strdup ("Harbor Center");
  site->timezone = g_strdup ("America/Los_Angeles");
  site->currency = g_strdup ("USD");
  g_assert_true (lg_sites_insert (db, site, error));

  for (int i = 0; i < GPOINTER_TO_INT (data); i++)
    {
      g_autoptr (LgIncident) incident = lg_incident_new ();

      incident->site_row = LG_RECORD (site)->row;
      incident->kind = g_strdup (LG_KIND_EXTERNAL_THEFT);
      incident->severity = LG_SEVERITY_MEDIUM;
      incident->title = g_strdup ("Left without paying");
      incident->occurred_at = lg_time_now () - LG_TIME_HOUR;
      g_assert_true (lg_incidents_insert (db, incident, error));
    }

  return NULL;
}

static LgProtocolRun *
run_protocol (LgTestStore *test)
{
  g_autoptr (GError) error = NULL;
  LgProtocolRun *run = lg_protocol_run_sync (test->store, NULL, LG_PROTOCOL_ALL_STEPS, "test", &error);

  g_assert_no_error (error);

  return run;
}

/* A step of a run, and what it came to. */
typedef struct
{
  LgProtocolRun *run;
  gint64         number;
  char          *outcome;  /* (owned) */
  char          *working;  /* (owned) */
} Told;

static gpointer
read_step_cb (LgDb *db, gpointer data, GError **error)
{
  Told *told = data;
  g_autoptr (LgProtocolStep) step = lg_protocol_steps_find (db, LG_RECORD (told->run)->row, told->number, error);

  told->outcome = g_strdup (step->outcome);
  told->working = g_strdup (step->working);

  return NULL;
}

static void
told_clear (Told *self)
{
  g_free (self->outcome);
  g_free (self->working);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Told, told_clear)

static void
assert_outcome (int         n_incidents,
                gint64      number,
                const char *expected)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgProtocolRun) run = NULL;
  g_auto (Told) told = { .number = number };

  lg_test_store_write (test, insert_incidents_cb, GINT_TO_POINTER (n_incidents));
  told.run = run = run_protocol (test);
  lg_test_store_read (test, read_step_cb, &told);
  g_assert_cmpstr (told.outcome, ==, expected);
}

static void
test_one_incident_is_not_told_as_many (void)
{
  assert_outcome (1, 1, "1 incident occurred in the last 90 days. No count stands out.");
  assert_outcome (1, 3, "Score 4 from 1 active incident: threat level “Low”");
}

static void
test_many_incidents_are_told_with_their_level (void)
{
  assert_outcome (3, 3, "Score 12 from 3 active incidents: threat level “Guarded”");
}

static void
test_without_a_breach_nobody_is_said_to_have_been_told (void)
{
  assert_outcome (0, 6, "There is no recent breach");
  assert_outcome (0, 9, "There is no recent breach");
}

static void
test_an_audit_of_no_camera_says_so (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgProtocolRun) run = run_protocol (test);
  g_auto (Told) told = { .run = run, .number = 14 };

  lg_test_store_read (test, read_step_cb, &told);
  g_assert_true (g_str_has_suffix (told.outcome, "; no camera is on record"));
}

static void
test_the_report_is_named_without_a_path_of_the_machine (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgProtocolRun) run = run_protocol (test);
  g_auto (Told) told = { .run = run, .number = 12 };

  lg_test_store_read (test, read_step_cb, &told);
  g_assert_nonnull (strstr (told.outcome, "weekly-loss-"));
  g_assert_null (strstr (told.outcome, test->folder));
  g_assert_nonnull (strstr (told.working, "weekly-loss-"));
  g_assert_null (strstr (told.working, test->folder));
}

/* Each resolved so many days ago, or nobody knows when. */
static gpointer
insert_resolved_cb (LgDb *db, gpointer data, GError **error)
{
  for (const int *days = data; *days != 0; days++)
    {
      g_autoptr (LgIncident) incident = lg_test_make_incident (db, "Harbor", "Theft");

      incident->status = LG_INCIDENT_STATUS_RESOLVED;
      incident->disposition = LG_DISPOSITION_NOT_RECORDED;
      incident->resolved_at = *days > 0 ? lg_time_now () - *days * LG_TIME_DAY : LG_TIME_NONE;
      g_assert_true (lg_incidents_update (db, incident, error));
    }

  return NULL;
}

static void
assert_archiving (const int   days[],
                  const char *expected)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgProtocolRun) run = NULL;
  g_auto (Told) told = { .number = 13 };

  lg_test_store_write (test, insert_resolved_cb, (gpointer) days);
  told.run = run = run_protocol (test);
  lg_test_store_read (test, read_step_cb, &told);
  g_assert_cmpstr (told.outcome, ==, expected);
}

static void
test_what_has_no_time_of_resolution_is_told (void)
{
  assert_archiving ((const int[]) { 40, -1, -1, 0 }, "Archived 1 incident that was resolved more than 30 days ago. "
                                                     "2 resolved incidents have no time of resolution and stay.");
  assert_archiving ((const int[]) { 1, -1, 0 }, "No incident was resolved more than 30 days ago. "
                                                "1 resolved incident has no time of resolution and stays.");
}

static void
test_archiving_says_no_more_where_every_time_is_known (void)
{
  assert_archiving ((const int[]) { 40, 31, 29, 0 }, "Archived 2 incidents that were resolved more than 30 days ago");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();

  g_test_add_func ("/protocol/outcomes/one-incident-is-not-told-as-many", test_one_incident_is_not_told_as_many);
  g_test_add_func ("/protocol/outcomes/many-incidents-are-told-with-their-level", test_many_incidents_are_told_with_their_level);
  g_test_add_func ("/protocol/outcomes/without-a-breach-nobody-is-said-to-have-been-told",
                   test_without_a_breach_nobody_is_said_to_have_been_told);
  g_test_add_func ("/protocol/outcomes/an-audit-of-no-camera-says-so", test_an_audit_of_no_camera_says_so);
  g_test_add_func ("/protocol/outcomes/the-report-is-named-without-a-path-of-the-machine",
                   test_the_report_is_named_without_a_path_of_the_machine);
  g_test_add_func ("/protocol/outcomes/what-has-no-time-of-resolution-is-told", test_what_has_no_time_of_resolution_is_told);
  g_test_add_func ("/protocol/outcomes/archiving-says-no-more-where-every-time-is-known",
                   test_archiving_says_no_more_where_every_time_is_known);

  return g_test_run ();
}
