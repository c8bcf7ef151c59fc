/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-chart.h"
#include "lg-report-data.h"

G_BEGIN_DECLS

/* The charts of a report, of its data alone. All return (transfer full). */

LgChart    *lg_report_chart_loss       (const LgReportData *data,
                                        const char         *currency) G_GNUC_WARN_UNUSED_RESULT;
LgChart    *lg_report_chart_severity   (const LgReportData *data) G_GNUC_WARN_UNUSED_RESULT;
LgChart    *lg_report_chart_hours      (const LgReportData *data) G_GNUC_WARN_UNUSED_RESULT;
LgChart    *lg_report_chart_sites      (const LgReportData *data,
                                        const char         *currency) G_GNUC_WARN_UNUSED_RESULT;
LgChart    *lg_report_chart_skus       (const LgReportData *data,
                                        const char         *currency) G_GNUC_WARN_UNUSED_RESULT;

GPtrArray  *lg_report_chart_currencies (const LgReportData *data) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
