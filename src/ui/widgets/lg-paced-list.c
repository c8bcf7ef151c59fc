/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-paced-list.h"

#include "lg-held-rows.h"
#include "lg-slices.h"

/* So many rows are told in one go; GTK takes milliseconds for each. */
#define STEP 1

/* A view has so many rows at most, around those that are seen; further ones cost it nothing. */
#define N_SHOWN 208

/* A change of so few rows is told at once. */
#define N_AT_ONCE 16

/**
 * LgPacedList:
 *
 * The rows of a #LgPagedList as one view sees them. A view makes, fills again, or takes apart two hundred rows where
 * that many change, which keeps the window from answering; so a large change is told of in small steps. Until the last
 * one, what the view has of the rows that went stands below those that came.
 */
struct _LgPacedList
{
  GObject      parent_instance;

  GListModel  *model;  /* (owned): of the list, what the view would see otherwise */
  LgPagedList *list;   /* (owned) */

  /* The change that is being told: from @begin on the model has @n_new rows, @n_told of which are told, and then the
   * items of @old are still there. */
  guint        begin;
  guint        n_new;
  guint        n_told;
  GPtrArray   *old;    /* (owned) (element-type LgPagedItem): the last one first */
  GPtrArray   *going;  /* (owned) (nullable) (element-type LgPagedItem): what the next change takes from the view */
  guint        limit;  /* of what is told of a change */
  gboolean     is_active;
  gboolean     begins_anew;
};

static void lg_paced_list_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LgPacedList, lg_paced_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, lg_paced_list_iface_init))

static GType
lg_paced_list_get_item_type (GListModel *model)
{
  return LG_TYPE_PAGED_ITEM;
}

static guint
lg_paced_list_get_n_items (GListModel *model)
{
  LgPacedList *self = LG_PACED_LIST (model);

  return g_list_model_get_n_items (self->model) - self->n_new + self->n_told + self->old->len;
}

static gpointer
lg_paced_list_get_item (GListModel *model,
                        guint       position)
{
  LgPacedList *self = LG_PACED_LIST (model);

  if (lg_paced_list_find (self, &position))
    return g_list_model_get_item (self->model, position);

  return g_object_ref (g_ptr_array_index (self->old, self->begin + self->n_told + self->old->len - 1 - position));
}

static void
lg_paced_list_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = lg_paced_list_get_item_type;
  iface->get_n_items = lg_paced_list_get_n_items;
  iface->get_item = lg_paced_list_get_item;
}

static void
tell (LgPacedList *self,
      guint        position,
      guint        removed,
      guint        added)
{
  if (removed > 0 || added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

static gboolean
is_settled (LgPacedList *self)
{
  return self->old->len == 0 && (self->n_told == self->n_new || !self->is_active);
}

/* How many of the rows that came the view is to have. */
static guint
get_n_due (LgPacedList *self)
{
  return self->is_active ? MIN (self->n_new, self->limit) : 0;
}

static gboolean
has_more_to_tell (LgPacedList *self)
{
  return self->old->len > 0 || self->n_told < get_n_due (self);
}

/* A view has an item once: one of those that come may be among those that went, farther down. */
static guint
take_out (LgPacedList *self,
          guint        n_rows)
{
  guint n_before = self->begin + self->n_told;
  guint n_out = 0;

  for (guint i = 0; i < n_rows && self->old->len > 0; i++)
    {
      g_autoptr (LgPagedItem) item = g_list_model_get_item (self->model, n_before + i);
      guint old_index;

      if (!g_ptr_array_find (self->old, item, &old_index))
        continue;

      g_ptr_array_remove_index (self->old, old_index);
      tell (self, n_before + self->old->len - old_index, 1, 0);
      n_out++;
    }

  return n_out;
}

/* What came takes the place of what went, from the top. */
static void
tell_of_new (LgPacedList *self,
             guint        n_rows)
{
  guint position = self->begin + self->n_told;
  guint n_old = MIN (n_rows - take_out (self, n_rows), self->old->len);

  g_ptr_array_set_size (self->old, (int) (self->old->len - n_old));
  self->n_told += n_rows;
  tell (self, position, n_old, n_rows);
}

static void
tell_of_old (LgPacedList *self,
             guint        n_rows)
{
  g_ptr_array_remove_range (self->old, 0, n_rows);
  tell (self, self->begin + self->n_told + self->old->len, n_rows, 0);
}

static void
take_step (LgPacedList *self)
{
  guint n_due = get_n_due (self);
  guint n_new = n_due - MIN (n_due, self->n_told);

  if (n_new > 0 && self->old->len == 0 && self->n_told >= N_SHOWN)
    tell_of_new (self, n_new);
  else if (n_new > 0 && self->n_told < N_SHOWN)
    tell_of_new (self, MIN (n_new, STEP));
  else
    tell_of_old (self, MIN (self->old->len, STEP));
}

/* One after another, so that every view shows something soon. */
static gboolean
step (gpointer rows)
{
  LgPacedList *self = rows;

  if (has_more_to_tell (self))
    take_step (self);
  if (has_more_to_tell (self))
    lg_slices_add (self, step, LG_SLICES_IDLE);

  return FALSE;
}

/* All that the view has is as if it had gone: first it forgets what it has no rows of, which costs it nothing. */
static void
let_go (LgPacedList *self)
{
  guint n_model = g_list_model_get_n_items (self->model);
  guint n_before, n_below, n_taken;

  if (self->old->len == 0 && self->n_told == self->n_new)
    {
      self->begin = lg_held_rows_find_end (self->list);
      self->n_new = self->n_told = 0;
    }

  n_below = n_model - self->begin - self->n_new;
  self->n_new = n_model - self->begin;
  tell (self, self->begin + self->n_told + self->old->len, n_below, 0);

  n_before = self->begin + self->n_told;
  n_taken = lg_held_rows_take (self->list, n_before, N_SHOWN, self->old);
  self->begin = 0;
  self->n_new = n_model;
  self->n_told = 0;
  tell (self, 0, n_before - n_taken, 0);
}

static void
begin_anew (LgPacedList *self)
{
  let_go (self);
  /* There is no step to come where a view has all that its limit lets it have. */
  lg_slices_add (self, step, LG_SLICES_IDLE);
}

/* A view takes long to be told that hundreds of rows have others' places, though it keeps their widgets. */
static gboolean
is_long (LgPacedList *self,
         guint        removed)
{
  return removed > N_AT_ONCE && removed == g_list_model_get_n_items (self->model);
}

/* While the list still has them, what the view holds of the rows that go is kept. What is still being told is not told
 * to its end at once: all of it begins anew. */
static void
items_changing_cb (LgPacedList *self,
                   guint        position,
                   guint        removed)
{
  g_clear_pointer (&self->going, g_ptr_array_unref);
  self->begins_anew = self->is_active && (!is_settled (self) || is_long (self, removed));
  if (self->begins_anew)
    begin_anew (self);
  else if (self->is_active)
    self->going = lg_paged_list_ref_held (self->list, position, removed);
}

static void
add_at_end (LgPacedList *self,
            guint        position,
            guint        added)
{
  if (is_settled (self))
    {
      self->begin = position;
      self->n_new = self->n_told = 0;
    }
  self->n_new += added;
  step (self);
}

static void
replace (LgPacedList *self,
         guint        position,
         guint        removed,
         guint        added)
{
  g_autoptr (GPtrArray) going = g_steal_pointer (&self->going);
  gboolean at_once = going->len <= N_AT_ONCE && added <= N_AT_ONCE;

  self->begin = position;
  self->n_new = added;
  self->n_told = at_once ? added : 0;
  if (!at_once)
    g_ptr_array_extend_and_steal (self->old, g_steal_pointer (&going));

  tell (self, position, removed, self->n_told + self->old->len);
  step (self);
}

/* The list tells before some of its rows change; others come at its end. */
static void
items_changed_cb (LgPacedList *self,
                  guint        position,
                  guint        removed,
                  guint        added)
{
  if (!self->is_active || self->begins_anew)
    self->n_new += added - removed;
  else if (self->going != NULL)
    replace (self, position, removed, added);
  else if (is_settled (self) && position >= N_SHOWN)
    tell (self, position, removed, added);
  else
    add_at_end (self, position, added);

  self->begins_anew = FALSE;
}

static void
lg_paced_list_dispose (GObject *object)
{
  lg_slices_remove (object, NULL);

  G_OBJECT_CLASS (lg_paced_list_parent_class)->dispose (object);
}

static void
lg_paced_list_finalize (GObject *object)
{
  LgPacedList *self = LG_PACED_LIST (object);

  g_clear_pointer (&self->going, g_ptr_array_unref);
  g_ptr_array_unref (self->old);
  g_object_unref (self->model);
  g_object_unref (self->list);

  G_OBJECT_CLASS (lg_paced_list_parent_class)->finalize (object);
}

static void
lg_paced_list_class_init (LgPacedListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lg_paced_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = lg_paced_list_finalize;
}

static void
lg_paced_list_init (LgPacedList *self)
{
  self->old = g_ptr_array_new_with_free_func (g_object_unref);
  self->limit = G_MAXUINT;
  self->is_active = TRUE;
}

/**
 * lg_paced_list_new:
 * @model: (transfer none): a model of the list's items, which is told of changes after the list
 * @list: (transfer none): a list
 *
 * Returns: (transfer full): the rows for a view
 */
LgPacedList *
lg_paced_list_new (GListModel  *model,
                   LgPagedList *list)
{
  LgPacedList *self = g_object_new (LG_TYPE_PACED_LIST, NULL);

  self->model = g_object_ref (model);
  self->list = g_object_ref (list);
  g_signal_connect_object (list, "items-changing", G_CALLBACK (items_changing_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (model, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  self->n_new = g_list_model_get_n_items (model);
  step (self);

  return self;
}

/* A view that is not seen needs no rows, and is taken apart in small steps, too. */
void
lg_paced_list_set_active (LgPacedList *self,
                          gboolean     active)
{
  g_return_if_fail (LG_IS_PACED_LIST (self));

  if (self->is_active == active)
    return;

  self->is_active = active;
  if (!active)
    let_go (self);
  step (self);
}

/**
 * lg_paced_list_set_limit:
 * @self: the rows
 * @limit: how many of the first rows the view has, G_MAXUINT for all
 *
 * A view that shows two or three rows need not have two hundred. The limit is not there to be lowered.
 */
void
lg_paced_list_set_limit (LgPacedList *self,
                         guint        limit)
{
  g_return_if_fail (LG_IS_PACED_LIST (self));

  self->limit = limit;
  step (self);
}

/* Tells at once what has not been told yet, that a position here is one in the model. */
void
lg_paced_list_settle (LgPacedList *self)
{
  guint position;
  guint n_old;
  guint n_new;

  g_return_if_fail (LG_IS_PACED_LIST (self));

  position = self->begin + self->n_told;
  n_old = self->old->len;
  n_new = self->is_active ? self->n_new - self->n_told : 0;
  lg_slices_remove (self, step);
  g_ptr_array_set_size (self->old, 0);
  self->n_told += n_new;
  tell (self, position, n_old, n_new);
}

/**
 * lg_paced_list_find:
 * @self: the rows
 * @position: (inout): what a view says; where the model has it
 *
 * Returns: FALSE where that is a row which the model has no longer
 */
gboolean
lg_paced_list_find (LgPacedList *self,
                    guint       *position)
{
  guint n_before;

  g_return_val_if_fail (LG_IS_PACED_LIST (self), FALSE);

  n_before = self->begin + self->n_told;
  if (*position < n_before)
    return TRUE;

  if (*position < n_before + self->old->len)
    return FALSE;

  *position = *position - self->n_told - self->old->len + self->n_new;

  return TRUE;
}

/* How many rows from the top are where the model has them. */
guint
lg_paced_list_get_n_settled (LgPacedList *self)
{
  g_return_val_if_fail (LG_IS_PACED_LIST (self), 0);

  return is_settled (self) ? lg_paced_list_get_n_items (G_LIST_MODEL (self)) : self->begin;
}

/* As lg_paced_list_find(), the other way: FALSE where the view was not told of it yet. */
gboolean
lg_paced_list_locate (LgPacedList *self,
                      guint       *position)
{
  g_return_val_if_fail (LG_IS_PACED_LIST (self), FALSE);

  if (*position < self->begin + self->n_told)
    return TRUE;
  if (*position < self->begin + self->n_new)
    return FALSE;

  *position = *position - self->n_new + self->n_told + self->old->len;

  return TRUE;
}
