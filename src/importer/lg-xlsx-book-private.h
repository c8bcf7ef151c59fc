/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  LG_XLSX_PLAIN,
  LG_XLSX_DATE,
  LG_XLSX_DATE_TIME,
  LG_XLSX_TIME,
} LgXlsxStyle;

/* What the sheets of an Office Open XML workbook share. */
typedef struct
{
  char      *path;         /* (owned) */
  GPtrArray *sheet_names;  /* (owned) (element-type utf8) */
  GPtrArray *sheet_parts;  /* (owned) (element-type utf8): the member that holds each sheet */
  GPtrArray *strings;      /* (owned) (element-type utf8) */
  GArray    *styles;       /* (owned) (element-type LgXlsxStyle) */
  gboolean   is_from_1904; /* its days are counted from 1904 instead of 1900 */
} LgXlsxBook;

LgXlsxBook *lg_xlsx_book_open         (const char  *path,
                                       GError     **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean    lg_xlsx_book_load_strings (LgXlsxBook  *self,
                                       GError     **error);
void        lg_xlsx_book_free         (LgXlsxBook  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LgXlsxBook, lg_xlsx_book_free)

G_END_DECLS
