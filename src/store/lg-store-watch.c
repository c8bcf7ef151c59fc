/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-store-watch-private.h"

#include "lg-audit-private.h"

struct _LgStoreWatch
{
  GWeakRef          store;
  LgStoreWatchFunc  func;
  GMainContext     *context;       /* (owned): where it is told */

  /* Of the writer's thread alone. */
  gint64            seen_change;
  gint64            data_version;

  GMutex            mutex;
  GHashTable       *pending;       /* (owned): types to be told of, guarded by the mutex */
  gboolean          is_telling;    /* guarded by the mutex */
};

/**
 * lg_store_watch_new:
 * @store: (transfer none): the store, which the watch does not keep alive
 * @func: told of the types of the records that changed, on the main context of this thread
 *
 * Returns: (transfer full): a watch that has not begun
 */
LgStoreWatch *
lg_store_watch_new (GObject          *store,
                    LgStoreWatchFunc  func)
{
  LgStoreWatch *self = g_atomic_rc_box_new0 (LgStoreWatch);

  g_weak_ref_init (&self->store, store);
  self->func = func;
  self->context = g_main_context_ref_thread_default ();
  self->pending = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_mutex_init (&self->mutex);

  return self;
}

static void
clear (gpointer watch)
{
  LgStoreWatch *self = watch;

  g_weak_ref_clear (&self->store);
  g_main_context_unref (self->context);
  g_hash_table_unref (self->pending);
  g_mutex_clear (&self->mutex);
}

void
lg_store_watch_unref (LgStoreWatch *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

static GStrv
take_pending (LgStoreWatch *self)
{
  g_autoptr (GHashTable) pending = NULL;
  GStrv types;

  g_mutex_lock (&self->mutex);
  pending = g_steal_pointer (&self->pending);
  self->pending = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->is_telling = FALSE;
  g_mutex_unlock (&self->mutex);

  types = (GStrv) g_hash_table_get_keys_as_array (pending, NULL);
  g_hash_table_steal_all (pending);

  return types;
}

static gboolean
tell_cb (gpointer watch)
{
  LgStoreWatch *self = watch;
  g_autoptr (GObject) store = g_weak_ref_get (&self->store);
  g_auto (GStrv) types = NULL;

  if (store == NULL)
    return G_SOURCE_REMOVE;

  types = take_pending (self);
  self->func (store, (const char * const *) types);

  return G_SOURCE_REMOVE;
}

static void
schedule (LgStoreWatch *self)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, tell_cb, g_atomic_rc_box_acquire (self), (GDestroyNotify) lg_store_watch_unref);
  g_source_attach (source, self->context);
}

static void
tell (LgStoreWatch       *self,
      const char * const *types)
{
  gboolean is_first;

  g_mutex_lock (&self->mutex);
  for (gsize i = 0; types[i] != NULL; i++)
    g_hash_table_add (self->pending, g_strdup (types[i]));
  is_first = types[0] != NULL && !self->is_telling;
  self->is_telling = self->is_telling || is_first;
  g_mutex_unlock (&self->mutex);

  if (is_first)
    schedule (self);
}

/* What changed until now is not told. */
gboolean
lg_store_watch_begin (LgStoreWatch  *self,
                      LgDb          *db,
                      GError       **error)
{
  return lg_db_query_int (db, "SELECT coalesce (max (sequence), 0) FROM changes", &self->seen_change, error, "") &&
         lg_db_query_int (db, "PRAGMA data_version", &self->data_version, error, "");
}

/* On the writer's thread. SQLite's data_version moves when another connection wrote. */
void
lg_store_watch_look (LgDb     *db,
                     gboolean  committed,
                     gpointer  watch)
{
  LgStoreWatch *self = watch;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) types = NULL;
  gint64 version = self->data_version;

  if (!committed && !lg_db_query_int (db, "PRAGMA data_version", &version, &error, ""))
    {
      g_debug ("Looking for changes: %s", error->message);
      return;
    }

  if (!committed && version == self->data_version)
    return;

  types = lg_changes_types_since (db, &self->seen_change, &error);
  if (types == NULL)
    {
      g_debug ("Looking for changes: %s", error->message);
      return;
    }

  self->data_version = version;
  tell (self, (const char * const *) types);
}
