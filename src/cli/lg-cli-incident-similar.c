/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cli"

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "lg-cli-incident-private.h"
#include "lg-cli-output.h"
#include "lg-json.h"
#include "lg-similar-findings.h"

#define DEFAULT_LIMIT 10

static const LgCliField fields[] = {
  { "number", N_("Incident") },
  { "occurred_at", N_("Occurred"), LG_CLI_FIELD_TIME },
  { "title", N_("Title") },
  { "score", N_("Score") },
  { "reason", N_("Why"), LG_CLI_FIELD_LONG },
  { NULL },
};

const LgCliOption lg_cli_incident_similar_options[] = {
  { "limit", LG_CLI_OPTION_COUNT, N_("N"), N_("No more than so many; 10 unless told") },
  { NULL },
};

static JsonArray *
traits_to_json (guint traits)
{
  JsonArray *names = json_array_new ();

  for (guint i = 0; i < LG_N_SIMILAR_TRAITS; i++)
    {
      if (traits & 1u << i)
        json_array_add_string_element (names, lg_similar_trait_name (i));
    }

  return names;
}

/* The incident, with what makes it similar. */
static JsonNode *
finding_to_json (const LgSimilarFinding *finding)
{
  JsonNode *node = lg_record_to_json (LG_RECORD (finding->incident));
  JsonObject *object = json_node_get_object (node);
  g_autofree char *reason = lg_similar_finding_explain (finding);

  json_object_set_double_member (object, "score", round (finding->score * 1000.0) / 1000.0);
  json_object_set_array_member (object, "same", traits_to_json (finding->traits));
  lg_json_add_text (object, "same_sku", finding->sku);
  lg_json_add_text (object, "reason", reason);

  return node;
}

gboolean
lg_cli_incident_similar (LgCli    *cli,
                         LgDb     *db,
                         GError  **error)
{
  g_autoptr (LgIncident) incident = lg_cli_incident_find (cli, db, error);
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (LgCliList) list = NULL;

  if (incident == NULL)
    return FALSE;

  findings = lg_similar_findings_new (db, incident, (guint) MIN (lg_cli_get_count (cli, "limit", DEFAULT_LIMIT), G_MAXUINT), error);
  if (findings == NULL)
    return FALSE;

  list = lg_cli_list_new (cli, fields);
  for (guint i = 0; i < findings->len; i++)
    lg_cli_list_add (list, finding_to_json (g_ptr_array_index (findings, i)));
  lg_cli_list_finish (list, findings->len);

  return TRUE;
}
