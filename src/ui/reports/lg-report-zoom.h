/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define LG_TYPE_REPORT_ZOOM (lg_report_zoom_get_type ())

G_DECLARE_FINAL_TYPE (LgReportZoom, lg_report_zoom, LG, REPORT_ZOOM, GObject)

LgReportZoom *lg_report_zoom_new             (void) G_GNUC_WARN_UNUSED_RESULT;
void          lg_report_zoom_set_room        (LgReportZoom *self,
                                              int           room);
gboolean      lg_report_zoom_can_step        (LgReportZoom *self,
                                              int           n_steps);
void          lg_report_zoom_step            (LgReportZoom *self,
                                              int           n_steps);
void          lg_report_zoom_reset           (LgReportZoom *self);
int           lg_report_zoom_get_percent     (LgReportZoom *self);
int           lg_report_zoom_get_fit_width   (LgReportZoom *self);
int           lg_report_zoom_get_sheet_width (LgReportZoom *self);

G_END_DECLS
