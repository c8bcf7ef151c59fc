/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "lg-report-document.h"

G_BEGIN_DECLS

#define LG_TYPE_REPORT_PAGES (lg_report_pages_get_type ())

/* A report laid out for one size of paper: what a PDF, a preview and a printer show alike. */
G_DECLARE_FINAL_TYPE (LgReportPages, lg_report_pages, LG, REPORT_PAGES, GObject)

LgReportPages *lg_report_pages_new           (LgReportDocument *document,
                                              double            width,
                                              double            height) G_GNUC_WARN_UNUSED_RESULT;
LgReportPages *lg_report_pages_new_for_paper (LgReportDocument *document,
                                              const char       *paper) G_GNUC_WARN_UNUSED_RESULT;
guint          lg_report_pages_get_n_pages   (LgReportPages    *self);
void           lg_report_pages_get_size      (LgReportPages    *self,
                                              double           *width,
                                              double           *height);
void           lg_report_pages_draw          (LgReportPages    *self,
                                              cairo_t          *cr,
                                              guint             page);

G_END_DECLS
