/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-asset-change-table.h"
#include "lg-asset-table.h"
#include "lg-asset-table-private.h"
#include "lg-check-private.h"
#include "lg-site-table.h"
#include "lg-text.h"

static const LgTableJoin joined[] = {
  { "site", "s.code" },
  { "site_name", "s.name" },
  { "timezone", "s.timezone" },
  { "last_counted_at", LG_ASSETS_LAST_COUNT },
  { "last_count_precision", LG_ASSETS_LAST_COUNT_PRECISION },
  { "missing", LG_ASSETS_MISSING },
  { NULL },
};

const LgTable lg_assets_table = {
  .name = "assets",
  .record_type = lg_asset_get_type,
  .joins = "JOIN sites s ON s.row = t.site_row",
  .joined = joined,
  .imported = TRUE,
};

static gboolean
check (LgAsset  *asset,
       GError  **error)
{
  gint64 value;

  return lg_check (asset->name != NULL, error, N_("An asset needs a name")) &&
         lg_check (lg_enum_name (LG_TYPE_ASSET_STATUS, asset->status) != NULL, error, N_("An asset needs a status")) &&
         lg_check (asset->quantity >= 0, error, N_("An asset's quantity cannot be negative")) &&
         lg_check (asset->unit_cost == LG_UNKNOWN || asset->unit_cost >= 0, error,
                   N_("A unit cost cannot be negative")) &&
         lg_check (asset->unit_price == LG_UNKNOWN || asset->unit_price >= 0, error,
                   N_("A unit price cannot be negative")) &&
         lg_asset_get_value (asset, &value, error);
}

/**
 * lg_assets_fill_in:
 * @asset: an asset with a name
 * @site: its site
 * @error: return location
 *
 * Fills in what follows from the rest, and checks it: unless told, an asset is
 * one piece, in service, valued in the site's currency.
 */
gboolean
lg_assets_fill_in (LgAsset  *asset,
                   LgSite   *site,
                   GError  **error)
{
  if (asset->currency == NULL)
    asset->currency = g_strdup (site->currency);
  if (asset->status == 0)
    asset->status = LG_ASSET_STATUS_IN_SERVICE;
  if (asset->quantity == LG_UNKNOWN)
    asset->quantity = 1;

  return check (asset, error);
}

/**
 * lg_assets_insert:
 * @db: a connection in a transaction
 * @asset: an asset with a site and a name
 * @error: return location
 *
 * See lg_assets_fill_in() for what it is unless told.
 */
gboolean
lg_assets_insert (LgDb     *db,
                  LgAsset  *asset,
                  GError  **error)
{
  g_autoptr (LgSite) site = lg_sites_get (db, asset->site_row, error);

  return site != NULL &&
         lg_assets_fill_in (asset, site, error) &&
         lg_table_insert (db, &lg_assets_table, asset, error);
}

/* A change of status goes through lg_assets_set_status(), which asks for a reason. */
gboolean
lg_assets_update (LgDb     *db,
                  LgAsset  *asset,
                  GError  **error)
{
  return check (asset, error) && lg_table_update (db, &lg_assets_table, asset, error);
}

static gboolean
check_change (LgAsset        *asset,
              LgAssetStatus   status,
              gint64          quantity,
              const char     *reason,
              GError        **error)
{
  g_autofree char *most = g_strdup_printf ("%" G_GINT64_FORMAT, asset->quantity);

  return lg_check (lg_enum_name (LG_TYPE_ASSET_STATUS, status) != NULL, error,
                   N_("There is no such status of an asset")) &&
         lg_check (reason != NULL && *reason != '\0', error, N_("A change of an asset's status needs a reason")) &&
         lg_check (quantity == LG_UNKNOWN || (quantity > 0 && quantity <= asset->quantity), error,
                   N_("The quantity must be between 1 and the asset's %s"), most);
}

/**
 * lg_assets_set_status:
 * @db: a connection in a transaction
 * @asset: an asset as it was read
 * @status: its new status
 * @quantity: how many of it the change concerns, %LG_UNKNOWN for all
 * @reason: why
 * @incident_row: the incident behind it, 0 for none
 * @error: return location
 *
 * Changes the status and keeps a row that says from what, to what, why and who.
 */
gboolean
lg_assets_set_status (LgDb           *db,
                      LgAsset        *asset,
                      LgAssetStatus   status,
                      gint64          quantity,
                      const char     *reason,
                      gint64          incident_row,
                      GError        **error)
{
  g_autoptr (LgAssetChange) change = NULL;

  if (!check_change (asset, status, quantity, reason, error))
    return FALSE;

  change = g_object_new (LG_TYPE_ASSET_CHANGE, NULL);
  change->asset_row = LG_RECORD (asset)->row;
  change->status_before = asset->status;
  change->status_after = status;
  change->quantity = quantity;
  change->incident_row = incident_row;
  lg_record_set_text (&change->reason, reason);
  asset->status = status;

  return lg_assets_update (db, asset, error) && lg_asset_changes_insert (db, change, error);
}

/**
 * lg_assets_take_back:
 * @db: a connection in a transaction
 * @before: an asset before an act
 * @after: the asset as the act wrote it
 * @error: return location
 *
 * Takes an edit back. It fails with %LG_STORE_ERROR_CONFLICT where somebody
 * wrote since.
 */
gboolean
lg_assets_take_back (LgDb     *db,
                     LgAsset  *before,
                     LgAsset  *after,
                     GError  **error)
{
  g_autoptr (LgAsset) restored = lg_record_copy (before);

  LG_RECORD (restored)->updated_at = LG_RECORD (after)->updated_at;

  return lg_assets_update (db, restored, error);
}

/* As lg_assets_take_back(), for what lg_assets_set_status() did: the row that says why goes, too. */
gboolean
lg_assets_take_status_back (LgDb     *db,
                            LgAsset  *before,
                            LgAsset  *after,
                            GError  **error)
{
  return lg_assets_take_back (db, before, after, error) &&
         lg_asset_changes_withdraw_last (db, LG_RECORD (after)->row, error);
}

gboolean
lg_assets_set_deleted (LgDb      *db,
                       gint64     row,
                       gboolean   deleted,
                       GError   **error)
{
  return lg_table_set_deleted (db, &lg_assets_table, row, deleted, error);
}

LgAsset *
lg_assets_get (LgDb    *db,
               gint64   row,
               GError **error)
{
  return lg_table_get (db, &lg_assets_table, row, error);
}

LgAsset *
lg_assets_find (LgDb        *db,
                const char  *id,
                GError     **error)
{
  return lg_table_get_by_id (db, &lg_assets_table, id, error);
}

LgAsset *
lg_assets_find_by_sku (LgDb        *db,
                       const char  *sku,
                       gint64       site_row,
                       GError     **error)
{
  return lg_table_find (db, &lg_assets_table,
                        "WHERE t.site_row = ? AND t.sku = ? AND t.deleted_at IS NULL ORDER BY t.row LIMIT 1",
                        error, "it", site_row, sku);
}

static char *
spell_otherwise (const char *code)
{
  gsize length = strlen (code);

  if (strspn (code, "0123456789") == length && length == 13 && *code == '0')
    return g_strdup (code + 1);
  if (strspn (code, "0123456789") == length && length == 12)
    return g_strconcat ("0", code, NULL);

  return g_strdup (code);
}

/**
 * lg_assets_list_by_code:
 * @db: a connection
 * @code: what a scanner reads off a label: a barcode or a SKU
 * @error: return location
 *
 * A UPC-A number is the EAN-13 number that begins with a zero, and scanners
 * send it either way.
 *
 * Returns: (transfer full) (element-type LgAsset): the assets that bear the code, by site
 */
GPtrArray *
lg_assets_list_by_code (LgDb        *db,
                        const char  *code,
                        GError     **error)
{
  g_autofree char *other = spell_otherwise (code);

  return lg_table_list (db, &lg_assets_table,
                        "WHERE t.deleted_at IS NULL AND t.row IN"
                        " (SELECT row FROM assets WHERE barcode IN (?1, ?2) UNION"
                        "  SELECT row FROM assets WHERE site_row IN (SELECT row FROM sites) AND sku IN (?1, ?2))"
                        " ORDER BY s.name, t.row",
                        error, "tt", code, other);
}
