/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "lg-report-leaf.h"
#include "lg-report-zoom.h"

G_BEGIN_DECLS

#define LG_TYPE_REPORT_SHEET (lg_report_sheet_get_type ())

G_DECLARE_FINAL_TYPE (LgReportSheet, lg_report_sheet, LG, REPORT_SHEET, GtkWidget)

GtkWidget *lg_report_sheet_new (LgReportLeaf *leaf,
                                LgReportZoom *zoom,
                                guint         page);

G_END_DECLS
