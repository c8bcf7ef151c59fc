/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-slices.h"

/* Work of widgets that takes longer than the main loop is to be kept: it is done in slices of time, for all widgets
 * together, in the order in which it came. */

/* After so long the main loop has its turn again. */
#define SLICE (2 * G_TIME_SPAN_MILLISECOND)

typedef struct
{
  gpointer    object;  /* (unowned): it takes its jobs back when it goes */
  LgSliceFunc func;
  gboolean    is_asked;  /* for, since it was last called */
} Job;

typedef struct
{
  GQueue jobs;
  guint  source;
  int    priority;
} Queue;

static Queue queues[] = {
  /* Before GTK lays out and paints, which it does a little later than this. */
  [LG_SLICES_SOON] = { .priority = G_PRIORITY_HIGH_IDLE },
  [LG_SLICES_LATER] = { .priority = G_PRIORITY_LOW },
};

static GList *
find_job (Queue       *queue,
          gpointer     object,
          LgSliceFunc  func)
{
  for (GList *link = queue->jobs.head; link != NULL; link = link->next)
    {
      Job *job = link->data;

      if (job->object == object && (func == NULL || job->func == func))
        return link;
    }

  return NULL;
}

static void
remove_job (Queue *queue,
            GList *link)
{
  if (link == NULL)
    return;

  g_free (link->data);
  g_queue_delete_link (&queue->jobs, link);
}

/* What is done may end the object, take the job back, or ask for it again. */
static void
work (Queue *queue)
{
  Job *first = queue->jobs.head->data;
  Job job = *first;
  g_autoptr (GObject) held = g_object_ref (job.object);
  GList *link;

  first->is_asked = FALSE;
  if (job.func (job.object))
    return;

  link = find_job (queue, job.object, job.func);
  if (link != NULL && !((Job *) link->data)->is_asked)
    remove_job (queue, link);
}

static gboolean
work_cb (gpointer data)
{
  Queue *queue = data;
  gint64 end = g_get_monotonic_time () + SLICE;

  while (queue->jobs.head != NULL)
    {
      work (queue);
      if (g_get_monotonic_time () >= end)
        return G_SOURCE_CONTINUE;
    }

  queue->source = 0;

  return G_SOURCE_REMOVE;
}

/**
 * lg_slices_add:
 * @object: (transfer none): an object, which calls lg_slices_remove() when it is disposed
 * @func: called until it has nothing more to do
 * @when: how soon
 *
 * A job that waits already is not added again; one that is being done is called once more.
 */
void
lg_slices_add (gpointer    object,
               LgSliceFunc func,
               LgSlices    when)
{
  Queue *queue = &queues[when];
  GList *link;
  Job *job;

  g_return_if_fail (G_IS_OBJECT (object));
  g_return_if_fail (func != NULL);

  link = find_job (queue, object, func);
  if (link != NULL)
    {
      job = link->data;
      job->is_asked = TRUE;
      return;
    }

  job = g_new (Job, 1);
  *job = (Job) { object, func, TRUE };
  g_queue_push_tail (&queue->jobs, job);
  if (queue->source == 0)
    queue->source = g_idle_add_full (queue->priority, work_cb, queue, NULL);
}

/* Takes all jobs of the object back. */
void
lg_slices_remove (gpointer object)
{
  for (gsize i = 0; i < G_N_ELEMENTS (queues); i++)
    {
      GList *link;

      while ((link = find_job (&queues[i], object, NULL)) != NULL)
        remove_job (&queues[i], link);
    }
}
