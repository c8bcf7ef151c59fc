/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-import-file.h"
#include "lg-import-preset.h"

G_BEGIN_DECLS

#define LG_IMPORT_NO_COLUMN (-1)

/* Which column of a file holds which field. */
typedef struct
{
  LgImportKind          kind;
  gboolean              has_header;
  const LgImportPreset *preset;                      /* (nullable) */
  int                   columns[LG_IMPORT_N_FIELDS]; /* by field; LG_IMPORT_NO_COLUMN for none */
  int                   act;                         /* the column that tells passages from other events, or none */
  GStrv                 names;                       /* (owned): of all columns, none of them twice */
  GArray               *unclaimed;                   /* (owned) (element-type guint): what no field claims */
} LgImportColumns;

LgImportColumns *lg_import_columns_new     (LgImportKind            kind,
                                            LgImportFile           *file,
                                            const char *const      *maps,
                                            const char             *headerless,
                                            GError                **error) G_GNUC_WARN_UNUSED_RESULT;
LgImportColumns *lg_import_columns_resolve (LgImportKind            kind,
                                            LgImportFile           *file,
                                            const char *const      *maps,
                                            const char             *headerless,
                                            GError                **error) G_GNUC_WARN_UNUSED_RESULT;
void             lg_import_columns_free    (LgImportColumns        *self);
gboolean         lg_import_columns_has     (const LgImportColumns  *self,
                                            LgImportField           field);
gboolean         lg_import_columns_find_lack (const LgImportColumns *self,
                                              LgImportField         *field,
                                              LgImportField         *or_field);
char            *lg_import_columns_to_json (const LgImportColumns  *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LgImportColumns, lg_import_columns_free)

G_END_DECLS
