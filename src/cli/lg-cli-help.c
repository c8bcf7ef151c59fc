/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cli"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-cli-help.h"
#include "lg-cli-table.h"

#define NAME_WIDTH   28

static char *
dup_usage (const LgCliCommand *command)
{
  GString *usage = g_string_new (command->noun);

  if (command->verb != NULL)
    g_string_append_printf (usage, " %s", command->verb);
  if (command->arguments != NULL)
    g_string_append_printf (usage, " %s", command->arguments);

  return g_string_free_and_steal (usage);
}

static void
append_row (GString    *output,
            const char *name,
            const char *text)
{
  g_string_append (output, "  ");
  lg_cli_append_cell (output, name, NAME_WIDTH, FALSE);
  if (lg_cli_text_width (name) > NAME_WIDTH)
    g_string_append_printf (output, "\n  %*s", NAME_WIDTH, "");
  g_string_append_printf (output, "  %s\n", text);
}

static void
append_option (GString           *output,
               const LgCliOption *option)
{
  g_autofree char *name = option->value_name != NULL
                        ? g_strdup_printf ("--%s %s", option->name, _(option->value_name))
                        : g_strdup_printf ("--%s", option->name);
  g_autofree char *help = lg_cli_option_dup_help (option);

  append_row (output, name, help);
}

static void
append_options (GString           *output,
                const char        *title,
                const LgCliOption *options)
{
  if (options == NULL)
    return;

  g_string_append_printf (output, "\n%s\n", title);
  for (const LgCliOption *option = options; option->name != NULL; option++)
    append_option (output, option);
}

static void
append_commands (GString            *output,
                 const LgCliCommand *table,
                 const char         *noun)
{
  for (const LgCliCommand *command = table; command->noun != NULL; command++)
    {
      g_autofree char *usage = dup_usage (command);

      if (noun == NULL || g_str_equal (command->noun, noun))
        append_row (output, usage, _(command->summary));
    }
}

static void
append_overview (GString    *output,
                 const char *noun)
{
  const LgCliCommand * const *tables = lg_cli_command_tables ();

  g_string_append_printf (output, "%s\n\n%s\n", _("Usage: lossguardctl COMMAND [OPTION]…"), _("Commands:"));
  for (gsize i = 0; tables[i] != NULL; i++)
    append_commands (output, tables[i], noun);
}

/**
 * lg_cli_help_append:
 * @noun: (nullable): the first word, where the command line has one
 * @command: (nullable): the command, where it is known
 * @output: where the help goes
 */
void
lg_cli_help_append (const char         *noun,
                    const LgCliCommand *command,
                    GString            *output)
{
  g_autofree char *usage = NULL;

  if (command == NULL)
    {
      append_overview (output, noun);
    }
  else
    {
      usage = dup_usage (command);
      g_string_append_printf (output, _("Usage: lossguardctl %s [OPTION]…"), usage);
      g_string_append_printf (output, "\n\n%s\n", _(command->summary));
      append_options (output, _("Options:"), command->options);
    }

  append_options (output, _("Options of every command:"), lg_cli_global_options);
}
