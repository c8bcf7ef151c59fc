/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-importer"

#include "config.h"

#include "lg-text-form-private.h"

#include <string.h>

#include "lg-import-error.h"
#include "lg-row-sample.h"
#include "lg-text-stream.h"

/* How much of a text is looked at to find out how its rows are written. */
#define SAMPLE_SIZE (256 * 1024)

/* The first bytes of the older Excel's files. */
static const char old_excel[] = "\xd0\xcf\x11\xe0";
static const char pdf[] = "%PDF-";

static gboolean
starts_with (const LgEncodingProbe *probe,
             const char            *bytes)
{
  gsize size = strlen (bytes);

  return probe->head_size >= size && memcmp (probe->head, bytes, size) == 0;
}

/* A text has hardly any control bytes but those that end lines and fields. */
static gboolean
is_binary (const LgEncodingProbe *probe)
{
  gsize n = 0;

  for (gsize i = 0; i < probe->head_size; i++)
    n += probe->head[i] < '\t' || (probe->head[i] > '\r' && probe->head[i] < ' ');

  return n > 8 && n * 20 > probe->head_size;
}

static gboolean
check_is_text (const LgTextForm       *self,
               const LgEncodingProbe  *probe,
               GError                **error)
{
  gboolean is_wide = self->encoding == LG_ENCODING_UTF16LE || self->encoding == LG_ENCODING_UTF16BE;

  if (starts_with (probe, old_excel))
    g_set_error_literal (error, LG_IMPORT_ERROR, LG_IMPORT_ERROR_OLD_WORKBOOK,
                         "The file is a workbook of an older Excel; save it as XLSX, ODS or CSV");
  else if (starts_with (probe, pdf) || (!is_wide && is_binary (probe)))
    g_set_error_literal (error, LG_IMPORT_ERROR, LG_IMPORT_ERROR_NO_TABLE, "The file holds no table");
  else
    return TRUE;

  return FALSE;
}

static gint64
count_lines (const guint8 *data,
             gsize         size)
{
  gint64 n = 0;

  for (gsize i = 0; i < size; i++)
    n += data[i] == '\n' || data[i] == '\r';

  return n;
}

/* Looks through the whole text, so that no byte at its end belies what was found out at its start, and a file that is
 * damaged is refused before any of its rows is taken. */
static gboolean
find_encoding (LgTextForm    *self,
               LgTextStream  *stream,
               GCancellable  *cancellable,
               GError       **error)
{
  g_autofree LgEncodingProbe *probe = g_new0 (LgEncodingProbe, 1);
  const guint8 *data;
  gsize size = 1;

  while (size > 0)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !lg_text_stream_next (stream, &data, &size, error))
        return FALSE;
      lg_encoding_probe_feed (probe, data, size);
      self->n_lines += count_lines (data, size);
    }

  self->encoding = lg_encoding_probe_result (probe, &self->mark_size);
  return check_is_text (self, probe, error);
}

static GBytes *
read_sample (LgTextStream  *stream,
             GError       **error)
{
  g_autoptr (GByteArray) text = g_byte_array_new ();
  const guint8 *data;
  gsize size;

  do
    {
      if (!lg_text_stream_next (stream, &data, &size, error))
        return NULL;
      g_byte_array_append (text, data, MIN (size, SAMPLE_SIZE - text->len));
    }
  while (size > 0 && text->len < SAMPLE_SIZE);

  return g_byte_array_free_to_bytes (g_steal_pointer (&text));
}

static gboolean
find_delimiter (LgTextForm   *self,
                const char   *path,
                const char   *part,
                GError      **error)
{
  LgTextPlace place = { path, part, self->encoding, self->mark_size };
  g_autoptr (LgTextStream) stream = lg_text_stream_open (&place, error);
  g_autoptr (GBytes) text = stream != NULL ? read_sample (stream, error) : NULL;

  if (text == NULL)
    return FALSE;

  self->delimiter = lg_row_sample_find_delimiter (text);
  return TRUE;
}

/**
 * lg_text_form_probe:
 * @self: (out): the form
 * @path: a file's path
 * @part: (nullable): the member of a ZIP archive to read
 * @cancellable: (nullable): to stop reading
 * @error: return location
 *
 * Finds out how a text is written. Reads it whole.
 *
 * Returns: %FALSE with @error set, also where it is no text
 */
gboolean
lg_text_form_probe (LgTextForm    *self,
                    const char    *path,
                    const char    *part,
                    GCancellable  *cancellable,
                    GError       **error)
{
  LgTextPlace place = { path, part, LG_ENCODING_UTF8, 0 };
  g_autoptr (LgTextStream) stream = lg_text_stream_open (&place, error);

  return stream != NULL && find_encoding (self, stream, cancellable, error) && find_delimiter (self, path, part, error);
}
