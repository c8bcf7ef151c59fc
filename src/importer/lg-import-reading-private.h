/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-import-context-private.h"
#include "lg-import-reading.h"

G_BEGIN_DECLS

/**
 * LgImportReading:
 *
 * How a file would be read as a plan says: its columns, its first rows as
 * records, and what is wrong with them. Made on a worker thread, as it reads
 * the file; afterwards it does not change, and rows are checked on any one thread.
 */
struct _LgImportReading
{
  GObject           parent_instance;

  LgImportFile     *file;      /* (owned) */
  LgImportPlan     *plan;      /* (owned) */
  LgImportOptions   options;   /* its texts belong to the plan */
  LgImportColumns  *columns;   /* (owned) */
  LgImportContext  *context;   /* (owned) (nullable): NULL while something lacks */
  LgImportLack      lack;
  LgImportField     field;
  LgImportField     or_field;
  gboolean          is_kept;
  GListStore       *lines;     /* (owned) */
};

gboolean lg_import_reading_read_lines (LgImportReading  *self,
                                       GError          **error);

G_END_DECLS
