/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-paced-selection.h"

#include "lg-paced-list.h"
#include "lg-slices.h"

/* Of so many rows is it told in one go whether they are selected. */
#define STEP 16

/**
 * LgPacedSelection:
 *
 * A selection of a #LgPagedList as one view sees it: its rows come and go in small steps, and of many rows it is told
 * in small steps whether they are selected.
 */
struct _LgPacedSelection
{
  GObject            parent_instance;

  GtkSelectionModel *model;  /* (owned) */
  LgPagedList       *list;   /* (owned): what the model is of */
  LgPacedList       *rows;   /* (owned) */

  /* Rows of which it is still to be told whether they are selected. */
  guint              begin;
  guint              end;
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
  return g_list_model_get_n_items (G_LIST_MODEL (LG_PACED_SELECTION (model)->rows));
}

static gpointer
lg_paced_selection_get_item (GListModel *model,
                             guint       position)
{
  return g_list_model_get_item (G_LIST_MODEL (LG_PACED_SELECTION (model)->rows), position);
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

  return lg_paced_list_find (self->rows, &position) && gtk_selection_model_is_selected (self->model, position);
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

  return lg_paced_list_find (self->rows, &position) &&
         gtk_selection_model_select_item (self->model, position, unselect_rest);
}

static gboolean
lg_paced_selection_unselect_item (GtkSelectionModel *model,
                                  guint              position)
{
  LgPacedSelection *self = LG_PACED_SELECTION (model);

  return lg_paced_list_find (self->rows, &position) && gtk_selection_model_unselect_item (self->model, position);
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
      guint             begin,
      guint             end)
{
  if (end > begin)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), begin, end - begin);
}

static gboolean
step (gpointer selection)
{
  LgPacedSelection *self = selection;
  guint begin = self->begin;

  self->begin = MIN (begin + STEP, self->end);
  tell (self, begin, self->begin);

  return self->begin < self->end;
}

static void
forget (LgPacedSelection *self)
{
  lg_slices_remove (self, step);
  self->begin = self->end = 0;
}

/* Before other rows are where those were. */
static void
settle (LgPacedSelection *self)
{
  guint begin = self->begin;
  guint end = self->end;

  forget (self);
  tell (self, begin, end);
}

/* A view changes each row that it has; of the others it only hears. */
static void
pace (LgPacedSelection *self,
      guint             begin,
      guint             end)
{
  g_autoptr (GPtrArray) held = lg_paged_list_ref_held (self->list, begin, end - begin);

  if (held->len <= STEP)
    {
      tell (self, begin, end);
      return;
    }

  self->begin = lg_paged_item_get_position (g_ptr_array_index (held, held->len - 1));
  self->end = lg_paged_item_get_position (g_ptr_array_index (held, 0)) + 1;
  tell (self, begin, self->begin);
  tell (self, self->end, end);
  lg_slices_add (self, step, LG_SLICES_SOON);
}

/* The rows between what was told and the end are not there yet, so that the range is cut. */
static void
selection_changed_cb (LgPacedSelection *self,
                      guint             position,
                      guint             n_items)
{
  guint size = lg_paced_selection_get_n_items (G_LIST_MODEL (self));
  guint n_settled = lg_paced_list_get_n_settled (self->rows);
  guint begin = MIN (position, n_settled);
  guint end = n_items <= n_settled - begin ? begin + n_items : size;

  settle (self);
  if (n_settled == size)
    pace (self, begin, end);
  else
    tell (self, begin, end);
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

  g_object_unref (self->rows);
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

  /* Before the rows hear of it and others are where those were. */
  g_signal_connect_object (list, "items-changing", G_CALLBACK (settle), self, G_CONNECT_SWAPPED);
  self->rows = lg_paced_list_new (G_LIST_MODEL (model), list);
  g_signal_connect_object (self->rows, "items-changed", G_CALLBACK (g_list_model_items_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (model, "selection-changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/* A view that is not seen needs no rows. */
void
lg_paced_selection_set_active (LgPacedSelection *self,
                               gboolean          active)
{
  g_return_if_fail (LG_IS_PACED_SELECTION (self));

  if (!active)
    forget (self);
  lg_paced_list_set_active (self->rows, active);
}

/* As lg_paced_list_set_limit(). */
void
lg_paced_selection_set_limit (LgPacedSelection *self,
                              guint             limit)
{
  g_return_if_fail (LG_IS_PACED_SELECTION (self));

  lg_paced_list_set_limit (self->rows, limit);
}

/* Tells at once what has not been told yet, that a position here is one in the model. */
void
lg_paced_selection_settle (LgPacedSelection *self)
{
  g_return_if_fail (LG_IS_PACED_SELECTION (self));

  settle (self);
  lg_paced_list_settle (self->rows);
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
  g_return_val_if_fail (LG_IS_PACED_SELECTION (self), FALSE);

  return lg_paced_list_find (self->rows, position);
}

/**
 * lg_paced_selection_locate:
 * @self: a selection
 * @position: (inout): where the model has something; where the view has it
 *
 * Returns: FALSE where the view was not told of it yet; “items-changed” says that more was told
 */
gboolean
lg_paced_selection_locate (LgPacedSelection *self,
                           guint            *position)
{
  g_return_val_if_fail (LG_IS_PACED_SELECTION (self), FALSE);

  return lg_paced_list_locate (self->rows, position);
}
