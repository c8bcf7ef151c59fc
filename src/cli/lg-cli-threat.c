/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cli"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-cli-command.h"
#include "lg-cli-output.h"
#include "lg-incident-table.h"
#include "lg-rules.h"
#include "lg-text.h"

static const LgCliField contributor_fields[] = {
  { "number", N_("Incident") },
  { "severity", N_("Severity"), LG_CLI_FIELD_WORD },
  { "weight", N_("Weight") },
  { "title", N_("Title") },
  { NULL },
};

static const LgCliField fields[] = {
  { "level", N_("Threat level"), LG_CLI_FIELD_WORD },
  { "score", N_("Severity score") },
  { "level_by_score", N_("By score alone"), LG_CLI_FIELD_WORD },
  { "contributors", N_("Active incidents"), .fields = contributor_fields },
  { NULL },
};

static JsonObject *
create_contributor (LgIncident          *incident,
                    const LgThreatRules *rules)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "incident", LG_RECORD (incident)->id);
  json_object_set_string_member (object, "number", incident->number);
  json_object_set_string_member (object, "title", incident->title);
  json_object_set_string_member (object, "severity", lg_enum_name (LG_TYPE_SEVERITY, incident->severity));
  json_object_set_int_member (object, "weight", rules->weights[incident->severity - LG_SEVERITY_MINOR]);

  return object;
}

static int
compare_weights (JsonObject *a,
                 JsonObject *b)
{
  gint64 first = json_object_get_int_member (a, "weight");
  gint64 second = json_object_get_int_member (b, "weight");

  return (first < second) - (first > second);
}

/* The heaviest first, of those the newest; weights are the user's, so severity alone does not tell. */
static JsonArray *
create_contributors (GPtrArray           *incidents,
                     const LgThreatRules *rules)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_sized_new (incidents->len);
  JsonArray *contributors = json_array_sized_new (incidents->len);

  for (guint i = 0; i < incidents->len; i++)
    g_ptr_array_add (sorted, create_contributor (g_ptr_array_index (incidents, i), rules));

  g_ptr_array_sort_values (sorted, (GCompareFunc) compare_weights);
  for (guint i = 0; i < sorted->len; i++)
    json_array_add_object_element (contributors, g_ptr_array_index (sorted, i));

  return contributors;
}

static JsonNode *
to_json (const LgThreat *threat,
         JsonArray      *contributors)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  json_object_set_int_member (object, "score", threat->score);
  json_object_set_string_member (object, "level", lg_enum_name (LG_TYPE_THREAT_LEVEL, threat->level));
  json_object_set_string_member (object, "level_by_score", lg_enum_name (LG_TYPE_THREAT_LEVEL, threat->level_by_score));
  if (json_array_get_length (contributors) > 0)
    json_object_set_member (object, "largest", json_node_copy (json_array_get_element (contributors, 0)));
  else
    json_object_set_null_member (object, "largest");
  json_object_set_array_member (object, "contributors", contributors);
  json_node_take_object (node, object);

  return node;
}

static gboolean
show (LgCli    *cli,
      LgDb     *db,
      GError  **error)
{
  g_autoptr (GPtrArray) incidents = lg_incidents_list_active (db, error);
  gint64 counts[LG_N_SEVERITIES] = { 0 };
  LgThreatRules rules;
  LgThreat threat;

  if (incidents == NULL || !lg_rules_load_threat (db, &rules, error))
    return FALSE;

  for (guint i = 0; i < incidents->len; i++)
    {
      LgIncident *incident = g_ptr_array_index (incidents, i);

      counts[incident->severity - LG_SEVERITY_MINOR]++;
    }

  if (!lg_threat_assess (counts, &rules, &threat, error))
    return FALSE;

  lg_cli_print (cli, to_json (&threat, create_contributors (incidents, &rules)), fields);
  return TRUE;
}

const LgCliCommand lg_cli_threat_commands[] = {
  { "threat", NULL, LG_CLI_READ, show, .summary = N_("Show the threat level and what makes it") },
  { NULL },
};
