/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-store-thread-private.h"

/* How long a thread without work waits before it looks whether another program wrote: a change shows within a second. */
#define IDLE_INTERVAL (400 * G_TIME_SPAN_MILLISECOND)

struct _LgStoreJob
{
  gatomicrefcount  refs;
  char            *action;     /* (owned) (nullable) */
  LgStoreFunc      func;
  gpointer         user_data;
  GDestroyNotify   destroy;    /* (nullable) */
  gboolean         is_stop;

  DexPromise      *promise;    /* (owned) */

  GMutex           mutex;
  GCond            cond;
  gboolean         done;
  gpointer         result;     /* (owned) (nullable) */
  GError          *error;      /* (owned) (nullable) */
};

struct _LgStoreThread
{
  GThread         *thread;     /* (owned) */
  GAsyncQueue     *queue;      /* (owned) (element-type LgStoreJob) */
  LgDb            *db;         /* (owned) */
  gboolean         writes;
  LgStoreIdleFunc  idle;       /* (nullable) */
  gpointer         idle_data;
};

LgStoreJob *
lg_store_job_new (const char     *action,
                  LgStoreFunc     func,
                  gpointer        user_data,
                  GDestroyNotify  destroy)
{
  LgStoreJob *job = g_new0 (LgStoreJob, 1);

  g_atomic_ref_count_init (&job->refs);
  job->action = g_strdup (action);
  job->func = func;
  job->user_data = user_data;
  job->destroy = destroy;
  job->promise = dex_promise_new ();
  g_mutex_init (&job->mutex);
  g_cond_init (&job->cond);

  return job;
}

LgStoreJob *
lg_store_job_ref (LgStoreJob *job)
{
  g_atomic_ref_count_inc (&job->refs);

  return job;
}

void
lg_store_job_unref (LgStoreJob *job)
{
  if (!g_atomic_ref_count_dec (&job->refs))
    return;

  if (job->destroy != NULL)
    job->destroy (job->user_data);
  g_clear_object ((GObject **) &job->result);
  g_clear_error (&job->error);
  dex_unref (job->promise);
  g_mutex_clear (&job->mutex);
  g_cond_clear (&job->cond);
  g_free (job->action);
  g_free (job);
}

/* The caller's future outlives the job. */
DexFuture *
lg_store_job_future (LgStoreJob *job)
{
  return dex_ref (DEX_FUTURE (job->promise));
}

/* Blocks until the job was run. */
gboolean
lg_store_job_wait (LgStoreJob  *job,
                   gpointer    *result,
                   GError     **error)
{
  g_mutex_lock (&job->mutex);
  while (!job->done)
    g_cond_wait (&job->cond, &job->mutex);
  g_mutex_unlock (&job->mutex);

  if (job->error != NULL)
    {
      g_propagate_error (error, g_error_copy (job->error));
      return FALSE;
    }

  if (result != NULL)
    *result = g_steal_pointer (&job->result);

  return TRUE;
}

static void
resolve (LgStoreJob *job)
{
  if (job->error != NULL)
    dex_promise_reject (job->promise, g_error_copy (job->error));
  else if (job->result != NULL)
    dex_promise_resolve_object (job->promise, g_object_ref (job->result));
  else
    dex_promise_resolve_boolean (job->promise, TRUE);

  g_mutex_lock (&job->mutex);
  job->done = TRUE;
  g_cond_broadcast (&job->cond);
  g_mutex_unlock (&job->mutex);
}

static gboolean
run_in_transaction (LgStoreThread *self,
                    LgStoreJob    *job)
{
  if (!lg_db_begin (self->db, &job->error))
    return FALSE;

  lg_db_set_action (self->db, job->action);
  job->result = job->func (self->db, job->user_data, &job->error);
  lg_db_set_action (self->db, NULL);

  if (job->error == NULL && lg_db_commit (self->db, &job->error))
    return TRUE;

  lg_db_rollback (self->db);
  g_clear_object ((GObject **) &job->result);

  return FALSE;
}

/* However many statements the work takes, it sees the store as it was at the first of them. */
static void
run_at_one_moment (LgStoreThread *self,
                   LgStoreJob    *job)
{
  if (!lg_db_exec (self->db, "BEGIN", &job->error))
    return;

  job->result = job->func (self->db, job->user_data, &job->error);
  lg_db_rollback (self->db);
}

static void
run_job (LgStoreThread *self,
         LgStoreJob    *job)
{
  gboolean committed = FALSE;

  if (self->writes)
    committed = run_in_transaction (self, job);
  else
    run_at_one_moment (self, job);

  if (committed && self->idle != NULL)
    self->idle (self->db, TRUE, self->idle_data);

  resolve (job);
}

static gpointer
thread_main (gpointer data)
{
  LgStoreThread *self = data;

  for (;;)
    {
      g_autoptr (LgStoreJob) job = self->idle != NULL ? g_async_queue_timeout_pop (self->queue, IDLE_INTERVAL)
                                                      : g_async_queue_pop (self->queue);

      if (job == NULL)
        self->idle (self->db, FALSE, self->idle_data);
      else if (job->is_stop)
        break;
      else
        run_job (self, job);
    }

  lg_db_close (g_steal_pointer (&self->db));

  return NULL;
}

/**
 * lg_store_thread_new:
 * @name: the thread's name
 * @queue: where its work comes from; several threads may share one
 * @db: (transfer full): its connection
 * @writes: whether each job is one transaction
 * @idle: (nullable): called after each commit, and about twice a second without work
 * @idle_data: data for @idle
 */
LgStoreThread *
lg_store_thread_new (const char      *name,
                     GAsyncQueue     *queue,
                     LgDb            *db,
                     gboolean         writes,
                     LgStoreIdleFunc  idle,
                     gpointer         idle_data)
{
  LgStoreThread *self = g_new0 (LgStoreThread, 1);

  self->queue = g_async_queue_ref (queue);
  self->db = db;
  self->writes = writes;
  self->idle = idle;
  self->idle_data = idle_data;
  self->thread = g_thread_new (name, thread_main, self);

  return self;
}

/* Lets one of the threads of the queue finish what is queued, close its connection and end. */
void
lg_store_thread_stop (LgStoreThread *self)
{
  LgStoreJob *stop = lg_store_job_new (NULL, NULL, NULL, NULL);

  stop->is_stop = TRUE;
  g_async_queue_push (self->queue, stop);
}

/* Waits for the thread, once every thread of its queue was told to stop, and frees it. */
void
lg_store_thread_join (LgStoreThread *self)
{
  g_thread_join (self->thread);
  g_async_queue_unref (self->queue);
  g_free (self);
}
