/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "lg-backup.h"
#include "lg-incident-table.h"
#include "lg-test-damage.h"
#include "lg-test-disk.h"
#include "lg-test-records.h"
#include "lg-test-store.h"
#include "lg-verify.h"

/* A store, closed, and a backup of how it was before a second incident. */
typedef struct
{
  LgTestStore *test;      /* (owned) */
  char        *database;  /* (owned) */
  char        *backup;    /* (owned) */
} Fixture;

static gpointer
add_incident_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgIncident) incident = lg_test_make_incident (db, "Main Street", "Jackets");

  return NULL;
}

static gpointer
count_incidents_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) incidents = lg_incidents_list_active (db, error);

  *(guint *) data = incidents->len;

  return NULL;
}

static void
make_backup (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LgVerifyResult) result = lg_backup_make (fixture->test->folder, fixture->backup, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->test = lg_test_store_new ();
  fixture->database = lg_store_dup_path (fixture->test->store);
  fixture->backup = g_build_filename (fixture->test->folder, "nightly.backup", NULL);
  lg_test_store_write (fixture->test, add_incident_cb, NULL);
  lg_test_add_evidence (fixture->test->folder, "door.mp4", "seen");
  lg_test_add_evidence (fixture->test->folder, "silence.wav", "");
  make_backup (fixture);
  lg_test_store_write (fixture->test, add_incident_cb, NULL);
  g_assert_finalize_object (g_steal_pointer (&fixture->test->store));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  lg_test_store_free (fixture->test);
  g_free (fixture->database);
  g_free (fixture->backup);
}

static void
assert_incidents (const char *folder,
                  guint       expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LgStore) store = lg_store_open (folder, LG_STORE_OPEN_EXISTING, "tester", &error);
  guint n_incidents;

  g_assert_no_error (error);
  g_assert_true (lg_store_read_sync (store, count_incidents_cb, &n_incidents, NULL, &error));
  g_assert_cmpuint (n_incidents, ==, expected);
}

static void
assert_sound (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LgVerifyResult) result = lg_verify_folder (folder, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (lg_verify_result_get_n_findings (result), ==, 0);
  g_assert_cmpint (lg_verify_result_get_n_evidence (result), ==, 2);
}

static LgVerifyResult *
restore (Fixture    *fixture,
         const char *folder)
{
  g_autoptr (GError) error = NULL;
  LgVerifyResult *result = lg_backup_restore (folder, fixture->backup, "restorer", NULL, NULL, NULL, &error);

  g_assert_no_error (error);

  return result;
}

static void
assert_nothing_left (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    g_assert_false (g_str_has_prefix (name, "restore"));
}

/* The store has both of its incidents, as before the attempt. */
static void
assert_refused (Fixture      *fixture,
                LgStoreError  code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (lg_backup_restore (fixture->test->folder, fixture->backup, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, LG_STORE_ERROR, (int) code);
  g_assert_true (g_str_has_prefix (error->message, "Nothing was restored: "));
  g_assert_null (strchr (error->message, '\n'));
  assert_nothing_left (fixture->test->folder);
  assert_incidents (fixture->test->folder, 2);
  assert_sound (fixture->test->folder);
}

static void
test_brings_the_store_back (Fixture       *fixture,
                            gconstpointer  data)
{
  g_autoptr (LgVerifyResult) result = restore (fixture, fixture->test->folder);

  g_assert_cmpuint (lg_verify_result_get_n_findings (result), ==, 0);
  g_assert_cmpint (lg_verify_result_get_n_evidence (result), ==, 2);
  assert_nothing_left (fixture->test->folder);
  assert_incidents (fixture->test->folder, 1);
  assert_sound (fixture->test->folder);
}

static void
test_brings_the_store_to_another_place (Fixture       *fixture,
                                        gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (fixture->test->folder, "elsewhere", "store", NULL);
  g_autoptr (LgVerifyResult) result = restore (fixture, folder);

  assert_incidents (folder, 1);
  assert_sound (folder);
}

static void
test_brings_back_lost_evidence (Fixture       *fixture,
                                gconstpointer  data)
{
  g_autofree char *evidence = g_build_filename (fixture->test->folder, "evidence", NULL);
  g_autofree char *elsewhere = g_build_filename (fixture->test->folder, "elsewhere", NULL);
  g_autoptr (LgVerifyResult) result = NULL;

  g_assert_cmpint (g_rename (evidence, elsewhere), ==, 0);
  result = restore (fixture, fixture->test->folder);
  g_assert_cmpuint (lg_verify_result_get_n_findings (result), ==, 0);
  assert_sound (fixture->test->folder);
}

static void
test_is_recorded (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (LgVerifyResult) result = restore (fixture, fixture->test->folder);

  /* Fails unless there is such a row. */
  lg_test_run_sql (fixture->database,
                   "CREATE TEMP TABLE found (n CHECK (n = 1));"
                   "INSERT INTO found SELECT count (*) FROM audit_log WHERE action = 'store_restore' AND actor = 'restorer'"
                   "  AND after ->> 'backup' = 'nightly.backup' AND length (after ->> 'replaced_head') = 64");
}

static void
test_refuses_a_damaged_backup (Fixture       *fixture,
                               gconstpointer  data)
{
  lg_test_damage_table (fixture->backup, "incidents");
  assert_refused (fixture, LG_STORE_ERROR_CORRUPT);
}

static void
test_refuses_a_backup_that_was_cut_off (Fixture       *fixture,
                                        gconstpointer  data)
{
  GStatBuf info;

  g_assert_cmpint (g_stat (fixture->backup, &info), ==, 0);
  g_assert_cmpint (truncate (fixture->backup, info.st_size / 2), ==, 0);
  assert_refused (fixture, LG_STORE_ERROR_CORRUPT);
}

static void
test_refuses_a_backup_whose_log_was_changed (Fixture       *fixture,
                                             gconstpointer  data)
{
  lg_test_run_sql (fixture->backup, "UPDATE audit_log SET actor = 'nobody' WHERE sequence = 1");
  assert_refused (fixture, LG_STORE_ERROR_CORRUPT);
}

static void
test_refuses_a_newer_backup (Fixture       *fixture,
                             gconstpointer  data)
{
  lg_test_run_sql (fixture->backup, "PRAGMA user_version = 4711");
  assert_refused (fixture, LG_STORE_ERROR_NEWER);
}

static void
test_refuses_what_is_no_backup (Fixture       *fixture,
                                gconstpointer  data)
{
  g_assert_true (g_file_set_contents (fixture->backup, "Dear director,\n", -1, NULL));
  assert_refused (fixture, LG_STORE_ERROR_NOT_A_STORE);
  g_assert_true (g_file_set_contents (fixture->backup, "", -1, NULL));
  assert_refused (fixture, LG_STORE_ERROR_NOT_A_STORE);
  g_assert_cmpint (g_remove (fixture->backup), ==, 0);
  assert_refused (fixture, LG_STORE_ERROR_INVALID);
}

static void
test_refuses_a_file_that_leads_out_of_the_folder (Fixture       *fixture,
                                                  gconstpointer  data)
{
  lg_test_run_sql (fixture->backup, "INSERT INTO backup_evidence VALUES ('../../lossguard.db', 0, x'00')");
  assert_refused (fixture, LG_STORE_ERROR_INVALID);
}

static void
test_refuses_while_another_program_has_the_store (Fixture       *fixture,
                                                  gconstpointer  data)
{
  g_autoptr (LgStore) other = lg_store_open (fixture->test->folder, LG_STORE_OPEN_EXISTING, "other", NULL);

  assert_refused (fixture, LG_STORE_ERROR_BUSY);
}

static void
test_tells_of_altered_evidence (Fixture       *fixture,
                                gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (fixture->test->folder, "elsewhere", NULL);
  g_autoptr (LgVerifyResult) result = NULL;

  lg_test_run_sql (fixture->backup, "UPDATE backup_evidence SET data = x'00'");
  result = restore (fixture, folder);
  g_assert_nonnull (lg_verify_result_find (result, LG_VERIFY_EVIDENCE_ALTERED));
  assert_incidents (folder, 1);
}

static void
test_keeps_evidence_from_an_altered_copy (Fixture       *fixture,
                                          gconstpointer  data)
{
  g_autoptr (LgVerifyResult) result = NULL;

  lg_test_run_sql (fixture->backup, "UPDATE backup_evidence SET data = x'00'");
  result = restore (fixture, fixture->test->folder);
  g_assert_cmpuint (lg_verify_result_get_n_findings (result), ==, 0);
  assert_incidents (fixture->test->folder, 1);
  assert_sound (fixture->test->folder);
}

/* The path of the one file in the folder whose name begins so. */
static char *
find_kept (const char *folder,
           const char *prefix)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  char *path = NULL;
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      if (!g_str_has_prefix (name, prefix))
        continue;
      g_assert_null (path);
      path = g_build_filename (folder, name, NULL);
    }

  return path;
}

static void
test_keeps_the_store_that_it_replaces (Fixture       *fixture,
                                       gconstpointer  data)
{
  g_autoptr (LgVerifyResult) result = restore (fixture, fixture->test->folder);
  g_autofree char *kept = find_kept (fixture->test->folder, "lossguard.db.replaced-");

  assert_incidents (fixture->test->folder, 1);
  g_assert_nonnull (kept);
  g_assert_cmpint (g_rename (kept, fixture->database), ==, 0);
  assert_incidents (fixture->test->folder, 2);
  assert_sound (fixture->test->folder);
}

static void
test_keeps_a_store_that_cannot_be_read (Fixture       *fixture,
                                        gconstpointer  data)
{
  g_autoptr (LgVerifyResult) result = NULL;
  g_autofree char *kept = NULL;

  g_assert_true (g_file_set_contents (fixture->database, "all gone", -1, NULL));
  result = restore (fixture, fixture->test->folder);
  assert_incidents (fixture->test->folder, 1);
  kept = find_kept (fixture->test->folder, "lossguard.db.damaged-");
  g_assert_nonnull (kept);
}

static void
test_a_full_disk_leaves_the_store (Fixture       *fixture,
                                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  lg_test_disk_set_room (100000);
  g_assert_null (lg_backup_restore (fixture->test->folder, fixture->backup, NULL, NULL, NULL, NULL, &error));
  lg_test_disk_set_room (LG_TEST_DISK_UNLIMITED);
  g_assert_error (error, LG_STORE_ERROR, LG_STORE_ERROR_FULL);
  assert_nothing_left (fixture->test->folder);
  assert_incidents (fixture->test->folder, 2);
  assert_sound (fixture->test->folder);
}

typedef struct
{
  GCancellable *cancellable;
  double        at;
} Cancelling;

static void
cancel_cb (double   fraction,
           gpointer data)
{
  Cancelling *cancelling = data;

  if (fraction >= cancelling->at)
    g_cancellable_cancel (cancelling->cancellable);
}

static void
test_can_be_cancelled_at_any_point (Fixture       *fixture,
                                    gconstpointer  data)
{
  for (int i = 0; i <= 10; i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;
      Cancelling cancelling = { cancellable, i / 10.0 };

      g_assert_null (lg_backup_restore (fixture->test->folder, fixture->backup, NULL, cancellable, cancel_cb, &cancelling,
                                        &error));
      g_assert_error (error, LG_STORE_ERROR, LG_STORE_ERROR_CANCELLED);
      assert_nothing_left (fixture->test->folder);
      assert_incidents (fixture->test->folder, 2);
    }
}

/* What cannot be read may still be of use to somebody, and is only set aside for something better. */
static void
test_a_damaged_store_stays_where_nothing_takes_its_place (Fixture       *fixture,
                                                          gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *left = NULL;
  Cancelling cancelling = { cancellable, 1.0 };

  g_assert_true (g_file_set_contents (fixture->database, "all gone", -1, NULL));
  g_assert_null (lg_backup_restore (fixture->test->folder, fixture->backup, NULL, cancellable, cancel_cb, &cancelling, &error));
  g_assert_error (error, LG_STORE_ERROR, LG_STORE_ERROR_CANCELLED);
  g_assert_true (g_file_get_contents (fixture->database, &left, NULL, NULL));
  g_assert_cmpstr (left, ==, "all gone");
}

static void
add (const char *name,
     void      (*func) (Fixture       *fixture,
                        gconstpointer  data))
{
  g_autofree char *path = g_strconcat ("/store/restore/", name, NULL);

  g_test_add (path, Fixture, NULL, set_up, func, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();
  lg_test_disk_install ();

  add ("brings-the-store-back", test_brings_the_store_back);
  add ("keeps-the-store-that-it-replaces", test_keeps_the_store_that_it_replaces);
  add ("brings-the-store-to-another-place", test_brings_the_store_to_another_place);
  add ("brings-back-lost-evidence", test_brings_back_lost_evidence);
  add ("is-recorded", test_is_recorded);
  add ("refuses-a-damaged-backup", test_refuses_a_damaged_backup);
  add ("refuses-a-backup-that-was-cut-off", test_refuses_a_backup_that_was_cut_off);
  add ("refuses-a-backup-whose-log-was-changed", test_refuses_a_backup_whose_log_was_changed);
  add ("refuses-a-newer-backup", test_refuses_a_newer_backup);
  add ("refuses-what-is-no-backup", test_refuses_what_is_no_backup);
  add ("refuses-a-file-that-leads-out-of-the-folder", test_refuses_a_file_that_leads_out_of_the_folder);
  add ("refuses-while-another-program-has-the-store", test_refuses_while_another_program_has_the_store);
  add ("tells-of-altered-evidence", test_tells_of_altered_evidence);
  add ("keeps-evidence-from-an-altered-copy", test_keeps_evidence_from_an_altered_copy);
  add ("a-damaged-store-stays-where-nothing-takes-its-place", test_a_damaged_store_stays_where_nothing_takes_its_place);
  add ("keeps-a-store-that-cannot-be-read", test_keeps_a_store_that_cannot_be_read);
  add ("a-full-disk-leaves-the-store", test_a_full_disk_leaves_the_store);
  add ("can-be-cancelled-at-any-point", test_can_be_cancelled_at_any_point);

  return g_test_run ();
}
