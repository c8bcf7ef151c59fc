/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-asset-change-table.h"
#include "lg-asset-dossier.h"
#include "lg-asset-table.h"
#include "lg-camera-table.h"
#include "lg-count-table.h"
#include "lg-incident-table.h"

#define MAX_COUNTS 6

G_DEFINE_FINAL_TYPE (LgAssetDossier, lg_asset_dossier, G_TYPE_OBJECT)

static void
lg_asset_dossier_finalize (GObject *object)
{
  LgAssetDossier *self = LG_ASSET_DOSSIER (object);

  g_clear_object (&self->asset);
  g_clear_pointer (&self->counts, g_ptr_array_unref);
  g_clear_pointer (&self->cameras, g_ptr_array_unref);
  g_clear_pointer (&self->incidents, g_ptr_array_unref);
  g_clear_pointer (&self->changes, g_ptr_array_unref);

  G_OBJECT_CLASS (lg_asset_dossier_parent_class)->finalize (object);
}

static void
lg_asset_dossier_class_init (LgAssetDossierClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lg_asset_dossier_finalize;
}

static void
lg_asset_dossier_init (LgAssetDossier *self)
{
}

/* Counts are known by SKU; an asset without one has none. */
static GPtrArray *
list_counts (LgDb     *db,
             LgAsset  *asset,
             GError  **error)
{
  if (asset->sku == NULL)
    return g_ptr_array_new_with_free_func (g_object_unref);

  return lg_counts_list_of_sku (db, asset->site_row, asset->sku, MAX_COUNTS, error);
}

static gpointer
read_cb (LgDb      *db,
         gpointer   user_data,
         GError   **error)
{
  g_autoptr (LgAssetDossier) self = g_object_new (LG_TYPE_ASSET_DOSSIER, NULL);
  gint64 row;

  self->asset = lg_assets_find (db, user_data, error);
  if (self->asset == NULL)
    return NULL;

  row = LG_RECORD (self->asset)->row;
  self->counts = list_counts (db, self->asset, error);
  if (self->counts != NULL)
    self->cameras = lg_cameras_list_covering (db, row, error);
  if (self->cameras != NULL)
    self->incidents = lg_incidents_list_of_asset (db, row, error);
  if (self->incidents != NULL)
    self->changes = lg_asset_changes_list (db, row, error);

  return self->changes != NULL ? g_steal_pointer (&self) : NULL;
}

/**
 * lg_asset_dossier_read:
 * @store: the store
 * @id: an asset's id
 *
 * Returns: (transfer full): a future of the #LgAssetDossier
 */
DexFuture *
lg_asset_dossier_read (LgStore    *store,
                       const char *id)
{
  return lg_store_read (store, read_cb, g_strdup (id), g_free);
}
