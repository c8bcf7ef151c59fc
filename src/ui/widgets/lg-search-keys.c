/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-search-keys.h"

/* Down and Enter lead from what is looked for to what was found. */

static GtkWidget *
find_list (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (GTK_IS_LIST_BASE (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *list = find_list (child);

      if (list != NULL)
        return list;
    }

  return NULL;
}

static gboolean
lead_into_list (GtkWidget *content)
{
  GtkWidget *list = find_list (content);

  return list != NULL && gtk_widget_child_focus (list, GTK_DIR_TAB_FORWARD);
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
