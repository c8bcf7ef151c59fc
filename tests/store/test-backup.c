/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "lg-backup.h"
#include "lg-test-damage.h"
#include "lg-test-disk.h"
#include "lg-test-records.h"
#include "lg-test-store.h"
#include "lg-verify.h"

/* More than the pages that are copied in one step. */
#define FILL \
  "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1500)" \
  "INSERT INTO settings SELECT 'filler.' || i, hex (randomblob (2000)), 0 FROM n"

static gpointer
fill_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgIncident) incident = lg_test_make_incident (db, "Main Street", "Jackets");

  return NULL;
}

static LgTestStore *
new_store (void)
{
  LgTestStore *test = lg_test_store_new ();

  lg_test_store_write (test, fill_cb, NULL);
  lg_test_add_evidence (test->folder, "door.mp4", "seen");

  return test;
}

static char *
backup_path (LgTestStore *test)
{
  return g_build_filename (test->folder, "nightly.backup", NULL);
}

static void
back_up (LgTestStore *test,
         const char  *file,
         guint        n_findings)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LgVerifyResult) result = lg_backup_make (test->folder, file, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (lg_verify_result_get_n_findings (result), ==, n_findings);
}

static void
assert_refused (LgTestStore  *test,
                const char   *file,
                LgStoreError  code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (lg_backup_make (test->folder, file, NULL, NULL, NULL, &error));
  g_assert_error (error, LG_STORE_ERROR, (int) code);
  g_assert_true (g_str_has_prefix (error->message, "No backup was made: "));
  g_assert_null (strchr (error->message, '\n'));
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n_files = 0;

  while (g_dir_read_name (dir) != NULL)
    n_files++;

  return n_files;
}

static void
test_a_backup_is_one_file (void)
{
  g_autoptr (LgTestStore) test = new_store ();
  g_autofree char *file = backup_path (test);
  g_autofree char *header = NULL;
  guint n_files = count_files (test->folder);
  gsize length;

  back_up (test, file, 0);
  g_assert_cmpuint (count_files (test->folder), ==, n_files + 1);
  /* Neither is a write-ahead log expected beside it (SQLite's file format, section 1.3.3). */
  g_assert_true (g_file_get_contents (file, &header, &length, NULL));
  g_assert_cmpint (header[18], ==, 1);
  g_assert_cmpint (header[19], ==, 1);
}

static void
test_a_backup_takes_the_place_of_an_older_one (void)
{
  g_autoptr (LgTestStore) test = new_store ();
  g_autofree char *file = backup_path (test);

  back_up (test, file, 0);
  back_up (test, file, 0);
}

static void
write_meanwhile_cb (double   fraction,
                    gpointer data)
{
  LgTestStore *test = data;

  if (fraction < 0.3)
    lg_test_store_write (test, fill_cb, NULL);
}

static void
test_a_backup_is_of_one_moment (void)
{
  g_autoptr (LgTestStore) test = new_store ();
  g_autofree char *path = lg_store_dup_path (test->store);
  g_autofree char *file = backup_path (test);
  g_autoptr (LgVerifyResult) made = NULL;
  g_autoptr (LgVerifyResult) now = NULL;
  g_autoptr (GError) error = NULL;

  lg_test_run_sql (path, FILL);
  made = lg_backup_make (test->folder, file, NULL, write_meanwhile_cb, test, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (lg_verify_result_get_n_findings (made), ==, 0);
  now = lg_verify_folder (test->folder, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (lg_verify_result_get_n_audit_rows (now), >, lg_verify_result_get_n_audit_rows (made));
}

static void
test_missing_evidence_is_told_and_the_rest_saved (void)
{
  g_autoptr (LgTestStore) test = new_store ();
  g_autofree char *file = backup_path (test);
  g_autofree char *evidence = g_build_filename (test->folder, "evidence", NULL);
  g_autofree char *elsewhere = g_build_filename (test->folder, "elsewhere", NULL);

  g_assert_cmpint (g_rename (evidence, elsewhere), ==, 0);
  back_up (test, file, 1);
  g_assert_cmpint (g_rename (elsewhere, evidence), ==, 0);
}

static void
test_refuses_to_replace_what_is_no_backup (void)
{
  g_autoptr (LgTestStore) test = new_store ();
  g_autofree char *file = backup_path (test);
  g_autofree char *database = lg_store_dup_path (test->store);
  g_autofree char *content = NULL;

  g_assert_true (g_file_set_contents (file, "Dear director,\n", -1, NULL));
  assert_refused (test, file, LG_STORE_ERROR_NOT_A_STORE);
  g_assert_true (g_file_get_contents (file, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "Dear director,\n");
  assert_refused (test, database, LG_STORE_ERROR_INVALID);
  assert_refused (test, test->folder, LG_STORE_ERROR_INVALID);
}

static void
test_says_where_it_cannot_write (void)
{
  g_autoptr (LgTestStore) test = new_store ();

  assert_refused (test, "/dev/null/nightly.backup", LG_STORE_ERROR_READ_ONLY);
  assert_refused (test, "/nonexistent/nightly.backup", LG_STORE_ERROR_FAILED);
}

static void
test_says_where_there_is_no_store (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (lg_backup_make ("/nonexistent", "/nonexistent/nightly.backup", NULL, NULL, NULL, &error));
  g_assert_error (error, LG_STORE_ERROR, LG_STORE_ERROR_NO_STORE);
}

static void
assert_same_file (const char *file,
                  GBytes     *before)
{
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (file, &content, &length, NULL));
  g_assert_cmpmem (content, length, g_bytes_get_data (before, NULL), g_bytes_get_size (before));
}

static GBytes *
read_file (const char *file)
{
  char *content;
  gsize length;

  g_assert_true (g_file_get_contents (file, &content, &length, NULL));

  return g_bytes_new_take (content, length);
}

static void
test_a_damaged_store_does_not_replace_a_good_backup (void)
{
  g_autoptr (LgTestStore) test = new_store ();
  g_autofree char *database = lg_store_dup_path (test->store);
  g_autofree char *file = backup_path (test);
  g_autoptr (GBytes) good = NULL;

  back_up (test, file, 0);
  good = read_file (file);
  g_assert_finalize_object (g_steal_pointer (&test->store));
  lg_test_damage_table (database, "incidents");
  assert_refused (test, file, LG_STORE_ERROR_CORRUPT);
  assert_same_file (file, good);
}

static void
test_a_full_disk_leaves_the_older_backup (void)
{
  g_autoptr (LgTestStore) test = new_store ();
  g_autofree char *file = backup_path (test);
  g_autoptr (GBytes) good = NULL;
  guint n_files;

  back_up (test, file, 0);
  good = read_file (file);
  n_files = count_files (test->folder);
  lg_test_disk_set_room (100000);
  assert_refused (test, file, LG_STORE_ERROR_FULL);
  lg_test_disk_set_room (LG_TEST_DISK_UNLIMITED);
  assert_same_file (file, good);
  g_assert_cmpuint (count_files (test->folder), ==, n_files);
}

static void
cancel_cb (double   fraction,
           gpointer data)
{
  g_cancellable_cancel (data);
}

static void
test_a_cancelled_backup_leaves_nothing (void)
{
  g_autoptr (LgTestStore) test = new_store ();
  g_autofree char *file = backup_path (test);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  guint n_files = count_files (test->folder);

  g_assert_null (lg_backup_make (test->folder, file, cancellable, cancel_cb, cancellable, &error));
  g_assert_error (error, LG_STORE_ERROR, LG_STORE_ERROR_CANCELLED);
  g_assert_cmpuint (count_files (test->folder), ==, n_files);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();
  lg_test_disk_install ();

  g_test_add_func ("/store/backup/is-one-file", test_a_backup_is_one_file);
  g_test_add_func ("/store/backup/takes-the-place-of-an-older-one", test_a_backup_takes_the_place_of_an_older_one);
  g_test_add_func ("/store/backup/is-of-one-moment", test_a_backup_is_of_one_moment);
  g_test_add_func ("/store/backup/missing-evidence-is-told-and-the-rest-saved",
                   test_missing_evidence_is_told_and_the_rest_saved);
  g_test_add_func ("/store/backup/refuses-to-replace-what-is-no-backup", test_refuses_to_replace_what_is_no_backup);
  g_test_add_func ("/store/backup/says-where-it-cannot-write", test_says_where_it_cannot_write);
  g_test_add_func ("/store/backup/says-where-there-is-no-store", test_says_where_there_is_no_store);
  g_test_add_func ("/store/backup/a-damaged-store-does-not-replace-a-good-backup",
                   test_a_damaged_store_does_not_replace_a_good_backup);
  g_test_add_func ("/store/backup/a-full-disk-leaves-the-older-backup", test_a_full_disk_leaves_the_older_backup);
  g_test_add_func ("/store/backup/a-cancelled-one-leaves-nothing", test_a_cancelled_backup_leaves_nothing);

  return g_test_run ();
}
