/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

#include "lg-import-table.h"
#include "lg-settings.h"
#include "lg-test-store.h"

static gpointer
set_currency_cb (LgDb *db, gpointer data, GError **error)
{
  lg_settings_set (db, "currency", data, error);

  return NULL;
}

static void
changed_cb (LgStore  *store,
            GStrv     types,
            gpointer  data)
{
  g_assert_true (g_strv_contains ((const char * const *) types, "setting"));
  g_main_loop_quit (data);
}

static gboolean
timed_out_cb (gpointer data)
{
  g_assert_not_reached ();

  return G_SOURCE_REMOVE;
}

static void
wait_for_change (LgStore *watched,
                 LgStore *written)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GError) error = NULL;
  gulong handler = g_signal_connect (watched, "changed", G_CALLBACK (changed_cb), loop);
  guint timeout = g_timeout_add_seconds (5, timed_out_cb, NULL);

  lg_store_write_sync (written, "test", set_currency_cb, (gpointer) "EUR", NULL, &error);
  g_assert_no_error (error);
  g_main_loop_run (loop);
  g_source_remove (timeout);
  g_signal_handler_disconnect (watched, handler);
}

static void
test_tells_of_its_own_changes (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  wait_for_change (test->store, test->store);
}

static void
test_tells_of_the_changes_of_others (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (LgStore) other = lg_store_open (test->folder, LG_STORE_OPEN_EXISTING, "other", &error);

  g_assert_no_error (error);
  wait_for_change (test->store, other);
}

static gpointer
read_before_and_after_a_write_cb (LgDb *db, gpointer data, GError **error)
{
  g_autofree char *before = lg_settings_get (db, "currency", error);
  g_autofree char *after = NULL;

  lg_store_write_sync (data, "test", set_currency_cb, (gpointer) "EUR", NULL, error);
  after = lg_settings_get (db, "currency", error);
  g_assert_cmpstr (before, ==, "USD");
  g_assert_cmpstr (after, ==, "USD");

  return NULL;
}

static gpointer
read_after_the_write_cb (LgDb *db, gpointer data, GError **error)
{
  g_autofree char *currency = lg_settings_get (db, "currency", error);

  g_assert_cmpstr (currency, ==, "EUR");

  return NULL;
}

static void
test_reads_are_of_one_moment (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_read (test, read_before_and_after_a_write_cb, test->store);
  lg_test_store_read (test, read_after_the_write_cb, NULL);
}

static void
run_sql (const char *folder,
         const char *sql)
{
  g_autofree char *path = g_build_filename (folder, "lossguard.db", NULL);
  sqlite3 *handle = NULL;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (handle);
}

static void
test_refuses_a_newer_store_and_leaves_it (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autofree char *path = lg_store_dup_path (test->store);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize before_length, after_length;

  g_assert_finalize_object (g_steal_pointer (&test->store));
  run_sql (test->folder, "PRAGMA user_version = 4711");
  g_assert_true (g_file_get_contents (path, &before, &before_length, NULL));
  g_assert_null (lg_store_open (test->folder, LG_STORE_OPEN_EXISTING, NULL, &error));
  g_assert_error (error, LG_STORE_ERROR, LG_STORE_ERROR_NEWER);
  g_assert_true (g_file_get_contents (path, &after, &after_length, NULL));
  g_assert_cmpmem (before, before_length, after, after_length);
}

static void
test_refuses_a_file_that_is_no_store (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autofree char *path = lg_store_dup_path (test->store);
  g_autoptr (GError) error = NULL;

  g_assert_finalize_object (g_steal_pointer (&test->store));
  g_assert_true (g_file_set_contents (path, "number,what\n1,theft\n", -1, NULL));
  g_assert_null (lg_store_open (test->folder, LG_STORE_OPEN_OR_CREATE, NULL, &error));
  g_assert_error (error, LG_STORE_ERROR, LG_STORE_ERROR_NOT_A_STORE);
}

static void
test_says_where_there_is_no_store (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (lg_store_open ("/nonexistent/store", LG_STORE_OPEN_EXISTING, NULL, &error));
  g_assert_error (error, LG_STORE_ERROR, LG_STORE_ERROR_NO_STORE);
}

static void
test_makes_a_store_whose_making_was_cut_short (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autofree char *path = lg_store_dup_path (test->store);

  g_assert_finalize_object (g_steal_pointer (&test->store));
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  test->store = lg_store_open (test->folder, LG_STORE_OPEN_OR_CREATE, NULL, NULL);
  g_assert_nonnull (test->store);
}

static gpointer
list_imports_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) imports = lg_imports_list (db, error);

  return NULL;
}

static void
test_brings_an_older_store_to_this_version_and_keeps_a_copy (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autofree char *copy = g_build_filename (test->folder, "lossguard.db.version-1", NULL);

  g_assert_finalize_object (g_steal_pointer (&test->store));
  run_sql (test->folder, "DROP TABLE saved_filters; DROP TABLE purge_keys; DROP TABLE purged_rows;"
                         " ALTER TABLE imports DROP COLUMN options; ALTER TABLE sites DROP COLUMN hours;"
                         " PRAGMA user_version = 1");
  test->store = lg_store_open (test->folder, LG_STORE_OPEN_EXISTING, NULL, NULL);
  g_assert_nonnull (test->store);
  lg_test_store_read (test, list_imports_cb, NULL);
  g_assert_true (g_file_test (copy, G_FILE_TEST_EXISTS));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();

  g_test_add_func ("/store/tells-of-its-own-changes", test_tells_of_its_own_changes);
  g_test_add_func ("/store/tells-of-the-changes-of-others", test_tells_of_the_changes_of_others);
  g_test_add_func ("/store/reads-are-of-one-moment", test_reads_are_of_one_moment);
  g_test_add_func ("/store/refuses-a-newer-store-and-leaves-it", test_refuses_a_newer_store_and_leaves_it);
  g_test_add_func ("/store/refuses-a-file-that-is-no-store", test_refuses_a_file_that_is_no_store);
  g_test_add_func ("/store/says-where-there-is-no-store", test_says_where_there_is_no_store);
  g_test_add_func ("/store/makes-a-store-whose-making-was-cut-short", test_makes_a_store_whose_making_was_cut_short);
  g_test_add_func ("/store/brings-an-older-store-to-this-version-and-keeps-a-copy",
                   test_brings_an_older_store_to_this_version_and_keeps_a_copy);

  return g_test_run ();
}
