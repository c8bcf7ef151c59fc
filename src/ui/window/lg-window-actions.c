/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-access-page.h"
#include "lg-calendar-export.h"
#include "lg-import-dialog.h"
#include "lg-incident-dialog.h"
#include "lg-incidents-page.h"
#include "lg-page-table.h"
#include "lg-preferences-dialog.h"
#include "lg-present.h"
#include "lg-protocol-page.h"
#include "lg-search-dialog.h"
#include "lg-shortcuts-dialog.h"
#include "lg-slices.h"
#include "lg-store-error-words.h"
#include "lg-task-dialog.h"
#include "lg-weak.h"
#include "lg-window-private.h"

static void
show_page_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  lg_window_show_page (user_data, g_variant_get_string (parameter, NULL));
}

static void
show_record_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  const LgPageEntry *entry;
  const char *type;
  const char *id;

  g_variant_get (parameter, "(&s&s)", &type, &id);
  entry = lg_page_table_find_for (type);
  if (entry == NULL)
    {
      g_warning ("No page shows a record of type “%s”", type);
      return;
    }

  lg_page_show_record (lg_window_show_page (user_data, entry->name), id);
}

/* Where the page of such records is seen. */
static void
reveal_record_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  LgPage *page = lg_window_get_page (user_data);
  const LgPageEntry *entry;
  const char *type;
  const char *id;

  g_variant_get (parameter, "(&s&s)", &type, &id);
  entry = lg_page_table_find_for (type);
  if (entry != NULL && page != NULL && G_TYPE_CHECK_INSTANCE_TYPE (page, entry->get_type ()))
    lg_page_reveal_record (page, id);
}

/* The parameter is a dictionary that lg_incidents_page_show_filter() understands. */
static void
show_incidents_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  LgPage *page = lg_window_show_page (user_data, "incidents");

  lg_incidents_page_show_filter (LG_INCIDENTS_PAGE (page), parameter);
}

/* The parameter is whose badges, and the row of the site where they are looked for, or 0. */
static void
show_badges_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  LgPage *page = lg_window_show_page (user_data, "access");
  const char *person;
  gint64 site_row;

  g_variant_get (parameter, "(&sx)", &person, &site_row);
  lg_access_page_show_person (LG_ACCESS_PAGE (page), person, site_row);
}

static void
report_incident_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  LgWindow *self = LG_WINDOW (user_data);

  lg_incident_dialog_report (LG_PAGE_HOST (self), self->store);
}

static void
new_task_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  LgWindow *self = LG_WINDOW (user_data);

  lg_task_dialog_present (LG_PAGE_HOST (self), self->store, NULL);
}

static void
import_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  lg_import_dialog_present (user_data, LG_WINDOW (user_data)->store);
}

/* The page that shows the run carries it out. */
static void
run_protocol_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  LgPage *page = lg_window_show_page (user_data, "protocol");

  lg_protocol_page_run (LG_PROTOCOL_PAGE (page), parameter != NULL ? g_variant_get_string (parameter, NULL) : NULL);
}

static void
search_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  lg_page_start_search (lg_window_get_page (user_data));
}

static DexFuture *
undo_done_cb (DexFuture *future,
              gpointer   user_data)
{
  g_autoptr (LgWindow) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  if (self == NULL)
    return NULL;

  if (dex_future_get_value (future, &error) != NULL)
    /* Translators: what was done before, as it was told then, is taken back */
    sentence = g_strdup_printf (_("Undone: %s"), (const char *) lg_weak_get_data (user_data));
  else
    sentence = g_strdup_printf (_("This could not be undone: %s"), lg_store_error_say (error));
  lg_page_host_tell (LG_PAGE_HOST (self), sentence);

  return NULL;
}

static void
undo_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  LgWindow *self = LG_WINDOW (user_data);
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));
  DexFuture *future;
  char *sentence;

  /* In a form the key belongs to its fields. */
  if (dialog != NULL && !ADW_IS_PREFERENCES_DIALOG (dialog))
    return;

  lg_window_dismiss_toasts (self);
  future = lg_undo_stack_pop (self->undo, &sentence);
  dex_future_disown (dex_future_finally (future, undo_done_cb, lg_weak_new_with (self, sentence, g_free), lg_weak_free));
  lg_window_update_actions (self);
}

static void
toggle_sidebar_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  LgWindow *self = LG_WINDOW (user_data);

  if (self->is_narrow)
    {
      if (adw_navigation_view_get_visible_page (self->navigation) != self->content)
        lg_window_show_content (self);
      else
        adw_navigation_view_pop (self->navigation);
      return;
    }

  self->hides_sidebar = !self->hides_sidebar;
  lg_window_update_sidebar (self);
}

static void
next_pane_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  lg_window_focus_pane (user_data, 1);
}

static void
previous_pane_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  lg_window_focus_pane (user_data, -1);
}

static void
open_store_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  lg_window_open_store (user_data);
}

/* To make them and to show them are a turn each. */
static gboolean
present_preferences (gpointer window)
{
  LgWindow *self = window;
  g_autoptr (AdwDialog) dialog = g_steal_pointer (&self->preferences);

  if (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) != NULL)
    return FALSE;

  if (dialog != NULL)
    lg_present_dialog (dialog, GTK_WIDGET (self));
  else
    self->preferences = g_object_ref_sink (lg_preferences_dialog_new (self->store));

  return self->preferences != NULL;
}

/* The first time, what the dialog is has to be read before one is made, which takes a turn of the main loop by itself. */
static void
show_preferences_cb (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  g_type_class_get (LG_TYPE_PREFERENCES_DIALOG);
  lg_slices_add (user_data, present_preferences, LG_SLICES_SOON);
}

static void
search_everything_cb (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  LgWindow *self = LG_WINDOW (user_data);

  if (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) == NULL)
    lg_search_dialog_present (GTK_WIDGET (self), self->store,
                              parameter != NULL ? g_variant_get_string (parameter, NULL) : NULL);
}

static void
show_shortcuts_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  adw_dialog_present (lg_shortcuts_dialog_new (), GTK_WIDGET (user_data));
}

static void
export_calendar_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  lg_calendar_export (GTK_WINDOW (user_data), LG_WINDOW (user_data)->store);
}

static const GActionEntry actions[] = {
  { .name = "show-page", .activate = show_page_cb, .parameter_type = "s" },
  { .name = "show-record", .activate = show_record_cb, .parameter_type = "(ss)" },
  { .name = "reveal-record", .activate = reveal_record_cb, .parameter_type = "(ss)" },
  { .name = "show-incidents", .activate = show_incidents_cb, .parameter_type = "a{sv}" },
  { .name = "show-badges", .activate = show_badges_cb, .parameter_type = "(sx)" },
  { .name = "report-incident", .activate = report_incident_cb },
  { .name = "new-task", .activate = new_task_cb },
  { .name = "import", .activate = import_cb },
  { .name = "export-calendar", .activate = export_calendar_cb },
  { .name = "run-protocol", .activate = run_protocol_cb },
  { .name = "run-protocol-for", .activate = run_protocol_cb, .parameter_type = "s" },
  { .name = "search", .activate = search_cb },
  { .name = "search-everything", .activate = search_everything_cb },
  { .name = "search-everything-for", .activate = search_everything_cb, .parameter_type = "s" },
  { .name = "undo", .activate = undo_cb },
  { .name = "toggle-sidebar", .activate = toggle_sidebar_cb },
  { .name = "next-pane", .activate = next_pane_cb },
  { .name = "previous-pane", .activate = previous_pane_cb },
  { .name = "show-preferences", .activate = show_preferences_cb },
  { .name = "show-shortcuts", .activate = show_shortcuts_cb },
  { .name = "open-store", .activate = open_store_cb },
};

/* What needs a store to work on. */
static const char * const store_actions[] = {
  "show-page", "show-record", "reveal-record", "show-incidents", "show-badges", "report-incident", "new-task", "import",
  "run-protocol", "run-protocol-for", "export-calendar", "toggle-sidebar", "next-pane", "previous-pane",
  "show-preferences", "search-everything", "search-everything-for",
};

static void
set_enabled (LgWindow   *self,
             const char *name,
             gboolean    enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

void
lg_window_add_actions (LgWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  lg_window_update_actions (self);
}

/* Switches on what can be done now, and off what cannot. */
void
lg_window_update_actions (LgWindow *self)
{
  LgPage *page = lg_window_get_page (self);

  for (gsize i = 0; i < G_N_ELEMENTS (store_actions); i++)
    set_enabled (self, store_actions[i], self->store != NULL);

  set_enabled (self, "open-store", self->store == NULL);
  set_enabled (self, "search", page != NULL && lg_page_can_search (page));
  set_enabled (self, "undo", !lg_undo_stack_is_empty (self->undo));
}

static void
set_accel (GtkApplication *application,
           const char     *action,
           const char     *accel)
{
  const char *accels[] = { accel, NULL };

  gtk_application_set_accels_for_action (application, action, accels);
}

/**
 * lg_window_add_accels:
 * @application: the application
 *
 * Sets the keys of the window's actions. Undo has none here: the window
 * listens for its key itself, after the entry that has the focus.
 */
void
lg_window_add_accels (GtkApplication *application)
{
  guint n_entries;
  const LgPageEntry *entries = lg_page_table (&n_entries);

  set_accel (application, "win.report-incident", "<Control>n");
  set_accel (application, "win.new-task", "<Control>t");
  set_accel (application, "win.import", "<Control>i");
  set_accel (application, "win.run-protocol", "<Control>r");
  set_accel (application, "win.search", "<Control>f");
  set_accel (application, "win.search-everything", "<Control>k");
  set_accel (application, "win.toggle-sidebar", "F9");
  set_accel (application, "win.next-pane", "F6");
  set_accel (application, "win.previous-pane", "<Shift>F6");
  set_accel (application, "win.show-preferences", "<Control>comma");
  set_accel (application, "win.show-shortcuts", "<Control>question");
  set_accel (application, "window.close", "<Control>w");

  for (guint i = 0; i < n_entries && i < 9; i++)
    {
      g_autofree char *action = g_strdup_printf ("win.show-page::%s", entries[i].name);
      g_autofree char *accel = g_strdup_printf ("<Alt>%u", i + 1);

      set_accel (application, action, accel);
    }
}
