/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-importer"

#include "config.h"

#include "lg-import-batch-private.h"

/* Returns: (transfer full): the row, for now without its record */
LgImportItem *
lg_import_item_new (const LgRow *row)
{
  LgImportItem *item = g_new0 (LgImportItem, 1);

  item->first_line = row->first_line;
  item->last_line = row->last_line;
  item->fields = g_bytes_new (row->text->str, row->text->len);
  item->problem = row->problem != NULL ? g_error_copy (row->problem) : NULL;

  return item;
}

static void
item_free (LgImportItem *item)
{
  g_clear_object (&item->record);
  g_bytes_unref (item->fields);
  g_free (item->site);
  g_clear_error (&item->problem);
  g_free (item);
}

/* Returns: (transfer full): a batch without rows */
LgImportBatch *
lg_import_batch_new (gint64 first_row)
{
  LgImportBatch *self = g_new0 (LgImportBatch, 1);

  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) item_free);
  self->first_row = first_row;

  return self;
}

void
lg_import_batch_free (LgImportBatch *self)
{
  g_ptr_array_unref (self->items);
  g_clear_error (&self->error);
  g_free (self);
}
