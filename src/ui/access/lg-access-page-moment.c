/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-access-page-private.h"
#include "lg-badge-table.h"
#include "lg-moment-dialog.h"
#include "lg-page-host.h"
#include "lg-present.h"
#include "lg-store-error-words.h"
#include "lg-weak.h"

/* Who was there at one moment: that of a badge event, or one that was asked for. */

/* What nobody reads is made when nothing else is to do. */
gboolean
lg_access_page_make_detail (gpointer object)
{
  LgAccessPage *self = object;

  if (self->detail == NULL)
    {
      self->detail = g_object_new (LG_TYPE_ACCESS_DETAIL, NULL);
      gtk_stack_add_named (self->detail_stack, GTK_WIDGET (self->detail), "detail");
    }

  return FALSE;
}

static DexFuture *
moment_read_cb (DexFuture *future,
                gpointer   user_data)
{
  g_autoptr (LgAccessPage) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);
  LgAccessMoment *moment = value != NULL ? g_value_get_object (value) : NULL;
  LgPageHost *host = self != NULL ? lg_page_host_of (GTK_WIDGET (self)) : NULL;

  /* Another one may have been asked for meanwhile. */
  if (self != NULL && moment != NULL && moment->findings->at == self->moment)
    {
      lg_access_page_make_detail (self);
      lg_access_detail_set_moment (self->detail, lg_page_get_store (LG_PAGE (self)), moment);
      gtk_stack_set_visible_child_name (self->detail_stack, "detail");
    }
  else if (moment == NULL && host != NULL)
    {
      lg_page_host_tell (host, lg_store_error_say (error));
    }

  return NULL;
}

void
lg_access_page_read_moment (LgAccessPage *self)
{
  if (self->moment != LG_TIME_NONE)
    dex_future_disown (dex_future_finally (lg_access_moment_read (lg_page_get_store (LG_PAGE (self)), self->moment_site, self->moment),
                                           moment_read_cb, lg_weak_new (self), lg_weak_free));
}

/* Nothing is shown beside the list, as when it lists another site or one person. */
void
lg_access_page_close_moment (LgAccessPage *self)
{
  self->moment = LG_TIME_NONE;
  lg_record_list_unselect (self->records);
  gtk_stack_set_visible_child_name (self->detail_stack, "none");
  lg_split_view_set_show_content (self->split_view, FALSE);
}

static void
show_moment (LgAccessPage *self,
             gint64        site_row,
             LgTime        at)
{
  self->moment_site = site_row;
  self->moment = at;
  lg_access_page_read_moment (self);
  lg_split_view_set_show_content (self->split_view, TRUE);
}

static void
chosen_cb (LgAccessPage *self,
           LgBadgeEvent *event)
{
  /* Who was inside at that moment stays true where a filter leaves out the event. */
  if (event != NULL)
    show_moment (self, event->site_row, event->at);
}

static void
activated_cb (LgAccessPage *self)
{
  lg_split_view_set_show_content (self->split_view, TRUE);
}

/* Back in the narrow list nothing is chosen, so that the same event can be opened again. */
static void
show_content_changed_cb (LgAccessPage *self)
{
  if (lg_split_view_get_collapsed (self->split_view) &&
      !lg_split_view_get_show_content (self->split_view))
    lg_record_list_unselect (self->records);
}

static void
moment_chosen_cb (LgAccessPage *self,
                  LgTime        at)
{
  lg_record_list_unselect (self->records);
  show_moment (self, LG_RECORD (lg_access_page_get_site (self))->row, at);
}

static void
ask_moment_cb (LgAccessPage *self)
{
  LgMomentDialog *dialog = lg_moment_dialog_new (lg_access_page_get_site (self), self->moment != LG_TIME_NONE ? self->moment : lg_time_now ());

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (moment_chosen_cb), self, G_CONNECT_SWAPPED);
  lg_present_dialog (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

static DexFuture *
event_read_cb (DexFuture *future,
               gpointer   user_data)
{
  g_autoptr (LgAccessPage) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);
  LgBadgeEvent *event = value != NULL ? g_value_get_object (value) : NULL;

  if (self != NULL && event != NULL)
    show_moment (self, event->site_row, event->at);
  else if (self != NULL)
    lg_page_host_tell_error (GTK_WIDGET (self), error);

  return NULL;
}

static gpointer
read_event_cb (LgDb      *db,
               gpointer   row,
               GError   **error)
{
  g_autoptr (GPtrArray) events = lg_badge_events_list_rows (db, row, 1, error);
  LgBadgeEvent *event = events != NULL ? g_ptr_array_index (events, 0) : NULL;

  if (events != NULL && event == NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _("This badge event is no longer there."));

  return event != NULL ? g_object_ref (event) : NULL;
}

/* Badge events are many, and none is changed: they are named by their row. */
void
lg_access_page_show_event (LgPage     *page,
                           const char *id)
{
  LgAccessPage *self = LG_ACCESS_PAGE (page);
  gint64 row = g_ascii_strtoll (id, NULL, 10);

  lg_record_list_unselect (self->records);
  dex_future_disown (dex_future_finally (lg_store_read (lg_page_get_store (page), read_event_cb,
                                                        g_memdup2 (&row, sizeof row), g_free),
                                         event_read_cb, lg_weak_new (self), lg_weak_free));
}

void
lg_access_page_bind_moment (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_content_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, ask_moment_cb);
}
