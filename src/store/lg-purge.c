/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include <glib/gstdio.h>

#include "lg-audit-private.h"
#include "lg-purge-doomed-private.h"
#include "lg-purge.h"
#include "lg-retention-private.h"
#include "lg-store-private.h"

G_DEFINE_FINAL_TYPE (LgPurge, lg_purge, G_TYPE_OBJECT)

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

static GPtrArray *
list_due (LgDb                    *db,
          const LgRetentionShare  *shares,
          gint64                   limit,
          GError                 **error)
{
  g_autoptr (GPtrArray) due = g_ptr_array_new_with_free_func (lg_purge_doomed_free);
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
    g_ptr_array_add (due, lg_purge_doomed_read (statement, shares));

  if (local_error == NULL)
    return g_steal_pointer (&due);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
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
  g_autoptr (LgPurgedRows) rows = lg_purged_rows_new (db, error);

  for (guint i = 0; rows != NULL && i < due->len; i++)
    {
      if (!lg_purge_doomed_remove (due->pdata[i], db, rows, self->files, error))
        return FALSE;
      self->n_incidents++;
    }

  return rows != NULL;
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
 * had of them goes, too. What stays is a mark of the row of a file that each
 * came from, so that the next import of the file does not bring it back.
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
