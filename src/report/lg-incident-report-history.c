/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-report"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-axis-entry.h"
#include "lg-incident-report-data.h"
#include "lg-record-changes.h"
#include "lg-report-words.h"

/* What has a table of its own is not told again. */
static gboolean
is_told_elsewhere (const LgAxisEntry *entry)
{
  return entry->kind == LG_AXIS_KIND_LINE || entry->kind == LG_AXIS_KIND_PERSON ||
         entry->kind == LG_AXIS_KIND_VEHICLE || entry->kind == LG_AXIS_KIND_BADGE;
}

static char *
describe_asset (const LgAxisEntry *entry)
{
  return g_strdup_printf (_("%s: %s → %s"), entry->name, lg_report_words_asset_status ((int) entry->code),
                          lg_report_words_asset_status ((int) entry->number));
}

static char *
describe_risk (const LgAxisEntry *entry)
{
  if (entry->number == LG_UNKNOWN)
    return g_strdup (_("Risk taken back"));

  return g_strdup_printf (_("Risk set to %d × %d"), (int) entry->number, (int) entry->other);
}

/**
 * lg_incident_report_describe_entry:
 * @entry: an entry of an incident's time axis
 *
 * Returns: (transfer full): what happened
 */
char *
lg_incident_report_describe_entry (const LgAxisEntry *entry)
{
  switch ((LgAxisKind) entry->kind)
    {
    case LG_AXIS_KIND_REPORTED:
      return g_strdup_printf (_("Reported as %s"), entry->name);
    case LG_AXIS_KIND_TASK:
      return g_strdup_printf (_("Task: %s"), entry->name);
    case LG_AXIS_KIND_TASK_DONE:
      return g_strdup_printf (_("Task done: %s"), entry->name);
    case LG_AXIS_KIND_ALERT:
      return g_strdup_printf (_("Alert: %s"), entry->name);
    case LG_AXIS_KIND_ATTEMPT:
      return g_strdup_printf (_("Delivery attempted: %s"), entry->name);
    case LG_AXIS_KIND_ACKNOWLEDGED:
      return g_strdup_printf (_("Alert acknowledged: %s"), entry->name);
    case LG_AXIS_KIND_EVIDENCE:
      return g_strdup_printf (_("Evidence added: %s"), entry->name);
    case LG_AXIS_KIND_FOOTAGE:
      return g_strdup_printf (_("Recording begins: %s"), entry->name);
    case LG_AXIS_KIND_ASSET:
      return describe_asset (entry);
    case LG_AXIS_KIND_RISK:
      return describe_risk (entry);
    case LG_AXIS_KIND_RUN:
      return g_strdup (_("Protocol run"));
    case LG_AXIS_KIND_AUDIT:
      return g_strdup (lg_report_words_action (entry->name));
    case LG_AXIS_KIND_OCCURRED:
    case LG_AXIS_KIND_LINE:
    case LG_AXIS_KIND_PERSON:
    case LG_AXIS_KIND_VEHICLE:
    case LG_AXIS_KIND_BADGE:
    default:
      return g_strdup (_("It happened"));
    }
}

static void
add_entry (LgReportTable              *table,
           const LgIncidentReportData *data,
           const LgAxisEntry          *entry)
{
  g_autofree char *what = lg_incident_report_describe_entry (entry);
  g_autofree char *changes = entry->kind == LG_AXIS_KIND_AUDIT ? lg_record_changes_describe (entry->before, entry->after) : NULL;
  const char *detail = entry->kind == LG_AXIS_KIND_AUDIT ? changes : entry->detail;

  lg_incident_report_data_add_time (data, table, entry->at, entry->precision);
  lg_report_table_add_text (table, what);
  lg_report_table_add_text (table, detail != NULL && *detail != '\0' ? detail : NULL);
  lg_report_table_add_text (table, entry->actor);
}

LgReportTable *
lg_incident_report_history (const LgIncidentReportData *data)
{
  LgReportTable *table = lg_report_table_new ("history", _("History"), _("Nothing is recorded."));

  table->in_full = TRUE;
  lg_report_table_add_column (table, "at", _("Time"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "what", _("What"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "detail", _("Detail"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "actor", _("By"), LG_REPORT_CELL_TEXT);

  for (guint i = 0; i < data->axis->len; i++)
    {
      const LgAxisEntry *entry = g_ptr_array_index (data->axis, i);

      if (!is_told_elsewhere (entry))
        add_entry (table, data, entry);
    }

  return table;
}
