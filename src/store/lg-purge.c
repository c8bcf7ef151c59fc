/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include <glib/gstdio.h>

#include "lg-audit-private.h"
#include "lg-json.h"
#include "lg-purge.h"
#include "lg-retention-private.h"
#include "lg-store-private.h"
#include "lg-text.h"

G_DEFINE_FINAL_TYPE (LgPurge, lg_purge, G_TYPE_OBJECT)

/* An incident that goes, and the row of the audit log that will say so. */
typedef struct
{
  gint64  row;
  char   *id;    /* (owned) */
  char   *note;  /* (owned) */
} Doomed;

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

static void
doomed_free (gpointer data)
{
  Doomed *doomed = data;

  g_free (doomed->id);
  g_free (doomed->note);
  g_free (doomed);
}

static void
lg_purge_finalize (GObject *object)
{
  g_ptr_array_unref (LG_PURGE (object)->files);

  G_OBJECT_CLASS (lg_purge_parent_class)->finalize (object);
}

static void
lg_purge_class_init (LgPurgeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lg_purge_finalize;
}

static void
lg_purge_init (LgPurge *self)
{
  self->files = g_ptr_array_new_with_free_func (g_free);
}

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

static Doomed *
read_doomed (LgStatement            *statement,
             const LgRetentionShare *shares)
{
  Doomed *doomed = g_new0 (Doomed, 1);

  doomed->row = lg_statement_int (statement, 0);
  doomed->id = lg_statement_dup_id (statement, 1);
  doomed->note = describe (statement, shares);

  return doomed;
}

static GPtrArray *
list_due (LgDb                    *db,
          const LgRetentionShare  *shares,
          gint64                   limit,
          GError                 **error)
{
  g_autoptr (GPtrArray) due = g_ptr_array_new_with_free_func (doomed_free);
  g_autoptr (LgStatement) statement =
    lg_db_query (db,
                 "SELECT t.row, t.id, " LG_RETENTION_CATEGORY_SQL ", t.archived_at FROM " LG_RETENTION_ARCHIVE_SQL
                 " AND t.hold_at IS NULL AND " LG_RETENTION_DUE_SQL " ORDER BY t.occurred_at LIMIT ?6",
                 error, "iiiiii", shares[0].due_before, shares[1].due_before, shares[2].due_before,
                 shares[3].due_before, shares[4].due_before, limit);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return NULL;

  while (lg_statement_next (statement, &local_error))
    g_ptr_array_add (due, read_doomed (statement, shares));

  if (local_error == NULL)
    return g_steal_pointer (&due);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
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
purge_log_of (LgDb             *db,
              const Belonging  *belonging,
              const Doomed     *doomed,
              GError          **error)
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
purge_log (LgDb          *db,
           const Doomed  *doomed,
           GError       **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (belongings); i++)
    {
      if (!purge_log_of (db, &belongings[i], doomed, error))
        return FALSE;
    }

  return lg_audit_purge_record (db, "incident", doomed->id, doomed->note, error);
}

static gboolean
remove_rows (LgDb          *db,
             const Doomed  *doomed,
             GError       **error)
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
add_orphans (LgPurge    *self,
             LgDb       *db,
             GPtrArray  *files,
             GError    **error)
{
  for (guint i = 0; i < files->len; i++)
    {
      gint64 is_named;

      if (!lg_db_query_int (db, "SELECT EXISTS (SELECT 1 FROM evidence WHERE sha256 = ?)", &is_named, error,
                            "t", files->pdata[i]))
        return FALSE;
      if (!is_named)
        g_ptr_array_add (self->files, g_strdup (files->pdata[i]));
    }

  return TRUE;
}

static gboolean
purge_one (LgPurge       *self,
           LgDb          *db,
           const Doomed  *doomed,
           GError       **error)
{
  g_autoptr (GPtrArray) files = list_texts (db, "SELECT DISTINCT sha256 FROM evidence WHERE incident_row = ?",
                                            doomed->row, FALSE, error);

  self->n_incidents++;

  return files != NULL &&
         purge_log (db, doomed, error) &&
         remove_rows (db, doomed, error) &&
         add_orphans (self, db, files, error);
}

/* What is deleted is overwritten in the pages, and leaves the segments of the text search at once, not with their next merge. */
static gboolean
set_thorough (LgDb      *db,
              gboolean   thorough,
              GError   **error)
{
  return lg_db_exec (db, thorough ? "PRAGMA secure_delete = ON" : "PRAGMA secure_delete = OFF", error) &&
         lg_db_run (db, "INSERT INTO incident_text (incident_text, rank) VALUES ('secure-delete', ?)", error,
                    "i", (gint64) thorough);
}

static gboolean
purge_all (LgPurge    *self,
           LgDb       *db,
           GPtrArray  *due,
           GError    **error)
{
  for (guint i = 0; i < due->len; i++)
    {
      if (!purge_one (self, db, due->pdata[i], error))
        return FALSE;
    }

  return TRUE;
}

/**
 * lg_purge_run:
 * @db: a connection in a transaction
 * @at: the moment that decides what is due
 * @limit: how many incidents at most
 * @error: return location
 *
 * Purges archived incidents whose time is over and that are under no legal
 * hold, with their lines, persons and vehicles, their tasks, alerts, evidence,
 * risks and runs, and with what the audit log and the text search knew of
 * them. The log keeps that they were, who wrote them and when, and gets a row
 * `purge` for each record: see lg_audit_purge_record(). What the daily counts
 * had of them goes, too.
 *
 * Not within its reach are backups made before, and, until the last program
 * closes the store, the write-ahead log.
 *
 * Returns: (transfer full): what was purged; once it is committed, lg_purge_remove_files() ends it
 */
LgPurge *
lg_purge_run (LgDb    *db,
              LgTime   at,
              gint64   limit,
              GError **error)
{
  g_autoptr (LgPurge) self = g_object_new (LG_TYPE_PURGE, NULL);
  LgRetentionShare shares[LG_N_RETENTION_CATEGORIES] = { 0 };
  g_autoptr (GPtrArray) due = NULL;

  if (!lg_retention_read_rules (db, at, shares, error))
    return NULL;

  due = list_due (db, shares, limit, error);
  if (due == NULL ||
      (due->len > 0 && !(set_thorough (db, TRUE, error) && purge_all (self, db, due, error) &&
                         set_thorough (db, FALSE, error))))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * lg_purge_remove_files:
 * @self: a purge that was committed
 * @folder: the store's folder
 *
 * Removes the files of evidence that nothing names any more. One that cannot
 * be removed is told of in the log.
 */
void
lg_purge_remove_files (LgPurge    *self,
                       const char *folder)
{
  g_return_if_fail (LG_IS_PURGE (self));

  for (guint i = 0; i < self->files->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, LG_STORE_EVIDENCE, self->files->pdata[i], NULL);

      if (g_unlink (path) != 0 && g_file_test (path, G_FILE_TEST_EXISTS))
        g_message ("The purged evidence %s could not be removed", path);
    }
}

typedef struct
{
  LgStore *store;  /* (owned) */
  LgTime   at;
} Batch;

static void
batch_free (gpointer data)
{
  Batch *batch = data;

  g_object_unref (batch->store);
  g_free (batch);
}

static gpointer
run_cb (LgDb      *db,
        gpointer   user_data,
        GError   **error)
{
  const Batch *batch = user_data;

  return lg_purge_run (db, batch->at, LG_PURGE_BATCH, error);
}

/* On a thread of its own, for the files may be many. */
static DexFuture *
run_batch (gpointer user_data)
{
  Batch *batch = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LgPurge) purge = dex_await_object (lg_store_write (batch->store, LG_AUDIT_PURGE, run_cb, batch, NULL), &error);

  if (purge == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));

  lg_purge_remove_files (purge, lg_store_get_folder (batch->store));

  return dex_future_new_take_object (g_steal_pointer (&purge));
}

/**
 * lg_purge_batch:
 * @store: a store
 * @at: the moment that decides what is due; the same for every batch of a purge
 *
 * Purges up to %LG_PURGE_BATCH incidents in one transaction. Repeated until
 * there are none, a purge of any size lets others write in between, and can be
 * ended after each.
 *
 * Returns: (transfer full): a future of the #LgPurge, whose files are gone
 */
DexFuture *
lg_purge_batch (LgStore *store,
                LgTime   at)
{
  Batch *batch = g_new0 (Batch, 1);

  batch->store = g_object_ref (store);
  batch->at = at;

  return dex_scheduler_spawn (dex_thread_pool_scheduler_get_default (), 0, run_batch, batch, batch_free);
}

/**
 * lg_purge_batch_sync:
 * @store: a store
 * @at: the moment that decides what is due
 * @n_incidents: (out): how many were purged; none once all are
 * @error: return location
 *
 * The same, blocking.
 */
gboolean
lg_purge_batch_sync (LgStore  *store,
                     LgTime    at,
                     gint64   *n_incidents,
                     GError  **error)
{
  g_autoptr (LgPurge) purge = NULL;
  Batch batch = { store, at };

  if (!lg_store_write_sync (store, LG_AUDIT_PURGE, run_cb, &batch, (gpointer *) &purge, error))
    return FALSE;

  *n_incidents = purge->n_incidents;
  lg_purge_remove_files (purge, lg_store_get_folder (store));

  return TRUE;
}
