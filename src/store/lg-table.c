/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-audit-private.h"
#include "lg-id.h"
#include "lg-table-sql-private.h"

static gboolean
step_write (LgStatement  *statement,
            GError      **error)
{
  g_autoptr (GError) local_error = NULL;

  lg_statement_next (statement, &local_error);
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static void
set_identity (LgRecord *record)
{
  if (record->id == NULL)
    record->id = lg_id_new ();
  if (record->created_at == LG_TIME_NONE)
    record->created_at = lg_time_now ();
  if (record->updated_at == LG_TIME_NONE)
    record->updated_at = record->created_at;
}

/**
 * lg_table_insert_imported:
 * @db: a connection in a transaction
 * @table: where to
 * @record: the record
 * @identity: (nullable): where it comes from; none for a record that was not imported
 * @inserted: (out): FALSE where a row with the same key is there already; then nothing was written
 * @error: return location
 *
 * Adds a record without its audit and change rows, for an import, which
 * writes one of each a batch.
 */
gboolean
lg_table_insert_imported (LgDb                    *db,
                          const LgTable           *table,
                          gpointer                 record,
                          const LgImportIdentity  *identity,
                          gboolean                *inserted,
                          GError                 **error)
{
  LgRecord *self = LG_RECORD (record);
  g_autoptr (LgStatement) statement = lg_db_prepare (db, lg_table_sql (db, table)->insert, error);
  int n_bound;

  if (statement == NULL)
    return FALSE;

  set_identity (self);
  n_bound = lg_table_bind_record (statement, self);
  if (identity != NULL)
    {
      lg_statement_bind_blob (statement, n_bound + 1, identity->key, sizeof identity->key);
      lg_statement_bind_blob (statement, n_bound + 2, identity->digest, sizeof identity->digest);
    }
  if (!step_write (statement, error))
    return FALSE;

  *inserted = sqlite3_changes64 (lg_db_handle (db)) > 0;
  if (!*inserted)
    return TRUE;

  self->row = sqlite3_last_insert_rowid (lg_db_handle (db));

  return table->save_parts == NULL || table->save_parts (db, self, TRUE, error);
}

gboolean
lg_table_insert_unaudited (LgDb           *db,
                           const LgTable  *table,
                           gpointer        record,
                           GError        **error)
{
  gboolean inserted;

  return lg_table_insert_imported (db, table, record, NULL, &inserted, error);
}

static char *
record_to_text (LgRecord *record)
{
  g_autoptr (JsonNode) node = lg_record_to_json (record);

  return json_to_string (node, FALSE);
}

/**
 * lg_table_insert:
 * @db: a connection in a transaction
 * @table: where to
 * @record: the record; its row, its id where it has none, and its times are set
 * @error: return location
 */
gboolean
lg_table_insert (LgDb           *db,
                 const LgTable  *table,
                 gpointer        record,
                 GError        **error)
{
  g_autoptr (LgRecord) stored = NULL;
  g_autofree char *after = NULL;

  if (!lg_table_insert_unaudited (db, table, record, error))
    return FALSE;

  stored = lg_table_get (db, table, LG_RECORD (record)->row, error);
  if (stored == NULL)
    return FALSE;
  after = record_to_text (stored);

  return lg_audit_append (db, lg_record_type_name (stored), stored->id, NULL, after, error) &&
         lg_changes_append (db, lg_record_type_name (stored), stored->row, stored->row, LG_CHANGE_INSERT, error);
}

static gboolean
update_unaudited (LgDb           *db,
                  const LgTable  *table,
                  gpointer        record,
                  GError        **error)
{
  LgRecord *self = LG_RECORD (record);
  g_autoptr (LgStatement) statement = lg_db_prepare (db, lg_table_sql (db, table)->update, error);
  int n_bound;

  if (statement == NULL)
    return FALSE;

  n_bound = lg_table_bind_record (statement, self);
  lg_statement_bind_int (statement, n_bound + 1, self->row);

  return step_write (statement, error) &&
         (table->save_parts == NULL || table->save_parts (db, self, FALSE, error));
}

static gboolean
write_audited_update (LgDb           *db,
                      const LgTable  *table,
                      LgRecord       *before,
                      LgRecord       *record,
                      LgChange        change,
                      GError        **error)
{
  g_autofree char *old_text = record_to_text (before);
  g_autofree char *new_text = NULL;
  g_autoptr (LgRecord) stored = NULL;

  record->updated_at = MAX (lg_time_now (), before->updated_at + 1);
  if (!update_unaudited (db, table, record, error))
    return FALSE;

  stored = lg_table_get (db, table, record->row, error);
  if (stored == NULL)
    return FALSE;
  new_text = record_to_text (stored);

  return lg_audit_append (db, lg_record_type_name (stored), stored->id, old_text, new_text, error) &&
         lg_changes_append (db, lg_record_type_name (stored), stored->row, stored->row, change, error);
}

/**
 * lg_table_update:
 * @db: a connection in a transaction
 * @table: its table
 * @record: the record as it shall be
 * @error: return location
 *
 * Fails with %LG_STORE_ERROR_CONFLICT where the row changed after @record was read.
 */
gboolean
lg_table_update (LgDb           *db,
                 const LgTable  *table,
                 gpointer        record,
                 GError        **error)
{
  LgRecord *self = LG_RECORD (record);
  g_autoptr (LgRecord) before = lg_table_get (db, table, self->row, error);

  if (before == NULL)
    return FALSE;

  if (before->updated_at != self->updated_at)
    {
      g_set_error (error, LG_STORE_ERROR, LG_STORE_ERROR_CONFLICT,
                   "%s %s was changed in the meantime", lg_record_type_name (self), self->id);
      return FALSE;
    }

  return write_audited_update (db, table, before, self, LG_CHANGE_UPDATE, error);
}

/**
 * lg_table_set_deleted:
 * @db: a connection in a transaction
 * @table: its table
 * @row: the record's row
 * @deleted: whether it is to be marked as deleted, or the mark taken back
 * @error: return location
 */
gboolean
lg_table_set_deleted (LgDb           *db,
                      const LgTable  *table,
                      gint64          row,
                      gboolean        deleted,
                      GError        **error)
{
  g_autoptr (LgRecord) before = lg_table_get (db, table, row, error);
  g_autoptr (LgRecord) after = before != NULL ? lg_table_get (db, table, row, error) : NULL;

  if (after == NULL)
    return FALSE;

  after->deleted_at = deleted ? lg_time_now () : LG_TIME_NONE;

  return write_audited_update (db, table, before, after, deleted ? LG_CHANGE_DELETE : LG_CHANGE_INSERT, error);
}
