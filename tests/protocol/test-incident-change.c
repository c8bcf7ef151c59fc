/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-alert-table.h"
#include "lg-contact-table.h"
#include "lg-incident-change.h"
#include "lg-incident-table.h"
#include "lg-protocol.h"
#include "lg-risk-assessment.h"
#include "lg-risk-table.h"
#include "lg-settings.h"
#include "lg-task-table.h"
#include "lg-test-records.h"
#include "lg-test-store.h"

static LgIncident *
resolve (LgDb          *db,
         LgIncident    *incident,
         LgDisposition  disposition)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LgIncident) copy = lg_incident_duplicate (incident);
  LgIncident *resolved = lg_risk_assessment_resolve (db, copy, disposition, LG_UNKNOWN, LG_UNKNOWN, NULL, &error);

  g_assert_no_error (error);

  return resolved;
}

static LgIncident *
undo (LgDb       *db,
      LgIncident *before,
      LgIncident *after)
{
  g_autoptr (GError) error = NULL;
  LgIncident *restored = lg_incident_change_undo (db, before, after, &error);

  g_assert_no_error (error);

  return restored;
}

static LgIncident *
set_number (LgDb       *db,
            LgIncident *incident,
            const char *number)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LgIncident) changed = lg_incident_duplicate (incident);

  lg_record_set_text (&changed->police_report, number);
  lg_incident_change_update (db, changed, &error);
  g_assert_no_error (error);

  return lg_incidents_get (db, LG_RECORD (incident)->row, NULL);
}

static GPtrArray *
list_tasks (LgDb       *db,
            LgIncident *incident)
{
  const LgTaskFilter filter = { .incident_row = LG_RECORD (incident)->row };

  return lg_tasks_list (db, &filter, NULL, NULL);
}

static void
assert_task (LgDb         *db,
             LgIncident   *incident,
             LgTaskStatus  status)
{
  g_autoptr (GPtrArray) tasks = list_tasks (db, incident);

  g_assert_cmpuint (tasks->len, ==, 1);
  g_assert_cmpint (LG_TASK (tasks->pdata[0])->status, ==, status);
}

static void
assert_no_task (LgDb       *db,
                LgIncident *incident)
{
  g_autoptr (GPtrArray) tasks = list_tasks (db, incident);

  g_assert_cmpuint (tasks->len, ==, 0);
}

static gpointer
missing_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgIncident) incident = lg_test_make_incident (db, "North", "Theft");
  g_autoptr (LgIncident) resolved = resolve (db, incident, LG_DISPOSITION_REFERRED_TO_POLICE);
  g_autoptr (GPtrArray) tasks = list_tasks (db, resolved);
  LgTask *task;

  g_assert_cmpuint (tasks->len, ==, 1);
  task = tasks->pdata[0];
  g_assert_cmpint (task->kind, ==, LG_TASK_KIND_FOLLOW_UP);
  g_assert_cmpint (task->status, ==, LG_TASK_STATUS_TO_DO);
  g_assert_nonnull (strstr (task->title, incident->number));
  g_assert_cmpint (task->due_at, >, resolved->resolved_at + 6 * LG_TIME_DAY);

  g_assert_true (lg_incidents_reopen (db, resolved, error));
  g_clear_object (&incident);
  incident = resolve (db, resolved, LG_DISPOSITION_PROSECUTED);
  assert_task (db, incident, LG_TASK_STATUS_TO_DO);

  return NULL;
}

static void
test_a_missing_number_is_chased_once (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, missing_cb, NULL);
}

static gpointer
not_missing_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgIncident) unsolved = lg_test_make_incident (db, "North", "Theft");
  g_autoptr (LgIncident) known = lg_test_make_incident (db, "North", "Theft");
  g_autoptr (LgIncident) numbered = set_number (db, known, "PD-1");
  g_autoptr (LgIncident) off = lg_test_make_incident (db, "North", "Theft");
  g_autoptr (LgIncident) first = resolve (db, unsolved, LG_DISPOSITION_UNSOLVED);
  g_autoptr (LgIncident) second = resolve (db, numbered, LG_DISPOSITION_REFERRED_TO_POLICE);
  g_autoptr (LgIncident) third = NULL;

  g_assert_true (lg_settings_set (db, "rule.police.dispositions", "", error));
  third = resolve (db, off, LG_DISPOSITION_REFERRED_TO_POLICE);

  assert_no_task (db, first);
  assert_no_task (db, second);
  assert_no_task (db, third);

  return NULL;
}

static void
test_nothing_is_chased_that_is_not_missing (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, not_missing_cb, NULL);
}

static gpointer
number_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgIncident) incident = lg_test_make_incident (db, "North", "Theft");
  g_autoptr (LgIncident) resolved = resolve (db, incident, LG_DISPOSITION_APPREHENDED);
  g_autoptr (LgIncident) numbered = set_number (db, resolved, "PD-1");
  g_autoptr (LgIncident) restored = NULL;

  assert_task (db, numbered, LG_TASK_STATUS_DONE);
  restored = undo (db, resolved, numbered);
  g_assert_null (restored->police_report);
  assert_task (db, restored, LG_TASK_STATUS_TO_DO);

  return NULL;
}

static void
test_the_number_ends_the_chase (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, number_cb, NULL);
}

static gpointer
undo_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgIncident) incident = lg_test_make_incident (db, "North", "Theft");
  g_autoptr (LgIncident) resolved = resolve (db, incident, LG_DISPOSITION_APPREHENDED);
  g_autoptr (LgIncident) restored = undo (db, incident, resolved);
  g_autoptr (LgIncident) again = NULL;
  g_autoptr (LgIncident) end = NULL;

  g_assert_cmpint (restored->status, ==, LG_INCIDENT_STATUS_NEW);
  assert_no_task (db, restored);
  again = resolve (db, restored, LG_DISPOSITION_APPREHENDED);
  assert_task (db, again, LG_TASK_STATUS_TO_DO);
  end = undo (db, restored, again);
  assert_no_task (db, end);

  return NULL;
}

static void
test_undoing_the_resolution_ends_the_chase (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, undo_cb, NULL);
}

static gpointer
earlier_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgIncident) incident = lg_test_make_incident (db, "North", "Theft");
  g_autoptr (LgIncident) first = resolve (db, incident, LG_DISPOSITION_APPREHENDED);
  g_autoptr (LgIncident) again = NULL;
  g_autoptr (LgIncident) end = NULL;

  g_assert_true (lg_incidents_reopen (db, first, error));
  again = resolve (db, first, LG_DISPOSITION_APPREHENDED);
  end = undo (db, first, again);
  assert_task (db, end, LG_TASK_STATUS_TO_DO);

  return NULL;
}

static void
test_undo_leaves_the_task_of_an_earlier_resolution (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, earlier_cb, NULL);
}

static gpointer
conflict_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgIncident) incident = lg_test_make_incident (db, "North", "Theft");
  g_autoptr (LgIncident) resolved = resolve (db, incident, LG_DISPOSITION_APPREHENDED);
  g_autoptr (LgIncident) numbered = set_number (db, resolved, "PD-1");

  g_assert_nonnull (numbered);
  g_assert_null (lg_incident_change_undo (db, incident, resolved, error));

  return NULL;
}

static void
test_undo_is_refused_where_somebody_wrote_since (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (lg_store_write_sync (test->store, "test", conflict_cb, NULL, NULL, &error));
  g_assert_error (error, LG_STORE_ERROR, LG_STORE_ERROR_CONFLICT);
}

static gpointer
risk_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgIncident) incident = lg_test_make_incident (db, "North", "Theft");
  g_autoptr (LgIncident) copy = lg_incident_duplicate (incident);
  g_autoptr (LgIncident) resolved = lg_risk_assessment_resolve (db, copy, LG_DISPOSITION_UNSOLVED, 5, 5, "Told so", error);
  g_autoptr (LgIncident) restored = undo (db, incident, resolved);
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (GPtrArray) open = NULL;
  LgRiskEntry *entry;

  g_assert_cmpint (restored->likelihood, ==, LG_UNKNOWN);

  history = lg_risk_history_list (db, LG_RECORD (incident)->row, 0, NULL, error);
  g_assert_cmpuint (history->len, ==, 2);
  entry = history->pdata[0];
  g_assert_cmpint (entry->likelihood_before * entry->impact_before, ==, 25);
  g_assert_cmpint (entry->likelihood, ==, LG_UNKNOWN);
  g_assert_cmpint (entry->impact, ==, LG_UNKNOWN);
  g_assert_false (entry->open);
  g_assert_cmpstr (entry->level_before, ==, "critical");
  g_assert_cmpstr (entry->level, ==, "low");
  g_assert_cmpstr (entry->reason, ==, "undone");
  g_assert_cmpstr (entry->actor, ==, "tester");
  g_assert_cmpint (entry->at, >=, resolved->resolved_at);
  open = lg_risk_history_list_open (db, lg_time_now () + 1, error);
  g_assert_cmpuint (open->len, ==, 0);

  return NULL;
}

static void
test_undoing_a_resolution_is_in_the_history_of_the_risk (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, risk_cb, NULL);
}

static gpointer
earlier_risk_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgIncident) incident = lg_test_make_incident (db, "North", "Theft");
  g_autoptr (LgIncident) reopened = resolve (db, incident, LG_DISPOSITION_UNSOLVED);
  g_autoptr (LgIncident) again = NULL;
  g_autoptr (LgIncident) restored = NULL;
  g_autoptr (LgRiskEntry) entry = NULL;
  gint64 likelihood = reopened->likelihood;

  g_assert_true (lg_incidents_reopen (db, reopened, error));
  again = resolve (db, reopened, LG_DISPOSITION_UNFOUNDED);
  restored = undo (db, reopened, again);
  entry = lg_risk_history_newest (db, LG_RECORD (incident)->row, error);

  g_assert_cmpint (restored->likelihood, ==, likelihood);
  g_assert_cmpint (entry->likelihood, ==, likelihood);
  g_assert_true (entry->open);

  return NULL;
}

static void
test_undo_brings_an_earlier_risk_back (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, earlier_risk_cb, NULL);
}

static void
add_contact (LgDb          *db,
             LgContactRole  role)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LgContact) contact = g_object_new (LG_TYPE_CONTACT, NULL);

  contact->name = g_strdup ("Robin");
  contact->role = role;
  contact->email = g_strdup ("robin@example.test");
  contact->phone = g_strdup ("+441632960001");
  contact->active = TRUE;
  lg_contacts_insert (db, contact, &error);
  g_assert_no_error (error);
}

/* A breach with its patrol, its review, an email and an SMS. */
static LgIncident *
report_breach (LgDb *db)
{
  g_autoptr (LgSite) site = lg_test_make_site (db, "North");
  g_autoptr (GError) error = NULL;
  LgIncident *incident = lg_incident_new ();

  add_contact (db, LG_CONTACT_ROLE_SECURITY_DIRECTOR);
  add_contact (db, LG_CONTACT_ROLE_RAPID_RESPONSE);
  incident->site_row = LG_RECORD (site)->row;
  incident->kind = g_strdup (LG_KIND_ROBBERY);
  incident->severity = LG_SEVERITY_CRITICAL;
  incident->occurred_at = lg_time_now ();
  lg_protocol_report (db, incident, NULL, &error);
  g_assert_no_error (error);

  return incident;
}

static void
set_deleted (LgDb       *db,
             LgIncident *incident,
             gboolean    deleted)
{
  g_autoptr (GError) error = NULL;

  lg_incident_change_set_deleted (db, LG_RECORD (incident)->row, deleted, &error);
  g_assert_no_error (error);
}

static GPtrArray *
list_alerts (LgDb       *db,
             LgIncident *incident)
{
  const LgAlertFilter filter = { .incident_row = LG_RECORD (incident)->row };

  return lg_alerts_list (db, &filter, NULL, NULL);
}

static void
assert_work (LgDb       *db,
             LgIncident *incident,
             guint       n_tasks,
             guint       n_alerts)
{
  g_autoptr (GPtrArray) tasks = list_tasks (db, incident);
  g_autoptr (GPtrArray) alerts = list_alerts (db, incident);

  g_assert_cmpuint (tasks->len, ==, n_tasks);
  g_assert_cmpuint (alerts->len, ==, n_alerts);
}

static gpointer
withdraw_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgIncident) incident = report_breach (db);
  g_autoptr (LgIncident) other = report_breach (db);

  assert_work (db, incident, 2, 2);
  set_deleted (db, incident, TRUE);
  assert_work (db, incident, 0, 0);
  assert_work (db, other, 2, 4);

  set_deleted (db, incident, FALSE);
  assert_work (db, incident, 2, 2);

  return NULL;
}

static void
test_a_breach_that_is_taken_back_takes_its_work_along (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, withdraw_cb, NULL);
}

/* Makes a task that a person wants, does one of the breach's, and sends one of its alerts. */
static void
work_on (LgDb       *db,
         LgIncident *incident)
{
  g_autoptr (GPtrArray) tasks = list_tasks (db, incident);
  g_autoptr (GPtrArray) alerts = list_alerts (db, incident);
  g_autoptr (LgTask) own = g_object_new (LG_TYPE_TASK, NULL);
  LgAlert *sent = alerts->pdata[0];

  own->kind = LG_TASK_KIND_FOLLOW_UP;
  own->title = g_strdup ("Call the neighbours");
  own->incident_row = LG_RECORD (incident)->row;
  g_assert_true (lg_tasks_insert (db, own, NULL));
  g_assert_true (lg_tasks_move (db, tasks->pdata[0], LG_TASK_STATUS_DONE, NULL));
  sent->state = LG_ALERT_STATE_SENT;
  g_assert_true (lg_alerts_update (db, sent, NULL));
}

static gpointer
keep_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgIncident) incident = report_breach (db);

  work_on (db, incident);
  assert_work (db, incident, 3, 2);
  set_deleted (db, incident, TRUE);
  assert_work (db, incident, 2, 1);

  return NULL;
}

static void
test_what_was_done_and_sent_stays_on_record (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, keep_cb, NULL);
}

static gpointer
withdrawn_before_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgIncident) incident = report_breach (db);
  g_autoptr (GPtrArray) tasks = list_tasks (db, incident);
  g_autoptr (GPtrArray) alerts = list_alerts (db, incident);

  g_assert_true (lg_tasks_set_deleted (db, LG_RECORD (tasks->pdata[0])->row, TRUE, error));
  g_assert_true (lg_alerts_set_deleted (db, LG_RECORD (alerts->pdata[0])->row, TRUE, error));
  set_deleted (db, incident, TRUE);
  set_deleted (db, incident, FALSE);
  assert_work (db, incident, 1, 1);

  return NULL;
}

static void
test_what_was_deleted_before_stays_deleted (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, withdrawn_before_cb, NULL);
}

#define ADD(name) g_test_add_func ("/protocol/incident-change/" #name, test_##name)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();

  ADD (a_missing_number_is_chased_once);
  ADD (nothing_is_chased_that_is_not_missing);
  ADD (the_number_ends_the_chase);
  ADD (undoing_the_resolution_ends_the_chase);
  ADD (undo_leaves_the_task_of_an_earlier_resolution);
  ADD (undo_is_refused_where_somebody_wrote_since);
  ADD (undoing_a_resolution_is_in_the_history_of_the_risk);
  ADD (undo_brings_an_earlier_risk_back);
  ADD (a_breach_that_is_taken_back_takes_its_work_along);
  ADD (what_was_done_and_sent_stays_on_record);
  ADD (what_was_deleted_before_stays_deleted);

  return g_test_run ();
}
