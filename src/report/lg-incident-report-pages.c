/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-report"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-audit-entry.h"
#include "lg-incident-report-private.h"
#include "lg-report-contents.h"
#include "lg-report-front.h"
#include "lg-report-prose.h"
#include "lg-report-signatures.h"
#include "lg-report-words.h"

/* What is on the pages of an incident's report. */

#define N_TILES    3
#define LEAST_ROOM 0.12  /* A section begins on a new page where less than this share of one is left. */

static gboolean
has_personal_data (const LgIncidentReportData *data)
{
  return data->incident->persons->len > 0 || data->incident->vehicles->len > 0 ||
         (data->access != NULL && data->access->events->len > 0);
}

void
lg_incident_report_describe (LgReportDocument *document,
                             LgReportImprint  *imprint)
{
  LgIncidentReport *self = LG_INCIDENT_REPORT (document);
  const LgIncidentReportData *data = lg_incident_report_get_data (self);

  imprint->title = g_strdup (lg_incident_report_get_title (self));
  imprint->scope = g_strdup (data->incident->site_name);
  imprint->subject = g_strdup (data->incident->title);
  imprint->organisation = g_strdup (data->organisation);
  imprint->footer = g_strdup (has_personal_data (data) ? _("Confidential: contains personal data") : _("Confidential"));
  imprint->paper = g_strdup (data->paper);
  imprint->time = data->as_of;
}

static void
add_title (LgReportLayout             *layout,
           const LgIncidentReportData *data)
{
  if (*data->organisation != '\0')
    lg_report_layout_add_text (layout, LG_REPORT_FONT_SUBTITLE, data->organisation, 0.0);
  lg_report_layout_add_text (layout, LG_REPORT_FONT_TITLE, _("Incident Report"), 2.0);
  lg_report_layout_add_text (layout, LG_REPORT_FONT_SUBTITLE, data->incident->number, 3.0);
  lg_report_layout_add_text (layout, LG_REPORT_FONT_HEADING, data->incident->title, 8.0);
}

static void
set_tile (LgReportTile *tile,
          const char   *name,
          const char   *figure,
          const char   *detail,
          int           step)
{
  tile->name = g_strdup (name);
  tile->figure = g_strdup (figure);
  tile->detail = g_strdup (detail);
  tile->step = step;
}

static void
add_tiles (LgReportLayout             *layout,
           const LgIncidentReportData *data)
{
  LgIncident *incident = data->incident;
  LgReportTile tiles[N_TILES] = { 0 };
  g_autofree char *net = lg_money_format (lg_incident_net_loss (incident), incident->currency);
  g_autofree char *gross = lg_money_format (incident->gross_loss, incident->currency);
  g_autofree char *recovered = lg_money_format (incident->recovered_loss, incident->currency);
  /* Translators: two amounts */
  g_autofree char *working = g_strdup_printf (_("%1$s gross − %2$s recovered"), gross, recovered);

  set_tile (&tiles[0], _("Severity"), lg_report_words_severity (incident->severity), lg_report_words_kind (incident->kind),
            incident->severity - LG_SEVERITY_MINOR);
  set_tile (&tiles[1], _("Status"), lg_report_words_status (incident->status),
            lg_report_words_disposition (incident->disposition), -1);
  set_tile (&tiles[2], _("Net loss at cost"), net, working, -1);
  lg_report_front_add_tiles (layout, tiles, N_TILES);
  for (guint i = 0; i < N_TILES; i++)
    lg_report_tile_clear (&tiles[i]);
}

/* On the clocks of the site, and in UTC. */
static char *
describe_time (const LgIncidentReportData *data,
               LgTime                      time,
               int                         precision)
{
  g_autofree char *local = lg_report_words_time (time, precision, data->zone);
  g_autofree char *utc = NULL;

  if (local == NULL || precision != LG_PRECISION_EXACT)
    return g_steal_pointer (&local);

  utc = lg_time_format_rfc3339 (time - time % LG_TIME_SECOND);

  /* Translators: a local time, its zone, and the same time in UTC */
  return g_strdup_printf (_("%1$s (%2$s), %3$s"), local, data->incident->timezone, utc);
}

static char *
describe_site (LgIncident *incident)
{
  g_autofree char *site = g_strdup_printf ("%s (%s)", incident->site_name, incident->site);

  /* Translators: the name of a site, and a place on it */
  return incident->place != NULL ? g_strdup_printf (_("%s, %s"), site, incident->place) : g_steal_pointer (&site);
}

/* Who wrote the incident's first row of the audit log, or brought its file in. */
static const char *
find_reporter (const LgIncidentReportData *data)
{
  for (guint i = 0; i < data->audit->len; i++)
    {
      const LgAuditEntry *entry = g_ptr_array_index (data->audit, i);

      if (entry->before == NULL && g_strcmp0 (entry->record, LG_RECORD (data->incident)->id) == 0)
        return entry->actor;
    }

  return data->import != NULL ? data->import->actor : NULL;
}

static char *
describe_risk (const LgIncidentReportData *data)
{
  LgIncident *incident = data->incident;

  if (incident->likelihood == LG_UNKNOWN || incident->impact == LG_UNKNOWN)
    return NULL;

  /* Translators: a risk level, and how it comes about */
  return g_strdup_printf (_("%1$s: likelihood %2$d × impact %3$d"),
                          lg_report_words_risk (lg_risk_rate ((int) incident->likelihood, (int) incident->impact, &data->risk_rules)),
                          (int) incident->likelihood, (int) incident->impact);
}

static void
add_times (LgReportLayout             *layout,
           const LgIncidentReportData *data)
{
  LgIncident *incident = data->incident;
  g_autofree char *occurred = describe_time (data, incident->occurred_at, incident->precision);
  g_autofree char *reported = describe_time (data, incident->reported_at, LG_PRECISION_EXACT);
  g_autofree char *resolved = describe_time (data, incident->resolved_at, LG_PRECISION_EXACT);
  g_autofree char *archived = describe_time (data, incident->archived_at, LG_PRECISION_EXACT);

  lg_report_prose_add_fact (layout, _("Occurred"), occurred);
  /* A file that does not say when something was reported leaves nothing to tell. */
  if (incident->reported_at != incident->occurred_at)
    lg_report_prose_add_fact (layout, _("Reported"), reported);
  lg_report_prose_add_fact (layout, _("Reported by"), find_reporter (data));
  lg_report_prose_add_fact (layout, _("Resolved"), resolved);
  lg_report_prose_add_fact (layout, _("Archived"), archived);
}

static void
add_origin (LgReportLayout             *layout,
            const LgIncidentReportData *data)
{
  g_autofree char *origin = NULL;

  if (data->import == NULL)
    return;

  /* Translators: the name of a file, and its digest */
  origin = g_strdup_printf (_("%1$s, SHA-256 %2$s"), data->import->file_name, data->import->file_sha256);
  lg_report_prose_add_fact (layout, _("Imported from"), origin);
  lg_report_prose_add_fact (layout, _("Number in the file"), data->incident->external_id);
}

static void
add_hold (LgReportLayout             *layout,
          const LgIncidentReportData *data)
{
  LgIncident *incident = data->incident;
  g_autofree char *since = lg_incident_report_data_time (data, incident->hold_at);
  g_autofree char *hold = NULL;

  if (since == NULL)
    return;

  /* Translators: a reason, who gave it, and when */
  hold = g_strdup_printf (_("%1$s (%2$s, %3$s)"), incident->hold_reason, incident->hold_by, since);
  lg_report_prose_add_fact (layout, _("Legal hold"), hold);
}

static void
add_facts (LgReportLayout             *layout,
           const LgIncidentReportData *data)
{
  LgIncident *incident = data->incident;
  g_autofree char *site = describe_site (incident);
  g_autofree char *risk = describe_risk (data);
  g_autofree char *as_of = describe_time (data, data->as_of, LG_PRECISION_EXACT);

  lg_report_layout_add_text (layout, LG_REPORT_FONT_SUBHEADING, _("Facts"), 14.0)->keep_with_next = TRUE;
  add_times (layout, data);
  lg_report_prose_add_fact (layout, _("Site and place"), site);
  lg_report_prose_add_fact (layout, _("Kind"), lg_report_words_kind (incident->kind));
  lg_report_prose_add_fact (layout, _("Method"), incident->method);
  lg_report_prose_add_fact (layout, _("In charge"), incident->assignee);
  lg_report_prose_add_fact (layout, _("Police report number"), incident->police_report);
  lg_report_prose_add_fact (layout, _("Risk"), risk);
  add_hold (layout, data);
  add_origin (layout, data);
  lg_report_prose_add_fact (layout, _("Record"), LG_RECORD (incident)->id);
  lg_report_prose_add_fact (layout, _("As of the last change"), as_of);
}

static void
add_signatures (LgReportLayout   *layout,
                LgIncidentReport *self)
{
  const char * const roles[] = { _("Prepared by"), _("Reviewed by"), _("Received by"), NULL };
  /* Translators: what identifies the report's content */
  g_autofree char *digest = g_strdup_printf (_("SHA-256 of the content: %s"), lg_incident_report_get_digest (self));

  lg_report_layout_add_text (layout, LG_REPORT_FONT_SUBHEADING, _("Signatures"), 16.0)->keep_with_next = TRUE;
  lg_report_layout_add_text (layout, LG_REPORT_FONT_SMALL, digest, 3.0)->keep_with_next = TRUE;
  lg_report_signatures_add (layout, roles);
}

/* What the tables above tell, on one axis of time. */
static void
add_lanes (LgReportLayout *layout,
           LgAccessLanes  *lanes)
{
  if (lanes != NULL && lanes->n_lanes > 0)
    lg_report_add_chart (layout, g_object_ref (lanes->chart), 0);
}

static LgReportBox *
add_section (LgReportLayout        *layout,
             LgIncidentReport      *self,
             const LgReportSection *section)
{
  LgReportBox *heading = lg_report_contents_add_section (layout, section, LEAST_ROOM);
  const char *description = lg_incident_report_get_data (self)->incident->description;

  if (g_str_equal (section->id, "account"))
    lg_report_prose_add (layout, description != NULL ? description : _("No account is recorded."), 4.0);
  else if (g_str_equal (section->id, "proof"))
    add_lanes (layout, lg_incident_report_get_data (self)->lanes);
  else if (g_str_equal (section->id, "provenance"))
    add_signatures (layout, self);

  return heading;
}

void
lg_incident_report_lay_out (LgReportDocument *document,
                            LgReportLayout   *layout)
{
  LgIncidentReport *self = LG_INCIDENT_REPORT (document);
  const LgIncidentReportData *data = lg_incident_report_get_data (self);
  GPtrArray *sections = lg_incident_report_get_sections (self);
  g_autoptr (GArray) links = lg_report_contents_new (sections);

  add_title (layout, data);
  add_tiles (layout, data);
  add_facts (layout, data);
  lg_report_layout_add_text (layout, LG_REPORT_FONT_SUBHEADING, _("Contents"), 14.0)->keep_with_next = TRUE;
  lg_report_contents_add (layout, links);
  for (guint i = 0; i < sections->len; i++)
    g_array_index (links, LgReportLink, i).box = add_section (layout, self, g_ptr_array_index (sections, i));
}
