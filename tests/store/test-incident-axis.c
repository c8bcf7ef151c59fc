/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <libdex.h>

#include "lg-alert-table.h"
#include "lg-badge-table-private.h"
#include "lg-evidence-table.h"
#include "lg-incident-axis.h"
#include "lg-incident-table.h"
#include "lg-protocol-run-table.h"
#include "lg-task-table.h"
#include "lg-test-records.h"
#include "lg-test-store.h"
#include "lg-test-wait.h"

#define OCCURRED G_GINT64_CONSTANT (1767225600000000)
#define DIGEST   "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
#define N_MANY   10000

static LgIncident *
make_incident (LgDb        *db,
               LgPrecision  precision,
               GError     **error)
{
  LgIncident *incident = lg_test_make_incident (db, "Main Street", "Jackets");
  LgPerson *person = lg_person_new ();
  LgVehicle *vehicle = lg_vehicle_new ();

  incident->occurred_at = OCCURRED;
  incident->reported_at = OCCURRED + LG_TIME_HOUR;
  incident->precision = precision;
  person->role = LG_PERSON_ROLE_WITNESS;
  g_ptr_array_add (incident->persons, person);
  vehicle->plate = g_strdup ("LG 4711");
  g_ptr_array_add (incident->vehicles, vehicle);
  g_assert_true (lg_incidents_update (db, incident, error));

  return incident;
}

static void
add_badge (LgDb       *db,
           LgIncident *incident,
           LgTime      at,
           gboolean    granted)
{
  g_autoptr (LgBadgeEvent) event = g_object_new (LG_TYPE_BADGE_EVENT, NULL);
  g_autoptr (GError) error = NULL;
  gboolean inserted;

  event->badge = g_strdup ("0001");
  event->person = g_strdup ("Ärne Field");
  event->at = at;
  event->direction = LG_BADGE_DIRECTION_ENTRY;
  event->granted = granted;
  event->site_row = incident->site_row;
  lg_badge_events_insert_imported (db, event, at, &inserted, &error);
  g_assert_no_error (error);
}

static void
add_task (LgDb       *db,
          LgIncident *incident)
{
  g_autoptr (LgTask) task = g_object_new (LG_TYPE_TASK, NULL);
  g_autoptr (GError) error = NULL;

  task->kind = LG_TASK_KIND_CCTV_REVIEW;
  task->title = g_strdup ("Look at the recording");
  task->incident_row = LG_RECORD (incident)->row;
  lg_tasks_insert (db, task, &error);
  g_assert_no_error (error);
  lg_tasks_move (db, task, LG_TASK_STATUS_DONE, &error);
  g_assert_no_error (error);
}

static void
add_alert (LgDb       *db,
           LgIncident *incident)
{
  g_autoptr (LgAlert) alert = g_object_new (LG_TYPE_ALERT, NULL);
  g_autoptr (GError) error = NULL;
  gboolean queued;

  alert->channel = LG_ALERT_CHANNEL_EMAIL;
  alert->recipient = g_strdup ("director@example.com");
  alert->body = g_strdup ("Jackets are gone");
  alert->reason = g_strdup ("severity high");
  alert->dedupe = g_strdup ("one");
  alert->incident_row = LG_RECORD (incident)->row;
  alert->attempts = g_strdup ("[{\"at\": \"2026-01-01T00:00:30Z\", \"through\": \"smtp\", \"answer\": \"451 later\"},"
                              " {\"answer\": \"nobody knows when\"}]");
  lg_alerts_queue (db, alert, &queued, &error);
  g_assert_no_error (error);
}

static void
add_footage (LgDb       *db,
             LgIncident *incident)
{
  g_autoptr (LgEvidence) evidence = g_object_new (LG_TYPE_EVIDENCE, NULL);
  g_autoptr (GError) error = NULL;

  evidence->sha256 = g_strdup (DIGEST);
  evidence->name = g_strdup ("door.mp4");
  evidence->size = 0;
  evidence->incident_row = LG_RECORD (incident)->row;
  evidence->recorded_from = OCCURRED - LG_TIME_MINUTE;
  evidence->recorded_until = OCCURRED + LG_TIME_MINUTE;
  lg_evidence_insert (db, evidence, &error);
  g_assert_no_error (error);
}

static void
add_run (LgDb       *db,
         LgIncident *incident)
{
  g_autoptr (LgProtocolRun) run = g_object_new (LG_TYPE_PROTOCOL_RUN, NULL);
  g_autoptr (GError) error = NULL;

  run->incident_row = LG_RECORD (incident)->row;
  run->state = LG_RUN_STATE_DONE;
  run->trigger = g_strdup ("incident");
  run->actor = g_strdup ("bea");
  lg_protocol_runs_insert (db, run, &error);
  g_assert_no_error (error);
}

static LgAxisEntry *
find (GPtrArray *entries,
      LgAxisKind kind)
{
  LgAxisEntry *found = NULL;

  for (guint i = 0; i < entries->len; i++)
    {
      LgAxisEntry *entry = g_ptr_array_index (entries, i);

      if ((LgAxisKind) entry->kind != kind)
        continue;
      g_assert_null (found);
      found = entry;
    }
  g_assert_nonnull (found);

  return found;
}

static void
check_entries (GPtrArray  *entries,
               LgIncident *incident)
{
  g_assert_cmpstr (find (entries, LG_AXIS_KIND_OCCURRED)->record, ==, LG_RECORD (incident)->id);
  g_assert_cmpstr (find (entries, LG_AXIS_KIND_OCCURRED)->timezone, ==, "America/Chicago");
  g_assert_cmpint (find (entries, LG_AXIS_KIND_REPORTED)->at, ==, OCCURRED + LG_TIME_HOUR);
  g_assert_cmpint (find (entries, LG_AXIS_KIND_LINE)->other, ==, 1999);
  g_assert_cmpint (find (entries, LG_AXIS_KIND_PERSON)->code, ==, LG_PERSON_ROLE_WITNESS);
  g_assert_cmpstr (find (entries, LG_AXIS_KIND_VEHICLE)->name, ==, "LG 4711");
  g_assert_cmpstr (find (entries, LG_AXIS_KIND_RUN)->record_type, ==, "protocol_run");
  g_assert_cmpstr (find (entries, LG_AXIS_KIND_TASK)->record_type, ==, "task");
  g_assert_cmpint (find (entries, LG_AXIS_KIND_TASK_DONE)->number, ==, LG_TASK_STATUS_DONE);
  g_assert_cmpint (find (entries, LG_AXIS_KIND_ALERT)->number, ==, LG_ALERT_STATE_QUEUED);
  g_assert_cmpint (find (entries, LG_AXIS_KIND_ATTEMPT)->at, ==, OCCURRED + 30 * LG_TIME_SECOND);
  g_assert_cmpstr (find (entries, LG_AXIS_KIND_ATTEMPT)->detail, ==, "451 later");
  g_assert_cmpint (find (entries, LG_AXIS_KIND_FOOTAGE)->number, ==, OCCURRED + LG_TIME_MINUTE);
  g_assert_cmpstr (find (entries, LG_AXIS_KIND_EVIDENCE)->name, ==, "door.mp4");
  g_assert_cmpstr (find (entries, LG_AXIS_KIND_BADGE)->name, ==, "Ärne Field");
}

static void
check_order (GPtrArray *entries,
             int        direction)
{
  for (guint i = 1; i < entries->len; i++)
    {
      LgTime before = LG_AXIS_ENTRY (entries->pdata[i - 1])->at;
      LgTime after = LG_AXIS_ENTRY (entries->pdata[i])->at;

      g_assert_cmpint (direction * before, <=, direction * after);
    }
}

static gpointer
everything_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgIncident) incident = make_incident (db, LG_PRECISION_EXACT, error);
  LgAxisFilter filter = { .incident_row = LG_RECORD (incident)->row, .oldest_first = TRUE };
  g_autoptr (GPtrArray) oldest = NULL;
  g_autoptr (GPtrArray) newest = NULL;
  gint64 total;

  add_badge (db, incident, OCCURRED + LG_TIME_MINUTE, FALSE);
  add_badge (db, incident, OCCURRED + LG_TIME_DAY, TRUE);
  add_task (db, incident);
  add_alert (db, incident);
  add_footage (db, incident);
  add_run (db, incident);

  oldest = lg_incident_axis_list (db, &filter, 0, NULL, error);
  g_assert_nonnull (oldest);
  check_entries (oldest, incident);
  check_order (oldest, 1);

  filter.oldest_first = FALSE;
  newest = lg_incident_axis_list (db, &filter, 2, &total, error);
  g_assert_cmpuint (newest->len, ==, 2);
  g_assert_cmpint (total, ==, oldest->len);
  check_order (newest, -1);

  return NULL;
}

static void
test_everything_of_an_incident_is_on_its_axis (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, everything_cb, NULL);
}

static gpointer
day_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgIncident) incident = make_incident (db, LG_PRECISION_DAY, error);
  const LgAxisFilter filter = { .incident_row = LG_RECORD (incident)->row };
  g_autoptr (GPtrArray) entries = NULL;

  add_badge (db, incident, OCCURRED + LG_TIME_MINUTE, TRUE);
  entries = lg_incident_axis_list (db, &filter, 0, NULL, error);
  for (guint i = 0; i < entries->len; i++)
    g_assert_cmpint (LG_AXIS_ENTRY (entries->pdata[i])->kind, !=, LG_AXIS_KIND_BADGE);
  g_assert_cmpint (find (entries, LG_AXIS_KIND_OCCURRED)->precision, ==, LG_PRECISION_DAY);

  return NULL;
}

static void
test_a_day_has_no_badges_near (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, day_cb, NULL);
}

static gpointer
many_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgIncident) incident = make_incident (db, LG_PRECISION_EXACT, error);

  for (int i = 0; i < N_MANY; i++)
    add_badge (db, incident, OCCURRED + i * 1000, TRUE);
  *(gint64 *) data = LG_RECORD (incident)->row;

  return NULL;
}

static void
test_ten_thousand_badge_events_are_a_list (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgPagedList) list = NULL;
  LgAxisFilter filter = { 0 };
  gint64 began;

  lg_test_store_write (test, many_cb, &filter.incident_row);
  began = g_get_monotonic_time ();
  list = lg_incident_axis_list_new (test->store, &filter);
  lg_test_wait_until (!lg_paged_list_get_loading (list));

  g_test_message ("%" G_GINT64_FORMAT " µs", g_get_monotonic_time () - began);
  g_assert_no_error (lg_paged_list_get_error (list));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), >, N_MANY);
}

int
main (int   argc,
      char *argv[])
{
  dex_init ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/incident-axis/everything", test_everything_of_an_incident_is_on_its_axis);
  g_test_add_func ("/incident-axis/day", test_a_day_has_no_badges_near);
  g_test_add_func ("/incident-axis/many", test_ten_thousand_badge_events_are_a_list);

  return g_test_run ();
}
