/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-combo-row.h"

/**
 * LgComboRow:
 *
 * A #AdwComboRow whose list has the focus at what is chosen each time it opens:
 * the first time, libadwaita has it at the first of all, so that the arrow keys
 * lead elsewhere than one sees.
 */
struct _LgComboRow
{
  AdwComboRow parent_instance;
};

G_DEFINE_FINAL_TYPE (LgComboRow, lg_combo_row, ADW_TYPE_COMBO_ROW)

static GtkWidget *
find (GtkWidget *widget,
      GType      type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);

  return found;
}

static gboolean
focus_selected_cb (GtkWidget     *list,
                   GdkFrameClock *clock,
                   gpointer       row)
{
  guint selected = adw_combo_row_get_selected (row);

  /* Where there is a field to search in, that has the focus. */
  if (selected != GTK_INVALID_LIST_POSITION && !adw_combo_row_get_enable_search (row))
    gtk_list_view_scroll_to (GTK_LIST_VIEW (list), selected, GTK_LIST_SCROLL_FOCUS, NULL);

  return G_SOURCE_REMOVE;
}

static void
opened_cb (LgComboRow *self,
           GtkWidget  *popover)
{
  GtkWidget *list = find (popover, GTK_TYPE_LIST_VIEW);

  if (list != NULL)
    gtk_widget_add_tick_callback (list, focus_selected_cb, g_object_ref (self), g_object_unref);
}

static void
lg_combo_row_class_init (LgComboRowClass *klass)
{
}

static void
lg_combo_row_init (LgComboRow *self)
{
  GtkWidget *popover = find (GTK_WIDGET (self), GTK_TYPE_POPOVER);

  if (popover != NULL)
    g_signal_connect_object (popover, "map", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
}
