/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-board-page-private.h"
#include "lg-list.h"
#include "lg-page-host.h"
#include "lg-slices.h"
#include "lg-text.h"
#include "lg-weak.h"

/* The lanes of the board: one that holds everything, or one for each assignee or site. */

#define ONLY_LANE ""

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

static LgTaskLanes
get_lanes (LgBoardPage *self)
{
  return gtk_drop_down_get_selected (self->lanes_by);
}

/* One that is taken out of the board is none of its lanes any more. */
static GtkWidget *
skip_retired (GtkWidget *lane)
{
  while (lane != NULL && lg_board_lane_is_retired (LG_BOARD_LANE (lane)))
    lane = gtk_widget_get_next_sibling (lane);

  return lane;
}

GtkWidget *
lg_board_page_first_lane (LgBoardPage *self)
{
  return skip_retired (gtk_widget_get_first_child (GTK_WIDGET (self->lanes)));
}

GtkWidget *
lg_board_page_next_lane (GtkWidget *lane)
{
  return skip_retired (gtk_widget_get_next_sibling (lane));
}

static GtkWidget *
find_lane (LgBoardPage *self,
           const char  *key)
{
  LG_BOARD_FOR_EACH_LANE (self, lane)
    {
      if (g_str_equal (lg_board_lane_get_key (LG_BOARD_LANE (lane)), key))
        return lane;
    }

  return NULL;
}

static guint
count_in_columns (LgBoardLane *lane,
                  gboolean    *is_loading)
{
  guint n_tasks = 0;

  for (int status = LG_TASK_STATUS_TO_DO; status <= LG_BOARD_N_COLUMNS; status++)
    {
      LgBoardColumn *column = lg_board_lane_get_column (lane, status);

      n_tasks += column != NULL ? lg_board_column_get_n_tasks (column) : 0;
      *is_loading |= column == NULL || lg_board_column_get_loading (column);
    }

  return n_tasks;
}

/* Tasks, or lanes of tasks. */
static guint
count (LgBoardPage *self,
       gboolean    *is_loading)
{
  GtkWidget *only = find_lane (self, ONLY_LANE);

  *is_loading = FALSE;
  if (get_lanes (self) == LG_TASK_LANES_NONE && only != NULL)
    return count_in_columns (LG_BOARD_LANE (only), is_loading);
  if (get_lanes (self) != LG_TASK_LANES_NONE && self->lane_list != NULL)
    return g_list_model_get_n_items (self->lane_list);

  *is_loading = TRUE;

  return 0;
}

static gboolean
is_filtered (LgBoardPage *self)
{
  g_autoptr (LgTaskBoardFilter) filter = lg_board_page_create_filter (self);

  return filter->kind != 0 || filter->site_row != 0 || filter->assignee != NULL || filter->overdue_at != 0 ||
         filter->text != NULL;
}

/* Of a narrow board one column is seen at a time. */
void
lg_board_page_show_columns (LgBoardPage *self)
{
  const char *chosen = adw_toggle_group_get_active_name (self->switcher);
  int status = 0;

  if (self->is_narrow && (chosen == NULL || !lg_enum_parse (LG_TYPE_TASK_STATUS, chosen, &status, NULL)))
    status = LG_TASK_STATUS_TO_DO;

  LG_BOARD_FOR_EACH_LANE (self, lane)
    lg_board_lane_show_only (LG_BOARD_LANE (lane), status);
}

/* What tells that there is nothing is made when that is so. */
static void
show_child (LgBoardPage *self,
            const char  *name)
{
  if (gtk_stack_get_child_by_name (self->stack, name) == NULL)
    lg_board_page_add_status (self, name);
  gtk_stack_set_visible_child_name (self->stack, name);
}

/* Brings what the page shows into line with what its columns hold. */
static void
update (LgBoardPage *self)
{
  gboolean is_loading;
  gboolean has_tasks = count (self, &is_loading) > 0 || is_loading;

  lg_board_page_follow_focus (self);
  show_child (self, has_tasks ? "board" : is_filtered (self) ? "no-match" : "empty");
  gtk_widget_set_visible (self->filters, has_tasks || is_filtered (self));
}

/* Puts the lane after @previous, or first; makes it where there is none. */
static GtkWidget *
place_lane (LgBoardPage             *self,
            const char              *key,
            const char              *title,
            const LgTaskBoardFilter *filter,
            GtkWidget               *previous)
{
  GtkWidget *lane = find_lane (self, key);

  if (lane == NULL)
    {
      lane = lg_board_lane_new (key, title);
      gtk_box_insert_child_after (self->lanes, lane, previous);
      g_signal_connect_object (lane, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    }
  else if (gtk_widget_get_prev_sibling (lane) != previous)
    {
      gtk_box_reorder_child_after (self->lanes, lane, previous);
    }
  lg_board_lane_show (LG_BOARD_LANE (lane), lg_page_get_store (LG_PAGE (self)), filter);

  return lane;
}

static char *
make_key (LgBoardPage *self,
          LgTaskLane  *lane)
{
  return g_strdup_printf ("%d %" G_GINT64_FORMAT " %s", self->lanes_shown_by, lane->site_row, lane->name != NULL ? lane->name : "");
}

static gboolean
is_lane_of (LgBoardPage *self,
            LgTaskLane  *lane,
            LgTask      *task)
{
  return self->lanes_shown_by == LG_TASK_LANES_BY_SITE ? lane->site_row == task->site_row
                                                       : g_strcmp0 (lane->name, task->assignee) == 0;
}

/* Returns: (transfer none) (nullable): the lane that the task is in, NULL while there is none */
GtkWidget *
lg_board_page_find_lane (LgBoardPage *self,
                         LgTask      *task)
{
  guint n_lanes = self->lane_list != NULL ? g_list_model_get_n_items (self->lane_list) : 0;

  for (guint i = 0; i < n_lanes; i++)
    {
      g_autoptr (LgTaskLane) lane = g_list_model_get_item (self->lane_list, i);
      g_autofree char *key = is_lane_of (self, lane, task) ? make_key (self, lane) : NULL;

      if (key != NULL)
        return find_lane (self, key);
    }

  return NULL;
}

static GtkWidget *
place_named_lane (LgBoardPage *self,
                  LgTaskLane  *lane,
                  GtkWidget   *previous)
{
  g_autoptr (LgTaskBoardFilter) filter = lg_board_page_create_filter (self);
  g_autofree char *key = make_key (self, lane);
  gboolean by_site = self->lanes_shown_by == LG_TASK_LANES_BY_SITE;
  const char *title = lane->name;

  if (title == NULL)
    title = by_site ? _("No Site") : _("Nobody Yet");
  if (by_site)
    filter->site_row = lane->site_row != 0 ? lane->site_row : LG_TASK_NO_SITE;
  else
    g_set_str (&filter->assignee, lane->name != NULL ? lane->name : "");

  return place_lane (self, key, title, filter, previous);
}

static gboolean
add_lane (gpointer page)
{
  LgBoardPage *self = page;
  g_autoptr (LgTaskLane) lane = NULL;

  if (lg_board_page_hide_retired (self))
    return TRUE;

  lane = g_list_model_get_item (self->lane_list, self->n_lanes++);
  if (lane != NULL)
    {
      self->placed = place_named_lane (self, lane, self->placed);
      return TRUE;
    }

  self->placed = NULL;
  lg_board_page_show_columns (self);
  lg_board_page_look (self);
  lg_board_page_look_once_laid_out (self);

  return FALSE;
}

/* Takes those out of the board that are not among @keys. */
static void
retire_lanes (LgBoardPage *self,
              GHashTable  *keys)
{
  GtkWidget *lane = lg_board_page_first_lane (self);

  while (lane != NULL)
    {
      GtkWidget *next = lg_board_page_next_lane (lane);

      if (!g_hash_table_contains (keys, lg_board_lane_get_key (LG_BOARD_LANE (lane))))
        lg_board_lane_retire (LG_BOARD_LANE (lane));
      lane = next;
    }
}

static void
begin_lanes (LgBoardPage *self,
             GListModel  *lanes)
{
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  self->lanes_shown_by = get_lanes (self);
  for (guint i = 0; i < g_list_model_get_n_items (lanes); i++)
    {
      g_autoptr (LgTaskLane) lane = g_list_model_get_item (lanes, i);

      g_hash_table_add (keys, make_key (self, lane));
    }
  retire_lanes (self, keys);

  g_set_object (&self->lane_list, lanes);
  self->n_lanes = 0;
  self->placed = NULL;
  lg_slices_add (self, add_lane, LG_SLICES_IDLE);
  update (self);
}

static DexFuture *
lanes_read_cb (DexFuture *future,
               gpointer   user_data)
{
  guint asked = GPOINTER_TO_UINT (lg_weak_get_data (user_data));
  g_autoptr (LgBoardPage) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  /* Other lanes may have been asked for meanwhile, or the same ones of other tasks. */
  if (self == NULL || self->lanes_asked != asked)
    return NULL;

  if (value != NULL)
    begin_lanes (self, g_value_get_object (value));
  else
    lg_page_host_tell_error (GTK_WIDGET (self), error);

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
  gpointer weak = lg_weak_new_with (self, GUINT_TO_POINTER (self->lanes_asked), NULL);

  question->by = by;
  question->filter = lg_board_page_create_filter (self);
  dex_future_disown (dex_future_finally (lg_store_read (lg_page_get_store (LG_PAGE (self)), read_lanes_cb, question,
                                                        question_free),
                                         lanes_read_cb, weak, lg_weak_free));
}

static void
show_only_lane (LgBoardPage *self)
{
  g_autoptr (LgTaskBoardFilter) filter = lg_board_page_create_filter (self);
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);

  lg_slices_remove (self, add_lane);
  g_clear_object (&self->lane_list);
  g_hash_table_add (keys, (gpointer) ONLY_LANE);
  retire_lanes (self, keys);
  place_lane (self, ONLY_LANE, NULL, filter, NULL);
  lg_board_page_show_columns (self);
  lg_board_page_look (self);
}

/* Shows what the filters ask for, in the lanes that the user wants. */
void
lg_board_page_show_lanes (LgBoardPage *self)
{
  LgTaskLanes by = get_lanes (self);

  self->lanes_asked++;
  if (by == LG_TASK_LANES_NONE)
    show_only_lane (self);
  else
    read_lanes (self, by);
  update (self);
}
