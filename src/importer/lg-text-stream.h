/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-text-encoding.h"

G_BEGIN_DECLS

/* Where the text of a file is, and how it is encoded. */
typedef struct
{
  const char *path;
  const char *member;     /* of a ZIP archive; NULL for the file itself */
  LgEncoding  encoding;
  gsize       mark_size;  /* of the byte order mark, in bytes */
} LgTextPlace;

/* The text of a file in UTF-8, read once from start to end. */
typedef struct _LgTextStream LgTextStream;

LgTextStream *lg_text_stream_open     (const LgTextPlace  *place,
                                       GError            **error) G_GNUC_WARN_UNUSED_RESULT;
LgTextStream *lg_text_stream_new      (GBytes             *text) G_GNUC_WARN_UNUSED_RESULT;
void          lg_text_stream_free     (LgTextStream       *self);
gboolean      lg_text_stream_next     (LgTextStream       *self,
                                       const guint8      **data,
                                       gsize              *size,
                                       GError            **error);
gint64        lg_text_stream_position (LgTextStream       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LgTextStream, lg_text_stream_free)

G_END_DECLS
