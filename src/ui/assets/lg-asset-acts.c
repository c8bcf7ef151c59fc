/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-asset-acts.h"
#include "lg-asset-table.h"
#include "lg-settings.h"
#include "lg-site-table.h"

/* What an act writes, in one transaction on the store's thread. */
typedef struct
{
  LgStore       *store;         /* (owned) (nullable): of one that may be taken back */
  LgAsset       *asset;         /* (owned) */
  LgAsset       *before;        /* (owned) (nullable): NULL where the act made it */
  char          *new_site;      /* (owned) (nullable) */
  LgAssetStatus  status;
  gint64         quantity;
  char          *reason;        /* (owned) (nullable) */
  gint64         incident_row;
  gboolean       is_status;     /* the act changed the status */
} Act;

static void
act_free (gpointer data)
{
  Act *act = data;

  g_clear_object (&act->store);
  g_clear_object (&act->asset);
  g_clear_object (&act->before);
  g_free (act->new_site);
  g_free (act->reason);
  g_free (act);
}

/* The record goes to another thread, so the act has its own. */
static Act *
act_new (LgAsset *asset)
{
  Act *act = g_new0 (Act, 1);

  act->asset = lg_record_copy (asset);

  return act;
}

static gpointer
get_written (LgDb    *db,
             Act     *act,
             GError **error)
{
  return lg_assets_get (db, LG_RECORD (act->asset)->row, error);
}

/* A site that is named for the first time is made, in this machine's zone. */
static gboolean
make_site (LgDb     *db,
           Act      *act,
           GError  **error)
{
  g_autoptr (LgSite) site = NULL;
  g_autofree char *currency = NULL;

  if (act->new_site == NULL)
    return TRUE;

  currency = lg_settings_get (db, "currency", error);
  if (currency != NULL)
    site = lg_sites_find_or_make (db, act->new_site, lg_time_zone_host (), currency, error);
  if (site == NULL)
    return FALSE;

  act->asset->site_row = LG_RECORD (site)->row;

  return TRUE;
}

static gpointer
create_cb (LgDb      *db,
           gpointer   user_data,
           GError   **error)
{
  Act *act = user_data;

  return make_site (db, act, error) && lg_assets_insert (db, act->asset, error) ? get_written (db, act, error) : NULL;
}

static gpointer
update_cb (LgDb      *db,
           gpointer   user_data,
           GError   **error)
{
  Act *act = user_data;

  return lg_assets_update (db, act->asset, error) ? get_written (db, act, error) : NULL;
}

static gpointer
set_status_cb (LgDb      *db,
               gpointer   user_data,
               GError   **error)
{
  Act *act = user_data;

  return lg_assets_set_status (db, act->asset, act->status, act->quantity, act->reason, act->incident_row, error)
       ? get_written (db, act, error) : NULL;
}

static gpointer
delete_cb (LgDb      *db,
           gpointer   user_data,
           GError   **error)
{
  Act *act = user_data;

  return lg_assets_set_deleted (db, LG_RECORD (act->asset)->row, TRUE, error) ? get_written (db, act, error) : NULL;
}

static gboolean
take_back (LgDb    *db,
           Act     *act,
           GError **error)
{
  const gint64 row = LG_RECORD (act->asset)->row;

  if (act->before == NULL)
    return lg_assets_set_deleted (db, row, TRUE, error);
  if (LG_RECORD (act->asset)->deleted_at != LG_TIME_NONE)
    return lg_assets_set_deleted (db, row, FALSE, error);
  if (act->is_status)
    return lg_assets_take_status_back (db, act->before, act->asset, error);

  return lg_assets_take_back (db, act->before, act->asset, error);
}

static gpointer
undo_cb (LgDb      *db,
         gpointer   user_data,
         GError   **error)
{
  Act *act = user_data;

  return take_back (db, act, error) ? get_written (db, act, error) : NULL;
}

/**
 * lg_asset_acts_create:
 * @store: the store
 * @asset: a new asset
 * @new_site: (nullable): the name of its site, where that is to be made
 *
 * Returns: (transfer full): a future of the #LgAsset as it was written
 */
DexFuture *
lg_asset_acts_create (LgStore    *store,
                      LgAsset    *asset,
                      const char *new_site)
{
  Act *act = act_new (asset);

  act->new_site = g_strdup (new_site);

  return lg_store_write (store, "asset_create", create_cb, act, act_free);
}

/**
 * lg_asset_acts_update:
 * @store: the store
 * @asset: the asset with its changes
 *
 * Returns: (transfer full): a future of the #LgAsset as it was written;
 *   rejects with %LG_STORE_ERROR_CONFLICT where somebody else changed it in the meantime
 */
DexFuture *
lg_asset_acts_update (LgStore *store,
                      LgAsset *asset)
{
  return lg_store_write (store, "asset_update", update_cb, act_new (asset), act_free);
}

/**
 * lg_asset_acts_set_status:
 * @store: the store
 * @asset: the asset as it was read
 * @status: its new status
 * @quantity: how many of it the change concerns, %LG_UNKNOWN for all
 * @reason: why
 * @incident_row: the incident behind it, 0 for none
 *
 * Returns: (transfer full): a future of the #LgAsset as it was written
 */
DexFuture *
lg_asset_acts_set_status (LgStore       *store,
                          LgAsset       *asset,
                          LgAssetStatus  status,
                          gint64         quantity,
                          const char    *reason,
                          gint64         incident_row)
{
  Act *act = act_new (asset);

  act->status = status;
  act->quantity = quantity;
  act->reason = g_strdup (reason);
  act->incident_row = incident_row;

  return lg_store_write (store, "asset_set_status", set_status_cb, act, act_free);
}

/* Deleting is a mark. */
DexFuture *
lg_asset_acts_delete (LgStore *store,
                      LgAsset *asset)
{
  return lg_store_write (store, "asset_delete", delete_cb, act_new (asset), act_free);
}

static DexFuture *
undo (gpointer user_data)
{
  Act *told = user_data;
  Act *act = act_new (told->asset);

  if (told->before != NULL)
    act->before = lg_record_copy (told->before);
  act->is_status = told->is_status;

  return lg_store_write (told->store, "asset_undo", undo_cb, act, act_free);
}

/**
 * lg_asset_acts_tell:
 * @host: the window
 * @store: the store
 * @sentence: what was done
 * @before: (nullable): the asset before the act, NULL where the act made it
 * @after: the asset as the act wrote it
 * @is_status: whether the act changed the status
 *
 * Tells of an act on an asset, and offers to take it back.
 */
void
lg_asset_acts_tell (LgPageHost *host,
                    LgStore    *store,
                    const char *sentence,
                    LgAsset    *before,
                    LgAsset    *after,
                    gboolean    is_status)
{
  Act *act = g_new0 (Act, 1);

  act->store = g_object_ref (store);
  act->asset = g_object_ref (after);
  g_set_object (&act->before, before);
  act->is_status = is_status;

  lg_page_host_tell_act (host, sentence, undo, act, act_free);
}
