/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-paged-item-private.h"

/**
 * LgPagedItem:
 *
 * An item of a #LgPagedList: it is there at once, its record comes when its
 * page was read. A row has the same item as long as somebody holds it.
 */
struct _LgPagedItem
{
  GObject     parent_instance;

  gint64      row;
  LgRecord   *record;      /* (owned) (nullable) */
  guint       position;    /* where the list has it, or LG_PAGED_ITEM_NOWHERE */
  gboolean    is_current;  /* whether the record was read since the last change */

  GHashTable *items;       /* (owned) (nullable): those that are alive, among them this one */
};

enum
{
  PROP_0,
  PROP_ROW,
  PROP_RECORD,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (LgPagedItem, lg_paged_item, G_TYPE_OBJECT)

static void
lg_paged_item_finalize (GObject *object)
{
  LgPagedItem *self = LG_PAGED_ITEM (object);

  g_hash_table_remove (self->items, &self->row);
  g_hash_table_unref (self->items);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (lg_paged_item_parent_class)->finalize (object);
}

static void
lg_paged_item_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  LgPagedItem *self = LG_PAGED_ITEM (object);

  switch (property_id)
    {
    case PROP_ROW:
      g_value_set_int64 (value, self->row);
      break;
    case PROP_RECORD:
      g_value_set_object (value, self->record);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
lg_paged_item_class_init (LgPagedItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = lg_paged_item_finalize;
  object_class->get_property = lg_paged_item_get_property;

  properties[PROP_ROW] =
    g_param_spec_int64 ("row", NULL, NULL, 0, G_MAXINT64, 0,
                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_RECORD] =
    g_param_spec_object ("record", NULL, NULL, lg_record_get_type (),
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
lg_paged_item_init (LgPagedItem *self)
{
  self->position = LG_PAGED_ITEM_NOWHERE;
}

/* The items that are alive, by row; they take themselves out. */
GHashTable *
lg_paged_items_new (void)
{
  return g_hash_table_new (g_int64_hash, g_int64_equal);
}

LgPagedItem *
lg_paged_items_lookup (GHashTable *items,
                       gint64      row)
{
  return g_hash_table_lookup (items, &row);
}

/**
 * lg_paged_items_ref:
 *
 * Returns: (transfer full): the item of a row, made where there is none
 */
LgPagedItem *
lg_paged_items_ref (GHashTable *items,
                    gint64      row)
{
  LgPagedItem *self = lg_paged_items_lookup (items, row);

  if (self != NULL)
    return g_object_ref (self);

  self = g_object_new (LG_TYPE_PAGED_ITEM, NULL);
  self->row = row;
  self->items = g_hash_table_ref (items);
  g_hash_table_insert (items, &self->row, self);

  return self;
}

static int
compare_positions (gconstpointer a,
                   gconstpointer b)
{
  guint first = (*(LgPagedItem * const *) a)->position;
  guint second = (*(LgPagedItem * const *) b)->position;

  return first > second ? -1 : first < second;
}

/**
 * lg_paged_items_ref_range:
 *
 * Returns: (transfer full) (element-type LgPagedItem): those that are alive of a range of positions, the last one first
 */
GPtrArray *
lg_paged_items_ref_range (GHashTable *items,
                          guint       position,
                          guint       n_items)
{
  GPtrArray *range = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, items);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      LgPagedItem *item = value;

      if (item->position >= position && item->position - position < n_items)
        g_ptr_array_add (range, g_object_ref (item));
    }
  g_ptr_array_sort (range, compare_positions);

  return range;
}

/* @record is NULL where the row is gone and the list does not know yet. */
void
lg_paged_item_set_record (LgPagedItem *self,
                          LgRecord    *record)
{
  self->is_current = TRUE;
  if (g_set_object (&self->record, record))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}

void
lg_paged_item_set_position (LgPagedItem *self,
                            guint        position)
{
  self->position = position;
}

guint
lg_paged_item_get_position (LgPagedItem *self)
{
  return self->position;
}

gboolean
lg_paged_item_is_current (LgPagedItem *self)
{
  return self->is_current;
}

/* What the item shows stays until the record was read again. */
void
lg_paged_item_outdate (LgPagedItem *self)
{
  self->is_current = FALSE;
}

gint64
lg_paged_item_get_row (LgPagedItem *self)
{
  g_return_val_if_fail (LG_IS_PAGED_ITEM (self), 0);

  return self->row;
}

/**
 * lg_paged_item_get_record:
 * @self: an item
 *
 * Returns: (transfer none) (nullable) (type LgRecord): its record, or NULL until it was read
 */
gpointer
lg_paged_item_get_record (LgPagedItem *self)
{
  g_return_val_if_fail (LG_IS_PAGED_ITEM (self), NULL);

  return self->record;
}
