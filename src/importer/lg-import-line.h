/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-record.h"

G_BEGIN_DECLS

#define LG_TYPE_IMPORT_LINE (lg_import_line_get_type ())

G_DECLARE_FINAL_TYPE (LgImportLine, lg_import_line, LG, IMPORT_LINE, GObject)

/* One row of a file: what stands there, and what it is read as. */
struct _LgImportLine
{
  GObject   parent_instance;

  gint64    number;   /* the line of the file that it begins in, from 1 */
  GStrv     cells;    /* (owned) */
  LgRecord *record;   /* (owned) (nullable): NULL for a row that is no good */
  char     *site;     /* (owned) (nullable): what its site is called */
  GError   *problem;  /* (owned) (nullable): why it is no good */
};

LgImportLine *lg_import_line_new      (gint64             number,
                                       const char *const *cells) G_GNUC_WARN_UNUSED_RESULT;
void          lg_import_line_set_cell (LgImportLine      *self,
                                       guint              column,
                                       const char        *text);
void          lg_import_line_set_problem (LgImportLine   *self,
                                          const GError   *problem);

G_END_DECLS
