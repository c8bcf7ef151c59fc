/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "lg-test-damage.h"
#include "lg-test-records.h"
#include "lg-test-store.h"
#include "lg-verify.h"


static gpointer
fill_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgIncident) first = lg_test_make_incident (db, "Main Street", "Jackets");
  g_autoptr (LgIncident) second = lg_test_make_incident (db, "Harbour", "Watches");

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

static LgVerifyResult *
verify (const char *folder)
{
  g_autoptr (GError) error = NULL;
  LgVerifyResult *result = lg_verify_folder (folder, NULL, NULL, NULL, &error);

  g_assert_no_error (error);

  return result;
}

static void
assert_finding (LgTestStore *test,
                const char  *code)
{
  g_autoptr (LgVerifyResult) result = verify (test->folder);

  g_assert_nonnull (lg_verify_result_find (result, code));
  g_assert_cmpuint (lg_verify_result_get_n_findings (result), ==, 1);
}

static void
close_store (LgTestStore *test)
{
  g_assert_finalize_object (g_steal_pointer (&test->store));
}

static void
assert_found_after (const char *sql,
                    const char *code)
{
  g_autoptr (LgTestStore) test = new_store ();
  g_autofree char *path = lg_store_dup_path (test->store);

  lg_test_run_sql (path, sql);
  assert_finding (test, code);
}

static void
test_a_store_in_use_is_sound (void)
{
  g_autoptr (LgTestStore) test = new_store ();
  g_autoptr (LgVerifyResult) result = verify (test->folder);

  g_assert_cmpuint (lg_verify_result_get_n_findings (result), ==, 0);
  g_assert_cmpint (lg_verify_result_get_n_audit_rows (result), ==, 4);
  g_assert_cmpint (lg_verify_result_get_n_evidence (result), ==, 1);
}

static void
test_finds_a_row_that_points_nowhere (void)
{
  assert_found_after ("INSERT INTO incident_vehicles (incident_row) VALUES (77)", LG_VERIFY_FOREIGN_KEY);
}

static void
test_finds_a_changed_audit_row (void)
{
  assert_found_after ("UPDATE audit_log SET actor = 'nobody' WHERE sequence = 2", LG_VERIFY_AUDIT_LOG);
}

static void
test_finds_a_wrong_daily_count (void)
{
  assert_found_after ("UPDATE incident_days SET gross = gross + 1", LG_VERIFY_DAY_COUNTS);
}

static void
test_finds_a_stale_daily_count (void)
{
  assert_found_after ("INSERT INTO incident_days VALUES (1, 1, 'other', 1, 'USD', 1, 0, 0, 0)", LG_VERIFY_DAY_COUNTS);
}

static void
test_finds_a_wrong_daily_count_of_a_kind (void)
{
  assert_found_after ("UPDATE incident_kind_days SET gross = gross + 1", LG_VERIFY_DAY_COUNTS);
}

static void
test_finds_a_text_index_that_lacks_incidents (void)
{
  assert_found_after ("INSERT INTO incident_text (incident_text) VALUES ('delete-all')", LG_VERIFY_TEXT_INDEX);
}

static char *
find_evidence (const char *folder)
{
  g_autofree char *evidence = g_build_filename (folder, "evidence", NULL);
  g_autoptr (GDir) dir = g_dir_open (evidence, 0, NULL);

  return g_build_filename (evidence, g_dir_read_name (dir), NULL);
}

static void
test_finds_missing_evidence (void)
{
  g_autoptr (LgTestStore) test = new_store ();
  g_autofree char *file = find_evidence (test->folder);

  g_assert_cmpint (g_remove (file), ==, 0);
  assert_finding (test, LG_VERIFY_EVIDENCE_MISSING);
}

static void
test_finds_altered_evidence (void)
{
  g_autoptr (LgTestStore) test = new_store ();
  g_autofree char *file = find_evidence (test->folder);

  g_assert_true (g_file_set_contents (file, "sewn", -1, NULL));
  assert_finding (test, LG_VERIFY_EVIDENCE_ALTERED);
}

static void
test_does_not_follow_a_digest_out_of_the_folder (void)
{
  assert_found_after ("UPDATE evidence SET sha256 = '../../../../../../../../../../../../../../../../../../etc/passwd'",
                      LG_VERIFY_EVIDENCE_UNREADABLE);
}

static void
test_finds_a_damaged_page_and_goes_on (void)
{
  g_autoptr (LgTestStore) test = new_store ();
  g_autofree char *path = lg_store_dup_path (test->store);
  g_autoptr (LgVerifyResult) result = NULL;

  close_store (test);
  lg_test_run_sql (path, "UPDATE audit_log SET actor = 'nobody' WHERE sequence = 2");
  lg_test_damage_table (path, "tasks_open");
  result = verify (test->folder);
  g_assert_nonnull (lg_verify_result_find (result, LG_VERIFY_DATABASE));
  g_assert_nonnull (lg_verify_result_find (result, LG_VERIFY_AUDIT_LOG));
}

static void
test_an_empty_folder_is_sound (void)
{
  g_autofree char *folder = g_dir_make_tmp ("lossguard-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "lossguard.db", NULL);
  g_autoptr (LgVerifyResult) empty = verify (folder);
  g_autoptr (LgVerifyResult) cut_short = NULL;

  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  cut_short = verify (folder);
  g_assert_cmpuint (lg_verify_result_get_n_findings (empty), ==, 0);
  g_assert_cmpuint (lg_verify_result_get_n_findings (cut_short), ==, 0);
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
assert_refused (const char   *folder,
                LgStoreError  code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (lg_verify_folder (folder, NULL, NULL, NULL, &error));
  g_assert_error (error, LG_STORE_ERROR, (int) code);
}

static void
test_refuses_what_is_no_store (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autofree char *path = lg_store_dup_path (test->store);

  close_store (test);
  assert_refused ("/nonexistent/store", LG_STORE_ERROR_NO_STORE);
  lg_test_run_sql (path, "PRAGMA user_version = 4711");
  assert_refused (test->folder, LG_STORE_ERROR_NEWER);
  g_assert_true (g_file_set_contents (path, "number,what\n1,theft\n", -1, NULL));
  assert_refused (test->folder, LG_STORE_ERROR_NOT_A_STORE);
}

static void
cancel_cb (double   fraction,
           gpointer data)
{
  g_assert_cmpfloat (fraction, <=, 1);
  g_cancellable_cancel (data);
}

static void
test_can_be_cancelled (void)
{
  g_autoptr (LgTestStore) test = new_store ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (lg_verify_folder (test->folder, cancellable, cancel_cb, cancellable, &error));
  g_assert_error (error, LG_STORE_ERROR, LG_STORE_ERROR_CANCELLED);
}

static void
remember_cb (double   fraction,
             gpointer data)
{
  g_assert_cmpfloat (fraction, >=, *(double *) data);
  *(double *) data = fraction;
}

static void
test_tells_how_far_it_is (void)
{
  g_autoptr (LgTestStore) test = new_store ();
  g_autoptr (LgVerifyResult) result = NULL;
  double fraction = 0;

  result = lg_verify_folder (test->folder, NULL, remember_cb, &fraction, NULL);
  g_assert_nonnull (result);
  g_assert_cmpfloat_with_epsilon (fraction, 1, 0.001);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();

  g_test_add_func ("/store/verify/a-store-in-use-is-sound", test_a_store_in_use_is_sound);
  g_test_add_func ("/store/verify/finds-a-row-that-points-nowhere", test_finds_a_row_that_points_nowhere);
  g_test_add_func ("/store/verify/finds-a-changed-audit-row", test_finds_a_changed_audit_row);
  g_test_add_func ("/store/verify/finds-a-wrong-daily-count", test_finds_a_wrong_daily_count);
  g_test_add_func ("/store/verify/finds-a-stale-daily-count", test_finds_a_stale_daily_count);
  g_test_add_func ("/store/verify/finds-a-wrong-daily-count-of-a-kind", test_finds_a_wrong_daily_count_of_a_kind);
  g_test_add_func ("/store/verify/finds-a-text-index-that-lacks-incidents", test_finds_a_text_index_that_lacks_incidents);
  g_test_add_func ("/store/verify/finds-missing-evidence", test_finds_missing_evidence);
  g_test_add_func ("/store/verify/finds-altered-evidence", test_finds_altered_evidence);
  g_test_add_func ("/store/verify/does-not-follow-a-digest-out-of-the-folder",
                   test_does_not_follow_a_digest_out_of_the_folder);
  g_test_add_func ("/store/verify/finds-a-damaged-page-and-goes-on", test_finds_a_damaged_page_and_goes_on);
  g_test_add_func ("/store/verify/an-empty-folder-is-sound", test_an_empty_folder_is_sound);
  g_test_add_func ("/store/verify/refuses-what-is-no-store", test_refuses_what_is_no_store);
  g_test_add_func ("/store/verify/can-be-cancelled", test_can_be_cancelled);
  g_test_add_func ("/store/verify/tells-how-far-it-is", test_tells_how_far_it_is);

  return g_test_run ();
}
