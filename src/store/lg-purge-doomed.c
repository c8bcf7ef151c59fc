/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-audit-private.h"
#include "lg-json.h"
#include "lg-purge-doomed-private.h"
#include "lg-text.h"

/* Records that hang on an incident, and go with it. */
typedef struct
{
  const char *record_type;
  const char *ids;
} Belonging;

static const Belonging belongings[] = {
  { "task", "SELECT id FROM tasks WHERE incident_row = ?" },
  { "alert", "SELECT id FROM alerts WHERE incident_row = ?" },
  { "evidence", "SELECT id FROM evidence WHERE incident_row = ?" },
  { "risk_entry", "SELECT id FROM risk_history WHERE incident_row = ?" },
  { "protocol_run", "SELECT id FROM protocol_runs WHERE incident_row = ?" },
};

/* In an order that no foreign key minds. What counts and assets say of themselves stays; that it concerned the incident goes. */
static const char * const removals[] = {
  "UPDATE counts SET incident_row = NULL WHERE incident_row = ?",
  "UPDATE asset_changes SET incident_row = NULL WHERE incident_row = ?",
  "DELETE FROM task_incidents WHERE incident_row = ?",
  "DELETE FROM task_incidents WHERE task_row IN (SELECT row FROM tasks WHERE incident_row = ?)",
  "DELETE FROM tasks WHERE incident_row = ?",
  "DELETE FROM alert_incidents WHERE incident_row = ?",
  "DELETE FROM alert_incidents WHERE alert_row IN (SELECT row FROM alerts WHERE incident_row = ?)",
  "DELETE FROM alerts WHERE incident_row = ?",
  "DELETE FROM evidence WHERE incident_row = ?",
  "DELETE FROM risk_history WHERE incident_row = ?",
  "DELETE FROM protocol_steps WHERE run_row IN (SELECT row FROM protocol_runs WHERE incident_row = ?)",
  "DELETE FROM protocol_runs WHERE incident_row = ?",
  "DELETE FROM incident_lines WHERE incident_row = ?",
  "DELETE FROM incident_persons WHERE incident_row = ?",
  "DELETE FROM incident_vehicles WHERE incident_row = ?",
  "DELETE FROM incident_assets WHERE incident_row = ?",
  "DELETE FROM import_replaced WHERE record_row = ? AND record_type = 'incidents'",
  "DELETE FROM incidents WHERE row = ?",
};

/* Nothing in it is of the incident's content. */
static char *
describe (LgStatement            *statement,
          const LgRetentionShare *shares)
{
  int category = (int) lg_statement_int (statement, 2);
  g_autofree char *archived_at = lg_time_format_rfc3339 (lg_statement_int (statement, 3));
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "category", lg_enum_name (LG_TYPE_RETENTION_CATEGORY, category));
  json_object_set_int_member (object, "days", shares[category - 1].days);
  json_object_set_string_member (object, "archived_at", archived_at);
  json_node_take_object (node, object);

  return json_to_string (node, FALSE);
}

/* Returns: (transfer full): the incident of a row with its row, id, category and the moment it was archived */
LgPurgeDoomed *
lg_purge_doomed_read (LgStatement            *statement,
                      const LgRetentionShare *shares)
{
  LgPurgeDoomed *self = g_new0 (LgPurgeDoomed, 1);

  self->row = lg_statement_int (statement, 0);
  self->category = (int) lg_statement_int (statement, 2);
  self->id = lg_statement_dup_id (statement, 1);
  self->note = describe (statement, shares);

  return self;
}

void
lg_purge_doomed_free (gpointer data)
{
  LgPurgeDoomed *self = data;

  g_free (self->id);
  g_free (self->note);
  g_free (self);
}

/* The first column of each row that a statement finds for an incident; ids are read as such. */
static GPtrArray *
list_texts (LgDb        *db,
            const char  *sql,
            gint64       incident_row,
            gboolean     are_ids,
            GError     **error)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (LgStatement) statement = lg_db_query (db, sql, error, "i", incident_row);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return NULL;

  while (lg_statement_next (statement, &local_error))
    g_ptr_array_add (texts, are_ids ? lg_statement_dup_id (statement, 0) : g_strdup (lg_statement_text (statement, 0)));

  if (local_error == NULL)
    return g_steal_pointer (&texts);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

static gboolean
purge_log_of (LgDb                 *db,
              const Belonging      *belonging,
              const LgPurgeDoomed  *doomed,
              GError              **error)
{
  g_autoptr (GPtrArray) ids = list_texts (db, belonging->ids, doomed->row, TRUE, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      if (!lg_audit_purge_record (db, belonging->record_type, ids->pdata[i], doomed->note, error))
        return FALSE;
    }

  return ids != NULL;
}

static gboolean
purge_log (LgDb                 *db,
           const LgPurgeDoomed  *doomed,
           GError              **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (belongings); i++)
    {
      if (!purge_log_of (db, &belongings[i], doomed, error))
        return FALSE;
    }

  return lg_audit_purge_record (db, "incident", doomed->id, doomed->note, error);
}

static gboolean
remove_rows (LgDb                 *db,
             const LgPurgeDoomed  *doomed,
             GError              **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (removals); i++)
    {
      if (!lg_db_run (db, removals[i], error, "i", doomed->row))
        return FALSE;
    }

  return lg_changes_append (db, "incident", doomed->row, doomed->row, LG_CHANGE_DELETE, error);
}

/* One file may be evidence of several incidents. */
static gboolean
add_orphans (LgDb       *db,
             GPtrArray  *candidates,
             GPtrArray  *files,
             GError    **error)
{
  for (guint i = 0; i < candidates->len; i++)
    {
      gint64 is_named;

      if (!lg_db_query_int (db, "SELECT EXISTS (SELECT 1 FROM evidence WHERE sha256 = ?)", &is_named, error,
                            "t", candidates->pdata[i]))
        return FALSE;
      if (!is_named)
        g_ptr_array_add (files, g_strdup (candidates->pdata[i]));
    }

  return TRUE;
}

/**
 * lg_purge_doomed_remove:
 * @self: an incident that goes
 * @db: a connection in a transaction
 * @rows: where it is remembered which row of an import it was
 * @files: (element-type utf8): gets the SHA-256 of the files that nothing names any more
 * @error: return location
 */
gboolean
lg_purge_doomed_remove (const LgPurgeDoomed  *self,
                        LgDb                 *db,
                        LgPurgedRows         *rows,
                        GPtrArray            *files,
                        GError              **error)
{
  g_autoptr (GPtrArray) candidates = list_texts (db, "SELECT DISTINCT sha256 FROM evidence WHERE incident_row = ?",
                                                 self->row, FALSE, error);

  return candidates != NULL &&
         lg_purged_rows_remember (rows, self->row, self->category, error) &&
         purge_log (db, self, error) &&
         remove_rows (db, self, error) &&
         add_orphans (db, candidates, files, error);
}
