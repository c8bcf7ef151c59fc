/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cli"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "lg-cli-error.h"
#include "lg-cli-private.h"

/* Errors before the options are read have to know, too, how they are to be told. */
static gboolean
asks_for_json (char **argv)
{
  for (gsize i = 1; argv[i] != NULL && !g_str_equal (argv[i], "--"); i++)
    {
      if (g_str_equal (argv[i], "--json"))
        return TRUE;
    }

  return FALSE;
}

/* The next word that is neither an option nor the value of one that every command takes. */
static gsize
find_word (char  **argv,
           gsize   start)
{
  for (gsize i = start; argv[i] != NULL; i++)
    {
      if (g_str_equal (argv[i], "--store") || g_str_equal (argv[i], "--actor"))
        i++;
      else if (*argv[i] != '-')
        return i;
      if (argv[i] == NULL)
        break;
    }

  return 0;
}

static char *
take_word (char  **argv,
           gsize   index)
{
  char *word = argv[index];

  for (gsize i = index; argv[i] != NULL; i++)
    argv[i] = argv[i + 1];

  return word;
}

static gboolean
take_command (LgCli   *self,
              char   **argv,
              GError **error)
{
  gsize index = find_word (argv, 1);
  g_autofree char *verb = NULL;

  if (index == 0)
    return TRUE;

  self->noun = take_word (argv, index);
  if (lg_cli_noun_has_verbs (self->noun) && (index = find_word (argv, index)) != 0)
    verb = take_word (argv, index);

  self->command = lg_cli_command_find (self->noun, verb);
  if (self->command != NULL || (verb == NULL && lg_cli_noun_exists (self->noun)))
    return TRUE;

  if (verb != NULL)
    g_set_error (error, LG_CLI_ERROR, LG_CLI_ERROR_USAGE, _("There is no command “%s %s”"), self->noun, verb);
  else
    g_set_error (error, LG_CLI_ERROR, LG_CLI_ERROR_USAGE, _("There is no command “%s”"), self->noun);
  return FALSE;
}

static gboolean
take_option_cb (const char  *option_name,
                const char  *value,
                gpointer     data,
                GError     **error)
{
  LgCli *self = data;
  const char *name = option_name + strspn (option_name, "-");
  const LgCliOption *option = lg_cli_command_option (self->command, name);
  GPtrArray *values = g_hash_table_lookup (self->values, name);

  if (!lg_cli_option_check (option, value, error))
    return FALSE;

  if (values == NULL)
    {
      values = g_ptr_array_new_with_free_func (g_free);
      g_hash_table_insert (self->values, g_strdup (name), values);
    }
  g_ptr_array_add (values, g_strdup (value));

  return TRUE;
}

/* Values are taken as the bytes they are: cron starts programs in a locale that knows ASCII alone. */
static void
add_entries (GArray            *entries,
             const LgCliOption *options)
{
  for (const LgCliOption *option = options; option != NULL && option->name != NULL; option++)
    {
      GOptionEntry entry = {
        .long_name = option->name,
        .flags = option->type == LG_CLI_OPTION_FLAG ? G_OPTION_FLAG_NO_ARG : G_OPTION_FLAG_FILENAME,
        .arg = G_OPTION_ARG_CALLBACK,
        .arg_data = take_option_cb,
      };

      g_array_append_val (entries, entry);
    }
}

static GOptionContext *
create_context (LgCli  *self,
                GArray *entries)
{
  GOptionContext *context = g_option_context_new (NULL);
  GOptionGroup *group = g_option_group_new (NULL, NULL, NULL, self, NULL);

  add_entries (entries, lg_cli_global_options);
  if (self->command != NULL)
    add_entries (entries, self->command->options);

  g_option_group_add_entries (group, (const GOptionEntry *) entries->data);
  g_option_context_set_main_group (context, group);
  g_option_context_set_help_enabled (context, FALSE);

  return context;
}

static gboolean
parse_options (LgCli    *self,
               char   ***argv,
               GError  **error)
{
  g_autoptr (GArray) entries = g_array_new (TRUE, TRUE, sizeof (GOptionEntry));
  g_autoptr (GOptionContext) context = create_context (self, entries);
  gboolean open = TRUE;

  if (!g_option_context_parse_strv (context, argv, error))
    return FALSE;

  for (gsize i = 1; (*argv)[i] != NULL; i++)
    {
      if (open && g_str_equal ((*argv)[i], "--"))
        open = FALSE;
      else
        g_ptr_array_add (self->arguments, g_strdup ((*argv)[i]));
    }

  return TRUE;
}

static gboolean
check_required (LgCli   *self,
                GError **error)
{
  g_auto (GStrv) names = g_strsplit (self->command->required != NULL ? self->command->required : "", " ", -1);

  for (gsize i = 0; names[i] != NULL; i++)
    {
      if (*names[i] != '\0' && !g_hash_table_contains (self->values, names[i]))
        {
          g_set_error (error, LG_CLI_ERROR, LG_CLI_ERROR_USAGE, _("The option --%s is missing"), names[i]);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
check_argument (const char  *name,
                const char  *argument,
                GError     **error)
{
  gboolean is_file = g_str_equal (name, "FILE") || g_str_equal (name, "DIR");

  if (argument == NULL && *name != '[')
    g_set_error (error, LG_CLI_ERROR, LG_CLI_ERROR_USAGE, _("The argument %s is missing"), name);
  else if (argument != NULL && *argument == '\0' && !g_str_equal (name, "VALUE"))
    g_set_error (error, LG_CLI_ERROR, LG_CLI_ERROR_USAGE, _("The argument %s is empty"), name);
  else if (argument != NULL && !is_file && !g_utf8_validate (argument, -1, NULL))
    g_set_error (error, LG_CLI_ERROR, LG_CLI_ERROR_USAGE, _("The argument %s is no UTF-8 text"), name);
  else
    return TRUE;

  return FALSE;
}

static gboolean
check_arguments (LgCli   *self,
                 GError **error)
{
  g_auto (GStrv) names = g_strsplit (self->command->arguments != NULL ? self->command->arguments : "", " ", -1);
  guint n_names = g_strv_length (names);

  if (n_names == 1 && *names[0] == '\0')
    n_names = 0;

  for (guint i = 0; i < n_names; i++)
    {
      if (!check_argument (names[i], lg_cli_get_argument (self, i), error))
        return FALSE;
    }

  if (self->arguments->len > n_names)
    {
      g_set_error (error, LG_CLI_ERROR, LG_CLI_ERROR_USAGE, _("“%s” is one argument too many"),
                   (char *) g_ptr_array_index (self->arguments, n_names));
      return FALSE;
    }

  return TRUE;
}

/**
 * lg_cli_parse:
 * @self: a call
 * @argv: (array zero-terminated=1): the command line, the program's name first
 * @error: return location
 *
 * Reads the command line and checks all that can be checked without a store.
 *
 * Returns: %TRUE, or %FALSE with an error for which lg_cli_error_is_usage() holds
 */
gboolean
lg_cli_parse (LgCli   *self,
              char   **argv,
              GError **error)
{
  g_auto (GStrv) words = g_strdupv (argv);

  self->json = asks_for_json (argv);
  if (!take_command (self, words, error) || !parse_options (self, &words, error))
    return FALSE;

  if (lg_cli_has (self, "help") || lg_cli_has (self, "version"))
    return TRUE;

  if (self->command == NULL)
    {
      g_set_error (error, LG_CLI_ERROR, LG_CLI_ERROR_USAGE, _("Which command? “lossguardctl --help” lists them"));
      return FALSE;
    }

  return check_required (self, error) && check_arguments (self, error) &&
         (self->command->check == NULL || self->command->check (self, error));
}
