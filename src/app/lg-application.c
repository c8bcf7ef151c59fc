/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-app"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-about.h"
#include "lg-app-resources.h"
#include "lg-application.h"
#include "lg-page-host.h"
#include "lg-page-table.h"
#include "lg-release.h"
#include "lg-reminder.h"
#include "lg-search-provider.h"
#include "lg-store.h"
#include "lg-widgets.h"
#include "lg-window.h"

/**
 * LgApplication:
 *
 * The desktop application. There is one of it in a session, with a window for each store.
 */
struct _LgApplication
{
  AdwApplication    parent_instance;

  LgSearchProvider *search_provider;  /* (owned) */
  GHashTable       *reminders;        /* (owned) (element-type filename LgReminder): that stay without a window */
};

G_DEFINE_FINAL_TYPE (LgApplication, lg_application, ADW_TYPE_APPLICATION)

static const GOptionEntry options[] = {
  { "store", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_("Open the store in this folder"), N_("DIR") },
  { "remind", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Remind of tasks that are due, without a window"), NULL },
  { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Print the version and exit"), NULL },
  { NULL }
};

static GtkWindow *
find_window (GtkApplication *application,
             const char     *folder)
{
  for (GList *iter = gtk_application_get_windows (application); iter != NULL; iter = iter->next)
    {
      if (LG_IS_WINDOW (iter->data) && g_str_equal (lg_window_get_folder (iter->data), folder))
        return iter->data;
    }

  return NULL;
}

static GtkWindow *
open_store (LgApplication *self,
            const char    *folder)
{
  g_autofree char *canonical = g_canonicalize_filename (folder, NULL);
  GtkWindow *window = find_window (GTK_APPLICATION (self), canonical);

  if (window == NULL)
    window = GTK_WINDOW (lg_window_new (ADW_APPLICATION (self), canonical));

  gtk_window_present (window);

  return window;
}

/**
 * lg_application_present_default:
 * @self: the application
 *
 * Returns: (transfer none): the window of the user's own store, in front of the others
 */
GtkWindow *
lg_application_present_default (LgApplication *self)
{
  g_autofree char *folder = lg_store_default_folder ();

  return open_store (self, folder);
}

static void
show_help_done_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (GtkWindow) window = user_data;
  g_autoptr (GError) error = NULL;

  if (gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (source), result, &error))
    return;

  g_message ("The user guide could not be opened: %s", error->message);
  lg_page_host_tell (LG_PAGE_HOST (window), _("The user guide needs a help viewer, such as Yelp; none could be opened"));
}

static void
help_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  GtkWindow *window = gtk_application_get_active_window (user_data);
  g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new ("help:lossguard");

  if (LG_IS_WINDOW (window))
    gtk_uri_launcher_launch (launcher, window, NULL, show_help_done_cb, g_object_ref (window));
}

static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (user_data));

  /* Each window keeps its state as it closes; the application ends with the last one. */
  for (GList *iter = windows; iter != NULL; iter = iter->next)
    gtk_window_close (iter->data);
}

/* What a notification opens, whose window may be closed by then: the folder of the store, and the target of the
 * window's action of the same name. */
static void
show_record_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  const char *folder, *type, *id;
  GtkWindow *window;

  g_variant_get (parameter, "(&s&s&s)", &folder, &type, &id);
  window = open_store (user_data, folder);
  /* The bus may name what no page shows. */
  if (lg_page_table_find_for (type) != NULL)
    g_action_group_activate_action (G_ACTION_GROUP (window), "show-record", g_variant_new ("(ss)", type, id));
}

static void
show_page_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  const char *folder, *page;

  g_variant_get (parameter, "(&s&s)", &folder, &page);
  g_action_group_activate_action (G_ACTION_GROUP (open_store (user_data, folder)), "show-page",
                                  g_variant_new_string (page));
}

/* Reminds for the rest of the session, whether a window is open or not. */
static gboolean
stay (LgApplication  *self,
      const char     *folder,
      GError        **error)
{
  g_autofree char *canonical = g_canonicalize_filename (folder, NULL);
  g_autoptr (LgStore) store = NULL;

  if (g_hash_table_contains (self->reminders, canonical))
    return TRUE;

  store = lg_store_open (canonical, LG_STORE_OPEN_EXISTING, NULL, error);
  if (store == NULL)
    return FALSE;

  g_hash_table_insert (self->reminders, g_steal_pointer (&canonical), lg_reminder_new (G_APPLICATION (self), store));
  g_application_hold (G_APPLICATION (self));

  return TRUE;
}

static void
remind_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  g_autoptr (GError) error = NULL;

  if (!stay (user_data, g_variant_get_string (parameter, NULL), &error))
    g_message ("No reminders come while the window is closed: %s", error->message);
}

static const GActionEntry actions[] = {
  { .name = "about", .activate = lg_about_show_cb },
  { .name = "help", .activate = help_cb },
  { .name = "quit", .activate = quit_cb },
  { .name = "remind", .activate = remind_cb, .parameter_type = "s" },
  { .name = "show-page", .activate = show_page_cb, .parameter_type = "(ss)" },
  { .name = "show-record", .activate = show_record_cb, .parameter_type = "(sss)" },
};

static void
lg_application_startup (GApplication *application)
{
  static const char * const quit_accels[] = { "<Control>q", NULL };
  static const char * const help_accels[] = { "F1", NULL };

  /* Style sheet and icons are looked for as the application starts. */
  lg_widgets_init ();
  lg_app_register_resource ();
  G_APPLICATION_CLASS (lg_application_parent_class)->startup (application);

  lg_widgets_ensure_types ();
  gtk_window_set_default_icon_name (APPLICATION_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), application);
  gtk_application_set_accels_for_action (GTK_APPLICATION (application), "app.quit", quit_accels);
  gtk_application_set_accels_for_action (GTK_APPLICATION (application), "app.help", help_accels);
  lg_window_add_accels (GTK_APPLICATION (application));
}

/* What still goes in slices is gone before the main loop is, as it may hold the store. */
static void
lg_application_shutdown (GApplication *application)
{
  lg_release_all ();

  G_APPLICATION_CLASS (lg_application_parent_class)->shutdown (application);
}

static void
lg_application_activate (GApplication *application)
{
  lg_application_present_default (LG_APPLICATION (application));
}

static gboolean
lg_application_dbus_register (GApplication     *application,
                              GDBusConnection  *connection,
                              const char       *path,
                              GError          **error)
{
  return G_APPLICATION_CLASS (lg_application_parent_class)->dbus_register (application, connection, path, error) &&
         lg_search_provider_export (LG_APPLICATION (application)->search_provider, connection, error);
}

static void
lg_application_dbus_unregister (GApplication    *application,
                                GDBusConnection *connection,
                                const char      *path)
{
  lg_search_provider_unexport (LG_APPLICATION (application)->search_provider, connection);

  G_APPLICATION_CLASS (lg_application_parent_class)->dbus_unregister (application, connection, path);
}

static void
lg_application_finalize (GObject *object)
{
  g_clear_object (&LG_APPLICATION (object)->search_provider);
  g_hash_table_unref (LG_APPLICATION (object)->reminders);

  G_OBJECT_CLASS (lg_application_parent_class)->finalize (object);
}

static int
lg_application_handle_local_options (GApplication *application,
                                     GVariantDict *values)
{
  if (!g_variant_dict_contains (values, "version"))
    return G_APPLICATION_CLASS (lg_application_parent_class)->handle_local_options (application, values);

  g_print ("LossGuard %s\n", PACKAGE_VERSION);

  return EXIT_SUCCESS;
}

/* The store that the caller means, who may stand in another folder and another environment. */
static char *
dup_folder (GApplicationCommandLine *command_line)
{
  GVariantDict *values = g_application_command_line_get_options_dict (command_line);
  const char *folder = g_application_command_line_getenv (command_line, "LOSSGUARD_STORE");
  g_autoptr (GFile) file = NULL;

  g_variant_dict_lookup (values, "store", "^&ay", &folder);
  if (folder == NULL || *folder == '\0')
    return lg_store_default_folder ();

  file = g_application_command_line_create_file_for_arg (command_line, folder);

  return g_file_get_path (file);
}

static int
remind (LgApplication           *self,
        const char              *folder,
        GApplicationCommandLine *command_line)
{
  g_autoptr (GError) error = NULL;

  /* A store that nobody began is not made. */
  if (stay (self, folder, &error) || g_error_matches (error, LG_STORE_ERROR, LG_STORE_ERROR_NO_STORE))
    return EXIT_SUCCESS;

  g_application_command_line_printerr (command_line, "%s\n", error->message);

  return EXIT_FAILURE;
}

static int
lg_application_command_line (GApplication            *application,
                             GApplicationCommandLine *command_line)
{
  g_autofree char *folder = dup_folder (command_line);

  if (folder == NULL)
    {
      g_application_command_line_printerr (command_line, "%s\n", _("The store must be a folder of this computer."));
      return EXIT_FAILURE;
    }

  if (g_variant_dict_contains (g_application_command_line_get_options_dict (command_line), "remind"))
    return remind (LG_APPLICATION (application), folder, command_line);

  open_store (LG_APPLICATION (application), folder);

  return EXIT_SUCCESS;
}

static void
lg_application_class_init (LgApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lg_application_finalize;
  application_class->dbus_register = lg_application_dbus_register;
  application_class->dbus_unregister = lg_application_dbus_unregister;
  application_class->startup = lg_application_startup;
  application_class->shutdown = lg_application_shutdown;
  application_class->activate = lg_application_activate;
  application_class->handle_local_options = lg_application_handle_local_options;
  application_class->command_line = lg_application_command_line;
}

static void
lg_application_init (LgApplication *self)
{
  self->search_provider = lg_search_provider_new (self);
  self->reminders = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

LgApplication *
lg_application_new (void)
{
  return g_object_new (LG_TYPE_APPLICATION,
                       "application-id", APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_COMMAND_LINE | G_APPLICATION_SEND_ENVIRONMENT,
                       "resource-base-path", "/com/example/LossGuard",
                       NULL);
}
