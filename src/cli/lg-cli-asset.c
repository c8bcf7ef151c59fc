/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-cli"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-asset-list.h"
#include "lg-asset-table.h"
#include "lg-cli-command.h"
#include "lg-cli-fill.h"
#include "lg-cli-lookup.h"
#include "lg-cli-output.h"

static const LgCliField fields[] = {
  { "sku", N_("SKU") },
  { "name", N_("Name") },
  { "category", N_("Category") },
  { "barcode", N_("Barcode") },
  { "quantity", N_("Quantity") },
  { "unit_cost", N_("Unit cost") },
  { "unit_price", N_("Unit price") },
  { "high_value", N_("High Value") },
  { "status", N_("Status"), LG_CLI_FIELD_WORD },
  { "site", N_("Site") },
  { "place", N_("Place") },
  { "id", N_("Id") },
  { NULL },
};

static gboolean
list (LgCli    *cli,
      LgDb     *db,
      GError  **error)
{
  LgAssetFilter filter = {
    .high_value = lg_cli_has (cli, "high-value"),
    .status = lg_cli_get_enum (cli, "status"),
    .text = lg_cli_get_text (cli, "text"),
    .limit = lg_cli_get_count (cli, "limit", 0),
  };
  gint64 total;

  if (lg_cli_has (cli, "code"))
    return lg_cli_print_records (cli, lg_assets_list_by_code (db, lg_cli_get_text (cli, "code"), error), NULL, fields);

  return lg_cli_lookup_site_row (cli, db, &filter.site_row, error) &&
         lg_cli_print_records (cli, lg_assets_list (db, &filter, &total, error), &total, fields);
}

static gboolean
show (LgCli    *cli,
      LgDb     *db,
      GError  **error)
{
  return lg_cli_print_record (cli, lg_cli_lookup_asset (db, lg_cli_get_argument (cli, 0), error), fields);
}

static gboolean
create (LgCli    *cli,
        LgDb     *db,
        GError  **error)
{
  g_autoptr (LgAsset) asset = g_object_new (LG_TYPE_ASSET, NULL);
  g_autoptr (LgSite) site = NULL;

  if (!lg_cli_lookup_site (cli, db, &site, error))
    return FALSE;

  asset->site_row = LG_RECORD (site)->row;
  g_set_str (&asset->currency, site->currency);

  return lg_cli_fill (cli, asset, error) &&
         lg_assets_insert (db, asset, error) &&
         lg_cli_print_record (cli, lg_assets_get (db, LG_RECORD (asset)->row, error), fields);
}

static gboolean
move (LgCli    *cli,
      LgDb     *db,
      LgAsset  *asset,
      GError  **error)
{
  g_autoptr (LgSite) site = NULL;

  if (!lg_cli_has (cli, "site"))
    return TRUE;
  if (!lg_cli_lookup_site (cli, db, &site, error))
    return FALSE;

  asset->site_row = LG_RECORD (site)->row;

  return TRUE;
}

static gboolean
update (LgCli    *cli,
        LgDb     *db,
        GError  **error)
{
  g_autoptr (LgAsset) asset = lg_cli_lookup_asset (db, lg_cli_get_argument (cli, 0), error);

  if (asset == NULL || !lg_cli_fill (cli, asset, error))
    return FALSE;
  if (lg_cli_has (cli, "not-high-value"))
    asset->high_value = FALSE;

  return move (cli, db, asset, error) &&
         lg_assets_update (db, asset, error) &&
         lg_cli_print_record (cli, lg_assets_get (db, LG_RECORD (asset)->row, error), fields);
}

static gboolean
set_status (LgCli    *cli,
            LgDb     *db,
            GError  **error)
{
  g_autoptr (LgAsset) asset = lg_cli_lookup_asset (db, lg_cli_get_argument (cli, 0), error);
  gint64 incident_row;

  return asset != NULL &&
         lg_cli_lookup_incident_row (cli, db, &incident_row, error) &&
         lg_assets_set_status (db, asset, lg_cli_get_enum_argument (cli, 1, LG_TYPE_ASSET_STATUS),
                               lg_cli_get_count (cli, "quantity", LG_UNKNOWN), lg_cli_get_text (cli, "reason"),
                               incident_row, error) &&
         lg_cli_print_record (cli, lg_assets_get (db, LG_RECORD (asset)->row, error), fields);
}

static gboolean
check_set_status (LgCli    *cli,
                  GError  **error)
{
  return lg_cli_check_enum_argument (cli, 1, LG_TYPE_ASSET_STATUS, error);
}

static const LgCliOption list_options[] = {
  { "high-value", LG_CLI_OPTION_FLAG, NULL, N_("Only those marked High Value") },
  { "status", LG_CLI_OPTION_ENUM, N_("STATUS"), N_("Only those of this status"), lg_asset_status_get_type },
  { "site", LG_CLI_OPTION_TEXT, N_("SITE"), N_("Only those of this site") },
  { "text", LG_CLI_OPTION_TEXT, N_("TEXT"), N_("Only those whose name, SKU, category or place has this text") },
  { "code", LG_CLI_OPTION_TEXT, N_("CODE"), N_("Only those whose barcode or SKU is this, whatever else is asked") },
  { "limit", LG_CLI_OPTION_COUNT, N_("N"), N_("No more than so many") },
  { NULL },
};

#define DESCRIBING_OPTIONS \
  { "name", LG_CLI_OPTION_TEXT, N_("NAME"), N_("What it is called") }, \
  { "site", LG_CLI_OPTION_TEXT, N_("SITE"), N_("Where it is") }, \
  { "sku", LG_CLI_OPTION_TEXT, N_("SKU"), N_("Its stock keeping unit") }, \
  { "barcode", LG_CLI_OPTION_TEXT, N_("CODE"), N_("What a scanner reads off it, where that is not its SKU") }, \
  { "category", LG_CLI_OPTION_TEXT, N_("TEXT"), N_("Its category") }, \
  { "quantity", LG_CLI_OPTION_COUNT, N_("N"), N_("How many there are; 1 unless told") }, \
  { "unit-cost", LG_CLI_OPTION_TEXT, N_("AMOUNT"), N_("What one costs, in the site’s currency") }, \
  { "unit-price", LG_CLI_OPTION_TEXT, N_("AMOUNT"), N_("What one sells for") }, \
  { "high-value", LG_CLI_OPTION_FLAG, NULL, N_("Mark it High Value") }, \
  { "place", LG_CLI_OPTION_TEXT, N_("PLACE"), N_("Where on the site") }

static const LgCliOption create_options[] = {
  DESCRIBING_OPTIONS,
  { NULL },
};

static const LgCliOption update_options[] = {
  DESCRIBING_OPTIONS,
  { "not-high-value", LG_CLI_OPTION_FLAG, NULL, N_("Mark it High Value no longer") },
  { NULL },
};

static const LgCliOption set_status_options[] = {
  { "reason", LG_CLI_OPTION_TEXT, N_("TEXT"), N_("Why") },
  { "incident", LG_CLI_OPTION_TEXT, N_("ID"), N_("The incident behind it") },
  { "quantity", LG_CLI_OPTION_COUNT, N_("N"), N_("How many of it, where not all") },
  { NULL },
};

const LgCliCommand lg_cli_asset_commands[] = {
  { "asset", "list", LG_CLI_READ, list, list_options, .summary = N_("List assets by name") },
  { "asset", "show", LG_CLI_READ, show, NULL, "ID", NULL, N_("Show an asset") },
  { "asset", "create", LG_CLI_MAKE, create, create_options, NULL, "name site", N_("Add an asset") },
  { "asset", "update", LG_CLI_WRITE, update, update_options, "ID", NULL, N_("Change what is known of an asset") },
  { "asset", "set-status", LG_CLI_WRITE, set_status, set_status_options, "ID STATUS", "reason",
    N_("Give an asset another status"), check_set_status },
  { NULL },
};
