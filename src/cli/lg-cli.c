/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cli"

#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "lg-cli-error.h"
#include "lg-cli-help.h"
#include "lg-cli-private.h"
#include "lg-json.h"

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
  g_autofree char *sentence = lg_cli_error_sentence (error, self->about_file ? NULL : self->folder);
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

/**
 * lg_cli_set_about_file:
 *
 * Errors from here on name what they are about, which may be another file than the store's.
 */
void
lg_cli_set_about_file (LgCli *self)
{
  self->about_file = TRUE;
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
