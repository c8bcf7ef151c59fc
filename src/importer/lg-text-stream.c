/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-importer"

#include "config.h"

#include "lg-text-stream.h"

#include "lg-archive.h"
#include "lg-text-decoder.h"

/* A text in memory comes in blocks too, so that it is read like a file. */
#define BLOCK_SIZE (64 * 1024)

struct _LgTextStream
{
  LgArchive     *archive;   /* (owned) (nullable) */
  LgTextDecoder *decoder;   /* (owned) (nullable) */
  GBytes        *text;      /* (owned) (nullable): a text that is in memory, instead of a file */
  gsize          text_used;
  gboolean       at_end;
};

/**
 * lg_text_stream_open:
 * @place: where the text is
 *
 * Returns: (transfer full): the text at its start, or %NULL with @error set
 */
LgTextStream *
lg_text_stream_open (const LgTextPlace  *place,
                     GError            **error)
{
  g_autoptr (LgTextStream) self = g_new0 (LgTextStream, 1);

  g_return_val_if_fail (place != NULL, NULL);

  self->archive = lg_archive_open (place->path, place->member, error);
  if (self->archive == NULL)
    return NULL;

  self->decoder = lg_text_decoder_new (place->encoding, place->mark_size);
  return g_steal_pointer (&self);
}

/**
 * lg_text_stream_new:
 * @text: UTF-8 in memory
 *
 * Returns: (transfer full): a stream over @text
 */
LgTextStream *
lg_text_stream_new (GBytes *text)
{
  LgTextStream *self = g_new0 (LgTextStream, 1);

  self->text = g_bytes_ref (text);
  return self;
}

void
lg_text_stream_free (LgTextStream *self)
{
  g_clear_pointer (&self->archive, lg_archive_free);
  g_clear_pointer (&self->decoder, lg_text_decoder_free);
  g_clear_pointer (&self->text, g_bytes_unref);
  g_free (self);
}

static gboolean
next_decoded (LgTextStream  *self,
              const guint8 **data,
              gsize         *size,
              GError       **error)
{
  /* A block can come out empty: a mark, or half a character. */
  do
    {
      if (!lg_archive_next (self->archive, data, size, error))
        return FALSE;

      self->at_end = *size == 0;
      if (self->at_end)
        lg_text_decoder_finish (self->decoder, data, size);
      else
        lg_text_decoder_decode (self->decoder, data, size);
    }
  while (*size == 0 && !self->at_end);

  return TRUE;
}

static void
next_in_memory (LgTextStream  *self,
                const guint8 **data,
                gsize         *size)
{
  gsize whole;
  const guint8 *text = g_bytes_get_data (self->text, &whole);

  *size = MIN (whole - self->text_used, BLOCK_SIZE);
  *data = *size > 0 ? text + self->text_used : NULL;
  self->text_used += *size;
  self->at_end = *size == 0;
}

/**
 * lg_text_stream_next:
 * @self: a text stream
 * @data: (out) (transfer none): the next part of the text, valid until the next call
 * @size: (out): its size in bytes, 0 at the end
 *
 * Returns: %FALSE with @error set when the file is damaged or cut short
 */
gboolean
lg_text_stream_next (LgTextStream  *self,
                     const guint8 **data,
                     gsize         *size,
                     GError       **error)
{
  *data = NULL;
  *size = 0;
  if (self->at_end)
    return TRUE;

  if (self->archive != NULL)
    return next_decoded (self, data, size, error);

  next_in_memory (self, data, size);
  return TRUE;
}

/* How many bytes of the file on disk have been used. */
gint64
lg_text_stream_position (LgTextStream *self)
{
  if (self->archive != NULL)
    return lg_archive_position (self->archive);

  return self->text_used;
}
