/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-importer"

#include "config.h"

#include "lg-rejects-file-private.h"

#include <csv.h>
#include <errno.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#define SUFFIX ".rejected.csv"

struct _LgRejectsFile
{
  char   *source;   /* (owned): the file that is imported */
  GStrv   columns;  /* (owned) */
  char   *path;     /* (owned) (nullable) */
  FILE   *stream;   /* (owned) (nullable) */
};

/**
 * lg_rejects_file_new:
 * @path: the file that is imported
 * @columns: the names of its columns
 *
 * Returns: (transfer full): a place for its rejects; so far there is none
 */
LgRejectsFile *
lg_rejects_file_new (const char        *path,
                     const char *const *columns)
{
  LgRejectsFile *self = g_new0 (LgRejectsFile, 1);

  self->source = g_strdup (path);
  self->columns = g_strdupv ((GStrv) columns);
  return self;
}

void
lg_rejects_file_free (LgRejectsFile *self)
{
  g_clear_pointer (&self->stream, fclose);
  g_strfreev (self->columns);
  g_free (self->source);
  g_free (self->path);
  g_free (self);
}

static void
write_field (LgRejectsFile *self,
             const char    *field,
             gsize          size)
{
  g_autofree char *valid = g_utf8_make_valid (field, size);

  putc (',', self->stream);
  csv_fwrite (self->stream, valid, strlen (valid));
}

static gboolean
check_stream (LgRejectsFile  *self,
              GError        **error)
{
  int code = errno;

  if (!ferror (self->stream))
    return TRUE;

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s cannot be written: %s", self->path,
               g_strerror (code));
  return FALSE;
}

static void
write_header (LgRejectsFile *self)
{
  fputs ("line,reason", self->stream);
  for (char **column = self->columns; *column != NULL; column++)
    write_field (self, *column, strlen (*column));
  putc ('\n', self->stream);
}

static gboolean
open_in (LgRejectsFile *self,
         const char    *folder)
{
  g_autofree char *name = g_path_get_basename (self->source);
  g_autofree char *file_name = g_strconcat (name, SUFFIX, NULL);

  g_free (self->path);
  self->path = g_build_filename (folder, file_name, NULL);
  self->stream = g_fopen (self->path, "we");

  return self->stream != NULL;
}

/* Beside the file, or where the user is when the file's folder cannot be written to. */
static gboolean
open_file (LgRejectsFile  *self,
           GError        **error)
{
  g_autofree char *folder = g_path_get_dirname (self->source);
  g_autofree char *here = g_get_current_dir ();
  int code;

  if (open_in (self, folder) || open_in (self, here) || open_in (self, g_get_tmp_dir ()))
    {
      write_header (self);
      return TRUE;
    }

  code = errno;
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s%s cannot be made: %s", self->source, SUFFIX,
               g_strerror (code));
  return FALSE;
}

/**
 * lg_rejects_file_add:
 * @self: a rejects file
 * @item: a row with a problem
 * @reason: the problem, in words
 *
 * Returns: %FALSE with @error set when the file cannot be made or written
 */
gboolean
lg_rejects_file_add (LgRejectsFile       *self,
                     const LgImportItem  *item,
                     const char          *reason,
                     GError             **error)
{
  gsize size;
  const char *fields = g_bytes_get_data (item->fields, &size);

  if (self->stream == NULL && !open_file (self, error))
    return FALSE;

  fprintf (self->stream, "%" G_GINT64_FORMAT ",", item->first_line);
  csv_fwrite (self->stream, reason, strlen (reason));
  for (gsize used = 0; used < size; used += strlen (fields + used) + 1)
    write_field (self, fields + used, strlen (fields + used));
  putc ('\n', self->stream);

  return check_stream (self, error);
}

/* Ends the file, which is then complete on disk. */
gboolean
lg_rejects_file_close (LgRejectsFile  *self,
                       GError        **error)
{
  if (self->stream == NULL)
    return TRUE;

  fflush (self->stream);
  if (!check_stream (self, error))
    return FALSE;

  g_clear_pointer (&self->stream, fclose);
  return TRUE;
}

/* Once all rows of a file were mended, those of its first import are no rejects any more. */
void
lg_rejects_file_remove (LgRejectsFile *self)
{
  g_autofree char *path = g_strconcat (self->source, SUFFIX, NULL);

  if (self->path == NULL)
    g_unlink (path);
}

/* Where the rejects are, NULL when there are none. */
const char *
lg_rejects_file_get_path (LgRejectsFile *self)
{
  return self->path;
}
