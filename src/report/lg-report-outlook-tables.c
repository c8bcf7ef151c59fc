/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-report"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-report-figures.h"
#include "lg-report-tables.h"
#include "lg-report-words.h"
#include "lg-risk-entry.h"
#include "lg-text.h"

/* How many rows a page can bear. */
#define MAX_RISKS 10

static void
add_severity_columns (LgReportTable *table)
{
  for (int severity = LG_SEVERITY_MINOR; severity <= LG_SEVERITY_CRITICAL; severity++)
    lg_report_table_add_column (table, lg_enum_name (LG_TYPE_SEVERITY, severity), lg_report_words_severity (severity),
                                LG_REPORT_CELL_COUNT);
}

LgReportTable *
lg_report_table_threat (const LgReportData *data)
{
  LgReportTable *table = lg_report_table_new ("threat", _("Threat level at the end of each day"), "");

  table->note = g_strdup (_("Open incidents by severity, each times its weight, added up. The days are told from the records as "
                            "they stand now: an incident reopened since counts as open throughout."));
  lg_report_table_add_column (table, "date", _("Day"), LG_REPORT_CELL_DAY);
  add_severity_columns (table);
  lg_report_table_add_column (table, "score", _("Score"), LG_REPORT_CELL_COUNT);
  lg_report_table_add_column (table, "level", _("Threat level"), LG_REPORT_CELL_LEVEL);

  for (int day = LG_REPORT_BEFORE; day < data->n_days; day++)
    {
      gint64 counts[LG_N_SEVERITIES];
      LgThreat threat = { 0 };

      lg_report_count_open (data, day, counts);
      lg_report_table_add_day (table, data->first_day + day);
      for (int i = 0; i < LG_N_SEVERITIES; i++)
        lg_report_table_add_count (table, counts[i]);
      if (lg_report_assess_threat (data, day, &threat))
        lg_report_table_add_count (table, threat.score);
      else
        lg_report_table_add_nothing (table);
      lg_report_table_add_level (table, threat.level, lg_enum_name (LG_TYPE_THREAT_LEVEL, threat.level),
                                 lg_report_words_threat (threat.level));
    }

  return table;
}

LgReportTable *
lg_report_table_threat_sum (const LgReportData *data)
{
  LgReportTable *table = lg_report_table_new ("threat_working", _("How the threat level comes about"), "");
  gint64 counts[LG_N_SEVERITIES];
  LgThreat threat = { 0 };

  table->note = g_strdup_printf (data->is_over
                                 ? _("At the end of the week. Guarded from %1$d, elevated from %2$d, high from %3$d, "
                                     "severe from %4$d; one critical incident means at least “%5$s”.")
                                 : _("The week so far. Guarded from %1$d, elevated from %2$d, high from %3$d, "
                                     "severe from %4$d; one critical incident means at least “%5$s”."),
                                 (int) data->threat_rules.bands[0], (int) data->threat_rules.bands[1],
                                 (int) data->threat_rules.bands[2], (int) data->threat_rules.bands[3],
                                 lg_report_words_threat (data->threat_rules.critical_floor));
  lg_report_table_add_column (table, "severity", _("Severity"), LG_REPORT_CELL_LEVEL);
  lg_report_table_add_column (table, "open", _("Open incidents"), LG_REPORT_CELL_COUNT);
  lg_report_table_add_column (table, "weight", _("Weight"), LG_REPORT_CELL_COUNT);
  lg_report_table_add_column (table, "contribution", _("Contribution"), LG_REPORT_CELL_COUNT);

  lg_report_count_open (data, LG_REPORT_DAYS - 1, counts);
  if (!lg_report_assess_threat (data, LG_REPORT_DAYS - 1, &threat))
    return table;
  for (int severity = LG_SEVERITY_CRITICAL; severity >= LG_SEVERITY_MINOR; severity--)
    {
      int i = severity - LG_SEVERITY_MINOR;

      lg_report_table_add_level (table, i, lg_enum_name (LG_TYPE_SEVERITY, severity), lg_report_words_severity (severity));
      lg_report_table_add_count (table, counts[i]);
      lg_report_table_add_count (table, data->threat_rules.weights[i]);
      lg_report_table_add_count (table, threat.contributions[i]);
    }

  return table;
}

LgReportTable *
lg_report_table_contributors (const LgReportData *data)
{
  LgReportTable *table = lg_report_table_new ("contributors", _("Largest contributors to the threat level"),
                                              data->is_over ? _("No incident was open at the end of the week.")
                                                            : _("No incident is open."));
  LgReportBalance balance;

  lg_report_count_balance (data, 0, &balance);
  lg_report_table_add_column (table, "incident", _("Incident"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "title", _("Title"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "site", _("Site"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "date", _("Since"), LG_REPORT_CELL_DAY);
  lg_report_table_add_column (table, "severity", _("Severity"), LG_REPORT_CELL_LEVEL);
  lg_report_table_add_column (table, "weight", _("Weight"), LG_REPORT_CELL_COUNT);
  lg_report_table_set_total (table, balance.closing);

  for (guint i = 0; i < data->open->len; i++)
    {
      const LgReportIncident *incident = g_ptr_array_index (data->open, i);
      int step = incident->severity - LG_SEVERITY_MINOR;

      lg_report_table_add_word (table, incident->id, incident->number);
      lg_report_table_add_text (table, incident->title);
      lg_report_table_add_word (table, lg_report_data_site_code (data, incident->site_row),
                                lg_report_data_site_name (data, incident->site_row));
      lg_report_table_add_day (table, incident->local_day);
      lg_report_table_add_level (table, step, lg_enum_name (LG_TYPE_SEVERITY, incident->severity),
                                 lg_report_words_severity (incident->severity));
      lg_report_table_add_count (table, data->threat_rules.weights[step]);
    }

  return table;
}

/* Four levels on the scale of five: risk has no “minor”. */
static void
add_risk_level (LgReportTable      *table,
                const LgReportData *data,
                gint64              likelihood,
                gint64              impact)
{
  LgRiskLevel level = lg_risk_rate ((int) likelihood, (int) impact, &data->risk_rules);

  lg_report_table_add_level (table, (int) level + 1, lg_enum_name (LG_TYPE_RISK_LEVEL, level), lg_report_words_risk (level));
}

LgReportTable *
lg_report_table_risk (const LgReportData *data)
{
  LgReportTable *table = data->is_over
                       ? lg_report_table_new ("risk", _("Open risks at the end of the week"), _("No risk was open."))
                       : lg_report_table_new ("risk", _("Open risks"), _("No risk is open."));

  table->note = g_strdup (_("Likelihood × impact, each from 1 to 5; the highest open risk is the risk level."));
  lg_report_table_add_column (table, "incident", _("Incident"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "likelihood", _("Likelihood"), LG_REPORT_CELL_COUNT);
  lg_report_table_add_column (table, "impact", _("Impact"), LG_REPORT_CELL_COUNT);
  lg_report_table_add_column (table, "score", _("Score"), LG_REPORT_CELL_COUNT);
  lg_report_table_add_column (table, "level", _("Risk level"), LG_REPORT_CELL_LEVEL);
  lg_report_table_set_total (table, data->risk_after->len);

  for (guint i = 0; i < MIN (data->risk_after->len, MAX_RISKS); i++)
    {
      const LgRiskEntry *entry = g_ptr_array_index (data->risk_after, i);

      lg_report_table_add_word (table, entry->incident, lg_report_data_number (data, entry->incident));
      lg_report_table_add_count (table, entry->likelihood);
      lg_report_table_add_count (table, entry->impact);
      lg_report_table_add_count (table, entry->likelihood * entry->impact);
      add_risk_level (table, data, entry->likelihood, entry->impact);
    }

  return table;
}

static void
add_score (LgReportTable *table,
           gint64         likelihood,
           gint64         impact)
{
  if (likelihood == LG_UNKNOWN || impact == LG_UNKNOWN)
    lg_report_table_add_nothing (table);
  else
    lg_report_table_add_count (table, likelihood * impact);
}

LgReportTable *
lg_report_table_risk_changes (const LgReportData *data)
{
  LgReportTable *table = lg_report_table_new ("risk_changes", _("Risk assessed in the week"), _("No risk was assessed in the week."));

  lg_report_table_add_column (table, "date", _("Day"), LG_REPORT_CELL_DAY);
  lg_report_table_add_column (table, "incident", _("Incident"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "score_before", _("Before"), LG_REPORT_CELL_COUNT);
  lg_report_table_add_column (table, "score", _("After"), LG_REPORT_CELL_COUNT);
  lg_report_table_add_column (table, "state", _("State"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "actor", _("By"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "reason", _("Reason"), LG_REPORT_CELL_TEXT);
  lg_report_table_set_total (table, data->risk_changes->len);

  for (guint i = 0; i < MIN (data->risk_changes->len, MAX_RISKS); i++)
    {
      const LgRiskEntry *entry = g_ptr_array_index (data->risk_changes, i);

      lg_report_table_add_day (table, lg_time_local_day (entry->at, data->zone));
      lg_report_table_add_word (table, entry->incident, lg_report_data_number (data, entry->incident));
      add_score (table, entry->likelihood_before, entry->impact_before);
      add_score (table, entry->likelihood, entry->impact);
      lg_report_table_add_word (table, entry->open ? "open" : "closed", entry->open ? C_("risk", "Open") : C_("risk", "Closed"));
      lg_report_table_add_text (table, entry->actor);
      lg_report_table_add_text (table, entry->reason);
    }

  return table;
}
