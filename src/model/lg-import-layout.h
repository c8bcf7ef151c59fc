/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-record.h"

G_BEGIN_DECLS

#define LG_TYPE_IMPORT_LAYOUT (lg_import_layout_get_type ())

LG_DECLARE_RECORD (LgImportLayout, lg_import_layout, IMPORT_LAYOUT)

/* How files with the same header are read, as somebody put it right. */
struct _LgImportLayout
{
  LgRecord  parent_instance;

  char *header_sha256;  /* (owned) */
  int   kind;           /* LgImportKind */
  char *maps;           /* (owned) (nullable): FIELD=COLUMN each, as JSON */
  char *columns;        /* (owned) (nullable): the fields of a file without a header, with commas */
  char *date_format;    /* (owned) (nullable) */
};

G_END_DECLS
