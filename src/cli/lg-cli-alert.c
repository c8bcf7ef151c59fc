/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cli"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-alert-table.h"
#include "lg-cli-command.h"
#include "lg-cli-lookup.h"
#include "lg-cli-output.h"

static const LgCliField fields[] = {
  { "queued_at", N_("Queued"), LG_CLI_FIELD_TIME },
  { "state", N_("State"), LG_CLI_FIELD_WORD },
  { "channel", N_("Channel"), LG_CLI_FIELD_WORD },
  { "recipient", N_("Recipient") },
  { "subject", N_("Subject") },
  { "reason", N_("Reason") },
  { "acknowledged_by", N_("Acknowledged by") },
  { "id", N_("Id") },
  { NULL },
};

static gboolean
list (LgCli    *cli,
      LgDb     *db,
      GError  **error)
{
  LgAlertFilter filter = {
    .state = lg_cli_get_enum (cli, "state"),
    .limit = lg_cli_get_count (cli, "limit", 0),
  };
  gint64 total;

  return lg_cli_lookup_incident_row (cli, db, &filter.incident_row, error) &&
         lg_cli_print_records (cli, lg_alerts_list (db, &filter, &total, error), &total, fields);
}

static gboolean
ack (LgCli    *cli,
     LgDb     *db,
     GError  **error)
{
  g_autoptr (LgAlert) alert = lg_cli_lookup_alert (db, lg_cli_get_argument (cli, 0), error);

  return alert != NULL &&
         lg_alerts_acknowledge (db, alert, error) &&
         lg_cli_print_record (cli, g_steal_pointer (&alert), fields);
}

static const LgCliOption list_options[] = {
  { "state", LG_CLI_OPTION_ENUM, N_("STATE"), N_("Only those in this state"), lg_alert_state_get_type },
  { "incident", LG_CLI_OPTION_TEXT, N_("ID"), N_("Only those of this incident") },
  { "limit", LG_CLI_OPTION_COUNT, N_("N"), N_("No more than so many") },
  { NULL },
};

const LgCliCommand lg_cli_alert_commands[] = {
  { "alert", "list", LG_CLI_READ, list, list_options, .summary = N_("List the outbox") },
  { "alert", "ack", LG_CLI_WRITE, ack, NULL, "ID", NULL, N_("Say that an alert has been seen") },
  { NULL },
};
