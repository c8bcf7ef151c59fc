/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cli"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-cli-command.h"
#include "lg-cli-output.h"
#include "lg-demo.h"
#include "lg-incident-query.h"
#include "lg-site-table.h"

static const LgCliField fields[] = {
  { "sites", N_("Sites") },
  { "incidents", N_("Incidents") },
  { "store", N_("Store") },
  { NULL },
};

static gpointer
print_cb (LgDb      *db,
          gpointer   user_data,
          GError   **error)
{
  LgCli *cli = user_data;
  g_autoptr (LgIncidentFilter) filter = lg_incident_filter_new ();
  g_autoptr (GPtrArray) sites = lg_sites_list (db, error);
  gint64 n_incidents;
  JsonObject *object;
  JsonNode *node;

  filter->statuses = LG_INCIDENT_STATUSES_ALL;
  if (sites == NULL || !lg_incidents_count (db, filter, &n_incidents, error))
    return NULL;

  object = json_object_new ();
  node = json_node_new (JSON_NODE_OBJECT);
  json_object_set_int_member (object, "sites", sites->len);
  json_object_set_int_member (object, "incidents", n_incidents);
  json_object_set_string_member (object, "store", lg_cli_get_folder (cli));
  json_node_take_object (node, object);
  lg_cli_print (cli, node, fields);

  return NULL;
}

static gboolean
fill (LgCli    *cli,
      LgDb     *db,
      GError  **error)
{
  LgStore *store = lg_cli_open_store (cli, LG_STORE_OPEN_OR_CREATE, error);

  return store != NULL &&
         lg_demo_fill (store, LG_DEMO_SEED, error) &&
         lg_store_read_sync (store, print_cb, cli, NULL, error);
}

const LgCliCommand lg_cli_demo_commands[] = {
  { "demo", NULL, LG_CLI_ALONE, fill, .summary = N_("Fill an empty store with a believable retailer") },
  { NULL },
};
