/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-protocol"

/* Step 15: badge-in and badge-out entries cross-referenced with incident timestamps. */

#include "config.h"

#include <glib/gi18n.h>

#include "lg-access-findings.h"
#include "lg-settings.h"
#include "lg-step-private.h"

static void
note_findings (LgStep           *step,
               JsonArray        *list,
               LgIncident       *incident,
               LgAccessFindings *findings)
{
  JsonNode *node = lg_access_findings_to_json (findings);

  json_object_set_string_member (json_node_get_object (node), "incident", LG_RECORD (incident)->id);
  json_array_add_element (list, node);
  lg_step_note_read (step, incident);
  for (guint i = 0; i < findings->events->len; i++)
    lg_step_note_read (step, g_ptr_array_index (findings->events, i));
}

/* Only an incident whose minute is known can be held against a log. */
static gboolean
cross_reference (LgStep      *step,
                 LgIncident  *incident,
                 JsonArray   *list,
                 guint       *n_events,
                 guint       *n_inside,
                 GError     **error)
{
  g_autoptr (LgAccessFindings) findings = NULL;

  if (incident->precision != LG_PRECISION_EXACT)
    return TRUE;

  findings = lg_access_findings_near (step->db, incident, 0, error);
  if (findings == NULL)
    return FALSE;

  if (findings->has_logs)
    {
      note_findings (step, list, incident, findings);
      *n_events += findings->events->len;
      *n_inside += lg_access_findings_n_inside (findings);
    }

  return TRUE;
}

static gboolean
tell (LgStep *step,
      guint   n_breaches,
      guint   n_events,
      guint   n_inside)
{
  g_autofree char *breaches = NULL;
  g_autofree char *events = NULL;
  g_autofree char *inside = NULL;

  breaches = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u breach was held against the access logs.",
                                           "%u breaches were held against the access logs.", n_breaches), n_breaches);
  events = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u badge event was near in time.",
                                         "%u badge events were near in time.", n_events), n_events);
  inside = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u person was inside.", "%u people were inside.", n_inside), n_inside);

  return lg_step_done (step, "%s %s %s", breaches, events, inside);
}

gboolean
lg_step_check_access (LgStep  *step,
                      GError **error)
{
  g_autoptr (GPtrArray) incidents = lg_step_list_breaches (step, error);
  JsonArray *list = json_array_new ();
  guint n_events = 0, n_inside = 0;
  gint64 most;

  json_object_set_array_member (step->working, "incidents", list);
  if (incidents == NULL || !lg_settings_get_int (step->db, "rule.summary_above", &most, error))
    return FALSE;

  for (guint i = 0; i < incidents->len && i < most; i++)
    {
      if (!cross_reference (step, g_ptr_array_index (incidents, i), list, &n_events, &n_inside, error))
        return FALSE;
    }

  if (incidents->len == 0)
    return lg_step_skip (step, _("There is no recent breach"));
  if (json_array_get_length (list) == 0)
    return lg_step_skip (step, _("No breach has an exact time and a site with access logs"));

  return tell (step, json_array_get_length (list), n_events, n_inside);
}
