/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-importer"

#include "config.h"

#include "lg-text-decoder.h"

#include <errno.h>

struct _LgTextDecoder
{
  GIConv      converter;  /* (owned): (GIConv) -1 for UTF-8, which goes through as it is */
  gsize       unit;       /* of the encoding, in bytes */
  gsize       mark_left;
  GByteArray *rest;       /* (owned): the start of a character that the next block ends */
  GByteArray *text;       /* (owned) */
};

/**
 * lg_text_decoder_new:
 * @encoding: how the text is encoded
 * @mark_size: bytes to leave out at its start
 *
 * Returns: (transfer full): a decoder
 */
LgTextDecoder *
lg_text_decoder_new (LgEncoding encoding,
                     gsize      mark_size)
{
  LgTextDecoder *self = g_new0 (LgTextDecoder, 1);

  self->converter = (GIConv) -1;
  if (encoding != LG_ENCODING_UTF8)
    self->converter = g_iconv_open ("UTF-8", lg_encoding_name (encoding));
  self->unit = encoding == LG_ENCODING_UTF16LE || encoding == LG_ENCODING_UTF16BE ? 2 : 1;
  self->mark_left = mark_size;
  self->rest = g_byte_array_new ();
  self->text = g_byte_array_new ();

  return self;
}

void
lg_text_decoder_free (LgTextDecoder *self)
{
  if (self->converter != (GIConv) -1)
    g_iconv_close (self->converter);
  g_byte_array_unref (self->rest);
  g_byte_array_unref (self->text);
  g_free (self);
}

static void
skip_mark (LgTextDecoder  *self,
           const guint8  **data,
           gsize          *size)
{
  gsize n = MIN (self->mark_left, *size);

  self->mark_left -= n;
  *data += n;
  *size -= n;
}

static void
append_broken (GByteArray *text)
{
  guint8 broken = LG_TEXT_BROKEN;

  g_byte_array_append (text, &broken, 1);
}

/* Converts until the input ends or breaks off; returns iconv's errno, 0 when all is converted. */
static int
convert_some (LgTextDecoder  *self,
              char          **in,
              gsize          *in_left)
{
  gsize start = self->text->len;
  gsize room = *in_left * 3 + 16;
  char *out;
  gsize out_left = room;
  int code = 0;

  g_byte_array_set_size (self->text, start + room);
  out = (char *) self->text->data + start;
  if (g_iconv (self->converter, in, in_left, &out, &out_left) == (gsize) -1)
    code = errno;
  g_byte_array_set_size (self->text, start + room - out_left);

  return code;
}

static void
convert (LgTextDecoder *self,
         const guint8  *data,
         gsize          size)
{
  char *in = (char *) data;
  gsize left = size;

  while (left > 0)
    {
      int code = convert_some (self, &in, &left);

      if (code == EINVAL)
        break;

      if (code == EILSEQ)
        {
          gsize skip = MIN (self->unit, left);

          append_broken (self->text);
          in += skip;
          left -= skip;
        }
    }

  g_byte_array_set_size (self->rest, 0);
  if (left > 0)
    g_byte_array_append (self->rest, (const guint8 *) in, left);
}

/**
 * lg_text_decoder_decode:
 * @self: a decoder
 * @data: (inout): a block of the text; on return the block in UTF-8, valid until the next call
 * @size: (inout): its size
 *
 * A piece that is not valid in the encoding becomes #LG_TEXT_BROKEN. UTF-8 goes through unlooked at.
 */
void
lg_text_decoder_decode (LgTextDecoder  *self,
                        const guint8  **data,
                        gsize          *size)
{
  g_autoptr (GByteArray) joined = NULL;

  skip_mark (self, data, size);
  if (self->converter == (GIConv) -1)
    return;

  joined = g_byte_array_sized_new (self->rest->len + *size);
  if (self->rest->len > 0)
    g_byte_array_append (joined, self->rest->data, self->rest->len);
  if (*size > 0)
    g_byte_array_append (joined, *data, *size);
  g_byte_array_set_size (self->text, 0);
  convert (self, joined->data, joined->len);

  *data = self->text->data;
  *size = self->text->len;
}

/**
 * lg_text_decoder_finish:
 * @self: a decoder
 * @data: (out): what is left to be said at the end of the text
 * @size: (out): its size: 0, or 1 when the text ends within a character
 */
void
lg_text_decoder_finish (LgTextDecoder  *self,
                        const guint8  **data,
                        gsize          *size)
{
  g_byte_array_set_size (self->text, 0);
  if (self->rest->len > 0)
    append_broken (self->text);
  g_byte_array_set_size (self->rest, 0);

  *data = self->text->data;
  *size = self->text->len;
}
