/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-report-view.h"

G_BEGIN_DECLS

#define LG_TYPE_REPORT_LEAF (lg_report_leaf_get_type ())

G_DECLARE_FINAL_TYPE (LgReportLeaf, lg_report_leaf, LG, REPORT_LEAF, GObject)

LgReportLeaf *lg_report_leaf_new      (LgReportView *view) G_GNUC_WARN_UNUSED_RESULT;
LgReportView *lg_report_leaf_get_view (LgReportLeaf *self);
void          lg_report_leaf_set_view (LgReportLeaf *self,
                                       LgReportView *view);

G_END_DECLS
