/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-count-dossier.h"
#include "lg-count-table.h"
#include "lg-discrepancy-list.h"

#define MAX_COUNTS 12

G_DEFINE_FINAL_TYPE (LgCountDossier, lg_count_dossier, G_TYPE_OBJECT)

static void
lg_count_dossier_finalize (GObject *object)
{
  LgCountDossier *self = LG_COUNT_DOSSIER (object);

  g_clear_object (&self->discrepancy);
  g_clear_pointer (&self->counts, g_ptr_array_unref);

  G_OBJECT_CLASS (lg_count_dossier_parent_class)->finalize (object);
}

static void
lg_count_dossier_class_init (LgCountDossierClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lg_count_dossier_finalize;
}

static void
lg_count_dossier_init (LgCountDossier *self)
{
}

static gpointer
read_cb (LgDb      *db,
         gpointer   user_data,
         GError   **error)
{
  g_autoptr (LgCountDossier) self = g_object_new (LG_TYPE_COUNT_DOSSIER, NULL);

  self->discrepancy = lg_discrepancies_find (db, user_data, error);
  if (self->discrepancy != NULL)
    self->counts = lg_counts_list_of_sku (db, self->discrepancy->site_row, self->discrepancy->sku, MAX_COUNTS, error);

  return self->counts != NULL ? g_steal_pointer (&self) : NULL;
}

/**
 * lg_count_dossier_read:
 * @store: the store
 * @id: a count's id
 *
 * Returns: (transfer full): a future of the #LgCountDossier
 */
DexFuture *
lg_count_dossier_read (LgStore    *store,
                       const char *id)
{
  return lg_store_read (store, read_cb, g_strdup (id), g_free);
}
