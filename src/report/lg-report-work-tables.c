/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-report"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-alert.h"
#include "lg-report-tables.h"
#include "lg-report-words.h"
#include "lg-task.h"
#include "lg-text.h"

LgReportTable *
lg_report_table_shrink (const LgReportData *data)
{
  LgReportTable *table = lg_report_table_new ("shrink", _("Shrink of the stock counted this week"), _("No stock was counted this week."));

  /* xgettext:no-c-format */
  table->note = g_strdup (_("Shrink = book − counted, at cost. Known: the net loss of this week’s incidents; unknown is what "
                            "remains. The percentage is of the counted lines’ book stock at cost, not of sales. US retailers "
                            "reported 1.57 % of sales for fiscal year 2022 (1.44 % for 2021): a dated reference, not a target."));
  lg_report_table_add_column (table, "currency", _("Currency"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "lines", _("Lines"), LG_REPORT_CELL_COUNT);
  lg_report_table_add_column (table, "book", _("Book stock"), LG_REPORT_CELL_MONEY);
  lg_report_table_add_column (table, "counted", _("Counted"), LG_REPORT_CELL_MONEY);
  lg_report_table_add_column (table, "total", _("Total shrink"), LG_REPORT_CELL_MONEY);
  lg_report_table_add_column (table, "known", _("Known"), LG_REPORT_CELL_MONEY);
  lg_report_table_add_column (table, "unknown", _("Unknown"), LG_REPORT_CELL_MONEY);
  lg_report_table_add_column (table, "rate", _("Of book stock"), LG_REPORT_CELL_SHARE);

  for (guint i = 0; i < data->shrink->len; i++)
    {
      const LgReportShrink *shrink = &g_array_index (data->shrink, LgReportShrink, i);

      lg_report_table_add_text (table, shrink->currency);
      lg_report_table_add_count (table, (gint64) shrink->total.n_lines);
      lg_report_table_add_money (table, shrink->total.at_cost.book, shrink->currency);
      lg_report_table_add_money (table, shrink->total.at_cost.counted, shrink->currency);
      lg_report_table_add_money (table, shrink->split.total, shrink->currency);
      lg_report_table_add_money (table, shrink->split.known, shrink->currency);
      lg_report_table_add_money (table, shrink->split.unknown, shrink->currency);
      if (shrink->has_rate)
        lg_report_table_add_number (table, shrink->rate.percent / 100.0);
      else
        lg_report_table_add_nothing (table);
    }

  return table;
}

LgReportTable *
lg_report_table_overdue (const LgReportData *data)
{
  LgReportTable *table = data->is_over
                       ? lg_report_table_new ("overdue", _("Tasks due by the end of the week and not done by then"),
                                              _("No task was overdue at the end of the week."))
                       : lg_report_table_new ("overdue", _("Tasks due and not done yet"), _("No task is overdue."));

  lg_report_table_add_column (table, "task", _("Task"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "kind", _("Kind"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "site", _("Site"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "assignee", _("Assigned to"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "due", _("Due"), LG_REPORT_CELL_DAY);
  lg_report_table_add_column (table, "days", _("Days over"), LG_REPORT_CELL_COUNT);
  lg_report_table_set_total (table, data->n_overdue);

  for (guint i = 0; i < data->overdue->len; i++)
    {
      const LgReportTask *task = g_ptr_array_index (data->overdue, i);
      LgDay due = lg_time_local_day (task->due_at, lg_report_data_site_zone (data, task->site_row));

      lg_report_table_add_word (table, task->id, task->title);
      lg_report_table_add_word (table, lg_enum_name (LG_TYPE_TASK_KIND, task->kind), lg_report_words_task_kind (task->kind));
      lg_report_table_add_word (table, lg_report_data_site_code (data, task->site_row),
                                lg_report_data_site_name (data, task->site_row));
      lg_report_table_add_text (table, task->assignee);
      lg_report_table_add_day (table, due);
      lg_report_table_add_count (table, data->first_day + data->n_days - 1 - due);
    }

  return table;
}

LgReportTable *
lg_report_table_equipment (const LgReportData *data)
{
  LgReportTable *table = lg_report_table_new ("equipment", _("Equipment readiness"), _("No audit of equipment was due this week."));

  lg_report_table_add_column (table, "check", C_("examination of equipment", "Check"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "due", _("Due"), LG_REPORT_CELL_COUNT);
  lg_report_table_add_column (table, "done", _("Done"), LG_REPORT_CELL_COUNT);
  lg_report_table_add_column (table, "rate", _("Done, of those due"), LG_REPORT_CELL_SHARE);
  if (data->n_audits_due > 0)
    {
      lg_report_table_add_word (table, "audits", _("Audits of cameras and sensors"));
      lg_report_table_add_count (table, data->n_audits_due);
      lg_report_table_add_count (table, data->n_audits_done);
      lg_report_table_add_share (table, data->n_audits_done, data->n_audits_due);
    }

  return table;
}

static gint64
count_alerts (const LgReportData *data,
              int                 channel,
              int                 state)
{
  gint64 alerts = 0;

  for (guint i = 0; i < data->alerts->len; i++)
    {
      const LgReportAlerts *count = &g_array_index (data->alerts, LgReportAlerts, i);

      if ((channel == 0 || count->channel == channel) && (state == 0 || count->state == state))
        alerts += count->alerts;
    }

  return alerts;
}

static void
add_alert_counts (LgReportTable      *table,
                  const LgReportData *data,
                  int                 channel)
{
  for (int state = LG_ALERT_STATE_QUEUED; state <= LG_ALERT_STATE_ACKNOWLEDGED; state++)
    lg_report_table_add_count (table, count_alerts (data, channel, state));
  lg_report_table_add_count (table, count_alerts (data, channel, 0));
}

LgReportTable *
lg_report_table_alerts (const LgReportData *data)
{
  LgReportTable *table = lg_report_table_new ("alerts", _("Alerts queued this week, by their state now"),
                                              _("No alert was queued this week."));

  table->note = g_strdup (_("Sent is not delivered: carriers may never report delivery. An alert is over when someone acknowledges it."));
  lg_report_table_add_column (table, "channel", _("Channel"), LG_REPORT_CELL_TEXT);
  for (int state = LG_ALERT_STATE_QUEUED; state <= LG_ALERT_STATE_ACKNOWLEDGED; state++)
    lg_report_table_add_column (table, lg_enum_name (LG_TYPE_ALERT_STATE, state), lg_report_words_alert_state (state),
                                LG_REPORT_CELL_COUNT);
  lg_report_table_add_column (table, "all", C_("alerts in every state", "All"), LG_REPORT_CELL_COUNT);

  for (int channel = LG_ALERT_CHANNEL_EMAIL; channel <= LG_ALERT_CHANNEL_DESKTOP; channel++)
    {
      if (count_alerts (data, channel, 0) == 0)
        continue;
      lg_report_table_add_word (table, lg_enum_name (LG_TYPE_ALERT_CHANNEL, channel), lg_report_words_channel (channel));
      add_alert_counts (table, data, channel);
    }

  return table;
}
