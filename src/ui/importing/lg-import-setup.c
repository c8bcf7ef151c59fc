/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-errand.h"
#include "lg-import-setup.h"
#include "lg-list.h"
#include "lg-settings.h"
#include "lg-site-table.h"
#include "lg-site.h"

/**
 * LgImportSites:
 *
 * The sites that rows can belong to, and what a new one would reckon in.
 */
struct _LgImportSites
{
  GObject     parent_instance;

  GListModel *list;      /* (owned) */
  char       *currency;  /* (owned) */
};

G_DEFINE_FINAL_TYPE (LgImportSites, lg_import_sites, G_TYPE_OBJECT)

static void
lg_import_sites_finalize (GObject *object)
{
  LgImportSites *self = LG_IMPORT_SITES (object);

  g_clear_object (&self->list);
  g_clear_pointer (&self->currency, g_free);

  G_OBJECT_CLASS (lg_import_sites_parent_class)->finalize (object);
}

static void
lg_import_sites_class_init (LgImportSitesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lg_import_sites_finalize;
}

static void
lg_import_sites_init (LgImportSites *self)
{
}

static gpointer
read_sites_cb (LgDb      *db,
               gpointer   user_data,
               GError   **error)
{
  g_autoptr (LgImportSites) self = g_object_new (LG_TYPE_IMPORT_SITES, NULL);

  self->list = lg_list_take (lg_sites_list (db, error), LG_TYPE_SITE);
  if (self->list != NULL)
    self->currency = lg_settings_get (db, "currency", error);

  return self->currency != NULL ? g_steal_pointer (&self) : NULL;
}

/* Returns: (transfer full): a future that resolves to the LgImportSites of a store */
DexFuture *
lg_import_sites_read (LgStore *store)
{
  return lg_store_read (store, read_sites_cb, NULL, NULL);
}

GListModel *
lg_import_sites_get_list (LgImportSites *self)
{
  g_return_val_if_fail (LG_IS_IMPORT_SITES (self), NULL);

  return self->list;
}

/* That of a site that names none. */
const char *
lg_import_sites_get_currency (LgImportSites *self)
{
  g_return_val_if_fail (LG_IS_IMPORT_SITES (self), NULL);

  return self->currency;
}

typedef struct
{
  LgStore         *store;        /* (owned) */
  LgImportReading *reading;      /* (owned) (nullable) */
  LgImportPlan    *plan;         /* (owned) */
  GCancellable    *cancellable;  /* (owned) */
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_object_unref (request->store);
  g_clear_object (&request->reading);
  lg_import_plan_free (request->plan);
  g_object_unref (request->cancellable);
  g_free (request);
}

static gpointer
read_file (gpointer   data,
           GError   **error)
{
  Request *request = data;

  if (request->reading != NULL)
    return lg_import_reading_change (request->reading, request->store, request->plan, error);

  return lg_import_reading_open (request->store, request->plan, request->cancellable, error);
}

/**
 * lg_import_setup_read:
 * @store: a store
 * @reading: (nullable): how the same part of the file was read before
 * @plan: how to read it
 * @cancellable: to stop
 *
 * Returns: (transfer full): a future that resolves to the LgImportReading
 */
DexFuture *
lg_import_setup_read (LgStore            *store,
                      LgImportReading    *reading,
                      const LgImportPlan *plan,
                      GCancellable       *cancellable)
{
  Request *request = g_new0 (Request, 1);

  request->store = g_object_ref (store);
  g_set_object (&request->reading, reading);
  request->plan = lg_import_plan_copy (plan);
  request->cancellable = g_object_ref (cancellable);

  return lg_errand_start (read_file, request, request_free);
}
