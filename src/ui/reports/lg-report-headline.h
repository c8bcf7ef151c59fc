/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "lg-report-leaf.h"
#include "lg-report-zoom.h"

G_BEGIN_DECLS

#define LG_TYPE_REPORT_HEADLINE (lg_report_headline_get_type ())

G_DECLARE_FINAL_TYPE (LgReportHeadline, lg_report_headline, LG, REPORT_HEADLINE, GtkBox)

GtkWidget *lg_report_headline_new (LgReportLeaf *leaf,
                                   LgReportZoom *zoom);

G_END_DECLS
