/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-badge-holder-table.h"
#include "lg-badge-table.h"
#include "lg-hash.h"
#include "lg-import-table.h"
#include "lg-import-writer.h"
#include "lg-incident-table.h"
#include "lg-site-table.h"
#include "lg-test-store.h"

/* 2026-01-15 12:00 UTC. */
#define NOON (1768478400 * LG_TIME_SECOND)

static LgImport *
begin_import (LgDb         *db,
              LgImportKind  kind)
{
  g_autoptr (GError) error = NULL;
  LgImport *import = g_object_new (LG_TYPE_IMPORT, NULL);

  import->kind = kind;
  import->file_name = g_strdup ("log.csv");
  import->file_sha256 = g_strnfill (64, 'a');
  import->state = LG_IMPORT_STATE_RUNNING;
  import->position = import->read = import->imported = import->updated = import->rejected = 0;
  lg_imports_insert (db, import, &error);
  g_assert_no_error (error);

  return import;
}

static LgImportRowIdentity
identify (const char *key,
          const char *content)
{
  LgImportRowIdentity identity;

  lg_hash_data (key, strlen (key), identity.key);
  lg_hash_data (content, strlen (content), identity.digest);

  return identity;
}

static LgImportOutcome
put_incident (LgImportWriter *writer,
              const char     *key,
              const char     *title)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LgIncident) incident = lg_incident_new ();
  LgSite *site = lg_import_writer_get_site (writer, "Harbour", "Europe/London", "GBP", &error);
  LgImportRowIdentity identity = identify (key, title);
  LgImportOutcome outcome;

  incident->occurred_at = NOON;
  lg_record_set_text (&incident->title, title);
  lg_import_writer_put_incident (writer, incident, site, &identity, &outcome, &error);
  g_assert_no_error (error);

  return outcome;
}

static void
finish (LgImportWriter *writer)
{
  g_autoptr (GError) error = NULL;

  lg_import_writer_finish (writer, "{}", &error);
  g_assert_no_error (error);
}

static gpointer
twice_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgImport) import = begin_import (db, LG_IMPORT_KIND_INCIDENTS);
  g_autoptr (LgImportWriter) writer = lg_import_writer_new (db, import, NULL);
  g_autoptr (LgIncident) second = NULL;

  g_assert_cmpint (put_incident (writer, "1", "Scarves"), ==, LG_IMPORT_INSERTED);
  g_assert_cmpint (put_incident (writer, "1", "Scarves"), ==, LG_IMPORT_UNCHANGED);
  g_assert_cmpint (put_incident (writer, "2", "Gloves"), ==, LG_IMPORT_INSERTED);
  g_assert_cmpint (put_incident (writer, "1", "Scarves and hats"), ==, LG_IMPORT_UPDATED);
  finish (writer);

  second = lg_incidents_find (db, "HARBOUR-2026-A00002", NULL);
  g_assert_nonnull (second);
  g_assert_cmpstr (second->title, ==, "Gloves");

  return NULL;
}

static void
test_the_same_row_twice_changes_nothing (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, twice_cb, NULL);
}

static gpointer
work_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgImport) import = begin_import (db, LG_IMPORT_KIND_INCIDENTS);
  g_autoptr (LgImportWriter) writer = lg_import_writer_new (db, import, NULL);
  g_autoptr (LgIncident) incident = NULL;
  g_autoptr (LgIncident) again = NULL;

  put_incident (writer, "1", "Scarves");
  finish (writer);
  incident = lg_incidents_find (db, "HARBOUR-2026-A00001", NULL);
  lg_record_set_text (&incident->assignee, "Robin");
  lg_record_set_text (&incident->police_report, "PD-7");
  g_assert_true (lg_incidents_update (db, incident, error));
  g_assert_cmpint (put_incident (writer, "1", "Hats"), ==, LG_IMPORT_UPDATED);
  finish (writer);

  again = lg_incidents_find (db, "HARBOUR-2026-A00001", NULL);
  g_assert_cmpstr (again->title, ==, "Hats");
  g_assert_cmpstr (again->assignee, ==, "Robin");
  g_assert_cmpstr (again->police_report, ==, "PD-7");

  return NULL;
}

static void
test_a_file_that_comes_again_keeps_the_work (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, work_cb, NULL);
}

static gpointer
undo_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgImport) first = begin_import (db, LG_IMPORT_KIND_INCIDENTS);
  g_autoptr (LgImport) second = begin_import (db, LG_IMPORT_KIND_INCIDENTS);
  g_autoptr (LgImportWriter) writer = lg_import_writer_new (db, first, NULL);
  g_autoptr (LgImportWriter) later = lg_import_writer_new (db, second, NULL);
  g_autoptr (LgIncident) incident = NULL;
  gint64 n_undone;

  put_incident (writer, "1", "Scarves");
  finish (writer);
  g_assert_cmpint (put_incident (later, "1", "Hats"), ==, LG_IMPORT_UPDATED);
  g_assert_cmpint (put_incident (later, "2", "Gloves"), ==, LG_IMPORT_INSERTED);
  finish (later);

  g_assert_true (lg_imports_undo (db, second, NULL, &n_undone, NULL));
  g_assert_cmpint (n_undone, ==, 2);
  incident = lg_incidents_find (db, "HARBOUR-2026-A00001", NULL);
  g_assert_cmpstr (incident->title, ==, "Scarves");
  g_clear_object (&incident);
  incident = lg_incidents_find (db, "HARBOUR-2026-A00002", NULL);
  g_assert_cmpint (LG_RECORD (incident)->deleted_at, !=, LG_TIME_NONE);
  g_assert_false (lg_imports_undo (db, second, NULL, &n_undone, NULL));

  /* And the same file may come again. */
  g_assert_cmpint (put_incident (later, "2", "Gloves"), ==, LG_IMPORT_INSERTED);

  return NULL;
}

static void
test_an_import_is_undone_as_one (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, undo_cb, NULL);
}

static LgImportOutcome
put_event (LgImportWriter   *writer,
           const char       *badge,
           LgTime            at,
           LgBadgeDirection  direction)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LgBadgeEvent) event = g_object_new (LG_TYPE_BADGE_EVENT, NULL);
  g_autofree char *row = g_strdup_printf ("%s %" G_GINT64_FORMAT " %d", badge, at, direction);
  LgSite *site = lg_import_writer_get_site (writer, "Harbour", "Europe/London", "GBP", &error);
  LgImportRowIdentity identity = identify (row, row);
  LgImportOutcome outcome;

  event->badge = g_strdup (badge);
  event->at = at;
  event->direction = direction;
  event->granted = TRUE;
  lg_import_writer_put_event (writer, event, site, &identity, &outcome, &error);
  g_assert_no_error (error);

  return outcome;
}

static gpointer
badges_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgImport) import = begin_import (db, LG_IMPORT_KIND_BADGES);
  g_autoptr (LgImportWriter) writer = lg_import_writer_new (db, import, NULL);
  g_autoptr (LgSite) site = NULL;
  g_autoptr (GPtrArray) near = NULL;
  g_autoptr (GPtrArray) around = NULL;

  g_assert_cmpint (put_event (writer, "7", NOON, LG_BADGE_DIRECTION_ENTRY), ==, LG_IMPORT_INSERTED);
  g_assert_cmpint (put_event (writer, "7", NOON, LG_BADGE_DIRECTION_ENTRY), ==, LG_IMPORT_UNCHANGED);
  put_event (writer, "7", NOON + 10 * LG_TIME_MINUTE, LG_BADGE_DIRECTION_EXIT);
  put_event (writer, "8", NOON + 20 * LG_TIME_MINUTE, LG_BADGE_DIRECTION_ENTRY);
  finish (writer);

  g_assert_true (lg_badge_holders_assign (db, "7", "Guard A", NOON - LG_TIME_DAY, NULL));
  g_assert_true (lg_badge_holders_assign (db, "7", "Guard B", NOON + 5 * LG_TIME_MINUTE, NULL));

  site = lg_sites_find (db, "harbour", NULL);
  near = lg_badge_events_list_near (db, LG_RECORD (site)->row, NOON, NOON + 10 * LG_TIME_MINUTE, NULL);
  g_assert_cmpuint (near->len, ==, 2);
  g_assert_cmpstr (((LgBadgeEvent *) near->pdata[0])->holder, ==, "Guard A");
  g_assert_cmpstr (((LgBadgeEvent *) near->pdata[1])->holder, ==, "Guard B");

  around = lg_badge_events_list_around (db, LG_RECORD (site)->row, NOON + LG_TIME_MINUTE, NULL);
  g_assert_cmpuint (around->len, ==, 3);

  return NULL;
}

static void
test_a_badge_that_is_handed_on_keeps_its_history (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, badges_cb, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();

  g_test_add_func ("/store/import/the-same-row-twice-changes-nothing", test_the_same_row_twice_changes_nothing);
  g_test_add_func ("/store/import/a-file-that-comes-again-keeps-the-work", test_a_file_that_comes_again_keeps_the_work);
  g_test_add_func ("/store/import/an-import-is-undone-as-one", test_an_import_is_undone_as_one);
  g_test_add_func ("/store/import/a-badge-that-is-handed-on-keeps-its-history", test_a_badge_that_is_handed_on_keeps_its_history);

  return g_test_run ();
}
