/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-report"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-alert.h"
#include "lg-audit-entry.h"
#include "lg-incident-report-data.h"
#include "lg-report-words.h"
#include "lg-task.h"
#include "lg-text.h"

/* What was done about the incident, and the rows of the audit log that say so. */

LgReportTable *
lg_incident_report_tasks (const LgIncidentReportData *data)
{
  LgReportTable *table = lg_report_table_new ("tasks", _("Tasks"), _("No task was assigned."));

  table->in_full = TRUE;
  lg_report_table_add_column (table, "kind", _("Kind"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "title", _("Task"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "assignee", _("Assigned to"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "status", _("Status"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "due_at", _("Due"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "done_at", _("Done"), LG_REPORT_CELL_TEXT);

  for (guint i = 0; i < data->tasks->len; i++)
    {
      const LgTask *task = g_ptr_array_index (data->tasks, i);

      lg_report_table_add_word (table, lg_enum_name (LG_TYPE_TASK_KIND, task->kind), lg_report_words_task_kind (task->kind));
      lg_report_table_add_text (table, task->title);
      lg_report_table_add_text (table, task->assignee);
      lg_report_table_add_word (table, lg_enum_name (LG_TYPE_TASK_STATUS, task->status), lg_report_words_task_status (task->status));
      lg_incident_report_data_add_time (data, table, task->due_at, LG_PRECISION_EXACT);
      lg_incident_report_data_add_time (data, table, task->done_at, LG_PRECISION_EXACT);
    }

  return table;
}

static void
add_alert (LgReportTable              *table,
           const LgIncidentReportData *data,
           const LgAlert              *alert)
{
  lg_report_table_add_word (table, lg_enum_name (LG_TYPE_ALERT_CHANNEL, alert->channel), lg_report_words_channel (alert->channel));
  lg_report_table_add_text (table, alert->recipient);
  lg_report_table_add_text (table, alert->subject != NULL ? alert->subject : alert->body);
  lg_report_table_add_word (table, lg_enum_name (LG_TYPE_ALERT_STATE, alert->state), lg_report_words_alert_state (alert->state));
  lg_incident_report_data_add_time (data, table, alert->queued_at, LG_PRECISION_EXACT);
  lg_report_table_add_text (table, alert->acknowledged_by);
  lg_incident_report_data_add_time (data, table, alert->acknowledged_at, LG_PRECISION_EXACT);
}

LgReportTable *
lg_incident_report_alerts (const LgIncidentReportData *data)
{
  LgReportTable *table = lg_report_table_new ("alerts", _("Alerts"), _("No alert was queued."));

  table->in_full = TRUE;
  table->note = g_strdup (_("“Sent” is not “delivered”; an alert is over once somebody acknowledges it."));
  lg_report_table_add_column (table, "channel", _("Through"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "recipient", C_("who gets a message", "To"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "subject", _("Message"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "state", _("State"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "queued_at", _("Queued"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "acknowledged_by", _("Acknowledged by"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "acknowledged_at", _("At"), LG_REPORT_CELL_TEXT);

  for (guint i = 0; i < data->alerts->len; i++)
    add_alert (table, data, g_ptr_array_index (data->alerts, i));

  return table;
}

static void
add_audit_entry (LgReportTable              *table,
                 const LgIncidentReportData *data,
                 const LgAuditEntry         *entry)
{
  g_autofree char *sequence = g_strdup_printf ("%" G_GINT64_FORMAT, entry->sequence);

  lg_report_table_add_text (table, sequence);
  lg_incident_report_data_add_time (data, table, entry->at, LG_PRECISION_EXACT);
  lg_report_table_add_word (table, entry->action, lg_report_words_action (entry->action));
  lg_report_table_add_text (table, entry->record_type);
  lg_report_table_add_text (table, entry->actor);
  lg_report_table_add_text (table, entry->device);
  lg_report_table_add_text (table, entry->hash);
}

/* The rows of what belongs to the incident, too. Whoever has the store can follow the chain through each of them. */
LgReportTable *
lg_incident_report_audit (const LgIncidentReportData *data)
{
  LgReportTable *table = lg_report_table_new ("audit", _("Rows of the audit log"),
                                              _("The audit log has no row of its own for this incident."));

  table->in_full = TRUE;
  table->note = g_strdup (_("Each row’s hash (SHA-256) covers the row and the hash of the row before it, so that no row can be "
                            "changed, left out or slipped in unseen. “lossguardctl verify” follows the chain in the store that "
                            "this report was made from."));
  lg_report_table_add_column (table, "sequence", _("Row"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "at", _("Time"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "action", _("Act"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "record_type", _("Record"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "actor", _("By"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "device", _("Device"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "hash", _("SHA-256"), LG_REPORT_CELL_DIGEST);

  for (guint i = 0; i < data->audit->len; i++)
    add_audit_entry (table, data, g_ptr_array_index (data->audit, i));

  return table;
}
