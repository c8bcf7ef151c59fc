/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-incident-sections-private.h"
#include "lg-json.h"
#include "lg-money.h"
#include "lg-severity-label.h"
#include "lg-time-text.h"
#include "lg-words.h"

/* What is known of the incident itself. */

static GTimeZone *
get_zone (LgIncident *incident)
{
  GTimeZone *zone = lg_time_zone_lookup (incident->timezone, NULL);

  return zone != NULL ? zone : lg_time_zone_lookup ("UTC", NULL);
}

/* A moment as the clocks of the incident's site showed it. */
char *
lg_incident_sections_format_time (LgIncident *incident,
                                  LgTime      time)
{
  return lg_time_text_absolute (time, LG_PRECISION_EXACT, get_zone (incident));
}

static char *
format_place (LgIncident *incident)
{
  if (incident->place == NULL)
    return g_strdup (incident->site_name);

  /* Translators: the name of a site, and a place on it */
  return g_strdup_printf (_("%s, %s"), incident->site_name, incident->place);
}

static void
add_hold (LgDetailGroup *group,
          LgIncident    *incident)
{
  g_autofree char *since = lg_incident_sections_format_time (incident, incident->hold_at);

  lg_detail_group_add_property (group, _("Held Because"), incident->hold_reason);
  lg_detail_group_add_property (group, _("Held By"), incident->hold_by);
  lg_detail_group_add_property (group, _("Held Since"), since);
}

void
lg_incident_sections_add_facts (LgDetailGroup *group,
                                LgIncident    *incident)
{
  g_autofree char *place = format_place (incident);
  g_autofree char *when = lg_time_text_absolute (incident->occurred_at, incident->precision, get_zone (incident));
  g_autofree char *reported = NULL;
  g_autofree char *resolved = lg_incident_sections_format_time (incident, incident->resolved_at);

  /* A file that does not say when something was reported leaves nothing to show. */
  if (incident->reported_at != incident->occurred_at)
    reported = lg_incident_sections_format_time (incident, incident->reported_at);

  lg_detail_group_add_property (group, _("Where"), place);
  lg_detail_group_add_property (group, _("When"), when);
  lg_detail_group_add_property (group, _("Kind"), lg_words_kind (incident->kind));
  lg_detail_group_add_property (group, _("Method"), incident->method);
  lg_detail_group_add_property (group, _("Reported"), reported);
  lg_detail_group_add_property (group, _("In Charge"), incident->assignee);
  lg_detail_group_add_property (group, _("Police Report Number"), incident->police_report);
  lg_detail_group_add_property (group, C_("outcome of an incident", "Outcome"), lg_words_disposition (incident->disposition));
  lg_detail_group_add_property (group, _("Resolved"), resolved);
  add_hold (group, incident);
}

static void
add_severity (LgDetailGroup     *group,
              LgIncidentDossier *dossier)
{
  GtkWidget *label = lg_severity_label_new ();
  g_autofree char *weight = NULL;

  lg_severity_label_set_severity (LG_SEVERITY_LABEL (label), dossier->incident->severity);
  if (lg_incident_is_active (dossier->incident))
    {
      g_autofree char *figure = lg_amount_format (dossier->weight, 0);

      weight = g_strdup_printf (_("Adds %s to the severity score"), figure);
    }

  lg_detail_group_add_row (group, _("Severity"), weight != NULL ? weight : _("Not active: adds nothing to the severity score"),
                           label);
}

void
lg_incident_sections_add_risk (LgDetailGroup     *group,
                               LgIncidentDossier *dossier)
{
  LgIncident *incident = dossier->incident;
  g_autofree char *working = NULL;
  GtkWidget *label;
  LgRiskLevel level;

  add_severity (group, dossier);
  if (incident->likelihood == LG_UNKNOWN || incident->impact == LG_UNKNOWN)
    return;

  level = lg_risk_rate ((int) incident->likelihood, (int) incident->impact, &dossier->risk_rules);
  label = lg_severity_label_new ();
  lg_severity_label_set_risk (LG_SEVERITY_LABEL (label), level);
  working = g_strdup_printf (incident->risk_open
                             ? _("Likelihood %d × impact %d = %d, open")
                             : _("Likelihood %d × impact %d = %d, closed"),
                             (int) incident->likelihood, (int) incident->impact,
                             (int) (incident->likelihood * incident->impact));
  lg_detail_group_add_row (group, _("Risk"), working, label);
}

static char *
format_line_working (LgIncident *incident,
                     LgLine     *line)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *quantity = lg_amount_format (line->quantity, 0);
  g_autofree char *recovered = lg_amount_format (line->recovered_quantity, 0);
  g_autofree char *cost = NULL;

  if (line->unit_cost == LG_UNKNOWN)
    {
      g_string_append_printf (text, _("%s of unknown cost"), quantity);
    }
  else
    {
      cost = lg_money_format (line->unit_cost, incident->currency);
      g_string_append_printf (text, _("%s × %s"), quantity, cost);
    }

  if (line->recovered_quantity > 0)
    g_string_append_printf (text, _(", %s recovered"), recovered);
  if (line->sku != NULL && line->description != NULL)
    g_string_append_printf (text, " · %s", line->sku);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
add_line (LgDetailGroup *group,
          LgIncident    *incident,
          LgLine        *line)
{
  g_autofree char *working = format_line_working (incident, line);
  g_autofree char *figure = NULL;
  const char *name = line->description != NULL ? line->description : line->sku;
  gint64 loss;

  if (line->unit_cost != LG_UNKNOWN && lg_money_multiply (line->unit_cost, line->quantity, &loss, NULL))
    figure = lg_money_format (loss, incident->currency);

  lg_detail_group_add_figure (group, name != NULL ? name : C_("of a loss", "Line"), working, figure != NULL ? figure : "–");
}

static void
add_total (LgDetailGroup *group,
           const char    *title,
           const char    *subtitle,
           gint64         amount,
           const char    *currency)
{
  g_autofree char *figure = lg_money_format (amount, currency);
  lg_detail_row_set_class (lg_detail_group_add_figure (group, title, subtitle, figure), "total");
}

void
lg_incident_sections_add_loss (LgDetailGroup *group,
                               LgIncident    *incident)
{
  if (incident->lines->len == 0)
    return;

  for (guint i = 0; i < incident->lines->len; i++)
    add_line (group, incident, g_ptr_array_index (incident->lines, i));

  add_total (group, _("Gross Loss"), _("At cost, the sum of the lines"), incident->gross_loss, incident->currency);
  if (incident->recovered_loss != 0)
    add_total (group, _("Recovered"), _("At cost"), incident->recovered_loss, incident->currency);
  add_total (group, _("Net Loss"), _("Gross − recovered"), lg_incident_net_loss (incident), incident->currency);
  if (incident->retail_loss != LG_UNKNOWN && incident->retail_loss != 0)
    add_total (group, _("At Retail"), _("The lines whose unit price is known"), incident->retail_loss,
               incident->currency);
}

static char *
join (const char *a,
      const char *b)
{
  if (a == NULL || b == NULL)
    return g_strdup (a != NULL ? a : b);

  return g_strdup_printf ("%s\n%s", a, b);
}

void
lg_incident_sections_add_people (LgDetailGroup *group,
                                 LgIncident    *incident)
{
  for (guint i = 0; i < incident->persons->len; i++)
    {
      LgPerson *person = g_ptr_array_index (incident->persons, i);
      g_autofree char *subtitle = join (person->description, person->contact);

      lg_detail_group_add_figure (group, person->name != NULL ? person->name : _("Name Unknown"), subtitle,
                                  lg_words_role (person->role));
    }

  for (guint i = 0; i < incident->vehicles->len; i++)
    {
      LgVehicle *vehicle = g_ptr_array_index (incident->vehicles, i);

      lg_detail_group_add_figure (group, vehicle->plate != NULL ? vehicle->plate : _("Plate Unknown"),
                                  vehicle->description, _("Vehicle"));
    }
}

static void
add_imported_member (JsonObject *object,
                     const char *name,
                     JsonNode   *node,
                     gpointer    user_data)
{
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    lg_detail_group_add_property (user_data, name, json_node_get_string (node));
}

/* Columns of the imported file that nothing claimed. */
void
lg_incident_sections_add_imported (LgDetailGroup *group,
                                   LgIncident    *incident)
{
  g_autoptr (JsonNode) extra = incident->extra != NULL ? lg_json_parse (incident->extra, NULL) : NULL;

  lg_detail_group_add_property (group, _("Number in the File"), incident->external_id);
  if (extra != NULL && JSON_NODE_HOLDS_OBJECT (extra))
    json_object_foreach_member (json_node_get_object (extra), add_imported_member, group);
}
