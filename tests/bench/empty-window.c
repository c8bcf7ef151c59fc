/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>
#include <glib-unix.h>

/* The least that a program with a window of libadwaita does before its first frame, and the least of a dialog to type
 * into, which SIGUSR1 opens and closes. */

static gboolean
toggle_dialog_cb (gpointer application)
{
  GtkWindow *window = gtk_application_get_active_window (application);
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));

  if (dialog != NULL)
    {
      adw_dialog_close (dialog);
      return G_SOURCE_CONTINUE;
    }

  dialog = adw_dialog_new ();
  adw_dialog_set_child (dialog, gtk_search_entry_new ());
  adw_dialog_present (dialog, GTK_WIDGET (window));

  return G_SOURCE_CONTINUE;
}

static void
activate_cb (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);

  gtk_window_set_title (GTK_WINDOW (window), "Empty");
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 720);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), adw_header_bar_new ());
  gtk_window_present (GTK_WINDOW (window));
  g_unix_signal_add (SIGUSR1, toggle_dialog_cb, application);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (AdwApplication) application = adw_application_new ("com.example.LossGuard.Empty", G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);

  return g_application_run (G_APPLICATION (application), argc, argv);
}
