/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <sqlite3.h>

#include "lg-alert-table.h"
#include "lg-audit.h"
#include "lg-incident-query.h"
#include "lg-incident-table.h"
#include "lg-purge.h"
#include "lg-settings.h"
#include "lg-task-table.h"
#include "lg-test-records.h"
#include "lg-test-store.h"
#include "lg-verify.h"

/* A word that is nowhere but in the incident. */
#define SECRET "Zwetschgendatschi"

static LgIncident *
make_archived (LgDb          *db,
               const char    *title,
               LgDisposition  disposition,
               int            days_ago)
{
  g_autoptr (LgIncident) incident = lg_test_make_incident (db, "Oak Park", title);
  LgPerson *person = lg_person_new ();

  person->role = LG_PERSON_ROLE_SUBJECT;
  lg_record_set_text (&person->name, "Mr " SECRET);
  g_ptr_array_add (incident->persons, person);
  incident->status = LG_INCIDENT_STATUS_ARCHIVED;
  incident->disposition = disposition;
  incident->archived_at = lg_time_now () - days_ago * LG_TIME_DAY;
  g_assert_true (lg_incidents_update (db, incident, NULL));

  return lg_incidents_get (db, LG_RECORD (incident)->row, NULL);
}

static void
add_task (LgDb       *db,
          LgIncident *incident)
{
  g_autoptr (LgTask) task = g_object_new (LG_TYPE_TASK, NULL);

  task->kind = LG_TASK_KIND_FOLLOW_UP;
  lg_record_set_text (&task->title, "Call about " SECRET);
  task->incident_row = LG_RECORD (incident)->row;
  g_assert_true (lg_tasks_insert (db, task, NULL));
}

/* Two are due by their categories, a third is held, and a fourth is kept longer for its outcome. */
static gpointer
fill_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgIncident) due = make_archived (db, SECRET " taken", LG_DISPOSITION_UNSOLVED, 1200);
  g_autoptr (LgIncident) unfounded = make_archived (db, "No theft at all", LG_DISPOSITION_UNFOUNDED, 400);
  g_autoptr (LgIncident) held = make_archived (db, "Before the court", LG_DISPOSITION_UNSOLVED, 1200);
  g_autoptr (LgIncident) prosecuted = make_archived (db, "Prosecuted", LG_DISPOSITION_PROSECUTED, 1200);
  g_autoptr (LgIncident) recent = make_archived (db, "Recent", LG_DISPOSITION_UNSOLVED, 10);

  add_task (db, due);
  g_assert_true (lg_retention_hold (db, held, " Appeal ", error));

  return NULL;
}

static LgTestStore *
make_store (void)
{
  LgTestStore *test = lg_test_store_new ();

  lg_test_store_write (test, fill_cb, NULL);

  return test;
}

static gpointer
survey_cb (LgDb *db, gpointer data, GError **error)
{
  return lg_retention_survey_read (db, lg_time_now (), error);
}

static LgRetentionSurvey *
survey (LgTestStore *test)
{
  gpointer result = NULL;

  g_assert_true (lg_store_read_sync (test->store, survey_cb, NULL, &result, NULL));

  return result;
}

static gint64
purge (LgTestStore *test)
{
  gint64 n_incidents = -1;

  g_assert_true (lg_purge_batch_sync (test->store, lg_time_now (), &n_incidents, NULL));

  return n_incidents;
}

typedef struct
{
  const char *text;
  char       *title;
} Search;

static gpointer
find_title_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgIncidentFilter) filter = lg_incident_filter_new ();
  g_autoptr (GPtrArray) incidents = NULL;
  Search *search = data;

  filter->statuses = LG_INCIDENT_STATUSES_ALL;
  filter->text = g_strdup (search->text);
  incidents = lg_incidents_list (db, filter, FALSE, error);
  search->title = g_strdup (incidents->len > 0 ? LG_INCIDENT (incidents->pdata[0])->title : "none");

  return NULL;
}

static void
assert_found (LgTestStore *test,
              const char  *text,
              const char  *title)
{
  Search search = { text, NULL };

  lg_test_store_read (test, find_title_cb, &search);
  g_assert_cmpstr (search.title, ==, title);
  g_free (search.title);
}

static void
assert_sound (LgTestStore *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LgVerifyResult) result = lg_verify_folder (test->folder, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < lg_verify_result_get_n_findings (result); i++)
    g_test_message ("%s", lg_verify_result_get_finding (result, i)->sentence);
  g_assert_cmpuint (lg_verify_result_get_n_findings (result), ==, 0);
}

static void
test_the_survey_counts_by_category (void)
{
  g_autoptr (LgTestStore) test = make_store ();
  g_autoptr (LgRetentionSurvey) found = survey (test);

  g_assert_cmpint (found->shares[LG_RETENTION_UNFOUNDED - 1].n_due, ==, 1);
  g_assert_cmpint (found->shares[LG_RETENTION_PROCEEDINGS - 1].n_archived, ==, 1);
  g_assert_cmpint (found->shares[LG_RETENTION_PROCEEDINGS - 1].n_due, ==, 0);
  g_assert_cmpint (found->shares[LG_RETENTION_OTHER - 1].n_archived, ==, 3);
  g_assert_cmpint (found->shares[LG_RETENTION_OTHER - 1].n_due, ==, 1);
  g_assert_cmpint (lg_retention_survey_get_due (found), ==, 2);
  g_assert_cmpint (lg_retention_survey_get_held (found), ==, 1);
  g_assert_cmpuint (found->held->len, ==, 1);
  g_assert_cmpstr (LG_INCIDENT (found->held->pdata[0])->hold_reason, ==, "Appeal");
}

static gpointer
keep_for_good_cb (LgDb *db, gpointer data, GError **error)
{
  lg_settings_set (db, "retention.other.days", "0", error);

  return NULL;
}

static void
test_nought_keeps_for_good (void)
{
  g_autoptr (LgTestStore) test = make_store ();

  lg_test_store_write (test, keep_for_good_cb, NULL);
  g_assert_cmpint (purge (test), ==, 1);
  assert_found (test, SECRET, SECRET " taken");
}

static void
test_a_purge_takes_what_is_due_and_no_more (void)
{
  g_autoptr (LgTestStore) test = make_store ();

  g_assert_cmpint (purge (test), ==, 2);
  g_assert_cmpint (purge (test), ==, 0);
  assert_found (test, SECRET " taken", "none");
  assert_found (test, "\"No theft at all\"", "none");
  assert_found (test, "court", "Before the court");
  assert_found (test, "Recent", "Recent");
}

static void
test_the_audit_chain_holds_after_a_purge (void)
{
  g_autoptr (LgTestStore) test = make_store ();

  purge (test);
  assert_sound (test);
}

static void
test_nothing_of_it_stays_in_the_files (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autofree char *path = lg_store_dup_path (test->store);
  g_autofree char *bytes = NULL;
  gsize length;

  lg_test_store_write (test, fill_cb, NULL);
  lg_test_store_reopen (test);
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  g_assert_nonnull (memmem (bytes, length, SECRET, strlen (SECRET)));
  g_clear_pointer (&bytes, g_free);

  g_assert_cmpint (purge (test), ==, 2);
  lg_test_store_reopen (test);
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  g_assert_null (memmem (bytes, length, SECRET " taken", strlen (SECRET " taken")));
  g_assert_null (memmem (bytes, length, "No theft", strlen ("No theft")));
}

static gint64
tamper_and_verify (LgTestStore *test,
                   const char  *sql)
{
  g_autofree char *path = lg_store_dup_path (test->store);
  g_autoptr (LgVerifyResult) result = NULL;
  sqlite3 *handle = NULL;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_changes (handle), >, 0);
  sqlite3_close (handle);
  result = lg_verify_folder (test->folder, NULL, NULL, NULL, NULL);

  return lg_verify_result_get_n_findings (result);
}

static void
test_a_changed_digest_breaks_the_chain (void)
{
  g_autoptr (LgTestStore) test = make_store ();

  purge (test);
  g_assert_cmpint (tamper_and_verify (test, "UPDATE audit_log SET after_digest = zeroblob (32)"
                                            " WHERE sequence = (SELECT min (sequence) FROM audit_log"
                                            "                   WHERE after_digest IS NOT NULL)"), ==, 1);
}

/* The digest is the right one, so that the chain alone would not tell. */
static void
test_a_text_taken_away_by_hand_is_found (void)
{
  g_autoptr (LgTestStore) test = make_store ();
  g_autofree char *path = lg_store_dup_path (test->store);
  sqlite3_stmt *statement = NULL;
  g_autofree char *hex = NULL;
  g_autofree char *sql = NULL;
  sqlite3 *handle = NULL;

  sqlite3_open (path, &handle);
  sqlite3_prepare_v2 (handle, "SELECT after FROM audit_log WHERE sequence = 1", -1, &statement, NULL);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  hex = g_compute_checksum_for_string (G_CHECKSUM_SHA256, (const char *) sqlite3_column_text (statement, 0), -1);
  sqlite3_finalize (statement);
  sqlite3_close (handle);

  sql = g_strdup_printf ("UPDATE audit_log SET after = NULL, after_digest = x'%s' WHERE sequence = 1", hex);
  g_assert_cmpint (tamper_and_verify (test, sql), ==, 1);
}

static gpointer
hold_again_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgIncidentFilter) filter = lg_incident_filter_new ();
  g_autoptr (GPtrArray) held = NULL;

  filter->statuses = LG_INCIDENT_STATUSES_ALL;
  filter->held = TRUE;
  held = lg_incidents_list (db, filter, TRUE, error);
  g_assert_cmpuint (held->len, ==, 1);
  if (data != NULL)
    lg_retention_release (db, held->pdata[0], data, error);
  else
    lg_retention_hold (db, held->pdata[0], "Again", error);

  return NULL;
}

static void
test_a_hold_is_given_once (void)
{
  g_autoptr (LgTestStore) test = make_store ();
  g_autoptr (GError) error = NULL;

  g_assert_false (lg_store_write_sync (test->store, "test", hold_again_cb, NULL, NULL, &error));
  g_assert_error (error, LG_STORE_ERROR, LG_STORE_ERROR_INVALID);
}

static void
test_a_release_needs_a_reason (void)
{
  g_autoptr (LgTestStore) test = make_store ();
  g_autoptr (GError) error = NULL;

  g_assert_false (lg_store_write_sync (test->store, "test", hold_again_cb, (gpointer) "  ", NULL, &error));
  g_assert_error (error, LG_STORE_ERROR, LG_STORE_ERROR_INVALID);
}

static void
test_what_is_released_can_be_purged (void)
{
  g_autoptr (LgTestStore) test = make_store ();

  lg_test_store_write (test, hold_again_cb, (gpointer) "Appeal withdrawn");
  g_assert_cmpint (purge (test), ==, 3);
  assert_sound (test);
}

/* A new table that points at something a purge removes must be taught to it. */
static void
test_every_table_that_points_at_an_incident_is_known (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autofree char *path = lg_store_dup_path (test->store);
  sqlite3_stmt *statement = NULL;
  sqlite3 *handle = NULL;

  sqlite3_open (path, &handle);
  sqlite3_prepare_v2 (handle,
                      "SELECT group_concat (child, ' ') FROM (SELECT DISTINCT m.name || '>' || f.\"table\" AS child"
                      " FROM sqlite_schema m, pragma_foreign_key_list (m.name) f WHERE m.type = 'table' AND f.\"table\" IN"
                      " ('incidents', 'tasks', 'alerts', 'evidence', 'risk_history', 'protocol_runs') ORDER BY 1)",
                      -1, &statement, NULL);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  g_assert_cmpstr ((const char *) sqlite3_column_text (statement, 0), ==,
                   "alert_incidents>alerts alert_incidents>incidents alerts>incidents asset_changes>incidents "
                   "counts>incidents evidence>incidents incident_assets>incidents incident_lines>incidents "
                   "incident_persons>incidents incident_vehicles>incidents protocol_runs>incidents "
                   "protocol_steps>protocol_runs risk_history>incidents task_incidents>incidents task_incidents>tasks "
                   "tasks>incidents");
  sqlite3_finalize (statement);
  sqlite3_close (handle);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();

#define ADD(name, function) g_test_add_func ("/store/retention/" name, function)
  ADD ("the-survey-counts-by-category", test_the_survey_counts_by_category);
  ADD ("nought-keeps-for-good", test_nought_keeps_for_good);
  ADD ("a-purge-takes-what-is-due-and-no-more", test_a_purge_takes_what_is_due_and_no_more);
  ADD ("the-audit-chain-holds-after-a-purge", test_the_audit_chain_holds_after_a_purge);
  ADD ("nothing-of-it-stays-in-the-files", test_nothing_of_it_stays_in_the_files);
  ADD ("a-changed-digest-breaks-the-chain", test_a_changed_digest_breaks_the_chain);
  ADD ("a-text-taken-away-by-hand-is-found", test_a_text_taken_away_by_hand_is_found);
  ADD ("a-hold-is-given-once", test_a_hold_is_given_once);
  ADD ("a-release-needs-a-reason", test_a_release_needs_a_reason);
  ADD ("what-is-released-can-be-purged", test_what_is_released_can_be_purged);
  ADD ("every-table-that-points-at-an-incident-is-known", test_every_table_that_points_at_an_incident_is_known);
#undef ADD

  return g_test_run ();
}
