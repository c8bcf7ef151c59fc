/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "lg-report-summary.h"

G_BEGIN_DECLS

#define LG_TYPE_REPORT_FIGURE (lg_report_figure_get_type ())

G_DECLARE_FINAL_TYPE (LgReportFigure, lg_report_figure, LG, REPORT_FIGURE, GtkBox)

GtkWidget *lg_report_figure_new (const LgReportTile *tile);

G_END_DECLS
