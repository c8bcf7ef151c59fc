/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-text-stream.h"

G_BEGIN_DECLS

/* A line, or what there is of it in a block of the text. */
typedef struct
{
  const guint8 *data;
  gsize         size;       /* 0 at the end of the text */
  gboolean      ends_line;
  gboolean      is_single;  /* a record may not go past it */
} LgCsvSegment;

/* The lines of a text, which can be given out a second time. */
typedef struct _LgCsvLines LgCsvLines;

LgCsvLines *lg_csv_lines_new       (LgTextStream   *stream) G_GNUC_WARN_UNUSED_RESULT;
void        lg_csv_lines_free      (LgCsvLines     *self);
gboolean    lg_csv_lines_next      (LgCsvLines     *self,
                                    LgCsvSegment   *segment,
                                    GError        **error);
void        lg_csv_lines_replay    (LgCsvLines     *self,
                                    const guint8   *data,
                                    gsize           size,
                                    gsize           singles,
                                    gint64          line);
gint64      lg_csv_lines_number    (LgCsvLines     *self);
gint64      lg_csv_lines_position  (LgCsvLines     *self);

gboolean    lg_csv_ends_line       (guint8          byte);
gsize       lg_csv_line_size       (const guint8   *data,
                                    gsize           size,
                                    gboolean       *ends);

G_END_DECLS
