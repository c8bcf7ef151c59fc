/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-incidents-page-private.h"
#include "lg-late-menu.h"
#include "lg-slices.h"
#include "lg-window-state.h"

/* The table, which takes the whole page where that is wide; an incident opens on top of it. */

static gboolean
is_table_wanted (LgIncidentsPage *self)
{
  return !self->is_narrow && gtk_toggle_button_get_active (self->table_button);
}

gboolean
lg_incidents_page_shows_table (LgIncidentsPage *self)
{
  return self->grid != NULL && is_table_wanted (self);
}

/* The one that is seen has rows; what the other one had goes first. */
static void
update_views (LgIncidentsPage *self)
{
  gboolean table = lg_incidents_page_shows_table (self);

  if (self->list == NULL)
    return;

  if (!table && self->table_rows != NULL)
    lg_paced_selection_set_active (self->table_rows, FALSE);
  lg_paced_selection_set_active (self->list_rows, !table);
  if (table)
    lg_paced_selection_set_active (self->table_rows, TRUE);
}

/* The rows as one view sees them, which is told of many of them a few at a time. */
static LgPacedSelection *
make_rows (LgIncidentsPage *self)
{
  LgPacedSelection *rows = lg_paced_selection_new (GTK_SELECTION_MODEL (self->selection), self->list);

  g_signal_connect_object (rows, "items-changed", G_CALLBACK (lg_incidents_page_seek), self, G_CONNECT_SWAPPED);

  return rows;
}

static void
fill_table (LgIncidentsPage *self)
{
  self->table_rows = make_rows (self);
  update_views (self);
  lg_incident_grid_set_rows (self->grid, self->table_rows);
}

/* Once the list is there. */
void
lg_incidents_page_fill_views (LgIncidentsPage *self)
{
  self->list_rows = make_rows (self);
  if (self->grid != NULL)
    fill_table (self);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->list_rows));
}

void
lg_incidents_page_make_table (LgIncidentsPage *self)
{
  if (self->grid != NULL)
    return;

  self->grid = g_object_new (LG_TYPE_INCIDENT_GRID, NULL);
  g_signal_connect_object (self->grid, "activate", G_CALLBACK (lg_incidents_page_activate), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grid, "sorted", G_CALLBACK (lg_incidents_page_sort), self, G_CONNECT_SWAPPED);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "columns", lg_incident_grid_get_actions (self->grid));
  lg_late_menu_attach (self->columns_button, lg_incident_grid_get_menu (self->grid));
  lg_incident_grid_set_selection (self->grid, self->selection);
  if (self->list != NULL)
    fill_table (self);
}

void
lg_incidents_page_place_table (LgIncidentsPage *self)
{
  adw_bin_set_child (self->table_place, GTK_WIDGET (self->grid));
}

/* Where the list has what the view that is seen has at @position; FALSE where that has just gone. */
gboolean
lg_incidents_page_find (LgIncidentsPage *self,
                        guint           *position)
{
  return lg_paced_selection_find (lg_incidents_page_shows_table (self) ? self->table_rows : self->list_rows, position);
}

static gboolean
show_layout (gpointer page)
{
  LgIncidentsPage *self = page;

  lg_incidents_page_sort (self);
  lg_incidents_page_update_list (self);
  lg_incidents_page_update_bulk (self);

  return FALSE;
}

static gboolean
swap_rows (gpointer page)
{
  update_views (page);

  return FALSE;
}

/* A view of hundreds of rows comes as another one goes, one piece of it in a turn of the main loop. */
static void
update_layout_cb (LgIncidentsPage *self)
{
  static const LgSliceFunc jobs[] = { swap_rows, show_layout, NULL };
  gboolean table = is_table_wanted (self);

  if (table)
    {
      lg_incidents_page_make_table (self);
      lg_incidents_page_place_table (self);
      lg_split_view_set_show_content (self->split_view, FALSE);
    }
  lg_split_view_set_collapsed (self->split_view, table || self->is_narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->table_button), !self->is_narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->columns_button), table);

  lg_slices_add_all (self, jobs, LG_SLICES_SOON);
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
  gtk_widget_class_bind_template_child (widget_class, LgIncidentsPage, table_place);
  gtk_widget_class_bind_template_callback (widget_class, update_layout_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, wide_cb);
}
