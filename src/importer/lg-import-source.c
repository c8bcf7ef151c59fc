/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-importer"

#include "config.h"

#include "lg-import-source-private.h"

#include <string.h>

#include "lg-import-ordinals.h"

/* As many rows are one transaction. */
#define BATCH_ROWS 5000

/* As many batches may wait to be stored: the reader is ahead, and memory stays flat. */
#define MAX_WAITING 3

/* A column with more words than this holds no kinds. */
#define MAX_KIND_WORDS 500

struct _LgImportSource
{
  LgImportContext  *context;      /* (unowned) */
  LgRowReader      *reader;       /* (owned) */
  LgImportOrdinals *ordinals;     /* (owned) */
  char             *reading;      /* (owned): how rows are read, as JSON */
  GCancellable     *cancellable;  /* (owned) (nullable) */
  GThread          *thread;       /* (owned) */

  GMutex            mutex;
  GCond             cond;
  GQueue            waiting;      /* (element-type LgImportBatch) (owned): guarded by the mutex */
  gboolean          is_stopped;   /* nobody asks for more: guarded by the mutex */
  gboolean          is_over;      /* the last batch was handed out */
};

/* What a row is known by when it comes again: its external id, or an asset's SKU, or else all that it says. */
static void
hash_content (LgImportSource *self,
              const LgRow    *row,
              guint8          content[LG_HASH_BYTES])
{
  LgImportField field = self->context->options->kind == LG_IMPORT_KIND_ASSETS ? LG_IMPORT_FIELD_SKU
                                                                              : LG_IMPORT_FIELD_EXTERNAL_ID;
  const char *id = lg_import_field_text (self->context, row, field);
  g_autoptr (LgHash) hash = lg_hash_new ();

  if (*id != '\0')
    {
      lg_hash_update (hash, "id", 3);
      lg_hash_update (hash, id, strlen (id));
    }
  else
    lg_hash_update (hash, row->text->str, row->text->len);

  lg_hash_finish (hash, content);
}

static void
hash_digest (LgImportSource *self,
             const LgRow    *row,
             guint8          digest[LG_HASH_BYTES])
{
  g_autoptr (LgHash) hash = lg_hash_new ();

  lg_hash_update (hash, self->reading, strlen (self->reading) + 1);
  lg_hash_update (hash, row->text->str, row->text->len);
  lg_hash_finish (hash, digest);
}

/* The same id at two sites is two things. */
static guint64
make_fingerprint (const LgImportItem *item)
{
  guint64 fingerprint;

  memcpy (&fingerprint, item->content, sizeof fingerprint);
  return fingerprint ^ (g_str_hash (item->site) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15));
}

static gboolean
identify (LgImportSource  *self,
          const LgRow     *row,
          LgImportItem    *item,
          GError         **error)
{
  hash_content (self, row, item->content);
  hash_digest (self, row, item->digest);

  return lg_import_ordinals_next (self->ordinals, make_fingerprint (item), &item->ordinal, error);
}

/* A trial tells what the file calls the kinds of its incidents. */
static void
note_kind (LgImportSource *self,
           const LgRow    *row)
{
  GHashTable *words = self->context->kind_words;
  const char *word = words != NULL ? lg_import_field_text (self->context, row, LG_IMPORT_FIELD_KIND) : "";
  gpointer key, count;

  if (*word == '\0')
    return;

  if (g_hash_table_lookup_extended (words, word, &key, &count))
    g_hash_table_insert (words, g_strdup (word), GUINT_TO_POINTER (GPOINTER_TO_UINT (count) + 1));
  else if (g_hash_table_size (words) < MAX_KIND_WORDS)
    g_hash_table_insert (words, g_strdup (word), GUINT_TO_POINTER (1));
}

/* A row that is no good becomes an item with a problem; an error here ends the import. */
static gboolean
add_row (LgImportSource  *self,
         LgImportBatch   *batch,
         const LgRow     *row,
         GError         **error)
{
  LgImportItem *item = lg_import_item_new (row);
  g_autoptr (GError) problem = NULL;
  LgImportSite *site = NULL;

  g_ptr_array_add (batch->items, item);
  if (item->problem != NULL)
    return TRUE;

  site = lg_import_context_find_site (self->context, row, &problem);
  if (site != NULL)
    {
      item->site = g_strdup (site->name);
      if (!identify (self, row, item, error))
        return FALSE;
      item->record = lg_import_make_record (self->context, row, site, &problem);
      note_kind (self, row);
    }

  item->problem = g_steal_pointer (&problem);

  return TRUE;
}

/* What somebody put right stands in place of what the file has there. */
static void
correct_row (LgImportSource *self,
             LgRow          *row)
{
  LgImportCorrections *corrections = self->context->options->corrections;
  const char *const *fields = corrections != NULL ? lg_import_corrections_get (corrections, row->first_line) : NULL;

  if (fields == NULL)
    return;

  lg_row_clear (row);
  for (; *fields != NULL; fields++)
    lg_row_append (row, *fields, strlen (*fields));
}

static gboolean
read_row (LgImportSource  *self,
          LgRow           *row,
          GError         **error)
{
  if (!lg_row_reader_next (self->reader, row, error))
    return FALSE;

  correct_row (self, row);
  return TRUE;
}

static LgImportBatch *
read_batch (LgImportSource *self,
            LgRow          *row,
            gint64          first_row)
{
  LgImportBatch *batch = lg_import_batch_new (first_row);

  while (batch->items->len < BATCH_ROWS && batch->error == NULL && !batch->is_last)
    if (!read_row (self, row, &batch->error))
      batch->is_last = TRUE;
    else
      add_row (self, batch, row, &batch->error);

  batch->position = lg_row_reader_get_position (self->reader);
  if (batch->error == NULL)
    g_cancellable_set_error_if_cancelled (self->cancellable, &batch->error);
  batch->is_last = batch->is_last || batch->error != NULL;

  return batch;
}

/* Returns FALSE when nobody waits for more. */
static gboolean
hand_over (LgImportSource *self,
           LgImportBatch  *batch)
{
  gboolean is_stopped;

  g_mutex_lock (&self->mutex);
  while (self->waiting.length >= MAX_WAITING && !self->is_stopped)
    g_cond_wait (&self->cond, &self->mutex);

  is_stopped = self->is_stopped;
  if (!is_stopped)
    g_queue_push_tail (&self->waiting, batch);
  g_cond_broadcast (&self->cond);
  g_mutex_unlock (&self->mutex);

  if (is_stopped)
    lg_import_batch_free (batch);
  return !is_stopped;
}

static gpointer
thread_main (gpointer data)
{
  LgImportSource *self = data;
  g_autoptr (LgRow) row = lg_row_new ();
  gint64 n_rows = 0;
  gboolean is_last = FALSE;

  while (!is_last)
    {
      LgImportBatch *batch = read_batch (self, row, n_rows);

      n_rows += batch->items->len;
      is_last = batch->is_last;
      if (!hand_over (self, batch))
        break;
    }

  return NULL;
}

/**
 * lg_import_source_new:
 * @context: (transfer none): how rows become records; has to outlive the source, which alone may use it
 * @file: the file
 * @cancellable: (nullable): to stop reading
 *
 * Returns: (transfer full): the file's batches, which are being read, or %NULL with @error set
 */
LgImportSource *
lg_import_source_new (LgImportContext  *context,
                      LgImportFile     *file,
                      GCancellable     *cancellable,
                      GError          **error)
{
  g_autoptr (LgRowReader) reader = lg_import_file_read (file, error);
  g_autoptr (LgImportOrdinals) ordinals = NULL;
  LgImportSource *self;

  if (reader != NULL)
    ordinals = lg_import_ordinals_new (lg_import_file_get_n_lines (file), error);
  if (ordinals == NULL)
    return NULL;

  self = g_new0 (LgImportSource, 1);
  self->context = context;
  self->reader = g_steal_pointer (&reader);
  self->ordinals = g_steal_pointer (&ordinals);
  self->reading = lg_import_context_to_json (context, FALSE);
  g_set_object (&self->cancellable, cancellable);
  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);
  g_queue_init (&self->waiting);
  self->thread = g_thread_new ("lg-import", thread_main, self);

  return self;
}

/* Stops reading, wherever it is. */
void
lg_import_source_free (LgImportSource *self)
{
  g_mutex_lock (&self->mutex);
  self->is_stopped = TRUE;
  g_cond_broadcast (&self->cond);
  g_mutex_unlock (&self->mutex);
  g_thread_join (self->thread);

  g_queue_clear_full (&self->waiting, (GDestroyNotify) lg_import_batch_free);
  g_clear_pointer (&self->ordinals, lg_import_ordinals_free);
  g_clear_object (&self->reader);
  g_clear_object (&self->cancellable);
  g_free (self->reading);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->cond);
  g_free (self);
}

/**
 * lg_import_source_next:
 * @self: a source
 *
 * Waits for the next batch.
 *
 * Returns: (transfer full): the batch, or %NULL after the last, or with @error set when the file could not be read on
 */
LgImportBatch *
lg_import_source_next (LgImportSource  *self,
                       GError         **error)
{
  LgImportBatch *batch;

  if (self->is_over)
    return NULL;

  g_mutex_lock (&self->mutex);
  while (self->waiting.length == 0)
    g_cond_wait (&self->cond, &self->mutex);
  batch = g_queue_pop_head (&self->waiting);
  g_cond_broadcast (&self->cond);
  g_mutex_unlock (&self->mutex);

  self->is_over = batch->is_last;
  if (batch->error == NULL)
    return batch;

  g_propagate_error (error, g_steal_pointer (&batch->error));
  lg_import_batch_free (batch);
  return NULL;
}
