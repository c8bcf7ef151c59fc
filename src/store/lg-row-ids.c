/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include <string.h>

#include "lg-row-ids-private.h"

typedef struct
{
  guint   start;   /* the position of its first row */
  gint64 *rows;    /* (owned) */
} Chunk;

struct _LgRowIds
{
  gatomicrefcount  refs;
  GArray          *chunks;   /* (owned) (element-type Chunk) */
  guint            n_rows;
};

static void
clear_chunk (gpointer data)
{
  g_free (((Chunk *) data)->rows);
}

LgRowIds *
lg_row_ids_new (void)
{
  LgRowIds *self = g_new0 (LgRowIds, 1);

  g_atomic_ref_count_init (&self->refs);
  self->chunks = g_array_new (FALSE, FALSE, sizeof (Chunk));
  g_array_set_clear_func (self->chunks, clear_chunk);

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

  g_array_unref (self->chunks);
  g_free (self);
}

/**
 * lg_row_ids_append:
 * @self: rows
 * @rows: (transfer full): a chunk of them
 * @n_rows: how many
 */
void
lg_row_ids_append (LgRowIds *self,
                   gint64   *rows,
                   guint     n_rows)
{
  const Chunk chunk = { self->n_rows, rows };

  g_array_append_val (self->chunks, chunk);
  self->n_rows += n_rows;
}

guint
lg_row_ids_get_size (LgRowIds *self)
{
  return self->n_rows;
}

/* There are some dozens of chunks for a million rows. */
static const Chunk *
find_chunk (LgRowIds *self,
            guint     position)
{
  guint low = 0;
  guint high = self->chunks->len;

  while (high - low > 1)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->chunks, Chunk, middle).start <= position)
        low = middle;
      else
        high = middle;
    }

  return &g_array_index (self->chunks, Chunk, low);
}

static guint
get_chunk_end (LgRowIds    *self,
               const Chunk *chunk)
{
  gboolean is_last = chunk == &g_array_index (self->chunks, Chunk, self->chunks->len - 1);

  return is_last ? self->n_rows : chunk[1].start;
}

gint64
lg_row_ids_get (LgRowIds *self,
                guint     position)
{
  const Chunk *chunk;

  g_assert (position < self->n_rows);

  chunk = find_chunk (self, position);

  return chunk->rows[position - chunk->start];
}

/* Returns how many rows there were from @position on, at most @n_rows. */
guint
lg_row_ids_copy (LgRowIds *self,
                 guint     position,
                 gint64   *rows,
                 guint     n_rows)
{
  guint end = position < self->n_rows ? position + MIN (n_rows, self->n_rows - position) : position;
  guint next = position;

  while (next < end)
    {
      const Chunk *chunk = find_chunk (self, next);
      guint chunk_end = get_chunk_end (self, chunk);
      guint n = MIN (end, chunk_end) - next;

      memcpy (rows + (next - position), chunk->rows + (next - chunk->start), n * sizeof *rows);
      next += n;
    }

  return end - position;
}

gboolean
lg_row_ids_find (LgRowIds *self,
                 gint64    row,
                 guint    *position)
{
  for (guint i = 0; i < self->chunks->len; i++)
    {
      const Chunk *chunk = &g_array_index (self->chunks, Chunk, i);
      guint end = get_chunk_end (self, chunk);

      for (guint j = 0; j < end - chunk->start; j++)
        {
          if (chunk->rows[j] == row)
            {
              *position = chunk->start + j;
              return TRUE;
            }
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
