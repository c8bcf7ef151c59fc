/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-import-reading.h"

G_BEGIN_DECLS

/* Which column of a file holds which field, while somebody changes it. */
typedef struct
{
  LgImportKind kind;
  gboolean     has_header;
  GStrv        names;                      /* (owned): of the columns */
  int          columns[LG_IMPORT_N_FIELDS];
} LgColumnMap;

LgColumnMap *lg_column_map_new   (const LgImportColumns *columns) G_GNUC_WARN_UNUSED_RESULT;
void         lg_column_map_free  (LgColumnMap           *self);
int          lg_column_map_get   (const LgColumnMap     *self,
                                  int                    column);
void         lg_column_map_set   (LgColumnMap           *self,
                                  int                    column,
                                  int                    field);
void         lg_column_map_apply (const LgColumnMap     *self,
                                  LgImportPlan          *plan);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LgColumnMap, lg_column_map_free)

G_END_DECLS
