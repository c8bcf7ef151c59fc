/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-audit.h"
#include "lg-evidence-table.h"
#include "lg-hash.h"
#include "lg-migrations-private.h"
#include "lg-store-private.h"
#include "lg-verify-private.h"

/* The share of the time each part takes, roughly. */
#define SHARE_PAGES  0.4
#define SHARE_KEYS   0.15
#define SHARE_AUDIT  0.25
#define SHARE_COUNTS 0.1
#define SHARE_TEXT   0.1

/* What the counts without sites have to be. */
#define KINDS \
  "SELECT local_day, kind, currency, sum (incidents), sum (gross), sum (recovered), sum (retail)" \
  " FROM incident_days GROUP BY local_day, kind, currency"

#define COUNTED \
  "WITH counted AS (SELECT site_row, local_day, kind, severity, currency, count (*), sum (gross_loss)," \
  " sum (recovered_loss), sum (coalesce (retail_loss, 0)) FROM incidents WHERE deleted_at IS NULL GROUP BY 1, 2, 3, 4, 5) "

typedef gboolean (*Check) (LgDb            *db,
                           LgVerifyResult  *result,
                           GError         **error);

static gboolean
finish (GError  *local_error,
        GError **error)
{
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, local_error);

  return FALSE;
}

/* SQLite puts several complaints into one row, below a heading. */
static void
add_complaints (LgVerifyResult *result,
                const char     *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      if (*lines[i] != '\0' && !g_str_equal (lines[i], "ok") && !g_str_has_prefix (lines[i], "***"))
        lg_verify_result_add (result, LG_VERIFY_DATABASE, "The database is damaged: %s", lines[i]);
    }
}

static gboolean
check_pages (LgDb            *db,
             LgVerifyResult  *result,
             GError         **error)
{
  g_autoptr (LgStatement) statement = lg_db_prepare (db, "PRAGMA integrity_check", error);
  GError *local_error = NULL;

  if (statement == NULL)
    return FALSE;

  while (lg_statement_next (statement, &local_error))
    add_complaints (result, lg_statement_text (statement, 0));

  return finish (local_error, error);
}

static gboolean
check_keys (LgDb            *db,
            LgVerifyResult  *result,
            GError         **error)
{
  g_autoptr (LgStatement) statement = lg_db_prepare (db, "PRAGMA foreign_key_check", error);
  GError *local_error = NULL;

  if (statement == NULL)
    return FALSE;

  while (lg_statement_next (statement, &local_error))
    lg_verify_result_add (result, LG_VERIFY_FOREIGN_KEY,
                          "Row %" G_GINT64_FORMAT " of %s points at a row of %s that is not there",
                          lg_statement_int (statement, 1), lg_statement_text (statement, 0),
                          lg_statement_text (statement, 2));

  return finish (local_error, error);
}

static gboolean
check_audit (LgDb            *db,
             LgVerifyResult  *result,
             GError         **error)
{
  gint64 broken_at, n_rows;

  if (!lg_audit_verify (db, &broken_at, &n_rows, error))
    return FALSE;

  lg_verify_result_set_n_audit_rows (result, n_rows);
  if (broken_at != 0)
    lg_verify_result_add (result, LG_VERIFY_AUDIT_LOG,
                          "Row %" G_GINT64_FORMAT " of the audit log is not the one that was written", broken_at);

  return TRUE;
}

static gboolean
check_counts (LgDb            *db,
              LgVerifyResult  *result,
              GError         **error)
{
  gint64 n_wrong, n_stale, n_wrong_kinds, n_stale_kinds;

  if (!lg_db_query_int (db, COUNTED "SELECT count (*) FROM (SELECT * FROM counted EXCEPT SELECT * FROM incident_days)",
                        &n_wrong, error, "") ||
      !lg_db_query_int (db, COUNTED "SELECT count (*) FROM (SELECT * FROM incident_days EXCEPT SELECT * FROM counted)",
                        &n_stale, error, "") ||
      !lg_db_query_int (db, "SELECT count (*) FROM (" KINDS " EXCEPT SELECT * FROM incident_kind_days)",
                        &n_wrong_kinds, error, "") ||
      !lg_db_query_int (db, "SELECT count (*) FROM (SELECT * FROM incident_kind_days EXCEPT " KINDS ")",
                        &n_stale_kinds, error, ""))
    return FALSE;

  n_wrong = MAX (n_wrong, n_stale) + MAX (n_wrong_kinds, n_stale_kinds);
  if (n_wrong > 0)
    lg_verify_result_add (result, LG_VERIFY_DAY_COUNTS,
                          "%" G_GINT64_FORMAT " of the daily counts differ from the incidents", n_wrong);

  return TRUE;
}

/* FTS5 checks itself by a command that looks like a write; nothing is written, and the transaction is taken back. */
static gboolean
check_text (LgDb            *db,
            LgVerifyResult  *result,
            GError         **error)
{
  g_autoptr (GError) local_error = NULL;

  if (!lg_db_exec (db, "PRAGMA query_only = OFF", error) || !lg_db_begin (db, error))
    return FALSE;

  lg_db_exec (db, "INSERT INTO incident_text (incident_text, rank) VALUES ('integrity-check', 1)", &local_error);
  lg_db_rollback (db);

  if (!g_error_matches (local_error, LG_STORE_ERROR, LG_STORE_ERROR_CORRUPT))
    return finish (g_steal_pointer (&local_error), error);

  lg_verify_result_add (result, LG_VERIFY_TEXT_INDEX, "The index of the text search differs from the incidents");

  return TRUE;
}

/* A page that cannot be read is a finding of the check that met it, not the end of all checks. */
static gboolean
run_check (LgDb             *db,
           Check             check,
           double            share,
           LgVerifyResult   *result,
           LgStoreProgress  *progress,
           GError          **error)
{
  g_autoptr (GError) local_error = NULL;

  lg_store_progress_begin (progress, share);
  if (!lg_store_progress_tell (progress, 0, error))
    return FALSE;

  if (check (db, result, &local_error))
    return TRUE;

  if (!g_error_matches (local_error, LG_STORE_ERROR, LG_STORE_ERROR_CORRUPT))
    return finish (g_steal_pointer (&local_error), error);

  lg_verify_result_add (result, LG_VERIFY_DATABASE, "%s", local_error->message);

  return TRUE;
}

/**
 * lg_verify_database:
 * @db: a connection of the calling thread
 * @result: what to add findings to
 * @progress: how far it is
 * @error: return location
 *
 * Checks the pages, the keys, the audit log and what is derived from the incidents.
 *
 * Returns: FALSE where it could not be done, not where it found something
 */
gboolean
lg_verify_database (LgDb             *db,
                    LgVerifyResult   *result,
                    LgStoreProgress  *progress,
                    GError          **error)
{
  return run_check (db, check_pages, SHARE_PAGES, result, progress, error) &&
         run_check (db, check_keys, SHARE_KEYS, result, progress, error) &&
         run_check (db, check_audit, SHARE_AUDIT, result, progress, error) &&
         run_check (db, check_counts, SHARE_COUNTS, result, progress, error) &&
         run_check (db, check_text, SHARE_TEXT, result, progress, error);
}

static void
check_file (LgEvidence      *evidence,
            const char      *folder,
            LgVerifyResult  *result,
            LgStoreProgress *progress)
{
  g_autoptr (GFile) file = lg_evidence_locate (evidence, folder);
  g_autoptr (GError) error = NULL;
  g_autofree char *sha256 = file != NULL ? lg_hash_file (file, progress->cancellable, &error) : NULL;

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    lg_verify_result_add_evidence (result, evidence, sha256, error);
}

/**
 * lg_verify_evidence:
 * @db: a connection of the calling thread
 * @folder: the store's folder
 * @result: what to add findings to
 * @progress: how far it is
 * @error: return location
 *
 * Reads every file of evidence and compares its SHA-256.
 *
 * Returns: FALSE where it could not be done, not where it found something
 */
gboolean
lg_verify_evidence (LgDb             *db,
                    const char       *folder,
                    LgVerifyResult   *result,
                    LgStoreProgress  *progress,
                    GError          **error)
{
  g_autoptr (GPtrArray) files = lg_evidence_list_files (db, error);
  gint64 total = 0, done = 0;

  if (files == NULL)
    return FALSE;

  lg_store_progress_begin (progress, LG_VERIFY_EVIDENCE_SHARE);
  for (guint i = 0; i < files->len; i++)
    total += LG_EVIDENCE (files->pdata[i])->size;

  for (guint i = 0; i < files->len; i++)
    {
      check_file (files->pdata[i], folder, result, progress);
      done += LG_EVIDENCE (files->pdata[i])->size;
      if (!lg_store_progress_tell (progress, total > 0 ? (double) done / (double) total : 1, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
verify_opened (LgDb             *db,
               const char       *folder,
               const char       *path,
               LgVerifyResult   *result,
               LgStoreProgress  *progress,
               GError          **error)
{
  gint64 version;

  lg_store_progress_attach (progress, db);
  if (!lg_migrations_check_opened (db, path, &version, error))
    return FALSE;

  /* A store whose making was cut short holds nothing that could be wrong. */
  return version == 0 ||
         (lg_verify_database (db, result, progress, error) &&
          lg_verify_evidence (db, folder, result, progress, error));
}

static gboolean
check_folder (const char  *folder,
              GError     **error)
{
  if (g_file_test (folder, G_FILE_TEST_IS_DIR))
    return TRUE;

  g_set_error (error, LG_STORE_ERROR, LG_STORE_ERROR_NO_STORE, "There is no folder %s", folder);

  return FALSE;
}

/**
 * lg_verify_folder:
 * @folder: a store's folder; an empty one is sound
 * @cancellable: (nullable): ends the check with %LG_STORE_ERROR_CANCELLED
 * @progress: (nullable): told how far it is
 * @user_data: for @progress
 * @error: return location
 *
 * Checks the database, the foreign keys, the audit log and every file of
 * evidence. Blocks; programs that use the store may go on.
 *
 * Returns: (transfer full): what it found, which may be nothing
 */
LgVerifyResult *
lg_verify_folder (const char           *folder,
                  GCancellable         *cancellable,
                  LgStoreProgressFunc   progress,
                  gpointer              user_data,
                  GError              **error)
{
  LgStoreProgress how_far = {
    .cancellable = cancellable,
    .func = progress,
    .user_data = user_data,
    .total = LG_VERIFY_DATABASE_SHARE + LG_VERIFY_EVIDENCE_SHARE,
  };
  g_autofree char *path = g_build_filename (folder, LG_STORE_DATABASE, NULL);
  g_autoptr (LgVerifyResult) result = lg_verify_result_new ();
  g_autoptr (LgDb) db = NULL;

  if (!check_folder (folder, error) || !lg_migrations_check (path, error))
    return NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&result);

  db = lg_db_open (path, LG_DB_READ, error);
  if (db == NULL || !verify_opened (db, folder, path, result, &how_far, error))
    return NULL;

  return g_steal_pointer (&result);
}
