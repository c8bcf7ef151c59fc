/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cli"

#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "lg-cli-error.h"
#include "lg-cli-help.h"
#include "lg-cli-private.h"
#include "lg-json.h"
#include "lg-money.h"
#include "lg-text.h"

static LgCli *
create (void)
{
  LgCli *self = g_new0 (LgCli, 1);

  self->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->arguments = g_ptr_array_new_with_free_func (g_free);
  self->folder = lg_store_default_folder ();
  self->output = g_string_new (NULL);

  return self;
}

static void
destroy (LgCli *self)
{
  g_clear_object (&self->store);
  g_hash_table_unref (self->values);
  g_ptr_array_unref (self->arguments);
  g_string_free (self->output, TRUE);
  g_free (self->noun);
  g_free (self->folder);
  g_free (self);
}

static gpointer
run_command_cb (LgDb     *db,
                gpointer  user_data,
                GError  **error)
{
  LgCli *self = user_data;

  self->command->run (self, db, error);
  return NULL;
}

static gboolean
run_on_store (LgCli   *self,
              GError **error)
{
  LgCliAccess access = self->command->access;
  LgStoreOpenMode mode = access == LG_CLI_MAKE ? LG_STORE_OPEN_OR_CREATE : LG_STORE_OPEN_EXISTING;
  g_autofree char *action = g_strdup_printf ("%s_%s", self->command->noun, self->command->verb);
  LgStore *store = lg_cli_open_store (self, mode, error);

  if (store == NULL)
    return FALSE;

  if (access == LG_CLI_READ)
    return lg_store_read_sync (store, run_command_cb, self, NULL, error);

  return lg_store_write_sync (store, g_strdelimit (action, "-", '_'), run_command_cb, self, NULL, error);
}

static gboolean
run (LgCli   *self,
     GError **error)
{
  if (lg_cli_has (self, "store"))
    g_set_str (&self->folder, lg_cli_get_text (self, "store"));

  if (lg_cli_has (self, "help"))
    lg_cli_help_append (self->noun, self->command, self->output);
  else if (lg_cli_has (self, "version"))
    g_string_append (self->output, "lossguardctl " PACKAGE_VERSION "\n");
  else if (self->command->access == LG_CLI_ALONE)
    return self->command->run (self, NULL, error);
  else
    return run_on_store (self, error);

  return TRUE;
}

/* What a command that failed had already written is worth nothing, unless it has gone out. */
static void
tell_error (LgCli        *self,
            const GError *error)
{
  g_autofree char *sentence = lg_cli_error_sentence (error, self->folder);
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *json = NULL;

  if (!self->json || self->flushed)
    {
      g_printerr ("lossguardctl: %s\n", sentence);
      g_string_truncate (self->output, 0);
      return;
    }

  node = lg_json_error (lg_cli_error_code (error), sentence);
  json = lg_json_print (node);
  g_string_printf (self->output, "%s\n", json);
}

static gboolean
finish_output (LgCli *self)
{
  lg_cli_flush (self);
  if (fflush (stdout) == 0 && !ferror (stdout))
    return TRUE;

  g_printerr (_("lossguardctl: The output cannot be written\n"));
  return FALSE;
}

/**
 * lg_cli_main:
 *
 * Runs `lossguardctl`.
 *
 * Returns: its exit status
 */
int
lg_cli_main (int    argc,
             char **argv)
{
  g_autoptr (GError) error = NULL;
  LgCli *self = create ();
  LgCliStatus status;

  if (lg_cli_parse (self, argv, &error) && run (self, &error))
    status = self->findings ? LG_CLI_STATUS_FINDINGS : LG_CLI_STATUS_DONE;
  else
    status = lg_cli_error_is_usage (error) ? LG_CLI_STATUS_USAGE : LG_CLI_STATUS_FAILED;

  if (error != NULL)
    tell_error (self, error);
  if (!finish_output (self))
    status = LG_CLI_STATUS_FAILED;

  destroy (self);

  return status;
}

const LgCliCommand *
lg_cli_get_command (LgCli *self)
{
  return self->command;
}

const char *
lg_cli_get_folder (LgCli *self)
{
  return self->folder;
}

gboolean
lg_cli_is_json (LgCli *self)
{
  return self->json;
}

GString *
lg_cli_get_output (LgCli *self)
{
  return self->output;
}

/**
 * lg_cli_flush:
 *
 * Sends what was written so far to standard output, always as UTF-8.
 */
void
lg_cli_flush (LgCli *self)
{
  self->flushed = self->flushed || self->output->len > 0;
  fwrite (self->output->str, 1, self->output->len, stdout);
  g_string_truncate (self->output, 0);
}

/**
 * lg_cli_set_findings:
 *
 * The command will be done, but not all was well: rows rejected, cameras failed, evidence altered.
 */
void
lg_cli_set_findings (LgCli *self)
{
  self->findings = TRUE;
}

void
lg_cli_warn (LgCli      *self,
             const char *sentence)
{
  g_printerr ("lossguardctl: %s\n", sentence);
}

/**
 * lg_cli_open_store:
 * @self: a call
 * @mode: whether to make a store where there is none
 * @error: return location
 *
 * Returns: (transfer none) (nullable): the store, open until the program ends
 */
LgStore *
lg_cli_open_store (LgCli            *self,
                   LgStoreOpenMode   mode,
                   GError          **error)
{
  if (self->store == NULL)
    self->store = lg_store_open (self->folder, mode, lg_cli_get_text (self, "actor"), error);

  return self->store;
}

/**
 * lg_cli_get_argument:
 *
 * Returns: (nullable): the argument at @index, from 0
 */
const char *
lg_cli_get_argument (LgCli *self,
                     guint  index)
{
  return index < self->arguments->len ? g_ptr_array_index (self->arguments, index) : NULL;
}

/* The help's name of the argument at @index: "STATUS" of "ID STATUS". */
static char *
dup_argument_name (LgCli *self,
                   guint  index)
{
  g_auto (GStrv) names = g_strsplit (self->command->arguments, " ", -1);

  return g_strdup (names[index]);
}

/**
 * lg_cli_check_enum_argument:
 *
 * Returns: %TRUE, or %FALSE with %LG_CLI_ERROR_USAGE where the argument names no value of @type
 */
gboolean
lg_cli_check_enum_argument (LgCli    *self,
                            guint     index,
                            GType     type,
                            GError  **error)
{
  g_autofree char *name = dup_argument_name (self, index);

  return lg_cli_option_check_enum (type, name, lg_cli_get_argument (self, index), error);
}

/**
 * lg_cli_get_enum_argument:
 *
 * Returns: the value that the argument names, which was checked before
 */
int
lg_cli_get_enum_argument (LgCli *self,
                          guint  index,
                          GType  type)
{
  int value = 0;

  lg_enum_parse (type, lg_cli_get_argument (self, index), &value, NULL);
  return value;
}

gboolean
lg_cli_has (LgCli      *self,
            const char *option)
{
  return g_hash_table_contains (self->values, option);
}

/**
 * lg_cli_get_texts:
 *
 * Returns: (transfer none) (nullable) (element-type utf8): every value of an option, as given
 */
GPtrArray *
lg_cli_get_texts (LgCli      *self,
                  const char *option)
{
  return g_hash_table_lookup (self->values, option);
}

/**
 * lg_cli_get_text:
 *
 * Returns: (nullable): the option's value; the last one, where it was given twice
 */
const char *
lg_cli_get_text (LgCli      *self,
                 const char *option)
{
  GPtrArray *values = lg_cli_get_texts (self, option);

  return values != NULL ? g_ptr_array_index (values, values->len - 1) : NULL;
}

/**
 * lg_cli_get_enum:
 *
 * Returns: the value of an option of type %LG_CLI_OPTION_ENUM, or 0 where it was not given
 */
int
lg_cli_get_enum (LgCli      *self,
                 const char *option)
{
  const char *text = lg_cli_get_text (self, option);
  int value = 0;

  if (text != NULL)
    lg_enum_parse (lg_cli_command_option (self->command, option)->enum_type (), text, &value, NULL);

  return value;
}

/**
 * lg_cli_get_count:
 *
 * Returns: the value of an option of type %LG_CLI_OPTION_COUNT or %LG_CLI_OPTION_SCALE,
 *   or @fallback where it was not given
 */
gint64
lg_cli_get_count (LgCli      *self,
                  const char *option,
                  gint64      fallback)
{
  const char *text = lg_cli_get_text (self, option);
  gint64 value = fallback;

  if (text != NULL)
    g_ascii_string_to_signed (text, 10, 0, G_MAXINT64, &value, NULL);

  return value;
}

/**
 * lg_cli_get_amount:
 * @self: a call
 * @option: an option that takes an amount, in whole units of the currency
 * @currency: an ISO 4217 code
 * @amount: (inout): in minor units; stays as it is where the option was not given
 * @error: return location
 *
 * Returns: %TRUE, or %FALSE with %LG_CLI_ERROR_USAGE for what is no amount of 0 or more
 */
gboolean
lg_cli_get_amount (LgCli       *self,
                   const char  *option,
                   const char  *currency,
                   gint64      *amount,
                   GError     **error)
{
  const char *text = lg_cli_get_text (self, option);
  gint64 value = *amount;

  if (text != NULL && (!lg_money_parse (text, currency, &value, NULL) || value < 0))
    {
      g_set_error (error, LG_CLI_ERROR, LG_CLI_ERROR_USAGE,
                   _("--%s: “%s” is no amount in %s, such as 19.90"), option, text, currency);
      return FALSE;
    }

  *amount = value;
  return TRUE;
}

/**
 * lg_cli_get_time:
 * @self: a call
 * @option: an option of type %LG_CLI_OPTION_TIME
 * @zone: the site's zone
 * @time: (inout): stays as it is where the option was not given
 * @precision: (inout) (optional): how much of it is known
 * @error: return location
 *
 * Returns: %TRUE, or %FALSE with %LG_CLI_ERROR_USAGE for a time that the site's clocks skip
 */
gboolean
lg_cli_get_time (LgCli        *self,
                 const char   *option,
                 GTimeZone    *zone,
                 LgTime       *time,
                 LgPrecision  *precision,
                 GError      **error)
{
  const char *text = lg_cli_get_text (self, option);

  if (text == NULL || lg_time_parse (text, zone, time, precision, NULL))
    return TRUE;

  g_set_error (error, LG_CLI_ERROR, LG_CLI_ERROR_USAGE,
               _("--%s: the clocks of %s skip “%s”"), option, g_time_zone_get_identifier (zone), text);
  return FALSE;
}
