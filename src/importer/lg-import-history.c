/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-importer"

#include "config.h"

#include "lg-import-history.h"

#include "lg-import-error.h"
#include "lg-import-lock-private.h"
#include "lg-import-table.h"
#include "lg-kept-options-private.h"

/**
 * lg_import_history_find_interrupted:
 * @db: a connection
 * @folder: the store's folder
 * @interrupted: (out) (nullable) (transfer full): the latest import that was interrupted and that nobody is at
 * @is_importing: (out): whether somebody is at another that is not finished, and may be interrupted at any time
 * @error: return location
 */
gboolean
lg_import_history_find_interrupted (LgDb        *db,
                                    const char  *folder,
                                    LgImport   **interrupted,
                                    gboolean    *is_importing,
                                    GError     **error)
{
  g_autoptr (GPtrArray) unfinished = lg_imports_list_unfinished (db, error);

  *interrupted = NULL;
  *is_importing = FALSE;
  if (unfinished == NULL)
    return FALSE;

  for (guint i = 0; i < unfinished->len; i++)
    {
      LgImport *import = g_ptr_array_index (unfinished, i);

      if (lg_import_lock_is_held (folder, import))
        *is_importing = TRUE;
      else if (*interrupted == NULL)
        *interrupted = g_object_ref (import);
    }

  return TRUE;
}

/**
 * lg_import_history_dup_path:
 * @import: an import
 *
 * Returns: (transfer full) (nullable) (type filename): where its file was, or %NULL where that is not on record
 */
char *
lg_import_history_dup_path (LgImport *import)
{
  g_autoptr (LgKeptOptions) kept = NULL;

  g_return_val_if_fail (LG_IS_IMPORT (import), NULL);

  kept = lg_kept_options_read (import, NULL);

  return kept != NULL ? g_strdup (kept->path) : NULL;
}

/**
 * lg_import_history_continue:
 * @store: a store
 * @import: one of its imports that was interrupted
 * @progress: (nullable): called after each batch
 * @progress_data: data for @progress
 * @describe: (nullable): says why rows are rejected
 * @result: (out caller-allocates): what came of it; free it with lg_import_result_clear(), also after an error
 * @cancellable: (nullable): to stop between two batches again
 * @error: return location
 *
 * Goes on with an import as it was begun, and blocks as lg_importer_run() does.
 *
 * Returns: %FALSE with @error set: %LG_IMPORT_ERROR_GONE where its file is not there, %LG_IMPORT_ERROR_CHANGED where
 *   another one is, %LG_IMPORT_ERROR_BUSY where somebody is at it
 */
gboolean
lg_import_history_continue (LgStore               *store,
                            LgImport              *import,
                            LgImportProgressFunc   progress,
                            gpointer               progress_data,
                            LgImportDescribeFunc   describe,
                            LgImportResult        *result,
                            GCancellable          *cancellable,
                            GError               **error)
{
  g_autoptr (LgKeptOptions) kept = NULL;

  g_return_val_if_fail (LG_IS_STORE (store), FALSE);
  g_return_val_if_fail (LG_IS_IMPORT (import), FALSE);

  *result = (LgImportResult) { .warnings = NULL };
  kept = lg_kept_options_read (import, error);
  if (kept == NULL)
    return FALSE;

  if (!g_file_test (kept->path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, LG_IMPORT_ERROR, LG_IMPORT_ERROR_GONE, "There is no file %s", kept->path);
      return FALSE;
    }

  kept->options.continues = LG_RECORD (import)->id;
  kept->options.progress = progress;
  kept->options.progress_data = progress_data;
  kept->options.describe = describe;

  return lg_importer_run (store, &kept->options, result, cancellable, error);
}

/**
 * lg_import_history_undo:
 * @db: a connection in a transaction
 * @folder: the store's folder
 * @import: an import
 * @cancellable: (nullable): to leave it as it is after all
 * @n_undone: (out): how many records went, or went back to what they were
 * @error: return location
 *
 * Takes an import back as one.
 *
 * Returns: %FALSE with @error set: %LG_IMPORT_ERROR_BUSY where somebody is at the import
 */
gboolean
lg_import_history_undo (LgDb          *db,
                        const char    *folder,
                        LgImport      *import,
                        GCancellable  *cancellable,
                        gint64        *n_undone,
                        GError       **error)
{
  g_autoptr (LgImportLock) lock = lg_import_lock_take (folder, import->kind, import->file_sha256, import->mapping, error);

  return lock != NULL && lg_imports_undo (db, import, cancellable, n_undone, error);
}
