/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cli"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-cli-command.h"
#include "lg-cli-output.h"
#include "lg-json.h"
#include "lg-purge.h"
#include "lg-text.h"

static const LgCliField share_fields[] = {
  { "category", N_("Category"), LG_CLI_FIELD_WORD },
  { "days", N_("Days kept") },
  { "due_before", N_("Due if archived before"), LG_CLI_FIELD_TIME },
  { "archived", N_("Archived") },
  { "due", N_("Due") },
  { "held", N_("Held") },
  { NULL },
};

static const LgCliField held_fields[] = {
  { "number", N_("Incident") },
  { "hold_reason", N_("Held because"), LG_CLI_FIELD_LONG },
  { "hold_by", N_("By") },
  { "hold_at", N_("Since"), LG_CLI_FIELD_TIME },
  { NULL },
};

static const LgCliField fields[] = {
  { "due", N_("Due") },
  { "purged", N_("Purged") },
  { "held", N_("Held back") },
  { "categories", N_("Categories"), .fields = share_fields },
  { "held_incidents", N_("Under a legal hold"), .fields = held_fields },
  { NULL },
};

static JsonObject *
share_to_json (int                     category,
               const LgRetentionShare *share)
{
  JsonObject *object = json_object_new ();
  g_autofree char *due_before = share->days > 0 ? lg_time_format_rfc3339 (share->due_before) : NULL;

  json_object_set_string_member (object, "category", lg_enum_name (LG_TYPE_RETENTION_CATEGORY, category));
  json_object_set_int_member (object, "days", share->days);
  lg_json_add_text (object, "due_before", due_before);
  json_object_set_int_member (object, "archived", share->n_archived);
  json_object_set_int_member (object, "due", share->n_due);
  json_object_set_int_member (object, "held", share->n_held);

  return object;
}

static JsonObject *
held_to_json (LgIncident *incident)
{
  JsonObject *object = json_object_new ();
  g_autofree char *at = lg_time_format_rfc3339 (incident->hold_at);

  lg_json_add_text (object, "id", LG_RECORD (incident)->id);
  lg_json_add_text (object, "number", incident->number);
  lg_json_add_text (object, "hold_reason", incident->hold_reason);
  lg_json_add_text (object, "hold_by", incident->hold_by);
  lg_json_add_text (object, "hold_at", at);

  return object;
}

static JsonNode *
to_json (LgRetentionSurvey *survey)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();
  JsonArray *categories = json_array_new ();
  JsonArray *held = json_array_new ();

  for (int i = 0; i < LG_N_RETENTION_CATEGORIES; i++)
    json_array_add_object_element (categories, share_to_json (i + 1, &survey->shares[i]));
  for (guint i = 0; i < survey->held->len; i++)
    json_array_add_object_element (held, held_to_json (survey->held->pdata[i]));

  json_object_set_int_member (object, "due", lg_retention_survey_get_due (survey));
  json_object_set_int_member (object, "held", lg_retention_survey_get_held (survey));
  json_object_set_array_member (object, "categories", categories);
  json_object_set_array_member (object, "held_incidents", held);
  json_node_take_object (node, object);

  return node;
}

static gboolean
show (LgCli    *cli,
      LgDb     *db,
      GError  **error)
{
  g_autoptr (LgRetentionSurvey) survey = lg_retention_survey_read (db, lg_time_now (), error);

  if (survey == NULL)
    return FALSE;

  lg_cli_print (cli, to_json (survey), fields);
  return TRUE;
}

static gpointer
survey_cb (LgDb      *db,
           gpointer   user_data,
           GError   **error)
{
  return lg_retention_survey_read (db, *(LgTime *) user_data, error);
}

static gboolean
purge_all (LgStore  *store,
           LgTime    at,
           gint64   *n_purged,
           GError  **error)
{
  gint64 n_incidents;

  do
    {
      if (!lg_purge_batch_sync (store, at, &n_incidents, error))
        return FALSE;
      *n_purged += n_incidents;
    }
  while (n_incidents > 0);

  return TRUE;
}

/* What is told is what was due before; nothing is, afterwards. */
static gboolean
purge (LgCli    *cli,
       LgDb     *db,
       GError  **error)
{
  LgStore *store = lg_cli_open_store (cli, LG_STORE_OPEN_EXISTING, error);
  g_autoptr (LgRetentionSurvey) survey = NULL;
  LgTime now = lg_time_now ();
  gint64 n_purged = 0;
  JsonNode *node;

  if (store == NULL ||
      !lg_store_read_sync (store, survey_cb, &now, (gpointer *) &survey, error) ||
      (!lg_cli_has (cli, "dry-run") && !purge_all (store, now, &n_purged, error)))
    return FALSE;

  node = to_json (survey);
  json_object_set_int_member (json_node_get_object (node), "purged", n_purged);
  lg_cli_print (cli, node, fields);
  return TRUE;
}

static const LgCliOption purge_options[] = {
  { "dry-run", LG_CLI_OPTION_FLAG, NULL, N_("Only say what would go, and what would stay") },
  { NULL },
};

const LgCliCommand lg_cli_retention_commands[] = {
  { "retention", "show", LG_CLI_READ, show, .summary = N_("Show how long the archive keeps what, and what is due") },
  { "retention", "purge", LG_CLI_ALONE, purge, purge_options, NULL, NULL,
    N_("Remove for good what is due and under no legal hold; the audit log keeps that it was") },
  { NULL },
};
