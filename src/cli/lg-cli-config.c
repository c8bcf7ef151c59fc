/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cli"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-cli-command.h"
#include "lg-cli-error.h"
#include "lg-cli-output.h"
#include "lg-cli-settings.h"
#include "lg-json.h"
#include "lg-settings.h"

static const LgCliField fields[] = {
  { "key", N_("Key") },
  { "value", N_("Value") },
  { "default", N_("Default") },
  { "description", N_("What it is"), LG_CLI_FIELD_LONG },
  { NULL },
};

static JsonNode *
to_json (const LgSetting *setting,
         const char      *value)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "key", setting->key);
  json_object_set_string_member (object, "value", value);
  json_object_set_string_member (object, "default", setting->default_value);
  lg_json_add_text (object, "description", lg_cli_setting_description (setting->key));
  json_node_take_object (node, object);

  return node;
}

static gboolean
list (LgCli    *cli,
      LgDb     *db,
      GError  **error)
{
  gsize n_settings;
  const LgSetting *settings = lg_settings_all (&n_settings);
  g_autoptr (LgCliList) items = lg_cli_list_new (cli, fields);

  for (gsize i = 0; i < n_settings; i++)
    {
      g_autofree char *value = lg_settings_get (db, settings[i].key, error);

      if (value == NULL)
        return FALSE;
      lg_cli_list_add (items, to_json (&settings[i], value));
    }

  lg_cli_list_finish (items, n_settings);
  return TRUE;
}

static gboolean
get (LgCli    *cli,
     LgDb     *db,
     GError  **error)
{
  const LgSetting *setting = lg_settings_find (lg_cli_get_argument (cli, 0));
  g_autofree char *value = lg_settings_get (db, setting->key, error);

  if (value == NULL)
    return FALSE;

  lg_cli_print (cli, to_json (setting, value), fields);
  return TRUE;
}

static gboolean
set (LgCli    *cli,
     LgDb     *db,
     GError  **error)
{
  const char *key = lg_cli_get_argument (cli, 0);
  const char *value = lg_cli_get_argument (cli, 1);
  g_autoptr (GError) local_error = NULL;

  if (lg_settings_set (db, key, value, &local_error))
    return get (cli, db, error);

  if (g_error_matches (local_error, LG_STORE_ERROR, LG_STORE_ERROR_INVALID))
    g_set_error (error, LG_CLI_ERROR, LG_CLI_ERROR_USAGE, _("“%s” is no value for %s"), value, key);
  else
    g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
check (LgCli    *cli,
       GError  **error)
{
  const char *key = lg_cli_get_argument (cli, 0);

  if (lg_settings_find (key) != NULL)
    return TRUE;

  g_set_error (error, LG_CLI_ERROR, LG_CLI_ERROR_USAGE,
               _("There is no setting “%s”; “lossguardctl config list” lists them"), key);
  return FALSE;
}

const LgCliCommand lg_cli_config_commands[] = {
  { "config", "list", LG_CLI_READ, list, .summary = N_("List every preference with its value") },
  { "config", "get", LG_CLI_READ, get, NULL, "KEY", NULL, N_("Show a preference"), check },
  { "config", "set", LG_CLI_MAKE, set, NULL, "KEY VALUE", NULL, N_("Change a preference"), check },
  { NULL },
};
