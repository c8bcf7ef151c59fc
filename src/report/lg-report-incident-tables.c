/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-report"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-incident.h"
#include "lg-report-figures.h"
#include "lg-report-tables.h"
#include "lg-report-tally.h"
#include "lg-report-undated.h"
#include "lg-report-words.h"
#include "lg-text.h"

static void
add_balance (LgReportTable      *table,
             const LgReportData *data,
             gint64              site_row)
{
  LgReportBalance balance;

  lg_report_count_balance (data, site_row, &balance);
  lg_report_table_add_count (table, balance.opening);
  lg_report_table_add_count (table, balance.opened);
  lg_report_table_add_count (table, balance.closed);
  lg_report_table_add_count (table, balance.closing);
}

/* Such incidents are in no week for certain, and a reader must know. */
static char *
explain_balance (const LgReportData *data)
{
  g_autofree char *undated = lg_report_undated_text (data);

  return g_strconcat (_("Opening + new − closed = closing. An incident is new on the day it occurred and closed on the day "
                        "it was resolved, both in its site’s zone, as the records say it now."),
                      undated != NULL ? " " : NULL, undated, NULL);
}

LgReportTable *
lg_report_table_balance (const LgReportData *data)
{
  LgReportTable *table = lg_report_table_new ("balance", _("Open incidents"), _("There are no sites."));

  table->note = explain_balance (data);
  lg_report_table_add_column (table, "site", _("Site"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "opening", _("Opening"), LG_REPORT_CELL_COUNT);
  lg_report_table_add_column (table, "new", C_("number of incidents", "New"), LG_REPORT_CELL_COUNT);
  lg_report_table_add_column (table, "closed", C_("number of incidents", "Closed"), LG_REPORT_CELL_COUNT);
  lg_report_table_add_column (table, "closing", _("Closing"), LG_REPORT_CELL_COUNT);

  for (guint i = 0; i < data->sites->len; i++)
    {
      LgSite *site = g_ptr_array_index (data->sites, i);

      lg_report_table_add_word (table, site->code, site->name);
      add_balance (table, data, LG_RECORD (site)->row);
    }
  if (data->sites->len > 1)
    {
      lg_report_table_add_word (table, "total", _("All sites"));
      add_balance (table, data, 0);
      table->has_total = TRUE;
    }

  return table;
}

static LgReportTable *
make_count_table (const char       *id,
                  const char       *title,
                  const char       *column_id,
                  const char       *column_title,
                  LgReportCellType  type)
{
  LgReportTable *table = lg_report_table_new (id, title, _("There were no incidents in this week or the one before."));

  lg_report_table_add_column (table, column_id, column_title, type);
  lg_report_table_add_column (table, "incidents", _("This week"), LG_REPORT_CELL_COUNT);
  lg_report_table_add_column (table, "previous", _("Week before"), LG_REPORT_CELL_COUNT);
  lg_report_table_add_column (table, "change", _("Change"), LG_REPORT_CELL_CHANGE);
  lg_report_table_add_column (table, "share", _("Share"), LG_REPORT_CELL_SHARE);

  return table;
}

static void
add_counts (LgReportTable *table,
            gint64         incidents,
            gint64         previous,
            gint64         total)
{
  lg_report_table_add_count (table, incidents);
  lg_report_table_add_count (table, previous);
  lg_report_table_add_count (table, incidents - previous);
  lg_report_table_add_share (table, incidents, total);
}

static gint64
sum_incidents (GPtrArray *tallies,
               gint64    *previous)
{
  gint64 incidents = 0;

  *previous = 0;
  for (guint i = 0; i < tallies->len; i++)
    {
      LgReportTally *tally = g_ptr_array_index (tallies, i);

      incidents += tally->incidents;
      *previous += tally->previous;
    }

  return incidents;
}

static void
add_total (LgReportTable *table,
           GPtrArray     *tallies)
{
  gint64 previous, incidents = sum_incidents (tallies, &previous);

  if (tallies->len < 2)
    return;

  lg_report_table_add_word (table, "total", _("Total"));
  add_counts (table, incidents, previous, incidents);
  table->has_total = TRUE;
}

LgReportTable *
lg_report_table_kinds (const LgReportData *data)
{
  LgReportTable *table = make_count_table ("kinds", _("Incidents by kind"), "kind", _("Kind"), LG_REPORT_CELL_TEXT);
  g_autoptr (GPtrArray) tallies = lg_report_tally_counts (data, lg_report_key_kind);
  gint64 previous, total = sum_incidents (tallies, &previous);

  for (guint i = 0; i < tallies->len; i++)
    {
      LgReportTally *tally = g_ptr_array_index (tallies, i);

      lg_report_table_add_word (table, tally->key, lg_report_words_kind (tally->key));
      add_counts (table, tally->incidents, tally->previous, total);
    }
  add_total (table, tallies);

  return table;
}

static LgReportTally *
find_tally (GPtrArray  *tallies,
            const char *key)
{
  for (guint i = 0; i < tallies->len; i++)
    {
      LgReportTally *tally = g_ptr_array_index (tallies, i);

      if (g_str_equal (tally->key, key))
        return tally;
    }

  return NULL;
}

/* All five, so that a severity without incidents is seen to have none. */
LgReportTable *
lg_report_table_severities (const LgReportData *data)
{
  LgReportTable *table =
    make_count_table ("severities", _("Incidents by severity"), "severity", _("Severity"), LG_REPORT_CELL_LEVEL);
  g_autoptr (GPtrArray) tallies = lg_report_tally_counts (data, lg_report_key_severity);
  gint64 previous, total = sum_incidents (tallies, &previous);

  for (int severity = LG_SEVERITY_CRITICAL; tallies->len > 0 && severity >= LG_SEVERITY_MINOR; severity--)
    {
      const char *code = lg_enum_name (LG_TYPE_SEVERITY, severity);
      LgReportTally *tally = find_tally (tallies, code);

      lg_report_table_add_level (table, severity - LG_SEVERITY_MINOR, code, lg_report_words_severity (severity));
      add_counts (table, tally != NULL ? tally->incidents : 0, tally != NULL ? tally->previous : 0, total);
    }

  return table;
}

LgReportTable *
lg_report_table_sites (const LgReportData *data)
{
  LgReportTable *table = make_count_table ("sites", _("Incidents by site"), "site", _("Site"), LG_REPORT_CELL_TEXT);
  g_autoptr (GPtrArray) tallies = lg_report_tally_counts (data, lg_report_key_site);
  gint64 previous, total = sum_incidents (tallies, &previous);

  table->data_only = data->sites->len < 2;
  for (guint i = 0; i < tallies->len; i++)
    {
      LgReportTally *tally = g_ptr_array_index (tallies, i);

      lg_report_table_add_word (table, tally->key, lg_report_data_site_name (data, tally->site_row));
      add_counts (table, tally->incidents, tally->previous, total);
    }
  add_total (table, tallies);

  return table;
}

static gboolean
is_apprehension (int disposition)
{
  return disposition == LG_DISPOSITION_APPREHENDED || disposition == LG_DISPOSITION_PROSECUTED ||
         disposition == LG_DISPOSITION_CIVIL_RECOVERY;
}

static void
add_rate (LgReportTable *table,
          const char    *code,
          const char    *word,
          gint64         part,
          gint64         whole)
{
  lg_report_table_add_word (table, code, word);
  lg_report_table_add_count (table, part);
  lg_report_table_add_count (table, whole);
  lg_report_table_add_share (table, part, whole);
}

LgReportTable *
lg_report_table_outcomes (const LgReportData *data)
{
  LgReportTable *table = lg_report_table_new ("outcomes", _("Outcomes of this week’s incidents"), "");
  gint64 apprehended = 0, recovered = 0, with_loss = 0, resolved = 0;

  for (guint i = 0; i < data->incidents->len; i++)
    {
      const LgReportIncident *incident = g_ptr_array_index (data->incidents, i);

      resolved += incident->status >= LG_INCIDENT_STATUS_RESOLVED;
      apprehended += is_apprehension (incident->disposition);
      with_loss += incident->gross > 0;
      recovered += incident->gross > 0 && incident->recovered > 0;
    }

  table->note = g_strdup (_("Apprehended: the disposition is apprehended, prosecuted or civil recovery. How much of the value "
                            "was recovered stands with the losses."));
  lg_report_table_add_column (table, "outcome", C_("outcome of an incident", "Outcome"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "incidents", _("Incidents"), LG_REPORT_CELL_COUNT);
  lg_report_table_add_column (table, "of", C_("the whole that a share is taken of", "Of"), LG_REPORT_CELL_COUNT);
  lg_report_table_add_column (table, "rate", _("Rate"), LG_REPORT_CELL_SHARE);
  add_rate (table, "apprehended", _("Apprehended, of all incidents"), apprehended, data->incidents->len);
  add_rate (table, "recovered", _("Goods recovered, of incidents with a loss"), recovered, with_loss);
  add_rate (table, "resolved", _("Resolved by now, of all incidents"), resolved, data->incidents->len);

  return table;
}

static void
add_incident (LgReportTable          *table,
              const LgReportData     *data,
              const LgReportIncident *incident)
{
  g_autofree char *time =
    lg_report_words_time (incident->occurred_at, incident->precision, lg_report_data_site_zone (data, incident->site_row));
  g_autofree char *code =
    lg_time_format_precision (incident->occurred_at, incident->precision, lg_report_data_site_zone (data, incident->site_row));

  lg_report_table_add_word (table, incident->id, incident->number);
  lg_report_table_add_word (table, code, time);
  lg_report_table_add_word (table, lg_report_data_site_code (data, incident->site_row),
                            lg_report_data_site_name (data, incident->site_row));
  lg_report_table_add_text (table, incident->place);
  lg_report_table_add_word (table, incident->kind, lg_report_words_kind (incident->kind));
  lg_report_table_add_level (table, incident->severity - LG_SEVERITY_MINOR,
                             lg_enum_name (LG_TYPE_SEVERITY, incident->severity), lg_report_words_severity (incident->severity));
  lg_report_table_add_word (table, lg_enum_name (LG_TYPE_INCIDENT_STATUS, incident->status),
                            lg_report_words_status (incident->status));
  lg_report_table_add_text (table, incident->title);
  lg_report_table_add_money (table, incident->gross, incident->currency);
  lg_report_table_add_money (table, incident->recovered, incident->currency);
  lg_report_table_add_money (table, incident->gross - incident->recovered, incident->currency);
}

/* Every incident of the week: too many for a page, so for workbooks and data. */
LgReportTable *
lg_report_table_incidents (const LgReportData *data)
{
  LgReportTable *table = lg_report_table_new ("incidents", _("Incidents of the week"), _("There were no incidents."));

  table->data_only = TRUE;
  lg_report_table_add_column (table, "incident", _("Number"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "occurred_at", _("Occurred"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "site", _("Site"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "place", _("Place"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "kind", _("Kind"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "severity", _("Severity"), LG_REPORT_CELL_LEVEL);
  lg_report_table_add_column (table, "status", _("Status"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "title", _("Title"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "gross_loss", _("Gross"), LG_REPORT_CELL_MONEY);
  lg_report_table_add_column (table, "recovered_loss", _("Recovered"), LG_REPORT_CELL_MONEY);
  lg_report_table_add_column (table, "net_loss", _("Net"), LG_REPORT_CELL_MONEY);

  for (guint i = 0; i < data->incidents->len; i++)
    add_incident (table, data, g_ptr_array_index (data->incidents, i));

  return table;
}
