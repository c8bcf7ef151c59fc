/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-importer"

#include "config.h"

#include "lg-csv-reader.h"

#include <csv.h>

#include "lg-csv-lines-private.h"

/* A record longer than this is given up, so that one quote that is never closed does not read the file into memory. */
#define MAX_RECORD (4 * 1024 * 1024)

/* How much of a line that was given up goes into the rejects. */
#define MAX_GIVEN_UP (64 * 1024)

struct _LgCsvReader
{
  LgRowReader       parent_instance;

  LgCsvLines       *lines;        /* (owned) */
  struct csv_parser parser;
  char              delimiter;
  guint             n_columns;    /* what a row must have, 0: anything */

  /* The record that is being read, kept while it is open: when it turns out that a quote in it was never meant to
   * open anything, its first line is rejected, and the lines after it are read again, each by itself. */
  GByteArray       *record;       /* (owned) */
  gint64            record_line;

  gboolean          is_open;      /* something of the record has been read */
  gboolean          is_skipping;  /* to the end of a line that is too long */
  gboolean          is_done;      /* the parser ended a record */
  LgRow            *row;          /* (unowned): that is being filled */
};

G_DEFINE_FINAL_TYPE (LgCsvReader, lg_csv_reader, LG_TYPE_ROW_READER)

static void
field_cb (void   *field,
          size_t  size,
          void   *data)
{
  LgCsvReader *self = data;

  lg_row_append (self->row, field, size);
}

static void
record_cb (int   end,
           void *data)
{
  LgCsvReader *self = data;

  self->is_done = TRUE;
}

static void
init_parser (LgCsvReader *self)
{
  csv_init (&self->parser, 0);
  csv_set_delim (&self->parser, self->delimiter);
  csv_set_blk_size (&self->parser, 4096);
}

static void
reset_parser (LgCsvReader *self)
{
  csv_free (&self->parser);
  init_parser (self);
}

static gboolean
is_blank (LgCsvReader        *self,
          const LgCsvSegment *segment)
{
  for (gsize i = 0; i < segment->size; i++)
    {
      char c = segment->data[i];

      if (c != ' ' && c != '\r' && c != '\n' && (c != '\t' || self->delimiter == '\t'))
        return FALSE;
    }

  return TRUE;
}

static void
begin_record (LgCsvReader *self)
{
  g_byte_array_set_size (self->record, 0);
  self->record_line = lg_csv_lines_number (self->lines);
  self->is_open = FALSE;
  self->is_done = FALSE;
}

static gboolean
has_right_width (LgCsvReader *self)
{
  if (self->n_columns == 0 || self->row->n_fields == self->n_columns)
    return TRUE;

  /* Empty fields after the last column are the habit of some spreadsheets. */
  for (guint i = self->n_columns; i < self->row->n_fields; i++)
    if (lg_row_field_size (self->row, i) > 0)
      return FALSE;

  return self->row->n_fields > self->n_columns;
}

static void
set_lines (LgCsvReader *self,
           gint64       last)
{
  self->row->first_line = self->record_line;
  self->row->last_line = last;
}

static void
finish_row (LgCsvReader *self,
            gint64       last_line)
{
  set_lines (self, last_line);
  if (!has_right_width (self))
    lg_row_set_problem (self->row, LG_IMPORT_PROBLEM_WIDTH, -1, self->row->n_fields, self->n_columns);
  lg_row_check (self->row);
}

/* Puts the first line of the record into the row, as its one field. */
static gsize
take_first_line (LgCsvReader *self)
{
  gboolean ends;
  gsize size = lg_csv_line_size (self->record->data, self->record->len, &ends);
  gsize kept = MIN (size, MAX_GIVEN_UP);

  while (kept > 0 && lg_csv_ends_line (self->record->data[kept - 1]))
    kept--;
  lg_row_clear (self->row);
  lg_row_append (self->row, (const char *) self->record->data, kept);
  set_lines (self, self->record_line);

  return size;
}

static gsize
last_line_start (GByteArray *record)
{
  gsize end = record->len;

  while (end > 0 && lg_csv_ends_line (record->data[end - 1]))
    end--;
  while (end > 0 && !lg_csv_ends_line (record->data[end - 1]))
    end--;

  return end;
}

/* Rejects the first line of the record, and goes on with the second. */
static void
give_up_line (LgCsvReader *self,
              gboolean     is_closed)
{
  gsize first = take_first_line (self);

  lg_row_set_problem (self->row, LG_IMPORT_PROBLEM_OPEN_QUOTE, -1, 0, 0);
  if (first < self->record->len)
    lg_csv_lines_replay (self->lines, self->record->data + first, self->record->len - first,
                         (is_closed ? last_line_start (self->record) : self->record->len) - first,
                         self->record_line + 1);
  reset_parser (self);
}

static void
give_up_long_line (LgCsvReader *self)
{
  take_first_line (self);
  lg_row_set_problem (self->row, LG_IMPORT_PROBLEM_LONG_ROW, -1, 0, MAX_RECORD);
  reset_parser (self);
  g_byte_array_set_size (self->record, 0);
  self->is_skipping = TRUE;
}

static void
ignore_field_cb (void   *field,
                 size_t  size,
                 void   *data)
{
}

static void
ignore_record_cb (int   end,
                  void *data)
{
}

/* A quote in the midst of a field is let pass in a line, where it is mostly a sign for inches. In a record of several
 * lines it mostly means that rows were taken for one. */
static gboolean
is_strict (LgCsvReader *self)
{
  struct csv_parser parser;
  gsize size;

  csv_init (&parser, CSV_STRICT);
  csv_set_delim (&parser, self->delimiter);
  size = csv_parse (&parser, self->record->data, self->record->len, ignore_field_cb, ignore_record_cb, NULL);
  csv_free (&parser);

  return size == self->record->len;
}

static gboolean
end_record (LgCsvReader *self)
{
  gboolean has_lines = lg_csv_lines_number (self->lines) - self->record_line > 1;

  if (has_lines && (!has_right_width (self) || !is_strict (self)))
    give_up_line (self, TRUE);
  else
    finish_row (self, lg_csv_lines_number (self->lines) - 1);

  return TRUE;
}

/* What to do with a record that the segment did not end. Returns TRUE when the row is filled nevertheless. */
static gboolean
hold_record (LgCsvReader        *self,
             const LgCsvSegment *segment)
{
  if (!self->is_open)
    {
      begin_record (self);
      return FALSE;
    }

  if (segment->is_single || (self->record->len > MAX_RECORD && lg_csv_lines_number (self->lines) > self->record_line))
    {
      give_up_line (self, FALSE);
      return TRUE;
    }

  if (self->record->len > MAX_RECORD)
    give_up_long_line (self);

  return FALSE;
}

static gboolean
take_segment (LgCsvReader        *self,
              const LgCsvSegment *segment)
{
  if (self->is_skipping)
    {
      self->is_skipping = !segment->ends_line;
      return !self->is_skipping;
    }

  self->is_open = self->is_open || !is_blank (self, segment);
  csv_parse (&self->parser, segment->data, segment->size, field_cb, record_cb, self);
  if (self->is_done && self->record->len == 0)
    {
      finish_row (self, lg_csv_lines_number (self->lines) - 1);
      return TRUE;
    }

  g_byte_array_append (self->record, segment->data, segment->size);
  return self->is_done ? end_record (self) : hold_record (self, segment);
}

/* The end of the file: a last line without a newline, or a record that was cut short. */
static gboolean
take_end (LgCsvReader *self)
{
  if (self->is_skipping)
    {
      self->is_skipping = FALSE;
      return TRUE;
    }

  csv_set_opts (&self->parser, CSV_STRICT | CSV_STRICT_FINI);
  if (csv_fini (&self->parser, field_cb, record_cb, self) != 0)
    {
      give_up_line (self, FALSE);
      return TRUE;
    }

  csv_set_opts (&self->parser, 0);
  if (self->is_done)
    finish_row (self, lg_csv_lines_number (self->lines));

  return self->is_done;
}

static gboolean
lg_csv_reader_next (LgRowReader  *reader,
                    LgRow        *row,
                    GError      **error)
{
  LgCsvReader *self = LG_CSV_READER (reader);
  LgCsvSegment segment;

  self->row = row;
  begin_record (self);
  while (lg_csv_lines_next (self->lines, &segment, error))
    {
      if (segment.size == 0)
        return take_end (self);
      if (take_segment (self, &segment))
        return TRUE;
    }

  return FALSE;
}

static gint64
lg_csv_reader_get_position (LgRowReader *reader)
{
  return lg_csv_lines_position (LG_CSV_READER (reader)->lines);
}

static void
lg_csv_reader_finalize (GObject *object)
{
  LgCsvReader *self = LG_CSV_READER (object);

  csv_free (&self->parser);
  g_clear_pointer (&self->lines, lg_csv_lines_free);
  g_clear_pointer (&self->record, g_byte_array_unref);

  G_OBJECT_CLASS (lg_csv_reader_parent_class)->finalize (object);
}

static void
lg_csv_reader_class_init (LgCsvReaderClass *klass)
{
  LgRowReaderClass *reader_class = LG_ROW_READER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lg_csv_reader_finalize;
  reader_class->next = lg_csv_reader_next;
  reader_class->get_position = lg_csv_reader_get_position;
}

static void
lg_csv_reader_init (LgCsvReader *self)
{
  self->record = g_byte_array_new ();
}

/**
 * lg_csv_reader_new:
 * @stream: (transfer full): the text
 * @delimiter: what stands between two fields
 *
 * Returns: (transfer full): a reader of comma-separated values
 */
LgRowReader *
lg_csv_reader_new (LgTextStream *stream,
                   char          delimiter)
{
  LgCsvReader *self;

  g_return_val_if_fail (stream != NULL, NULL);

  self = g_object_new (LG_TYPE_CSV_READER, NULL);
  self->lines = lg_csv_lines_new (stream);
  self->delimiter = delimiter;
  init_parser (self);

  return LG_ROW_READER (self);
}

/**
 * lg_csv_reader_set_n_columns:
 * @self: a reader
 * @n_columns: how many fields a row must have; 0 for any number
 *
 * From the next row on, one with another number of fields is a reject.
 */
void
lg_csv_reader_set_n_columns (LgCsvReader *self,
                             guint        n_columns)
{
  g_return_if_fail (LG_IS_CSV_READER (self));

  self->n_columns = n_columns;
}
