/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-db-private.h"
#include "lg-paged-query-private.h"

/* Steps of SQLite's machine after which a query looks whether it was cancelled: well under a millisecond,
 * unless each row has to come from the disk. */
#define STEPS_BETWEEN_LOOKS 1000

struct _LgPagedQuery
{
  gatomicrefcount          refs;
  const LgListSource      *source;
  gpointer                 filter;        /* (owned) */
  LgRowIds                *old;           /* (owned) (nullable) */
  LgRowIds                *ids;           /* (owned) (nullable): of the store's thread */
  const LgPagedQueryFuncs *funcs;
  gpointer                 list;          /* (unowned): valid until the query is cancelled */
  GMainContext            *context;       /* (owned) */
  int                      is_cancelled;  /* atomic */
};

/* Something to be told on the main thread. */
typedef struct
{
  LgPagedQuery *query;   /* (owned) */
  gint64       *rows;    /* (owned) (nullable) */
  guint         n_rows;
  LgRowIds     *ids;     /* (owned) (nullable) */
  guint         prefix;
  guint         suffix;
  GError       *error;   /* (owned) (nullable) */
} Message;

static LgPagedQuery *
query_ref (LgPagedQuery *self)
{
  g_atomic_ref_count_inc (&self->refs);

  return self;
}

static void
query_unref (gpointer data)
{
  LgPagedQuery *self = data;

  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  self->source->free_filter (self->filter);
  g_clear_pointer (&self->old, lg_row_ids_unref);
  g_clear_pointer (&self->ids, lg_row_ids_unref);
  g_main_context_unref (self->context);
  g_free (self);
}

static gboolean
is_cancelled (LgPagedQuery *self)
{
  return g_atomic_int_get (&self->is_cancelled) != 0;
}

static void
message_free (gpointer data)
{
  Message *message = data;

  query_unref (message->query);
  g_free (message->rows);
  g_clear_pointer (&message->ids, lg_row_ids_unref);
  g_clear_error (&message->error);
  g_free (message);
}

static gboolean
tell_cb (gpointer data)
{
  Message *message = data;
  LgPagedQuery *query = message->query;

  if (is_cancelled (query))
    return G_SOURCE_REMOVE;

  if (message->rows != NULL)
    query->funcs->add_rows (query->list, g_steal_pointer (&message->rows), message->n_rows);
  else if (message->ids != NULL)
    query->funcs->replace (query->list, g_steal_pointer (&message->ids), message->prefix, message->suffix);
  else
    query->funcs->finished (query->list, message->error);

  return G_SOURCE_REMOVE;
}

static Message *
message_new (LgPagedQuery *self)
{
  Message *message = g_new0 (Message, 1);

  message->query = query_ref (self);

  return message;
}

static void
send (LgPagedQuery *self,
      Message      *message)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, tell_cb, message, message_free);
  g_source_attach (source, self->context);
}

static gboolean
take_rows_cb (gint64   *rows,
              guint     n_rows,
              gpointer  user_data)
{
  LgPagedQuery *self = user_data;
  Message *message;

  if (is_cancelled (self))
    {
      g_free (rows);
      return FALSE;
    }

  if (self->ids != NULL)
    {
      lg_row_ids_append (self->ids, rows, n_rows);
      return TRUE;
    }

  message = message_new (self);
  message->rows = rows;
  message->n_rows = n_rows;
  send (self, message);

  return TRUE;
}

static void
send_replacement (LgPagedQuery *self)
{
  Message *message = message_new (self);

  message->ids = g_steal_pointer (&self->ids);
  lg_row_ids_compare (self->old, message->ids, &message->prefix, &message->suffix);
  send (self, message);
}

static int
look_cb (void *data)
{
  return is_cancelled (data);
}

static gpointer
query_cb (LgDb      *db,
          gpointer   data,
          GError   **error)
{
  LgPagedQuery *self = data;
  g_autoptr (LgRowSink) sink = lg_row_sink_new (take_rows_cb, self);
  Message *end = message_new (self);
  gboolean success;

  if (self->old != NULL)
    self->ids = lg_row_ids_new ();

  sqlite3_progress_handler (lg_db_handle (db), STEPS_BETWEEN_LOOKS, look_cb, self);
  success = !is_cancelled (self) && self->source->query_rows (db, self->filter, sink, &end->error);
  sqlite3_progress_handler (lg_db_handle (db), 0, NULL, NULL);

  if (success && self->old != NULL)
    send_replacement (self);
  send (self, end);

  return NULL;
}

/**
 * lg_paged_query_start:
 * @store: where to read
 * @source: what to read
 * @filter: which of it
 * @old: (nullable): rows to compare with, which nobody adds to meanwhile
 * @funcs: what is told
 * @list: (unowned): whom it is told
 *
 * Returns: (transfer full): the query, to be ended with lg_paged_query_cancel(), also when it has finished
 */
LgPagedQuery *
lg_paged_query_start (LgStore                 *store,
                      const LgListSource      *source,
                      gconstpointer            filter,
                      LgRowIds                *old,
                      const LgPagedQueryFuncs *funcs,
                      gpointer                 list)
{
  LgPagedQuery *self = g_new0 (LgPagedQuery, 1);

  g_atomic_ref_count_init (&self->refs);
  self->source = source;
  self->filter = source->copy_filter (filter);
  self->old = old != NULL ? lg_row_ids_ref (old) : NULL;
  self->funcs = funcs;
  self->list = list;
  self->context = g_main_context_ref_thread_default ();

  /* What comes is told by messages; the future has nothing to add. */
  dex_future_disown (lg_store_read (store, query_cb, query_ref (self), query_unref));

  return self;
}

/* Ends the query where it still runs, on the main thread: nothing is told any more. */
void
lg_paged_query_cancel (LgPagedQuery *self)
{
  g_atomic_int_set (&self->is_cancelled, 1);
  query_unref (self);
}
