/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-row-reader.h"

G_BEGIN_DECLS

#define LG_TYPE_ODS_READER (lg_ods_reader_get_type ())

G_DECLARE_FINAL_TYPE (LgOdsReader, lg_ods_reader, LG, ODS_READER, LgRowReader)

GStrv        lg_ods_list_sheets (const char  *path,
                                 GError     **error) G_GNUC_WARN_UNUSED_RESULT;
LgRowReader *lg_ods_reader_new  (const char  *path,
                                 const char  *sheet,
                                 GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
