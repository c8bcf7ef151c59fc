/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-importer"

#include "config.h"

#include "lg-importer.h"

#include "lg-import-column-names.h"
#include "lg-import-error.h"
#include "lg-import-run-private.h"
#include "lg-import-table.h"
#include "lg-import-writer.h"
#include "lg-kept-options-private.h"

static void
run_clear (LgImportRun *run)
{
  g_clear_pointer (&run->source, lg_import_source_free);
  g_clear_pointer (&run->context, lg_import_context_free);
  g_clear_pointer (&run->rejects, lg_rejects_file_free);
  g_clear_object (&run->file);
  g_clear_object (&run->import);
  g_clear_error (&run->error);
  g_clear_pointer (&run->lock, lg_import_lock_free);
  g_free (run->mapping);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LgImportRun, run_clear)

static void
warn (LgImportRun         *run,
      LgImportWarningCode  code,
      const char          *name,
      const char          *zone,
      gint64               number)
{
  g_ptr_array_add (run->result->warnings, lg_import_warning_new (code, name, zone, number));
}

static gpointer
find_unfinished_cb (LgDb      *db,
                    gpointer   data,
                    GError   **error)
{
  LgImportRun *run = data;
  g_autoptr (GError) local_error = NULL;
  LgImport *import = lg_imports_find_unfinished (db, run->options->kind, lg_import_file_get_sha256 (run->file),
                                                 run->mapping, &local_error);

  if (local_error != NULL && !g_error_matches (local_error, LG_STORE_ERROR, LG_STORE_ERROR_NOT_FOUND))
    g_propagate_error (error, g_steal_pointer (&local_error));

  return import;
}

static LgImport *
make_import (LgImportRun *run)
{
  LgImport *import = g_object_new (LG_TYPE_IMPORT, NULL);

  import->kind = run->options->kind;
  import->file_name = g_path_get_basename (run->options->path);
  import->file_sha256 = g_strdup (lg_import_file_get_sha256 (run->file));
  import->mapping = g_strdup (run->mapping);
  import->state = LG_IMPORT_STATE_RUNNING;
  import->actor = g_strdup (lg_store_get_actor (run->store));
  import->position = import->read = import->imported = import->updated = import->rejected = 0;

  return import;
}

/* What shall go on must not begin anew, with another file or other columns than before. */
static gboolean
check_continues (LgImportRun  *run,
                 GError      **error)
{
  const char *wanted = run->options->continues;

  if (wanted == NULL || (run->import != NULL && g_str_equal (LG_RECORD (run->import)->id, wanted)))
    return TRUE;

  g_set_error (error, LG_IMPORT_ERROR, LG_IMPORT_ERROR_CHANGED, "%s is not the file any more whose import was interrupted",
               run->options->path);
  return FALSE;
}

static void
go_on (LgImportRun *run)
{
  run->done_rows = run->import->position;
  run->result->imported = run->import->imported;
  run->result->updated = run->import->updated;
  run->import->state = LG_IMPORT_STATE_RUNNING;
  warn (run, LG_IMPORT_WARNING_WENT_ON, run->import->file_name, NULL, run->done_rows);
}

/* An import of this file that was interrupted goes on where it stopped. */
static gboolean
begin_import (LgImportRun  *run,
              GError      **error)
{
  gpointer found = NULL;

  if (!run->options->strict && !run->options->dry_run &&
      !lg_store_read_sync (run->store, find_unfinished_cb, run, &found, error))
    return FALSE;

  run->import = found;
  if (!check_continues (run, error))
    return FALSE;

  if (found != NULL)
    go_on (run);
  else
    run->import = make_import (run);
  /* The file may have been moved since. */
  g_free (run->import->options);
  run->import->options = lg_kept_options_write (run->options);

  return TRUE;
}

static void
add_warnings (LgImportRun *run)
{
  if (run->options->kind == LG_IMPORT_KIND_INCIDENTS &&
      !lg_import_columns_has (run->context->columns, LG_IMPORT_FIELD_WHEN) &&
      !lg_import_columns_has (run->context->columns, LG_IMPORT_FIELD_DATE) &&
      !lg_import_columns_has (run->context->columns, LG_IMPORT_FIELD_YEAR) &&
      !lg_import_columns_has (run->context->columns, LG_IMPORT_FIELD_MONTH))
    warn (run, LG_IMPORT_WARNING_NO_TIME, NULL, NULL, 0);

  for (guint i = 0; i < run->context->known_sites->len; i++)
    {
      LgImportSite *site = g_ptr_array_index (run->context->known_sites, i);

      if (!site->is_known && run->options->timezone == NULL)
        warn (run, LG_IMPORT_WARNING_ZONE, site->name, lg_time_zone_host (), 0);
    }
}

static void
take_findings (LgImportRun *run)
{
  GPtrArray *sites = run->context->known_sites;

  run->result->kind_words = g_steal_pointer (&run->context->kind_words);
  for (guint i = 0; i < sites->len; i++)
    {
      LgImportSite *site = g_ptr_array_index (sites, i);

      if (!site->is_known)
        g_ptr_array_add (run->result->new_sites, g_strdup (site->name));
    }
}

static gpointer
make_room_cb (LgDb      *db,
              gpointer   data,
              GError   **error)
{
  lg_import_writer_make_room (db, GPOINTER_TO_INT (data), error);
  return NULL;
}

static gpointer
finish_cb (LgDb      *db,
           gpointer   data,
           GError   **error)
{
  lg_imports_update (db, data, error);
  return NULL;
}

/* Notes how the import ended. One that left nothing in the store needs no note. */
static gboolean
end_import (LgImportRun    *run,
            LgImportState   state,
            GError        **error)
{
  if (LG_RECORD (run->import)->row == 0)
    return TRUE;

  run->import->state = state;
  run->import->rejected = run->result->rejected;
  g_set_str (&run->import->rejects_file, run->result->rejects_file);
  if (state == LG_IMPORT_STATE_DONE)
    {
      run->import->read = run->import->position = run->result->read;
      run->import->finished_at = lg_time_now ();
    }
  g_set_str (&run->result->id, LG_RECORD (run->import)->id);

  return lg_store_write_sync (run->store, "import_end", finish_cb, run->import, NULL, error);
}

/* Two programs that are at the same import would both count its rows. */
static gboolean
lock_import (LgImportRun  *run,
             GError      **error)
{
  run->lock = lg_import_lock_take (lg_store_get_folder (run->store), run->options->kind,
                                   lg_import_file_get_sha256 (run->file), run->mapping, error);

  return run->lock != NULL;
}

static gboolean
open_run (LgImportRun   *run,
          GCancellable  *cancellable,
          GError       **error)
{
  const LgImportOptions *options = run->options;

  run->file = lg_import_file_open (options->path, options->part, options->columns != NULL, cancellable, error);
  if (run->file == NULL)
    return FALSE;

  run->context = lg_import_context_new (run->store, options, run->file, error);
  if (run->context == NULL)
    return FALSE;

  run->result->unclaimed = lg_import_column_names_unclaimed (run->context->columns);
  run->mapping = lg_import_context_to_json (run->context, TRUE);
  run->rejects = lg_rejects_file_new (options->path, (const char *const *) run->context->columns->names);
  if (!lock_import (run, error) || !begin_import (run, error))
    return FALSE;

  run->source = lg_import_source_new (run->context, run->file, cancellable, error);
  return run->source != NULL;
}

/**
 * lg_importer_run:
 * @store: where the records go
 * @options: what to import, and how
 * @result: (out caller-allocates): what came of it; free it with lg_import_result_clear(), also after an error
 * @cancellable: (nullable): to stop between two batches; what is in then stays, to be continued or undone
 * @error: return location
 *
 * Imports a file, and blocks until it is in: for the command line and for worker threads. The rows are read on one
 * thread and stored on the store's, some thousands in one transaction.
 *
 * Returns: %FALSE with @error set when the file could not be imported, or not to its end
 */
gboolean
lg_importer_run (LgStore                *store,
                 const LgImportOptions  *options,
                 LgImportResult         *result,
                 GCancellable           *cancellable,
                 GError                **error)
{
  g_auto (LgImportRun) run = { store, options, result };
  gboolean success;

  g_return_val_if_fail (LG_IS_STORE (store), FALSE);
  g_return_val_if_fail (options != NULL && options->path != NULL, FALSE);

  *result = (LgImportResult) {
    .warnings = g_ptr_array_new_with_free_func ((GDestroyNotify) lg_import_warning_free),
    .new_sites = g_ptr_array_new_with_free_func (g_free),
  };
  if (!open_run (&run, cancellable, error))
    return FALSE;

  success = lg_store_write_sync (store, "import", make_room_cb, GINT_TO_POINTER (TRUE), NULL, error) &&
            lg_import_run_store (&run, error);
  lg_store_write_sync (store, "import", make_room_cb, GINT_TO_POINTER (FALSE), NULL, NULL);
  success = lg_rejects_file_close (run.rejects, success ? error : NULL) && success;
  result->rejects_file = g_strdup (lg_rejects_file_get_path (run.rejects));
  if (!success)
    {
      end_import (&run, LG_IMPORT_STATE_INTERRUPTED, NULL);
      return FALSE;
    }

  g_clear_pointer (&run.source, lg_import_source_free);
  if (options->corrections != NULL && options->reject == NULL && result->rejected == 0)
    lg_rejects_file_remove (run.rejects);
  add_warnings (&run);
  take_findings (&run);
  return end_import (&run, LG_IMPORT_STATE_DONE, error);
}

/* Returns: (transfer full): why a row is no good, in words where there is somebody who has them */
char *
lg_import_options_describe (const LgImportOptions *self,
                            const GError          *problem)
{
  return self->describe != NULL ? self->describe (problem, self->kind) : g_strdup (problem->message);
}

/* How many rows the store had, and with nothing else to say. */
gint64
lg_import_result_count_known (const LgImportResult *result)
{
  g_return_val_if_fail (result != NULL, 0);

  return MAX (result->read - result->imported - result->updated - result->rejected, 0);
}

void
lg_import_result_clear (LgImportResult *result)
{
  g_clear_pointer (&result->rejects_file, g_free);
  g_clear_pointer (&result->id, g_free);
  g_clear_pointer (&result->warnings, g_ptr_array_unref);
  g_clear_pointer (&result->new_sites, g_ptr_array_unref);
  g_clear_pointer (&result->unclaimed, g_strfreev);
  g_clear_pointer (&result->kind_words, g_hash_table_unref);
}
