/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-incidents-page-private.h"
#include "lg-window-state.h"

/* The table, which takes the whole page where that is wide; an incident opens on top of it. */

gboolean
lg_incidents_page_shows_table (LgIncidentsPage *self)
{
  return !self->is_narrow && gtk_toggle_button_get_active (self->table_button);
}

static void
update_layout_cb (LgIncidentsPage *self)
{
  gboolean table = lg_incidents_page_shows_table (self);

  if (table)
    adw_navigation_split_view_set_show_content (self->split_view, FALSE);
  adw_navigation_split_view_set_collapsed (self->split_view, table || self->is_narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->table_button), !self->is_narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->columns_button), table);

  lg_incidents_page_sort (self);
  lg_incidents_page_update_list (self);
  lg_incidents_page_update_bulk (self);
}

static void
narrow_cb (LgIncidentsPage *self)
{
  self->is_narrow = TRUE;
  update_layout_cb (self);
}

static void
wide_cb (LgIncidentsPage *self)
{
  self->is_narrow = FALSE;
  update_layout_cb (self);
}

void
lg_incidents_page_add_table (LgIncidentsPage *self)
{
  gtk_widget_insert_action_group (GTK_WIDGET (self), "columns", lg_incident_grid_get_actions (self->grid));
  gtk_menu_button_set_menu_model (self->columns_button, lg_incident_grid_get_menu (self->grid));
  lg_incident_grid_set_selection (self->grid, self->selection);

  self->state = lg_window_state_open ();
  if (self->state != NULL)
    g_settings_bind (self->state, "incident-table", self->table_button, "active", G_SETTINGS_BIND_DEFAULT);
  update_layout_cb (self);
}

void
lg_incidents_page_bind_table (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, LgIncidentsPage, table_button);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentsPage, columns_button);
  gtk_widget_class_bind_template_child (widget_class, LgIncidentsPage, grid);
  gtk_widget_class_bind_template_callback (widget_class, update_layout_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, wide_cb);
}
