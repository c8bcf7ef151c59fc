/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  LG_ENCODING_UTF8,
  LG_ENCODING_UTF16LE,
  LG_ENCODING_UTF16BE,
  LG_ENCODING_WINDOWS_1252,
} LgEncoding;

/* Looks through a whole text, block by block, to tell how it is encoded. Start with all zero. */
typedef struct
{
  guint8 head[4096];   /* the first bytes, which tell a mark and UTF-16 */
  gsize  head_size;
  guint  missing;      /* bytes that the sequence at the end of the last block still wants */
  gint64 sequences;    /* UTF-8 sequences of two bytes and more that are whole */
  gint64 broken;       /* bytes that cannot be UTF-8 */
} LgEncodingProbe;

void        lg_encoding_probe_feed   (LgEncodingProbe       *probe,
                                      const guint8          *data,
                                      gsize                  size);
LgEncoding  lg_encoding_probe_result (const LgEncodingProbe *probe,
                                      gsize                 *mark_size);
const char *lg_encoding_name         (LgEncoding             encoding);

G_END_DECLS
