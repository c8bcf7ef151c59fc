/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include <math.h>

#include "lg-asset-table-private.h"
#include "lg-audit-private.h"
#include "lg-count-table-private.h"
#include "lg-import-undo-private.h"
#include "lg-incident-table-private.h"
#include "lg-json.h"

/* A record's columns as plain JSON values, so that they can be put back exactly. */
static void
dump_field (JsonObject    *object,
            LgRecord      *record,
            const LgField *field)
{
  gpointer place = lg_record_field (record, field);

  switch (field->type)
    {
    case LG_FIELD_TEXT:
    case LG_FIELD_JSON:
      lg_json_add_text (object, field->name, *(char **) place);
      break;
    case LG_FIELD_REAL:
      if (!isnan (*(double *) place))
        json_object_set_double_member (object, field->name, *(double *) place);
      break;
    case LG_FIELD_BOOLEAN:
    case LG_FIELD_ENUM:
      json_object_set_int_member (object, field->name, *(int *) place);
      break;
    case LG_FIELD_LINK:
    case LG_FIELD_INTEGER:
    case LG_FIELD_MONEY:
    case LG_FIELD_TIME:
      json_object_set_int_member (object, field->name, *(gint64 *) place);
      break;
    case LG_FIELD_ID:
    default:
      break;
    }
}

static void
restore_field (JsonObject    *object,
               LgRecord      *record,
               const LgField *field)
{
  gpointer place = lg_record_field (record, field);

  switch (field->type)
    {
    case LG_FIELD_TEXT:
    case LG_FIELD_JSON:
      g_set_str ((char **) place, json_object_get_string_member_with_default (object, field->name, NULL));
      break;
    case LG_FIELD_REAL:
      *(double *) place = json_object_get_double_member_with_default (object, field->name, NAN);
      break;
    case LG_FIELD_BOOLEAN:
    case LG_FIELD_ENUM:
      *(int *) place = (int) json_object_get_int_member_with_default (object, field->name, 0);
      break;
    case LG_FIELD_LINK:
    case LG_FIELD_INTEGER:
    case LG_FIELD_MONEY:
    case LG_FIELD_TIME:
      *(gint64 *) place = json_object_get_int_member_with_default (object, field->name, LG_UNKNOWN);
      break;
    case LG_FIELD_ID:
    default:
      break;
    }
}

/* A legal hold is nothing that an import could change, so its undoing leaves it alone. */
static gboolean
is_kept (const LgField *field)
{
  return (field->flags & LG_FIELD_JOINED) == 0 && !g_str_equal (field->name, "updated_at") &&
         !g_str_has_prefix (field->name, "hold_");
}

/**
 * lg_import_keep_before:
 * @db: a connection in a transaction
 * @import: the import that is about to change a record
 * @table: the record's table
 * @record: the record as it is
 * @error: return location
 *
 * Keeps the record's values, so that the import can be undone. An incident's
 * lines are in the audit log alone: an import never changes them.
 */
gboolean
lg_import_keep_before (LgDb           *db,
                       LgImport       *import,
                       const LgTable  *table,
                       LgRecord       *record,
                       GError        **error)
{
  LgRecordClass *klass = LG_RECORD_GET_CLASS (record);
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  g_autofree char *text = NULL;
  JsonObject *object = json_object_new ();

  for (guint i = 0; i < klass->n_fields; i++)
    {
      if (is_kept (&klass->fields[i]))
        dump_field (object, record, &klass->fields[i]);
    }
  json_node_take_object (node, object);
  text = json_to_string (node, FALSE);

  return lg_db_run (db, "INSERT INTO import_replaced (import_row, record_type, record_row, before) VALUES (?, ?, ?, ?)",
                    error, "itit", LG_RECORD (import)->row, table->name, record->row, text);
}

static const LgTable *
find_table (const char *name)
{
  const LgTable * const tables[] = { &lg_incidents_table, &lg_assets_table, &lg_counts_table };

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      if (g_str_equal (tables[i]->name, name))
        return tables[i];
    }

  g_return_val_if_reached (NULL);
}

static gboolean
put_back (LgDb           *db,
          const LgTable  *table,
          gint64          row,
          const char     *before,
          GError        **error)
{
  g_autoptr (LgRecord) record = lg_table_get (db, table, row, error);
  g_autoptr (JsonNode) node = record != NULL ? lg_json_parse (before, error) : NULL;
  LgRecordClass *klass;

  if (node == NULL)
    return FALSE;

  klass = LG_RECORD_GET_CLASS (record);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      if (is_kept (&klass->fields[i]))
        restore_field (json_node_get_object (node), record, &klass->fields[i]);
    }

  return lg_table_update (db, table, record, error);
}

static gboolean
put_back_changed (LgDb      *db,
                  LgImport  *import,
                  gint64    *n_undone,
                  GError   **error)
{
  g_autoptr (LgStatement) statement =
    lg_db_query (db, "SELECT record_type, record_row, before FROM import_replaced WHERE import_row = ? ORDER BY rowid DESC",
                 error, "i", LG_RECORD (import)->row);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return FALSE;

  while (lg_statement_next (statement, &local_error))
    {
      if (!put_back (db, find_table (lg_statement_text (statement, 0)), lg_statement_int (statement, 1),
                     lg_statement_text (statement, 2), error))
        return FALSE;
      (*n_undone)++;
    }

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static const char *
take_back_sql (LgImportKind kind)
{
  switch (kind)
    {
    case LG_IMPORT_KIND_INCIDENTS:
      return "UPDATE incidents SET deleted_at = ?2, updated_at = ?2 WHERE import_row = ?1 AND deleted_at IS NULL";
    case LG_IMPORT_KIND_ASSETS:
      return "UPDATE assets SET deleted_at = ?2, updated_at = ?2 WHERE import_row = ?1 AND deleted_at IS NULL";
    case LG_IMPORT_KIND_COUNTS:
      return "UPDATE counts SET deleted_at = ?2, updated_at = ?2 WHERE import_row = ?1 AND deleted_at IS NULL";
    case LG_IMPORT_KIND_BADGES:
    default:
      return "DELETE FROM badge_events WHERE import_row = ?1 AND ?2 > 0";
    }
}

/* What the audit log and the change feed call the records of an import. */
const char *
lg_import_record_type (LgImportKind kind)
{
  switch (kind)
    {
    case LG_IMPORT_KIND_INCIDENTS:
      return "incident";
    case LG_IMPORT_KIND_ASSETS:
      return "asset";
    case LG_IMPORT_KIND_COUNTS:
      return "count";
    case LG_IMPORT_KIND_BADGES:
    default:
      return "badge_event";
    }
}

gboolean
lg_import_take_back (LgDb      *db,
                     LgImport  *import,
                     gint64    *n_undone,
                     GError   **error)
{
  g_autofree char *note = NULL;

  *n_undone = 0;
  if (!put_back_changed (db, import, n_undone, error) ||
      !lg_db_run (db, take_back_sql (import->kind), error, "ii", LG_RECORD (import)->row, lg_time_now ()))
    return FALSE;

  *n_undone += sqlite3_changes64 (lg_db_handle (db));
  note = g_strdup_printf ("{\"undone\":%" G_GINT64_FORMAT "}", *n_undone);

  return lg_db_run (db, "DELETE FROM import_replaced WHERE import_row = ?", error, "i", LG_RECORD (import)->row) &&
         lg_audit_note (db, "import", LG_RECORD (import)->id, note, error) &&
         lg_changes_append (db, lg_import_record_type (import->kind), 0, G_MAXINT64, LG_CHANGE_DELETE, error);
}
