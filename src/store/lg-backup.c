/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "lg-backup-private.h"
#include "lg-check-private.h"
#include "lg-migrations-private.h"
#include "lg-store-private.h"
#include "lg-verify-private.h"

/* 4 MiB of the usual pages: often enough to be cancelled soon. */
#define PAGES_A_STEP 1024

#define SHARE_PAGES    1.0
#define SHARE_EVIDENCE 1.0

static double
share_copied (sqlite3_backup *backup)
{
  return 1 - (double) sqlite3_backup_remaining (backup) / MAX (sqlite3_backup_pagecount (backup), 1);
}

/**
 * lg_backup_copy_pages:
 * @from: a connection; in a transaction where others may write meanwhile
 * @to: a connection to an empty database
 * @progress: how far it is
 * @error: return location
 */
gboolean
lg_backup_copy_pages (LgDb             *from,
                      LgDb             *to,
                      LgStoreProgress  *progress,
                      GError          **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (lg_db_handle (to), "main", lg_db_handle (from), "main");
  int code = SQLITE_OK;

  if (backup == NULL)
    return lg_db_set_error (to, error);

  while (code == SQLITE_OK)
    {
      code = sqlite3_backup_step (backup, PAGES_A_STEP);
      if (!lg_store_progress_tell (progress, share_copied (backup), error))
        {
          sqlite3_backup_finish (backup);
          return FALSE;
        }
    }

  return sqlite3_backup_finish (backup) == SQLITE_OK || lg_db_set_error (to, error);
}

/**
 * lg_backup_sync_folder:
 * @folder: a folder into which files were renamed
 * @error: return location
 *
 * Makes sure that their new names are on the disk.
 */
gboolean
lg_backup_sync_folder (const char  *folder,
                       GError     **error)
{
  int file = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  gboolean success;

  if (file < 0)
    return lg_set_errno_error (error, errno, folder);

  success = fsync (file) == 0 || lg_set_errno_error (error, errno, folder);
  g_close (file, NULL);

  return success;
}

/* The pages are of one moment, whatever other programs write meanwhile. */
static gboolean
copy_moment (LgDb             *store,
             LgDb             *copy,
             LgStoreProgress  *progress,
             GError          **error)
{
  gint64 version;
  gboolean success;

  if (!lg_db_exec (store, "BEGIN", error))
    return FALSE;

  success = lg_db_query_int (store, "PRAGMA user_version", &version, error, "") &&
            lg_backup_copy_pages (store, copy, progress, error);
  lg_db_rollback (store);

  return success;
}

/* Of a damaged store there is no backup: it might take the place of a good one. */
static gboolean
check_copy (LgDb             *copy,
            LgVerifyResult   *result,
            LgStoreProgress  *progress,
            GError          **error)
{
  const LgVerifyFinding *finding;

  if (!lg_verify_database (copy, result, progress, error))
    return FALSE;

  finding = lg_verify_result_find (result, LG_VERIFY_DATABASE);
  if (finding == NULL)
    return TRUE;

  g_set_error (error, LG_STORE_ERROR, LG_STORE_ERROR_CORRUPT, "%s", finding->sentence);

  return FALSE;
}

static gboolean
write_backup (LgDb             *store,
              const char       *folder,
              const char       *path,
              LgVerifyResult   *result,
              LgStoreProgress  *progress,
              GError          **error)
{
  g_autoptr (LgDb) copy = lg_db_open (path, LG_DB_CREATE, error);

  if (copy == NULL)
    return FALSE;

  lg_store_progress_attach (progress, copy);
  lg_store_progress_begin (progress, SHARE_PAGES);
  if (!copy_moment (store, copy, progress, error) ||
      !lg_db_exec (copy, "PRAGMA journal_mode = DELETE", error) ||
      !check_copy (copy, result, progress, error))
    return FALSE;

  lg_store_progress_begin (progress, SHARE_EVIDENCE);

  return lg_backup_pack_evidence (copy, folder, result, progress, error);
}

static void
remove_partial (const char *path)
{
  static const char * const suffixes[] = { "", "-journal", "-wal", "-shm" };

  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *name = g_strconcat (path, suffixes[i], NULL);

      g_unlink (name);
    }
}

static gboolean
make_and_rename (LgDb             *store,
                 const char       *folder,
                 const char       *file,
                 LgVerifyResult   *result,
                 LgStoreProgress  *progress,
                 GError          **error)
{
  g_autofree char *partial = g_strconcat (file, ".XXXXXX", NULL);
  g_autofree char *target = g_path_get_dirname (file);
  int descriptor = g_mkstemp_full (partial, O_RDWR | O_CLOEXEC, 0600);

  if (descriptor < 0)
    return lg_set_errno_error (error, errno, file);

  g_close (descriptor, NULL);
  if (write_backup (store, folder, partial, result, progress, error) &&
      (g_rename (partial, file) == 0 || lg_set_errno_error (error, errno, file)))
    return lg_backup_sync_folder (target, error);

  remove_partial (partial);

  return FALSE;
}

/* A backup may take the place of an older one, but of nothing else. */
static gboolean
check_target (const char  *file,
              const char  *store,
              GError     **error)
{
  g_autoptr (LgDb) db = NULL;
  GStatBuf target, database;
  gint64 version;

  if (g_stat (file, &target) != 0 || target.st_size == 0)
    return TRUE;

  if (!lg_check (g_stat (store, &database) != 0 ||
                 target.st_dev != database.st_dev || target.st_ino != database.st_ino, error,
                 "A backup cannot take the place of the store itself") ||
      !lg_check (S_ISREG (target.st_mode), error, "%s is no file", file))
    return FALSE;

  db = lg_migrations_check (file, error) ? lg_db_open (file, LG_DB_READ, error) : NULL;

  return db != NULL && lg_migrations_check_opened (db, file, &version, error);
}

static gboolean
make_backup (const char       *folder,
             const char       *file,
             LgVerifyResult   *result,
             LgStoreProgress  *progress,
             GError          **error)
{
  g_autofree char *path = g_build_filename (folder, LG_STORE_DATABASE, NULL);
  g_autoptr (LgDb) store = NULL;
  gint64 version;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, LG_STORE_ERROR, LG_STORE_ERROR_NO_STORE, "There is no store in %s", folder);
      return FALSE;
    }

  if (!check_target (file, path, error) || !lg_migrations_check (path, error))
    return FALSE;

  store = lg_db_open (path, LG_DB_READ, error);

  return store != NULL &&
         lg_migrations_check_opened (store, path, &version, error) &&
         make_and_rename (store, folder, file, result, progress, error);
}

/**
 * lg_backup_make:
 * @folder: a store's folder
 * @file: the backup; one that is there is replaced when the new one is complete
 * @cancellable: (nullable): ends it with %LG_STORE_ERROR_CANCELLED
 * @progress: (nullable): told how far it is
 * @user_data: for @progress
 * @error: return location
 *
 * Makes a backup: one file, which is the database as it was at one moment, with
 * the files of evidence in a table of their own. Blocks; programs that use the
 * store may go on. A damaged database is not backed up.
 *
 * Returns: (transfer full): what was found on the way, such as missing evidence
 */
LgVerifyResult *
lg_backup_make (const char           *folder,
                const char           *file,
                GCancellable         *cancellable,
                LgStoreProgressFunc   progress,
                gpointer              user_data,
                GError              **error)
{
  g_autoptr (LgVerifyResult) result = lg_verify_result_new ();
  LgStoreProgress how_far = {
    .cancellable = cancellable,
    .func = progress,
    .user_data = user_data,
    .total = SHARE_PAGES + LG_VERIFY_DATABASE_SHARE + SHARE_EVIDENCE,
  };

  if (make_backup (folder, file, result, &how_far, error))
    return g_steal_pointer (&result);

  g_prefix_error (error, "No backup was made: ");

  return NULL;
}
