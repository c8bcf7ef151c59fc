/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cli"

#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <unistd.h>

#include "lg-backup.h"
#include "lg-cli-command.h"
#include "lg-cli-output.h"
#include "lg-verify.h"

static const LgCliField finding_fields[] = {
  { "code", N_("Where") },
  { "sentence", N_("What is wrong"), LG_CLI_FIELD_LONG },
  { NULL },
};

static const LgCliField fields[] = {
  { "file", N_("Backup") },
  { "sound", N_("Sound") },
  { "audit_rows", N_("Audit rows checked") },
  { "evidence_files", N_("Evidence files checked") },
  { "findings", N_("Findings"), .fields = finding_fields },
  { NULL },
};

static JsonNode *
to_json (LgVerifyResult *result)
{
  guint n_findings = lg_verify_result_get_n_findings (result);
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();
  JsonArray *findings = json_array_sized_new (n_findings);

  for (guint i = 0; i < n_findings; i++)
    {
      const LgVerifyFinding *finding = lg_verify_result_get_finding (result, i);
      JsonObject *item = json_object_new ();

      json_object_set_string_member (item, "code", finding->code);
      json_object_set_string_member (item, "sentence", finding->sentence);
      json_array_add_object_element (findings, item);
    }

  json_object_set_boolean_member (object, "sound", n_findings == 0);
  json_object_set_int_member (object, "audit_rows", lg_verify_result_get_n_audit_rows (result));
  json_object_set_int_member (object, "evidence_files", lg_verify_result_get_n_evidence (result));
  json_object_set_array_member (object, "findings", findings);
  json_node_take_object (node, object);

  return node;
}

static void
show_progress_cb (double   fraction,
                  gpointer user_data)
{
  fprintf (stderr, "\r%3d %%", (int) (fraction * 100));
  fflush (stderr);
}

/* Somebody who watches sees how far the work is; a log does not. */
static LgStoreProgressFunc
get_progress (void)
{
  return isatty (STDERR_FILENO) ? show_progress_cb : NULL;
}

static gboolean
print (LgCli           *cli,
       LgVerifyResult  *result,
       const char      *file)
{
  g_autofree char *name = NULL;
  JsonNode *node;

  if (isatty (STDERR_FILENO))
    fputs ("\r     \r", stderr);
  if (result == NULL)
    return FALSE;

  node = to_json (result);
  if (file != NULL)
    {
      name = g_filename_display_name (file);
      json_object_set_string_member (json_node_get_object (node), "file", name);
    }
  if (lg_verify_result_get_n_findings (result) > 0)
    lg_cli_set_findings (cli);
  lg_cli_print (cli, node, fields);

  return TRUE;
}

static gboolean
verify (LgCli    *cli,
        LgDb     *db,
        GError  **error)
{
  g_autoptr (LgVerifyResult) result = lg_verify_folder (lg_cli_get_folder (cli), NULL, get_progress (), NULL, error);

  return print (cli, result, NULL);
}

static gboolean
backup (LgCli    *cli,
        LgDb     *db,
        GError  **error)
{
  const char *file = lg_cli_get_argument (cli, 0);
  g_autoptr (LgVerifyResult) result = NULL;

  lg_cli_set_about_file (cli);
  result = lg_backup_make (lg_cli_get_folder (cli), file, NULL, get_progress (), NULL, error);

  return print (cli, result, file);
}

static gboolean
restore (LgCli    *cli,
         LgDb     *db,
         GError  **error)
{
  const char *file = lg_cli_get_argument (cli, 0);
  g_autoptr (LgVerifyResult) result = NULL;

  lg_cli_set_about_file (cli);
  result = lg_backup_restore (lg_cli_get_folder (cli), file, lg_cli_get_text (cli, "actor"),
                              NULL, get_progress (), NULL, error);

  return print (cli, result, file);
}

const LgCliCommand lg_cli_store_commands[] = {
  { "verify", NULL, LG_CLI_ALONE, verify, .summary = N_("Check everything the store holds") },
  { "backup", NULL, LG_CLI_ALONE, backup, NULL, "FILE", NULL, N_("Back the store up into one file") },
  { "restore", NULL, LG_CLI_ALONE, restore, NULL, "FILE", NULL, N_("Put a backup into the place of the store") },
  { NULL },
};
