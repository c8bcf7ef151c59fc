/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cli"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-access-findings.h"
#include "lg-cli-access-private.h"
#include "lg-cli-command.h"
#include "lg-cli-error.h"
#include "lg-cli-lookup.h"
#include "lg-cli-output.h"
#include "lg-json.h"

/* Beyond a year it is no coincidence that anybody was there. */
#define MAX_WINDOW_MINUTES (366 * 24 * 60)

static const LgCliField event_fields[] = {
  { "at", N_("Time"), LG_CLI_FIELD_TIME },
  { "badge", N_("Badge") },
  { "person", N_("Person") },
  { "reader", N_("Reader") },
  { "direction", N_("Direction"), LG_CLI_FIELD_WORD },
  { "granted", N_("Granted") },
  { "off_hours", N_("Off-hours") },
  { NULL },
};

static const LgCliField person_fields[] = {
  { "badge", N_("Badge") },
  { "person", N_("Person") },
  { "state", N_("At that moment"), LG_CLI_FIELD_WORD },
  { "entered_at", N_("Entered"), LG_CLI_FIELD_TIME },
  { "left_at", N_("Left"), LG_CLI_FIELD_TIME },
  { "near", N_("Passages") },
  { "denied", N_("Denied") },
  { "entry_without_exit_at", N_("Entry without exit"), LG_CLI_FIELD_TIME },
  { NULL },
};

static const LgCliField inside_fields[] = {
  { "badge", N_("Badge") },
  { "person", N_("Person") },
  { "entered_at", N_("Entered"), LG_CLI_FIELD_TIME },
  { "left_at", N_("Left"), LG_CLI_FIELD_TIME },
  { "doubtful", N_("Doubtful") },
  { NULL },
};

static const LgCliField near_fields[] = {
  { "site", N_("Site") },
  { "at", N_("At"), LG_CLI_FIELD_TIME },
  { "window_minutes", N_("Minutes around") },
  { "inside", N_("Inside") },
  { "persons", N_("Whom to speak to"), .fields = person_fields },
  { "events", N_("Access log"), .fields = event_fields },
  { NULL },
};

static LgAccessFindings *
find_near (LgCli       *cli,
           LgDb        *db,
           LgIncident  *incident,
           GError     **error)
{
  if (incident->precision != LG_PRECISION_EXACT)
    {
      g_set_error (error, LG_STORE_ERROR, LG_STORE_ERROR_INVALID,
                   _("Incident %s has no time of day, so nobody can say who was near"), incident->number);
      return NULL;
    }

  if (!lg_cli_has (cli, "window"))
    return lg_access_findings_near (db, incident, 0, error);

  return lg_access_findings_new (db, incident->site_row, incident->occurred_at,
                                 lg_cli_get_count (cli, "window", 0) * LG_TIME_MINUTE, error);
}

static gboolean
near (LgCli    *cli,
      LgDb     *db,
      GError  **error)
{
  g_autoptr (LgIncident) incident = lg_cli_lookup_incident (db, lg_cli_get_argument (cli, 0), error);
  g_autoptr (LgAccessFindings) findings = incident != NULL ? find_near (cli, db, incident, error) : NULL;
  JsonNode *node;

  if (findings == NULL)
    return FALSE;

  node = lg_access_findings_to_json (findings);
  json_object_set_string_member (json_node_get_object (node), "incident", LG_RECORD (incident)->id);
  json_object_set_int_member (json_node_get_object (node), "inside", lg_access_findings_n_inside (findings));
  lg_cli_print (cli, node, near_fields);

  return TRUE;
}

static JsonNode *
person_to_json (LgAccessFindings *findings,
                LgAccessPerson   *person)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  lg_json_add_text (object, "badge", person->badge);
  lg_json_add_text (object, "person", person->person);
  lg_json_add_time (object, "entered_at", person->presence.entered_at);
  lg_json_add_time (object, "left_at", person->presence.left_at);
  json_object_set_boolean_member (object, "doubtful", person->presence.doubtful);
  lg_json_add_text (object, "timezone", findings->timezone);
  json_node_take_object (node, object);

  return node;
}

static gboolean
inside (LgCli    *cli,
        LgDb     *db,
        GError  **error)
{
  GTimeZone *zone = lg_cli_lookup_zone (cli, db, error);
  g_autoptr (LgAccessFindings) findings = NULL;
  g_autoptr (LgCliList) list = NULL;
  gint64 site_row;
  LgTime at;

  if (zone == NULL ||
      !lg_cli_lookup_site_row (cli, db, &site_row, error) ||
      !lg_cli_get_time (cli, "at", zone, &at, NULL, error))
    return FALSE;

  findings = lg_access_findings_new (db, site_row, at, 0, error);
  if (findings == NULL)
    return FALSE;

  list = lg_cli_list_new (cli, inside_fields);
  for (guint i = 0; i < findings->persons->len; i++)
    {
      LgAccessPerson *person = g_ptr_array_index (findings->persons, i);

      if (person->presence.state == LG_PRESENCE_STATE_INSIDE)
        lg_cli_list_add (list, person_to_json (findings, person));
    }
  lg_cli_list_finish (list, lg_access_findings_n_inside (findings));

  return TRUE;
}

static gboolean
check_near (LgCli    *cli,
            GError  **error)
{
  if (lg_cli_get_count (cli, "window", 0) <= MAX_WINDOW_MINUTES)
    return TRUE;

  g_set_error (error, LG_CLI_ERROR, LG_CLI_ERROR_USAGE,
               _("--window: at most a year, which has %d minutes"), MAX_WINDOW_MINUTES);
  return FALSE;
}

static const LgCliOption near_options[] = {
  { "window", LG_CLI_OPTION_COUNT, N_("MINUTES"), N_("How long before and after the incident") },
  { NULL },
};

static const LgCliOption inside_options[] = {
  { "at", LG_CLI_OPTION_TIME, N_("TIME"), N_("The moment") },
  { "site", LG_CLI_OPTION_TEXT, N_("SITE"), N_("The site’s code or name") },
  { NULL },
};

const LgCliCommand lg_cli_access_commands[] = {
  { "access", "list", LG_CLI_READ, lg_cli_access_list, lg_cli_access_list_options, NULL, "site",
    N_("List the badge events of a site, the newest first") },
  { "access", "near", LG_CLI_READ, near, near_options, "INCIDENT", NULL,
    N_("Show whose badges were used around an incident"), check_near },
  { "access", "inside", LG_CLI_READ, inside, inside_options, NULL, "at site", N_("Show who was inside at a moment") },
  { NULL },
};
