/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-row-reader.h"

G_BEGIN_DECLS

#define LG_TYPE_XLSX_READER (lg_xlsx_reader_get_type ())

G_DECLARE_FINAL_TYPE (LgXlsxReader, lg_xlsx_reader, LG, XLSX_READER, LgRowReader)

GStrv        lg_xlsx_list_sheets (const char  *path,
                                  GError     **error) G_GNUC_WARN_UNUSED_RESULT;
LgRowReader *lg_xlsx_reader_new  (const char  *path,
                                  const char  *sheet,
                                  GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
