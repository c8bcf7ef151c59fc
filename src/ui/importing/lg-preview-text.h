/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-import-reading.h"

G_BEGIN_DECLS

/* A column of the table that shows how rows are read. */
typedef struct
{
  const char  *title;
  char      *(*text) (LgImportReading *reading,
                      LgImportLine    *line);
  gboolean     is_number;
} LgPreviewColumn;

const LgPreviewColumn *lg_preview_columns (LgImportKind  kind,
                                           guint        *n_columns);

G_END_DECLS
