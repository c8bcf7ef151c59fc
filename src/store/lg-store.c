/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "lg-check-private.h"
#include "lg-migrations-private.h"
#include "lg-store-private.h"
#include "lg-store-resources.h"
#include "lg-store-thread-private.h"
#include "lg-store-watch-private.h"

#define N_READERS 2

/**
 * LgStore:
 *
 * A store: one folder with the database and the evidence files. One thread
 * writes, others read; each owns its connection. Callers hand over functions
 * and get futures, or block where they are no main thread.
 */
struct _LgStore
{
  GObject        parent_instance;

  char          *folder;              /* (owned) */
  char          *actor;               /* (owned) */
  GAsyncQueue   *writes;              /* (owned) */
  GAsyncQueue   *reads;               /* (owned) */
  LgStoreThread *writer;              /* (owned) (nullable) */
  LgStoreThread *readers[N_READERS];  /* (owned) (nullable) */
  LgStoreWatch  *watch;               /* (owned) */
};

G_DEFINE_FINAL_TYPE (LgStore, lg_store, G_TYPE_OBJECT)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
tell_changes_cb (gpointer            store,
                 const char * const *types)
{
  g_signal_emit (store, signals[SIGNAL_CHANGED], 0, types);
}

static void
lg_store_dispose (GObject *object)
{
  lg_store_close (LG_STORE (object));

  G_OBJECT_CLASS (lg_store_parent_class)->dispose (object);
}

static void
lg_store_finalize (GObject *object)
{
  LgStore *self = LG_STORE (object);

  g_async_queue_unref (self->writes);
  g_async_queue_unref (self->reads);
  lg_store_watch_unref (self->watch);
  g_free (self->folder);
  g_free (self->actor);

  G_OBJECT_CLASS (lg_store_parent_class)->finalize (object);
}

static void
lg_store_class_init (LgStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lg_store_dispose;
  object_class->finalize = lg_store_finalize;

  /**
   * LgStore::changed:
   * @self: the store
   * @types: (type GStrv): the types of the records that changed, `incident`, `task` …
   *
   * Emitted on the main context that opened the store, after this or another
   * program wrote to it.
   */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRV);

  lg_store_register_resource ();
}

static void
lg_store_init (LgStore *self)
{
  self->writes = g_async_queue_new_full ((GDestroyNotify) lg_store_job_unref);
  self->reads = g_async_queue_new_full ((GDestroyNotify) lg_store_job_unref);
  self->watch = lg_store_watch_new (G_OBJECT (self), tell_changes_cb);
}

/**
 * lg_store_default_folder:
 *
 * Returns: (transfer full): `$LOSSGUARD_STORE`, else `lossguard` in the XDG data folder
 */
char *
lg_store_default_folder (void)
{
  const char *folder = g_getenv ("LOSSGUARD_STORE");

  if (folder != NULL && *folder != '\0')
    return g_strdup (folder);

  return g_build_filename (g_get_user_data_dir (), "lossguard", NULL);
}

/**
 * lg_store_make_folder:
 * @folder: a store's folder, which may be there
 * @error: return location
 *
 * Makes the folder and the one for evidence in it, for their owner alone.
 */
gboolean
lg_store_make_folder (const char  *folder,
                      GError     **error)
{
  g_autofree char *evidence = g_build_filename (folder, LG_STORE_EVIDENCE, NULL);

  return g_mkdir_with_parents (evidence, 0700) == 0 || lg_set_errno_error (error, errno, evidence);
}

static gboolean
prepare_folder (const char       *folder,
                const char       *path,
                LgStoreOpenMode   mode,
                GError          **error)
{
  if (mode == LG_STORE_OPEN_EXISTING && !g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, LG_STORE_ERROR, LG_STORE_ERROR_NO_STORE, "There is no store in %s", folder);
      return FALSE;
    }

  if (!lg_migrations_check (path, error))
    return FALSE;

  return mode == LG_STORE_OPEN_EXISTING || lg_store_make_folder (folder, error);
}

static gboolean
start (LgStore          *self,
       const char       *path,
       LgStoreOpenMode   mode,
       GError          **error)
{
  g_autoptr (LgDb) writer = lg_db_open (path, mode == LG_STORE_OPEN_OR_CREATE ? LG_DB_CREATE : LG_DB_WRITE, error);

  if (writer == NULL || !lg_migrations_run (writer, path, error) || !lg_store_watch_begin (self->watch, writer, error))
    return FALSE;

  lg_db_set_actor (writer, self->actor, lg_db_get_device (writer));
  self->writer = lg_store_thread_new ("lg-store-writer", self->writes, g_steal_pointer (&writer), TRUE,
                                      lg_store_watch_look, self->watch);

  for (guint i = 0; i < N_READERS; i++)
    {
      LgDb *reader = lg_db_open (path, LG_DB_READ, error);

      if (reader == NULL)
        return FALSE;
      lg_db_set_actor (reader, self->actor, lg_db_get_device (reader));
      self->readers[i] = lg_store_thread_new ("lg-store-reader", self->reads, reader, FALSE, NULL, NULL);
    }

  return TRUE;
}

/**
 * lg_store_open:
 * @folder: the store's folder
 * @mode: whether to make a store where there is none
 * @actor: (nullable): who acts, for the audit log; else the login name
 * @error: return location
 *
 * Opens a store, bringing it to this version where it is older.
 *
 * Returns: (transfer full): the store
 */
LgStore *
lg_store_open (const char       *folder,
               LgStoreOpenMode   mode,
               const char       *actor,
               GError          **error)
{
  g_autoptr (LgStore) self = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (folder != NULL, NULL);

  self = g_object_new (LG_TYPE_STORE, NULL);
  self->folder = g_canonicalize_filename (folder, NULL);
  self->actor = g_strdup (actor != NULL ? actor : g_get_user_name ());
  path = lg_store_dup_path (self);

  if (!prepare_folder (self->folder, path, mode, error) || !start (self, path, mode, error))
    {
      g_prefix_error (error, "%s: ", self->folder);
      return NULL;
    }

  return g_steal_pointer (&self);
}

const char *
lg_store_get_folder (LgStore *self)
{
  g_return_val_if_fail (LG_IS_STORE (self), NULL);

  return self->folder;
}

const char *
lg_store_get_actor (LgStore *self)
{
  g_return_val_if_fail (LG_IS_STORE (self), NULL);

  return self->actor;
}

char *
lg_store_dup_path (LgStore *self)
{
  g_return_val_if_fail (LG_IS_STORE (self), NULL);

  return g_build_filename (self->folder, LG_STORE_DATABASE, NULL);
}

/**
 * lg_store_close:
 * @self: a store
 *
 * Finishes what is queued and closes the database. Nothing may be asked of
 * the store afterwards.
 */
void
lg_store_close (LgStore *self)
{
  g_return_if_fail (LG_IS_STORE (self));

  for (guint i = 0; i < N_READERS && self->readers[i] != NULL; i++)
    lg_store_thread_stop (self->readers[i]);
  for (guint i = 0; i < N_READERS; i++)
    g_clear_pointer (&self->readers[i], lg_store_thread_join);

  if (self->writer != NULL)
    lg_store_thread_stop (self->writer);
  g_clear_pointer (&self->writer, lg_store_thread_join);
}

static DexFuture *
enqueue (GAsyncQueue *queue,
         LgStoreJob  *job)
{
  DexFuture *future = lg_store_job_future (job);

  g_async_queue_push (queue, job);

  return future;
}

static gboolean
enqueue_and_wait (GAsyncQueue  *queue,
                  LgStoreJob   *job,
                  gpointer     *result,
                  GError      **error)
{
  gboolean success;

  g_async_queue_push (queue, lg_store_job_ref (job));
  success = lg_store_job_wait (job, result, error);
  lg_store_job_unref (job);

  return success;
}

/**
 * lg_store_read:
 * @self: a store
 * @func: the work, run on a reader's thread; all it reads is of one moment
 * @user_data: (transfer full): its data
 * @destroy: (nullable): frees the data
 *
 * Returns: (transfer full): a future of the object that @func returned
 */
DexFuture *
lg_store_read (LgStore        *self,
               LgStoreFunc     func,
               gpointer        user_data,
               GDestroyNotify  destroy)
{
  dex_return_error_if_fail (LG_IS_STORE (self));
  dex_return_error_if_fail (self->writer != NULL);

  return enqueue (self->reads, lg_store_job_new (NULL, func, user_data, destroy));
}

/**
 * lg_store_write:
 * @self: a store
 * @action: names the act in the audit log: `incident_create`
 * @func: the work, run in one transaction on the writer's thread
 * @user_data: (transfer full): its data
 * @destroy: (nullable): frees the data
 *
 * Returns: (transfer full): a future of the object that @func returned, resolved after the commit
 */
DexFuture *
lg_store_write (LgStore        *self,
                const char     *action,
                LgStoreFunc     func,
                gpointer        user_data,
                GDestroyNotify  destroy)
{
  dex_return_error_if_fail (LG_IS_STORE (self));
  dex_return_error_if_fail (self->writer != NULL);

  return enqueue (self->writes, lg_store_job_new (action, func, user_data, destroy));
}

/**
 * lg_store_read_sync:
 * @self: a store
 * @func: the work, run on a reader's thread
 * @user_data: (transfer none): its data
 * @result: (out) (optional) (nullable) (transfer full): what @func returned
 * @error: return location
 *
 * As lg_store_read(), but blocks: for the command line and for worker threads.
 */
gboolean
lg_store_read_sync (LgStore      *self,
                    LgStoreFunc   func,
                    gpointer      user_data,
                    gpointer     *result,
                    GError      **error)
{
  g_return_val_if_fail (LG_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->writer != NULL, FALSE);

  return enqueue_and_wait (self->reads, lg_store_job_new (NULL, func, user_data, NULL), result, error);
}

/**
 * lg_store_write_sync:
 * @self: a store
 * @action: names the act in the audit log
 * @func: the work, run in one transaction on the writer's thread
 * @user_data: (transfer none): its data
 * @result: (out) (optional) (nullable) (transfer full): what @func returned
 * @error: return location
 *
 * As lg_store_write(), but blocks until the transaction is committed.
 */
gboolean
lg_store_write_sync (LgStore      *self,
                     const char   *action,
                     LgStoreFunc   func,
                     gpointer      user_data,
                     gpointer     *result,
                     GError      **error)
{
  g_return_val_if_fail (LG_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->writer != NULL, FALSE);

  return enqueue_and_wait (self->writes, lg_store_job_new (action, func, user_data, NULL), result, error);
}
