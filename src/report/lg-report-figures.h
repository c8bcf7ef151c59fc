/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-report-data.h"

G_BEGIN_DECLS

/* opening + opened - closed = closing */
typedef struct
{
  gint64 opening;
  gint64 opened;
  gint64 closed;
  gint64 closing;
} LgReportBalance;

void     lg_report_count_balance (const LgReportData  *data,
                                  gint64               site_row,
                                  LgReportBalance     *balance);
void     lg_report_count_open    (const LgReportData  *data,
                                  int                  day,
                                  gint64               counts[LG_N_SEVERITIES]);
gboolean lg_report_assess_threat (const LgReportData  *data,
                                  int                  day,
                                  LgThreat            *threat);
gboolean lg_report_rate_risk     (const LgReportData  *data,
                                  GPtrArray           *entries,
                                  int                 *score,
                                  LgRiskLevel         *level);

G_END_DECLS
