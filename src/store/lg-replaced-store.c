/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "lg-check-private.h"
#include "lg-migrations-private.h"
#include "lg-replaced-store-private.h"
#include "lg-store-private.h"

#define LOCK_TIMEOUT_MS 2000

static char *
name_aside (const char *database,
            const char *what)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *time = g_date_time_format (now, "%Y%m%dT%H%M%S.%fZ");

  return g_strdup_printf ("%s.%s-%s", database, what, time);
}

/* A store that cannot be read any more is kept under another name, for whoever may save something from it. */
static gboolean
keep_damaged (const char  *database,
           GError     **error)
{
  g_autofree char *aside = name_aside (database, "damaged");
  g_autofree char *wal = g_strconcat (database, "-wal", NULL);
  g_autofree char *aside_wal = g_strconcat (aside, "-wal", NULL);
  g_autofree char *shm = g_strconcat (database, "-shm", NULL);

  if ((g_rename (wal, aside_wal) != 0 && errno != ENOENT) || g_rename (database, aside) != 0)
    return lg_set_errno_error (error, errno, database);

  g_unlink (shm);

  return TRUE;
}

/* The store that is replaced stays under another name, too: a backup may have been the wrong one. */
static gboolean
keep_sound (const char  *database,
               GError     **error)
{
  g_autofree char *aside = name_aside (database, "replaced");
  g_autoptr (GFile) from = g_file_new_for_path (database);
  g_autoptr (GFile) to = g_file_new_for_path (aside);

  /* A second name costs nothing; not every file system has them. */
  return !g_file_test (database, G_FILE_TEST_EXISTS) || link (database, aside) == 0 ||
         g_file_copy (from, to, G_FILE_COPY_NONE, NULL, NULL, NULL, error);
}

static gboolean
lock_against_others (LgDb    *db,
                     GError **error)
{
  sqlite3_busy_timeout (lg_db_handle (db), LOCK_TIMEOUT_MS);

  /* Leaving the write-ahead log brings all of it into the database, so that nothing of it meets the new one. */
  return lg_db_exec (db, "PRAGMA locking_mode = EXCLUSIVE", error) &&
         lg_db_exec (db, "PRAGMA journal_mode = DELETE", error) &&
         lg_db_exec (db, "BEGIN EXCLUSIVE", error);
}

static gboolean
explain_lock (const GError  *local_error,
              const char    *folder,
              gboolean      *is_damaged,
              GError       **error)
{
  if (g_error_matches (local_error, LG_STORE_ERROR, LG_STORE_ERROR_CORRUPT) ||
      g_error_matches (local_error, LG_STORE_ERROR, LG_STORE_ERROR_NOT_A_STORE))
    {
      *is_damaged = TRUE;
      return TRUE;
    }

  if (g_error_matches (local_error, LG_STORE_ERROR, LG_STORE_ERROR_BUSY))
    g_set_error (error, LG_STORE_ERROR, LG_STORE_ERROR_BUSY, "Another program uses the store in %s", folder);
  else
    g_propagate_error (error, g_error_copy (local_error));

  return FALSE;
}

/**
 * lg_replaced_store_lock:
 * @folder: a store's folder
 * @store: (out) (transfer full) (nullable): the store, locked against other programs; NULL where there is none, or
 *   where it is damaged
 * @is_damaged: (out): whether it cannot be read any more
 * @error: return location
 *
 * Locks the store that is to be replaced.
 */
gboolean
lg_replaced_store_lock (const char  *folder,
                        LgDb       **store,
                        gboolean    *is_damaged,
                        GError     **error)
{
  g_autofree char *database = g_build_filename (folder, LG_STORE_DATABASE, NULL);
  g_autoptr (GError) local_error = NULL;
  g_autoptr (LgDb) db = NULL;

  *is_damaged = FALSE;
  if (!g_file_test (database, G_FILE_TEST_EXISTS))
    return TRUE;

  if (lg_migrations_check (database, &local_error))
    db = lg_db_open (database, LG_DB_WRITE, &local_error);

  if (db != NULL && lock_against_others (db, &local_error))
    {
      *store = g_steal_pointer (&db);
      return TRUE;
    }

  g_clear_pointer (&db, lg_db_close);

  return explain_lock (local_error, folder, is_damaged, error);
}

/* Keeps the store's database under another name before another one takes its place. */
gboolean
lg_replaced_store_keep (const char  *database,
                        gboolean     is_damaged,
                        GError     **error)
{
  return is_damaged ? keep_damaged (database, error) : keep_sound (database, error);
}
