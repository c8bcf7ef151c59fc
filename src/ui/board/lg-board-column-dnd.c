/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-board-column-private.h"
#include "lg-text.h"

/* Dragging a card out of a column, and into one: the column is the target, not each card, so that the gap follows the pointer. */

static GdkContentProvider *
prepare_cb (GtkDragSource *source,
            double         x,
            double         y,
            LgTaskCard    *card)
{
  LgTask *task = lg_task_card_get_task (card);

  return task != NULL ? gdk_content_provider_new_typed (LG_TYPE_TASK, task) : NULL;
}

/* The column keeps the card as long. */
static void
set_dragged (LgTaskCard *card,
             gboolean    dragged)
{
  GtkWidget *column = gtk_widget_get_ancestor (GTK_WIDGET (card), LG_TYPE_BOARD_COLUMN);

  if (column != NULL)
    LG_BOARD_COLUMN (column)->is_dragged_from = dragged;
}

static void
drag_begin_cb (GtkDragSource *source,
               GdkDrag       *drag,
               LgTaskCard    *card)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (lg_task_card_get_face (card));

  gtk_drag_source_set_icon (source, picture, 24, 24);
  gtk_widget_add_css_class (GTK_WIDGET (card), "dragged");
  set_dragged (card, TRUE);
}

static void
drag_end_cb (GtkDragSource *source,
             GdkDrag       *drag,
             gboolean       delete_data,
             LgTaskCard    *card)
{
  gtk_widget_remove_css_class (GTK_WIDGET (card), "dragged");
  set_dragged (card, FALSE);
}

void
lg_board_column_add_drag_source (LgTaskCard *card)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), card, 0);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (drag_begin_cb), card, 0);
  g_signal_connect_object (source, "drag-end", G_CALLBACK (drag_end_cb), card, 0);
  gtk_widget_add_controller (GTK_WIDGET (card), GTK_EVENT_CONTROLLER (source));
}

static void
close_gap (LgBoardColumn *self)
{
  if (self->gap != NULL)
    lg_task_card_set_gap (self->gap, LG_TASK_GAP_NONE);
  g_clear_object (&self->gap);
}

static void
open_gap (LgBoardColumn *self,
          LgTaskCard    *card,
          LgTaskGap      gap)
{
  if (self->gap != card)
    close_gap (self);

  g_set_object (&self->gap, card);
  if (card != NULL)
    lg_task_card_set_gap (card, gap);
}

/* Whether the pointer is above the middle of the card; the gap itself does not count, else it would flee. */
static gboolean
is_above_middle (LgBoardColumn *self,
                 LgTaskCard    *card,
                 double         y)
{
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (lg_task_card_get_face (card), GTK_WIDGET (self), &bounds) &&
         y < bounds.origin.y + bounds.size.height / 2;
}

/* The first card whose middle is below the pointer, or NULL and the last one that is seen. */
static LgTaskCard *
find_card (LgBoardColumn  *self,
           double          y,
           LgTaskCard    **last)
{
  GtkWidget *child;

  *last = NULL;
  for (child = gtk_widget_get_first_child (GTK_WIDGET (self->list_view)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *card = gtk_widget_get_first_child (child);

      if (!gtk_widget_get_mapped (child) || !LG_IS_TASK_CARD (card) || !lg_paged_row_is_built (LG_PAGED_ROW (card)) ||
          lg_task_card_get_task (LG_TASK_CARD (card)) == NULL)
        continue;
      if (is_above_middle (self, LG_TASK_CARD (card), y))
        return LG_TASK_CARD (card);
      *last = LG_TASK_CARD (card);
    }

  return NULL;
}

static gint64
row_of (LgTaskCard *card)
{
  return card != NULL ? LG_RECORD (lg_task_card_get_task (card))->row : 0;
}

static GdkDragAction
motion_cb (GtkDropTarget *target,
           double         x,
           double         y,
           LgBoardColumn *self)
{
  LgTaskCard *last;
  LgTaskCard *card = find_card (self, y, &last);
  guint position;

  self->anchor = (LgTaskAnchor) { .below = row_of (card) };
  if (card != NULL && lg_paged_list_find (self->list, self->anchor.below, &position))
    self->anchor.above = lg_board_column_row_at (self, (gint64) position - 1);
  else if (card == NULL)
    self->anchor.above = row_of (last);

  open_gap (self, card != NULL ? card : last, card != NULL ? LG_TASK_GAP_ABOVE : LG_TASK_GAP_BELOW);
  gtk_widget_add_css_class (adw_bin_get_child (ADW_BIN (self)), "drop-here");

  return GDK_ACTION_MOVE;
}

static void
leave_cb (LgBoardColumn *self)
{
  close_gap (self);
  gtk_widget_remove_css_class (adw_bin_get_child (ADW_BIN (self)), "drop-here");
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         LgBoardColumn *self)
{
  LgTask *task = g_value_get_object (value);

  motion_cb (target, x, y, self);
  leave_cb (self);
  if (self->anchor.above == LG_RECORD (task)->row || self->anchor.below == LG_RECORD (task)->row)
    return FALSE;

  return gtk_widget_activate_action (GTK_WIDGET (self), "board.place", "(ssxx)", LG_RECORD (task)->id,
                                     lg_enum_name (LG_TYPE_TASK_STATUS, self->status), self->anchor.above,
                                     self->anchor.below);
}

void
lg_board_column_add_drop_target (LgBoardColumn *self)
{
  GtkDropTarget *target = gtk_drop_target_new (LG_TYPE_TASK, GDK_ACTION_MOVE);

  g_signal_connect_object (target, "motion", G_CALLBACK (motion_cb), self, 0);
  g_signal_connect_object (target, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
