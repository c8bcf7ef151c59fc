/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-importer"

#include "config.h"

#include "lg-import-file.h"

#include <glib/gstdio.h>

#include "lg-csv-reader.h"
#include "lg-hash.h"
#include "lg-import-error.h"
#include "lg-import-parts-private.h"
#include "lg-ods-reader.h"
#include "lg-row-sample.h"
#include "lg-text-form-private.h"
#include "lg-xlsx-reader.h"

/* How many rows are looked at to find out what the columns are. */
#define SAMPLE_ROWS 1000

/* The most that any spreadsheet program has. */
#define MAX_SHEET_ROWS 1048576

struct _LgImportFile
{
  GObject        parent_instance;

  char          *path;               /* (owned) */
  char          *sha256;             /* (owned) */
  gint64         size;
  LgImportParts  parts;
  LgTextForm     form;
  gboolean       has_decimal_comma;
  gboolean       has_header;
  guint          n_titles;           /* rows before the header or the data */
  GStrv          columns;            /* (owned) (nullable): as the header names them */
  guint          n_columns;
  GPtrArray     *sample;             /* (owned) (element-type GStrv): without the header */
};

G_DEFINE_FINAL_TYPE (LgImportFile, lg_import_file, G_TYPE_OBJECT)

static LgRowReader *
open_reader (LgImportFile  *self,
             GError       **error)
{
  LgTextPlace place = { self->path, self->parts.chosen, self->form.encoding, self->form.mark_size };
  LgTextStream *stream;

  if (self->parts.format == LG_IMPORT_XLSX)
    return lg_xlsx_reader_new (self->path, self->parts.chosen, error);
  if (self->parts.format == LG_IMPORT_ODS)
    return lg_ods_reader_new (self->path, self->parts.chosen, error);

  stream = lg_text_stream_open (&place, error);
  return stream != NULL ? lg_csv_reader_new (stream, self->form.delimiter) : NULL;
}

static gboolean
is_title (GStrv fields)
{
  guint n_filled = 0;

  for (; *fields != NULL; fields++)
    n_filled += **fields != '\0';

  return n_filled <= 1;
}

/* Reports begin with their title, and more such lines, before the table. */
static void
skip_titles (LgImportFile *self)
{
  if (lg_row_sample_width (self->sample, NULL) < 3)
    return;

  while (self->sample->len > 1 && is_title (g_ptr_array_index (self->sample, 0)))
    {
      g_ptr_array_remove_index (self->sample, 0);
      self->n_titles++;
    }
}

static gboolean
read_sample (LgImportFile  *self,
             gboolean       is_headerless,
             GError       **error)
{
  g_autoptr (LgRowReader) reader = open_reader (self, error);

  if (reader == NULL)
    return FALSE;

  self->sample = lg_row_sample_read (reader, SAMPLE_ROWS, error);
  if (self->sample == NULL)
    return FALSE;

  if (self->sample->len == 0)
    {
      g_set_error_literal (error, LG_IMPORT_ERROR, LG_IMPORT_ERROR_EMPTY, "The file has no rows");
      return FALSE;
    }

  skip_titles (self);
  self->has_header = !is_headerless && lg_row_sample_has_header (self->sample);
  self->n_columns = lg_row_sample_width (self->sample, NULL);
  return TRUE;
}

/* A delimiter at the end of the header begins no column. */
static void
clean_header (LgImportFile *self)
{
  for (char **column = self->columns; *column != NULL; column++)
    g_strstrip (*column);

  while (self->n_columns > 1 && *self->columns[self->n_columns - 1] == '\0')
    {
      self->n_columns--;
      g_clear_pointer (&self->columns[self->n_columns], g_free);
    }
}

static void
take_header (LgImportFile *self)
{
  if (self->has_header)
    {
      self->columns = g_ptr_array_steal_index (self->sample, 0);
      self->n_columns = g_strv_length (self->columns);
      clean_header (self);
    }

  self->has_decimal_comma = self->parts.format == LG_IMPORT_TEXT && self->form.delimiter != ',' &&
                            lg_row_sample_has_decimal_comma (self->sample);
}

static gboolean
hash_file (LgImportFile  *self,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->path);
  GStatBuf status;

  if (g_stat (self->path, &status) == 0)
    self->size = status.st_size;

  self->sha256 = lg_hash_file (file, cancellable, error);
  return self->sha256 != NULL;
}

static void
lg_import_file_finalize (GObject *object)
{
  LgImportFile *self = LG_IMPORT_FILE (object);

  lg_import_parts_clear (&self->parts);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->sha256, g_free);
  g_clear_pointer (&self->columns, g_strfreev);
  g_clear_pointer (&self->sample, g_ptr_array_unref);

  G_OBJECT_CLASS (lg_import_file_parent_class)->finalize (object);
}

static void
lg_import_file_class_init (LgImportFileClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lg_import_file_finalize;
}

static void
lg_import_file_init (LgImportFile *self)
{
}

/**
 * lg_import_file_open:
 * @path: a file's path
 * @part: (nullable): the sheet of a workbook, or the member of a ZIP archive, to read
 * @is_headerless: whether the first row is known to be no header; else that is found out
 * @cancellable: (nullable): to stop reading
 *
 * Finds out all that has to be known of a file before its rows are read. Reads it whole, twice.
 *
 * Returns: (transfer full): the file, or %NULL with @error set
 */
LgImportFile *
lg_import_file_open (const char    *path,
                     const char    *part,
                     gboolean       is_headerless,
                     GCancellable  *cancellable,
                     GError       **error)
{
  g_autoptr (LgImportFile) self = g_object_new (LG_TYPE_IMPORT_FILE, NULL);

  g_return_val_if_fail (path != NULL, NULL);

  self->path = g_strdup (path);
  if (!lg_import_parts_find (&self->parts, path, part, error) || !hash_file (self, cancellable, error))
    return NULL;

  if (self->parts.format == LG_IMPORT_TEXT &&
      !lg_text_form_probe (&self->form, path, self->parts.chosen, cancellable, error))
    return NULL;

  if (!read_sample (self, is_headerless, error))
    return NULL;

  take_header (self);
  return g_steal_pointer (&self);
}

/* In hexadecimal. */
const char *
lg_import_file_get_sha256 (LgImportFile *self)
{
  g_return_val_if_fail (LG_IS_IMPORT_FILE (self), NULL);

  return self->sha256;
}

/* On disk, in bytes. */
gint64
lg_import_file_get_size (LgImportFile *self)
{
  g_return_val_if_fail (LG_IS_IMPORT_FILE (self), 0);

  return self->size;
}

/**
 * lg_import_file_get_part:
 * @self: a file
 *
 * Returns: (nullable): the sheet or the member that is read, %NULL for the file itself
 */
const char *
lg_import_file_get_part (LgImportFile *self)
{
  g_return_val_if_fail (LG_IS_IMPORT_FILE (self), NULL);

  return self->parts.chosen;
}

/* The sheets or members that could be read instead. */
const char *const *
lg_import_file_get_parts (LgImportFile *self)
{
  g_return_val_if_fail (LG_IS_IMPORT_FILE (self), NULL);

  return (const char *const *) self->parts.names;
}

/**
 * lg_import_file_list_parts:
 * @path: a file's path
 * @error: return location
 *
 * Returns: (transfer full): the sheets or members that could be read, none where there is nothing to choose, or %NULL
 *   with @error set
 */
GStrv
lg_import_file_list_parts (const char  *path,
                           GError     **error)
{
  LgImportParts parts;
  GStrv names = NULL;

  if (lg_import_parts_list (&parts, path, error))
    names = g_steal_pointer (&parts.names);
  lg_import_parts_clear (&parts);

  return names;
}

/**
 * lg_import_file_get_columns:
 * @self: a file
 *
 * Returns: (nullable): the names of the columns, %NULL for a file without a header
 */
const char *const *
lg_import_file_get_columns (LgImportFile *self)
{
  g_return_val_if_fail (LG_IS_IMPORT_FILE (self), NULL);

  return (const char *const *) self->columns;
}

guint
lg_import_file_get_n_columns (LgImportFile *self)
{
  g_return_val_if_fail (LG_IS_IMPORT_FILE (self), 0);

  return self->n_columns;
}

/* How many rows the file can have at most. */
gint64
lg_import_file_get_n_lines (LgImportFile *self)
{
  g_return_val_if_fail (LG_IS_IMPORT_FILE (self), 0);

  return self->parts.format == LG_IMPORT_TEXT ? self->form.n_lines + 1 : MAX_SHEET_ROWS;
}

/* Whether fractions are written as “0,5”. */
gboolean
lg_import_file_has_decimal_comma (LgImportFile *self)
{
  g_return_val_if_fail (LG_IS_IMPORT_FILE (self), FALSE);

  return self->has_decimal_comma;
}

/**
 * lg_import_file_get_sample:
 * @self: a file
 *
 * Returns: (transfer none) (element-type GStrv): the first rows, without the header
 */
GPtrArray *
lg_import_file_get_sample (LgImportFile *self)
{
  g_return_val_if_fail (LG_IS_IMPORT_FILE (self), NULL);

  return self->sample;
}

static gboolean
skip_header (LgImportFile  *self,
             LgRowReader   *reader,
             GError       **error)
{
  g_autoptr (LgRow) row = lg_row_new ();
  g_autoptr (GError) local_error = NULL;
  guint n = self->n_titles + self->has_header;

  /* Like the sample, which leaves out rows that are no good. */
  while (n > 0 && lg_row_reader_next (reader, row, &local_error))
    n -= row->problem == NULL;

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/**
 * lg_import_file_read:
 * @self: a file
 *
 * Returns: (transfer full): a reader at the first row after the header, or %NULL with @error set
 */
LgRowReader *
lg_import_file_read (LgImportFile  *self,
                     GError       **error)
{
  g_autoptr (LgRowReader) reader = NULL;

  g_return_val_if_fail (LG_IS_IMPORT_FILE (self), NULL);

  reader = open_reader (self, error);
  if (reader == NULL || !skip_header (self, reader, error))
    return NULL;

  if (LG_IS_CSV_READER (reader))
    lg_csv_reader_set_n_columns (LG_CSV_READER (reader), self->n_columns);

  return g_steal_pointer (&reader);
}
