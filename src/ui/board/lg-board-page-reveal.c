/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-board-page-private.h"
#include "lg-page-host.h"
#include "lg-task-table.h"
#include "lg-text.h"
#include "lg-weak.h"

/* Where on the board the task is that was just made. */

/* What the board shows, and the task that may be in it. */
typedef struct
{
  LgTaskBoardFilter *filter;  /* (owned) */
  char              *id;      /* (owned) */
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  lg_task_board_filter_free (question->filter);
  g_free (question->id);
  g_free (question);
}

/* Returns: (nullable): the task, NULL where the filter leaves it out */
static gpointer
find_shown_cb (LgDb      *db,
               gpointer   user_data,
               GError   **error)
{
  Question *question = user_data;
  g_autoptr (LgTask) task = lg_tasks_find (db, question->id, error);
  gboolean has;

  if (task == NULL || !lg_tasks_has (db, question->filter, LG_RECORD (task)->row, &has, error))
    return NULL;

  return has ? g_steal_pointer (&task) : NULL;
}

static void
show_left_out_cb (LgBoardPage *self)
{
  g_autofree char *id = g_strdup (self->revealed_id);

  lg_board_page_clear_filters (self);
  lg_board_page_reveal (LG_PAGE (self), id);
}

/* Of a narrow board, the column that it is in is the one that is seen. */
static void
show_task (LgBoardPage *self,
           LgTask      *task)
{
  if (self->is_narrow)
    adw_toggle_group_set_active_name (self->switcher, lg_enum_name (LG_TYPE_TASK_STATUS, task->status));

  g_set_object (&self->revealed, task);
  lg_board_page_seek_lane (self);
  lg_board_page_focus_made (self, task);
}

static DexFuture *
found_cb (DexFuture *future,
          gpointer   user_data)
{
  g_autoptr (LgBoardPage) self = lg_weak_get (user_data);
  const GValue *value = dex_future_get_value (future, NULL);
  LgPageHost *host = self != NULL ? lg_page_host_of (GTK_WIDGET (self)) : NULL;

  if (host == NULL || value == NULL)
    return NULL;

  if (G_VALUE_HOLDS_OBJECT (value))
    show_task (self, g_value_get_object (value));
  else
    lg_page_host_tell_more (host, _("The filters or the search leave it out."), _("_Show"),
                            G_CALLBACK (show_left_out_cb), self);

  return NULL;
}

void
lg_board_page_reveal (LgPage     *page,
                      const char *id)
{
  LgBoardPage *self = LG_BOARD_PAGE (page);
  Question *question = g_new0 (Question, 1);

  g_set_str (&self->revealed_id, id);
  question->filter = lg_board_page_create_filter (self);
  question->id = g_strdup (id);
  dex_future_disown (dex_future_finally (lg_store_read (lg_page_get_store (page), find_shown_cb, question, question_free),
                                         found_cb, lg_weak_new (self), lg_weak_free));
}

/* A lane has columns only where it is nearly seen. */
void
lg_board_page_seek_lane (LgBoardPage *self)
{
  GtkWidget *lane = self->revealed != NULL ? lg_board_page_find_lane (self, self->revealed) : NULL;
  GtkWidget *viewport = gtk_widget_get_ancestor (GTK_WIDGET (self->lanes), GTK_TYPE_VIEWPORT);

  if (lane == NULL || viewport == NULL || gtk_widget_get_height (lane) == 0)
    return;

  g_clear_object (&self->revealed);
  gtk_viewport_scroll_to (GTK_VIEWPORT (viewport), lane, NULL);
}
