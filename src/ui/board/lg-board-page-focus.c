/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-board-page-private.h"
#include "lg-task-card.h"

/* Where the focus goes when the card that has it goes elsewhere: with its task. */

/* A card takes the focus only once it was laid out, and one that is not seen does not take it at all. */
#define MAX_FRAMES 30

/* So long a task that was made is waited for. */
#define MAX_WAIT (5 * G_TIME_SPAN_SECOND)

static GtkWidget *
get_focus (LgBoardPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL ? gtk_root_get_focus (root) : NULL;
}

static LgTaskCard *
find_focused_card (LgBoardPage *self)
{
  GtkWidget *focus = get_focus (self);
  GtkWidget *card = focus != NULL ? gtk_widget_get_ancestor (focus, LG_TYPE_TASK_CARD) : NULL;

  if (card == NULL && focus != NULL)
    card = gtk_widget_get_first_child (focus);

  return card != NULL && LG_IS_TASK_CARD (card) ? LG_TASK_CARD (card) : NULL;
}

/**
 * lg_board_page_find_focused:
 * @self: a page in a window
 * @column: (out) (transfer none): where it is
 *
 * Returns: (transfer none) (nullable): the task whose card has the focus, or something in it
 */
LgTask *
lg_board_page_find_focused (LgBoardPage    *self,
                            LgBoardColumn **column)
{
  LgTaskCard *card = find_focused_card (self);

  if (card == NULL)
    return NULL;

  *column = LG_BOARD_COLUMN (gtk_widget_get_ancestor (GTK_WIDGET (card), LG_TYPE_BOARD_COLUMN));

  return lg_task_card_get_task (card);
}

/* Its card is brought into view in one frame, and takes the focus in the next: each takes milliseconds. */
static gboolean
focus_task (LgBoardPage *self,
            LgBoardLane *lane)
{
  for (int status = LG_TASK_STATUS_TO_DO; status <= LG_BOARD_N_COLUMNS; status++)
    {
      LgBoardColumn *column = lg_board_lane_get_column (lane, status);

      if (self->focus_status != 0 && (int) self->focus_status != status)
        continue;
      if (column == NULL || !lg_board_column_show_task (column, self->focus_row))
        continue;
      if (self->focus_frames % 2 == 1)
        lg_board_column_take_focus (column);
      return TRUE;
    }

  return FALSE;
}

static gboolean
has_task_focus (LgBoardPage *self)
{
  LgTaskCard *card = find_focused_card (self);
  LgTask *task = card != NULL ? lg_task_card_get_task (card) : NULL;

  return task != NULL && LG_RECORD (task)->row == self->focus_row;
}

static void
forget_task (LgBoardPage *self)
{
  self->focus_row = 0;
  self->focus_status = 0;
  self->focus_lost = FALSE;
  self->focus_waits_at = NULL;
  self->focus_frames = 0;
  self->focus_until = 0;
}

static gboolean
next_frame_cb (GtkWidget     *page,
               GdkFrameClock *clock,
               gpointer       user_data)
{
  lg_board_page_follow_focus (LG_BOARD_PAGE (page));

  return G_SOURCE_REMOVE;
}

/* It is there; what is left to do is to wait until its card is. */
static void
end_following (LgBoardPage *self)
{
  if (has_task_focus (self) || ++self->focus_frames > MAX_FRAMES)
    forget_task (self);
  else
    gtk_widget_add_tick_callback (GTK_WIDGET (self), next_frame_cb, NULL, NULL);
}

/* Until the task is somewhere, if it ever is, the focus is where other lanes are chosen, and not where chance leads it. */
static void
wait_for_task (LgBoardPage *self)
{
  if (self->focus_lost && gtk_drop_down_get_selected (self->lanes_by) != LG_TASK_LANES_NONE)
    gtk_widget_grab_focus (GTK_WIDGET (self->lanes_by));
  if (self->focus_lost)
    self->focus_waits_at = get_focus (self);
  else if (self->focus_waits_at != NULL && self->focus_waits_at != get_focus (self))
    self->focus_row = 0;
  else if (self->focus_until != 0 && g_get_monotonic_time () > self->focus_until)
    self->focus_row = 0;
  self->focus_lost = FALSE;
}

static gboolean
follow_focus_cb (gpointer user_data)
{
  LgBoardPage *self = LG_BOARD_PAGE (user_data);

  self->follow_focus = 0;
  LG_BOARD_FOR_EACH_LANE (self, lane)
    {
      if (focus_task (self, LG_BOARD_LANE (lane)))
        {
          end_following (self);
          return G_SOURCE_REMOVE;
        }
    }
  wait_for_task (self);
  if (self->focus_row == 0)
    forget_task (self);

  return G_SOURCE_REMOVE;
}

/* A task that was moved keeps the focus where it went. The views have to see the change first, step by step. */
void
lg_board_page_follow_focus (LgBoardPage *self)
{
  if (self->focus_row != 0 && self->lanes_by != NULL && self->follow_focus == 0)
    self->follow_focus = g_idle_add_full (G_PRIORITY_LOW, follow_focus_cb, self, NULL);
}

/* A task that was just made takes the focus once it is there, unless that takes too long. */
void
lg_board_page_focus_made (LgBoardPage *self,
                          LgTask      *task)
{
  forget_task (self);
  self->focus_row = LG_RECORD (task)->row;
  self->focus_until = g_get_monotonic_time () + MAX_WAIT;
  lg_board_page_follow_focus (self);
}

/* Whether the card that had the focus is there no more, or is another task's. */
static gboolean
is_taken_away (LgBoardPage *self)
{
  LgTask *task;

  if (self->focus_card == NULL || !gtk_widget_get_mapped (self->focus_card))
    return TRUE;

  task = lg_task_card_get_task (LG_TASK_CARD (self->focus_card));

  return task == NULL || LG_RECORD (task)->row != self->focus_card_row;
}

static void
focus_changed_cb (LgBoardPage *self)
{
  LgTaskCard *card = find_focused_card (self);
  LgTask *task = card != NULL ? lg_task_card_get_task (card) : NULL;

  if (task == NULL && self->focus_card_row != 0 && gtk_widget_get_mapped (GTK_WIDGET (self)) && is_taken_away (self))
    {
      if (self->focus_row == 0)
        self->focus_row = self->focus_card_row;
      self->focus_lost = TRUE;
      lg_board_page_follow_focus (self);
    }

  g_set_weak_pointer (&self->focus_card, task != NULL ? GTK_WIDGET (card) : NULL);
  self->focus_card_row = task != NULL ? LG_RECORD (task)->row : 0;
}

static void
root_changed_cb (LgBoardPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root != NULL)
    g_signal_connect_object (root, "notify::focus-widget", G_CALLBACK (focus_changed_cb), self, G_CONNECT_SWAPPED);
}

void
lg_board_page_keep_focus (LgBoardPage *self)
{
  g_signal_connect (self, "notify::root", G_CALLBACK (root_changed_cb), NULL);
}
