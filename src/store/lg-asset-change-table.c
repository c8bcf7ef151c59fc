/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-asset-change-table.h"
#include "lg-table-private.h"

static const LgTableJoin joined[] = {
  { "asset", "a.id" },
  { "incident", "i.id" },
  { NULL },
};

static const LgTable asset_changes = {
  .name = "asset_changes",
  .record_type = lg_asset_change_get_type,
  .joins = "JOIN assets a ON a.row = t.asset_row LEFT JOIN incidents i ON i.row = t.incident_row",
  .joined = joined,
};

/**
 * lg_asset_changes_insert:
 * @db: a connection in a transaction
 * @change: a change; who made it and when is filled in
 * @error: return location
 */
gboolean
lg_asset_changes_insert (LgDb           *db,
                         LgAssetChange  *change,
                         GError        **error)
{
  g_set_str (&change->actor, lg_db_get_actor (db));
  if (change->at == LG_TIME_NONE)
    change->at = lg_time_now ();

  return lg_table_insert (db, &asset_changes, change, error);
}

/**
 * lg_asset_changes_withdraw_last:
 * @db: a connection in a transaction
 * @asset_row: an asset whose status was changed
 * @error: return location
 *
 * Marks the latest change as deleted, because it was taken back.
 */
gboolean
lg_asset_changes_withdraw_last (LgDb    *db,
                                gint64   asset_row,
                                GError **error)
{
  g_autoptr (LgAssetChange) change =
    lg_table_find (db, &asset_changes, "WHERE t.asset_row = ? AND t.deleted_at IS NULL ORDER BY t.at DESC, t.row DESC LIMIT 1",
                   error, "i", asset_row);

  return change != NULL && lg_table_set_deleted (db, &asset_changes, LG_RECORD (change)->row, TRUE, error);
}

/**
 * lg_asset_changes_list:
 * @db: a connection
 * @asset_row: an asset
 * @error: return location
 *
 * Returns: (transfer full) (element-type LgAssetChange): what became of the asset, oldest first
 */
GPtrArray *
lg_asset_changes_list (LgDb    *db,
                       gint64   asset_row,
                       GError **error)
{
  return lg_table_list (db, &asset_changes, "WHERE t.asset_row = ? AND t.deleted_at IS NULL ORDER BY t.at, t.row", error, "i", asset_row);
}

/**
 * lg_asset_changes_list_of_incident:
 * @db: a connection
 * @incident_row: an incident
 * @error: return location
 *
 * Returns: (transfer full) (element-type LgAssetChange): what became of assets because of the incident, oldest first
 */
GPtrArray *
lg_asset_changes_list_of_incident (LgDb    *db,
                                   gint64   incident_row,
                                   GError **error)
{
  return lg_table_list (db, &asset_changes, "WHERE t.incident_row = ? AND t.deleted_at IS NULL ORDER BY t.at, t.row", error, "i", incident_row);
}
