/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cli"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-cli-command.h"
#include "lg-cli-error.h"
#include "lg-cli-lookup.h"
#include "lg-cli-output.h"
#include "lg-incident-report.h"
#include "lg-json.h"
#include "lg-report-error.h"
#include "lg-settings.h"
#include "lg-weekly-report.h"

static const LgCliField fields[] = {
  { "title", N_("Report") },
  { "week", N_("Week") },
  { "site", N_("Site") },
  { "file", N_("File") },
  { "complete", N_("Week is over") },
  { "approved", N_("Approved") },
  { "digest", N_("Digest") },
  { NULL },
};

static const LgCliField incident_fields[] = {
  { "title", N_("Report") },
  { "number", N_("Incident") },
  { "file", N_("File") },
  { "digest", N_("Digest") },
  { NULL },
};

/* Unless told, the last week that is over. */
static gboolean
find_week (LgCli    *cli,
           LgDb     *db,
           LgWeek   *week,
           GError  **error)
{
  const char *text = lg_cli_get_text (cli, "week");
  GTimeZone *zone = lg_cli_lookup_zone (cli, db, error);

  if (zone == NULL)
    return FALSE;

  *week = lg_week_of_day (lg_time_local_day (lg_time_now (), zone) - 7);
  return text == NULL || lg_week_parse (text, week, error);
}

/* A name that says no format is wrong usage, whichever report it is. */
static gboolean
finish_writing (gboolean   written,
                GError    *local_error,
                GError   **error)
{
  if (written)
    return TRUE;

  if (g_error_matches (local_error, LG_REPORT_ERROR, LG_REPORT_ERROR_FORMAT))
    {
      g_set_error (error, LG_CLI_ERROR, LG_CLI_ERROR_USAGE, "--output: %s", local_error->message);
      g_error_free (local_error);
    }
  else
    {
      g_propagate_error (error, local_error);
    }

  return FALSE;
}

static gboolean
write_report (LgWeeklyReport  *report,
              const char      *path,
              GError         **error)
{
  GError *local_error = NULL;
  gboolean written = lg_weekly_report_write (report, path, &local_error);

  return finish_writing (written, local_error, error);
}

static JsonNode *
to_json (LgWeeklyReport *report,
         LgSite         *site,
         const char     *path)
{
  g_autofree char *week = lg_week_format (lg_weekly_report_get_week (report));
  g_autofree char *file = g_filename_display_name (path);
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  lg_json_add_text (object, "week", week);
  lg_json_add_text (object, "site", site != NULL ? site->code : NULL);
  lg_json_add_text (object, "title", lg_weekly_report_get_title (report));
  lg_json_add_text (object, "file", file);
  lg_json_add_text (object, "digest", lg_weekly_report_get_digest (report));
  json_object_set_boolean_member (object, "complete", lg_weekly_report_is_over (report));
  json_object_set_boolean_member (object, "approved", lg_weekly_report_is_approved (report));
  json_node_take_object (node, object);

  return node;
}

static gboolean
weekly (LgCli    *cli,
        LgDb     *db,
        GError  **error)
{
  const char *path = lg_cli_get_text (cli, "output");
  g_autoptr (LgWeeklyReport) report = NULL;
  g_autoptr (LgSite) site = NULL;
  LgWeek week;

  if (!lg_cli_lookup_site (cli, db, &site, error) || !find_week (cli, db, &week, error))
    return FALSE;

  report = lg_weekly_report_new (db, week, site != NULL ? LG_RECORD (site)->row : 0, error);
  if (report == NULL || !write_report (report, path, error))
    return FALSE;

  lg_cli_print (cli, to_json (report, site, path), fields);
  return TRUE;
}

static JsonNode *
incident_to_json (LgIncidentReport *report,
                  const char       *path)
{
  LgIncident *incident = lg_incident_report_get_incident (report);
  g_autofree char *file = g_filename_display_name (path);
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  lg_json_add_text (object, "incident", LG_RECORD (incident)->id);
  lg_json_add_text (object, "number", incident->number);
  lg_json_add_text (object, "title", lg_incident_report_get_title (report));
  lg_json_add_text (object, "file", file);
  lg_json_add_text (object, "digest", lg_incident_report_get_digest (report));
  json_node_take_object (node, object);

  return node;
}

static gboolean
incident (LgCli    *cli,
          LgDb     *db,
          GError  **error)
{
  const char *path = lg_cli_get_text (cli, "output");
  g_autoptr (LgIncident) found = lg_cli_lookup_incident (db, lg_cli_get_argument (cli, 0), error);
  g_autoptr (LgIncidentReport) report = found != NULL ? lg_incident_report_new (db, LG_RECORD (found)->id, error) : NULL;
  GError *local_error = NULL;
  gboolean written;

  if (report == NULL)
    return FALSE;

  written = lg_incident_report_write (report, path, lg_cli_get_text (cli, "paper"), &local_error);
  if (!finish_writing (written, local_error, error))
    return FALSE;

  lg_cli_print (cli, incident_to_json (report, path), incident_fields);
  return TRUE;
}

static gboolean
check_paper (LgCli    *cli,
             GError  **error)
{
  const char *paper = lg_cli_get_text (cli, "paper");

  if (paper == NULL || lg_setting_accepts (lg_settings_find ("report.paper"), paper))
    return TRUE;

  g_set_error (error, LG_CLI_ERROR, LG_CLI_ERROR_USAGE, _("--paper: “%s” is neither a4 nor letter"), paper);
  return FALSE;
}

static gboolean
check (LgCli    *cli,
       GError  **error)
{
  const char *text = lg_cli_get_text (cli, "week");
  LgWeek week;

  if (text == NULL || lg_week_parse (text, &week, NULL))
    return TRUE;

  g_set_error (error, LG_CLI_ERROR, LG_CLI_ERROR_USAGE,
               _("--week: “%s” is no week of ISO 8601; write it as 2026-W47"), text);
  return FALSE;
}

static const LgCliOption options[] = {
  { "week", LG_CLI_OPTION_TEXT, N_("WEEK"), N_("The week, as in 2026-W47; the last one that is over unless told") },
  { "site", LG_CLI_OPTION_TEXT, N_("SITE"), N_("Only this site") },
  { "output", LG_CLI_OPTION_FILE, N_("FILE"), N_("Where the report goes; its name says the format") },
  { NULL },
};

static const LgCliOption incident_options[] = {
  { "output", LG_CLI_OPTION_FILE, N_("FILE"), N_("Where the report goes; its name says the format") },
  { "paper", LG_CLI_OPTION_TEXT, N_("PAPER"), N_("a4 or letter, as in the settings unless told") },
  { NULL },
};

const LgCliCommand lg_cli_report_commands[] = {
  { "report", "weekly", LG_CLI_READ, weekly, options, NULL, "output", N_("Write the weekly loss report"), check },
  { "report", "incident", LG_CLI_READ, incident, incident_options, "ID", "output",
    N_("Write all that is known of an incident"), check_paper },
  { NULL },
};
