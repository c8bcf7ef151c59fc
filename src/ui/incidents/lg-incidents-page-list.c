/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-incident-choices.h"
#include "lg-incidents-page-private.h"
#include "lg-money.h"
#include "lg-page-host.h"

/* The list: what it holds, and how it is narrowed. */

static gboolean
is_filtered (LgIncidentsPage *self)
{
  const LgIncidentFilter *filter = lg_paged_list_get_filter (self->list);
  g_autoptr (LgIncidentFilter) none = lg_incident_filter_new ();

  none->sort = filter->sort;
  return !lg_incident_filter_equal (filter, none);
}

static const char *
choose_list_child (LgIncidentsPage *self,
                   guint            n_incidents)
{
  if (n_incidents > 0 || lg_paged_list_get_loading (self->list))
    return lg_incidents_page_shows_table (self) ? "table" : "list";

  return is_filtered (self) ? "no-match" : "empty";
}

static char *
format_subtitle (LgIncidentsPage *self,
                 guint            n_incidents)
{
  guint n_selected = lg_row_selection_get_size (self->selection);
  g_autofree char *figure = lg_amount_format (n_incidents, 0);
  g_autofree char *selected = lg_amount_format (n_selected, 0);

  if (n_incidents == 0)
    return g_strdup ("");
  if (n_selected > 1 || lg_incidents_page_is_selecting (self))
    return g_strdup_printf (_("%s of %s selected"), selected, figure);

  return g_strdup_printf (ngettext ("%s incident", "%s incidents", n_incidents), figure);
}

void
lg_incidents_page_update_list (LgIncidentsPage *self)
{
  guint n_incidents = self->list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->list)) : 0;
  g_autofree char *subtitle = format_subtitle (self, n_incidents);

  adw_window_title_set_subtitle (self->list_title, gtk_widget_get_visible (GTK_WIDGET (self->count)) ? "" : subtitle);
  gtk_label_set_label (self->count, subtitle);
  if (self->list != NULL)
    gtk_stack_set_visible_child_name (self->list_stack, choose_list_child (self, n_incidents));
}

static void
list_failed_cb (LgIncidentsPage *self)
{
  lg_page_host_tell_error (GTK_WIDGET (self), lg_paged_list_get_error (self->list));
}

/* What the user wants to see. */
LgIncidentFilter *
lg_incidents_page_create_filter (LgIncidentsPage *self)
{
  LgIncidentFilter *filter = lg_filter_bar_create_filter (self->filter_bar);

  lg_record_set_text (&filter->text, gtk_editable_get_text (self->search_entry));
  if (self->given != NULL)
    lg_incident_filter_narrow (filter, self->given);
  if (lg_incidents_page_shows_table (self))
    filter->sort = lg_incident_grid_get_sort (self->grid);

  return filter;
}

static void
offer_to_save (LgIncidentsPage        *self,
               const LgIncidentFilter *filter)
{
  g_autoptr (LgSavedFilter) present = g_object_new (LG_TYPE_SAVED_FILTER, NULL);

  lg_incident_choices_write (filter, present);
  lg_filter_menu_show (lg_filter_bar_get_saved (self->filter_bar), present);
}

static void
filter_changed_cb (LgIncidentsPage *self)
{
  g_autoptr (LgIncidentFilter) filter = lg_incidents_page_create_filter (self);

  offer_to_save (self, filter);
  if (self->list == NULL || lg_incident_filter_equal (lg_paged_list_get_filter (self->list), filter))
    return;

  /* What is selected must be seen. */
  self->awaited = 0;
  gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (self->selection));
  lg_paged_list_set_filter (self->list, filter);
  lg_incidents_page_keep_shown (self);
}

/* The list is read again where the order is another one. */
void
lg_incidents_page_sort (LgIncidentsPage *self)
{
  g_autoptr (LgIncidentFilter) filter = lg_incidents_page_create_filter (self);
  const LgIncidentFilter *present = self->list != NULL ? lg_paged_list_get_filter (self->list) : NULL;

  if (present != NULL && present->sort != filter->sort)
    lg_paged_list_set_filter (self->list, filter);
}

/* The days up to today are others once a day has passed. */
void
lg_incidents_page_follow_calendar (LgIncidentsPage *self)
{
  const LgIncidentFilter *present = lg_paged_list_get_filter (self->list);
  g_autoptr (LgIncidentFilter) filter = lg_incidents_page_create_filter (self);

  if (present->last_days > 0 && present->last_days == filter->last_days && present->since != filter->since)
    filter_changed_cb (self);
}

static void
show_all_cb (LgIncidentsPage *self)
{
  g_clear_pointer (&self->given, lg_incident_filter_free);
  adw_banner_set_revealed (self->given_banner, FALSE);
  lg_filter_menu_forget (lg_filter_bar_get_saved (self->filter_bar));
  filter_changed_cb (self);
}

void
lg_incidents_page_clear_filters (LgIncidentsPage *self)
{
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  lg_filter_bar_reset (self->filter_bar);
  show_all_cb (self);
}

static void
set_search (LgIncidentsPage *self,
            const char      *text)
{
  gtk_search_bar_set_search_mode (self->search_bar, text != NULL);
  gtk_editable_set_text (self->search_entry, text != NULL ? text : "");
}

static void
show_given (LgIncidentsPage  *self,
            LgIncidentFilter *filter,
            const char       *title)
{
  g_clear_pointer (&self->given, lg_incident_filter_free);
  self->given = filter;
  if (filter != NULL)
    adw_banner_set_title (self->given_banner, title);
  adw_banner_set_revealed (self->given_banner, filter != NULL);
}

/* What the bar and the search cannot say is given, and named by the banner. */
static void
saved_chosen_cb (LgIncidentsPage *self,
                 LgSavedFilter   *saved)
{
  g_autoptr (LgIncidentFilter) wanted =
    lg_incident_choices_read (saved, lg_time_zone_lookup (lg_time_zone_host (), NULL));
  g_autoptr (LgIncidentFilter) chosen = NULL;
  g_autoptr (LgIncidentFilter) none = lg_incident_filter_new ();

  show_given (self, NULL, NULL);
  lg_filter_bar_set_filter (self->filter_bar, wanted);
  set_search (self, wanted->text);
  chosen = lg_incidents_page_create_filter (self);
  wanted->sort = chosen->sort;
  if (!lg_incident_filter_equal (chosen, wanted))
    {
      lg_filter_bar_set_filter (self->filter_bar, none);
      set_search (self, NULL);
      show_given (self, g_steal_pointer (&wanted), saved->name);
    }

  filter_changed_cb (self);
}

void
lg_incidents_page_add_filters (LgIncidentsPage *self)
{
  self->filter_bar = g_object_new (LG_TYPE_FILTER_BAR, NULL);
  adw_bin_set_child (self->filter_place, GTK_WIDGET (self->filter_bar));
}

/* The entry of the search tells of its empty text a little after it was made: nobody hears that before there are filters. */
void
lg_incidents_page_fill_filters (LgIncidentsPage *self)
{
  lg_filter_bar_fill (self->filter_bar);
  g_signal_connect_object (self->filter_bar, "changed", G_CALLBACK (filter_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->filter_bar, "chosen", G_CALLBACK (saved_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search_entry, "search-changed", G_CALLBACK (filter_changed_cb), self, G_CONNECT_SWAPPED);
}

void
lg_incidents_page_create_list (LgIncidentsPage *self)
{
  g_autoptr (LgIncidentFilter) filter = lg_incidents_page_create_filter (self);

  offer_to_save (self, filter);
  self->list = lg_incident_list_new (lg_page_get_store (LG_PAGE (self)), filter);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (lg_incidents_page_update_list), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify::loading", G_CALLBACK (lg_incidents_page_update_list), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify::error", G_CALLBACK (list_failed_cb), self, G_CONNECT_SWAPPED);
  lg_row_selection_set_list (self->selection, self->list);
  lg_incidents_page_fill_views (self);
  lg_incidents_page_update_list (self);
}

/* Lists those incidents alone, under a banner with the title, until the user asks for all. */
void
lg_incidents_page_give_filter (LgIncidentsPage  *self,
                               LgIncidentFilter *filter,
                               const char       *title)
{
  lg_incidents_page_clear_filters (self);
  show_given (self, filter, title);
  lg_split_view_set_show_content (self->split_view, FALSE);
  filter_changed_cb (self);
}

void
lg_incidents_page_bind_list (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, lg_incidents_page_update_list);
  gtk_widget_class_bind_template_callback (widget_class, lg_incidents_page_clear_filters);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
}
