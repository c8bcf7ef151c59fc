/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "lg-import-error.h"
#include "lg-import-history.h"
#include "lg-import-table.h"
#include "lg-test-damage.h"
#include "lg-test-store.h"

/* More than are read ahead of those that are stored. */
#define N_ROWS 40000

/* A store, and a file whose import into it was interrupted after its first batch. */
typedef struct
{
  LgTestStore  *test;
  char         *path;
  GCancellable *cancellable;
} Fixture;

static void
cancel_cb (gint64   position,
           gint64   size,
           gint64   n_rows,
           gpointer user_data)
{
  g_cancellable_cancel (user_data);
}

static void
write_rows (Fixture    *fixture,
            const char *kind)
{
  g_autoptr (GString) text = g_string_new ("when,what,aisle\n");

  for (guint i = 0; i < N_ROWS; i++)
    g_string_append_printf (text, "%02u/01/2026,%s,Aisle %u\n", i % 28 + 1, kind, i);
  g_assert_true (g_file_set_contents (fixture->path, text->str, text->len, NULL));
}

static void
interrupt (Fixture *fixture)
{
  const char *maps[] = { "occurred_at=when", "kind=what", "place=aisle", NULL };
  g_autoptr (GError) error = NULL;
  LgImportResult result;
  LgImportOptions options = {
    .kind = LG_IMPORT_KIND_INCIDENTS,
    .path = fixture->path,
    .maps = maps,
    .site = "Harbour",
    .timezone = "Europe/London",
    .currency = "GBP",
    .date_format = "dmy",
    .progress = cancel_cb,
    .progress_data = fixture->cancellable,
  };

  g_assert_false (lg_importer_run (fixture->test->store, &options, &result, fixture->cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  lg_import_result_clear (&result);
  g_cancellable_reset (fixture->cancellable);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->test = lg_test_store_new ();
  fixture->path = g_build_filename (fixture->test->folder, "100 % gründlich.csv", NULL);
  fixture->cancellable = g_cancellable_new ();
  write_rows (fixture, "theft");
  interrupt (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_unlink (fixture->path);
  g_clear_object (&fixture->cancellable);
  g_clear_pointer (&fixture->path, g_free);
  g_clear_pointer (&fixture->test, lg_test_store_free);
}

static void
run_sql (Fixture    *fixture,
         const char *sql)
{
  g_autofree char *path = lg_store_dup_path (fixture->test->store);

  lg_test_run_sql (path, sql);
}

typedef struct
{
  Fixture  *fixture;
  LgImport *import;
  gboolean  is_importing;
} Finding;

static gpointer
find_cb (LgDb      *db,
         gpointer   data,
         GError   **error)
{
  Finding *finding = data;

  lg_import_history_find_interrupted (db, lg_store_get_folder (finding->fixture->test->store), &finding->import,
                                      &finding->is_importing, error);
  return NULL;
}

static LgImport *
find_interrupted (Fixture  *fixture,
                  gboolean *is_importing)
{
  g_autoptr (GError) error = NULL;
  Finding finding = { fixture };

  g_assert_true (lg_store_read_sync (fixture->test->store, find_cb, &finding, NULL, &error));
  g_assert_no_error (error);
  *is_importing = finding.is_importing;

  return finding.import;
}

static void
refuse_to_continue (Fixture       *fixture,
                    LgImportError  code)
{
  gboolean is_importing;
  g_autoptr (LgImport) import = find_interrupted (fixture, &is_importing);
  g_autoptr (GError) error = NULL;
  g_autoptr (LgImport) after = NULL;
  LgImportResult result;

  g_assert_false (lg_import_history_continue (fixture->test->store, import, NULL, NULL, NULL, &result, NULL, &error));
  g_assert_error (error, LG_IMPORT_ERROR, (int) code);
  lg_import_result_clear (&result);

  /* And it is as it was. */
  after = find_interrupted (fixture, &is_importing);
  g_assert_cmpstr (LG_RECORD (after)->id, ==, LG_RECORD (import)->id);
  g_assert_cmpint (after->position, ==, import->position);
}

/* Mapping, zone, site and format of the dates are those it was begun with. */
static void
test_goes_on_as_it_was_begun (Fixture       *fixture,
                              gconstpointer  data)
{
  gboolean is_importing;
  g_autoptr (LgImport) import = find_interrupted (fixture, &is_importing);
  g_autoptr (LgImport) after = NULL;
  g_autoptr (GError) error = NULL;
  LgImportResult result;

  g_assert_nonnull (import);
  g_assert_false (is_importing);
  g_assert_cmpint (import->position, >, 0);
  g_assert_cmpint (import->position, <, N_ROWS);

  g_assert_true (lg_import_history_continue (fixture->test->store, import, NULL, NULL, NULL, &result, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (result.read, ==, N_ROWS);
  g_assert_cmpint (result.imported, ==, N_ROWS);
  g_assert_cmpint (result.rejected, ==, 0);
  lg_import_result_clear (&result);

  after = find_interrupted (fixture, &is_importing);
  g_assert_null (after);
}

static void
check_running_cb (gint64   position,
                  gint64   size,
                  gint64   n_rows,
                  gpointer user_data)
{
  Fixture *fixture = user_data;
  gboolean is_importing;
  g_autoptr (LgImport) import = find_interrupted (fixture, &is_importing);

  g_assert_null (import);
  g_assert_true (is_importing);
}

static void
test_who_is_at_it_is_left_alone (Fixture       *fixture,
                                 gconstpointer  data)
{
  gboolean is_importing;
  g_autoptr (LgImport) import = find_interrupted (fixture, &is_importing);
  g_autoptr (GError) error = NULL;
  LgImportResult result;

  g_assert_true (lg_import_history_continue (fixture->test->store, import, check_running_cb, fixture, NULL, &result, NULL,
                                             &error));
  g_assert_no_error (error);
  lg_import_result_clear (&result);
}

/* A program that was killed has said nothing. */
static void
test_one_that_was_killed_is_found (Fixture       *fixture,
                                   gconstpointer  data)
{
  gboolean is_importing;
  g_autoptr (LgImport) import = NULL;

  run_sql (fixture, "UPDATE imports SET state = 1");
  import = find_interrupted (fixture, &is_importing);
  g_assert_nonnull (import);
  g_assert_false (is_importing);
}

static void
test_needs_its_file (Fixture       *fixture,
                     gconstpointer  data)
{
  g_unlink (fixture->path);
  refuse_to_continue (fixture, LG_IMPORT_ERROR_GONE);
}

static void
test_needs_to_know_its_file (Fixture       *fixture,
                             gconstpointer  data)
{
  run_sql (fixture, "UPDATE imports SET options = NULL");
  refuse_to_continue (fixture, LG_IMPORT_ERROR_GONE);
}

static void
test_does_not_go_on_with_another_file (Fixture       *fixture,
                                       gconstpointer  data)
{
  write_rows (fixture, "robbery");
  refuse_to_continue (fixture, LG_IMPORT_ERROR_CHANGED);
}

static gpointer
undo_cb (LgDb      *db,
         gpointer   data,
         GError   **error)
{
  Finding *finding = data;
  gint64 n_undone;

  if (lg_import_history_undo (db, lg_store_get_folder (finding->fixture->test->store), finding->import,
                              finding->fixture->cancellable, &n_undone, error))
    g_assert_cmpint (n_undone, ==, finding->import->position);
  return NULL;
}

static void
test_is_undone_as_one (Fixture       *fixture,
                       gconstpointer  data)
{
  gboolean is_importing;
  g_autoptr (LgImport) import = find_interrupted (fixture, &is_importing);
  g_autoptr (LgImport) after = NULL;
  Finding finding = { fixture, import };

  lg_test_store_write (fixture->test, undo_cb, &finding);
  after = find_interrupted (fixture, &is_importing);
  g_assert_null (after);
}

static void
test_undoing_is_cancelled (Fixture       *fixture,
                           gconstpointer  data)
{
  gboolean is_importing;
  g_autoptr (LgImport) import = find_interrupted (fixture, &is_importing);
  g_autoptr (LgImport) after = NULL;
  g_autoptr (GError) error = NULL;
  Finding finding = { fixture, import };

  g_cancellable_cancel (fixture->cancellable);
  g_assert_false (lg_store_write_sync (fixture->test->store, "import_undo", undo_cb, &finding, NULL, &error));
  g_assert_error (error, LG_STORE_ERROR, LG_STORE_ERROR_CANCELLED);

  /* The connection works on, and the import can be undone still. */
  g_cancellable_reset (fixture->cancellable);
  after = find_interrupted (fixture, &is_importing);
  g_assert_nonnull (after);
  finding.import = after;
  lg_test_store_write (fixture->test, undo_cb, &finding);
}

static void
undo_while_running_cb (gint64   position,
                       gint64   size,
                       gint64   n_rows,
                       gpointer user_data)
{
  Finding *finding = user_data;
  gint64 n_undone;
  g_autoptr (GError) error = NULL;

  /* The lock comes before any look at the store. */
  g_assert_false (lg_import_history_undo (NULL, lg_store_get_folder (finding->fixture->test->store), finding->import,
                                          NULL, &n_undone, &error));
  g_assert_error (error, LG_IMPORT_ERROR, LG_IMPORT_ERROR_BUSY);
}

static void
test_one_that_runs_cannot_be_undone (Fixture       *fixture,
                                     gconstpointer  data)
{
  gboolean is_importing;
  g_autoptr (LgImport) import = find_interrupted (fixture, &is_importing);
  g_autoptr (GError) error = NULL;
  Finding finding = { fixture, import };
  LgImportResult result;

  g_assert_true (lg_import_history_continue (fixture->test->store, import, undo_while_running_cb, &finding, NULL, &result,
                                             NULL, &error));
  g_assert_no_error (error);
  lg_import_result_clear (&result);
}

#define ADD(name, func) g_test_add ("/importer/history/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();

  ADD ("goes-on-as-it-was-begun", test_goes_on_as_it_was_begun);
  ADD ("who-is-at-it-is-left-alone", test_who_is_at_it_is_left_alone);
  ADD ("one-that-was-killed-is-found", test_one_that_was_killed_is_found);
  ADD ("needs-its-file", test_needs_its_file);
  ADD ("needs-to-know-its-file", test_needs_to_know_its_file);
  ADD ("does-not-go-on-with-another-file", test_does_not_go_on_with_another_file);
  ADD ("is-undone-as-one", test_is_undone_as_one);
  ADD ("undoing-is-cancelled", test_undoing_is_cancelled);
  ADD ("one-that-runs-cannot-be-undone", test_one_that_runs_cannot_be_undone);

  return g_test_run ();
}
