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
static void
keep_work (LgIncident *incident,
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

/* What is read with the record from other tables: it stays at its site. */
static void
take_joined (LgRecord *record,
             LgRecord *before)
{
  LgRecordClass *klass = LG_RECORD_GET_CLASS (record);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const LgField *field = &klass->fields[i];

      if ((field->flags & LG_FIELD_JOINED) != 0 && field->type == LG_FIELD_TEXT)
        g_set_str ((char **) G_STRUCT_MEMBER_P (record, field->offset),
                   *(char **) G_STRUCT_MEMBER_P (before, field->offset));
    }
}

/* Makes @record the next version of @before. */
void
lg_import_known_take_place (LgRecord *record,
                            LgRecord *before)
{
  record->row = before->row;
  g_set_str (&record->id, before->id);
  record->created_at = before->created_at;
  record->updated_at = before->updated_at;
  record->deleted_at = LG_TIME_NONE;
  take_joined (record, before);
  if (LG_IS_INCIDENT (record))
    keep_work (LG_INCIDENT (record), LG_INCIDENT (before));
}

/* A file that is read in another way, as with the zone named that its site has, may say the same for all that. */
gboolean
lg_import_known_says_the_same (LgRecord *record,
                               LgRecord *before)
{
  g_autoptr (JsonNode) now = lg_record_to_json (record);
  g_autoptr (JsonNode) then = lg_record_to_json (before);

  return json_node_equal (now, then);
}
