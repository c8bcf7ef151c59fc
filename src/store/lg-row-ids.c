/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-row-ids-private.h"
#include "lg-row-sink.h"

#define FIRST LG_ROW_SINK_FIRST
#define CHUNK LG_ROW_SINK_CHUNK

struct _LgRowIds
{
  gatomicrefcount  refs;
  GPtrArray       *chunks;   /* (owned) (element-type gint64*): all full but the last one */
  guint            n_rows;
};

LgRowIds *
lg_row_ids_new (void)
{
  LgRowIds *self = g_new0 (LgRowIds, 1);

  g_atomic_ref_count_init (&self->refs);
  self->chunks = g_ptr_array_new_with_free_func (g_free);

  return self;
}

LgRowIds *
lg_row_ids_ref (LgRowIds *self)
{
  g_atomic_ref_count_inc (&self->refs);

  return self;
}

void
lg_row_ids_unref (LgRowIds *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  g_ptr_array_unref (self->chunks);
  g_free (self);
}

static gboolean
is_full (LgRowIds *self)
{
  return self->n_rows == 0 || (self->n_rows >= FIRST && (self->n_rows - FIRST) % CHUNK == 0);
}

/**
 * lg_row_ids_append:
 * @self: rows
 * @rows: (transfer full): a chunk as a #LgRowSink makes it
 * @n_rows: how many
 */
void
lg_row_ids_append (LgRowIds *self,
                   gint64   *rows,
                   guint     n_rows)
{
  g_assert (is_full (self));

  g_ptr_array_add (self->chunks, rows);
  self->n_rows += n_rows;
}

guint
lg_row_ids_get_size (LgRowIds *self)
{
  return self->n_rows;
}

gint64
lg_row_ids_get (LgRowIds *self,
                guint     position)
{
  const gint64 *rows;

  g_assert (position < self->n_rows);

  if (position < FIRST)
    {
      rows = g_ptr_array_index (self->chunks, 0);
      return rows[position];
    }

  rows = g_ptr_array_index (self->chunks, 1 + (position - FIRST) / CHUNK);

  return rows[(position - FIRST) % CHUNK];
}

/* Returns how many rows there were from @position on, at most @n_rows. */
guint
lg_row_ids_copy (LgRowIds *self,
                 guint     position,
                 gint64   *rows,
                 guint     n_rows)
{
  guint n_copied = position < self->n_rows ? MIN (n_rows, self->n_rows - position) : 0;

  for (guint i = 0; i < n_copied; i++)
    rows[i] = lg_row_ids_get (self, position + i);

  return n_copied;
}

gboolean
lg_row_ids_find (LgRowIds *self,
                 gint64    row,
                 guint    *position)
{
  for (guint i = 0; i < self->n_rows; i++)
    {
      if (lg_row_ids_get (self, i) == row)
        {
          *position = i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * lg_row_ids_compare:
 * @a: rows
 * @b: other rows
 * @prefix: (out): how many are the same at the beginning
 * @suffix: (out): how many of the others are the same at the end
 */
void
lg_row_ids_compare (LgRowIds *a,
                    LgRowIds *b,
                    guint    *prefix,
                    guint    *suffix)
{
  guint shorter = MIN (a->n_rows, b->n_rows);
  guint head = 0;
  guint tail = 0;

  while (head < shorter && lg_row_ids_get (a, head) == lg_row_ids_get (b, head))
    head++;
  while (tail < shorter - head &&
         lg_row_ids_get (a, a->n_rows - 1 - tail) == lg_row_ids_get (b, b->n_rows - 1 - tail))
    tail++;

  *prefix = head;
  *suffix = tail;
}
