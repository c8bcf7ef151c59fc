/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cli"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-cli-command.h"
#include "lg-cli-error.h"
#include "lg-cli-fill.h"
#include "lg-cli-output.h"
#include "lg-site-table.h"

static const LgCliField fields[] = {
  { "code", N_("Code") },
  { "name", N_("Name") },
  { "timezone", N_("Time zone") },
  { "currency", N_("Currency") },
  { "address", N_("Address") },
  { "hours", N_("Staffed hours") },
  { "id", N_("Id") },
  { NULL },
};

static gboolean
list (LgCli    *cli,
      LgDb     *db,
      GError  **error)
{
  return lg_cli_print_records (cli, lg_sites_list (db, error), NULL, fields);
}

static gboolean
add (LgCli    *cli,
     LgDb     *db,
     GError  **error)
{
  g_autoptr (LgSite) site = g_object_new (LG_TYPE_SITE, NULL);

  return lg_cli_fill (cli, site, error) &&
         lg_sites_insert (db, site, error) &&
         lg_cli_print_record (cli, g_steal_pointer (&site), fields);
}

static gboolean
fill_changes (LgCli    *cli,
              LgSite   *site,
              GError  **error)
{
  if (!lg_cli_has (cli, "no-hours"))
    return lg_cli_fill (cli, site, error);

  if (lg_cli_has (cli, "hours"))
    {
      g_set_error_literal (error, LG_CLI_ERROR, LG_CLI_ERROR_USAGE, _("Give either --hours or --no-hours"));
      return FALSE;
    }

  g_clear_pointer (&site->hours, g_free);

  return lg_cli_fill (cli, site, error);
}

static gboolean
update (LgCli    *cli,
        LgDb     *db,
        GError  **error)
{
  g_autoptr (LgSite) site = lg_sites_find (db, lg_cli_get_argument (cli, 0), error);

  return site != NULL &&
         fill_changes (cli, site, error) &&
         lg_sites_update (db, site, error) &&
         lg_cli_print_record (cli, lg_sites_get (db, LG_RECORD (site)->row, error), fields);
}

static gboolean
remove_site (LgCli    *cli,
             LgDb     *db,
             GError  **error)
{
  g_autoptr (LgSite) site = lg_sites_find (db, lg_cli_get_argument (cli, 0), error);

  return site != NULL &&
         lg_sites_set_deleted (db, LG_RECORD (site)->row, TRUE, error) &&
         lg_cli_print_record (cli, lg_sites_get (db, LG_RECORD (site)->row, error), fields);
}

static gboolean
restore (LgCli    *cli,
         LgDb     *db,
         GError  **error)
{
  g_autoptr (LgSite) site = lg_sites_find_removed (db, lg_cli_get_argument (cli, 0), error);

  return site != NULL &&
         lg_sites_set_deleted (db, LG_RECORD (site)->row, FALSE, error) &&
         lg_cli_print_record (cli, lg_sites_get (db, LG_RECORD (site)->row, error), fields);
}

#define SITE_OPTIONS \
  { "code", LG_CLI_OPTION_TEXT, N_("CODE"), N_("Letters, digits, “_” and “-”") }, \
  { "name", LG_CLI_OPTION_TEXT, N_("NAME"), N_("What people call it") }, \
  { "timezone", LG_CLI_OPTION_ZONE, N_("ZONE"), N_("Its time zone, as in Europe/Paris") }, \
  { "currency", LG_CLI_OPTION_CURRENCY, N_("CODE"), N_("Its currency, as in USD") }, \
  { "address", LG_CLI_OPTION_TEXT, N_("ADDRESS"), N_("Where it is") }, \
  { "hours", LG_CLI_OPTION_TEXT, N_("HOURS"), \
    N_("When it is staffed, as in “Mo-Fr 08:00-20:00; Sa 09:00-18:00; Su off”") }

static const LgCliOption add_options[] = {
  SITE_OPTIONS,
  { NULL },
};

static const LgCliOption update_options[] = {
  SITE_OPTIONS,
  { "no-hours", LG_CLI_OPTION_FLAG, NULL, N_("Leave when it is staffed to the preference access.hours") },
  { NULL },
};

const LgCliCommand lg_cli_site_commands[] = {
  { "site", "list", LG_CLI_READ, list, .summary = N_("List the sites") },
  { "site", "add", LG_CLI_MAKE, add, add_options, NULL, "code name timezone currency", N_("Add a site") },
  { "site", "update", LG_CLI_WRITE, update, update_options, "SITE", NULL, N_("Change a site, given by its code or name") },
  { "site", "remove", LG_CLI_WRITE, remove_site, NULL, "SITE", NULL, N_("Remove a site at which nothing is on record") },
  { "site", "restore", LG_CLI_WRITE, restore, NULL, "SITE", NULL, N_("Bring a removed site back") },
  { NULL },
};
