/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-importer"

#include "config.h"

#include "lg-row-reader.h"

G_DEFINE_ABSTRACT_TYPE (LgRowReader, lg_row_reader, G_TYPE_OBJECT)

static void
lg_row_reader_class_init (LgRowReaderClass *klass)
{
}

static void
lg_row_reader_init (LgRowReader *self)
{
}

/**
 * lg_row_reader_next:
 * @self: a row reader
 * @row: the row to fill
 *
 * Reads the next row. One that is no good comes out too, with its problem set.
 *
 * Returns: %FALSE at the end of the file, or when it cannot be read, with @error set
 */
gboolean
lg_row_reader_next (LgRowReader  *self,
                    LgRow        *row,
                    GError      **error)
{
  g_return_val_if_fail (LG_IS_ROW_READER (self), FALSE);
  g_return_val_if_fail (row != NULL, FALSE);

  lg_row_clear (row);
  return LG_ROW_READER_GET_CLASS (self)->next (self, row, error);
}

/* How many bytes of the file on disk have been used. */
gint64
lg_row_reader_get_position (LgRowReader *self)
{
  g_return_val_if_fail (LG_IS_ROW_READER (self), 0);

  return LG_ROW_READER_GET_CLASS (self)->get_position (self);
}
