/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cli"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-cli-error.h"
#include "lg-cli-fill.h"
#include "lg-cli-incident-private.h"
#include "lg-cli-item.h"
#include "lg-cli-lookup.h"
#include "lg-incident-change.h"
#include "lg-incident-table.h"
#include "lg-protocol.h"
#include "lg-site-table.h"

const LgCliOption lg_cli_incident_edit_options[] = {
  { "kind", LG_CLI_OPTION_KIND, N_("KIND"), N_("What happened") },
  { "severity", LG_CLI_OPTION_ENUM, N_("SEVERITY"), N_("How bad it is"), lg_severity_get_type },
  { "site", LG_CLI_OPTION_TEXT, N_("SITE"), N_("The site’s code or name") },
  { "occurred-at", LG_CLI_OPTION_TIME, N_("TIME"), N_("When it happened, on the site’s clocks or as RFC 3339") },
  { "title", LG_CLI_OPTION_TEXT, N_("TITLE"), N_("What it is called") },
  { "description", LG_CLI_OPTION_TEXT, N_("TEXT"), N_("What was observed") },
  { "item", LG_CLI_OPTION_TEXT, N_("SKU,QTY,UNIT_COST"), N_("What was lost; may be given again") },
  { "asset", LG_CLI_OPTION_TEXT, N_("ID"), N_("An asset it concerns; may be given again") },
  { "status", LG_CLI_OPTION_ENUM, N_("STATUS"), N_("Where the work stands"), lg_incident_status_get_type },
  { "place", LG_CLI_OPTION_TEXT, N_("PLACE"), N_("Where on the site") },
  { "method", LG_CLI_OPTION_TEXT, N_("TEXT"), N_("How it was done") },
  { "assignee", LG_CLI_OPTION_TEXT, N_("NAME"), N_("Who works on it") },
  { "police-report", LG_CLI_OPTION_TEXT, N_("NUMBER"), N_("The number of the police’s report") },
  { NULL },
};

static LgSite *
find_site (LgCli       *cli,
           LgDb        *db,
           LgIncident  *incident,
           GError     **error)
{
  g_autoptr (LgSite) site = NULL;

  if (!lg_cli_lookup_site (cli, db, &site, error))
    return NULL;

  return site != NULL ? g_steal_pointer (&site) : lg_sites_get (db, incident->site_row, error);
}

static gboolean
set_items (LgCli       *cli,
           LgIncident  *incident,
           GError     **error)
{
  GPtrArray *items = lg_cli_get_texts (cli, "item");

  if (items == NULL)
    return TRUE;

  g_ptr_array_set_size (incident->lines, 0);
  for (guint i = 0; i < items->len; i++)
    {
      LgLine *line = lg_cli_item_parse (g_ptr_array_index (items, i), incident->currency, error);

      if (line == NULL)
        return FALSE;
      g_ptr_array_add (incident->lines, line);
    }

  return TRUE;
}

static gboolean
has_asset (LgIncident *incident,
           LgAsset    *asset)
{
  for (guint i = 0; i < incident->assets->len; i++)
    {
      LgIncidentAsset *link = g_ptr_array_index (incident->assets, i);

      if (link->asset_row == LG_RECORD (asset)->row)
        return TRUE;
    }

  return FALSE;
}

static gboolean
set_assets (LgCli       *cli,
            LgDb        *db,
            LgIncident  *incident,
            GError     **error)
{
  GPtrArray *ids = lg_cli_get_texts (cli, "asset");

  if (ids == NULL)
    return TRUE;

  g_ptr_array_set_size (incident->assets, 0);
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (LgAsset) asset = lg_cli_lookup_asset (db, g_ptr_array_index (ids, i), error);
      LgIncidentAsset *link;

      if (asset == NULL)
        return FALSE;
      if (has_asset (incident, asset))
        continue;

      link = lg_incident_asset_new ();
      link->asset_row = LG_RECORD (asset)->row;
      link->asset = g_strdup (LG_RECORD (asset)->id);
      g_ptr_array_add (incident->assets, link);
    }

  return TRUE;
}

/* The site's, where that is told; an import may have brought amounts in another, which are worth what they say. */
static gboolean
set_currency (LgCli       *cli,
              LgIncident  *incident,
              LgSite      *site,
              GError     **error)
{
  if (!lg_cli_has (cli, "site") || g_strcmp0 (incident->currency, site->currency) == 0)
    return TRUE;

  if (incident->lines->len > 0 && !lg_cli_has (cli, "item"))
    {
      g_set_error (error, LG_STORE_ERROR, LG_STORE_ERROR_INVALID,
                   _("The items are in %s and %s counts in %s: give them again with --item"),
                   incident->currency, site->code, site->currency);
      return FALSE;
    }

  g_set_str (&incident->currency, site->currency);
  return TRUE;
}

static gboolean
set_occurred_at (LgCli       *cli,
                 LgIncident  *incident,
                 LgSite      *site,
                 GError     **error)
{
  GTimeZone *zone = lg_time_zone_lookup (site->timezone, error);
  LgPrecision precision = incident->precision;

  if (zone == NULL || !lg_cli_get_time (cli, "occurred-at", zone, &incident->occurred_at, &precision, error))
    return FALSE;

  incident->precision = precision;
  return TRUE;
}

/* Fills in what the command line gives, and leaves the rest as it is. */
static gboolean
apply_options (LgCli       *cli,
               LgDb        *db,
               LgIncident  *incident,
               GError     **error)
{
  g_autoptr (LgSite) site = find_site (cli, db, incident, error);

  if (site == NULL || !set_currency (cli, incident, site, error))
    return FALSE;

  incident->site_row = LG_RECORD (site)->row;

  if (!lg_cli_fill (cli, incident, error))
    return FALSE;

  if (lg_cli_has (cli, "kind"))
    {
      g_free (incident->kind);
      incident->kind = lg_kind_normalize (lg_cli_get_text (cli, "kind"));
    }

  return set_occurred_at (cli, incident, site, error) &&
         set_items (cli, incident, error) &&
         set_assets (cli, db, incident, error);
}

/* Closing has its own commands, which ask for more. */
gboolean
lg_cli_incident_check (LgCli    *cli,
                       GError  **error)
{
  int status = lg_cli_get_enum (cli, "status");

  if (status < LG_INCIDENT_STATUS_RESOLVED)
    return TRUE;

  g_set_error (error, LG_CLI_ERROR, LG_CLI_ERROR_USAGE,
               _("--status: “incident resolve” and “incident archive” close an incident"));
  return FALSE;
}

/* The protocol room reports it, for a breach starts steps of the protocol with it. */
gboolean
lg_cli_incident_create (LgCli    *cli,
                        LgDb     *db,
                        GError  **error)
{
  g_autoptr (LgIncident) incident = lg_incident_new ();

  return apply_options (cli, db, incident, error) &&
         lg_protocol_report (db, incident, lg_cli_get_folder (cli), error) &&
         lg_cli_incident_print (cli, db, incident, error);
}

gboolean
lg_cli_incident_update (LgCli    *cli,
                        LgDb     *db,
                        GError  **error)
{
  g_autoptr (LgIncident) incident = lg_cli_incident_find (cli, db, error);

  if (incident == NULL)
    return FALSE;

  if (!lg_incident_is_active (incident) && lg_cli_has (cli, "status"))
    {
      g_set_error (error, LG_STORE_ERROR, LG_STORE_ERROR_INVALID,
                   _("Incident %s is closed; reopen it first"), incident->number);
      return FALSE;
    }

  return apply_options (cli, db, incident, error) &&
         lg_incident_change_update (db, incident, error) &&
         lg_cli_incident_print (cli, db, incident, error);
}
