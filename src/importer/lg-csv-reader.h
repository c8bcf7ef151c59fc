/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-row-reader.h"
#include "lg-text-stream.h"

G_BEGIN_DECLS

#define LG_TYPE_CSV_READER (lg_csv_reader_get_type ())

G_DECLARE_FINAL_TYPE (LgCsvReader, lg_csv_reader, LG, CSV_READER, LgRowReader)

LgRowReader *lg_csv_reader_new           (LgTextStream *stream,
                                          char          delimiter) G_GNUC_WARN_UNUSED_RESULT;
void         lg_csv_reader_set_n_columns (LgCsvReader  *self,
                                          guint         n_columns);

G_END_DECLS
