/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-board-page-private.h"
#include "lg-list.h"
#include "lg-page-host.h"
#include "lg-store-error-words.h"
#include "lg-text.h"
#include "lg-weak.h"

/* The lanes of the board: one that holds everything, or one for each assignee or site. */

#define FOR_EACH_LANE(self, lane) \
  for (GtkWidget *lane = gtk_widget_get_first_child (GTK_WIDGET (self->lanes)); lane != NULL; \
       lane = gtk_widget_get_next_sibling (lane))

/* Which lanes there are. */
typedef struct
{
  LgTaskLanes        by;
  LgTaskBoardFilter *filter;  /* (owned) */
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  lg_task_board_filter_free (question->filter);
  g_free (question);
}

static guint
count_tasks (LgBoardPage *self,
             gboolean    *is_loading)
{
  guint n_tasks = 0;

  /* Before there is a lane, nothing is known of the tasks. */
  *is_loading = self->add_lane != 0 ||
                (self->lane_list == NULL && gtk_widget_get_first_child (GTK_WIDGET (self->lanes)) == NULL);
  FOR_EACH_LANE (self, lane)
    {
      for (int status = LG_TASK_STATUS_TO_DO; status <= LG_BOARD_N_COLUMNS; status++)
        {
          LgBoardColumn *column = lg_board_lane_get_column (LG_BOARD_LANE (lane), status);

          n_tasks += lg_board_column_get_n_tasks (column);
          *is_loading |= lg_board_column_get_loading (column);
        }
    }

  return n_tasks;
}

static gboolean
is_filtered (LgBoardPage *self)
{
  g_autoptr (LgTaskBoardFilter) filter = lg_board_page_create_filter (self);

  return filter->kind != 0 || filter->site_row != 0 || filter->assignee != NULL || filter->overdue_at != 0 ||
         filter->text != NULL;
}

static void
show_columns (LgBoardPage *self)
{
  int status = 0;

  if (self->is_narrow &&
      !lg_enum_parse (LG_TYPE_TASK_STATUS, adw_toggle_group_get_active_name (self->switcher), &status, NULL))
    status = LG_TASK_STATUS_TO_DO;

  FOR_EACH_LANE (self, lane)
    lg_board_lane_show_only (LG_BOARD_LANE (lane), status);
}

/* A task that was moved by key keeps the focus where it went. */
static gboolean
follow_focus_cb (gpointer user_data)
{
  LgBoardPage *self = LG_BOARD_PAGE (user_data);

  self->follow_focus = 0;
  FOR_EACH_LANE (self, lane)
    {
      if (lg_board_column_focus_task (lg_board_lane_get_column (LG_BOARD_LANE (lane), self->focus_status), self->focus_row))
        {
          self->focus_row = 0;
          break;
        }
    }

  return G_SOURCE_REMOVE;
}

/* Brings what the page shows into line with what its columns hold. */
void
lg_board_page_update (LgBoardPage *self)
{
  gboolean is_loading;
  guint n_tasks = count_tasks (self, &is_loading);

  show_columns (self);
  /* The view has to see the change first. */
  if (self->focus_row != 0 && self->follow_focus == 0)
    self->follow_focus = g_idle_add (follow_focus_cb, self);
  if (n_tasks > 0 || is_loading)
    gtk_stack_set_visible_child_name (self->stack, "board");
  else
    gtk_stack_set_visible_child_name (self->stack, is_filtered (self) ? "no-match" : "empty");
  gtk_widget_set_visible (self->filters, n_tasks > 0 || is_loading || is_filtered (self));
}

static void
add_lane (LgBoardPage             *self,
          const LgTaskBoardFilter *filter,
          const char              *title)
{
  LgBoardLane *lane = g_object_new (LG_TYPE_BOARD_LANE, NULL);

  if (title != NULL)
    lg_board_lane_set_title (lane, title);
  gtk_box_append (self->lanes, GTK_WIDGET (lane));
  lg_board_lane_show (lane, lg_page_get_store (LG_PAGE (self)), filter);
  g_signal_connect_object (lane, "changed", G_CALLBACK (lg_board_page_update), self, G_CONNECT_SWAPPED);
}

static void
add_named_lane (LgBoardPage *self,
                LgTaskLane  *lane)
{
  g_autoptr (LgTaskBoardFilter) filter = lg_board_page_create_filter (self);
  gboolean by_site = gtk_drop_down_get_selected (self->lanes_by) == LG_TASK_LANES_BY_SITE;
  const char *title = lane->name;

  if (title == NULL)
    title = by_site ? _("No Site") : _("Nobody Yet");
  if (by_site)
    {
      filter->site_row = lane->site_row != 0 ? lane->site_row : LG_TASK_NO_SITE;
    }
  else
    {
      g_free (filter->assignee);
      filter->assignee = g_strdup (lane->name != NULL ? lane->name : "");
    }

  add_lane (self, filter, title);
}

/* One at a time, so that the window stays alive whatever their number. */
static gboolean
add_lane_cb (gpointer user_data)
{
  LgBoardPage *self = LG_BOARD_PAGE (user_data);

  g_autoptr (LgTaskLane) lane = g_list_model_get_item (self->lane_list, self->n_lanes++);

  if (lane != NULL)
    {
      add_named_lane (self, lane);
      return G_SOURCE_CONTINUE;
    }

  self->add_lane = 0;
  lg_board_page_update (self);

  return G_SOURCE_REMOVE;
}

void
lg_board_page_clear_lanes (LgBoardPage *self)
{
  GtkWidget *lane;

  g_clear_handle_id (&self->add_lane, g_source_remove);
  g_clear_object (&self->lane_list);
  self->n_lanes = 0;
  while ((lane = gtk_widget_get_first_child (GTK_WIDGET (self->lanes))) != NULL)
    gtk_box_remove (self->lanes, lane);
}

static DexFuture *
lanes_read_cb (DexFuture *future,
               gpointer   user_data)
{
  g_autoptr (LgBoardPage) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);
  LgPageHost *host = self != NULL ? lg_page_host_of (GTK_WIDGET (self)) : NULL;

  if (self != NULL && value != NULL)
    {
      lg_board_page_clear_lanes (self);
      self->lane_list = g_value_dup_object (value);
      self->add_lane = g_idle_add (add_lane_cb, self);
    }
  else if (value == NULL && host != NULL)
    {
      lg_page_host_tell (host, lg_store_error_say (error));
    }

  return NULL;
}

static gpointer
read_lanes_cb (LgDb      *db,
               gpointer   user_data,
               GError   **error)
{
  Question *question = user_data;

  return lg_list_take (lg_task_lanes_list (db, question->by, question->filter, error), LG_TYPE_TASK_LANE);
}

static void
read_lanes (LgBoardPage *self,
            LgTaskLanes  by)
{
  Question *question = g_new0 (Question, 1);

  question->by = by;
  question->filter = lg_board_page_create_filter (self);
  dex_future_disown (dex_future_finally (lg_store_read (lg_page_get_store (LG_PAGE (self)), read_lanes_cb, question,
                                                        question_free),
                                         lanes_read_cb, lg_weak_new (self), lg_weak_free));
}

/* Shows what the filters ask for, in the lanes that the user wants. */
void
lg_board_page_show_lanes (LgBoardPage *self)
{
  g_autoptr (LgTaskBoardFilter) filter = lg_board_page_create_filter (self);
  LgTaskLanes by = gtk_drop_down_get_selected (self->lanes_by);
  GtkWidget *only = gtk_widget_get_first_child (GTK_WIDGET (self->lanes));

  if (by != LG_TASK_LANES_NONE)
    read_lanes (self, by);
  else if (only != NULL)
    lg_board_lane_show (LG_BOARD_LANE (only), lg_page_get_store (LG_PAGE (self)), filter);
  else
    add_lane (self, filter, NULL);
  lg_board_page_update (self);
}
