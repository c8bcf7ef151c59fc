/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-board-page-private.h"
#include "lg-slices.h"

/* What is seen of the lanes: there may be a thousand of them, and each would have eight hundred cards. */

/* In heights of what is seen: lanes that are no farther from it have cards, lanes that are farther than FAR have none. */
#define NEAR 1
#define FAR  3

/* How far the lane is from what is seen, in heights of that. */
static double
find_distance (LgBoardPage *self,
               GtkWidget   *lane)
{
  double height = gtk_widget_get_height (self->scroller);
  graphene_rect_t bounds;
  double outside;

  /* The only one is there before anything is laid out. */
  if (gtk_drop_down_get_selected (self->lanes_by) == LG_TASK_LANES_NONE)
    return 0;
  if (height == 0 || gtk_widget_get_height (lane) == 0 || !gtk_widget_compute_bounds (lane, self->scroller, &bounds))
    return (FAR + NEAR) / 2.0;

  outside = MAX (bounds.origin.y - height, -(bounds.origin.y + bounds.size.height));

  return MAX (outside, 0) / height;
}

/* Hides a part of a lane that is none of the board's any more. Returns: FALSE where all are hidden */
gboolean
lg_board_page_hide_retired (LgBoardPage *self)
{
  for (GtkWidget *lane = gtk_widget_get_first_child (GTK_WIDGET (self->lanes)); lane != NULL;
       lane = gtk_widget_get_next_sibling (lane))
    {
      if (!lg_board_lane_is_retired (LG_BOARD_LANE (lane)) || !gtk_widget_get_visible (lane))
        continue;

      lg_board_lane_hide_next (LG_BOARD_LANE (lane));
      return TRUE;
    }

  return FALSE;
}

static gboolean
build_one (LgBoardPage *self,
           double       distance)
{
  LG_BOARD_FOR_EACH_LANE (self, lane)
    {
      if (find_distance (self, lane) <= distance && lg_board_lane_build_next (LG_BOARD_LANE (lane)))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_to_go (LgBoardPage *self,
          LgBoardLane *lane)
{
  return lg_board_lane_is_retired (lane) ||
         (find_distance (self, GTK_WIDGET (lane)) > FAR && !lg_board_lane_is_in_use (lane));
}

/* What nobody sees is taken apart piece by piece, when nothing else is to do. */
static gboolean
tidy (gpointer page)
{
  LgBoardPage *self = page;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->lanes)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      LgBoardLane *lane = LG_BOARD_LANE (child);

      if (!is_to_go (self, lane))
        continue;
      if (lg_board_lane_take_next (lane))
        return TRUE;
      if (lg_board_lane_is_retired (lane))
        {
          gtk_box_remove (self->lanes, child);
          return TRUE;
        }
    }

  return FALSE;
}

/* One column at a time, those that are seen first. */
static gboolean
look (gpointer page)
{
  LgBoardPage *self = page;

  if (lg_board_page_hide_retired (self) || build_one (self, 0) || build_one (self, NEAR))
    return TRUE;

  lg_slices_add (self, tidy, LG_SLICES_LATER);

  return FALSE;
}

/* The only lane is there before the next frame. */
void
lg_board_page_look (LgBoardPage *self)
{
  gboolean only;

  if (self->lanes_by == NULL)
    return;

  only = gtk_drop_down_get_selected (self->lanes_by) == LG_TASK_LANES_NONE;
  lg_slices_add (self, look, only ? LG_SLICES_SOON : LG_SLICES_IDLE);
}

/* New lanes that all fit in change nothing in the view, but are somewhere in it only once they have a height. */
static gboolean
laid_out_cb (GtkWidget     *lanes,
             GdkFrameClock *clock,
             gpointer       user_data)
{
  LgBoardPage *self = LG_BOARD_PAGE (user_data);

  LG_BOARD_FOR_EACH_LANE (self, lane)
    if (gtk_widget_get_height (lane) == 0)
      return G_SOURCE_CONTINUE;

  lg_board_page_seek_lane (self);
  lg_board_page_look (self);

  return G_SOURCE_REMOVE;
}

void
lg_board_page_look_once_laid_out (LgBoardPage *self)
{
  gtk_widget_add_tick_callback (GTK_WIDGET (self->lanes), laid_out_cb, self, NULL);
}

void
lg_board_page_follow_view (LgBoardPage *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));

  g_signal_connect_object (adjustment, "changed", G_CALLBACK (lg_board_page_look), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (lg_board_page_look), self, G_CONNECT_SWAPPED);
}
