/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cli"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-cli-command.h"
#include "lg-cli-error.h"
#include "lg-cli-lookup.h"
#include "lg-cli-output.h"
#include "lg-protocol-run-table.h"
#include "lg-protocol.h"

#define N_STEPS 15

static const LgCliField step_fields[] = {
  { "number", N_("Step") },
  { "name", N_("What it does"), LG_CLI_FIELD_WORD },
  { "state", N_("State"), LG_CLI_FIELD_WORD },
  { "outcome", N_("Outcome"), LG_CLI_FIELD_LONG },
  { NULL },
};

static const LgCliField fields[] = {
  { "state", N_("Run"), LG_CLI_FIELD_WORD },
  { "incident", N_("Incident") },
  { "started_at", N_("Started"), LG_CLI_FIELD_TIME },
  { "finished_at", N_("Finished"), LG_CLI_FIELD_TIME },
  { "changed", N_("Changed anything") },
  { "id", N_("Id") },
  { "steps", N_("Steps"), .fields = step_fields },
  { NULL },
};

static gboolean
get_step (const char *text,
          gint64     *number)
{
  return g_ascii_string_to_signed (text, 10, 1, N_STEPS, number, NULL);
}

static guint
get_steps (LgCli *cli)
{
  GPtrArray *texts = lg_cli_get_texts (cli, "step");
  guint steps = 0;

  for (guint i = 0; texts != NULL && i < texts->len; i++)
    {
      gint64 number = 0;

      get_step (g_ptr_array_index (texts, i), &number);
      steps |= 1u << number;
    }

  return texts != NULL ? steps : LG_PROTOCOL_ALL_STEPS;
}

typedef struct
{
  LgCli         *cli;
  LgProtocolRun *run;
} Printing;

static gpointer
print_cb (LgDb      *db,
          gpointer   user_data,
          GError   **error)
{
  Printing *printing = user_data;
  JsonNode *node = lg_protocol_run_to_json (db, printing->run, error);

  if (node != NULL)
    lg_cli_print (printing->cli, node, fields);

  return NULL;
}

/* Sees to it that the incident's name is judged in the words of this program. */
static gpointer
find_incident_cb (LgDb      *db,
                  gpointer   user_data,
                  GError   **error)
{
  return lg_cli_lookup_incident (db, user_data, error);
}

static gboolean
run (LgCli    *cli,
     LgDb     *db,
     GError  **error)
{
  LgStore *store = lg_cli_open_store (cli, LG_STORE_OPEN_EXISTING, error);
  const char *id = lg_cli_get_text (cli, "incident");
  g_autoptr (LgIncident) incident = NULL;
  g_autoptr (LgProtocolRun) protocol_run = NULL;
  Printing printing = { cli };

  if (store == NULL ||
      (id != NULL && !lg_store_read_sync (store, find_incident_cb, (gpointer) id, (gpointer *) &incident, error)))
    return FALSE;

  protocol_run = lg_protocol_run_sync (store, id, get_steps (cli), "user", error);
  printing.run = protocol_run;

  return protocol_run != NULL && lg_store_read_sync (store, print_cb, &printing, NULL, error);
}

static JsonNode *
create_none (void)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  json_object_set_null_member (object, "id");
  json_object_set_null_member (object, "incident");
  json_object_set_string_member (object, "state", "never_run");
  json_object_set_array_member (object, "steps", json_array_new ());
  json_node_take_object (node, object);

  return node;
}

/* The newest run tells where the protocol stands. */
static gboolean
status (LgCli    *cli,
        LgDb     *db,
        GError  **error)
{
  g_autoptr (GPtrArray) runs = lg_protocol_runs_list (db, 1, NULL, error);
  JsonNode *node;

  if (runs == NULL)
    return FALSE;

  node = runs->len > 0 ? lg_protocol_run_to_json (db, g_ptr_array_index (runs, 0), error) : create_none ();
  if (node == NULL)
    return FALSE;

  lg_cli_print (cli, node, fields);
  return TRUE;
}

static gboolean
check_run (LgCli    *cli,
           GError  **error)
{
  GPtrArray *texts = lg_cli_get_texts (cli, "step");
  gint64 number;

  for (guint i = 0; texts != NULL && i < texts->len; i++)
    {
      if (get_step (g_ptr_array_index (texts, i), &number))
        continue;

      g_set_error (error, LG_CLI_ERROR, LG_CLI_ERROR_USAGE, _("--step: “%s” is no step from 1 to %d"),
                   (const char *) g_ptr_array_index (texts, i), N_STEPS);
      return FALSE;
    }

  return TRUE;
}

static const LgCliOption run_options[] = {
  { "incident", LG_CLI_OPTION_TEXT, N_("ID"), N_("For this incident; else for the whole store") },
  { "step", LG_CLI_OPTION_COUNT, N_("N"), N_("Only this step; may be given again") },
  { NULL },
};

const LgCliCommand lg_cli_protocol_commands[] = {
  { "protocol", "run", LG_CLI_ALONE, run, run_options, NULL, NULL, N_("Carry out the fifteen steps"), check_run },
  { "protocol", "status", LG_CLI_READ, status, .summary = N_("Show the newest run with its steps") },
  { NULL },
};
