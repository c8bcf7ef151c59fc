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
  gpointer    object;    /* (unowned): it takes its jobs back when it goes */
  LgSliceFunc func;
  LgSlices    when;      /* the queue that it is in */
  gboolean    is_asked;  /* for, since it was last called */
  GList       link;
} Job;

typedef struct
{
  GQueue jobs;  /* (element-type Job) */
  guint  source;
  int    priority;
} Queue;

static Queue queues[] = {
  /* Before GTK lays out and paints, which it does a little later than this. */
  [LG_SLICES_SOON] = { .priority = G_PRIORITY_HIGH_IDLE },
  [LG_SLICES_IDLE] = { .priority = G_PRIORITY_DEFAULT_IDLE },
  [LG_SLICES_LATER] = { .priority = G_PRIORITY_LOW },
};

/* Every job that waits, found by its object and its function. */
static GHashTable *jobs;  /* (element-type Job Job) */

static guint
hash_job (gconstpointer key)
{
  const Job *job = key;

  return g_direct_hash (job->object) ^ g_direct_hash ((gpointer) job->func);
}

static gboolean
are_equal_jobs (gconstpointer a,
                gconstpointer b)
{
  const Job *one = a;
  const Job *other = b;

  return one->object == other->object && one->func == other->func;
}

static Job *
find_job (gpointer    object,
          LgSliceFunc func)
{
  Job key = { .object = object, .func = func };

  return jobs != NULL ? g_hash_table_lookup (jobs, &key) : NULL;
}

static void
remove_job (Job *job)
{
  g_queue_unlink (&queues[job->when].jobs, &job->link);
  g_hash_table_remove (jobs, job);
}

/* What is done may end the object, take the job back, or ask for it again. */
static void
work (Job *job)
{
  g_autoptr (GObject) held = g_object_ref (job->object);
  LgSliceFunc func = job->func;
  gboolean has_more;

  job->is_asked = FALSE;
  has_more = func (held);
  job = find_job (held, func);
  if (job == NULL || has_more)
    return;

  if (!job->is_asked)
    {
      remove_job (job);
      return;
    }

  g_queue_unlink (&queues[job->when].jobs, &job->link);
  g_queue_push_tail_link (&queues[job->when].jobs, &job->link);
}

static gboolean
work_cb (gpointer data)
{
  Queue *queue = data;
  gint64 end = g_get_monotonic_time () + SLICE;

  while (queue->jobs.head != NULL)
    {
      work (queue->jobs.head->data);
      if (g_get_monotonic_time () >= end)
        return G_SOURCE_CONTINUE;
    }

  queue->source = 0;

  return G_SOURCE_REMOVE;
}

static void
enqueue (Job      *job,
         LgSlices  when)
{
  Queue *queue = &queues[when];

  job->when = when;
  g_queue_push_tail_link (&queue->jobs, &job->link);
  if (queue->source == 0)
    queue->source = g_idle_add_full (queue->priority, work_cb, queue, NULL);
}

static Job *
add_job (gpointer    object,
         LgSliceFunc func)
{
  Job *job = g_new0 (Job, 1);

  if (jobs == NULL)
    jobs = g_hash_table_new_full (hash_job, are_equal_jobs, g_free, NULL);
  job->object = object;
  job->func = func;
  job->link.data = job;
  g_hash_table_add (jobs, job);

  return job;
}

/**
 * lg_slices_add:
 * @object: (transfer none): an object, which calls lg_slices_remove() when it is disposed
 * @func: called until it has nothing more to do
 * @when: how soon
 *
 * A job that waits already is only brought forward; one that is being done is called once more, after those that wait.
 */
void
lg_slices_add (gpointer    object,
               LgSliceFunc func,
               LgSlices    when)
{
  Job *job;

  g_return_if_fail (G_IS_OBJECT (object));
  g_return_if_fail (func != NULL);

  job = find_job (object, func);
  if (job == NULL)
    {
      job = add_job (object, func);
      enqueue (job, when);
    }
  else if (when < job->when)
    {
      g_queue_unlink (&queues[job->when].jobs, &job->link);
      enqueue (job, when);
    }
  job->is_asked = TRUE;
}

/**
 * lg_slices_add_all:
 * @object: (transfer none): an object, which calls lg_slices_remove() when it is disposed
 * @funcs: (array zero-terminated=1): jobs
 * @when: how soon
 *
 * Adds several jobs, of which one begins when the one before it has nothing more to do.
 */
void
lg_slices_add_all (gpointer           object,
                   const LgSliceFunc *funcs,
                   LgSlices           when)
{
  for (; *funcs != NULL; funcs++)
    lg_slices_add (object, *funcs, when);
}

static void
remove_jobs_of (Queue    *queue,
                gpointer  object)
{
  GList *next;

  for (GList *link = queue->jobs.head; link != NULL; link = next)
    {
      Job *job = link->data;

      next = link->next;
      if (job->object == object)
        remove_job (job);
    }
}

/**
 * lg_slices_remove:
 * @object: an object
 * @func: (nullable): a job of it, or NULL for all of them
 *
 * Takes back what has not been done.
 */
void
lg_slices_remove (gpointer    object,
                  LgSliceFunc func)
{
  Job *job;

  if (func != NULL)
    {
      job = find_job (object, func);
      if (job != NULL)
        remove_job (job);
      return;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (queues); i++)
    remove_jobs_of (&queues[i], object);
}
