/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cli"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-cli-command.h"
#include "lg-cli-lookup.h"
#include "lg-cli-output.h"
#include "lg-evidence-table.h"

static const LgCliField fields[] = {
  { "name", N_("Name") },
  { "media_type", N_("Type") },
  { "size", N_("Bytes") },
  { "recorded_from", N_("From"), LG_CLI_FIELD_TIME },
  { "recorded_until", N_("To"), LG_CLI_FIELD_TIME },
  { "sha256", N_("SHA-256") },
  { "id", N_("Id") },
  { NULL },
};

static gboolean
list (LgCli    *cli,
      LgDb     *db,
      GError  **error)
{
  gint64 incident_row;

  return lg_cli_lookup_incident_row (cli, db, &incident_row, error) &&
         lg_cli_print_records (cli, lg_evidence_list (db, incident_row, error), NULL, fields);
}

static const LgCliOption list_options[] = {
  { "incident", LG_CLI_OPTION_TEXT, N_("ID"), N_("Only that of this incident") },
  { NULL },
};

const LgCliCommand lg_cli_evidence_commands[] = {
  { "evidence", "list", LG_CLI_READ, list, list_options, .summary = N_("List the evidence") },
  { NULL },
};
