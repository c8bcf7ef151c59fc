/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-import-table.h"
#include "lg-import-work.h"

#define UNKNOWN -1
#define WHOLE   1000

/**
 * LgImportWork:
 *
 * Goes on with an interrupted import, or undoes it, away from the main thread.
 */
struct _LgImportWork
{
  GObject         parent_instance;

  LgStore        *store;        /* (owned) */
  LgImport       *import;       /* (owned) */
  GCancellable   *cancellable;  /* (owned) */
  LgImportResult  result;       /* (owned) */
  int             done;         /* of WHOLE, or UNKNOWN; atomic */
};

G_DEFINE_FINAL_TYPE (LgImportWork, lg_import_work, G_TYPE_OBJECT)

static void
lg_import_work_finalize (GObject *object)
{
  LgImportWork *self = LG_IMPORT_WORK (object);

  lg_import_result_clear (&self->result);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->import);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (lg_import_work_parent_class)->finalize (object);
}

static void
lg_import_work_class_init (LgImportWorkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lg_import_work_finalize;
}

static void
lg_import_work_init (LgImportWork *self)
{
  self->cancellable = g_cancellable_new ();
  self->done = UNKNOWN;
}

LgImportWork *
lg_import_work_new (LgStore  *store,
                    LgImport *import)
{
  LgImportWork *self = g_object_new (LG_TYPE_IMPORT_WORK, NULL);

  self->store = g_object_ref (store);
  self->import = g_object_ref (import);

  return self;
}

static DexFuture *
finished_cb (DexFuture *future,
             gpointer   user_data)
{
  g_application_release (user_data);

  return NULL;
}

/* A window that is closed meanwhile ends the work in order, and the program after it. */
static DexFuture *
hold_application (DexFuture *future)
{
  GApplication *application = g_application_get_default ();

  g_application_hold (application);

  return dex_future_finally (future, finished_cb, g_object_ref (application), g_object_unref);
}

/* On a thread of the store. */
static void
progress_cb (gint64   position,
             gint64   size,
             gint64   n_rows,
             gpointer user_data)
{
  LgImportWork *self = LG_IMPORT_WORK (user_data);

  g_atomic_int_set (&self->done, size > 0 ? (int) (MIN (position, size) * WHOLE / size) : UNKNOWN);
}

typedef struct
{
  LgImportWork *work;     /* (owned) */
  DexPromise   *promise;  /* (owned) */
} Errand;

static gpointer
continue_thread (gpointer data)
{
  Errand *errand = data;
  LgImportWork *self = errand->work;
  GError *error = NULL;

  if (lg_import_history_continue (self->store, self->import, progress_cb, self, &self->result, self->cancellable, &error))
    dex_promise_resolve_object (errand->promise, g_object_ref (self));
  else
    dex_promise_reject (errand->promise, error);

  g_object_unref (errand->work);
  dex_unref (errand->promise);
  g_free (errand);

  return NULL;
}

/**
 * lg_import_work_continue:
 * @self: the work
 *
 * Returns: (transfer full): a future that resolves once the import is done; it fails as lg_import_history_continue() does
 */
DexFuture *
lg_import_work_continue (LgImportWork *self)
{
  DexPromise *promise;
  Errand *errand;

  dex_return_error_if_fail (LG_IS_IMPORT_WORK (self));

  promise = dex_promise_new ();
  errand = g_new0 (Errand, 1);
  errand->work = g_object_ref (self);
  errand->promise = dex_ref (promise);
  g_thread_unref (g_thread_new ("lg-import-work", continue_thread, errand));

  return hold_application (DEX_FUTURE (promise));
}

static gpointer
undo_cb (LgDb      *db,
         gpointer   user_data,
         GError   **error)
{
  LgImportWork *self = LG_IMPORT_WORK (user_data);
  g_autoptr (LgImport) import = lg_imports_get (db, LG_RECORD (self->import)->id, error);
  gint64 n_undone;

  if (import != NULL)
    lg_import_history_undo (db, lg_store_get_folder (self->store), import, self->cancellable, &n_undone, error);

  return NULL;
}

/**
 * lg_import_work_undo:
 * @self: the work
 *
 * Returns: (transfer full): a future that resolves once the import is undone; it fails as lg_import_history_undo() does
 */
DexFuture *
lg_import_work_undo (LgImportWork *self)
{
  dex_return_error_if_fail (LG_IS_IMPORT_WORK (self));

  return hold_application (lg_store_write (self->store, "import_undo", undo_cb, g_object_ref (self), g_object_unref));
}

/* What is in stays so: the import can be continued or undone another time. */
void
lg_import_work_cancel (LgImportWork *self)
{
  g_return_if_fail (LG_IS_IMPORT_WORK (self));

  g_cancellable_cancel (self->cancellable);
}

/* From 0 to 1, or below 0 where it cannot be told. */
double
lg_import_work_get_fraction (LgImportWork *self)
{
  g_return_val_if_fail (LG_IS_IMPORT_WORK (self), 0);

  return g_atomic_int_get (&self->done) / (double) WHOLE;
}

/**
 * lg_import_work_get_result:
 * @self: work that has continued an import to its end
 *
 * Returns: (transfer none): what came of it
 */
const LgImportResult *
lg_import_work_get_result (LgImportWork *self)
{
  g_return_val_if_fail (LG_IS_IMPORT_WORK (self), NULL);

  return &self->result;
}
