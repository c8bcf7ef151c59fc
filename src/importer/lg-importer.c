/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-importer"

#include "config.h"

#include "lg-importer.h"

#include <string.h>

#include "lg-error.h"
#include "lg-import-error.h"
#include "lg-import-lock-private.h"
#include "lg-import-source-private.h"
#include "lg-import-table.h"
#include "lg-import-writer.h"
#include "lg-kept-options-private.h"
#include "lg-rejects-file-private.h"

/* Undoes a transaction that changed nothing, or was only a trial. */
#define LG_IMPORT_NOTHING (nothing_quark ())
static G_DEFINE_QUARK (lg-import-nothing-quark, nothing)

/* A transaction ends after so many rows, or so long. Each one writes most pages of the indexes that lie in another order
 * than the file, so that few of them are much faster; but nobody else can write meanwhile. */
#define TRANSACTION_ROWS 50000
#define TRANSACTION_TIME (2 * G_USEC_PER_SEC)

/* One import from start to end. */
typedef struct
{
  LgStore               *store;
  const LgImportOptions *options;
  LgImportResult        *result;
  LgImportFile          *file;       /* (owned) */
  LgImportContext       *context;    /* (owned) */
  char                  *mapping;    /* (owned) */
  LgImportLock          *lock;       /* (owned) */
  LgImportSource        *source;     /* (owned) */
  LgRejectsFile         *rejects;    /* (owned) */
  LgImport              *import;     /* (owned): as the store has it; its row is 0 before it is there */
  gint64                 done_rows;  /* of an import that is continued */
  gboolean               is_over;    /* no batch is left */
  GError                *error;      /* (owned) (nullable): why the file could not be read on */
} Run;

/* The part of an import that one transaction holds. */
typedef struct
{
  Run           *run;
  LgImport      *import;    /* (unowned): as the store will have it */
  LgImportBatch *batch;     /* (unowned): the one that is being stored */
  gint64         inserted;  /* of the batch */
  gint64         updated;
  gint64         changed;   /* of the transaction */
} Part;

static void
run_clear (Run *run)
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

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, run_clear)

static void
warn (Run        *run,
      const char *format,
      ...) G_GNUC_PRINTF (2, 3);

static void
warn (Run        *run,
      const char *format,
      ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_ptr_array_add (run->result->warnings, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

/* --- One batch, on the store's thread --- */

/* The row's identity: its site, what it is known by, and its place among those that are known by the same. */
static void
make_identity (Part               *part,
               LgSite             *site,
               const LgImportItem *item,
               LgImportRowIdentity *identity)
{
  g_autoptr (LgHash) hash = lg_hash_new ();
  guint32 numbers[] = { GUINT32_TO_BE (part->run->options->kind), GUINT32_TO_BE (item->ordinal) };

  lg_hash_update (hash, LG_RECORD (site)->id, strlen (LG_RECORD (site)->id));
  lg_hash_update (hash, numbers, sizeof numbers);
  lg_hash_update (hash, item->content, sizeof item->content);
  lg_hash_finish (hash, identity->key);
  memcpy (identity->digest, item->digest, sizeof identity->digest);
}

static gboolean
put_record (Part                       *part,
            LgImportWriter             *writer,
            LgSite                     *site,
            LgRecord                   *record,
            const LgImportRowIdentity  *identity,
            LgImportOutcome            *outcome,
            GError                    **error)
{
  switch (part->run->options->kind)
    {
    case LG_IMPORT_KIND_ASSETS:
      return lg_import_writer_put_asset (writer, LG_ASSET (record), site, identity, outcome, error);
    case LG_IMPORT_KIND_COUNTS:
      return lg_import_writer_put_count (writer, LG_COUNT (record), site, identity, outcome, error);
    case LG_IMPORT_KIND_BADGES:
      return lg_import_writer_put_event (writer, LG_BADGE_EVENT (record), site, identity, outcome, error);
    case LG_IMPORT_KIND_INCIDENTS:
    default:
      return lg_import_writer_put_incident (writer, LG_INCIDENT (record), site, identity, outcome, error);
    }
}

static gboolean
put_item (Part            *part,
          LgImportWriter  *writer,
          LgImportItem    *item,
          GError         **error)
{
  const LgImportOptions *options = part->run->options;
  LgSite *site = lg_import_writer_get_site (writer, item->site, options->timezone, options->currency, error);
  LgImportRowIdentity identity;
  LgImportOutcome outcome;

  if (site == NULL)
    return FALSE;

  make_identity (part, site, item, &identity);
  if (!put_record (part, writer, site, item->record, &identity, &outcome, error))
    return FALSE;

  part->inserted += outcome == LG_IMPORT_INSERTED;
  part->updated += outcome == LG_IMPORT_UPDATED;
  return TRUE;
}

/* Whether only this row is at fault, and the import can go on without it. */
static gboolean
is_about_the_row (const GError *error)
{
  return error->domain == LG_CORE_ERROR ||
         g_error_matches (error, LG_STORE_ERROR, LG_STORE_ERROR_INVALID);
}

static gboolean
put_or_reject (Part            *part,
               LgImportWriter  *writer,
               LgImportItem    *item,
               GError         **error)
{
  g_autoptr (GError) local_error = NULL;

  if (item->problem == NULL && !put_item (part, writer, item, &local_error))
    {
      if (!is_about_the_row (local_error))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
      item->problem = g_strdup (local_error->message);
    }

  if (item->problem == NULL || !part->run->options->strict)
    return TRUE;

  g_set_error (error, LG_IMPORT_ERROR, LG_IMPORT_ERROR_REJECTED, "Line %" G_GINT64_FORMAT ": %s", item->first_line,
               item->problem);
  return FALSE;
}

/* What the audit log keeps of a batch: enough to prove later which rows of which file it was. */
static char *
describe_batch (Part *part)
{
  GPtrArray *items = part->batch->items;
  g_autoptr (LgHash) hash = lg_hash_new ();
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();
  g_autofree char *hex = NULL;
  guint8 digest[LG_HASH_BYTES];

  for (guint i = 0; i < items->len; i++)
    lg_hash_update (hash, ((LgImportItem *) g_ptr_array_index (items, i))->digest, LG_HASH_BYTES);
  lg_hash_finish (hash, digest);
  hex = lg_hash_to_hex (digest);

  json_object_set_string_member (object, "file_name", part->import->file_name);
  json_object_set_string_member (object, "file_sha256", part->import->file_sha256);
  json_object_set_member (object, "mapping", json_from_string (part->run->mapping, NULL));
  json_object_set_int_member (object, "first_line", ((LgImportItem *) g_ptr_array_index (items, 0))->first_line);
  json_object_set_int_member (object, "last_line",
                              ((LgImportItem *) g_ptr_array_index (items, items->len - 1))->last_line);
  json_object_set_int_member (object, "imported", part->inserted);
  json_object_set_int_member (object, "updated", part->updated);
  json_object_set_string_member (object, "rows_sha256", hex);
  json_node_take_object (node, object);

  return json_to_string (node, FALSE);
}

static gboolean
put_items (Part            *part,
           LgImportWriter  *writer,
           GError         **error)
{
  gint64 done = CLAMP (part->run->done_rows - part->batch->first_row, 0, (gint64) part->batch->items->len);

  for (guint i = done; i < part->batch->items->len; i++)
    if (!put_or_reject (part, writer, g_ptr_array_index (part->batch->items, i), error))
      return FALSE;

  return TRUE;
}

static gboolean
finish_part (Part            *part,
             LgDb            *db,
             LgImportWriter  *writer,
             GError         **error)
{
  g_autofree char *note = describe_batch (part);

  part->import->position = part->batch->first_row + part->batch->items->len;
  part->import->read = part->import->position;
  part->import->imported += part->inserted;
  part->import->updated += part->updated;

  return lg_import_writer_finish (writer, note, error) && lg_imports_update (db, part->import, error);
}

static gboolean
store_part (Part      *part,
            LgDb      *db,
            GError   **error)
{
  g_autoptr (LgImportWriter) writer = NULL;

  part->inserted = part->updated = 0;
  if (LG_RECORD (part->import)->row == 0 && !lg_imports_insert (db, part->import, error))
    return FALSE;

  writer = lg_import_writer_new (db, part->import, error);
  if (writer == NULL || !put_items (part, writer, error))
    return FALSE;

  if (part->inserted + part->updated == 0)
    return TRUE;

  return finish_part (part, db, writer, error);
}

static void
count_part (Part *part)
{
  LgImportResult *result = part->run->result;

  result->read += part->batch->items->len;
  result->imported += part->inserted;
  result->updated += part->updated;
  part->changed += part->inserted + part->updated;
}

static gboolean
reject_items (Run            *run,
              LgImportBatch  *batch,
              GError        **error)
{
  for (guint i = 0; i < batch->items->len; i++)
    {
      LgImportItem *item = g_ptr_array_index (batch->items, i);

      if (item->problem == NULL)
        continue;

      run->result->rejected++;
      if (!lg_rejects_file_add (run->rejects, item, error))
        return FALSE;
    }

  return TRUE;
}

static void
report_progress (Run                 *run,
                 const LgImportBatch *batch)
{
  if (run->options->progress != NULL)
    run->options->progress (batch->position, lg_import_file_get_size (run->file), run->result->read,
                            run->options->progress_data);
}

static gboolean
store_next_batch (Part      *part,
                  LgDb      *db,
                  GError   **error)
{
  g_autoptr (LgImportBatch) batch = lg_import_source_next (part->run->source, &part->run->error);

  part->run->is_over = batch == NULL;
  if (batch == NULL || batch->items->len == 0)
    return TRUE;

  part->batch = batch;
  if (!store_part (part, db, error))
    return FALSE;

  count_part (part);
  report_progress (part->run, batch);
  return reject_items (part->run, batch, error);
}

static gpointer
store_batches_cb (LgDb      *db,
                  gpointer   data,
                  GError   **error)
{
  Part *part = data;
  Run *run = part->run;
  gint64 n_before = run->result->read;
  gint64 end = g_get_monotonic_time () + TRANSACTION_TIME;

  do
    if (!store_next_batch (part, db, error))
      return NULL;
  while (!run->is_over &&
         (run->options->strict ||
          (run->result->read - n_before < TRANSACTION_ROWS && g_get_monotonic_time () < end)));

  /* The same file again leaves no trace: not even that it was tried. A strict import keeps nothing of half a file. */
  if (run->options->strict && run->error != NULL)
    g_propagate_error (error, g_steal_pointer (&run->error));
  else if (run->options->dry_run || part->changed == 0)
    g_set_error_literal (error, LG_IMPORT_NOTHING, 0, "Nothing changed");

  return NULL;
}

/* --- On the caller's thread --- */

static gboolean
store_transaction (Run     *run,
                   GError **error)
{
  g_autoptr (LgImport) import = lg_record_copy (run->import);
  g_autoptr (GError) local_error = NULL;
  Part part = { run, import };

  if (lg_store_write_sync (run->store, "import_batch", store_batches_cb, &part, NULL, &local_error))
    g_set_object (&run->import, import);
  else if (local_error->domain != LG_IMPORT_NOTHING)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

static gboolean
store_batches (Run     *run,
               GError **error)
{
  while (!run->is_over)
    if (!store_transaction (run, error))
      return FALSE;

  if (run->error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&run->error));
  return FALSE;
}

/* --- Begin and end --- */

static gpointer
find_unfinished_cb (LgDb      *db,
                    gpointer   data,
                    GError   **error)
{
  Run *run = data;
  g_autoptr (GError) local_error = NULL;
  LgImport *import = lg_imports_find_unfinished (db, run->options->kind, lg_import_file_get_sha256 (run->file),
                                                 run->mapping, &local_error);

  if (local_error != NULL && !g_error_matches (local_error, LG_STORE_ERROR, LG_STORE_ERROR_NOT_FOUND))
    g_propagate_error (error, g_steal_pointer (&local_error));

  return import;
}

static LgImport *
make_import (Run *run)
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
check_continues (Run     *run,
                 GError **error)
{
  const char *wanted = run->options->continues;

  if (wanted == NULL || (run->import != NULL && g_str_equal (LG_RECORD (run->import)->id, wanted)))
    return TRUE;

  g_set_error (error, LG_IMPORT_ERROR, LG_IMPORT_ERROR_CHANGED, "%s is not the file any more whose import was interrupted",
               run->options->path);
  return FALSE;
}

static void
go_on (Run *run)
{
  run->done_rows = run->import->position;
  run->result->imported = run->import->imported;
  run->result->updated = run->import->updated;
  run->import->state = LG_IMPORT_STATE_RUNNING;
  warn (run, "The import of %s was interrupted after %" G_GINT64_FORMAT " rows and goes on there",
        run->import->file_name, run->done_rows);
}

/* An import of this file that was interrupted goes on where it stopped. */
static gboolean
begin_import (Run     *run,
              GError **error)
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
add_warnings (Run *run)
{
  if (run->options->kind == LG_IMPORT_KIND_INCIDENTS &&
      !lg_import_columns_has (run->context->columns, LG_IMPORT_FIELD_WHEN) &&
      !lg_import_columns_has (run->context->columns, LG_IMPORT_FIELD_DATE) &&
      !lg_import_columns_has (run->context->columns, LG_IMPORT_FIELD_YEAR) &&
      !lg_import_columns_has (run->context->columns, LG_IMPORT_FIELD_MONTH))
    warn (run, "No column tells when the incidents occurred; their time stays unknown unless one is named with "
               "--map occurred_at=COLUMN");

  for (guint i = 0; i < run->context->known_sites->len; i++)
    {
      LgImportSite *site = g_ptr_array_index (run->context->known_sites, i);

      if (!site->is_known && run->options->timezone == NULL)
        warn (run, "The site “%s” was not known; its time zone is taken to be this machine’s, %s", site->name,
              lg_time_zone_host ());
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
end_import (Run            *run,
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
lock_import (Run     *run,
             GError **error)
{
  run->lock = lg_import_lock_take (lg_store_get_folder (run->store), run->options->kind,
                                   lg_import_file_get_sha256 (run->file), run->mapping, error);

  return run->lock != NULL;
}

static gboolean
open_run (Run           *run,
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
  g_auto (Run) run = { store, options, result };
  gboolean success;

  g_return_val_if_fail (LG_IS_STORE (store), FALSE);
  g_return_val_if_fail (options != NULL && options->path != NULL, FALSE);

  *result = (LgImportResult) { .warnings = g_ptr_array_new_with_free_func (g_free) };
  if (!open_run (&run, cancellable, error))
    return FALSE;

  success = lg_store_write_sync (store, "import", make_room_cb, GINT_TO_POINTER (TRUE), NULL, error) &&
            store_batches (&run, error);
  lg_store_write_sync (store, "import", make_room_cb, GINT_TO_POINTER (FALSE), NULL, NULL);
  success = lg_rejects_file_close (run.rejects, success ? error : NULL) && success;
  result->rejects_file = g_strdup (lg_rejects_file_get_path (run.rejects));
  if (!success)
    {
      end_import (&run, LG_IMPORT_STATE_INTERRUPTED, NULL);
      return FALSE;
    }

  g_clear_pointer (&run.source, lg_import_source_free);
  add_warnings (&run);
  return end_import (&run, LG_IMPORT_STATE_DONE, error);
}

void
lg_import_result_clear (LgImportResult *result)
{
  g_clear_pointer (&result->rejects_file, g_free);
  g_clear_pointer (&result->id, g_free);
  g_clear_pointer (&result->warnings, g_ptr_array_unref);
}
