/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-report"

#include "config.h"

#include "lg-report-figures.h"
#include "lg-risk-entry.h"

/**
 * lg_report_count_balance:
 * @data: a report's data
 * @site_row: a site, or 0 for all that are reported on
 * @balance: (out caller-allocates): what was open, came, went and remained
 */
void
lg_report_count_balance (const LgReportData *data,
                         gint64              site_row,
                         LgReportBalance    *balance)
{
  *balance = (LgReportBalance) { 0 };

  for (guint i = 0; i < data->flows->len; i++)
    {
      const LgReportFlow *flow = &g_array_index (data->flows, LgReportFlow, i);

      if (site_row != 0 && flow->site_row != site_row)
        continue;
      if (flow->opened == LG_REPORT_BEFORE)
        balance->opening += flow->incidents;
      else
        balance->opened += flow->incidents;
      if (flow->closed == LG_REPORT_AFTER)
        balance->closing += flow->incidents;
      else
        balance->closed += flow->incidents;
    }
}

/**
 * lg_report_count_open:
 * @data: a report's data
 * @day: a day of the week, 0 to 6, or LG_REPORT_BEFORE
 * @counts: (out caller-allocates): the incidents open at the end of the day, by severity
 */
void
lg_report_count_open (const LgReportData *data,
                      int                 day,
                      gint64              counts[LG_N_SEVERITIES])
{
  for (int i = 0; i < LG_N_SEVERITIES; i++)
    counts[i] = 0;

  for (guint i = 0; i < data->flows->len; i++)
    {
      const LgReportFlow *flow = &g_array_index (data->flows, LgReportFlow, i);

      if (flow->opened <= day && flow->closed > day)
        counts[flow->severity - LG_SEVERITY_MINOR] += flow->incidents;
    }
}

/**
 * lg_report_assess_threat:
 * @data: a report's data
 * @day: as above
 * @threat: (out caller-allocates): the threat level at the end of the day
 *
 * Returns: FALSE where the score does not fit
 */
gboolean
lg_report_assess_threat (const LgReportData *data,
                         int                 day,
                         LgThreat           *threat)
{
  gint64 counts[LG_N_SEVERITIES];

  lg_report_count_open (data, day, counts);

  return lg_threat_assess (counts, &data->threat_rules, threat, NULL);
}

/**
 * lg_report_rate_risk:
 * @data: a report's data
 * @entries: (element-type LgRiskEntry): open risks, the highest first
 * @score: (out): likelihood × impact of the highest, which is the global one
 * @level: (out): its level
 *
 * Returns: whether there is an open risk
 */
gboolean
lg_report_rate_risk (const LgReportData *data,
                     GPtrArray          *entries,
                     int                *score,
                     LgRiskLevel        *level)
{
  LgRiskEntry *highest;

  *score = 0;
  *level = LG_RISK_LEVEL_LOW;
  if (entries->len == 0)
    return FALSE;

  highest = g_ptr_array_index (entries, 0);
  *score = (int) (highest->likelihood * highest->impact);
  *level = lg_risk_rate ((int) highest->likelihood, (int) highest->impact, &data->risk_rules);

  return TRUE;
}
