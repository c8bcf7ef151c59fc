/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-board-lane.h"

/* Enough for two cards. */
#define LANE_HEIGHT 280

/**
 * LgBoardLane:
 *
 * The columns of the board, side by side: all tasks, or those of one assignee
 * or site. The signal “changed” tells that other tasks are shown.
 */
struct _LgBoardLane
{
  AdwBin         parent_instance;

  GtkLabel      *title;
  LgBoardColumn *to_do;
  LgBoardColumn *in_progress;
  LgBoardColumn *review;
  LgBoardColumn *done;
};

G_DEFINE_FINAL_TYPE (LgBoardLane, lg_board_lane, ADW_TYPE_BIN)

enum {
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
column_changed_cb (LgBoardLane *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
lg_board_lane_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_BOARD_LANE);

  G_OBJECT_CLASS (lg_board_lane_parent_class)->dispose (object);
}

static void
lg_board_lane_class_init (LgBoardLaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lg_board_lane_dispose;

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (LG_TYPE_BOARD_COLUMN);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/LossGuard/ui/board/lg-board-lane.ui");
  gtk_widget_class_bind_template_child (widget_class, LgBoardLane, title);
  gtk_widget_class_bind_template_child (widget_class, LgBoardLane, to_do);
  gtk_widget_class_bind_template_child (widget_class, LgBoardLane, in_progress);
  gtk_widget_class_bind_template_child (widget_class, LgBoardLane, review);
  gtk_widget_class_bind_template_child (widget_class, LgBoardLane, done);
}

static void
lg_board_lane_init (LgBoardLane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (int status = LG_TASK_STATUS_TO_DO; status <= LG_BOARD_N_COLUMNS; status++)
    g_signal_connect_object (lg_board_lane_get_column (self, status), "changed", G_CALLBACK (column_changed_cb), self,
                             G_CONNECT_SWAPPED);
}

/* Shows the tasks of @filter in all columns, whatever its status. */
void
lg_board_lane_show (LgBoardLane             *self,
                    LgStore                 *store,
                    const LgTaskBoardFilter *filter)
{
  g_autoptr (LgTaskBoardFilter) copy = lg_task_board_filter_copy (filter);

  for (int status = LG_TASK_STATUS_TO_DO; status <= LG_BOARD_N_COLUMNS; status++)
    {
      copy->status = status;
      lg_board_column_show (lg_board_lane_get_column (self, status), store, copy);
    }
}

/* Makes it one lane of several. */
void
lg_board_lane_set_title (LgBoardLane *self,
                         const char  *title)
{
  gtk_label_set_label (self->title, title);
  gtk_widget_set_visible (GTK_WIDGET (self->title), TRUE);
  gtk_widget_set_size_request (GTK_WIDGET (self), -1, LANE_HEIGHT);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

/* Shows one column, or all for 0. */
void
lg_board_lane_show_only (LgBoardLane  *self,
                         LgTaskStatus  status)
{
  for (int i = LG_TASK_STATUS_TO_DO; i <= LG_BOARD_N_COLUMNS; i++)
    gtk_widget_set_visible (GTK_WIDGET (lg_board_lane_get_column (self, i)), status == 0 || (int) status == i);
}

/* Returns: (transfer none): the column of that status */
LgBoardColumn *
lg_board_lane_get_column (LgBoardLane  *self,
                          LgTaskStatus  status)
{
  LgBoardColumn *columns[] = { self->to_do, self->in_progress, self->review, self->done };

  g_return_val_if_fail (status >= LG_TASK_STATUS_TO_DO && status <= LG_BOARD_N_COLUMNS, NULL);

  return columns[status - LG_TASK_STATUS_TO_DO];
}
