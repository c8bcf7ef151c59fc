/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-board-column-private.h"
#include "lg-money.h"
#include "lg-page-host.h"
#include "lg-words.h"

/* The cards of a column that has room for two or three, until somebody looks for more. */
#define N_BRIEF 8

/**
 * LgBoardColumn:
 *
 * The tasks of one status, in the order that people gave them. The signal
 * “changed” tells that other tasks are shown.
 */
G_DEFINE_FINAL_TYPE (LgBoardColumn, lg_board_column, ADW_TYPE_BIN)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
update (LgBoardColumn *self)
{
  guint n_tasks = lg_board_column_get_n_tasks (self);
  g_autofree char *figure = lg_amount_format (n_tasks, 0);

  gtk_label_set_label (self->count, figure);
  gtk_widget_set_visible (self->nothing, n_tasks == 0 && !lg_board_column_get_loading (self));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
failed_cb (LgBoardColumn *self)
{
  lg_page_host_tell_error (GTK_WIDGET (self), lg_paged_list_get_error (self->list));
}

static void
activate_cb (LgBoardColumn *self,
             guint          position)
{
  g_autoptr (LgPagedItem) item = g_list_model_get_item (G_LIST_MODEL (self->rows), position);
  LgTask *task = item != NULL ? lg_paged_item_get_record (item) : NULL;

  if (task != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "board.open", "s", LG_RECORD (task)->id);
}

/* Whoever scrolls in it or goes through its cards may want the last one. */
static void
show_all_cb (LgBoardColumn *self)
{
  if (self->is_brief)
    lg_paced_selection_set_limit (self->rows, G_MAXUINT);
  self->is_brief = FALSE;
}

static void
setup_cb (LgBoardColumn *self,
          GtkListItem   *list_item)
{
  lg_board_column_add_drag_source (LG_TASK_CARD (gtk_list_item_get_child (list_item)));
}

static void
add_factory (LgBoardColumn *self)
{
  g_autoptr (GtkListItemFactory) factory = lg_paged_row_factory_new (LG_TYPE_TASK_CARD);

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list_view, factory);
}

static void
lg_board_column_dispose (GObject *object)
{
  LgBoardColumn *self = LG_BOARD_COLUMN (object);

  g_clear_object (&self->gap);
  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_BOARD_COLUMN);
  g_clear_object (&self->rows);
  g_clear_object (&self->list);

  G_OBJECT_CLASS (lg_board_column_parent_class)->dispose (object);
}

static void
lg_board_column_class_init (LgBoardColumnClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lg_board_column_dispose;

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/LossGuard/ui/board/lg-board-column.ui");
  gtk_widget_class_bind_template_child (widget_class, LgBoardColumn, title);
  gtk_widget_class_bind_template_child (widget_class, LgBoardColumn, count);
  gtk_widget_class_bind_template_child (widget_class, LgBoardColumn, list_view);
  gtk_widget_class_bind_template_child (widget_class, LgBoardColumn, selection);
  gtk_widget_class_bind_template_child (widget_class, LgBoardColumn, nothing);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
}

static void
lg_board_column_init (LgBoardColumn *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_factory (self);
  lg_board_column_add_drop_target (self);
}

/* Shows the tasks of @filter, whose status is the column's. */
void
lg_board_column_show (LgBoardColumn           *self,
                      LgStore                 *store,
                      const LgTaskBoardFilter *filter)
{
  if (self->list != NULL)
    {
      lg_paged_list_set_filter (self->list, filter);
      return;
    }

  self->status = filter->status;
  self->list = lg_task_list_new (store, filter);
  gtk_label_set_label (self->title, lg_words_task_status (filter->status));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  lg_words_task_status (filter->status), -1);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify::loading", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify::error", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  gtk_no_selection_set_model (self->selection, G_LIST_MODEL (self->list));
  self->rows = lg_paced_selection_new (GTK_SELECTION_MODEL (self->selection), self->list);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->rows));
}

/* Shows the tasks of @filter, most of which are seen already. */
void
lg_board_column_move_on (LgBoardColumn           *self,
                         const LgTaskBoardFilter *filter)
{
  lg_paged_list_move_filter (self->list, filter);
}

/* There is little room for it: before somebody scrolls or goes through it, it has its first few cards alone. */
void
lg_board_column_make_brief (LgBoardColumn *self)
{
  self->is_brief = TRUE;
  lg_paced_selection_set_limit (self->rows, N_BRIEF);
}

LgTaskStatus
lg_board_column_get_status (LgBoardColumn *self)
{
  return self->status;
}

guint
lg_board_column_get_n_tasks (LgBoardColumn *self)
{
  return self->list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->list)) : 0;
}

gboolean
lg_board_column_get_loading (LgBoardColumn *self)
{
  return self->list == NULL || lg_paged_list_get_loading (self->list);
}

/* A column that is not awake has no cards. */
void
lg_board_column_set_awake (LgBoardColumn *self,
                           gboolean       awake)
{
  self->is_asleep = !awake;
  lg_paced_selection_set_active (self->rows, awake);
}

gboolean
lg_board_column_is_awake (LgBoardColumn *self)
{
  return !self->is_asleep;
}

/* Whether something in it has the focus, or is dragged. */
gboolean
lg_board_column_is_in_use (LgBoardColumn *self)
{
  return self->is_dragged_from ||
         (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

/* Brings the task into view, if it is here: the view keeps in mind which of its rows gets the focus. */
gboolean
lg_board_column_show_task (LgBoardColumn *self,
                           gint64         row)
{
  guint position;

  if (self->list == NULL || !lg_paged_list_find (self->list, row, &position))
    return FALSE;

  lg_paced_selection_settle (self->rows);
  gtk_list_view_scroll_to (self->list_view, position, GTK_LIST_SCROLL_FOCUS, NULL);

  return TRUE;
}

/* The task that was brought into view has it. */
void
lg_board_column_take_focus (LgBoardColumn *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
}

/* The row of the task at @position, 0 where there is none. */
gint64
lg_board_column_row_at (LgBoardColumn *self,
                        gint64         position)
{
  g_autoptr (LgPagedItem) item = NULL;

  if (position >= 0 && position < lg_board_column_get_n_tasks (self))
    item = g_list_model_get_item (G_LIST_MODEL (self->list), position);

  return item != NULL ? lg_paged_item_get_row (item) : 0;
}

/**
 * lg_board_column_find_beside:
 * @self: a column
 * @row: a task
 * @up: whether it goes up by one, else down
 * @anchor: (out): its place then
 *
 * Returns: FALSE where the task is not here, or cannot go that way
 */
gboolean
lg_board_column_find_beside (LgBoardColumn *self,
                             gint64         row,
                             gboolean       up,
                             LgTaskAnchor  *anchor)
{
  guint position;
  gint64 first;

  if (self->list == NULL || !lg_paged_list_find (self->list, row, &position))
    return FALSE;

  first = up ? (gint64) position - 2 : (gint64) position + 1;
  anchor->above = lg_board_column_row_at (self, first);
  anchor->below = lg_board_column_row_at (self, first + 1);

  return up ? position > 0 : anchor->above != 0;
}
