/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-errand.h"
#include "lg-import-problem-words.h"
#include "lg-import-table.h"
#include "lg-import-work.h"
#include "lg-settings.h"

#define UNKNOWN -1
#define WHOLE   1000

/* More rows than this are not looked at one by one. */
#define MAX_REJECTS 1000

/**
 * LgImportWork:
 *
 * Imports a file, goes on with an interrupted import, or undoes one, away from
 * the main thread.
 */
struct _LgImportWork
{
  GObject         parent_instance;

  LgStore        *store;        /* (owned) */
  LgImport       *import;       /* (owned) (nullable) */
  LgImportPlan   *plan;         /* (owned) (nullable) */
  LgImportReading *layout;      /* (owned) (nullable) */
  char           *kinds;        /* (owned) (nullable) */
  GPtrArray      *rejects;      /* (owned) (element-type LgImportLine) */
  GCancellable   *cancellable;  /* (owned) */
  LgImportResult  result;       /* (owned) */
  int             done;         /* of WHOLE, or UNKNOWN; atomic */
  gint64          begun;        /* on the monotonic clock */
};

G_DEFINE_FINAL_TYPE (LgImportWork, lg_import_work, G_TYPE_OBJECT)

static void
lg_import_work_finalize (GObject *object)
{
  LgImportWork *self = LG_IMPORT_WORK (object);

  lg_import_result_clear (&self->result);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->import);
  g_clear_object (&self->layout);
  g_clear_pointer (&self->plan, lg_import_plan_free);
  g_clear_pointer (&self->rejects, g_ptr_array_unref);
  g_clear_pointer (&self->kinds, g_free);
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
  self->rejects = g_ptr_array_new_with_free_func (g_object_unref);
  self->begun = g_get_monotonic_time ();
  self->done = UNKNOWN;
}

/**
 * lg_import_work_new:
 * @store: a store
 * @import: (nullable): the import to continue or to undo; none for a new one
 *
 * Returns: (transfer full): work that is to be begun
 */
LgImportWork *
lg_import_work_new (LgStore  *store,
                    LgImport *import)
{
  LgImportWork *self = g_object_new (LG_TYPE_IMPORT_WORK, NULL);

  self->store = g_object_ref (store);
  g_set_object (&self->import, import);

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

static gpointer
continue_import (gpointer   data,
                 GError   **error)
{
  LgImportWork *self = LG_IMPORT_WORK (data);

  return lg_import_history_continue (self->store, self->import, progress_cb, self, lg_import_problem_describe, &self->result,
                                     self->cancellable, error)
         ? g_object_ref (self) : NULL;
}

/**
 * lg_import_work_continue:
 * @self: work on an import that was interrupted
 *
 * Returns: (transfer full): a future that resolves once the import is done; it fails as lg_import_history_continue() does
 */
DexFuture *
lg_import_work_continue (LgImportWork *self)
{
  dex_return_error_if_fail (LG_IS_IMPORT_WORK (self));

  return hold_application (lg_errand_start (continue_import, g_object_ref (self), g_object_unref));
}

/* On a thread of the store. */
static void
reject_cb (LgImportLine *line,
           gpointer      user_data)
{
  LgImportWork *self = LG_IMPORT_WORK (user_data);

  if (self->rejects->len < MAX_REJECTS)
    g_ptr_array_add (self->rejects, g_object_ref (line));
}

static gpointer
set_kinds_cb (LgDb      *db,
              gpointer   data,
              GError   **error)
{
  lg_settings_set (db, "import.kinds", data, error);
  return NULL;
}

/* What somebody put right is kept before the rows are read by it. */
static gboolean
keep_choices (LgImportWork  *self,
              GError       **error)
{
  if (self->kinds != NULL && !lg_store_write_sync (self->store, "settings", set_kinds_cb, self->kinds, NULL, error))
    return FALSE;

  return self->layout == NULL || lg_import_reading_keep (self->layout, self->store, error);
}

static gpointer
run_import (gpointer   data,
            GError   **error)
{
  LgImportWork *self = LG_IMPORT_WORK (data);
  LgImportOptions options = lg_import_plan_options (self->plan);

  options.progress = progress_cb;
  options.progress_data = self;
  options.describe = lg_import_problem_describe;
  options.reject = options.dry_run ? reject_cb : NULL;
  options.reject_data = self;

  return keep_choices (self, error) && lg_importer_run (self->store, &options, &self->result, self->cancellable, error)
         ? g_object_ref (self) : NULL;
}

/**
 * lg_import_work_run:
 * @self: new work
 * @plan: what to import; a trial keeps nothing, and collects the rows that would be rejected
 *
 * Returns: (transfer full): a future that resolves once the file is in; it fails as lg_importer_run() does
 */
DexFuture *
lg_import_work_run (LgImportWork       *self,
                    const LgImportPlan *plan)
{
  dex_return_error_if_fail (LG_IS_IMPORT_WORK (self));

  self->plan = lg_import_plan_copy (plan);

  return hold_application (lg_errand_start (run_import, g_object_ref (self), g_object_unref));
}

/* Makes the import keep how its columns are read for the next file of that layout. */
void
lg_import_work_keep_layout (LgImportWork    *self,
                            LgImportReading *reading)
{
  g_return_if_fail (LG_IS_IMPORT_WORK (self));

  g_set_object (&self->layout, reading);
}

/* Makes the import set, and go by, which kinds the words of files stand for. */
void
lg_import_work_keep_kinds (LgImportWork *self,
                           const char   *kinds)
{
  g_return_if_fail (LG_IS_IMPORT_WORK (self));

  g_set_str (&self->kinds, kinds);
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

/* How long it will still take, in microseconds; below 0 where that cannot be told yet. */
gint64
lg_import_work_get_time_left (LgImportWork *self)
{
  int done = g_atomic_int_get (&self->done);
  gint64 elapsed = g_get_monotonic_time () - self->begun;

  if (done <= 0 || elapsed < G_USEC_PER_SEC)
    return UNKNOWN;

  return elapsed * (WHOLE - done) / done;
}

/* The first rows that a trial would reject, each an LgImportLine; once it is done. */
GPtrArray *
lg_import_work_get_rejects (LgImportWork *self)
{
  g_return_val_if_fail (LG_IS_IMPORT_WORK (self), NULL);

  return self->rejects;
}

/**
 * lg_import_work_get_result:
 * @self: work that has run or continued an import, not necessarily to its end
 *
 * Returns: (transfer none): what came of it
 */
const LgImportResult *
lg_import_work_get_result (LgImportWork *self)
{
  g_return_val_if_fail (LG_IS_IMPORT_WORK (self), NULL);

  return &self->result;
}
