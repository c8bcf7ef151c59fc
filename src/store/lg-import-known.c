/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-import-known-private.h"

/**
 * lg_import_known_find:
 * @db: a connection
 * @table: where the rows of the import go
 * @identity: what identifies a row
 * @known: (out): what is known of it
 * @error: return location
 *
 * Returns: whether the row was imported before; %FALSE without @error where it was not
 */
gboolean
lg_import_known_find (LgDb                    *db,
                      const LgTable           *table,
                      const LgImportIdentity  *identity,
                      LgImportKnown           *known,
                      GError                 **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT row, import_digest, deleted_at FROM %s WHERE import_key = ?", table->name);
  g_autoptr (LgStatement) statement = lg_db_prepare (db, sql, error);
  g_autoptr (GError) local_error = NULL;
  const guint8 *digest;
  gsize length;

  if (statement == NULL)
    return FALSE;

  lg_statement_bind_blob (statement, 1, identity->key, sizeof identity->key);
  if (!lg_statement_next (statement, &local_error))
    {
      if (local_error != NULL)
        g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  digest = lg_statement_blob (statement, 1, &length);
  known->row = lg_statement_int (statement, 0);
  known->same = length == sizeof identity->digest && memcmp (digest, identity->digest, length) == 0;
  known->deleted = !lg_statement_is_null (statement, 2);

  return TRUE;
}

gboolean
lg_import_known_set_digest (LgDb                    *db,
                            const LgTable           *table,
                            gint64                   row,
                            const LgImportIdentity  *identity,
                            GError                 **error)
{
  g_autofree char *sql = g_strdup_printf ("UPDATE %s SET import_digest = ? WHERE row = ?", table->name);
  g_autoptr (LgStatement) statement = lg_db_prepare (db, sql, error);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return FALSE;

  lg_statement_bind_blob (statement, 1, identity->digest, sizeof identity->digest);
  lg_statement_bind_int (statement, 2, row);
  lg_statement_next (statement, &local_error);
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/* An update must not undo what people did to the incident since it was first imported. */
void
lg_import_known_keep_work (LgIncident *incident,
                           LgIncident *before)
{
  g_set_str (&incident->number, before->number);
  g_set_str (&incident->assignee, before->assignee);
  g_set_str (&incident->police_report, before->police_report);
  incident->status = before->status;
  incident->disposition = before->disposition;
  incident->reported_at = before->reported_at;
  incident->resolved_at = before->resolved_at;
  incident->archived_at = before->archived_at;
  incident->hold_at = before->hold_at;
  g_set_str (&incident->hold_by, before->hold_by);
  g_set_str (&incident->hold_reason, before->hold_reason);
  incident->likelihood = before->likelihood;
  incident->impact = before->impact;
  incident->risk_open = before->risk_open;
}
