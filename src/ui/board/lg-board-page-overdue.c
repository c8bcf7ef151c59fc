/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-board-page-private.h"

/* What becomes overdue comes in while that alone is shown. */

/* Tasks are due to the minute. */
#define SECONDS 60

static void
ask_again (LgBoardPage *self)
{
  if (self->lanes_by != NULL && gtk_toggle_button_get_active (self->overdue))
    lg_board_page_show_lanes (self);
}

static gboolean
minute_passed_cb (gpointer user_data)
{
  ask_again (user_data);

  return G_SOURCE_CONTINUE;
}

static void
map_cb (LgBoardPage *self)
{
  self->follow_time = g_timeout_add_seconds (SECONDS, minute_passed_cb, self);
  ask_again (self);
}

static void
unmap_cb (LgBoardPage *self)
{
  g_clear_handle_id (&self->follow_time, g_source_remove);
}

void
lg_board_page_follow_time (LgBoardPage *self)
{
  g_signal_connect (self, "map", G_CALLBACK (map_cb), NULL);
  g_signal_connect (self, "unmap", G_CALLBACK (unmap_cb), NULL);
}
