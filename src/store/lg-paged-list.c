/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-paged-list-private.h"

enum
{
  PROP_0,
  PROP_LOADING,
  PROP_N_KNOWN,
  PROP_ERROR,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

enum
{
  SIGNAL_ITEMS_CHANGING,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void lg_paged_list_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LgPagedList, lg_paged_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, lg_paged_list_iface_init))

void
lg_paged_list_set_error (LgPagedList  *self,
                         const GError *error)
{
  if (error == NULL && self->error == NULL)
    return;

  g_clear_error (&self->error);
  self->error = error != NULL ? g_error_copy (error) : NULL;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
}

/* Told while the items that go are still where they were. */
void
lg_paged_list_tell_changing (LgPagedList *self,
                             guint        position,
                             guint        removed)
{
  g_signal_emit (self, signals[SIGNAL_ITEMS_CHANGING], 0, position, removed);
}

void
lg_paged_list_tell_change (LgPagedList *self,
                           guint        position,
                           guint        removed,
                           guint        added)
{
  if (removed == 0 && added == 0)
    return;

  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
  if (removed != added)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_KNOWN]);
}

void
lg_paged_list_tell_loading (LgPagedList *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static void
store_changed_cb (LgPagedList        *self,
                  const char * const *types)
{
  for (gsize i = 0; types[i] != NULL; i++)
    {
      if (g_strv_contains (self->source->record_types, types[i]))
        {
          lg_paged_list_reload (self);
          return;
        }
    }
}

static GType
lg_paged_list_get_item_type (GListModel *model)
{
  return LG_TYPE_PAGED_ITEM;
}

static guint
lg_paged_list_get_n_items (GListModel *model)
{
  return lg_row_ids_get_size (LG_PAGED_LIST (model)->ids);
}

static gpointer
lg_paged_list_get_item (GListModel *model,
                        guint       position)
{
  LgPagedList *self = LG_PAGED_LIST (model);
  LgPagedItem *item;

  if (position >= lg_row_ids_get_size (self->ids))
    return NULL;

  item = lg_paged_items_ref (self->items, lg_row_ids_get (self->ids, position));
  lg_paged_item_set_position (item, position);
  if (!lg_paged_item_is_current (item))
    lg_paged_list_show_record (self, item, position);

  return item;
}

static void
lg_paged_list_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = lg_paged_list_get_item_type;
  iface->get_n_items = lg_paged_list_get_n_items;
  iface->get_item = lg_paged_list_get_item;
}

static void
lg_paged_list_finalize (GObject *object)
{
  LgPagedList *self = LG_PAGED_LIST (object);

  g_clear_pointer (&self->query, lg_paged_query_cancel);
  g_clear_handle_id (&self->reload_source, g_source_remove);
  g_clear_pointer (&self->loader, lg_page_loader_free);
  lg_row_ids_unref (self->ids);
  g_hash_table_unref (self->items);
  self->source->free_filter (self->filter);
  g_clear_object (&self->store);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (lg_paged_list_parent_class)->finalize (object);
}

static void
lg_paged_list_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  LgPagedList *self = LG_PAGED_LIST (object);

  switch (property_id)
    {
    case PROP_LOADING:
      g_value_set_boolean (value, lg_paged_list_get_loading (self));
      break;
    case PROP_N_KNOWN:
      g_value_set_uint (value, lg_paged_list_get_n_known (self));
      break;
    case PROP_ERROR:
      g_value_set_boxed (value, self->error);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
lg_paged_list_class_init (LgPagedListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = lg_paged_list_finalize;
  object_class->get_property = lg_paged_list_get_property;

  properties[PROP_LOADING] =
    g_param_spec_boolean ("loading", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_KNOWN] =
    g_param_spec_uint ("n-known", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ERROR] =
    g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR,
                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  /* Items are about to go, or to come elsewhere than at the end; “items-changed” may follow. */
  signals[SIGNAL_ITEMS_CHANGING] =
    g_signal_new ("items-changing", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
}

static void
lg_paged_list_init (LgPagedList *self)
{
  self->ids = lg_row_ids_new ();
  self->items = lg_paged_items_new ();
}

/**
 * lg_paged_list_new:
 * @store: the store
 * @source: what the list shows
 * @filter: (transfer none): which of it, a filter of @source
 *
 * Returns: (transfer full): a list that begins to fill
 */
LgPagedList *
lg_paged_list_new (LgStore            *store,
                   const LgListSource *source,
                   gconstpointer       filter)
{
  LgPagedList *self;

  g_return_val_if_fail (LG_IS_STORE (store), NULL);
  g_return_val_if_fail (source != NULL, NULL);
  g_return_val_if_fail (filter != NULL, NULL);

  self = g_object_new (LG_TYPE_PAGED_LIST, NULL);
  self->store = g_object_ref (store);
  self->source = source;
  self->loader = lg_page_loader_new (store, source, &lg_paged_list_loader_funcs, self);
  self->filter = source->copy_filter (filter);
  self->is_filling = TRUE;
  lg_paged_list_start_query (self, NULL);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

static void
copy_filter (LgPagedList   *self,
             gconstpointer  filter)
{
  /* Before the present one goes: it may be the same. */
  gpointer copy = self->source->copy_filter (filter);

  self->source->free_filter (self->filter);
  self->filter = copy;
}

/**
 * lg_paged_list_set_filter:
 * @self: a list
 * @filter: (transfer none): a filter of its source
 *
 * Shows something else. What the list held stays until the first rows of the
 * new filter come, so that a view does not flicker.
 */
void
lg_paged_list_set_filter (LgPagedList   *self,
                          gconstpointer  filter)
{
  gboolean was_filling;

  g_return_if_fail (LG_IS_PAGED_LIST (self));
  g_return_if_fail (filter != NULL);

  copy_filter (self, filter);
  g_clear_pointer (&self->query, lg_paged_query_cancel);
  g_clear_handle_id (&self->reload_source, g_source_remove);
  was_filling = self->is_filling;
  self->is_filling = TRUE;
  self->is_replacing = TRUE;
  lg_paged_list_start_query (self, NULL);

  if (!was_filling)
    lg_paged_list_tell_loading (self);
}

/**
 * lg_paged_list_move_filter:
 * @self: a list
 * @filter: (transfer none): a filter of its source that most rows of the present one fulfil
 *
 * Reads the list again in the background and tells of the difference alone, so that a view keeps its place.
 */
void
lg_paged_list_move_filter (LgPagedList   *self,
                           gconstpointer  filter)
{
  g_return_if_fail (LG_IS_PAGED_LIST (self));
  g_return_if_fail (filter != NULL);

  copy_filter (self, filter);
  lg_paged_list_reload (self);
}

/* Returns: (transfer none): the filter, owned by the list */
gconstpointer
lg_paged_list_get_filter (LgPagedList *self)
{
  g_return_val_if_fail (LG_IS_PAGED_LIST (self), NULL);

  return self->filter;
}

/* Whether rows of the filter are still to come. */
gboolean
lg_paged_list_get_loading (LgPagedList *self)
{
  g_return_val_if_fail (LG_IS_PAGED_LIST (self), FALSE);

  return self->is_filling;
}

/* How many rows have come so far. */
guint
lg_paged_list_get_n_known (LgPagedList *self)
{
  g_return_val_if_fail (LG_IS_PAGED_LIST (self), 0);

  return lg_row_ids_get_size (self->ids);
}

/**
 * lg_paged_list_get_error:
 *
 * Returns: (transfer none) (nullable): why the list could not be read, or not all of it
 */
const GError *
lg_paged_list_get_error (LgPagedList *self)
{
  g_return_val_if_fail (LG_IS_PAGED_LIST (self), NULL);

  return self->error;
}

/**
 * lg_paged_list_find:
 * @self: a list
 * @row: a record's row
 * @position: (out): where it is
 *
 * Looks through the rows that are known, which takes a millisecond a million.
 */
gboolean
lg_paged_list_find (LgPagedList *self,
                    gint64       row,
                    guint       *position)
{
  g_return_val_if_fail (LG_IS_PAGED_LIST (self), FALSE);

  return lg_row_ids_find (self->ids, row, position);
}

/**
 * lg_paged_list_copy_rows:
 * @self: a list
 * @position: where to begin
 * @rows: (out caller-allocates) (array length=n_rows): the records' rows
 * @n_rows: how many at most
 *
 * Reads no record, and takes a millisecond a million.
 *
 * Returns: how many were known there
 */
guint
lg_paged_list_copy_rows (LgPagedList *self,
                         guint        position,
                         gint64      *rows,
                         guint        n_rows)
{
  g_return_val_if_fail (LG_IS_PAGED_LIST (self), 0);

  return lg_row_ids_copy (self->ids, position, rows, n_rows);
}

/**
 * lg_paged_list_ref_held:
 * @self: a list
 * @position: where to begin
 * @n_items: how many items to look at
 *
 * Returns: (transfer full) (element-type LgPagedItem): those of the items that somebody holds, the last one first
 */
GPtrArray *
lg_paged_list_ref_held (LgPagedList *self,
                        guint        position,
                        guint        n_items)
{
  g_return_val_if_fail (LG_IS_PAGED_LIST (self), NULL);

  return lg_paged_items_ref_range (self->items, position, n_items);
}
