/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cli"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-cli-incident-filter.h"
#include "lg-cli-incident-private.h"
#include "lg-cli-lookup.h"
#include "lg-cli-output.h"
#include "lg-incident-table.h"
#include "lg-risk-assessment.h"

static const LgCliField item_fields[] = {
  { "sku", N_("SKU") },
  { "description", N_("Description") },
  { "quantity", N_("Quantity") },
  { "unit_cost", N_("Unit cost") },
  { "unit_price", N_("Unit price") },
  { "recovered_quantity", N_("Recovered") },
  { NULL },
};

static const LgCliField person_fields[] = {
  { "role", N_("Role"), LG_CLI_FIELD_WORD },
  { "name", N_("Name") },
  { "description", N_("Description") },
  { "contact", N_("Contact") },
  { NULL },
};

static const LgCliField vehicle_fields[] = {
  { "plate", N_("Plate") },
  { "description", N_("Description") },
  { NULL },
};

const LgCliField lg_cli_incident_fields[] = {
  { "number", N_("Incident") },
  { "title", N_("Title") },
  { "kind", N_("Kind"), LG_CLI_FIELD_WORD },
  { "severity", N_("Severity"), LG_CLI_FIELD_WORD },
  { "status", N_("Status"), LG_CLI_FIELD_WORD },
  { "disposition", N_("Disposition"), LG_CLI_FIELD_WORD },
  { "occurred_at", N_("Occurred"), LG_CLI_FIELD_TIME },
  { "reported_at", N_("Reported"), LG_CLI_FIELD_TIME },
  { "site", N_("Site") },
  { "place", N_("Place") },
  { "method", N_("Method") },
  { "assignee", N_("Assignee") },
  { "police_report", N_("Police report") },
  { "gross_loss", N_("Gross loss") },
  { "recovered_loss", N_("Recovered") },
  { "net_loss", N_("Net loss") },
  { "likelihood", N_("Likelihood") },
  { "impact", N_("Impact") },
  { "hold_reason", N_("Held because") },
  { "hold_by", N_("Held by") },
  { "hold_at", N_("Held since"), LG_CLI_FIELD_TIME },
  { "description", N_("Description") },
  { "assets", N_("Assets") },
  { "id", N_("Id") },
  { "items", N_("Items"), .fields = item_fields },
  { "persons", N_("Persons"), .fields = person_fields },
  { "vehicles", N_("Vehicles"), .fields = vehicle_fields },
  { NULL },
};

/**
 * lg_cli_incident_find:
 *
 * Returns: (transfer full): the incident whose id or number is the first argument
 */
LgIncident *
lg_cli_incident_find (LgCli    *cli,
                      LgDb     *db,
                      GError  **error)
{
  return lg_cli_lookup_incident (db, lg_cli_get_argument (cli, 0), error);
}

/* Read again, for a record that was just written lacks what other tables know of it. */
gboolean
lg_cli_incident_print (LgCli       *cli,
                       LgDb        *db,
                       LgIncident  *incident,
                       GError     **error)
{
  return lg_cli_print_record (cli, lg_incidents_get (db, LG_RECORD (incident)->row, error), lg_cli_incident_fields);
}

static gboolean
show (LgCli    *cli,
      LgDb     *db,
      GError  **error)
{
  return lg_cli_print_record (cli, lg_cli_incident_find (cli, db, error), lg_cli_incident_fields);
}

static gboolean
resolve (LgCli    *cli,
         LgDb     *db,
         GError  **error)
{
  g_autoptr (LgIncident) incident = lg_cli_incident_find (cli, db, error);
  LgIncident *resolved;

  if (incident == NULL)
    return FALSE;

  if (!lg_incident_is_active (incident))
    {
      g_set_error (error, LG_STORE_ERROR, LG_STORE_ERROR_INVALID,
                   _("Incident %s is closed; reopen it first"), incident->number);
      return FALSE;
    }

  resolved = lg_risk_assessment_resolve (db, incident, lg_cli_get_enum (cli, "disposition"),
                                         lg_cli_get_count (cli, "likelihood", LG_UNKNOWN),
                                         lg_cli_get_count (cli, "impact", LG_UNKNOWN),
                                         lg_cli_get_text (cli, "reason"), error);

  return lg_cli_print_record (cli, resolved, lg_cli_incident_fields);
}

static gboolean
reopen (LgCli    *cli,
        LgDb     *db,
        GError  **error)
{
  g_autoptr (LgIncident) incident = lg_cli_incident_find (cli, db, error);

  if (incident == NULL)
    return FALSE;

  if (lg_incident_is_active (incident))
    {
      g_set_error (error, LG_STORE_ERROR, LG_STORE_ERROR_INVALID, _("Incident %s is open already"), incident->number);
      return FALSE;
    }

  return lg_incidents_reopen (db, incident, error) && lg_cli_incident_print (cli, db, incident, error);
}

static gboolean
archive (LgCli    *cli,
         LgDb     *db,
         GError  **error)
{
  g_autoptr (LgIncident) incident = lg_cli_incident_find (cli, db, error);

  return incident != NULL &&
         lg_incidents_archive (db, incident, error) &&
         lg_cli_incident_print (cli, db, incident, error);
}

static const LgCliOption resolve_options[] = {
  { "disposition", LG_CLI_OPTION_ENUM, N_("DISPOSITION"), N_("How it ended"), lg_disposition_get_type },
  { "likelihood", LG_CLI_OPTION_SCALE, N_("N"), N_("Of its risk, from 1 to 5, as proposed unless told") },
  { "impact", LG_CLI_OPTION_SCALE, N_("N"), N_("Of its risk, from 1 to 5, as proposed unless told") },
  { "reason", LG_CLI_OPTION_TEXT, N_("TEXT"), N_("Why the risk is not as proposed") },
  { NULL },
};

const LgCliCommand lg_cli_incident_commands[] = {
  { "incident", "list", LG_CLI_READ, lg_cli_incident_list, lg_cli_incident_list_options,
    .summary = N_("List incidents, the newest first"), .check = lg_cli_incident_filter_check },
  { "incident", "show", LG_CLI_READ, show, NULL, "ID", NULL, N_("Show an incident") },
  { "incident", "similar", LG_CLI_READ, lg_cli_incident_similar, lg_cli_incident_similar_options, "ID", NULL,
    N_("List the incidents that are like an incident") },
  { "incident", "create", LG_CLI_MAKE, lg_cli_incident_create, lg_cli_incident_edit_options, NULL,
    "kind severity site occurred-at title", N_("Report an incident"), lg_cli_incident_check },
  { "incident", "update", LG_CLI_WRITE, lg_cli_incident_update, lg_cli_incident_edit_options, "ID", NULL,
    N_("Change an incident"), lg_cli_incident_check },
  { "incident", "resolve", LG_CLI_WRITE, resolve, resolve_options, "ID", "disposition", N_("Record how an incident ended") },
  { "incident", "reopen", LG_CLI_WRITE, reopen, NULL, "ID", NULL, N_("Open a closed incident again") },
  { "incident", "archive", LG_CLI_WRITE, archive, NULL, "ID", NULL, N_("Move a resolved incident to the archive") },
  { "incident", "hold", LG_CLI_WRITE, lg_cli_incident_hold, lg_cli_incident_hold_options, "ID", "reason",
    N_("Put an incident under a legal hold, so that it is never purged") },
  { "incident", "release", LG_CLI_WRITE, lg_cli_incident_release, lg_cli_incident_hold_options, "ID", "reason",
    N_("End a legal hold") },
  { NULL },
};
