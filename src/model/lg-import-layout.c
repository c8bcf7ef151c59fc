/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-model"

#include "config.h"

#include "lg-import-layout.h"
#include "lg-import.h"

static const LgField fields[] = {
  LG_RECORD_FIELDS,
  { "header_sha256", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgImportLayout, header_sha256) },
  { "kind", LG_FIELD_ENUM, G_STRUCT_OFFSET (LgImportLayout, kind), LG_FIELD_STORED, lg_import_kind_get_type },
  { "maps", LG_FIELD_JSON, G_STRUCT_OFFSET (LgImportLayout, maps) },
  { "columns", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgImportLayout, columns) },
  { "date_format", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgImportLayout, date_format) },
};

LG_DEFINE_RECORD (LgImportLayout, lg_import_layout, "import_layout", fields)
