/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-paced-selection.h"
#include "lg-slices.h"

/* So many rows are told in one go, and of so many whether they are selected. */
#define STEP           2
#define SELECTION_STEP 16

/* A view has so many rows at most, around those that are seen; further ones cost it nothing. */
#define N_SHOWN 208

/* A change of so few rows is told at once. */
#define N_AT_ONCE 16

/**
 * LgPacedSelection:
 *
 * A selection of a #LgPagedList as one view sees it. A view makes, fills again, or takes apart two hundred rows where
 * that many change, which keeps the window from answering; so a large change is told of in small steps. Until the last
 * one, what the view has of the rows that went stands below those that came.
 */
struct _LgPacedSelection
{
  GObject            parent_instance;

  GtkSelectionModel *model;  /* (owned) */
  LgPagedList       *list;   /* (owned): what the model is of */

  /* The change that is being told: from @begin on the model has @n_new rows, @n_told of which are told, and then the
   * items of @old are still there. */
  guint              begin;
  guint              n_new;
  guint              n_told;
  GPtrArray         *old;    /* (owned) (element-type LgPagedItem): the last one first */
  GPtrArray         *going;  /* (owned) (nullable) (element-type LgPagedItem): what the next change takes from the view */
  gboolean           is_active;
  gboolean           begins_anew;

  /* Rows of which it is still to be told whether they are selected. */
  guint              selection_begin;
  guint              selection_end;
};

static void lg_paced_selection_list_iface_init  (GListModelInterface        *iface);
static void lg_paced_selection_model_iface_init (GtkSelectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LgPacedSelection, lg_paced_selection, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, lg_paced_selection_list_iface_init)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL, lg_paced_selection_model_iface_init))

static GType
lg_paced_selection_get_item_type (GListModel *model)
{
  return LG_TYPE_PAGED_ITEM;
}

static guint
lg_paced_selection_get_n_items (GListModel *model)
{
  LgPacedSelection *self = LG_PACED_SELECTION (model);

  return g_list_model_get_n_items (G_LIST_MODEL (self->model)) - self->n_new + self->n_told + self->old->len;
}

/* Where the model has what is at @position here; or FALSE where that is the @old_index-th from the end of what went. */
static gboolean
find_position (LgPacedSelection *self,
               guint            *position,
               guint            *old_index)
{
  guint n_before = self->begin + self->n_told;

  if (*position < n_before)
    return TRUE;

  if (*position < n_before + self->old->len)
    {
      *old_index = self->old->len - 1 - (*position - n_before);
      return FALSE;
    }

  *position = *position - self->n_told - self->old->len + self->n_new;

  return TRUE;
}

static gpointer
lg_paced_selection_get_item (GListModel *model,
                             guint       position)
{
  LgPacedSelection *self = LG_PACED_SELECTION (model);
  guint old_index;

  if (find_position (self, &position, &old_index))
    return g_list_model_get_item (G_LIST_MODEL (self->model), position);

  return g_object_ref (g_ptr_array_index (self->old, old_index));
}

static void
lg_paced_selection_list_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = lg_paced_selection_get_item_type;
  iface->get_n_items = lg_paced_selection_get_n_items;
  iface->get_item = lg_paced_selection_get_item;
}

static gboolean
lg_paced_selection_is_selected (GtkSelectionModel *model,
                                guint              position)
{
  LgPacedSelection *self = LG_PACED_SELECTION (model);
  guint old_index;

  return find_position (self, &position, &old_index) && gtk_selection_model_is_selected (self->model, position);
}

/* Whoever selects knows positions of the model, so that all of it is told first. */
static gboolean
lg_paced_selection_set_selection (GtkSelectionModel *model,
                                  GtkBitset         *selected,
                                  GtkBitset         *mask)
{
  LgPacedSelection *self = LG_PACED_SELECTION (model);

  lg_paced_selection_settle (self);

  return gtk_selection_model_set_selection (self->model, selected, mask);
}

static gboolean
lg_paced_selection_select_item (GtkSelectionModel *model,
                                guint              position,
                                gboolean           unselect_rest)
{
  LgPacedSelection *self = LG_PACED_SELECTION (model);
  guint old_index;

  return find_position (self, &position, &old_index) &&
         gtk_selection_model_select_item (self->model, position, unselect_rest);
}

static gboolean
lg_paced_selection_unselect_item (GtkSelectionModel *model,
                                  guint              position)
{
  LgPacedSelection *self = LG_PACED_SELECTION (model);
  guint old_index;

  return find_position (self, &position, &old_index) && gtk_selection_model_unselect_item (self->model, position);
}

static gboolean
lg_paced_selection_select_all (GtkSelectionModel *model)
{
  return gtk_selection_model_select_all (LG_PACED_SELECTION (model)->model);
}

static gboolean
lg_paced_selection_unselect_all (GtkSelectionModel *model)
{
  return gtk_selection_model_unselect_all (LG_PACED_SELECTION (model)->model);
}

static GtkBitset *
lg_paced_selection_get_selection_in_range (GtkSelectionModel *model,
                                           guint              position,
                                           guint              n_items)
{
  LgPacedSelection *self = LG_PACED_SELECTION (model);

  lg_paced_selection_settle (self);

  return gtk_selection_model_get_selection_in_range (self->model, position, n_items);
}

static void
lg_paced_selection_model_iface_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = lg_paced_selection_is_selected;
  iface->get_selection_in_range = lg_paced_selection_get_selection_in_range;
  iface->select_item = lg_paced_selection_select_item;
  iface->unselect_item = lg_paced_selection_unselect_item;
  iface->select_all = lg_paced_selection_select_all;
  iface->unselect_all = lg_paced_selection_unselect_all;
  iface->set_selection = lg_paced_selection_set_selection;
}

static void
tell (LgPacedSelection *self,
      guint             position,
      guint             removed,
      guint             added)
{
  if (removed > 0 || added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

static gboolean
is_settled (LgPacedSelection *self)
{
  return self->old->len == 0 && (self->n_told == self->n_new || !self->is_active);
}

/* A view has an item once: one of those that come may be among those that went, farther down. */
static guint
take_out (LgPacedSelection *self,
          guint             n_rows)
{
  guint n_before = self->begin + self->n_told;
  guint n_out = 0;

  for (guint i = 0; i < n_rows && self->old->len > 0; i++)
    {
      g_autoptr (LgPagedItem) item = g_list_model_get_item (G_LIST_MODEL (self->model), n_before + i);
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
tell_of_new (LgPacedSelection *self,
             guint             n_rows)
{
  guint position = self->begin + self->n_told;
  guint n_old = MIN (n_rows - take_out (self, n_rows), self->old->len);

  g_ptr_array_set_size (self->old, (int) (self->old->len - n_old));
  self->n_told += n_rows;
  tell (self, position, n_old, n_rows);
}

static void
tell_of_old (LgPacedSelection *self,
             guint             n_rows)
{
  g_ptr_array_remove_range (self->old, 0, n_rows);
  tell (self, self->begin + self->n_told + self->old->len, n_rows, 0);
}

static void
take_step (LgPacedSelection *self)
{
  guint n_new = self->is_active ? self->n_new - self->n_told : 0;

  if (n_new > 0 && self->old->len == 0 && self->n_told >= N_SHOWN)
    tell_of_new (self, n_new);
  else if (n_new > 0 && self->n_told < N_SHOWN)
    tell_of_new (self, MIN (n_new, STEP));
  else
    tell_of_old (self, MIN (self->old->len, STEP));
}

/* One after another, so that every view shows something soon. */
static gboolean
step (gpointer selection)
{
  LgPacedSelection *self = selection;

  if (!is_settled (self))
    take_step (self);
  if (!is_settled (self))
    lg_slices_add (self, step, LG_SLICES_IDLE);

  return FALSE;
}

/* Where the longest run of rows that the view holds ends. */
static guint
find_end_of_held (LgPacedSelection *self,
                  guint             n_model)
{
  g_autoptr (GPtrArray) held = lg_paged_list_ref_held (self->list, 0, n_model);
  guint first = 0;
  guint length = 0;
  guint end = 0;
  guint longest = 0;

  /* The last one comes first. */
  for (guint i = 0; i < held->len; i++)
    {
      guint position = lg_paged_item_get_position (g_ptr_array_index (held, i));

      if (length == 0 || position + length != first)
        {
          first = position;
          length = 0;
        }
      length++;
      if (length > longest)
        {
          longest = length;
          end = first + 1;
        }
    }

  return end;
}

/* Takes the rows right above @end that the view holds to those that went. */
static guint
take_held (LgPacedSelection *self,
           guint             end)
{
  guint begin = end > N_SHOWN ? end - N_SHOWN : 0;
  g_autoptr (GPtrArray) held = lg_paged_list_ref_held (self->list, begin, end - begin);
  guint n_taken = 0;

  for (guint i = 0; i < held->len; i++)
    {
      LgPagedItem *item = g_ptr_array_index (held, i);

      /* One that went may have been there. */
      if (g_ptr_array_find (self->old, item, NULL))
        continue;
      if (lg_paged_item_get_position (item) + 1 + n_taken != end)
        break;
      g_ptr_array_add (self->old, g_object_ref (item));
      n_taken++;
    }

  return n_taken;
}

/* All that the view has is as if it had gone: first it forgets what it has no rows of, which costs it nothing. */
static void
let_go (LgPacedSelection *self)
{
  guint n_model = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  guint n_before, n_below, n_taken;

  if (self->old->len == 0 && self->n_told == self->n_new)
    {
      self->begin = find_end_of_held (self, n_model);
      self->n_new = self->n_told = 0;
    }

  n_below = n_model - self->begin - self->n_new;
  self->n_new = n_model - self->begin;
  tell (self, self->begin + self->n_told + self->old->len, n_below, 0);

  n_before = self->begin + self->n_told;
  n_taken = take_held (self, n_before);
  self->begin = 0;
  self->n_new = n_model;
  self->n_told = 0;
  tell (self, 0, n_before - n_taken, 0);
}

static void
tell_selection (LgPacedSelection *self,
                guint             begin,
                guint             end)
{
  if (end > begin)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), begin, end - begin);
}

static gboolean
step_selection (gpointer selection)
{
  LgPacedSelection *self = selection;
  guint begin = self->selection_begin;

  self->selection_begin = MIN (begin + SELECTION_STEP, self->selection_end);
  tell_selection (self, begin, self->selection_begin);

  return self->selection_begin < self->selection_end;
}

/* Before other rows are where those were. */
static void
settle_selection (LgPacedSelection *self)
{
  guint begin = self->selection_begin;
  guint end = self->selection_end;

  lg_slices_remove (self, step_selection);
  self->selection_begin = self->selection_end = 0;
  tell_selection (self, begin, end);
}

/* A view changes each row that it has; of the others it only hears. */
static void
pace_selection (LgPacedSelection *self,
                guint             begin,
                guint             end)
{
  g_autoptr (GPtrArray) held = lg_paged_list_ref_held (self->list, begin, end - begin);

  if (held->len <= SELECTION_STEP)
    {
      tell_selection (self, begin, end);
      return;
    }

  self->selection_begin = lg_paged_item_get_position (g_ptr_array_index (held, held->len - 1));
  self->selection_end = lg_paged_item_get_position (g_ptr_array_index (held, 0)) + 1;
  tell_selection (self, begin, self->selection_begin);
  tell_selection (self, self->selection_end, end);
  lg_slices_add (self, step_selection, LG_SLICES_SOON);
}

/* While the list still has them, what the view holds of the rows that go is kept. What is still being told is not told
 * to its end at once: all of it begins anew. */
static void
items_changing_cb (LgPacedSelection *self,
                   guint             position,
                   guint             removed)
{
  settle_selection (self);
  g_clear_pointer (&self->going, g_ptr_array_unref);
  self->begins_anew = self->is_active && !is_settled (self);
  if (self->begins_anew)
    let_go (self);
  else if (self->is_active)
    self->going = lg_paged_list_ref_held (self->list, position, removed);
}

static void
add_at_end (LgPacedSelection *self,
            guint             position,
            guint             added)
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
replace (LgPacedSelection *self,
         guint             position,
         guint             removed,
         guint             added)
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
items_changed_cb (LgPacedSelection *self,
                  guint             position,
                  guint             removed,
                  guint             added)
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

/* The rows between what was told and the end are not there yet, so that the range is cut. */
static void
selection_changed_cb (LgPacedSelection *self,
                      guint             position,
                      guint             n_items)
{
  guint size = lg_paced_selection_get_n_items (G_LIST_MODEL (self));
  guint first = is_settled (self) ? position : MIN (position, self->begin);
  guint end = is_settled (self) ? MIN (position + n_items, size) : size;

  settle_selection (self);
  if (is_settled (self) && end > first)
    pace_selection (self, first, end);
  else
    tell_selection (self, first, end);
}

static void
lg_paced_selection_dispose (GObject *object)
{
  lg_slices_remove (object, NULL);

  G_OBJECT_CLASS (lg_paced_selection_parent_class)->dispose (object);
}

static void
lg_paced_selection_finalize (GObject *object)
{
  LgPacedSelection *self = LG_PACED_SELECTION (object);

  g_clear_pointer (&self->going, g_ptr_array_unref);
  g_ptr_array_unref (self->old);
  g_object_unref (self->model);
  g_object_unref (self->list);

  G_OBJECT_CLASS (lg_paced_selection_parent_class)->finalize (object);
}

static void
lg_paced_selection_class_init (LgPacedSelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lg_paced_selection_dispose;
  G_OBJECT_CLASS (klass)->finalize = lg_paced_selection_finalize;
}

static void
lg_paced_selection_init (LgPacedSelection *self)
{
  self->old = g_ptr_array_new_with_free_func (g_object_unref);
  self->is_active = TRUE;
}

/**
 * lg_paced_selection_new:
 * @model: (transfer none): a selection of the list
 * @list: (transfer none): a list
 *
 * Returns: (transfer full): the selection for a view
 */
LgPacedSelection *
lg_paced_selection_new (GtkSelectionModel *model,
                        LgPagedList       *list)
{
  LgPacedSelection *self;

  g_return_val_if_fail (GTK_IS_SELECTION_MODEL (model), NULL);
  g_return_val_if_fail (LG_IS_PAGED_LIST (list), NULL);

  self = g_object_new (LG_TYPE_PACED_SELECTION, NULL);
  self->model = g_object_ref (model);
  self->list = g_object_ref (list);
  g_signal_connect_object (list, "items-changing", G_CALLBACK (items_changing_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (model, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (model, "selection-changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  self->n_new = g_list_model_get_n_items (G_LIST_MODEL (model));
  step (self);

  return self;
}

/* A view that is not seen needs no rows, and is taken apart in small steps, too. */
void
lg_paced_selection_set_active (LgPacedSelection *self,
                               gboolean          active)
{
  g_return_if_fail (LG_IS_PACED_SELECTION (self));

  if (self->is_active == active)
    return;

  settle_selection (self);
  self->is_active = active;
  if (!active)
    let_go (self);
  step (self);
}

/* Tells at once what has not been told yet, that a position here is one in the model. */
void
lg_paced_selection_settle (LgPacedSelection *self)
{
  guint position;
  guint n_old;
  guint n_new;

  g_return_if_fail (LG_IS_PACED_SELECTION (self));

  position = self->begin + self->n_told;
  n_old = self->old->len;
  n_new = self->is_active ? self->n_new - self->n_told : 0;
  settle_selection (self);
  lg_slices_remove (self, step);
  g_ptr_array_set_size (self->old, 0);
  self->n_told += n_new;
  tell (self, position, n_old, n_new);
}

/**
 * lg_paced_selection_find:
 * @self: a selection
 * @position: (inout): what a view says; where the model has it
 *
 * Returns: FALSE where that is a row which the model has no longer
 */
gboolean
lg_paced_selection_find (LgPacedSelection *self,
                         guint            *position)
{
  guint old_index;

  g_return_val_if_fail (LG_IS_PACED_SELECTION (self), FALSE);

  return find_position (self, position, &old_index);
}
