/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-importer"

#include "config.h"

#include "lg-text-encoding.h"

#include <string.h>

static const struct
{
  LgEncoding encoding;
  gsize      size;
  guint8     bytes[3];
} marks[] = {
  { LG_ENCODING_UTF8, 3, { 0xef, 0xbb, 0xbf } },
  { LG_ENCODING_UTF16LE, 2, { 0xff, 0xfe } },
  { LG_ENCODING_UTF16BE, 2, { 0xfe, 0xff } },
};

static guint
bytes_that_follow (guint8 lead)
{
  if (lead >= 0xc2 && lead <= 0xdf)
    return 1;
  if ((lead & 0xf0) == 0xe0)
    return 2;
  if (lead >= 0xf0 && lead <= 0xf4)
    return 3;
  return 0;
}

static void
look_at_byte (LgEncodingProbe *probe,
              guint8           byte)
{
  if (probe->missing > 0 && (byte & 0xc0) == 0x80)
    {
      probe->missing--;
      if (probe->missing == 0)
        probe->sequences++;
      return;
    }

  if (probe->missing > 0)
    probe->broken++;

  probe->missing = byte < 0x80 ? 0 : bytes_that_follow (byte);
  if (byte >= 0x80 && probe->missing == 0)
    probe->broken++;
}

/* Most of most files is ASCII, so eight bytes are looked at together. */
static gboolean
eight_are_ascii (const guint8 *data)
{
  guint64 word;

  memcpy (&word, data, sizeof word);
  return (word & G_GUINT64_CONSTANT (0x8080808080808080)) == 0;
}

void
lg_encoding_probe_feed (LgEncodingProbe *probe,
                        const guint8    *data,
                        gsize            size)
{
  gsize room = MIN (size, sizeof probe->head - probe->head_size);
  gsize i = 0;

  if (room > 0)
    memcpy (probe->head + probe->head_size, data, room);
  probe->head_size += room;

  while (i < size)
    if (probe->missing == 0 && size - i >= 8 && eight_are_ascii (data + i))
      i += 8;
    else
      look_at_byte (probe, data[i++]);
}

/* Western text in UTF-16 has a zero in every second byte, and the zeros tell the order. */
static gboolean
looks_like_utf16 (const LgEncodingProbe *probe,
                  LgEncoding            *encoding)
{
  gsize zeros[2] = { 0, 0 };

  for (gsize i = 0; i < probe->head_size; i++)
    if (probe->head[i] == 0)
      zeros[i % 2]++;

  *encoding = zeros[1] > zeros[0] ? LG_ENCODING_UTF16LE : LG_ENCODING_UTF16BE;

  return MAX (zeros[0], zeros[1]) * 10 > probe->head_size * 3 &&
         MIN (zeros[0], zeros[1]) * 20 < probe->head_size;
}

/**
 * lg_encoding_probe_result:
 * @probe: a probe that was fed the whole text
 * @mark_size: (out): the size in bytes of the mark that starts the text, 0 without one
 *
 * A text without a mark is UTF-8 when it is valid, or when broken bytes are the exception in it: the rows that
 * hold them are then rejected. What cannot be told apart is taken for Windows-1252, which holds Latin-1.
 */
LgEncoding
lg_encoding_probe_result (const LgEncodingProbe *probe,
                          gsize                 *mark_size)
{
  LgEncoding encoding;

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (probe->head_size >= marks[i].size && memcmp (probe->head, marks[i].bytes, marks[i].size) == 0)
      {
        *mark_size = marks[i].size;
        return marks[i].encoding;
      }

  *mark_size = 0;
  if (looks_like_utf16 (probe, &encoding))
    return encoding;

  return probe->sequences >= probe->broken ? LG_ENCODING_UTF8 : LG_ENCODING_WINDOWS_1252;
}

/* The name that iconv knows. */
const char *
lg_encoding_name (LgEncoding encoding)
{
  static const char *const names[] = {
    [LG_ENCODING_UTF8] = "UTF-8",
    [LG_ENCODING_UTF16LE] = "UTF-16LE",
    [LG_ENCODING_UTF16BE] = "UTF-16BE",
    [LG_ENCODING_WINDOWS_1252] = "CP1252",
  };

  g_return_val_if_fail ((guint) encoding < G_N_ELEMENTS (names), NULL);

  return names[encoding];
}
