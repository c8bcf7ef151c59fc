/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-import-dialog.h"
#include "lg-window-private.h"

/* A dialog takes what is dropped on it itself, or has something half done in it. */
static GdkDragAction
enter_cb (LgWindow *self)
{
  gboolean is_free = self->store != NULL &&
                     adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) == NULL;

  return is_free ? GDK_ACTION_COPY : 0;
}

static gboolean
drop_cb (LgWindow     *self,
         const GValue *value)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

  if (files == NULL || self->store == NULL)
    return FALSE;

  lg_import_dialog_open_file (lg_import_dialog_present (GTK_WIDGET (self), self->store), files->data);

  return TRUE;
}

/* GTK tells a window that a drag came in over a dialog, but not that it left, and warns at the next one. The window
 * listens only for tabs that are torn off a notebook, of which there is none here. */
static void
forget_torn_off_tabs (LgWindow *self)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self));

  for (guint i = g_list_model_get_n_items (controllers); i > 0; i--)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i - 1);

      if (GTK_IS_DROP_TARGET_ASYNC (controller))
        gtk_widget_remove_controller (GTK_WIDGET (self), controller);
    }
}

/* A file that is dropped anywhere on the window is imported. */
void
lg_window_accept_files (LgWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  forget_torn_off_tabs (self);
  g_signal_connect_object (target, "enter", G_CALLBACK (enter_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->toasts), GTK_EVENT_CONTROLLER (target));
}
