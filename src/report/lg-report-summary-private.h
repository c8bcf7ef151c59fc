/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-report-figures.h"
#include "lg-report-summary.h"

G_BEGIN_DECLS

/* The counts that sentences and tiles share. */
typedef struct
{
  LgReportBalance  balance;
  gint64           previous;
  LgThreat         threat;
  LgThreat         threat_before;
  GPtrArray       *losses;      /* (owned) (element-type LgReportTally): by currency */
  const char      *currency;    /* (nullable): the one of most incidents */
  gboolean         whole;       /* amounts are shown without their minor unit */
  gboolean         is_over;     /* the week */
} LgReportSummary;

char *lg_report_summary_losses        (const LgReportSummary *summary) G_GNUC_WARN_UNUSED_RESULT;
void  lg_report_summary_append_so_far (GString               *text,
                                       const LgReportData    *data,
                                       const LgReportSummary *summary);

G_END_DECLS
