/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cli"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-cli-incident-private.h"
#include "lg-retention.h"

gboolean
lg_cli_incident_hold (LgCli    *cli,
                      LgDb     *db,
                      GError  **error)
{
  g_autoptr (LgIncident) incident = lg_cli_incident_find (cli, db, error);

  return incident != NULL &&
         lg_retention_hold (db, incident, lg_cli_get_text (cli, "reason"), error) &&
         lg_cli_incident_print (cli, db, incident, error);
}

gboolean
lg_cli_incident_release (LgCli    *cli,
                         LgDb     *db,
                         GError  **error)
{
  g_autoptr (LgIncident) incident = lg_cli_incident_find (cli, db, error);

  return incident != NULL &&
         lg_retention_release (db, incident, lg_cli_get_text (cli, "reason"), error) &&
         lg_cli_incident_print (cli, db, incident, error);
}

const LgCliOption lg_cli_incident_hold_options[] = {
  { "reason", LG_CLI_OPTION_TEXT, N_("TEXT"), N_("Why, for the record and the audit log") },
  { NULL },
};
