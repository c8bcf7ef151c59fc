/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-app"

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "lg-about.h"
#include "lg-store.h"
#include "lg-window.h"

#define WEBSITE "https://lossguard.example/"
#define ISSUES  "https://lossguard.example/issues"

/* What whoever looks into a fault asks first; it is read by them, and so in one language. */
static char *
describe_system (GtkWindow *window)
{
  const char *folder = LG_IS_WINDOW (window) ? lg_window_get_folder (LG_WINDOW (window)) : "none";
  g_autofree char *system = g_get_os_info (G_OS_INFO_KEY_PRETTY_NAME);

  return g_strdup_printf ("LossGuard: %s\n"
                          "Store: %s\n"
                          "Schema: %d\n"
                          "SQLite: %s\n"
                          "GTK: %u.%u.%u\n"
                          "libadwaita: %u.%u.%u\n"
                          "GLib: %u.%u.%u\n"
                          "System: %s\n"
                          "Languages: %s\n",
                          PACKAGE_VERSION, folder, lg_store_schema_version (), lg_store_sqlite_version (),
                          gtk_get_major_version (), gtk_get_minor_version (), gtk_get_micro_version (),
                          adw_get_major_version (), adw_get_minor_version (), adw_get_micro_version (),
                          glib_major_version, glib_minor_version, glib_micro_version,
                          system != NULL ? system : "unknown", g_get_language_names ()[0]);
}

/* Shows the About dialog; an action of the application. */
void
lg_about_show_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       application)
{
  static const char * const developers[] = { "The LossGuard maintainers", NULL };
  GtkWindow *window = gtk_application_get_active_window (application);
  g_autofree char *debug_info = describe_system (window);

  adw_show_about_dialog (window != NULL ? GTK_WIDGET (window) : NULL,
                         "application-name", "LossGuard",
                         "application-icon", APPLICATION_ID,
                         "version", PACKAGE_VERSION,
                         "comments", _("Carries out a retailer’s loss prevention protocol, and proves it"),
                         "website", WEBSITE,
                         "issue-url", ISSUES,
                         "developer-name", developers[0],
                         "developers", developers,
                         "copyright", "© 2026 The LossGuard maintainers",
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "debug-info", debug_info,
                         "debug-info-filename", "lossguard-debug-info.txt",
                         /* Translators: your names, one a line; they are shown in the About dialog. */
                         "translator-credits", _("translator-credits"),
                         NULL);
}
