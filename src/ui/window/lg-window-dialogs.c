/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-window-private.h"

/* The dialogs that are shown over the window. */

#define KNOWN  "lg-dialog-known"
#define WANTED "lg-dialog-wanted-focus"

/* Without animations a dialog is gone at once where it is closed, and its own close button still looks at it then. A
 * click or a key keeps it alive for so long; what a screen reader does, does not. */
static void
closed_cb (AdwDialog *dialog)
{
  g_idle_add_once ((GSourceOnceFunc) g_object_unref, g_object_ref (dialog));
}

static GtkWidget *
get_focus (AdwDialog *dialog)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (dialog));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (dialog)) ? focus : NULL;
}

static void
focus_widget_cb (AdwDialog *dialog)
{
  GtkWidget *widget = adw_dialog_get_focus (dialog);

  if (widget != NULL && get_focus (dialog) == NULL)
    g_object_set_data_full (G_OBJECT (dialog), WANTED, g_object_ref (widget), g_object_unref);
}

static gboolean
focus_wanted_cb (gpointer dialog)
{
  g_autoptr (GtkWidget) wanted = g_object_steal_data (dialog, WANTED);

  if (wanted != NULL && wanted != get_focus (dialog) && gtk_widget_is_ancestor (wanted, dialog))
    gtk_widget_grab_focus (wanted);

  return G_SOURCE_REMOVE;
}

/* The first time that the focus is in the dialog. */
static void
focus_changed_cb (AdwDialog *dialog)
{
  if (get_focus (dialog) == NULL)
    return;

  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (GTK_WIDGET (dialog)), focus_changed_cb, dialog);
  g_signal_handlers_disconnect_by_func (dialog, focus_widget_cb, NULL);
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, focus_wanted_cb, g_object_ref (dialog), g_object_unref);
}

/* A dialog says which field is to have the focus before it is seen. Where it becomes a sheet at the bottom it forgets
 * that, and its first button would get it. */
static void
keep_focus (AdwDialog *dialog)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (dialog));

  if (root == NULL || get_focus (dialog) != NULL || g_object_get_data (G_OBJECT (dialog), KNOWN) != NULL)
    return;

  g_object_set_data (G_OBJECT (dialog), KNOWN, dialog);
  g_signal_connect (dialog, "notify::focus-widget", G_CALLBACK (focus_widget_cb), NULL);
  g_signal_connect_object (root, "notify::focus-widget", G_CALLBACK (focus_changed_cb), dialog, G_CONNECT_SWAPPED);
  focus_widget_cb (dialog);
}

static void
visible_dialog_cb (LgWindow *self)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));

  if (dialog == NULL)
    return;

  keep_focus (dialog);

  /* It may be seen again, from below another one. */
  g_signal_handlers_disconnect_by_func (dialog, closed_cb, NULL);
  g_signal_connect (dialog, "closed", G_CALLBACK (closed_cb), NULL);
}

void
lg_window_keep_dialogs (LgWindow *self)
{
  g_signal_connect (self, "notify::visible-dialog", G_CALLBACK (visible_dialog_cb), NULL);
}
