/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  LG_IMPORT_TEXT,
  LG_IMPORT_XLSX,
  LG_IMPORT_ODS,
} LgImportFormat;

/* Which part of a file holds the rows: a sheet of a workbook, a member of a ZIP archive, or the file itself. */
typedef struct
{
  LgImportFormat  format;
  GStrv           names;   /* (owned): all that can be chosen; empty where there is nothing to choose */
  char           *chosen;  /* (owned) (nullable): NULL for the file itself */
} LgImportParts;

gboolean lg_import_parts_find  (LgImportParts  *parts,
                                const char     *path,
                                const char     *wanted,
                                GError        **error);
gboolean lg_import_parts_list  (LgImportParts  *parts,
                                const char     *path,
                                GError        **error);
void     lg_import_parts_clear (LgImportParts  *parts);

G_END_DECLS
