/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <gio/gio.h>
#include <libdex.h>

#include "lg-report-summary.h"
#include "lg-store.h"
#include "lg-weekly-report.h"

G_BEGIN_DECLS

#define LG_TYPE_REPORT_VIEW (lg_report_view_get_type ())

/**
 * LgReportView:
 *
 * A weekly report with what a window shows of it: its headline figures and its
 * pages, drawn by the report's own code into recordings, which any thread may
 * play. The sites come along to choose from.
 */
G_DECLARE_FINAL_TYPE (LgReportView, lg_report_view, LG, REPORT_VIEW, GObject)

DexFuture          *lg_report_view_read          (LgStore      *store,
                                                  LgWeek        week,
                                                  gint64        site_row) G_GNUC_WARN_UNUSED_RESULT;
gboolean            lg_report_view_is_of         (LgReportView *self,
                                                  LgWeek        week,
                                                  gint64        site_row);
gboolean            lg_report_view_equal         (LgReportView *self,
                                                  LgReportView *other);
LgWeeklyReport     *lg_report_view_get_report    (LgReportView *self);
GPtrArray          *lg_report_view_get_sites     (LgReportView *self);
const char         *lg_report_view_get_so_far    (LgReportView *self);
const char         *lg_report_view_get_summary   (LgReportView *self);
const LgReportTile *lg_report_view_get_tiles     (LgReportView *self);
guint               lg_report_view_get_n_pages   (LgReportView *self);
void                lg_report_view_get_page_size (LgReportView *self,
                                                  double       *width,
                                                  double       *height);
void                lg_report_view_draw          (LgReportView *self,
                                                  cairo_t      *cr,
                                                  guint         page);

G_END_DECLS
