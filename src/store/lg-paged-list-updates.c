/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-paged-list-private.h"

/* While the store changes all the time, reading the list again takes at most this part of the time. */
#define RELOAD_SHARE     4
#define RELOAD_DELAY_MAX (2 * G_TIME_SPAN_SECOND)

void
lg_paged_list_show_record (LgPagedList *self,
                           LgPagedItem *item,
                           guint        position)
{
  GPtrArray *records = lg_page_loader_get (self->loader, position / LG_PAGE_SIZE);

  if (records != NULL)
    lg_paged_item_set_record (item, g_ptr_array_index (records, position % LG_PAGE_SIZE));
}

static guint
copy_rows (gpointer list,
           guint    page,
           gint64   rows[LG_PAGE_SIZE])
{
  LgPagedList *self = list;

  return lg_row_ids_copy (self->ids, page * LG_PAGE_SIZE, rows, LG_PAGE_SIZE);
}

static gboolean
is_wanted (gpointer list,
           guint    page)
{
  LgPagedList *self = list;
  gint64 rows[LG_PAGE_SIZE];
  guint n_rows = copy_rows (self, page, rows);

  for (guint i = 0; i < n_rows; i++)
    {
      LgPagedItem *item = lg_paged_items_lookup (self->items, rows[i]);

      if (item != NULL && !lg_paged_item_is_current (item))
        return TRUE;
    }

  return FALSE;
}

static void
page_loaded (gpointer   list,
             guint      page,
             GPtrArray *records)
{
  LgPagedList *self = list;
  g_autoptr (GPtrArray) held = g_ptr_array_ref (records);
  gint64 rows[LG_PAGE_SIZE];
  guint n_rows = MIN (copy_rows (self, page, rows), held->len);

  for (guint i = 0; i < n_rows; i++)
    {
      LgPagedItem *item = lg_paged_items_lookup (self->items, rows[i]);

      if (item != NULL)
        lg_paged_item_set_record (item, g_ptr_array_index (held, i));
    }
}

static void
page_failed (gpointer      list,
             const GError *error)
{
  lg_paged_list_set_error (list, error);
}

const LgPageLoaderFuncs lg_paged_list_loader_funcs = {
  .copy_rows = copy_rows,
  .is_wanted = is_wanted,
  .loaded = page_loaded,
  .failed = page_failed,
};

static void
begin_anew (LgPagedList *self,
            LgRowIds    *ids)
{
  lg_row_ids_unref (self->ids);
  self->ids = ids;
  lg_page_loader_invalidate (self->loader);
  self->is_replacing = FALSE;
}

static void
rows_added (gpointer  list,
            gint64   *rows,
            guint     n_rows)
{
  LgPagedList *self = list;
  guint n_old = lg_row_ids_get_size (self->ids);
  gboolean replaces = self->is_replacing;

  if (replaces)
    lg_paged_list_tell_changing (self, 0, n_old);
  if (replaces)
    begin_anew (self, lg_row_ids_new ());
  else if (n_old % LG_PAGE_SIZE != 0)
    lg_page_loader_renew (self->loader, n_old / LG_PAGE_SIZE);
  lg_row_ids_append (self->ids, rows, n_rows);

  lg_paged_list_tell_change (self, replaces ? 0 : n_old, replaces ? n_old : 0, n_rows);
}

/* An item that moved with its neighbours is still shown, so its record is read again; of what lies between, the view asks. */
static void
follow_items (LgPagedList *self,
              guint        n_old,
              guint        prefix,
              guint        suffix)
{
  guint n_new = lg_row_ids_get_size (self->ids);
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      guint position = lg_paged_item_get_position (value);

      lg_paged_item_outdate (value);
      if (position >= n_old || (position >= prefix && position < n_old - suffix))
        {
          lg_paged_item_set_position (value, LG_PAGED_ITEM_NOWHERE);
          continue;
        }

      if (position >= prefix)
        position += n_new - n_old;
      lg_paged_item_set_position (value, position);
      lg_page_loader_get (self->loader, position / LG_PAGE_SIZE);
    }
}

static void
rows_replaced (gpointer  list,
               LgRowIds *ids,
               guint     prefix,
               guint     suffix)
{
  LgPagedList *self = list;
  guint n_old = lg_row_ids_get_size (self->ids);
  guint n_new = lg_row_ids_get_size (ids);

  lg_paged_list_tell_changing (self, prefix, n_old - prefix - suffix);
  begin_anew (self, ids);
  follow_items (self, n_old, prefix, suffix);
  lg_paged_list_tell_change (self, prefix, n_old - prefix - suffix, n_new - prefix - suffix);
}

static void
query_finished (gpointer      list,
                const GError *error)
{
  LgPagedList *self = list;
  gint64 now = g_get_monotonic_time ();
  gboolean was_filling = self->is_filling;

  g_clear_pointer (&self->query, lg_paged_query_cancel);
  self->is_filling = FALSE;
  self->reload_after = now + MIN ((now - self->query_began) * (RELOAD_SHARE - 1), RELOAD_DELAY_MAX);

  if (self->is_replacing)
    {
      guint n_old = lg_row_ids_get_size (self->ids);

      lg_paged_list_tell_changing (self, 0, n_old);
      begin_anew (self, lg_row_ids_new ());
      lg_paged_list_tell_change (self, 0, n_old, 0);
    }

  lg_paged_list_set_error (self, error);
  if (was_filling)
    lg_paged_list_tell_loading (self);
  if (self->is_outdated)
    lg_paged_list_reload (self);
}

const LgPagedQueryFuncs lg_paged_list_query_funcs = {
  .add_rows = rows_added,
  .replace = rows_replaced,
  .finished = query_finished,
};

void
lg_paged_list_start_query (LgPagedList *self,
                           LgRowIds    *old)
{
  self->is_outdated = FALSE;
  self->query_began = g_get_monotonic_time ();
  self->query = lg_paged_query_start (self->store, self->source, self->filter, old, &lg_paged_list_query_funcs, self);
}

static void
reload_cb (gpointer data)
{
  LgPagedList *self = data;

  self->reload_source = 0;
  lg_paged_list_start_query (self, self->ids);
}

/**
 * lg_paged_list_reload:
 * @self: a list
 *
 * Reads the list again in the background, as a change of the store does by itself.
 */
void
lg_paged_list_reload (LgPagedList *self)
{
  gint64 delay;

  g_return_if_fail (LG_IS_PAGED_LIST (self));

  if (self->query != NULL)
    {
      self->is_outdated = TRUE;
      return;
    }

  if (self->reload_source != 0)
    return;

  delay = MAX (self->reload_after - g_get_monotonic_time (), 0);
  self->reload_source = g_timeout_add_once ((guint) (delay / G_TIME_SPAN_MILLISECOND), reload_cb, self);
}
