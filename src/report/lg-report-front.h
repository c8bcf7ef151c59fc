/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-chart.h"
#include "lg-report-layout.h"
#include "lg-report-summary.h"

G_BEGIN_DECLS

void lg_report_front_add_title    (LgReportLayout     *layout,
                                   LgWeeklyReport     *report);
void lg_report_front_add_tiles    (LgReportLayout     *layout,
                                   const LgReportTile *sources,
                                   guint               n_sources);
void lg_report_front_add_approval (LgReportLayout     *layout,
                                   LgWeeklyReport     *report);
void lg_report_add_chart          (LgReportLayout     *layout,
                                   LgChart            *chart,
                                   double              height);

G_END_DECLS
