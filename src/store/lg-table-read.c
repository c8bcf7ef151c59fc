/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-table-sql-private.h"

static const struct
{
  const char *type_name;
  const char *sentence;
} absences[] = {
  { "alert", N_("There is no such alert") },
  { "asset", N_("There is no such asset") },
  { "camera", N_("There is no such camera") },
  { "contact", N_("There is no such contact") },
  { "count", N_("There is no such count") },
  { "discrepancy", N_("There is no such discrepancy") },
  { "evidence", N_("There is no such evidence") },
  { "import", N_("There is no such import") },
  { "incident", N_("There is no such incident") },
  { "site", N_("There is no such site") },
  { "task", N_("There is no such task") },
};

static const char *
describe_absence (const char *type_name)
{
  for (guint i = 0; i < G_N_ELEMENTS (absences); i++)
    {
      if (g_str_equal (absences[i].type_name, type_name))
        return _(absences[i].sentence);
    }

  return _("There is no such record");
}

static GPtrArray *
collect (LgDb           *db,
         const LgTable  *table,
         LgStatement    *statement,
         GError        **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) local_error = NULL;

  while (lg_statement_next (statement, &local_error))
    g_ptr_array_add (records, lg_table_read_record (table, statement));

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
  g_autofree char *sql = g_strconcat (lg_table_sql (db, table)->select, where, NULL);
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
      g_set_error_literal (error, LG_STORE_ERROR, LG_STORE_ERROR_NOT_FOUND,
                           describe_absence (lg_table_class (table)->type_name));
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
  g_autoptr (LgStatement) statement = lg_db_query (db, lg_table_sql (db, table)->get, error, "i", row);
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
  g_autoptr (LgStatement) statement = lg_db_prepare (db, lg_table_sql (db, table)->get, error);

  if (statement == NULL)
    return NULL;

  g_ptr_array_set_size (records, (int) n_rows);
  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr (GError) local_error = NULL;

      lg_statement_bind_int (statement, 1, rows[i]);
      if (lg_statement_next (statement, &local_error))
        g_ptr_array_index (records, i) = lg_table_read_record (table, statement);
      lg_statement_reset (statement);

      if (local_error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return NULL;
        }
    }

  return g_steal_pointer (&records);
}
