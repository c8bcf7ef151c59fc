/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-split-view.h"
#include "lg-window-private.h"

/* F6 goes from one pane to the next: the list of pages, the page's own list, and what that shows. */

static GtkWidget *
find_within (GtkWidget *widget,
             GType      type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (gtk_widget_get_mapped (child))
        found = find_within (child, type);
    }

  return found;
}

static void
add_pane (GPtrArray *panes,
          GtkWidget *pane)
{
  if (gtk_widget_get_mapped (pane))
    g_ptr_array_add (panes, pane);
}

/* Returns: (transfer container) (element-type GtkWidget): those that are seen, in the order of reading */
static GPtrArray *
list_panes (LgWindow *self)
{
  GPtrArray *panes = g_ptr_array_new ();
  LgPage *page = lg_window_get_page (self);
  GtkWidget *split = page != NULL ? find_within (GTK_WIDGET (page), LG_TYPE_SPLIT_VIEW) : NULL;

  add_pane (panes, self->sidebar_pane);
  if (split == NULL && page != NULL)
    add_pane (panes, GTK_WIDGET (page));
  for (GtkWidget *pane = split != NULL ? gtk_widget_get_first_child (split) : NULL; pane != NULL;
       pane = gtk_widget_get_next_sibling (pane))
    add_pane (panes, pane);

  return panes;
}

/* What a pane is about comes before the buttons above it. */
static gboolean
focus_pane (LgWindow  *self,
            GtkWidget *pane)
{
  GtkWidget *view = find_within (pane, ADW_TYPE_TOOLBAR_VIEW);
  GtkWidget *content = view != NULL ? adw_toolbar_view_get_content (ADW_TOOLBAR_VIEW (view)) : NULL;

  if (pane == self->sidebar_pane)
    {
      lg_window_focus_sidebar (self);
      return TRUE;
    }

  return (content != NULL && gtk_widget_child_focus (content, GTK_DIR_TAB_FORWARD)) ||
         gtk_widget_child_focus (pane, GTK_DIR_TAB_FORWARD);
}

static guint
find_focused (LgWindow  *self,
              GPtrArray *panes)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  for (guint i = 0; i < panes->len; i++)
    {
      if (focus != NULL && gtk_widget_is_ancestor (focus, g_ptr_array_index (panes, i)))
        return i;
    }

  return 0;
}

/**
 * lg_window_focus_pane:
 * @self: the window
 * @step: 1 for the pane after the one that has the focus, -1 for the one before
 *
 * Goes round, past panes with nothing to focus. A dialog keeps the focus.
 */
void
lg_window_focus_pane (LgWindow *self,
                      int       step)
{
  g_autoptr (GPtrArray) panes = list_panes (self);
  guint from = find_focused (self, panes);

  if (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) != NULL)
    return;

  for (guint i = 1; i < panes->len; i++)
    {
      guint to = (from + (step > 0 ? i : panes->len - i)) % panes->len;

      if (focus_pane (self, g_ptr_array_index (panes, to)))
        return;
    }
}
