/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-paged-row-private.h"

/* So long rows are filled before the main loop has its turn again. */
#define SLICE (2 * G_TIME_SPAN_MILLISECOND)

/* The rows of all lists that wait to be filled. */
typedef struct
{
  GQueue rows;      /* (element-type LgPagedRow) */
  guint  source;
  int    priority;
} Queue;

/* Before GTK lays out and paints, which it does a little later than this. */
static Queue seen = { .priority = G_PRIORITY_HIGH_IDLE };
static Queue unseen = { .priority = G_PRIORITY_LOW };

static Queue *
get_queue (LgPagedRowWait wait)
{
  return wait == LG_PAGED_ROW_WAITS_SEEN ? &seen : &unseen;
}

static gboolean
fill_cb (gpointer data)
{
  Queue *queue = data;
  gint64 end = g_get_monotonic_time () + SLICE;

  while (queue->rows.head != NULL)
    {
      lg_paged_row_fill (queue->rows.head->data);
      if (g_get_monotonic_time () >= end)
        return G_SOURCE_CONTINUE;
    }

  queue->source = 0;

  return G_SOURCE_REMOVE;
}

/* Takes the row out of the queue where it waits. */
void
lg_paged_row_queue_remove (LgPagedRow *self)
{
  LgPagedRowPrivate *priv = lg_paged_row_get_private (self);

  if (priv->wait != LG_PAGED_ROW_WAITS_NOT)
    g_queue_unlink (&get_queue (priv->wait)->rows, &priv->link);
  priv->wait = LG_PAGED_ROW_WAITS_NOT;
}

/* Lets the row be filled in its turn; one that waits already is only brought forward. */
void
lg_paged_row_queue_add (LgPagedRow     *self,
                        LgPagedRowWait  wait)
{
  LgPagedRowPrivate *priv = lg_paged_row_get_private (self);
  Queue *queue = get_queue (wait);

  if (priv->wait >= wait)
    return;

  lg_paged_row_queue_remove (self);
  priv->wait = wait;
  priv->link.data = self;
  g_queue_push_tail_link (&queue->rows, &priv->link);
  if (queue->source == 0)
    queue->source = g_idle_add_full (queue->priority, fill_cb, queue, NULL);
}
