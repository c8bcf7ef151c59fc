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
 *
 * It has no columns, and reads no tasks, before somebody is near enough to see
 * them; they are made one by one, and are taken apart in small steps.
 */
struct _LgBoardLane
{
  AdwBin             parent_instance;

  GtkLabel          *title;
  GtkBox            *box;

  LgBoardColumn     *columns[LG_BOARD_N_COLUMNS];  /* (unowned) (nullable): the box owns them */
  char              *key;     /* (owned) */
  LgStore           *store;   /* (owned) (nullable) */
  LgTaskBoardFilter *filter;  /* (owned) (nullable) */
  LgTaskStatus       only;    /* the column that is shown, 0 for all */
  gboolean           is_retired;
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
  LgBoardLane *self = LG_BOARD_LANE (object);

  memset (self->columns, 0, sizeof self->columns);
  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_BOARD_LANE);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (lg_board_lane_parent_class)->dispose (object);
}

static void
lg_board_lane_finalize (GObject *object)
{
  LgBoardLane *self = LG_BOARD_LANE (object);

  g_free (self->key);
  g_clear_pointer (&self->filter, lg_task_board_filter_free);

  G_OBJECT_CLASS (lg_board_lane_parent_class)->finalize (object);
}

static void
lg_board_lane_class_init (LgBoardLaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lg_board_lane_dispose;
  G_OBJECT_CLASS (klass)->finalize = lg_board_lane_finalize;

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/LossGuard/ui/board/lg-board-lane.ui");
  gtk_widget_class_bind_template_child (widget_class, LgBoardLane, title);
  gtk_widget_class_bind_template_child (widget_class, LgBoardLane, box);
}

static void
lg_board_lane_init (LgBoardLane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lg_board_lane_new:
 * @key: tells it from other lanes
 * @title: (nullable): whose tasks it has, NULL for the only lane
 *
 * Returns: (transfer floating): a lane without columns
 */
GtkWidget *
lg_board_lane_new (const char *key,
                   const char *title)
{
  LgBoardLane *self = g_object_new (LG_TYPE_BOARD_LANE, NULL);

  self->key = g_strdup (key);
  if (title != NULL)
    {
      gtk_label_set_label (self->title, title);
      gtk_widget_set_visible (GTK_WIDGET (self->title), TRUE);
      gtk_widget_set_size_request (GTK_WIDGET (self), -1, LANE_HEIGHT);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
    }

  return GTK_WIDGET (self);
}

const char *
lg_board_lane_get_key (LgBoardLane *self)
{
  return self->key;
}

/* What is overdue is so from one moment to the next, and is no other question for that. */
static gboolean
ask_the_same (const LgTaskBoardFilter *a,
              const LgTaskBoardFilter *b)
{
  return a->kind == b->kind && a->site_row == b->site_row && (a->overdue_at != 0) == (b->overdue_at != 0) &&
         g_strcmp0 (a->assignee, b->assignee) == 0 && g_strcmp0 (a->text, b->text) == 0;
}

static void
fill_column (LgBoardLane  *self,
             LgTaskStatus  status)
{
  LgBoardColumn *column = lg_board_lane_get_column (self, status);

  if (column == NULL)
    return;

  self->filter->status = status;
  lg_board_column_show (column, self->store, self->filter);
}

/* Nothing but the time differs: what is seen stays, and what became overdue comes in. */
static void
move_on (LgBoardLane *self,
         LgTime       overdue_at)
{
  self->filter->overdue_at = overdue_at;
  for (int status = LG_TASK_STATUS_TO_DO; status <= LG_BOARD_N_COLUMNS; status++)
    {
      LgBoardColumn *column = lg_board_lane_get_column (self, status);

      self->filter->status = status;
      if (column != NULL)
        lg_board_column_move_on (column, self->filter);
    }
}

/* Shows the tasks of @filter in all columns, whatever its status; columns follow the store by themselves. */
void
lg_board_lane_show (LgBoardLane             *self,
                    LgStore                 *store,
                    const LgTaskBoardFilter *filter)
{
  if (self->filter != NULL && ask_the_same (self->filter, filter))
    {
      if (filter->overdue_at != 0)
        move_on (self, filter->overdue_at);
      return;
    }

  g_set_object (&self->store, store);
  g_clear_pointer (&self->filter, lg_task_board_filter_free);
  self->filter = lg_task_board_filter_copy (filter);
  for (int status = LG_TASK_STATUS_TO_DO; status <= LG_BOARD_N_COLUMNS; status++)
    fill_column (self, status);
}

static void
show_column (LgBoardLane  *self,
             LgTaskStatus  status)
{
  LgBoardColumn *column = lg_board_lane_get_column (self, status);

  if (column != NULL)
    gtk_widget_set_visible (GTK_WIDGET (column), self->only == 0 || self->only == status);
}

/* Shows one column, or all for 0. */
void
lg_board_lane_show_only (LgBoardLane  *self,
                         LgTaskStatus  status)
{
  self->only = status;
  for (int i = LG_TASK_STATUS_TO_DO; i <= LG_BOARD_N_COLUMNS; i++)
    show_column (self, i);
}

/* Returns: (transfer none) (nullable): the column of that status, NULL while there is none */
LgBoardColumn *
lg_board_lane_get_column (LgBoardLane  *self,
                          LgTaskStatus  status)
{
  g_return_val_if_fail (status >= LG_TASK_STATUS_TO_DO && status <= LG_BOARD_N_COLUMNS, NULL);

  return self->columns[status - LG_TASK_STATUS_TO_DO];
}

static void
add_column (LgBoardLane  *self,
            LgTaskStatus  status)
{
  LgBoardColumn *column = g_object_new (LG_TYPE_BOARD_COLUMN, NULL);

  self->columns[status - LG_TASK_STATUS_TO_DO] = column;
  show_column (self, status);
  gtk_box_append (self->box, GTK_WIDGET (column));
  fill_column (self, status);
  if (gtk_widget_get_visible (GTK_WIDGET (self->title)))
    lg_board_column_make_brief (column);
  g_signal_connect_object (column, "changed", G_CALLBACK (column_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * lg_board_lane_build_next:
 * @self: a lane that is to be seen
 *
 * Makes a column, or fills one again.
 *
 * Returns: FALSE where the lane has all of them
 */
gboolean
lg_board_lane_build_next (LgBoardLane *self)
{
  for (int status = LG_TASK_STATUS_TO_DO; status <= LG_BOARD_N_COLUMNS; status++)
    {
      LgBoardColumn *column = lg_board_lane_get_column (self, status);

      if (column != NULL && lg_board_column_is_awake (column))
        continue;

      if (column == NULL)
        add_column (self, status);
      else
        lg_board_column_set_awake (column, TRUE);
      return TRUE;
    }

  return FALSE;
}

/* Whether something in it has the focus, or is dragged. */
gboolean
lg_board_lane_is_in_use (LgBoardLane *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (self->columns); i++)
    {
      if (self->columns[i] != NULL && lg_board_column_is_in_use (self->columns[i]))
        return TRUE;
    }

  return FALSE;
}

/**
 * lg_board_lane_take_next:
 * @self: a lane that nobody is near enough to see
 *
 * Lets a column take its cards apart; or removes one that has none any more,
 * which is so when the views have nothing left to do.
 *
 * Returns: FALSE where the lane has no columns left
 */
gboolean
lg_board_lane_take_next (LgBoardLane *self)
{
  LgBoardColumn *last = LG_BOARD_COLUMN (gtk_widget_get_last_child (GTK_WIDGET (self->box)));

  if (last == NULL)
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (self->columns); i++)
    {
      if (self->columns[i] == NULL || !lg_board_column_is_awake (self->columns[i]))
        continue;

      lg_board_column_set_awake (self->columns[i], FALSE);
      return TRUE;
    }

  self->columns[lg_board_column_get_status (last) - LG_TASK_STATUS_TO_DO] = NULL;
  gtk_box_remove (self->box, GTK_WIDGET (last));

  return TRUE;
}

/* It is no lane of the board any more, which hides it and takes it apart. */
void
lg_board_lane_retire (LgBoardLane *self)
{
  self->is_retired = TRUE;
}

/* Hides a column, and itself with the last one: hundreds of cards at once take too long. */
void
lg_board_lane_hide_next (LgBoardLane *self)
{
  GtkWidget *hidden = GTK_WIDGET (self);

  for (gsize i = 0; i < G_N_ELEMENTS (self->columns); i++)
    {
      if (self->columns[i] != NULL && gtk_widget_get_visible (GTK_WIDGET (self->columns[i])))
        hidden = GTK_WIDGET (self->columns[i]);
    }

  gtk_widget_set_visible (hidden, FALSE);
}

gboolean
lg_board_lane_is_retired (LgBoardLane *self)
{
  return self->is_retired;
}
