/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cli"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-cli-command.h"
#include "lg-cli-output.h"
#include "lg-verify.h"

static const LgCliField finding_fields[] = {
  { "code", N_("Where") },
  { "sentence", N_("What is wrong"), LG_CLI_FIELD_LONG },
  { NULL },
};

static const LgCliField fields[] = {
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

static gboolean
verify (LgCli    *cli,
        LgDb     *db,
        GError  **error)
{
  g_autoptr (LgVerifyResult) result = lg_verify_folder (lg_cli_get_folder (cli), NULL, NULL, NULL, error);

  if (result == NULL)
    return FALSE;

  if (lg_verify_result_get_n_findings (result) > 0)
    lg_cli_set_findings (cli);
  lg_cli_print (cli, to_json (result), fields);

  return TRUE;
}

const LgCliCommand lg_cli_verify_commands[] = {
  { "verify", NULL, LG_CLI_ALONE, verify, .summary = N_("Check everything the store holds") },
  { NULL },
};
