/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cli"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-cli-command.h"

const LgCliOption lg_cli_global_options[] = {
  { "store", LG_CLI_OPTION_FILE, N_("DIR"), N_("Use the store in this folder") },
  { "json", LG_CLI_OPTION_FLAG, NULL, N_("Print JSON") },
  { "actor", LG_CLI_OPTION_TEXT, N_("NAME"), N_("Who acts, for the audit log") },
  { "help", LG_CLI_OPTION_FLAG, NULL, N_("Show this help") },
  { "version", LG_CLI_OPTION_FLAG, NULL, N_("Show the version") },
  { NULL },
};

static const LgCliCommand * const tables[] = {
  lg_cli_demo_commands,
  lg_cli_import_commands,
  lg_cli_incident_commands,
  lg_cli_filter_commands,
  lg_cli_threat_commands,
  lg_cli_loss_commands,
  lg_cli_risk_commands,
  lg_cli_patterns_commands,
  lg_cli_access_commands,
  lg_cli_shrink_commands,
  lg_cli_retention_commands,
  lg_cli_protocol_commands,
  lg_cli_report_commands,
  lg_cli_task_commands,
  lg_cli_alert_commands,
  lg_cli_asset_commands,
  lg_cli_camera_commands,
  lg_cli_evidence_commands,
  lg_cli_contact_commands,
  lg_cli_badge_commands,
  lg_cli_site_commands,
  lg_cli_config_commands,
  lg_cli_store_commands,
  NULL,
};

/**
 * lg_cli_command_tables:
 *
 * Returns: (transfer none) (array zero-terminated=1): every table, in the order of the help
 */
const LgCliCommand * const *
lg_cli_command_tables (void)
{
  return tables;
}

static const LgCliCommand *
find_first (const char *noun)
{
  for (gsize i = 0; tables[i] != NULL; i++)
    {
      for (const LgCliCommand *command = tables[i]; command->noun != NULL; command++)
        {
          if (g_str_equal (command->noun, noun))
            return command;
        }
    }

  return NULL;
}

/**
 * lg_cli_command_find:
 * @noun: the first word
 * @verb: (nullable): the second
 *
 * Returns: (transfer none) (nullable): the command
 */
const LgCliCommand *
lg_cli_command_find (const char *noun,
                     const char *verb)
{
  const LgCliCommand *command = find_first (noun);

  while (command != NULL && g_strcmp0 (command->noun, noun) == 0)
    {
      if (g_strcmp0 (command->verb, verb) == 0)
        return command;
      command++;
    }

  return NULL;
}

gboolean
lg_cli_noun_exists (const char *noun)
{
  return find_first (noun) != NULL;
}

gboolean
lg_cli_noun_has_verbs (const char *noun)
{
  const LgCliCommand *command = find_first (noun);

  return command != NULL && command->verb != NULL;
}

static const LgCliOption *
find_option (const LgCliOption *options,
             const char        *name)
{
  for (const LgCliOption *option = options; option != NULL && option->name != NULL; option++)
    {
      if (g_str_equal (option->name, name))
        return option;
    }

  return NULL;
}

/**
 * lg_cli_command_option:
 * @self: (nullable): a command
 * @name: an option's name
 *
 * Returns: (transfer none) (nullable): the option, of the command or of every command
 */
const LgCliOption *
lg_cli_command_option (const LgCliCommand *self,
                       const char         *name)
{
  const LgCliOption *option = self != NULL ? find_option (self->options, name) : NULL;

  return option != NULL ? option : find_option (lg_cli_global_options, name);
}
