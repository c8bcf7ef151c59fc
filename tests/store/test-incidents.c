/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-incident-table.h"
#include "lg-json.h"
#include "lg-site-table.h"
#include "lg-test-store.h"

static LgIncident *
make_incident (LgDb       *db,
               const char *title)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LgSite) site = lg_sites_find_or_make (db, "Main Street", "America/Chicago", "USD", &error);
  LgIncident *incident = lg_incident_new ();
  LgLine *line = lg_line_new ();

  g_assert_no_error (error);
  incident->site_row = LG_RECORD (site)->row;
  /* 2026-11-20 02:30 UTC, the evening before in Chicago. */
  incident->occurred_at = 1795141800 * LG_TIME_SECOND;
  incident->kind = g_strdup (LG_KIND_EXTERNAL_THEFT);
  incident->severity = LG_SEVERITY_HIGH;
  lg_record_set_text (&incident->title, title);
  line->sku = g_strdup ("SKU-1");
  line->quantity = 3;
  line->unit_cost = 1999;
  line->recovered_quantity = 1;
  g_ptr_array_add (incident->lines, line);
  lg_incidents_insert (db, incident, &error);
  g_assert_no_error (error);

  return incident;
}

static gpointer
insert_cb (LgDb *db, gpointer data, GError **error)
{
  return make_incident (db, data);
}

static gpointer
check_stored_cb (LgDb *db, gpointer data, GError **error)
{
  LgIncident *incident = lg_incidents_find (db, data, error);

  g_assert_nonnull (incident);
  g_assert_cmpstr (incident->number, ==, "MAINSTREET-2026-A00001");
  g_assert_cmpstr (incident->site, ==, "MAINSTREET");
  g_assert_cmpint (incident->local_hour, ==, 20);
  g_assert_cmpint (incident->gross_loss, ==, 5997);
  g_assert_cmpint (incident->recovered_loss, ==, 1999);
  g_assert_cmpuint (incident->lines->len, ==, 1);

  return incident;
}

static void
test_derives_number_local_time_and_loss (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, insert_cb, (gpointer) "Jackets");
  lg_test_store_reopen (test);
  lg_test_store_read (test, check_stored_cb, (gpointer) "MAINSTREET-2026-A00001");
}

static gpointer
conflict_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgIncident) incident = make_incident (db, "First");
  g_autoptr (LgIncident) stale = lg_incidents_get (db, LG_RECORD (incident)->row, NULL);
  g_autoptr (LgIncident) fresh = lg_incidents_get (db, LG_RECORD (incident)->row, NULL);
  g_autoptr (GError) local_error = NULL;

  g_assert_true (lg_incidents_resolve (db, fresh, LG_DISPOSITION_RECOVERED, NULL));
  g_assert_false (lg_incidents_update (db, stale, &local_error));
  g_assert_error (local_error, LG_STORE_ERROR, LG_STORE_ERROR_CONFLICT);

  return NULL;
}

static void
test_refuses_a_change_of_a_stale_record (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, conflict_cb, NULL);
}

static gpointer
life_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgIncident) incident = make_incident (db, "Life");
  g_autoptr (LgIncident) again = lg_incidents_get (db, LG_RECORD (incident)->row, NULL);
  g_autoptr (GError) local_error = NULL;

  g_assert_false (lg_incidents_archive (db, again, &local_error));
  g_assert_error (local_error, LG_STORE_ERROR, LG_STORE_ERROR_INVALID);
  g_assert_true (lg_incidents_resolve (db, again, LG_DISPOSITION_APPREHENDED, NULL));
  g_assert_true (lg_incidents_archive (db, again, NULL));
  g_assert_true (lg_incidents_reopen (db, again, NULL));
  g_assert_true (lg_incident_is_active (again));
  g_assert_cmpint (again->archived_at, ==, LG_TIME_NONE);

  return NULL;
}

static void
test_resolves_archives_and_reopens (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, life_cb, NULL);
}

static gpointer
json_cb (LgDb *db, gpointer data, GError **error)
{
  static const char * const members[] = {
    "id", "number", "site", "place", "kind", "severity", "status", "disposition", "title", "description",
    "occurred_at", "reported_at", "timezone", "items", "persons", "assets", "gross_loss", "recovered_loss",
    "net_loss", "created_at", "updated_at",
  };
  g_autoptr (LgIncident) made = make_incident (db, "JSON");
  g_autoptr (LgIncident) incident = lg_incidents_get (db, LG_RECORD (made)->row, NULL);
  g_autoptr (JsonNode) node = lg_record_to_json (LG_RECORD (incident));
  JsonObject *object = json_node_get_object (node);

  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    g_assert_true (json_object_has_member (object, members[i]));
  g_assert_cmpint (json_object_get_int_member (json_object_get_object_member (object, "net_loss"), "amount"), ==, 3998);
  g_assert_cmpstr (json_object_get_string_member (object, "severity"), ==, "high");
  g_assert_cmpstr (json_object_get_string_member (object, "occurred_at"), ==, "2026-11-20T02:30:00Z");

  return NULL;
}

static void
test_prints_the_contract_of_an_incident (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, json_cb, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();

  g_test_add_func ("/store/incidents/derives-number-local-time-and-loss", test_derives_number_local_time_and_loss);
  g_test_add_func ("/store/incidents/refuses-a-change-of-a-stale-record", test_refuses_a_change_of_a_stale_record);
  g_test_add_func ("/store/incidents/resolves-archives-and-reopens", test_resolves_archives_and_reopens);
  g_test_add_func ("/store/incidents/prints-the-contract-of-an-incident", test_prints_the_contract_of_an_incident);

  return g_test_run ();
}
