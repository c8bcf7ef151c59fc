/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "lg-row.h"

G_BEGIN_DECLS

#define LG_TYPE_ROW_READER (lg_row_reader_get_type ())

G_DECLARE_DERIVABLE_TYPE (LgRowReader, lg_row_reader, LG, ROW_READER, GObject)

/**
 * LgRowReaderClass:
 * @next: fills a cleared row; returns %FALSE at the end, or with the error set
 * @get_position: how many bytes of the file on disk have been used
 */
struct _LgRowReaderClass
{
  GObjectClass parent_class;

  gboolean (*next)         (LgRowReader  *self,
                            LgRow        *row,
                            GError      **error);
  gint64   (*get_position) (LgRowReader  *self);
};

gboolean lg_row_reader_next         (LgRowReader  *self,
                                     LgRow        *row,
                                     GError      **error);
gint64   lg_row_reader_get_position (LgRowReader  *self);

G_END_DECLS
