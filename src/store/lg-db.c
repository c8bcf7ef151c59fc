/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-db-private.h"
#include "lg-off-hours-private.h"
#include "lg-store.h"

#define BUSY_TIMEOUT_MS 10000

struct _LgDb
{
  sqlite3    *handle;      /* (owned) */
  GHashTable *statements;  /* (owned) (element-type utf8 LgStatement) */
  GHashTable *table_sql;   /* (owned): what lg-table.c derives from a table, once a connection */
  char       *actor;       /* (owned) */
  char       *device;      /* (owned) */
  char       *action;      /* (owned) (nullable): names the act that runs, for the audit log */
  GHashTable *candidates;  /* (unowned) (nullable) (element-type utf8 utf8): settings that are tried */
};

static LgStoreError
error_code_from_sqlite (int code)
{
  switch (code & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return LG_STORE_ERROR_BUSY;
    case SQLITE_CORRUPT:
      return LG_STORE_ERROR_CORRUPT;
    case SQLITE_NOTADB:
      return LG_STORE_ERROR_NOT_A_STORE;
    case SQLITE_FULL:
      return LG_STORE_ERROR_FULL;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return LG_STORE_ERROR_READ_ONLY;
    case SQLITE_CONSTRAINT:
      return LG_STORE_ERROR_CONSTRAINT;
    case SQLITE_INTERRUPT:
      return LG_STORE_ERROR_CANCELLED;
    default:
      return LG_STORE_ERROR_FAILED;
    }
}

/* SQLite's own words, where they are not clear to whoever uses the program. */
static const char *
describe_code (LgStoreError code)
{
  switch (code)
    {
    case LG_STORE_ERROR_BUSY:
      return "Another program holds the store";
    case LG_STORE_ERROR_CORRUPT:
      return "The database is damaged";
    case LG_STORE_ERROR_NOT_A_STORE:
      return "The file is no store of LossGuard, or its first page is damaged";
    case LG_STORE_ERROR_FULL:
      return "The disk is full";
    case LG_STORE_ERROR_READ_ONLY:
      return "The folder cannot be written";
    default:
      return NULL;
    }
}

/**
 * lg_db_set_error:
 * @db: a connection whose last call failed
 * @error: return location
 *
 * Returns: FALSE, so that a caller can return it
 */
gboolean
lg_db_set_error (LgDb    *db,
                 GError **error)
{
  LgStoreError code = error_code_from_sqlite (sqlite3_extended_errcode (db->handle));
  const char *sentence = describe_code (code);

  g_set_error_literal (error, LG_STORE_ERROR, code, sentence != NULL ? sentence : sqlite3_errmsg (db->handle));

  return FALSE;
}

static int
open_flags (LgDbMode mode)
{
  const int common = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;

  switch (mode)
    {
    case LG_DB_READ:
    case LG_DB_WRITE:
      return common | SQLITE_OPEN_READWRITE;
    case LG_DB_CREATE:
    default:
      return common | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    }
}

static gboolean
configure (LgDb      *db,
           LgDbMode   mode,
           GError   **error)
{
  sqlite3_busy_timeout (db->handle, BUSY_TIMEOUT_MS);
  sqlite3_db_config (db->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);

  return lg_db_exec (db, "PRAGMA foreign_keys = ON;"
                         "PRAGMA synchronous = FULL;"
                         "PRAGMA temp_store = MEMORY;", error) &&
         (mode != LG_DB_READ || lg_db_exec (db, "PRAGMA query_only = ON; PRAGMA cache_size = -8192", error)) &&
         (mode == LG_DB_READ || lg_db_exec (db, "PRAGMA cache_size = -32768", error));
}

/**
 * lg_db_open:
 * @path: the database's file
 * @mode: what may be done with it
 * @error: return location
 *
 * Returns: (transfer full): a connection for the calling thread
 */
LgDb *
lg_db_open (const char  *path,
            LgDbMode     mode,
            GError     **error)
{
  g_autoptr (LgDb) db = g_new0 (LgDb, 1);

  db->statements = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) lg_statement_destroy);
  db->table_sql = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  db->actor = g_strdup (g_get_user_name ());
  db->device = g_strdup (g_get_host_name ());

  if (sqlite3_open_v2 (path, &db->handle, open_flags (mode), NULL) != SQLITE_OK)
    {
      lg_db_set_error (db, error);
      return NULL;
    }

  if (!configure (db, mode, error) || !lg_off_hours_register (db, error))
    return NULL;

  return g_steal_pointer (&db);
}

void
lg_db_close (LgDb *db)
{
  g_hash_table_unref (db->statements);
  g_hash_table_unref (db->table_sql);
  if (db->handle != NULL && sqlite3_close (db->handle) != SQLITE_OK)
    g_critical ("A statement outlived its connection: %s", sqlite3_errmsg (db->handle));
  g_free (db->actor);
  g_free (db->device);
  g_free (db->action);
  g_free (db);
}

sqlite3 *
lg_db_handle (LgDb *db)
{
  return db->handle;
}

GHashTable *
lg_db_table_sql (LgDb *db)
{
  return db->table_sql;
}

void
lg_db_set_actor (LgDb       *db,
                 const char *actor,
                 const char *device)
{
  g_set_str (&db->actor, actor);
  g_set_str (&db->device, device);
}

const char *
lg_db_get_actor (LgDb *db)
{
  return db->actor;
}

const char *
lg_db_get_device (LgDb *db)
{
  return db->device;
}

/**
 * lg_db_set_action:
 * @db: a connection in a transaction
 * @action: (nullable): what the person or the program does, in a few words
 *   of snake_case: `incident_resolve`
 *
 * Names the act for the audit rows that follow in this transaction.
 */
void
lg_db_set_action (LgDb       *db,
                  const char *action)
{
  g_set_str (&db->action, action);
}

const char *
lg_db_get_action (LgDb *db)
{
  return db->action;
}

GHashTable *
lg_db_get_candidates (LgDb *db)
{
  return db->candidates;
}

/* Settings are read from @candidates first, until they are taken away with NULL. */
void
lg_db_set_candidates (LgDb       *db,
                      GHashTable *candidates)
{
  db->candidates = candidates;
}

/**
 * lg_db_count_changes:
 * @db: a connection
 *
 * Returns: the rows this connection has written since it was opened; equal before and after, nothing was written
 */
gint64
lg_db_count_changes (LgDb *db)
{
  return sqlite3_total_changes64 (db->handle);
}

gboolean
lg_db_begin (LgDb    *db,
             GError **error)
{
  return lg_db_exec (db, "BEGIN IMMEDIATE", error);
}

gboolean
lg_db_commit (LgDb    *db,
              GError **error)
{
  return lg_db_exec (db, "COMMIT", error);
}

void
lg_db_rollback (LgDb *db)
{
  if (!sqlite3_get_autocommit (db->handle))
    sqlite3_exec (db->handle, "ROLLBACK", NULL, NULL, NULL);
}

/**
 * lg_db_exec:
 * @db: a connection
 * @sql: one or more statements without parameters
 * @error: return location
 */
gboolean
lg_db_exec (LgDb        *db,
            const char  *sql,
            GError     **error)
{
  if (sqlite3_exec (db->handle, sql, NULL, NULL, NULL) != SQLITE_OK)
    return lg_db_set_error (db, error);

  return TRUE;
}

GHashTable *
lg_db_statements (LgDb *db)
{
  return db->statements;
}

const char *
lg_store_sqlite_version (void)
{
  return sqlite3_libversion ();
}
