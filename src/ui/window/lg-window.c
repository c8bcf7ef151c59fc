/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-incidents.h"
#include "lg-page-table.h"
#include "lg-sidebar-row.h"
#include "lg-slices.h"
#include "lg-store-error-words.h"
#include "lg-window-private.h"
#include "lg-window-resources.h"
#include "lg-window-state.h"

#define FIRST_PAGE "overview"

/**
 * LgWindow:
 *
 * The window on one store: the list of pages beside the page. A page is made
 * when it is first shown.
 */
G_DEFINE_FINAL_TYPE_WITH_CODE (LgWindow, lg_window, ADW_TYPE_APPLICATION_WINDOW,
                               G_IMPLEMENT_INTERFACE (LG_TYPE_PAGE_HOST, lg_window_host_iface_init))

enum {
  PROP_FOLDER = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
sidebar_row_activated_cb (LgWindow     *self,
                          LgSidebarRow *row)
{
  lg_window_show_page (self, lg_sidebar_row_get_entry (row)->name);
}

static void
select_sidebar_row (LgWindow          *self,
                    const LgPageEntry *entry)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->sidebar, i)) != NULL; i++)
    {
      if (lg_sidebar_row_get_entry (LG_SIDEBAR_ROW (row)) == entry)
        gtk_list_box_select_row (self->sidebar, row);
    }
}

/* The row of the page that is seen stays selected, wherever the focus goes. */
static void
sidebar_selection_changed_cb (LgWindow *self)
{
  const LgPageEntry *entry;
  GtkListBoxRow *selected;

  /* The rows may outlive the pages when the window goes. */
  if (self->pages == NULL)
    return;

  entry = lg_page_table_find (gtk_stack_get_visible_child_name (self->pages));
  selected = gtk_list_box_get_selected_row (self->sidebar);
  if (entry != NULL && (selected == NULL || lg_sidebar_row_get_entry (LG_SIDEBAR_ROW (selected)) != entry))
    select_sidebar_row (self, entry);
}

/* A line between the groups of pages. */
static void
update_header_cb (GtkListBoxRow *row,
                  GtkListBoxRow *before,
                  gpointer       user_data)
{
  gboolean begins_group = before != NULL &&
                          lg_sidebar_row_get_entry (LG_SIDEBAR_ROW (row))->group !=
                          lg_sidebar_row_get_entry (LG_SIDEBAR_ROW (before))->group;

  gtk_list_box_row_set_header (row, begins_group ? gtk_separator_new (GTK_ORIENTATION_HORIZONTAL) : NULL);
}

static void
fill_sidebar (LgWindow *self)
{
  guint n_entries;
  const LgPageEntry *entries = lg_page_table (&n_entries);

  gtk_list_box_set_header_func (self->sidebar, update_header_cb, NULL, NULL);
  for (guint i = 0; i < n_entries; i++)
    gtk_list_box_append (self->sidebar, lg_sidebar_row_new (&entries[i]));
}

static GtkWidget *
ensure_page (LgWindow          *self,
             const LgPageEntry *entry)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->pages, entry->name);

  if (page == NULL)
    {
      page = g_object_new (entry->get_type (), "store", self->store, NULL);
      gtk_stack_add_named (self->pages, page, entry->name);
      lg_window_show_attention (self);
    }

  return page;
}

/**
 * lg_window_show_page:
 * @self: a window with a store
 * @name: a page's name; the first page is shown for a name that nobody knows
 *
 * Returns: (transfer none): the page, which is now seen
 */
LgPage *
lg_window_show_page (LgWindow   *self,
                     const char *name)
{
  const LgPageEntry *entry = lg_page_table_find (name);
  GtkWidget *page;

  if (entry == NULL)
    entry = lg_page_table_find (FIRST_PAGE);

  page = ensure_page (self, entry);
  gtk_stack_set_visible_child (self->pages, page);
  adw_navigation_page_set_title (self->content, _(entry->title));
  lg_window_show_content (self);
  select_sidebar_row (self, entry);
  lg_window_update_actions (self);

  return LG_PAGE (page);
}

/* The page that is seen, or NULL where no store is open. */
LgPage *
lg_window_get_page (LgWindow *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->pages);

  return page != NULL ? LG_PAGE (page) : NULL;
}

static void
show_first_page (LgWindow *self)
{
  g_autofree char *last = self->state != NULL ? g_settings_get_string (self->state, "last-page") : NULL;

  gtk_stack_set_visible_child_name (self->contents, "pages");
  lg_window_show_page (self, last);
}

void
lg_window_open_store (LgWindow *self)
{
  g_autoptr (GError) error = NULL;

  self->store = lg_store_open (self->folder, LG_STORE_OPEN_OR_CREATE, NULL, &error);

  if (self->store != NULL)
    {
      show_first_page (self);
      lg_window_follow_store (self);
      self->reminder = lg_reminder_new (g_application_get_default (), self->store);
    }
  else
    {
      g_autofree char *folder = g_filename_display_name (self->folder);
      g_autofree char *text = g_strdup_printf ("%s\n%s", lg_store_error_say (error), folder);
      g_autofree char *description = g_markup_escape_text (text, -1);

      adw_status_page_set_description (self->problem, description);
      gtk_stack_set_visible_child_name (self->contents, "problem");
      lg_window_update_actions (self);
    }
}

static void
restore_state (LgWindow *self)
{
  GtkWindow *window = GTK_WINDOW (self);

  self->state = lg_window_state_open ();
  if (self->state == NULL)
    return;

  gtk_window_set_default_size (window, g_settings_get_int (self->state, "window-width"),
                               g_settings_get_int (self->state, "window-height"));
  if (g_settings_get_boolean (self->state, "window-maximized"))
    gtk_window_maximize (window);

  self->hides_sidebar = !g_settings_get_boolean (self->state, "sidebar-visible");
  lg_window_update_sidebar (self);
}

static void
save_state (LgWindow *self)
{
  const char *page = gtk_stack_get_visible_child_name (self->pages);
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (self->state, "window-width", MAX (width, 1));
  g_settings_set_int (self->state, "window-height", MAX (height, 1));
  g_settings_set_boolean (self->state, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
  g_settings_set_boolean (self->state, "sidebar-visible", !self->hides_sidebar);
  if (page != NULL)
    g_settings_set_string (self->state, "last-page", page);
}

static gboolean
lg_window_close_request (GtkWindow *window)
{
  LgWindow *self = LG_WINDOW (window);

  if (self->state != NULL)
    save_state (self);

  return GTK_WINDOW_CLASS (lg_window_parent_class)->close_request (window);
}

static void
lg_window_constructed (GObject *object)
{
  LgWindow *self = LG_WINDOW (object);

  G_OBJECT_CLASS (lg_window_parent_class)->constructed (object);

  fill_sidebar (self);
  restore_state (self);
  lg_window_add_actions (self);
  lg_window_accept_files (self);
  lg_window_keep_dialogs (self);
  lg_window_open_store (self);
  lg_window_focus_sidebar (self);
}

static void
lg_window_dispose (GObject *object)
{
  LgWindow *self = LG_WINDOW (object);

  lg_slices_remove (object, NULL);
  g_clear_handle_id (&self->read_waiting, g_source_remove);
  g_clear_weak_pointer (&self->last_toast);
  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_WINDOW);
  g_clear_object (&self->reminder);
  g_clear_object (&self->store);
  g_clear_object (&self->state);

  G_OBJECT_CLASS (lg_window_parent_class)->dispose (object);
}

static void
lg_window_finalize (GObject *object)
{
  LgWindow *self = LG_WINDOW (object);

  lg_undo_stack_free (self->undo);
  g_free (self->attention);
  g_free (self->folder);

  G_OBJECT_CLASS (lg_window_parent_class)->finalize (object);
}

static void
lg_window_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  if (prop_id == PROP_FOLDER)
    LG_WINDOW (object)->folder = g_value_dup_string (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/LossGuard/ui/window/lg-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LgWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, LgWindow, contents);
  gtk_widget_class_bind_template_child (widget_class, LgWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, LgWindow, content);
  gtk_widget_class_bind_template_child (widget_class, LgWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, LgWindow, problem);
  gtk_widget_class_bind_template_callback (widget_class, sidebar_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, sidebar_selection_changed_cb);
  lg_window_bind_sidebar (widget_class);
}

static void
lg_window_class_init (LgWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = lg_window_constructed;
  object_class->dispose = lg_window_dispose;
  object_class->finalize = lg_window_finalize;
  object_class->set_property = lg_window_set_property;
  GTK_WINDOW_CLASS (klass)->close_request = lg_window_close_request;

  properties[PROP_FOLDER] =
    g_param_spec_string ("folder", NULL, NULL, NULL,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  lg_incidents_init ();
  lg_window_register_resource ();
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
lg_window_init (LgWindow *self)
{
  self->undo = lg_undo_stack_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lg_window_new:
 * @application: the application
 * @folder: the folder of the store to show; it is made where there is none
 *
 * Returns: (transfer none): a window, which the application keeps
 */
LgWindow *
lg_window_new (AdwApplication *application,
               const char     *folder)
{
  return g_object_new (LG_TYPE_WINDOW, "application", application, "folder", folder, NULL);
}

const char *
lg_window_get_folder (LgWindow *self)
{
  g_return_val_if_fail (LG_IS_WINDOW (self), NULL);

  return self->folder;
}
