/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-alert-table.h"
#include "lg-asset-list.h"
#include "lg-asset-table.h"
#include "lg-contact-table.h"
#include "lg-count-table.h"
#include "lg-incident-table.h"
#include "lg-json.h"
#include "lg-protocol.h"
#include "lg-protocol-step-table.h"
#include "lg-settings.h"
#include "lg-site-table.h"
#include "lg-task-table.h"
#include "lg-test-store.h"

static LgSite *
get_site (LgDb *db)
{
  g_autoptr (GError) error = NULL;
  LgSite *site = lg_sites_find_or_make (db, "North", "Europe/Berlin", "EUR", &error);

  g_assert_no_error (error);

  return site;
}

static LgIncident *
make_incident (LgDb       *db,
               LgSeverity  severity)
{
  g_autoptr (LgSite) site = get_site (db);
  LgIncident *incident = lg_incident_new ();
  LgLine *line = lg_line_new ();

  incident->site_row = LG_RECORD (site)->row;
  incident->occurred_at = lg_time_now () - LG_TIME_HOUR;
  incident->kind = g_strdup (LG_KIND_ROBBERY);
  incident->severity = severity;
  line->sku = g_strdup ("WATCH");
  line->quantity = 2;
  line->unit_cost = 150000;
  g_ptr_array_add (incident->lines, line);

  return incident;
}

static void
add_contact (LgDb          *db,
             const char    *name,
             LgContactRole  role)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LgContact) contact = g_object_new (LG_TYPE_CONTACT, NULL);

  contact->name = g_strdup (name);
  contact->role = role;
  contact->email = g_strdup_printf ("%s@example.test", name);
  contact->phone = g_strdup ("+441632960001");
  contact->active = TRUE;
  lg_contacts_insert (db, contact, &error);
  g_assert_no_error (error);
}

static gpointer
add_contacts_cb (LgDb *db, gpointer data, GError **error)
{
  add_contact (db, "director", LG_CONTACT_ROLE_SECURITY_DIRECTOR);
  add_contact (db, "responder", LG_CONTACT_ROLE_RAPID_RESPONSE);

  return NULL;
}

static gpointer
report_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgIncident) incident = make_incident (db, GPOINTER_TO_INT (data));

  g_assert_true (lg_protocol_report (db, incident, NULL, error));

  return NULL;
}

static gpointer
insert_quietly_cb (LgDb *db, gpointer data, GError **error)
{
  for (int i = 0; i < GPOINTER_TO_INT (data); i++)
    {
      g_autoptr (LgIncident) incident = make_incident (db, LG_SEVERITY_HIGH);

      g_assert_true (lg_incidents_insert (db, incident, error));
    }

  return NULL;
}

/* How many tasks and alerts there are. */
typedef struct
{
  gint64 n_tasks;
  gint64 n_alerts;
  gint64 n_changes;
} Tally;

static gpointer
tally_cb (LgDb *db, gpointer data, GError **error)
{
  Tally *tally = data;
  LgTaskFilter tasks = { 0 };
  LgAlertFilter alerts = { 0 };
  g_autoptr (GPtrArray) task_list = lg_tasks_list (db, &tasks, &tally->n_tasks, error);
  g_autoptr (GPtrArray) alert_list = lg_alerts_list (db, &alerts, &tally->n_alerts, error);

  return NULL;
}

static Tally
take_tally (LgTestStore *test)
{
  Tally tally = { 0 };

  lg_test_store_read (test, tally_cb, &tally);

  return tally;
}

static LgProtocolRun *
run_protocol (LgTestStore *test)
{
  g_autoptr (GError) error = NULL;
  LgProtocolRun *run = lg_protocol_run_sync (test->store, NULL, LG_PROTOCOL_ALL_STEPS, "test", &error);

  g_assert_no_error (error);

  return run;
}

static void
test_a_breach_gets_its_steps_at_once (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  Tally tally;

  lg_test_store_write (test, add_contacts_cb, NULL);
  lg_test_store_write (test, report_cb, GINT_TO_POINTER (LG_SEVERITY_CRITICAL));
  tally = take_tally (test);
  g_assert_cmpint (tally.n_tasks, ==, 2);
  g_assert_cmpint (tally.n_alerts, ==, 2);
}

static void
test_a_lesser_incident_starts_nothing (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  Tally tally;

  lg_test_store_write (test, add_contacts_cb, NULL);
  lg_test_store_write (test, report_cb, GINT_TO_POINTER (LG_SEVERITY_MEDIUM));
  tally = take_tally (test);
  g_assert_cmpint (tally.n_tasks, ==, 0);
  g_assert_cmpint (tally.n_alerts, ==, 0);
}

static gpointer
check_steps_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (JsonNode) node = lg_protocol_run_to_json (db, data, error);
  JsonArray *steps = json_object_get_array_member (json_node_get_object (node), "steps");

  g_assert_cmpuint (json_array_get_length (steps), ==, 15);
  for (guint i = 0; i < 15; i++)
    {
      JsonObject *step = json_array_get_object_element (steps, i);

      g_assert_cmpint (json_object_get_int_member (step, "number"), ==, i + 1);
      g_assert_cmpstr (json_object_get_string_member (step, "state"), !=, "pending");
      g_assert_cmpint (strlen (json_object_get_string_member (step, "outcome")), >, 0);
      g_assert_true (json_object_has_member (step, "finished_at"));
    }

  return NULL;
}

static void
test_an_empty_store_says_why_in_every_step (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgProtocolRun) run = run_protocol (test);

  g_assert_cmpint (run->state, ==, LG_RUN_STATE_DONE);
  lg_test_store_read (test, check_steps_cb, run);
}

static void
test_a_second_run_changes_nothing (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgProtocolRun) first = NULL;
  g_autoptr (LgProtocolRun) second = NULL;
  Tally before, after;

  lg_test_store_write (test, add_contacts_cb, NULL);
  lg_test_store_write (test, insert_quietly_cb, GINT_TO_POINTER (3));
  first = run_protocol (test);
  g_assert_true (first->changed);
  before = take_tally (test);
  /* A patrol and a review each, and the audit of the equipment. */
  g_assert_cmpint (before.n_tasks, ==, 7);
  g_assert_cmpint (before.n_alerts, ==, 6);

  second = run_protocol (test);
  g_assert_false (second->changed);
  after = take_tally (test);
  g_assert_cmpint (after.n_tasks, ==, before.n_tasks);
  g_assert_cmpint (after.n_alerts, ==, before.n_alerts);
}

static void
test_many_breaches_make_one_summary (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgProtocolRun) first = NULL;
  g_autoptr (LgProtocolRun) second = NULL;
  Tally tally;

  lg_test_store_write (test, add_contacts_cb, NULL);
  lg_test_store_write (test, insert_quietly_cb, GINT_TO_POINTER (21));
  first = run_protocol (test);
  tally = take_tally (test);
  g_assert_cmpint (tally.n_tasks, ==, 3);
  g_assert_cmpint (tally.n_alerts, ==, 2);

  second = run_protocol (test);
  g_assert_false (second->changed);
  tally = take_tally (test);
  g_assert_cmpint (tally.n_tasks, ==, 3);
  g_assert_cmpint (tally.n_alerts, ==, 2);
}

static gpointer
add_count_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgSite) site = get_site (db);
  g_autoptr (LgCount) count = g_object_new (LG_TYPE_COUNT, NULL);

  count->site_row = LG_RECORD (site)->row;
  count->sku = g_strdup ("PHONE");
  count->counted_at = lg_time_now () - LG_TIME_DAY;
  count->book = 10;
  count->counted = GPOINTER_TO_INT (data);
  count->unit_cost = 60000;
  g_assert_true (lg_counts_insert (db, count, error));

  return NULL;
}

static gpointer
check_discrepancy_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) active = lg_incidents_list_active (db, error);
  g_autoptr (LgIncident) incident = NULL;

  g_assert_cmpuint (active->len, ==, 1);
  incident = lg_incidents_get (db, LG_RECORD (active->pdata[0])->row, error);
  g_assert_cmpint (incident->gross_loss, ==, 120000);
  g_assert_cmpstr (incident->currency, ==, "EUR");

  return NULL;
}

static void
test_a_large_discrepancy_is_reported_once (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgProtocolRun) first = NULL;
  g_autoptr (LgProtocolRun) second = NULL;

  lg_test_store_write (test, add_count_cb, GINT_TO_POINTER (8));
  lg_test_store_write (test, add_count_cb, GINT_TO_POINTER (10));
  first = run_protocol (test);
  second = run_protocol (test);
  g_assert_false (second->changed);
  lg_test_store_read (test, check_discrepancy_cb, NULL);
}

static gpointer
interrupt_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgProtocolRun) run = lg_protocol_begin (db, NULL, LG_PROTOCOL_ALL_STEPS, "test", error);
  gboolean finished;

  for (int i = 0; i < 9; i++)
    {
      g_autoptr (LgProtocolStep) step = lg_protocol_advance (db, run, NULL, &finished, error);

      g_assert_cmpint (step->number, ==, i + 1);
    }
  *(char **) data = g_strdup (LG_RECORD (run)->id);

  return NULL;
}

static void
test_an_interrupted_run_goes_on_where_it_stopped (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgProtocolRun) run = NULL;
  g_autofree char *id = NULL;
  Tally before, after;

  lg_test_store_write (test, add_contacts_cb, NULL);
  lg_test_store_write (test, insert_quietly_cb, GINT_TO_POINTER (1));
  lg_test_store_write (test, interrupt_cb, &id);
  before = take_tally (test);
  lg_test_store_reopen (test);

  run = run_protocol (test);
  after = take_tally (test);
  g_assert_cmpstr (LG_RECORD (run)->id, ==, id);
  /* The email was queued before the interruption; the SMS and the audit come after it. */
  g_assert_cmpint (after.n_alerts, ==, before.n_alerts + 1);
  g_assert_cmpint (after.n_tasks, ==, before.n_tasks + 1);
}

static gpointer
add_asset_cb (LgDb *db, gpointer quantity, GError **error)
{
  g_autoptr (LgSite) site = get_site (db);
  g_autoptr (LgAsset) asset = g_object_new (LG_TYPE_ASSET, NULL);
  g_autoptr (LgIncident) incident = make_incident (db, LG_SEVERITY_HIGH);
  LgIncidentAsset *link = lg_incident_asset_new ();

  asset->site_row = LG_RECORD (site)->row;
  asset->sku = g_strdup ("WATCH");
  asset->name = g_strdup ("Watches");
  asset->quantity = 10;
  asset->currency = g_strdup ("EUR");
  asset->high_value = TRUE;
  asset->status = LG_ASSET_STATUS_IN_SERVICE;
  g_assert_true (lg_assets_insert (db, asset, error));

  link->asset_row = LG_RECORD (asset)->row;
  link->quantity = GPOINTER_TO_INT (quantity);
  g_ptr_array_add (incident->assets, link);
  g_assert_true (lg_protocol_report (db, incident, NULL, error));

  return NULL;
}

static gpointer
check_asset_cb (LgDb *db, gpointer data, GError **error)
{
  LgAssetFilter filter = { .high_value = TRUE };
  gint64 total;
  g_autoptr (GPtrArray) assets = lg_assets_list (db, &filter, &total, error);

  g_assert_cmpint (total, ==, 1);
  g_assert_cmpint (((LgAsset *) assets->pdata[0])->status, ==, LG_ASSET_STATUS_UNDER_INVESTIGATION);

  return NULL;
}

static void
test_an_asset_of_a_breach_is_under_investigation (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, add_asset_cb, GINT_TO_POINTER (2));
  lg_test_store_read (test, check_asset_cb, NULL);
}

/* A count or an import may have found less since the incident was reported. */
static void
test_more_than_there_is_of_an_asset_is_all_of_it (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, add_asset_cb, GINT_TO_POINTER (11));
  lg_test_store_read (test, check_asset_cb, NULL);
}

static gpointer
end_audits_cb (LgDb *db, gpointer data, GError **error)
{
  lg_settings_set (db, "rule.audit.rrule", "FREQ=DAILY;UNTIL=20200101T000000Z", error);

  return NULL;
}

static void
test_a_rule_that_ended_makes_no_audit (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgProtocolRun) run = NULL;

  lg_test_store_write (test, end_audits_cb, NULL);
  run = run_protocol (test);
  g_assert_cmpint (run->state, ==, LG_RUN_STATE_DONE);
  g_assert_cmpint (take_tally (test).n_tasks, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();

  g_test_add_func ("/protocol/a-breach-gets-its-steps-at-once", test_a_breach_gets_its_steps_at_once);
  g_test_add_func ("/protocol/a-lesser-incident-starts-nothing", test_a_lesser_incident_starts_nothing);
  g_test_add_func ("/protocol/an-empty-store-says-why-in-every-step", test_an_empty_store_says_why_in_every_step);
  g_test_add_func ("/protocol/a-second-run-changes-nothing", test_a_second_run_changes_nothing);
  g_test_add_func ("/protocol/many-breaches-make-one-summary", test_many_breaches_make_one_summary);
  g_test_add_func ("/protocol/a-large-discrepancy-is-reported-once", test_a_large_discrepancy_is_reported_once);
  g_test_add_func ("/protocol/an-interrupted-run-goes-on-where-it-stopped", test_an_interrupted_run_goes_on_where_it_stopped);
  g_test_add_func ("/protocol/an-asset-of-a-breach-is-under-investigation", test_an_asset_of_a_breach_is_under_investigation);
  g_test_add_func ("/protocol/more-than-there-is-of-an-asset-is-all-of-it", test_more_than_there_is_of_an_asset_is_all_of_it);
  g_test_add_func ("/protocol/a-rule-that-ended-makes-no-audit", test_a_rule_that_ended_makes_no_audit);

  return g_test_run ();
}
