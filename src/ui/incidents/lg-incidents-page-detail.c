/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-incidents-page-private.h"
#include "lg-money.h"
#include "lg-page-host.h"
#include "lg-weak.h"

/* The incident that is read, and which one that is. */

void
lg_incidents_page_make_detail (LgIncidentsPage *self)
{
  if (self->detail != NULL)
    return;

  self->detail = g_object_new (LG_TYPE_INCIDENT_DETAIL, NULL);
  adw_bin_set_child (self->detail_place, GTK_WIDGET (self->detail));
}

void
lg_incidents_page_show_nothing (LgIncidentsPage *self)
{
  g_clear_object (&self->incident);
  gtk_stack_set_visible_child_name (self->detail_stack, "none");
  adw_navigation_page_set_title (self->detail_page, _("Incident"));
  lg_incidents_page_update_actions (self);
}

static void
show_dossier (LgIncidentsPage   *self,
              LgIncidentDossier *dossier)
{
  g_set_object (&self->incident, dossier->incident);
  lg_incidents_page_make_detail (self);
  lg_incident_detail_set_dossier (self->detail, lg_page_get_store (LG_PAGE (self)), dossier);
  gtk_stack_set_visible_child_name (self->detail_stack, "detail");
  adw_navigation_page_set_title (self->detail_page, dossier->incident->number);
  lg_incidents_page_update_actions (self);
  if (self->is_sought)
    lg_incidents_page_await (self, LG_RECORD (dossier->incident)->row);
  self->is_sought = FALSE;
}

/* A report that was taken back is closed; what was deleted before it was opened can be read. */
static void
show_or_leave (LgIncidentsPage   *self,
               LgIncidentDossier *dossier)
{
  gboolean was_there = self->incident != NULL && LG_RECORD (self->incident)->deleted_at == LG_TIME_NONE &&
                       g_str_equal (LG_RECORD (self->incident)->id, self->shown);

  if (!was_there || LG_RECORD (dossier->incident)->deleted_at == LG_TIME_NONE)
    {
      show_dossier (self, dossier);
      return;
    }

  g_clear_pointer (&self->shown, g_free);
  lg_incidents_page_show_nothing (self);
  lg_split_view_set_show_content (self->split_view, FALSE);
}

static DexFuture *
dossier_read_cb (DexFuture *future,
                 gpointer   user_data)
{
  g_autoptr (LgIncidentsPage) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);
  LgIncidentDossier *dossier = value != NULL ? g_value_get_object (value) : NULL;

  if (self == NULL || self->shown == NULL)
    return NULL;

  /* Another one may have been chosen meanwhile. */
  if (dossier != NULL && g_str_equal (LG_RECORD (dossier->incident)->id, self->shown))
    show_or_leave (self, dossier);
  else
    lg_page_host_tell_error (GTK_WIDGET (self), error);

  return NULL;
}

void
lg_incidents_page_read_dossier (LgIncidentsPage *self)
{
  if (self->shown != NULL)
    dex_future_disown (dex_future_finally (lg_incident_dossier_read (lg_page_get_store (LG_PAGE (self)), self->shown),
                                           dossier_read_cb, lg_weak_new (self), lg_weak_free));
}

void
lg_incidents_page_open (LgIncidentsPage *self,
                        const char      *id)
{
  g_set_str (&self->shown, id);
  lg_incidents_page_read_dossier (self);
  lg_split_view_set_show_content (self->split_view, TRUE);
}

/* The record of an item may still be on its way; its id is known only with it. */
static void
item_record_cb (LgPagedItem     *item,
                GParamSpec      *pspec,
                LgIncidentsPage *self)
{
  g_autoptr (LgPagedItem) only = lg_row_selection_ref_only_item (self->selection);
  LgRecord *record = lg_paged_item_get_record (item);

  if (record == NULL)
    return;

  g_signal_handlers_disconnect_by_func (item, item_record_cb, self);
  /* What is ticked meanwhile is not read. */
  if (only == item && !lg_incidents_page_is_selecting (self))
    lg_incidents_page_open (self, record->id);
}

static gboolean
shows_several (LgIncidentsPage *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->detail_stack), "several") == 0;
}

static void
show_several (LgIncidentsPage *self,
              guint            n_selected)
{
  g_autofree char *figure = lg_amount_format (n_selected, 0);
  g_autofree char *title = g_strdup_printf (ngettext ("%s Incident Selected", "%s Incidents Selected", n_selected),
                                            figure);

  g_clear_pointer (&self->shown, g_free);
  lg_incidents_page_show_nothing (self);
  adw_status_page_set_title (self->several, title);
  gtk_stack_set_visible_child_name (self->detail_stack, "several");
  /* Beside the list, and never in its place: that is where they are ticked. */
  lg_split_view_set_show_content (self->split_view, FALSE);
}

static void
show_only (LgIncidentsPage *self,
           LgPagedItem     *item)
{
  LgRecord *record = lg_paged_item_get_record (item);

  if (record != NULL)
    lg_incidents_page_open (self, record->id);
  else
    g_signal_connect_object (item, "notify::record", G_CALLBACK (item_record_cb), self, 0);
}

/* One that is selected is read; of several, how many they are is said. */
void
lg_incidents_page_show_selected (LgIncidentsPage *self)
{
  guint n_selected = lg_row_selection_get_size (self->selection);
  g_autoptr (LgPagedItem) only = lg_row_selection_ref_only_item (self->selection);
  gboolean selecting = lg_incidents_page_is_selecting (self);

  /* On top of the table an incident opens when it is asked for. */
  if (lg_incidents_page_shows_table (self))
    return;

  if (only != NULL && !selecting)
    {
      self->awaited = 0;
      self->is_listed = TRUE;
      self->position = lg_paged_item_get_position (only);
      show_only (self, only);
    }
  else if (n_selected > 1 || (selecting && n_selected > 0))
    show_several (self, n_selected);
  else if (shows_several (self))
    lg_incidents_page_show_nothing (self);
  else
    lg_incidents_page_notice_loss (self);
}

static void
show_position (LgIncidentsPage *self,
               guint            position)
{
  g_autoptr (LgPagedItem) item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (item != NULL)
    show_only (self, item);
}

/* An incident that only has the focus is selected with it. */
void
lg_incidents_page_activate (LgIncidentsPage *self,
                            guint            position)
{
  if (!lg_incidents_page_find (self, &position))
    return;

  if (lg_incidents_page_is_selecting (self))
    {
      lg_row_selection_toggle (self->selection, position);
      return;
    }

  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
  if (lg_incidents_page_shows_table (self))
    show_position (self, position);
  lg_split_view_set_show_content (self->split_view, TRUE);
}

/* Back in the narrow list nothing is chosen, so that the same incident can be opened again; its row has the focus. */
static void
show_content_changed_cb (LgIncidentsPage *self)
{
  if (!lg_split_view_get_collapsed (self->split_view) || lg_split_view_get_show_content (self->split_view) ||
      shows_several (self))
    return;

  if (self->is_narrow)
    gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (self->selection));
  lg_incidents_page_focus_shown (self);
}

void
lg_incidents_page_bind_detail (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, lg_incidents_page_activate);
  gtk_widget_class_bind_template_callback (widget_class, show_content_changed_cb);
}
