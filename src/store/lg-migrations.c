/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gstdio.h>

#include "lg-check-private.h"
#include "lg-id.h"
#include "lg-migrations-private.h"
#include "lg-store.h"

#define HEADER_SIZE            100
#define USER_VERSION_OFFSET    60
#define APPLICATION_ID_OFFSET  68

/* Migration N brings a store from version N - 1 to N. */
static const char * const migrations[] = {
  "/com/example/LossGuard/store/migrations/0001.sql",
  "/com/example/LossGuard/store/migrations/0002.sql",
  "/com/example/LossGuard/store/migrations/0003.sql",
  "/com/example/LossGuard/store/migrations/0004.sql",
  "/com/example/LossGuard/store/migrations/0005.sql",
};

static int
get_newest (void)
{
  return G_N_ELEMENTS (migrations);
}

static guint32
read_big_endian (const guint8 *bytes)
{
  return (guint32) bytes[0] << 24 | (guint32) bytes[1] << 16 | (guint32) bytes[2] << 8 | bytes[3];
}

static gboolean
check_version (gint64   version,
               GError **error)
{
  if (version <= get_newest ())
    return TRUE;

  g_set_error (error, LG_STORE_ERROR, LG_STORE_ERROR_NEWER,
               "A newer LossGuard made this store (version %" G_GINT64_FORMAT ", this one knows %d); it was left as it is",
               version, get_newest ());

  return FALSE;
}

static gboolean
check_application (gint64        application_id,
                   const char   *path,
                   GError      **error)
{
  if (application_id == LG_APPLICATION_ID)
    return TRUE;

  g_set_error (error, LG_STORE_ERROR, LG_STORE_ERROR_NOT_A_STORE, "%s is no store of LossGuard", path);

  return FALSE;
}

static gboolean
check_header (const guint8  *header,
              gsize          size,
              const char    *path,
              GError       **error)
{
  if (size == 0)
    return TRUE;

  if (size < HEADER_SIZE || memcmp (header, "SQLite format 3", 16) != 0)
    return check_application (0, path, error);

  /* The making of a store that was cut short leaves zeros here; its journal puts it right. */
  if (read_big_endian (header + APPLICATION_ID_OFFSET) == 0 && read_big_endian (header + USER_VERSION_OFFSET) == 0)
    return TRUE;

  return check_application (read_big_endian (header + APPLICATION_ID_OFFSET), path, error) &&
         check_version (read_big_endian (header + USER_VERSION_OFFSET), error);
}

/**
 * lg_migrations_check:
 * @path: a database's file, which need not be there
 * @error: return location
 *
 * Looks at the header (SQLite's file format, section 1.3) without opening the
 * database, so that a file that is none of ours is not touched at all.
 */
gboolean
lg_migrations_check (const char  *path,
                     GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GError) local_error = NULL;
  guint8 header[HEADER_SIZE];
  gsize size;

  stream = g_file_read (file, NULL, &local_error);
  if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ||
      g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY))
    return TRUE;

  if (stream == NULL || !g_input_stream_read_all (G_INPUT_STREAM (stream), header, sizeof header, &size, NULL, &local_error))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return check_header (header, size, path, error);
}

/* Another program may be at it as well, so that each writes a file of its own, and the last one stays. */
static gboolean
back_up_before (LgDb        *db,
                const char  *path,
                gint64       version,
                GError     **error)
{
  g_autofree char *copy = g_strdup_printf ("%s.version-%" G_GINT64_FORMAT, path, version);
  g_autofree char *id = lg_id_new ();
  g_autofree char *unfinished = g_strdup_printf ("%s.%s", copy, id);

  if (!lg_db_run (db, "VACUUM INTO ?", error, "t", unfinished))
    {
      g_remove (unfinished);
      return FALSE;
    }

  return g_rename (unfinished, copy) == 0 || lg_set_errno_error (error, errno, copy);
}

static gboolean
run_migration (LgDb     *db,
               int       version,
               GError  **error)
{
  g_autoptr (GBytes) sql = g_resources_lookup_data (migrations[version - 1], G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autofree char *finish = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d;",
                                             LG_APPLICATION_ID, version);

  return sql != NULL &&
         lg_db_exec (db, g_bytes_get_data (sql, NULL), error) &&
         lg_db_exec (db, finish, error);
}

/* Another program may have done it while this one waited for its turn, so the version counts that is read within it. */
static gboolean
apply (LgDb     *db,
       int       version,
       GError  **error)
{
  gint64 reached;

  if (lg_db_begin (db, error) &&
      lg_db_query_int (db, "PRAGMA user_version", &reached, error, "") &&
      (reached >= version || run_migration (db, version, error)) &&
      lg_db_commit (db, error))
    return TRUE;

  lg_db_rollback (db);

  return FALSE;
}

static gboolean
run_migrations (LgDb     *db,
                GError  **error)
{
  gint64 reached;

  if (!lg_db_query_int (db, "PRAGMA user_version", &reached, error, ""))
    return FALSE;

  for (int next = (int) reached + 1; next <= get_newest (); next++)
    {
      if (!run_migration (db, next, error))
        return FALSE;
    }

  return TRUE;
}

/* A new store is made at once, so that nobody meets one of an older version on its way. */
static gboolean
make (LgDb     *db,
      GError  **error)
{
  if (lg_db_begin (db, error) && run_migrations (db, error) && lg_db_commit (db, error))
    return TRUE;

  lg_db_rollback (db);

  return FALSE;
}

static gboolean
is_empty (LgDb      *db,
          gboolean  *empty,
          GError   **error)
{
  gint64 n_tables;

  if (!lg_db_query_int (db, "SELECT count (*) FROM sqlite_schema", &n_tables, error, ""))
    return FALSE;

  *empty = n_tables == 0;

  return TRUE;
}

/**
 * lg_migrations_check_opened:
 * @db: a connection
 * @path: its file
 * @version: (out): the store's version, 0 where nothing is in it yet
 * @error: return location
 *
 * Refuses what is no store, or one that a newer version made.
 */
gboolean
lg_migrations_check_opened (LgDb        *db,
                            const char  *path,
                            gint64      *version,
                            GError     **error)
{
  gint64 application_id;
  gboolean empty;

  if (!is_empty (db, &empty, error) ||
      !lg_db_query_int (db, "PRAGMA application_id", &application_id, error, "") ||
      !lg_db_query_int (db, "PRAGMA user_version", version, error, ""))
    return FALSE;

  return (empty || check_application (application_id, path, error)) && check_version (*version, error);
}

/**
 * lg_migrations_run:
 * @db: a connection that may write
 * @path: its file
 * @error: return location
 *
 * Brings the store to the newest version, each step in one transaction, with a
 * copy of the store as it was beside it. A new store is made in one.
 */
gboolean
lg_migrations_run (LgDb        *db,
                   const char  *path,
                   GError     **error)
{
  gint64 version;

  if (!lg_migrations_check_opened (db, path, &version, error) ||
      !lg_db_exec (db, "PRAGMA journal_mode = WAL", error))
    return FALSE;

  if (version == 0)
    return make (db, error);

  for (int next = (int) version + 1; next <= get_newest (); next++)
    {
      if (!back_up_before (db, path, next - 1, error) || !apply (db, next, error))
        return FALSE;
    }

  return TRUE;
}

/* The schema of every store that is open: an older one is brought up to it, a newer one refused. */
int
lg_store_schema_version (void)
{
  return get_newest ();
}
