/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-model"

#include "config.h"

#include "lg-import.h"

G_DEFINE_ENUM_TYPE (LgImportKind, lg_import_kind,
                    G_DEFINE_ENUM_VALUE (LG_IMPORT_KIND_INCIDENTS, "incidents"),
                    G_DEFINE_ENUM_VALUE (LG_IMPORT_KIND_ASSETS, "assets"),
                    G_DEFINE_ENUM_VALUE (LG_IMPORT_KIND_COUNTS, "counts"),
                    G_DEFINE_ENUM_VALUE (LG_IMPORT_KIND_BADGES, "badges"))

G_DEFINE_ENUM_TYPE (LgImportState, lg_import_state,
                    G_DEFINE_ENUM_VALUE (LG_IMPORT_STATE_RUNNING, "running"),
                    G_DEFINE_ENUM_VALUE (LG_IMPORT_STATE_INTERRUPTED, "interrupted"),
                    G_DEFINE_ENUM_VALUE (LG_IMPORT_STATE_DONE, "done"),
                    G_DEFINE_ENUM_VALUE (LG_IMPORT_STATE_UNDONE, "undone"))

static const LgField fields[] = {
  LG_RECORD_FIELDS,
  { "kind", LG_FIELD_ENUM, G_STRUCT_OFFSET (LgImport, kind), LG_FIELD_STORED, lg_import_kind_get_type },
  { "file_name", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgImport, file_name) },
  { "file_sha256", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgImport, file_sha256) },
  { "mapping", LG_FIELD_JSON, G_STRUCT_OFFSET (LgImport, mapping) },
  { "state", LG_FIELD_ENUM, G_STRUCT_OFFSET (LgImport, state), LG_FIELD_STORED, lg_import_state_get_type },
  { "position", LG_FIELD_INTEGER, G_STRUCT_OFFSET (LgImport, position) },
  { "read", LG_FIELD_INTEGER, G_STRUCT_OFFSET (LgImport, read) },
  { "imported", LG_FIELD_INTEGER, G_STRUCT_OFFSET (LgImport, imported) },
  { "updated", LG_FIELD_INTEGER, G_STRUCT_OFFSET (LgImport, updated) },
  { "rejected", LG_FIELD_INTEGER, G_STRUCT_OFFSET (LgImport, rejected) },
  { "rejects_file", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgImport, rejects_file) },
  { "actor", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgImport, actor) },
  { "finished_at", LG_FIELD_TIME, G_STRUCT_OFFSET (LgImport, finished_at) },
  { "options", LG_FIELD_JSON, G_STRUCT_OFFSET (LgImport, options) },
};

LG_DEFINE_RECORD (LgImport, lg_import, "import", fields)
