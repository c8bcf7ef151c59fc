/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cctv"

#include "config.h"

#include "lg-gst-worker-private.h"

/**
 * LgGstWorker:
 *
 * Does with an object of GStreamer what may block: starting and stopping wait
 * for a camera, which may hang. The jobs are done one after another, and not
 * on the main thread. The object's last reference is given up on the main
 * thread, for a sink may hold what belongs there.
 */
struct _LgGstWorker
{
  GThreadPool *pool;    /* (owned) */
  GstObject   *object;  /* (owned) */
};

typedef struct
{
  LgGstWorkerFunc  func;
  GstObject       *object;  /* (owned) */
} Job;

static gboolean
unref_cb (gpointer object)
{
  gst_object_unref (object);

  return G_SOURCE_REMOVE;
}

static void
do_job (gpointer data,
        gpointer user_data)
{
  Job *job = data;

  job->func (job->object);
  g_idle_add_full (G_PRIORITY_DEFAULT, unref_cb, job->object, NULL);
  g_free (job);
}

/**
 * lg_gst_worker_new:
 * @object: a pipeline or a device monitor
 *
 * Returns: (transfer full): a worker that holds it
 */
LgGstWorker *
lg_gst_worker_new (GstObject *object)
{
  LgGstWorker *self = g_new0 (LgGstWorker, 1);

  self->pool = g_thread_pool_new (do_job, NULL, 1, FALSE, NULL);
  self->object = gst_object_ref (object);

  return self;
}

GstObject *
lg_gst_worker_get_object (LgGstWorker *self)
{
  return self->object;
}

/* Has the job done after those that were pushed before. */
void
lg_gst_worker_push (LgGstWorker     *self,
                    LgGstWorkerFunc  func)
{
  Job *job = g_new0 (Job, 1);

  job->func = func;
  job->object = gst_object_ref (self->object);
  g_thread_pool_push (self->pool, job, NULL);
}

/* The jobs that were pushed are done nevertheless; nobody waits for them. */
void
lg_gst_worker_free (LgGstWorker *self)
{
  g_thread_pool_free (self->pool, FALSE, FALSE);
  gst_object_unref (self->object);
  g_free (self);
}
