/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

#include "lg-importer.h"
#include "lg-settings.h"
#include "lg-severity.h"
#include "lg-test-store.h"

/* A store, and a file to import into it. */
typedef struct
{
  LgTestStore     *test;
  char            *path;
  LgImportOptions  options;
  GCancellable    *cancellable;
  guint            n_batches;  /* after which to cancel */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->test = lg_test_store_new ();
  fixture->path = g_build_filename (fixture->test->folder, "file.csv", NULL);
  fixture->cancellable = g_cancellable_new ();
  fixture->options = (LgImportOptions) {
    .kind = LG_IMPORT_KIND_INCIDENTS,
    .path = fixture->path,
    .site = "Harbour",
    .timezone = "Europe/London",
    .currency = "GBP",
  };
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

/* Rows of which every thousandth is no good, and every third is like the one two before. */
static void
write_rows (Fixture *fixture,
            guint    n_rows)
{
  g_autoptr (GString) text = g_string_new ("date,kind,place\n");

  for (guint i = 0; i < n_rows; i++)
    g_string_append_printf (text, "2026-01-%02u,theft,Aisle %u\n", i % 1000 == 999 ? 32 : i % 28 + 1, i % 3 == 2 ? i - 2 : i);
  g_assert_true (g_file_set_contents (fixture->path, text->str, text->len, NULL));
}

static gint64
ask (Fixture    *fixture,
     const char *sql)
{
  g_autofree char *path = lg_store_dup_path (fixture->test->store);
  sqlite3 *db;
  sqlite3_stmt *statement;
  gint64 value;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  value = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  sqlite3_close (db);

  return value;
}

static void
assert_imports (Fixture *fixture,
                gint64   read,
                gint64   imported,
                gint64   updated,
                gint64   rejected)
{
  g_autoptr (GError) error = NULL;
  LgImportResult result;

  g_assert_true (lg_importer_run (fixture->test->store, &fixture->options, &result, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (result.read, ==, read);
  g_assert_cmpint (result.imported, ==, imported);
  g_assert_cmpint (result.updated, ==, updated);
  g_assert_cmpint (result.rejected, ==, rejected);
  if (result.rejects_file != NULL)
    g_unlink (result.rejects_file);
  lg_import_result_clear (&result);
}

static void
cancel_cb (gint64   position,
           gint64   size,
           gint64   n_rows,
           gpointer user_data)
{
  Fixture *fixture = user_data;

  g_assert_cmpint (position, >=, 0);
  g_assert_cmpint (position, <=, size);
  if (fixture->n_batches-- == 0)
    g_cancellable_cancel (fixture->cancellable);
}

/* Reads a part of the file, and stops. */
static void
interrupt (Fixture *fixture,
           guint    n_batches)
{
  g_autoptr (GError) error = NULL;
  LgImportResult result;

  fixture->n_batches = n_batches;
  fixture->options.progress = cancel_cb;
  fixture->options.progress_data = fixture;
  g_assert_false (lg_importer_run (fixture->test->store, &fixture->options, &result, fixture->cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  lg_import_result_clear (&result);
  fixture->options.progress = NULL;
}

/* A row that was put right is read in place of the one in the file, and the others are not touched. */
static void
test_takes_corrected_rows (Fixture       *fixture,
                           gconstpointer  data)
{
  static const char * const right[] = { "2026-01-03", "theft", "Aisle 2", NULL };
  g_autoptr (LgImportCorrections) corrections = lg_import_corrections_new ();

  g_assert_true (g_file_set_contents (fixture->path, "date,kind,place\n2026-01-01,theft,Aisle 1\n2026-01-32,theft,Aisle 2\n",
                                      -1, NULL));
  assert_imports (fixture, 2, 1, 0, 1);

  lg_import_corrections_set (corrections, 3, right);
  fixture->options.corrections = corrections;
  assert_imports (fixture, 2, 1, 0, 0);
  assert_imports (fixture, 2, 0, 0, 0);
  g_assert_cmpint (ask (fixture, "SELECT count(*) FROM incidents"), ==, 2);
}

static void
test_goes_on_where_it_was_interrupted (Fixture       *fixture,
                                       gconstpointer  data)
{
  gint64 n_before;

  write_rows (fixture, 40000);
  interrupt (fixture, 0);
  n_before = ask (fixture, "SELECT count(*) FROM incidents");
  g_assert_cmpint (n_before, >, 0);
  g_assert_cmpint (n_before, <, 39960);
  g_assert_cmpint (ask (fixture, "SELECT state FROM imports"), ==, LG_IMPORT_STATE_INTERRUPTED);

  assert_imports (fixture, 40000, 39960, 0, 40);
  g_assert_cmpint (ask (fixture, "SELECT count(*) FROM incidents"), ==, 39960);
  g_assert_cmpint (ask (fixture, "SELECT count(*) FROM imports"), ==, 1);
  g_assert_cmpint (ask (fixture, "SELECT state FROM imports"), ==, LG_IMPORT_STATE_DONE);
  assert_imports (fixture, 40000, 0, 0, 40);
}

static void
test_a_strict_import_that_is_interrupted_leaves_nothing (Fixture       *fixture,
                                                         gconstpointer  data)
{
  g_autoptr (GString) text = g_string_new ("date,place\n");

  for (guint i = 0; i < 40000; i++)
    g_string_append_printf (text, "2026-01-01,Aisle %u\n", i);
  g_assert_true (g_file_set_contents (fixture->path, text->str, text->len, NULL));

  fixture->options.strict = TRUE;
  interrupt (fixture, 1);
  g_assert_cmpint (ask (fixture, "SELECT count(*) FROM incidents"), ==, 0);
  g_assert_cmpint (ask (fixture, "SELECT count(*) FROM imports"), ==, 0);
  assert_imports (fixture, 40000, 40000, 0, 0);
}

/* What the text search and the counts of days hold is what the table holds. */
static void
test_keeps_the_indexes_with_the_rows (Fixture       *fixture,
                                      gconstpointer  data)
{
  write_rows (fixture, 12000);
  assert_imports (fixture, 12000, 11988, 0, 12);
  g_assert_cmpint (ask (fixture, "SELECT sum(incidents) FROM incident_days"), ==, 11988);
  g_assert_cmpint (ask (fixture, "SELECT count(*) FROM incident_text WHERE incident_text MATCH 'aisle'"), ==, 11988);
}

static void
test_writes_a_row_of_the_audit_log_for_a_batch (Fixture       *fixture,
                                                gconstpointer  data)
{
  write_rows (fixture, 12000);
  assert_imports (fixture, 12000, 11988, 0, 12);
  g_assert_cmpint (ask (fixture, "SELECT count(*) FROM audit_log WHERE after LIKE '%rows_sha256%'"), ==, 3);
  g_assert_cmpint (ask (fixture, "SELECT max(after ->> 'last_line') FROM audit_log"), ==, 12001);
  g_assert_cmpint (ask (fixture, "SELECT sum(after ->> 'imported') FROM audit_log WHERE after LIKE '%rows_sha256%'"),
                   ==, 11988);
}

static gpointer
set_kinds_cb (LgDb *db, gpointer data, GError **error)
{
  g_assert_true (lg_settings_set (db, "import.kinds", data, error));

  return NULL;
}

static void
import_words (Fixture    *fixture,
              const char *kinds)
{
  const char *text = "date,kind,aisle\n"
                     "2026-01-01, Retail_THEFT ,4\n"
                     "2026-01-02,Till-Shortage,\n"
                     "2026-01-03,retail theft again,\n"
                     "2026-01-04,Burglary,\n";

  lg_test_store_write (fixture->test, set_kinds_cb, (gpointer) kinds);
  g_assert_true (g_file_set_contents (fixture->path, text, -1, NULL));
}

static void
test_words_become_the_kinds_they_are_mapped_to (Fixture       *fixture,
                                                gconstpointer  data)
{
  import_words (fixture, " retail theft = External Theft ;till shortage=process_error;");
  assert_imports (fixture, 4, 4, 0, 0);

  g_assert_cmpint (ask (fixture, "SELECT count(*) FROM incidents WHERE kind = 'external_theft'"), ==, 1);
  g_assert_cmpint (ask (fixture, "SELECT severity FROM incidents WHERE kind = 'process_error'"), ==, LG_SEVERITY_MINOR);
  g_assert_cmpint (ask (fixture, "SELECT count(*) FROM incidents WHERE kind = 'retail theft again'"), ==, 1);
  g_assert_cmpint (ask (fixture, "SELECT count(*) FROM incidents WHERE kind = 'burglary' AND extra IS NULL"), ==, 1);
}

static void
test_the_words_of_the_file_are_kept (Fixture       *fixture,
                                     gconstpointer  data)
{
  import_words (fixture, "retail-theft=external_theft");
  assert_imports (fixture, 4, 4, 0, 0);

  g_assert_cmpint (ask (fixture, "SELECT count(*) FROM incidents WHERE extra ->> 'kind' = 'Retail_THEFT'"
                                 " AND extra ->> 'aisle' = '4' AND title = 'Retail_THEFT'"), ==, 1);
  g_assert_cmpint (ask (fixture, "SELECT count(*) FROM incidents WHERE extra ->> 'kind' IS NOT NULL"), ==, 1);
}

static void
test_no_word_is_mapped_unless_told (Fixture       *fixture,
                                    gconstpointer  data)
{
  import_words (fixture, "");
  assert_imports (fixture, 4, 4, 0, 0);

  g_assert_cmpint (ask (fixture, "SELECT count(*) FROM incidents WHERE kind IN ('Retail_THEFT', 'Till-Shortage')"), ==, 2);
  g_assert_cmpint (ask (fixture, "SELECT count(*) FROM incidents WHERE extra ->> 'kind' IS NOT NULL"), ==, 0);
}

static void
test_a_file_that_comes_again_is_mapped_anew (Fixture       *fixture,
                                             gconstpointer  data)
{
  import_words (fixture, "");
  assert_imports (fixture, 4, 4, 0, 0);
  import_words (fixture, "retail theft=external_theft");
  assert_imports (fixture, 4, 0, 1, 0);
  assert_imports (fixture, 4, 0, 0, 0);

  g_assert_cmpint (ask (fixture, "SELECT count(*) FROM incidents WHERE kind = 'external_theft'"), ==, 1);
}

/* More rows than are counted in memory. */
static void
test_counts_rows_that_are_alike_on_disk (Fixture       *fixture,
                                         gconstpointer  data)
{
  g_autoptr (GString) text = g_string_new ("badge,at\n");

  fixture->options.kind = LG_IMPORT_KIND_BADGES;
  for (guint i = 0; i < 70000; i++)
    g_string_append_printf (text, "%u,2026-01-01 08:00\n", i % 35000);
  g_assert_true (g_file_set_contents (fixture->path, text->str, text->len, NULL));

  assert_imports (fixture, 70000, 70000, 0, 0);
  assert_imports (fixture, 70000, 0, 0, 0);
  g_assert_cmpint (ask (fixture, "SELECT count(DISTINCT badge) FROM badge_events"), ==, 35000);
}

#define ADD(name, func) g_test_add ("/importer/import/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();

  ADD ("goes-on-where-it-was-interrupted", test_goes_on_where_it_was_interrupted);
  ADD ("a-strict-import-that-is-interrupted-leaves-nothing", test_a_strict_import_that_is_interrupted_leaves_nothing);
  ADD ("takes-corrected-rows", test_takes_corrected_rows);
  ADD ("keeps-the-indexes-with-the-rows", test_keeps_the_indexes_with_the_rows);
  ADD ("writes-a-row-of-the-audit-log-for-a-batch", test_writes_a_row_of_the_audit_log_for_a_batch);
  ADD ("words-become-the-kinds-they-are-mapped-to", test_words_become_the_kinds_they_are_mapped_to);
  ADD ("the-words-of-the-file-are-kept", test_the_words_of_the_file_are_kept);
  ADD ("no-word-is-mapped-unless-told", test_no_word_is_mapped_unless_told);
  ADD ("a-file-that-comes-again-is-mapped-anew", test_a_file_that_comes_again_is_mapped_anew);
  ADD ("counts-rows-that-are-alike-on-disk", test_counts_rows_that_are_alike_on_disk);

  return g_test_run ();
}
