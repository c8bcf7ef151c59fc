/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-row-sink-private.h"

struct _LgRowSink
{
  LgRowSinkFunc   func;      /* (nullable): only counts without one */
  gpointer        user_data;
  const LgRowSet *wanted;    /* (unowned) (nullable) */
  const LgRowSet *unwanted;  /* (unowned) (nullable) */
  gint64         *rows;      /* (owned) (nullable) */
  guint           n_rows;
  guint           capacity;
  gint64          count;
  gint64          limit;
  gboolean        is_ended;
};

/**
 * lg_row_sink_new:
 * @func: (nullable): what takes the chunks; without it rows are counted only
 * @user_data: its data
 */
LgRowSink *
lg_row_sink_new (LgRowSinkFunc  func,
                 gpointer       user_data)
{
  LgRowSink *self = g_new0 (LgRowSink, 1);

  self->func = func;
  self->user_data = user_data;
  self->capacity = LG_ROW_SINK_FIRST;
  self->limit = G_MAXINT64;

  return self;
}

void
lg_row_sink_free (LgRowSink *self)
{
  g_free (self->rows);
  g_free (self);
}

/* Ends after @limit rows; 0 is no limit. */
void
lg_row_sink_set_limit (LgRowSink *self,
                       gint64     limit)
{
  self->limit = limit > 0 ? limit : G_MAXINT64;
}

/* Takes none but @rows from now on, until the caller unsets them. */
void
lg_row_sink_set_wanted (LgRowSink      *self,
                        const LgRowSet *rows)
{
  self->wanted = rows;
}

/* Leaves out @rows from now on, until the caller unsets them. */
void
lg_row_sink_set_unwanted (LgRowSink      *self,
                          const LgRowSet *rows)
{
  self->unwanted = rows;
}

/**
 * lg_row_sink_flush:
 *
 * Hands on what was added since the last chunk. Whoever runs the query does
 * so at its end, and where the next rows take longer.
 */
void
lg_row_sink_flush (LgRowSink *self)
{
  if (self->n_rows == 0)
    return;

  if (!self->func (g_steal_pointer (&self->rows), self->n_rows, self->user_data))
    self->is_ended = TRUE;
  self->n_rows = 0;
  self->capacity = LG_ROW_SINK_CHUNK;
}

/**
 * lg_row_sink_add:
 *
 * Returns: FALSE where no more rows are wanted
 */
gboolean
lg_row_sink_add (LgRowSink *self,
                 gint64     row)
{
  if (self->is_ended)
    return FALSE;

  if ((self->wanted != NULL && !lg_row_set_contains (self->wanted, row)) ||
      (self->unwanted != NULL && lg_row_set_contains (self->unwanted, row)))
    return TRUE;

  self->count++;
  if (self->func != NULL)
    {
      if (self->rows == NULL)
        self->rows = g_new (gint64, self->capacity);
      self->rows[self->n_rows++] = row;
      if (self->n_rows == self->capacity)
        lg_row_sink_flush (self);
    }

  if (self->count >= self->limit)
    self->is_ended = TRUE;

  return !self->is_ended;
}

gboolean
lg_row_sink_is_ended (LgRowSink *self)
{
  return self->is_ended;
}

gint64
lg_row_sink_get_count (LgRowSink *self)
{
  return self->count;
}

/* Adds what the first column of a statement has, row by row. */
gboolean
lg_row_sink_read (LgRowSink    *self,
                  LgStatement  *statement,
                  GError      **error)
{
  g_autoptr (GError) local_error = NULL;

  while (!lg_row_sink_is_ended (self) && lg_statement_next (statement, &local_error))
    lg_row_sink_add (self, lg_statement_int (statement, 0));

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}
