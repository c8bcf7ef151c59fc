/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-audit-private.h"

static const char *
change_name (LgChange change)
{
  switch (change)
    {
    case LG_CHANGE_INSERT:
      return "insert";
    case LG_CHANGE_UPDATE:
      return "update";
    case LG_CHANGE_DELETE:
    default:
      return "delete";
    }
}

/**
 * lg_changes_append:
 * @db: a connection in a transaction
 * @record_type: what kind of record changed
 * @first_row: the first row that did
 * @last_row: the last one; the same for a single record
 * @change: how
 * @error: return location
 *
 * Tells the change feed, from which views learn what to read again, here and
 * in other programs on the same store.
 */
gboolean
lg_changes_append (LgDb        *db,
                   const char  *record_type,
                   gint64       first_row,
                   gint64       last_row,
                   LgChange     change,
                   GError     **error)
{
  return lg_db_run (db,
                    "INSERT INTO changes (at, record_type, first_row, last_row, operation) VALUES (?, ?, ?, ?, ?)",
                    error, "itiit", lg_time_now (), record_type, first_row, last_row, change_name (change));
}

/**
 * lg_changes_types_since:
 * @db: a connection
 * @sequence: (inout): the last change that was seen; the newest one afterwards
 * @error: return location
 *
 * Returns: (transfer full): the types of the records that changed since then
 */
GStrv
lg_changes_types_since (LgDb    *db,
                        gint64  *sequence,
                        GError **error)
{
  g_autoptr (GStrvBuilder) types = g_strv_builder_new ();
  g_autoptr (LgStatement) statement =
    lg_db_query (db, "SELECT record_type, max (sequence) FROM changes WHERE sequence > ? GROUP BY record_type",
                 error, "i", *sequence);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return NULL;

  while (lg_statement_next (statement, &local_error))
    {
      g_strv_builder_add (types, lg_statement_text (statement, 0));
      *sequence = MAX (*sequence, lg_statement_int (statement, 1));
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return g_strv_builder_end (types);
}
