/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-row-selection.h"

/* So many rows keep their selection wherever a change of the store moves them. */
#define MAX_KEPT 4096

/* A bit for each of the last digits of a row, so that most rows need no look into the table. */
#define N_FILTER_BITS 65536

#define BLOCK 4096

/**
 * LgRowSelection:
 *
 * The selection of any number of items of a #LgPagedList. Unlike #GtkMultiSelection it never asks the list for
 * an item, so that a million can be selected at once.
 */
struct _LgRowSelection
{
  GObject      parent_instance;

  LgPagedList *list;      /* (owned) (nullable) */
  GtkBitset   *selected;  /* (owned): positions */
  GHashTable  *kept;      /* (owned) (element-type gint64): the rows of the selected, unless they are too many */
  gboolean     selecting;
};

enum {
  PROP_N_SELECTED = 1,
  PROP_SELECTING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void lg_row_selection_list_iface_init  (GListModelInterface        *iface);
static void lg_row_selection_model_iface_init (GtkSelectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LgRowSelection, lg_row_selection, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, lg_row_selection_list_iface_init)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL, lg_row_selection_model_iface_init))

static GType
lg_row_selection_get_item_type (GListModel *model)
{
  return LG_TYPE_PAGED_ITEM;
}

static guint
lg_row_selection_get_n_items (GListModel *model)
{
  LgRowSelection *self = LG_ROW_SELECTION (model);

  return self->list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->list)) : 0;
}

static gpointer
lg_row_selection_get_item (GListModel *model,
                           guint       position)
{
  LgRowSelection *self = LG_ROW_SELECTION (model);

  return self->list != NULL ? g_list_model_get_item (G_LIST_MODEL (self->list), position) : NULL;
}

static void
lg_row_selection_list_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = lg_row_selection_get_item_type;
  iface->get_n_items = lg_row_selection_get_n_items;
  iface->get_item = lg_row_selection_get_item;
}

static gboolean
lg_row_selection_is_selected (GtkSelectionModel *model,
                              guint              position)
{
  return gtk_bitset_contains (LG_ROW_SELECTION (model)->selected, position);
}

static GtkBitset *
lg_row_selection_get_selection_in_range (GtkSelectionModel *model,
                                         guint              position,
                                         guint              n_items)
{
  GtkBitset *range = gtk_bitset_new_range (position, n_items);

  gtk_bitset_intersect (range, LG_ROW_SELECTION (model)->selected);

  return range;
}

static void
keep_rows (LgRowSelection *self)
{
  GtkBitsetIter iter;
  guint position;

  g_hash_table_remove_all (self->kept);
  if (gtk_bitset_get_size (self->selected) > MAX_KEPT || !gtk_bitset_iter_init_first (&iter, self->selected, &position))
    return;

  do
    {
      gint64 row;

      if (lg_paged_list_copy_rows (self->list, position, &row, 1) == 1)
        g_hash_table_add (self->kept, g_memdup2 (&row, sizeof row));
    }
  while (gtk_bitset_iter_next (&iter, &position));
}

static gboolean
lg_row_selection_set_selection (GtkSelectionModel *model,
                                GtkBitset         *selected,
                                GtkBitset         *mask)
{
  LgRowSelection *self = LG_ROW_SELECTION (model);
  g_autoptr (GtkBitset) changes = gtk_bitset_copy (self->selected);
  guint first;

  gtk_bitset_difference (changes, selected);
  gtk_bitset_intersect (changes, mask);
  if (gtk_bitset_is_empty (changes))
    return TRUE;

  gtk_bitset_difference (self->selected, changes);
  keep_rows (self);

  first = gtk_bitset_get_minimum (changes);
  gtk_selection_model_selection_changed (model, first, gtk_bitset_get_maximum (changes) - first + 1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_SELECTED]);

  return TRUE;
}

static void
lg_row_selection_model_iface_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = lg_row_selection_is_selected;
  iface->get_selection_in_range = lg_row_selection_get_selection_in_range;
  iface->set_selection = lg_row_selection_set_selection;
}

static void
fill_filter (LgRowSelection *self,
             guint8         *filter)
{
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, self->kept);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    {
      guint bit = (guint64) *(gint64 *) row % N_FILTER_BITS;

      filter[bit / 8] |= (guint8) (1u << bit % 8);
    }
}

static gboolean
is_kept (LgRowSelection *self,
         const guint8   *filter,
         const gint64   *row)
{
  guint bit = (guint64) *row % N_FILTER_BITS;

  return (filter[bit / 8] & (1u << bit % 8)) != 0 && g_hash_table_contains (self->kept, row);
}

/* Selects what was selected before among the items that came; it looks at a million in some milliseconds. */
static void
find_kept (LgRowSelection *self,
           guint           position,
           guint           n_items)
{
  g_autofree guint8 *filter = g_malloc0 (N_FILTER_BITS / 8);
  gint64 rows[BLOCK];

  fill_filter (self, filter);
  for (guint i = 0; i < n_items; i += BLOCK)
    {
      guint n_rows = lg_paged_list_copy_rows (self->list, position + i, rows, MIN (BLOCK, n_items - i));

      for (guint j = 0; j < n_rows; j++)
        {
          if (is_kept (self, filter, &rows[j]))
            gtk_bitset_add (self->selected, position + i + j);
        }
    }
}

static void
items_changed_cb (LgRowSelection *self,
                  guint           position,
                  guint           removed,
                  guint           added)
{
  guint64 n_before = gtk_bitset_get_size (self->selected);

  gtk_bitset_splice (self->selected, position, removed, added);
  if (g_hash_table_size (self->kept) > 0 && gtk_bitset_get_size (self->selected) < n_before)
    find_kept (self, position, added);
  keep_rows (self);

  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
  if (gtk_bitset_get_size (self->selected) != n_before)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_SELECTED]);
}

static void
lg_row_selection_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  LgRowSelection *self = LG_ROW_SELECTION (object);

  switch (prop_id)
    {
    case PROP_N_SELECTED:
      g_value_set_uint (value, lg_row_selection_get_size (self));
      break;
    case PROP_SELECTING:
      g_value_set_boolean (value, self->selecting);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lg_row_selection_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  LgRowSelection *self = LG_ROW_SELECTION (object);

  if (prop_id != PROP_SELECTING)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }

  if (self->selecting == g_value_get_boolean (value))
    return;

  self->selecting = g_value_get_boolean (value);
  g_object_notify_by_pspec (object, pspec);
}

static void
lg_row_selection_dispose (GObject *object)
{
  LgRowSelection *self = LG_ROW_SELECTION (object);

  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_clear_object (&self->list);

  G_OBJECT_CLASS (lg_row_selection_parent_class)->dispose (object);
}

static void
lg_row_selection_finalize (GObject *object)
{
  LgRowSelection *self = LG_ROW_SELECTION (object);

  gtk_bitset_unref (self->selected);
  g_hash_table_unref (self->kept);

  G_OBJECT_CLASS (lg_row_selection_parent_class)->finalize (object);
}

static void
lg_row_selection_class_init (LgRowSelectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lg_row_selection_dispose;
  object_class->finalize = lg_row_selection_finalize;
  object_class->get_property = lg_row_selection_get_property;
  object_class->set_property = lg_row_selection_set_property;

  properties[PROP_N_SELECTED] =
    g_param_spec_uint ("n-selected", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /* Whether the rows offer a box each to be checked. */
  properties[PROP_SELECTING] =
    g_param_spec_boolean ("selecting", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lg_row_selection_init (LgRowSelection *self)
{
  self->selected = gtk_bitset_new_empty ();
  self->kept = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

/* Once. */
void
lg_row_selection_set_list (LgRowSelection *self,
                           LgPagedList    *list)
{
  g_return_if_fail (LG_IS_ROW_SELECTION (self));
  g_return_if_fail (self->list == NULL);

  self->list = g_object_ref (list);
  g_signal_connect_object (list, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  items_changed_cb (self, 0, 0, g_list_model_get_n_items (G_LIST_MODEL (list)));
}

guint
lg_row_selection_get_size (LgRowSelection *self)
{
  g_return_val_if_fail (LG_IS_ROW_SELECTION (self), 0);

  return (guint) gtk_bitset_get_size (self->selected);
}

/**
 * lg_row_selection_ref_only_item:
 * @self: a selection
 *
 * Returns: (transfer full) (nullable): the item that alone is selected
 */
LgPagedItem *
lg_row_selection_ref_only_item (LgRowSelection *self)
{
  g_return_val_if_fail (LG_IS_ROW_SELECTION (self), NULL);

  if (lg_row_selection_get_size (self) != 1)
    return NULL;

  return g_list_model_get_item (G_LIST_MODEL (self), gtk_bitset_get_minimum (self->selected));
}

/**
 * lg_row_selection_copy_rows:
 * @self: a selection
 *
 * Returns: (transfer full) (element-type gint64): the rows of the selected, in the list's order
 */
GArray *
lg_row_selection_copy_rows (LgRowSelection *self)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint n_rows = lg_row_selection_get_size (self);
  guint first = gtk_bitset_get_minimum (self->selected);
  gboolean is_one_range = n_rows > 0 && gtk_bitset_get_maximum (self->selected) - first + 1 == n_rows;
  GtkBitsetIter iter;
  guint position;

  g_array_set_size (rows, n_rows);
  if (is_one_range)
    {
      g_array_set_size (rows, lg_paged_list_copy_rows (self->list, first, (gint64 *) (gpointer) rows->data, n_rows));
      return rows;
    }

  g_array_set_size (rows, 0);
  for (gboolean more = gtk_bitset_iter_init_first (&iter, self->selected, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    {
      gint64 row;

      if (lg_paged_list_copy_rows (self->list, position, &row, 1) == 1)
        g_array_append_val (rows, row);
    }

  return rows;
}

/* Selects one more item, or one less. */
void
lg_row_selection_toggle (LgRowSelection *self,
                         guint           position)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (self);

  if (gtk_selection_model_is_selected (model, position))
    gtk_selection_model_unselect_item (model, position);
  else
    gtk_selection_model_select_item (model, position, FALSE);
}
