/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-audit-private.h"
#include "lg-id.h"
#include "lg-table-private.h"

/* The statements of one table, derived once a connection from its record's fields. */
typedef struct
{
  char *select;
  char *insert;
  char *update;
  char *get;
} TableSql;

static const LgRecordClass *
get_class (const LgTable *table)
{
  /* A static type's class is made once and stays. */
  return g_type_class_ref (table->record_type ());
}

static gboolean
is_stored (const LgField *field)
{
  return (field->flags & LG_FIELD_JOINED) == 0;
}

static const char *
find_expression (const LgTable *table,
                 const LgField *field)
{
  for (const LgTableJoin *join = table->joined; join != NULL && join->field != NULL; join++)
    {
      if (g_str_equal (join->field, field->name))
        return join->expression;
    }

  g_error ("Nothing says where %s.%s comes from", table->name, field->name);
}

static char *
build_select (const LgTable       *table,
              const LgRecordClass *klass)
{
  GString *sql = g_string_new ("SELECT t.row");

  for (guint i = 0; i < klass->n_fields; i++)
    {
      if (is_stored (&klass->fields[i]))
        g_string_append_printf (sql, ", t.%s", klass->fields[i].name);
      else
        g_string_append_printf (sql, ", %s", find_expression (table, &klass->fields[i]));
    }
  g_string_append_printf (sql, " FROM %s t %s ", table->name, table->joins != NULL ? table->joins : "");

  return g_string_free (sql, FALSE);
}

static char *
build_insert (const LgTable       *table,
              const LgRecordClass *klass)
{
  g_autoptr (GString) columns = g_string_new (NULL);
  g_autoptr (GString) values = g_string_new (NULL);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      if (!is_stored (&klass->fields[i]))
        continue;
      g_string_append_printf (columns, "%s%s", columns->len > 0 ? ", " : "", klass->fields[i].name);
      g_string_append_printf (values, "%s?", values->len > 0 ? ", " : "");
    }

  if (table->imported)
    return g_strdup_printf ("INSERT INTO %s (%s, import_key, import_digest) VALUES (%s, ?, ?)"
                            " ON CONFLICT (import_key) WHERE import_key IS NOT NULL DO NOTHING",
                            table->name, columns->str, values->str);

  return g_strdup_printf ("INSERT INTO %s (%s) VALUES (%s)", table->name, columns->str, values->str);
}

static char *
build_update (const LgTable       *table,
              const LgRecordClass *klass)
{
  g_autoptr (GString) columns = g_string_new (NULL);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      if (is_stored (&klass->fields[i]))
        g_string_append_printf (columns, "%s%s = ?", columns->len > 0 ? ", " : "", klass->fields[i].name);
    }

  return g_strdup_printf ("UPDATE %s SET %s WHERE row = ?", table->name, columns->str);
}

static TableSql *
get_sql (LgDb          *db,
         const LgTable *table)
{
  GHashTable *known = lg_db_table_sql (db);
  TableSql *sql = g_hash_table_lookup (known, table);

  if (sql == NULL)
    {
      const LgRecordClass *klass = get_class (table);
      g_autofree char *select = build_select (table, klass);
      g_autofree char *insert = build_insert (table, klass);
      g_autofree char *update = build_update (table, klass);
      g_autofree char *get = g_strconcat (select, "WHERE t.row = ?", NULL);

      /* Interned: connections share them, and they are as constant as the tables. */
      sql = g_new0 (TableSql, 1);
      sql->select = (char *) g_intern_string (select);
      sql->insert = (char *) g_intern_string (insert);
      sql->update = (char *) g_intern_string (update);
      sql->get = (char *) g_intern_string (get);
      g_hash_table_insert (known, (gpointer) table, sql);
    }

  return sql;
}

static void
bind_field (LgStatement   *statement,
            int            index,
            LgRecord      *record,
            const LgField *field)
{
  gpointer place = lg_record_field (record, field);

  switch (field->type)
    {
    case LG_FIELD_TEXT:
    case LG_FIELD_JSON:
      lg_statement_bind_text (statement, index, *(char **) place);
      break;
    case LG_FIELD_ID:
      lg_statement_bind_id (statement, index, *(char **) place);
      break;
    case LG_FIELD_REAL:
      lg_statement_bind_real (statement, index, *(double *) place);
      break;
    case LG_FIELD_BOOLEAN:
      lg_statement_bind_int (statement, index, *(gboolean *) place != FALSE);
      break;
    case LG_FIELD_ENUM:
      lg_statement_bind_int (statement, index, *(int *) place != 0 ? *(int *) place : LG_UNKNOWN);
      break;
    case LG_FIELD_LINK:
      lg_statement_bind_int (statement, index, *(gint64 *) place != 0 ? *(gint64 *) place : LG_UNKNOWN);
      break;
    case LG_FIELD_INTEGER:
    case LG_FIELD_MONEY:
    case LG_FIELD_TIME:
    default:
      lg_statement_bind_int (statement, index, *(gint64 *) place);
      break;
    }
}

static int
bind_fields (LgStatement         *statement,
             LgRecord            *record,
             const LgRecordClass *klass)
{
  int index = 0;

  for (guint i = 0; i < klass->n_fields; i++)
    {
      if (is_stored (&klass->fields[i]))
        bind_field (statement, ++index, record, &klass->fields[i]);
    }

  return index;
}

static void
read_field (LgStatement   *statement,
            int            column,
            LgRecord      *record,
            const LgField *field)
{
  gpointer place = lg_record_field (record, field);

  switch (field->type)
    {
    case LG_FIELD_TEXT:
    case LG_FIELD_JSON:
      g_set_str ((char **) place, lg_statement_text (statement, column));
      break;
    case LG_FIELD_ID:
      g_free (*(char **) place);
      *(char **) place = lg_statement_dup_id (statement, column);
      break;
    case LG_FIELD_REAL:
      *(double *) place = lg_statement_real (statement, column);
      break;
    case LG_FIELD_BOOLEAN:
      *(gboolean *) place = !lg_statement_is_null (statement, column) && lg_statement_int (statement, column) != 0;
      break;
    case LG_FIELD_ENUM:
      *(int *) place = lg_statement_is_null (statement, column) ? 0 : (int) lg_statement_int (statement, column);
      break;
    case LG_FIELD_LINK:
      *(gint64 *) place = lg_statement_is_null (statement, column) ? 0 : lg_statement_int (statement, column);
      break;
    case LG_FIELD_INTEGER:
    case LG_FIELD_MONEY:
    case LG_FIELD_TIME:
    default:
      *(gint64 *) place = lg_statement_int (statement, column);
      break;
    }
}

static LgRecord *
read_record (const LgTable       *table,
             const LgRecordClass *klass,
             LgStatement         *statement)
{
  LgRecord *record = g_object_new (table->record_type (), NULL);

  record->row = lg_statement_int (statement, 0);
  for (guint i = 0; i < klass->n_fields; i++)
    read_field (statement, (int) i + 1, record, &klass->fields[i]);

  return record;
}

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
  g_autoptr (LgStatement) statement = lg_db_prepare (db, get_sql (db, table)->insert, error);
  int n_bound;

  if (statement == NULL)
    return FALSE;

  set_identity (self);
  n_bound = bind_fields (statement, self, LG_RECORD_GET_CLASS (self));
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

gboolean
lg_table_update_unaudited (LgDb           *db,
                           const LgTable  *table,
                           gpointer        record,
                           GError        **error)
{
  LgRecord *self = LG_RECORD (record);
  g_autoptr (LgStatement) statement = lg_db_prepare (db, get_sql (db, table)->update, error);
  int n_bound;

  if (statement == NULL)
    return FALSE;

  n_bound = bind_fields (statement, self, LG_RECORD_GET_CLASS (self));
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
  if (!lg_table_update_unaudited (db, table, record, error))
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

static GPtrArray *
collect (LgDb           *db,
         const LgTable  *table,
         LgStatement    *statement,
         GError        **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) local_error = NULL;
  const LgRecordClass *klass = get_class (table);

  while (lg_statement_next (statement, &local_error))
    g_ptr_array_add (records, read_record (table, klass, statement));

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return g_steal_pointer (&records);
}

static GPtrArray *
list_va (LgDb           *db,
         const LgTable  *table,
         const char     *where,
         GError        **error,
         const char     *types,
         va_list         args)
{
  g_autofree char *sql = g_strconcat (get_sql (db, table)->select, where, NULL);
  g_autoptr (LgStatement) statement = lg_db_prepare (db, sql, error);

  if (statement == NULL)
    return NULL;

  lg_statement_bind_va (statement, types, args);

  return collect (db, table, statement, error);
}

/**
 * lg_table_list:
 * @db: a connection
 * @table: the table
 * @where: what follows the FROM clause: `WHERE t.x = ? ORDER BY …`; a constant
 * @error: return location
 * @types: see lg_statement_bind()
 * @...: the values
 *
 * Returns: (transfer full) (element-type LgRecord): the records, without what hangs on them
 */
GPtrArray *
lg_table_list (LgDb           *db,
               const LgTable  *table,
               const char     *where,
               GError        **error,
               const char     *types,
               ...)
{
  GPtrArray *records;
  va_list args;

  va_start (args, types);
  records = list_va (db, table, where, error, types, args);
  va_end (args);

  return records;
}

static gpointer
take_first (LgDb           *db,
            const LgTable  *table,
            GPtrArray      *records,
            GError        **error)
{
  g_autoptr (LgRecord) record = NULL;

  if (records == NULL)
    return NULL;

  if (records->len == 0)
    {
      const LgRecordClass *klass = get_class (table);

      g_set_error (error, LG_STORE_ERROR, LG_STORE_ERROR_NOT_FOUND, "There is no such %s", klass->type_name);
      return NULL;
    }

  record = g_object_ref (g_ptr_array_index (records, 0));
  if (table->load_parts != NULL && !table->load_parts (db, record, error))
    return NULL;

  return g_steal_pointer (&record);
}

/**
 * lg_table_find:
 *
 * As lg_table_list(), for one record, with what hangs on it.
 *
 * Returns: (transfer full): the first, or NULL with %LG_STORE_ERROR_NOT_FOUND
 */
gpointer
lg_table_find (LgDb           *db,
               const LgTable  *table,
               const char     *where,
               GError        **error,
               const char     *types,
               ...)
{
  g_autoptr (GPtrArray) records = NULL;
  va_list args;

  va_start (args, types);
  records = list_va (db, table, where, error, types, args);
  va_end (args);

  return take_first (db, table, records, error);
}

gpointer
lg_table_get (LgDb           *db,
              const LgTable  *table,
              gint64          row,
              GError        **error)
{
  g_autoptr (LgStatement) statement = lg_db_query (db, get_sql (db, table)->get, error, "i", row);
  g_autoptr (GPtrArray) records = statement != NULL ? collect (db, table, statement, error) : NULL;

  return take_first (db, table, records, error);
}

gpointer
lg_table_get_by_id (LgDb           *db,
                    const LgTable  *table,
                    const char     *id,
                    GError        **error)
{
  return lg_table_find (db, table, "WHERE t.id = ?", error, "u", id);
}

static void
unref_if_there (gpointer record)
{
  g_clear_object ((LgRecord **) &record);
}

/**
 * lg_table_list_rows:
 * @db: a connection
 * @table: the table
 * @rows: (array length=n_rows): rows
 * @n_rows: how many
 * @error: return location
 *
 * Returns: (transfer full) (element-type LgRecord): the records, in the order
 *   of @rows; a row that is gone leaves NULL at its place
 */
GPtrArray *
lg_table_list_rows (LgDb           *db,
                    const LgTable  *table,
                    const gint64   *rows,
                    guint           n_rows,
                    GError        **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (unref_if_there);
  g_autoptr (LgStatement) statement = lg_db_prepare (db, get_sql (db, table)->get, error);
  const LgRecordClass *klass = get_class (table);

  if (statement == NULL)
    return NULL;

  g_ptr_array_set_size (records, (int) n_rows);
  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr (GError) local_error = NULL;

      lg_statement_bind_int (statement, 1, rows[i]);
      if (lg_statement_next (statement, &local_error))
        g_ptr_array_index (records, i) = read_record (table, klass, statement);
      lg_statement_reset (statement);

      if (local_error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return NULL;
        }
    }

  return g_steal_pointer (&records);
}
