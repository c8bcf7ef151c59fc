/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-import-columns.h"
#include "lg-import-line.h"
#include "lg-import-plan.h"

G_BEGIN_DECLS

/**
 * LgImportLack:
 * @LG_IMPORT_LACK_NOTHING: the file can be imported so
 * @LG_IMPORT_LACK_COLUMN: no column holds a field that is needed
 * @LG_IMPORT_LACK_SITE: nobody said whose rows they are
 * @LG_IMPORT_LACK_DATE_ORDER: its dates could be read with the day or with the month first
 * @LG_IMPORT_LACK_DATES: the column that should hold dates holds none
 *
 * What is missing before a file can be imported.
 */
typedef enum
{
  LG_IMPORT_LACK_NOTHING,
  LG_IMPORT_LACK_COLUMN,
  LG_IMPORT_LACK_SITE,
  LG_IMPORT_LACK_DATE_ORDER,
  LG_IMPORT_LACK_DATES,
} LgImportLack;

#define LG_TYPE_IMPORT_READING (lg_import_reading_get_type ())

G_DECLARE_FINAL_TYPE (LgImportReading, lg_import_reading, LG, IMPORT_READING, GObject)

LgImportReading       *lg_import_reading_open        (LgStore             *store,
                                                      const LgImportPlan  *plan,
                                                      GCancellable        *cancellable,
                                                      GError             **error) G_GNUC_WARN_UNUSED_RESULT;
LgImportReading       *lg_import_reading_change      (LgImportReading     *self,
                                                      LgStore             *store,
                                                      const LgImportPlan  *plan,
                                                      GError             **error) G_GNUC_WARN_UNUSED_RESULT;
LgImportFile          *lg_import_reading_get_file    (LgImportReading     *self);
const LgImportPlan    *lg_import_reading_get_plan    (LgImportReading     *self);
const LgImportColumns *lg_import_reading_get_columns (LgImportReading     *self);
LgImportLack           lg_import_reading_get_lack    (LgImportReading     *self,
                                                      LgImportField       *field,
                                                      LgImportField       *or_field);
gboolean               lg_import_reading_is_kept     (LgImportReading     *self);
GListModel            *lg_import_reading_get_lines   (LgImportReading     *self);
void                   lg_import_reading_check       (LgImportReading     *self,
                                                      LgImportLine        *line);
const char            *lg_import_reading_get_currency (LgImportReading    *self,
                                                       LgImportLine       *line);
GTimeZone             *lg_import_reading_get_zone    (LgImportReading     *self,
                                                      LgImportLine        *line);
gboolean               lg_import_reading_keep        (LgImportReading     *self,
                                                      LgStore             *store,
                                                      GError             **error);

G_END_DECLS
