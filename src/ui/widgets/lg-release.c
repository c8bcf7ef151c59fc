/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-release.h"

#include "lg-slices.h"

/* So many widgets take about a millisecond to go. */
#define N_AT_ONCE 16

/* What is to go, whatever holds another part of it after that part. */
static GPtrArray *held; /* (element-type GtkWidget) */

static void
hold_children (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    g_ptr_array_add (held, g_object_ref (child));
}

/* Returns: how many widgets go with @widget, and fewer than N_AT_ONCE */
static guint
hold_parts (GtkWidget *widget)
{
  guint n_widgets = 1;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n_widgets += hold_parts (child);
  if (n_widgets < N_AT_ONCE)
    return n_widgets;

  hold_children (widget);

  return 1;
}

static gboolean
release_next (gpointer owner)
{
  if (held->len > 0)
    g_ptr_array_remove_index (held, held->len - 1);

  return held->len > 0;
}

/**
 * lg_release_in_slices:
 * @widget: what is about to be disposed
 *
 * Lets the widgets inside it go a few at a time: all those of a big dialog take longer than the main loop is to be kept.
 */
void
lg_release_in_slices (GtkWidget *widget)
{
  static GObject *owner;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (owner == NULL)
    {
      owner = g_object_new (G_TYPE_OBJECT, NULL);
      held = g_ptr_array_new_with_free_func (g_object_unref);
    }

  hold_parts (widget);
  lg_slices_add (owner, release_next, LG_SLICES_IDLE);
}

/* For the end of the program, when there are no more slices. */
void
lg_release_all (void)
{
  while (held != NULL && release_next (NULL))
    continue;
}
