/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

#include "lg-import-error.h"
#include "lg-import-table.h"
#include "lg-importer.h"
#include "lg-purge.h"
#include "lg-retention.h"
#include "lg-store-error.h"
#include "lg-test-damage.h"
#include "lg-test-store.h"
#include "lg-text.h"

/* What was purged, and comes again with the next import of its file. */

#define FILE_TEXT \
  "external_id,occurred_at,kind,title\n" \
  "A-1,2019-01-07 10:00,shoplifting,Zwetschgendatschi taken\n" \
  "A-2,2019-01-08 11:00,safety,Slipped\n"

typedef struct
{
  LgTestStore *test;
  char        *path;  /* (owned) */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->test = lg_test_store_new ();
  fixture->path = g_build_filename (fixture->test->folder, "old.csv", NULL);
  g_assert_true (g_file_set_contents (fixture->path, FILE_TEXT, -1, NULL));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_unlink (fixture->path);
  g_free (fixture->path);
  lg_test_store_free (fixture->test);
}

static void
take_line_cb (LgImportLine *line,
              gpointer      user_data)
{
  const LgStorePurged *purged = lg_store_error_get_purged (line->problem);
  g_autoptr (GDateTime) time = purged != NULL ? g_date_time_new_from_unix_utc (purged->at / LG_TIME_SECOND) : NULL;
  g_autofree char *day = time != NULL ? g_date_time_format (time, "%Y-%m-%d") : NULL;

  g_string_append_printf (user_data, "%" G_GINT64_FORMAT ": %s, %s\n", line->number, day,
                          purged != NULL ? lg_enum_name (LG_TYPE_RETENTION_CATEGORY, purged->category) : NULL);
}

static LgImportResult
import (Fixture  *fixture,
        gboolean  brings_back,
        GString  *rejects)
{
  g_autoptr (GError) error = NULL;
  LgImportResult result;
  LgImportOptions options = {
    .kind = LG_IMPORT_KIND_INCIDENTS, .path = fixture->path, .site = "Harbour", .timezone = "Europe/London",
    .currency = "GBP", .brings_back = brings_back, .reject = take_line_cb, .reject_data = rejects,
  };

  g_assert_true (lg_importer_run (fixture->test->store, &options, &result, NULL, &error));
  g_assert_no_error (error);

  return result;
}

/* The first row of the file is archived long ago, and purged. */
static void
import_and_purge (Fixture *fixture)
{
  g_autofree char *path = lg_store_dup_path (fixture->test->store);
  g_autoptr (GString) rejects = g_string_new (NULL);
  LgImportResult result = import (fixture, FALSE, rejects);
  gint64 n_incidents;

  g_assert_cmpint (result.imported, ==, 2);
  lg_import_result_clear (&result);
  lg_test_run_sql (path, "UPDATE incidents SET status = 5, archived_at = 0 WHERE external_id = 'A-1'");
  g_assert_true (lg_purge_batch_sync (fixture->test->store, lg_time_now (), &n_incidents, NULL));
  g_assert_cmpint (n_incidents, ==, 1);
}

static gint64
query (Fixture    *fixture,
       const char *sql)
{
  g_autofree char *path = lg_store_dup_path (fixture->test->store);
  sqlite3_stmt *statement = NULL;
  sqlite3 *handle = NULL;
  gint64 value;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  value = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  sqlite3_close (handle);

  return value;
}

static void
test_a_purged_row_is_rejected_with_its_reason (Fixture       *fixture,
                                               gconstpointer  data)
{
  g_autoptr (GString) rejects = g_string_new (NULL);
  g_autoptr (GDateTime) today = g_date_time_new_now_utc ();
  g_autofree char *day = g_date_time_format (today, "%Y-%m-%d");
  g_autofree char *sentence = NULL;
  LgImportResult result;

  import_and_purge (fixture);
  result = import (fixture, FALSE, rejects);
  sentence = g_strdup_printf ("2: %s, other\n", day);
  g_assert_cmpstr (rejects->str, ==, sentence);
  g_assert_cmpint (result.imported + result.updated, ==, 0);
  g_assert_cmpint (result.rejected, ==, 1);
  g_assert_cmpint (result.purged, ==, 1);
  g_assert_cmpint (query (fixture, "SELECT count (*) FROM incidents"), ==, 1);
  lg_import_result_clear (&result);
}

static void
test_it_comes_back_where_somebody_says_so (Fixture       *fixture,
                                           gconstpointer  data)
{
  g_autoptr (GString) rejects = g_string_new (NULL);
  LgImportResult result;

  import_and_purge (fixture);
  result = import (fixture, TRUE, rejects);
  g_assert_cmpint (result.imported, ==, 1);
  g_assert_cmpint (result.updated, ==, 0);
  g_assert_cmpint (result.rejected, ==, 0);
  g_assert_cmpint (query (fixture, "SELECT count (*) FROM incidents"), ==, 2);
  g_assert_cmpint (query (fixture, "SELECT count (*) FROM audit_log WHERE after LIKE '%\"brings_back\":true%'"), >=, 1);
  lg_import_result_clear (&result);

  /* What is there again is read again, without being asked for once more. */
  result = import (fixture, FALSE, rejects);
  g_assert_cmpint (result.imported + result.updated + result.rejected, ==, 0);
  lg_import_result_clear (&result);
}

static gpointer
undo_cb (LgDb      *db,
         gpointer   data,
         GError   **error)
{
  g_autoptr (LgImport) import = lg_imports_get (db, data, error);
  gint64 n_undone;

  g_assert_true (lg_imports_undo (db, import, NULL, &n_undone, error));
  g_assert_cmpint (n_undone, ==, 1);

  return NULL;
}

static void
test_bringing_it_back_can_be_undone (Fixture       *fixture,
                                     gconstpointer  data)
{
  g_autoptr (GString) rejects = g_string_new (NULL);
  LgImportResult result;

  import_and_purge (fixture);
  result = import (fixture, TRUE, rejects);
  lg_test_store_write (fixture->test, undo_cb, result.id);
  lg_import_result_clear (&result);

  result = import (fixture, FALSE, rejects);
  g_assert_cmpint (result.imported, ==, 0);
  g_assert_cmpint (result.purged, ==, 1);
  lg_import_result_clear (&result);
}

/* The key of the row as the file would give it says nothing in the store. */
static void
test_the_mark_is_keyed (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autofree char *path = lg_store_dup_path (fixture->test->store);
  g_autoptr (GString) rejects = g_string_new (NULL);
  LgImportResult result;

  import_and_purge (fixture);
  g_assert_cmpint (query (fixture, "SELECT count (*) FROM purged_rows WHERE length (mark) = 32"), ==, 1);
  lg_test_run_sql (path, "UPDATE purge_keys SET key = randomblob (32)");
  lg_test_store_reopen (fixture->test);
  result = import (fixture, FALSE, rejects);
  g_assert_cmpint (result.imported, ==, 1);
  g_assert_cmpint (result.purged, ==, 0);
  lg_import_result_clear (&result);
}

static void
test_a_strict_import_stops_at_it (Fixture       *fixture,
                                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  const LgImportCause *cause;
  LgImportResult result;
  LgImportOptions options = {
    .kind = LG_IMPORT_KIND_INCIDENTS, .path = fixture->path, .site = "Harbour", .timezone = "Europe/London",
    .currency = "GBP", .strict = TRUE,
  };

  import_and_purge (fixture);
  g_assert_false (lg_importer_run (fixture->test->store, &options, &result, NULL, &error));
  cause = lg_import_error_get_cause (error);
  g_assert_nonnull (cause);
  g_assert_cmpint (cause->reason, ==, LG_IMPORT_REASON_LINE);
  g_assert_cmpint (cause->number, ==, 2);
  lg_import_result_clear (&result);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();

#define ADD(name, function) g_test_add ("/importer/purged/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("a-purged-row-is-rejected-with-its-reason", test_a_purged_row_is_rejected_with_its_reason);
  ADD ("it-comes-back-where-somebody-says-so", test_it_comes_back_where_somebody_says_so);
  ADD ("bringing-it-back-can-be-undone", test_bringing_it_back_can_be_undone);
  ADD ("the-mark-is-keyed", test_the_mark_is_keyed);
  ADD ("a-strict-import-stops-at-it", test_a_strict_import_stops_at_it);
#undef ADD

  return g_test_run ();
}
