/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libdex.h>

#include "lg-import-history.h"
#include "lg-import-reading.h"

G_BEGIN_DECLS

#define LG_TYPE_IMPORT_WORK (lg_import_work_get_type ())

G_DECLARE_FINAL_TYPE (LgImportWork, lg_import_work, LG, IMPORT_WORK, GObject)

LgImportWork         *lg_import_work_new           (LgStore            *store,
                                                    LgImport           *import) G_GNUC_WARN_UNUSED_RESULT;
void                  lg_import_work_keep_layout   (LgImportWork       *self,
                                                    LgImportReading    *reading);
void                  lg_import_work_keep_kinds    (LgImportWork       *self,
                                                    const char         *kinds);
DexFuture            *lg_import_work_run           (LgImportWork       *self,
                                                    const LgImportPlan *plan) G_GNUC_WARN_UNUSED_RESULT;
DexFuture            *lg_import_work_continue      (LgImportWork       *self) G_GNUC_WARN_UNUSED_RESULT;
DexFuture            *lg_import_work_undo          (LgImportWork       *self) G_GNUC_WARN_UNUSED_RESULT;
void                  lg_import_work_cancel        (LgImportWork       *self);
double                lg_import_work_get_fraction  (LgImportWork       *self);
gint64                lg_import_work_get_time_left (LgImportWork       *self);
GPtrArray            *lg_import_work_get_rejects   (LgImportWork       *self);
const LgImportResult *lg_import_work_get_result    (LgImportWork       *self);

G_END_DECLS
