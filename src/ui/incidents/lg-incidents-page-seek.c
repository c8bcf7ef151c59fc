/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-incident-query.h"
#include "lg-incident-table.h"
#include "lg-incidents-page-private.h"
#include "lg-page-host.h"
#include "lg-slices.h"
#include "lg-weak.h"

/* For so long a row is kept in view, that what is laid out meanwhile does not move it out of there. */
#define N_FRAMES 4

#define N_BELOW 3

/* Where in the list the incident is that was opened from elsewhere, or was just reported. */

static LgPacedSelection *
get_rows (LgIncidentsPage *self)
{
  return lg_incidents_page_shows_table (self) ? self->table_rows : self->list_rows;
}

/* Returns: whether the view that is seen has it already */
static gboolean
find (LgIncidentsPage *self,
      gint64           row,
      guint           *position,
      guint           *shown_at)
{
  if (self->list == NULL || !lg_paged_list_find (self->list, row, position))
    return FALSE;

  *shown_at = *position;

  return lg_paced_selection_locate (get_rows (self), shown_at);
}

static void
scroll_to (LgIncidentsPage    *self,
           guint               shown_at,
           GtkListScrollFlags  flags)
{
  if (lg_incidents_page_shows_table (self))
    lg_incident_grid_scroll_to (self->grid, shown_at, flags);
  else
    gtk_list_view_scroll_to (self->list_view, shown_at, flags, NULL);
}

/* Where the rows are is known once they were laid out. Some below it are seen, too, so that no toast covers it. */
static gboolean
next_frame_cb (GtkWidget     *page,
               GdkFrameClock *clock,
               gpointer       user_data)
{
  LgIncidentsPage *self = LG_INCIDENTS_PAGE (page);
  guint last = g_list_model_get_n_items (G_LIST_MODEL (get_rows (self))) - 1;
  guint position, shown_at;

  self->n_frames--;
  if (find (self, self->followed, &position, &shown_at))
    scroll_to (self, self->n_frames > 0 ? MIN (shown_at + N_BELOW, last) : shown_at, GTK_LIST_SCROLL_NONE);

  return self->n_frames > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* A view that does not have the focus only keeps in mind which of its rows gets it. */
static void
focus (LgIncidentsPage *self,
       gint64           row,
       guint            shown_at)
{
  GtkWidget *view = gtk_stack_get_visible_child (self->list_stack);

  scroll_to (self, shown_at, GTK_LIST_SCROLL_FOCUS);
  if (gtk_widget_get_mapped (view))
    gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD);

  if (self->n_frames == 0)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), next_frame_cb, NULL, NULL);
  self->followed = row;
  self->n_frames = N_FRAMES;
}

static void
focus_found (LgIncidentsPage *self,
             gint64           row,
             guint            shown_at)
{
  focus (self, row, shown_at);
  if (lg_split_view_get_collapsed (self->split_view) && lg_split_view_get_show_content (self->split_view))
    gtk_widget_child_focus (GTK_WIDGET (self->detail_page), GTK_DIR_TAB_FORWARD);
}

/* Selects the awaited incident where the list has it, and brings it into view. */
static gboolean
seek (gpointer page)
{
  LgIncidentsPage *self = page;
  guint position, shown_at;
  gint64 row;

  if (self->awaited == 0 || !find (self, self->awaited, &position, &shown_at))
    return FALSE;

  row = self->awaited;
  self->awaited = 0;
  if (lg_incidents_page_is_selecting (self) || (self->is_quiet && self->is_narrow))
    return FALSE;

  /* In the narrow list nothing is chosen. */
  if (!self->is_narrow)
    gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
  if (!self->is_quiet)
    focus_found (self, row, shown_at);

  return FALSE;
}

/* All that sees the list has to hear of a change first. */
void
lg_incidents_page_seek (LgIncidentsPage *self)
{
  if (self->awaited != 0)
    lg_slices_add (self, seek, LG_SLICES_SOON);
}

void
lg_incidents_page_await (LgIncidentsPage *self,
                         gint64           row)
{
  self->awaited = row;
  self->is_quiet = FALSE;
  lg_incidents_page_seek (self);
}

/* Selects it again where the list has it, or when that has it again. */
static void
await_quietly (LgIncidentsPage *self,
               gint64           row)
{
  lg_incidents_page_await (self, row);
  self->is_quiet = TRUE;
}

static void
close_shown (LgIncidentsPage *self)
{
  g_clear_pointer (&self->shown, g_free);
  lg_incidents_page_show_nothing (self);
  lg_split_view_set_show_content (self->split_view, FALSE);
}

/* Whether the incident that is shown was chosen in the list, and is not there any more. */
static gboolean
is_lost (LgIncidentsPage *self)
{
  guint position;

  return self->incident != NULL && self->is_listed && lg_row_selection_get_size (self->selection) == 0 &&
         !lg_incidents_page_is_selecting (self) && !lg_incidents_page_shows_table (self) &&
         !lg_paged_list_get_loading (self->list) &&
         !lg_paged_list_find (self->list, LG_RECORD (self->incident)->row, &position);
}

/* The next one takes its place; where that was an act, taking it back brings the incident back. */
static gboolean
replace_lost (gpointer page)
{
  LgIncidentsPage *self = page;
  guint n_incidents = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  gint64 row;

  if (!is_lost (self))
    return FALSE;

  row = LG_RECORD (self->incident)->row;
  if (n_incidents > 0 && !self->is_narrow)
    gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), MIN (self->position, n_incidents - 1), TRUE);
  else
    close_shown (self);
  await_quietly (self, row);

  return FALSE;
}

/* Nothing is selected, which may be because what was selected is gone. */
void
lg_incidents_page_notice_loss (LgIncidentsPage *self)
{
  if (self->list != NULL)
    lg_slices_add (self, replace_lost, LG_SLICES_SOON);
}

/* Back in the list, its row has the focus. */
void
lg_incidents_page_focus_shown (LgIncidentsPage *self)
{
  guint position, shown_at;

  if (self->incident != NULL && find (self, LG_RECORD (self->incident)->row, &position, &shown_at))
    focus (self, LG_RECORD (self->incident)->row, shown_at);
}

/* Whether what the page shows has an incident in it. */
typedef struct
{
  LgIncidentFilter *filter;  /* (owned) */
  char             *id;      /* (owned) */
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  lg_incident_filter_free (question->filter);
  g_free (question->id);
  g_free (question);
}

/* Returns: (nullable): the incident where the filter leaves it out */
static gpointer
find_left_out_cb (LgDb      *db,
                  gpointer   user_data,
                  GError   **error)
{
  Question *question = user_data;
  g_autoptr (LgIncident) incident = lg_incidents_find (db, question->id, error);
  gboolean has;

  if (incident == NULL || !lg_incidents_has (db, question->filter, LG_RECORD (incident)->row, &has, error))
    return NULL;

  return has ? NULL : g_steal_pointer (&incident);
}

static DexFuture *
ask (LgIncidentsPage *self,
     const char      *id)
{
  Question *question = g_new0 (Question, 1);

  question->filter = lg_incidents_page_create_filter (self);
  question->id = g_strdup (id);

  return lg_store_read (lg_page_get_store (LG_PAGE (self)), find_left_out_cb, question, question_free);
}

static DexFuture *
kept_cb (DexFuture *future,
         gpointer   user_data)
{
  g_autoptr (LgIncidentsPage) self = lg_weak_get (user_data);
  const GValue *value = dex_future_get_value (future, NULL);

  if (self == NULL || self->shown == NULL || value == NULL || !G_VALUE_HOLDS_OBJECT (value))
    return NULL;

  /* Another one may have been chosen meanwhile. */
  if (g_str_equal (LG_RECORD (g_value_get_object (value))->id, self->shown))
    close_shown (self);

  return NULL;
}

/* After another filter the incident that is shown stays selected, or is closed where that leaves it out. */
void
lg_incidents_page_keep_shown (LgIncidentsPage *self)
{
  if (self->shown == NULL || self->incident == NULL)
    return;

  await_quietly (self, LG_RECORD (self->incident)->row);
  dex_future_disown (dex_future_finally (ask (self, self->shown), kept_cb, lg_weak_new (self), lg_weak_free));
}

static void
show_left_out_cb (LgIncidentsPage *self)
{
  lg_incidents_page_clear_filters (self);
  lg_split_view_set_show_content (self->split_view, FALSE);
  if (self->incident != NULL)
    lg_incidents_page_await (self, LG_RECORD (self->incident)->row);
}

static DexFuture *
left_out_cb (DexFuture *future,
             gpointer   user_data)
{
  g_autoptr (LgIncidentsPage) self = lg_weak_get (user_data);
  const GValue *value = dex_future_get_value (future, NULL);
  LgPageHost *host = self != NULL ? lg_page_host_of (GTK_WIDGET (self)) : NULL;

  if (host != NULL && value != NULL && G_VALUE_HOLDS_OBJECT (value))
    lg_page_host_tell_more (host, _("The filters or the search leave it out."), _("_Show"),
                            G_CALLBACK (show_left_out_cb), self);

  return NULL;
}

/* The list finds it by itself, unless it is left out there. */
void
lg_incidents_page_reveal (LgPage     *page,
                          const char *id)
{
  LgIncidentsPage *self = LG_INCIDENTS_PAGE (page);

  dex_future_disown (dex_future_finally (ask (self, id), left_out_cb, lg_weak_new (self), lg_weak_free));
}
