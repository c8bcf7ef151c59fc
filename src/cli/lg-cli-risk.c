/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cli"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-cli-command.h"
#include "lg-cli-lookup.h"
#include "lg-cli-output.h"
#include "lg-json.h"
#include "lg-risk-assessment.h"
#include "lg-risk-table.h"
#include "lg-text.h"

static const LgCliField level_fields[] = {
  { "level", N_("Risk level"), LG_CLI_FIELD_WORD },
  { "score", N_("Score") },
  { "likelihood", N_("Likelihood") },
  { "impact", N_("Impact") },
  { "number", N_("Highest open risk") },
  { "title", N_("Title") },
  { NULL },
};

static const LgCliField entry_fields[] = {
  { "at", N_("When"), LG_CLI_FIELD_TIME },
  { "incident", N_("Incident") },
  { "likelihood", N_("Likelihood") },
  { "impact", N_("Impact") },
  { "open", N_("Open") },
  { "level_before", N_("Level before"), LG_CLI_FIELD_WORD },
  { "level", N_("Level"), LG_CLI_FIELD_WORD },
  { "reason", N_("Reason") },
  { "actor", N_("Who") },
  { NULL },
};

static void
add_highest (JsonObject *object,
             LgIncident *highest)
{
  if (highest == NULL)
    {
      json_object_set_int_member (object, "score", 0);
      json_object_set_null_member (object, "likelihood");
      json_object_set_null_member (object, "impact");
      json_object_set_null_member (object, "incident");
      return;
    }

  json_object_set_int_member (object, "score", highest->likelihood * highest->impact);
  json_object_set_int_member (object, "likelihood", highest->likelihood);
  json_object_set_int_member (object, "impact", highest->impact);
  lg_json_add_text (object, "incident", LG_RECORD (highest)->id);
  lg_json_add_text (object, "number", highest->number);
  lg_json_add_text (object, "title", highest->title);
}

static gboolean
show (LgCli    *cli,
      LgDb     *db,
      GError  **error)
{
  g_autoptr (LgIncident) highest = NULL;
  LgRiskLevel level;
  JsonObject *object;
  JsonNode *node;

  if (!lg_risk_assessment_level (db, &level, &highest, error))
    return FALSE;

  object = json_object_new ();
  node = json_node_new (JSON_NODE_OBJECT);
  lg_json_add_text (object, "level", lg_enum_name (LG_TYPE_RISK_LEVEL, level));
  add_highest (object, highest);
  json_node_take_object (node, object);
  lg_cli_print (cli, node, level_fields);

  return TRUE;
}

static gboolean
history (LgCli    *cli,
         LgDb     *db,
         GError  **error)
{
  gint64 limit = lg_cli_get_count (cli, "limit", 0);
  gint64 incident_row, total;

  return lg_cli_lookup_incident_row (cli, db, &incident_row, error) &&
         lg_cli_print_records (cli, lg_risk_history_list (db, incident_row, limit, &total, error), &total, entry_fields);
}

static gboolean
set (LgCli    *cli,
     LgDb     *db,
     GError  **error)
{
  g_autoptr (LgIncident) incident = lg_cli_lookup_incident (db, lg_cli_get_argument (cli, 0), error);
  g_autoptr (LgRiskEntry) entry = NULL;

  if (incident == NULL)
    return FALSE;

  entry = lg_risk_assessment_record (db, incident, lg_cli_get_count (cli, "likelihood", LG_UNKNOWN),
                                     lg_cli_get_count (cli, "impact", LG_UNKNOWN), lg_cli_get_text (cli, "reason"), error);

  return entry != NULL &&
         lg_cli_print_record (cli, lg_risk_history_newest (db, LG_RECORD (incident)->row, error), entry_fields);
}

static const LgCliOption history_options[] = {
  { "incident", LG_CLI_OPTION_TEXT, N_("ID"), N_("Only that of this incident") },
  { "limit", LG_CLI_OPTION_COUNT, N_("N"), N_("No more than so many") },
  { NULL },
};

static const LgCliOption set_options[] = {
  { "likelihood", LG_CLI_OPTION_SCALE, N_("N"), N_("From 1 to 5, as proposed unless told") },
  { "impact", LG_CLI_OPTION_SCALE, N_("N"), N_("From 1 to 5, as proposed unless told") },
  { "reason", LG_CLI_OPTION_TEXT, N_("TEXT"), N_("Why it is not as proposed") },
  { NULL },
};

const LgCliCommand lg_cli_risk_commands[] = {
  { "risk", "show", LG_CLI_READ, show, .summary = N_("Show the global risk level") },
  { "risk", "history", LG_CLI_READ, history, history_options, .summary = N_("List how the risk has changed") },
  { "risk", "set", LG_CLI_WRITE, set, set_options, "INCIDENT", NULL, N_("Assess the risk of an incident") },
  { NULL },
};
