/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-window-private.h"

/* Where the list of pages is: beside the page, or below it where the window is narrow. */

/* On top of the list of pages, where the window is narrow. */
void
lg_window_show_content (LgWindow *self)
{
  if (adw_navigation_view_get_visible_page (self->navigation) != self->content)
    adw_navigation_view_push (self->navigation, self->content);
}

void
lg_window_update_sidebar (LgWindow *self)
{
  adw_overlay_split_view_set_show_sidebar (self->split_view, !self->is_narrow && !self->hides_sidebar);
}

/* It is the list of pages that moves: to move the pages, with all of their rows, would take long. */
static void
move_sidebar (LgWindow *self,
              gboolean  is_narrow)
{
  AdwNavigationPage *stack[] = { self->sidebar_page, self->content };
  g_autoptr (GtkWidget) pane = g_object_ref (self->sidebar_pane);

  self->is_narrow = is_narrow;
  if (is_narrow)
    {
      adw_overlay_split_view_set_sidebar (self->split_view, NULL);
      adw_navigation_page_set_child (self->sidebar_page, pane);
      adw_navigation_view_replace (self->navigation, stack, G_N_ELEMENTS (stack));
    }
  else
    {
      adw_navigation_view_replace (self->navigation, &self->content, 1);
      adw_navigation_page_set_child (self->sidebar_page, NULL);
      adw_overlay_split_view_set_sidebar (self->split_view, pane);
    }

  lg_window_update_sidebar (self);
}

static void
narrow_cb (LgWindow *self)
{
  move_sidebar (self, TRUE);
}

static void
wide_cb (LgWindow *self)
{
  move_sidebar (self, FALSE);
}

/* Keys begin at the list of pages, though it is not the first widget. */
void
lg_window_focus_sidebar (LgWindow *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->sidebar);

  if (row != NULL && !self->hides_sidebar)
    gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (row));
}

void
lg_window_bind_sidebar (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, LgWindow, navigation);
  gtk_widget_class_bind_template_child (widget_class, LgWindow, split_view);
  gtk_widget_class_bind_template_child (widget_class, LgWindow, sidebar_pane);
  gtk_widget_class_bind_template_child (widget_class, LgWindow, sidebar_page);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, wide_cb);
}
