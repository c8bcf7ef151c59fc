/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-search-keys.h"

/* Down and Enter lead from what is looked for to what was found. */

static gboolean
has_rows (GtkListView *list)
{
  GtkSelectionModel *model = gtk_list_view_get_model (list);

  return model != NULL && g_list_model_get_n_items (G_LIST_MODEL (model)) > 0;
}

static GtkWidget *
find_list (GtkWidget *widget)
{
  GtkWidget *list = NULL;

  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (GTK_IS_LIST_VIEW (widget))
    return has_rows (GTK_LIST_VIEW (widget)) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && list == NULL;
       child = gtk_widget_get_next_sibling (child))
    list = find_list (child);

  return list;
}

static gboolean
lead_into_list (GtkWidget *content)
{
  GtkWidget *list = find_list (content);

  if (list == NULL)
    return FALSE;

  /* The view would go on at the place that had the focus before, whatever is there now. */
  gtk_list_view_scroll_to (GTK_LIST_VIEW (list), 0, GTK_LIST_SCROLL_FOCUS, NULL);

  return gtk_widget_grab_focus (list);
}

static gboolean
key_pressed_cb (GtkWidget *content,
                guint      keyval)
{
  return (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down) && lead_into_list (content);
}

/**
 * lg_search_keys_attach:
 * @entry: (type GtkSearchEntry): where words are typed
 * @content: what holds the lists of what was found, of which one is seen at a time
 */
void
lg_search_keys_attach (GtkWidget *entry,
                       GtkWidget *content)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_return_if_fail (GTK_IS_SEARCH_ENTRY (entry));

  /* Before the entry takes the key for its own. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), content, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (entry, keys);
  g_signal_connect_object (entry, "activate", G_CALLBACK (lead_into_list), content, G_CONNECT_SWAPPED);
}

/* What is typed next takes the place of what was looked for before. */
void
lg_search_keys_start (GtkSearchBar *bar,
                      GtkEditable  *entry)
{
  gtk_search_bar_set_search_mode (bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  gtk_editable_select_region (entry, 0, -1);
}
