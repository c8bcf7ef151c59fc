/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-importer"

#include "config.h"

#include "lg-csv-lines-private.h"

#include <string.h>

struct _LgCsvLines
{
  LgTextStream *stream;         /* (owned) */

  const guint8 *block;          /* what the stream gave last, and how much of it is used */
  gsize         block_size;
  gsize         block_used;

  GByteArray   *replay;         /* (owned): what is given out again before the stream goes on */
  gsize         replay_used;
  gsize         replay_singles; /* up to here no record of the replay may go past its line */

  gint64        line;           /* the current line, from 1 */
  gboolean      after_return;   /* a newline now belongs to the line before */
};

/**
 * lg_csv_lines_new:
 * @stream: (transfer full): the text
 *
 * Returns: (transfer full): its lines
 */
LgCsvLines *
lg_csv_lines_new (LgTextStream *stream)
{
  LgCsvLines *self = g_new0 (LgCsvLines, 1);

  self->stream = stream;
  self->replay = g_byte_array_new ();
  self->line = 1;

  return self;
}

void
lg_csv_lines_free (LgCsvLines *self)
{
  lg_text_stream_free (self->stream);
  g_byte_array_unref (self->replay);
  g_free (self);
}

gboolean
lg_csv_ends_line (guint8 byte)
{
  return byte == '\r' || byte == '\n';
}

/**
 * lg_csv_line_size:
 * @ends: (out): whether the line ends within @data
 *
 * Returns: the size of the first line of @data with its end
 */
gsize
lg_csv_line_size (const guint8 *data,
                  gsize         size,
                  gboolean     *ends)
{
  const guint8 *newline = memchr (data, '\n', size);
  gsize n = newline != NULL ? (gsize) (newline - data) + 1 : size;
  const guint8 *feed = memchr (data, '\r', n);

  *ends = newline != NULL || feed != NULL;
  if (feed == NULL || feed + 1 == newline)
    return n;

  return (gsize) (feed - data) + 1;
}

static gboolean
next_block (LgCsvLines  *self,
            GError     **error)
{
  if (self->block_used < self->block_size)
    return TRUE;

  self->block_used = 0;
  return lg_text_stream_next (self->stream, &self->block, &self->block_size, error);
}

/* Cuts off the next line, or what there is of it. */
static void
take_line (const guint8 *data,
           gsize         size,
           gsize        *used,
           LgCsvSegment *segment)
{
  *segment = (LgCsvSegment) { NULL };
  if (*used == size)
    return;

  segment->data = data + *used;
  segment->size = lg_csv_line_size (segment->data, size - *used, &segment->ends_line);
  *used += segment->size;
}

static void
count_line (LgCsvLines         *self,
            const LgCsvSegment *segment)
{
  gboolean is_second_half = self->after_return && segment->size == 1 && segment->data[0] == '\n';

  if (segment->ends_line && !is_second_half)
    self->line++;

  self->after_return = segment->data[segment->size - 1] == '\r';
}

static gboolean
take_segment (LgCsvLines    *self,
              LgCsvSegment  *segment,
              GError       **error)
{
  if (self->replay_used < self->replay->len)
    {
      take_line (self->replay->data, self->replay->len, &self->replay_used, segment);
      segment->is_single = segment->ends_line && self->replay_used <= self->replay_singles;
      return TRUE;
    }

  if (!next_block (self, error))
    return FALSE;

  take_line (self->block, self->block_size, &self->block_used, segment);
  return TRUE;
}

/**
 * lg_csv_lines_next:
 * @self: lines
 * @segment: (out caller-allocates): the next line, or what there is of it; valid until the next call
 * @error: return location
 *
 * Returns: %FALSE with @error set when the text cannot be read
 */
gboolean
lg_csv_lines_next (LgCsvLines    *self,
                   LgCsvSegment  *segment,
                   GError       **error)
{
  if (!take_segment (self, segment, error))
    return FALSE;

  if (segment->size > 0)
    count_line (self, segment);

  return TRUE;
}

/**
 * lg_csv_lines_replay:
 * @self: lines
 * @data: a piece of the text that was given out before
 * @size: its size
 * @singles: the lines up to here are each a record by itself
 * @line: the number of its first line
 *
 * Gives the piece out again before what was not given out yet.
 */
void
lg_csv_lines_replay (LgCsvLines   *self,
                     const guint8 *data,
                     gsize         size,
                     gsize         singles,
                     gint64        line)
{
  GByteArray *replay = g_byte_array_new ();

  g_byte_array_append (replay, data, size);
  if (self->replay_used < self->replay->len)
    g_byte_array_append (replay, self->replay->data + self->replay_used, self->replay->len - self->replay_used);
  g_byte_array_unref (self->replay);
  self->replay = replay;
  self->replay_used = 0;
  self->replay_singles = singles;
  self->line = line;
  self->after_return = FALSE;
}

/* The number of the line that comes next, from 1. */
gint64
lg_csv_lines_number (LgCsvLines *self)
{
  return self->line;
}

/* How many bytes of the file on disk have been used. */
gint64
lg_csv_lines_position (LgCsvLines *self)
{
  return lg_text_stream_position (self->stream);
}
