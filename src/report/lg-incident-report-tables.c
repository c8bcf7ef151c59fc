/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-report"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-evidence.h"
#include "lg-incident-report-data.h"
#include "lg-report-words.h"
#include "lg-text.h"

/* What was lost, who and what had to do with it, and what proves it. */

#define MAX_EVENTS 500

static void
add_amount (LgReportTable              *table,
            const LgIncidentReportData *data,
            const LgLine               *line,
            gint64                      quantity)
{
  gint64 amount;

  if (line->unit_cost != LG_UNKNOWN && lg_money_multiply (line->unit_cost, quantity, &amount, NULL))
    lg_report_table_add_money (table, amount, data->incident->currency);
  else
    lg_report_table_add_nothing (table);
}

static void
add_line (LgReportTable              *table,
          const LgIncidentReportData *data,
          const LgLine               *line)
{
  lg_report_table_add_text (table, line->sku);
  lg_report_table_add_text (table, line->description);
  lg_report_table_add_count (table, line->quantity);
  add_amount (table, data, line, 1);
  add_amount (table, data, line, line->quantity);
  lg_report_table_add_count (table, line->recovered_quantity);
  add_amount (table, data, line, line->recovered_quantity);
  add_amount (table, data, line, line->quantity - line->recovered_quantity);
}

static void
add_total (LgReportTable *table,
           LgIncident    *incident)
{
  gint64 quantity = 0, recovered = 0;

  for (guint i = 0; i < incident->lines->len; i++)
    {
      const LgLine *line = g_ptr_array_index (incident->lines, i);

      quantity += line->quantity;
      recovered += line->recovered_quantity;
    }

  lg_report_table_add_word (table, "total", _("Total"));
  lg_report_table_add_nothing (table);
  lg_report_table_add_count (table, quantity);
  lg_report_table_add_nothing (table);
  lg_report_table_add_money (table, incident->gross_loss, incident->currency);
  lg_report_table_add_count (table, recovered);
  lg_report_table_add_money (table, incident->recovered_loss, incident->currency);
  lg_report_table_add_money (table, lg_incident_net_loss (incident), incident->currency);
  table->has_total = TRUE;
}

static char *
describe_valuation (LgIncident *incident)
{
  g_autofree char *retail = NULL;

  if (incident->retail_loss == LG_UNKNOWN)
    return g_strdup (_("At cost: quantity × unit cost. Net is gross less recovered. A line of unknown cost adds nothing."));

  retail = lg_money_format (incident->retail_loss, incident->currency);

  return g_strdup_printf (_("At cost: quantity × unit cost. Net is gross less recovered. A line of unknown cost adds nothing. "
                            "At retail, the lines whose unit price is known come to %s gross."), retail);
}

LgReportTable *
lg_incident_report_lines (const LgIncidentReportData *data)
{
  LgReportTable *table = lg_report_table_new ("lines", _("What was taken or lost"), _("No line of goods is recorded."));
  GPtrArray *lines = data->incident->lines;

  table->in_full = TRUE;
  table->note = describe_valuation (data->incident);
  lg_report_table_add_column (table, "sku", _("SKU"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "description", _("Description"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "quantity", _("Quantity"), LG_REPORT_CELL_COUNT);
  lg_report_table_add_column (table, "unit_cost", _("Unit cost"), LG_REPORT_CELL_MONEY);
  lg_report_table_add_column (table, "gross_loss", _("Gross"), LG_REPORT_CELL_MONEY);
  lg_report_table_add_column (table, "recovered_quantity", C_("quantity that was recovered", "Back"), LG_REPORT_CELL_COUNT);
  lg_report_table_add_column (table, "recovered_loss", _("Recovered"), LG_REPORT_CELL_MONEY);
  lg_report_table_add_column (table, "net_loss", _("Net"), LG_REPORT_CELL_MONEY);

  for (guint i = 0; i < lines->len; i++)
    add_line (table, data, g_ptr_array_index (lines, i));
  if (lines->len > 0)
    add_total (table, data->incident);

  return table;
}

LgReportTable *
lg_incident_report_persons (const LgIncidentReportData *data)
{
  LgReportTable *table = lg_report_table_new ("persons", _("Persons"), _("No person is recorded."));

  table->in_full = TRUE;
  lg_report_table_add_column (table, "role", _("Role"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "name", _("Name"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "description", _("Description"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "contact", _("Contact"), LG_REPORT_CELL_TEXT);

  for (guint i = 0; i < data->incident->persons->len; i++)
    {
      const LgPerson *person = g_ptr_array_index (data->incident->persons, i);

      lg_report_table_add_word (table, lg_enum_name (LG_TYPE_PERSON_ROLE, person->role), lg_report_words_role (person->role));
      lg_report_table_add_text (table, person->name);
      lg_report_table_add_text (table, person->description);
      lg_report_table_add_text (table, person->contact);
    }

  return table;
}

LgReportTable *
lg_incident_report_vehicles (const LgIncidentReportData *data)
{
  LgReportTable *table = lg_report_table_new ("vehicles", _("Vehicles"), _("No vehicle is recorded."));

  table->in_full = TRUE;
  lg_report_table_add_column (table, "plate", _("Plate"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "description", _("Description"), LG_REPORT_CELL_TEXT);

  for (guint i = 0; i < data->incident->vehicles->len; i++)
    {
      const LgVehicle *vehicle = g_ptr_array_index (data->incident->vehicles, i);

      lg_report_table_add_text (table, vehicle->plate);
      lg_report_table_add_text (table, vehicle->description);
    }

  return table;
}

static void
add_evidence (LgReportTable              *table,
              const LgIncidentReportData *data,
              const LgEvidence           *evidence)
{
  lg_report_table_add_text (table, evidence->name);
  lg_report_table_add_word (table, evidence->original ? "original" : "copy", evidence->original ? _("Original") : _("Working copy"));
  lg_report_table_add_count (table, evidence->size);
  lg_incident_report_data_add_time (data, table, LG_RECORD (evidence)->created_at, LG_PRECISION_EXACT);
  lg_incident_report_data_add_time (data, table, evidence->recorded_from, LG_PRECISION_EXACT);
  lg_incident_report_data_add_time (data, table, evidence->recorded_until, LG_PRECISION_EXACT);
  lg_report_table_add_text (table, evidence->note);
  lg_report_table_add_text (table, evidence->sha256);
}

LgReportTable *
lg_incident_report_evidence (const LgIncidentReportData *data)
{
  LgReportTable *table = lg_report_table_new ("evidence", _("Evidence"), _("No evidence is recorded."));

  table->in_full = TRUE;
  table->note = g_strdup (_("A file is what it was when it was added if its SHA-256 is the one above; "
                            "“sha256sum” and “lossguardctl verify” compute it."));
  lg_report_table_add_column (table, "name", _("File"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "original", _("Is"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "size", _("Bytes"), LG_REPORT_CELL_COUNT);
  lg_report_table_add_column (table, "added_at", _("Added"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "recorded_from", _("Recorded from"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "recorded_until", _("Until"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "note", _("Note"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "sha256", _("SHA-256"), LG_REPORT_CELL_DIGEST);

  for (guint i = 0; i < data->evidence->len; i++)
    add_evidence (table, data, g_ptr_array_index (data->evidence, i));

  return table;
}

static const char *
explain_no_badges (const LgIncidentReportData *data)
{
  if (data->access == NULL)
    return _("The time of day is not known, so nobody can say who was near.");
  if (!data->access->has_logs)
    return _("The site has no access log.");

  return _("No badge was read around the time of the incident.");
}

static char *
describe_window (LgAccessFindings *access)
{
  gint64 window = access->window / LG_TIME_MINUTE;
  g_autofree char *minutes = lg_amount_format (window, 0);
  g_autofree char *inside = lg_amount_format (lg_access_findings_n_inside (access), 0);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "Badges read at the site within %1$s minute of the incident; people inside at its "
                                       "time: %2$s. A coincidence is not guilt: this says whom to speak to.",
                                       "Badges read at the site within %1$s minutes of the incident; people inside at its "
                                       "time: %2$s. A coincidence is not guilt: this says whom to speak to.",
                                       (gulong) window), minutes, inside);
}

static void
add_badge (LgReportTable              *table,
           const LgIncidentReportData *data,
           const LgBadgeEvent         *event)
{
  lg_incident_report_data_add_time (data, table, event->at, LG_PRECISION_EXACT);
  lg_report_table_add_text (table, event->badge);
  lg_report_table_add_text (table, event->holder != NULL ? event->holder : event->person);
  lg_report_table_add_text (table, event->reader != NULL ? event->reader : event->area);
  lg_report_table_add_word (table, event->granted ? lg_enum_name (LG_TYPE_BADGE_DIRECTION, event->direction) : "denied",
                            lg_report_words_passage (event->direction, event->granted));
}

LgReportTable *
lg_incident_report_badges (const LgIncidentReportData *data)
{
  LgReportTable *table = lg_report_table_new ("badge_events", _("Badges near the time"), explain_no_badges (data));
  guint n_events = data->access != NULL ? data->access->events->len : 0;

  lg_report_table_add_column (table, "at", _("Time"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "badge", _("Badge"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "person", _("Person"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "reader", _("Reader"), LG_REPORT_CELL_TEXT);
  lg_report_table_add_column (table, "passage", _("Passage"), LG_REPORT_CELL_TEXT);

  for (guint i = 0; i < MIN (n_events, MAX_EVENTS); i++)
    add_badge (table, data, g_ptr_array_index (data->access->events, i));
  if (n_events > 0)
    table->note = describe_window (data->access);
  lg_report_table_set_total (table, n_events);

  return table;
}
