/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-table-sql-private.h"

const LgRecordClass *
lg_table_class (const LgTable *table)
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

static LgTableSql *
derive_sql (const LgTable *table)
{
  const LgRecordClass *klass = lg_table_class (table);
  g_autofree char *select = build_select (table, klass);
  g_autofree char *insert = build_insert (table, klass);
  g_autofree char *update = build_update (table, klass);
  g_autofree char *get = g_strconcat (select, "WHERE t.row = ?", NULL);
  LgTableSql *sql = g_new0 (LgTableSql, 1);

  /* Interned: connections share them, and they are as constant as the tables. */
  sql->select = g_intern_string (select);
  sql->insert = g_intern_string (insert);
  sql->update = g_intern_string (update);
  sql->get = g_intern_string (get);

  return sql;
}

/**
 * lg_table_sql:
 * @db: a connection, which keeps what was derived once
 * @table: a table
 *
 * Returns: (transfer none): its statements
 */
const LgTableSql *
lg_table_sql (LgDb          *db,
              const LgTable *table)
{
  GHashTable *known = lg_db_table_sql (db);
  LgTableSql *sql = g_hash_table_lookup (known, table);

  if (sql == NULL)
    {
      sql = derive_sql (table);
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

/**
 * lg_table_bind_record:
 * @statement: the insert or the update of the record's table
 * @record: the record
 *
 * Returns: how many parameters were bound, from the first on
 */
int
lg_table_bind_record (LgStatement *statement,
                      LgRecord    *record)
{
  const LgRecordClass *klass = LG_RECORD_GET_CLASS (record);
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

/**
 * lg_table_read_record:
 * @table: a table
 * @statement: its select, at a row
 *
 * Returns: (transfer full): the record in that row, without what hangs on it
 */
LgRecord *
lg_table_read_record (const LgTable *table,
                      LgStatement   *statement)
{
  const LgRecordClass *klass = lg_table_class (table);
  LgRecord *record = g_object_new (table->record_type (), NULL);

  record->row = lg_statement_int (statement, 0);
  for (guint i = 0; i < klass->n_fields; i++)
    read_field (statement, (int) i + 1, record, &klass->fields[i]);

  return record;
}
