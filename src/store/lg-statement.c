/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include <math.h>

#include "lg-db-private.h"
#include "lg-id.h"
#include "lg-record.h"

struct _LgStatement
{
  LgDb         *db;
  sqlite3_stmt *stmt;   /* (owned) */
  gboolean      kept;   /* by its connection */
  gboolean      in_use;
};

static LgStatement *
statement_new (LgDb        *db,
               const char  *sql,
               GError     **error)
{
  LgStatement *self;
  sqlite3_stmt *stmt = NULL;

  if (sqlite3_prepare_v3 (lg_db_handle (db), sql, -1, SQLITE_PREPARE_PERSISTENT, &stmt, NULL) != SQLITE_OK)
    {
      lg_db_set_error (db, error);
      return NULL;
    }

  self = g_new0 (LgStatement, 1);
  self->db = db;
  self->stmt = stmt;
  self->in_use = TRUE;

  return self;
}

/**
 * lg_db_prepare:
 * @db: a connection
 * @sql: a constant statement; values are bound, never pasted in
 * @error: return location
 *
 * Returns: (transfer full): the statement, to be released when done with;
 *   the connection keeps it prepared for the next time
 */
LgStatement *
lg_db_prepare (LgDb        *db,
               const char  *sql,
               GError     **error)
{
  GHashTable *statements = lg_db_statements (db);
  LgStatement *self = g_hash_table_lookup (statements, sql);

  if (self != NULL && !self->in_use)
    {
      self->in_use = TRUE;
      return self;
    }

  if (self != NULL)
    return statement_new (db, sql, error);

  self = statement_new (db, sql, error);
  if (self != NULL)
    {
      self->kept = TRUE;
      g_hash_table_insert (statements, (gpointer) sqlite3_sql (self->stmt), self);
    }

  return self;
}

void
lg_statement_destroy (LgStatement *self)
{
  sqlite3_finalize (self->stmt);
  g_free (self);
}

void
lg_statement_release (LgStatement *self)
{
  if (!self->kept)
    {
      lg_statement_destroy (self);
      return;
    }

  lg_statement_reset (self);
  sqlite3_clear_bindings (self->stmt);
  self->in_use = FALSE;
}

void
lg_statement_reset (LgStatement *self)
{
  sqlite3_reset (self->stmt);
}

/**
 * lg_statement_bind:
 * @self: a statement
 * @types: a letter a parameter: `i` a gint64, `t` a text or NULL, `u` an id
 *   in its text form or NULL, `d` a double, `n` nothing (NULL)
 * @...: the values, in the order of the parameters
 *
 * Texts must live until the statement is reset.
 */
void
lg_statement_bind (LgStatement *self,
                   const char  *types,
                   ...)
{
  va_list args;

  va_start (args, types);
  lg_statement_bind_va (self, types, args);
  va_end (args);
}

void
lg_statement_bind_va (LgStatement *self,
                      const char  *types,
                      va_list      args)
{
  for (int i = 1; *types != '\0'; i++, types++)
    {
      switch (*types)
        {
        case 'i':
          lg_statement_bind_int (self, i, va_arg (args, gint64));
          break;
        case 't':
          lg_statement_bind_text (self, i, va_arg (args, const char *));
          break;
        case 'u':
          lg_statement_bind_id (self, i, va_arg (args, const char *));
          break;
        case 'd':
          lg_statement_bind_real (self, i, va_arg (args, double));
          break;
        case 'n':
          lg_statement_bind_null (self, i);
          break;
        default:
          g_assert_not_reached ();
        }
    }
}

/* An unknown number is no number. */
void
lg_statement_bind_int (LgStatement *self,
                       int          index,
                       gint64       value)
{
  if (value == LG_UNKNOWN)
    sqlite3_bind_null (self->stmt, index);
  else
    sqlite3_bind_int64 (self->stmt, index, value);
}

void
lg_statement_bind_text (LgStatement *self,
                        int          index,
                        const char  *text)
{
  sqlite3_bind_text (self->stmt, index, text, -1, SQLITE_STATIC);
}

void
lg_statement_bind_id (LgStatement *self,
                      int          index,
                      const char  *id)
{
  guint8 bytes[LG_ID_BYTES];

  if (id != NULL && lg_id_to_bytes (id, bytes))
    sqlite3_bind_blob (self->stmt, index, bytes, sizeof bytes, SQLITE_TRANSIENT);
  else
    sqlite3_bind_null (self->stmt, index);
}

void
lg_statement_bind_blob (LgStatement   *self,
                        int            index,
                        gconstpointer  data,
                        gsize          length)
{
  sqlite3_bind_blob64 (self->stmt, index, data, length, SQLITE_STATIC);
}

void
lg_statement_bind_real (LgStatement *self,
                        int          index,
                        double       value)
{
  if (isnan (value))
    sqlite3_bind_null (self->stmt, index);
  else
    sqlite3_bind_double (self->stmt, index, value);
}

void
lg_statement_bind_null (LgStatement *self,
                        int          index)
{
  sqlite3_bind_null (self->stmt, index);
}

/**
 * lg_statement_next:
 * @self: a statement
 * @error: return location
 *
 * Returns: TRUE where there is a row, FALSE at the end or with an error
 */
gboolean
lg_statement_next (LgStatement  *self,
                   GError      **error)
{
  switch (sqlite3_step (self->stmt))
    {
    case SQLITE_ROW:
      return TRUE;
    case SQLITE_DONE:
      return FALSE;
    default:
      return lg_db_set_error (self->db, error);
    }
}

gboolean
lg_statement_is_null (LgStatement *self,
                      int          column)
{
  return sqlite3_column_type (self->stmt, column) == SQLITE_NULL;
}

gint64
lg_statement_int (LgStatement *self,
                  int          column)
{
  return lg_statement_is_null (self, column) ? LG_UNKNOWN : sqlite3_column_int64 (self->stmt, column);
}

double
lg_statement_real (LgStatement *self,
                   int          column)
{
  return lg_statement_is_null (self, column) ? NAN : sqlite3_column_double (self->stmt, column);
}

/* Valid until the next step. */
const char *
lg_statement_text (LgStatement *self,
                   int          column)
{
  return (const char *) sqlite3_column_text (self->stmt, column);
}

char *
lg_statement_dup_id (LgStatement *self,
                     int          column)
{
  const guint8 *bytes = sqlite3_column_blob (self->stmt, column);

  return bytes != NULL && sqlite3_column_bytes (self->stmt, column) == LG_ID_BYTES
       ? lg_id_from_bytes (bytes)
       : NULL;
}

/* Valid until the next step. */
const guint8 *
lg_statement_blob (LgStatement *self,
                   int          column,
                   gsize       *length)
{
  const guint8 *data = sqlite3_column_blob (self->stmt, column);

  *length = sqlite3_column_bytes (self->stmt, column);

  return data;
}

/**
 * lg_db_query:
 * @db: a connection
 * @sql: a constant statement
 * @error: return location
 * @types: see lg_statement_bind()
 * @...: the values
 *
 * Returns: (transfer full): the statement, its values bound
 */
LgStatement *
lg_db_query (LgDb        *db,
             const char  *sql,
             GError     **error,
             const char  *types,
             ...)
{
  LgStatement *statement = lg_db_prepare (db, sql, error);
  va_list args;

  if (statement == NULL)
    return NULL;

  va_start (args, types);
  lg_statement_bind_va (statement, types, args);
  va_end (args);

  return statement;
}

/**
 * lg_db_run:
 * @db: a connection
 * @sql: a constant statement that returns no rows
 * @error: return location
 * @types: see lg_statement_bind()
 * @...: the values
 */
gboolean
lg_db_run (LgDb        *db,
           const char  *sql,
           GError     **error,
           const char  *types,
           ...)
{
  g_autoptr (LgStatement) statement = lg_db_prepare (db, sql, error);
  g_autoptr (GError) local_error = NULL;
  va_list args;

  if (statement == NULL)
    return FALSE;

  va_start (args, types);
  lg_statement_bind_va (statement, types, args);
  va_end (args);

  if (lg_statement_next (statement, &local_error) || local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/**
 * lg_db_query_int:
 * @db: a connection
 * @sql: a constant statement
 * @value: (out): the first column of the first row, %LG_UNKNOWN without one
 * @error: return location
 * @types: see lg_statement_bind()
 * @...: the values
 */
gboolean
lg_db_query_int (LgDb        *db,
                 const char  *sql,
                 gint64      *value,
                 GError     **error,
                 const char  *types,
                 ...)
{
  g_autoptr (LgStatement) statement = lg_db_prepare (db, sql, error);
  g_autoptr (GError) local_error = NULL;
  va_list args;

  *value = LG_UNKNOWN;
  if (statement == NULL)
    return FALSE;

  va_start (args, types);
  lg_statement_bind_va (statement, types, args);
  va_end (args);

  if (lg_statement_next (statement, &local_error))
    *value = lg_statement_int (statement, 0);

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}
