/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-importer"

#include "config.h"

#include "lg-import-run-private.h"

#include <string.h>

#include "lg-error.h"
#include "lg-import-error.h"
#include "lg-import-table.h"
#include "lg-import-writer.h"

/* Undoes a transaction that changed nothing, or was only a trial. */
#define LG_IMPORT_NOTHING (nothing_quark ())
static G_DEFINE_QUARK (lg-import-nothing-quark, nothing)

/* A transaction ends after so many rows, or so long. Each one writes most pages of the indexes that lie in another order
 * than the file, so that few of them are much faster; but nobody else can write meanwhile. */
#define TRANSACTION_ROWS 50000
#define TRANSACTION_TIME (2 * G_USEC_PER_SEC)

/* The part of an import that one transaction holds. */
typedef struct
{
  LgImportRun   *run;
  LgImport      *import;    /* (unowned): as the store will have it */
  LgImportBatch *batch;     /* (unowned): the one that is being stored */
  gint64         inserted;  /* of the batch */
  gint64         updated;
  gint64         changed;   /* of the transaction */
} Part;

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
         g_error_matches (error, LG_STORE_ERROR, LG_STORE_ERROR_INVALID) ||
         g_error_matches (error, LG_STORE_ERROR, LG_STORE_ERROR_PURGED);
}

static gboolean
put_or_reject (Part            *part,
               LgImportWriter  *writer,
               LgImportItem    *item,
               GError         **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autofree char *reason = NULL;

  if (item->problem == NULL && !put_item (part, writer, item, &local_error))
    {
      if (!is_about_the_row (local_error))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
      item->problem = g_steal_pointer (&local_error);
    }

  if (item->problem == NULL || !part->run->options->strict)
    return TRUE;

  reason = lg_import_options_describe (part->run->options, item->problem);
  return lg_import_error_set (error, LG_IMPORT_ERROR_REJECTED, LG_IMPORT_REASON_LINE, reason, NULL, item->first_line);
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
  if (writer == NULL)
    return FALSE;

  lg_import_writer_set_brings_back (writer, part->run->options->brings_back);
  if (!put_items (part, writer, error))
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

static void
hand_out_reject (LgImportRun        *run,
                 const LgImportItem *item)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
  g_autoptr (LgImportLine) line = NULL;
  g_auto (GStrv) fields = NULL;
  gsize size;
  const char *data = g_bytes_get_data (item->fields, &size);

  for (gsize used = 0; used < size; used += strlen (data + used) + 1)
    g_strv_builder_take (cells, g_utf8_make_valid (data + used, -1));
  fields = g_strv_builder_end (cells);

  line = lg_import_line_new (item->first_line, (const char *const *) fields);
  line->problem = g_error_copy (item->problem);
  run->options->reject (line, run->options->reject_data);
}

static gboolean
reject_item (LgImportRun         *run,
             const LgImportItem  *item,
             GError             **error)
{
  if (run->options->reject == NULL)
    {
      g_autofree char *reason = lg_import_options_describe (run->options, item->problem);

      return lg_rejects_file_add (run->rejects, item, reason, error);
    }

  hand_out_reject (run, item);
  return TRUE;
}

static gboolean
reject_items (LgImportRun    *run,
              LgImportBatch  *batch,
              GError        **error)
{
  for (guint i = 0; i < batch->items->len; i++)
    {
      LgImportItem *item = g_ptr_array_index (batch->items, i);

      if (item->problem == NULL)
        continue;

      run->result->rejected++;
      run->result->purged += g_error_matches (item->problem, LG_STORE_ERROR, LG_STORE_ERROR_PURGED);
      if (!reject_item (run, item, error))
        return FALSE;
    }

  return TRUE;
}

static void
report_progress (LgImportRun         *run,
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
  LgImportRun *run = part->run;
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

static gboolean
store_transaction (LgImportRun  *run,
                   GError      **error)
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

/**
 * lg_import_run_store:
 * @run: an import whose source is being read
 * @error: return location
 *
 * Stores what comes from the source until there is no more. Blocks.
 *
 * Returns: %FALSE with @error set where it could not be stored, or not be read to its end
 */
gboolean
lg_import_run_store (LgImportRun  *run,
                     GError      **error)
{
  while (!run->is_over)
    if (!store_transaction (run, error))
      return FALSE;

  if (run->error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&run->error));
  return FALSE;
}
