/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-shortcuts-dialog.h"

/* What a key does. */
typedef struct
{
  const char *title;        /* not translated yet */
  const char *accelerator;  /* as gtk_accelerator_parse() reads it */
  const char *last;         /* (nullable): the last of a row of keys, of which the other is the first */
} Shortcut;

typedef struct
{
  const char     *title;  /* not translated yet */
  const Shortcut *shortcuts;
  gsize           n_shortcuts;
} Group;

static const Shortcut general[] = {
  { N_("Report an Incident"), "<Control>n", NULL },
  { N_("New Task"), "<Control>t", NULL },
  { N_("Import a File"), "<Control>i", NULL },
  { N_("Run the Protocol"), "<Control>r", NULL },
  { N_("Search the Page"), "<Control>f", NULL },
  { N_("Search Everything"), "<Control>k", NULL },
  { N_("Preferences"), "<Control>comma", NULL },
  { N_("Undo"), "<Control>z", NULL },
  { N_("User Guide"), "F1", NULL },
  { N_("Keyboard Shortcuts"), "<Control>question", NULL },
  { N_("Close the Window"), "<Control>w", NULL },
  { N_("Quit"), "<Control>q", NULL },
};

static const Shortcut moving[] = {
  { N_("Open a Page by Its Place in the Sidebar"), "<Alt>1", "<Alt>9" },
  { N_("Show or Hide the Sidebar"), "F9", NULL },
  { N_("Next Pane"), "F6", NULL },
  { N_("Previous Pane"), "<Shift>F6", NULL },
  { N_("Main Menu"), "F10", NULL },
};

static const Shortcut incidents[] = {
  { N_("Print the Incident"), "<Control>p", NULL },
  { N_("Select All"), "<Control>a", NULL },
  { N_("Copy as CSV"), "<Control>c", NULL },
  { N_("End the Selection"), "Escape", NULL },
};

static const Shortcut board[] = {
  { N_("Move the Task Up"), "<Alt><Shift>Up", NULL },
  { N_("Move the Task Down"), "<Alt><Shift>Down", NULL },
  { N_("Move the Task to the Column Before"), "<Alt><Shift>Left", NULL },
  { N_("Move the Task to the Column After"), "<Alt><Shift>Right", NULL },
};

static const Shortcut assets[] = {
  { N_("Scan with Camera"), "<Control>b", NULL },
};

static const Shortcut charts[] = {
  { N_("Earlier Period"), "<Alt>Page_Up", NULL },
  { N_("Later Period"), "<Alt>Page_Down", NULL },
  { N_("Zoom In"), "<Control>plus", NULL },
  { N_("Zoom Out"), "<Control>minus", NULL },
  { N_("Back to the Period Seen Before"), "BackSpace", NULL },
};

static const Shortcut weekly_report[] = {
  { N_("Save as PDF"), "<Control>s", NULL },
  { N_("Print"), "<Control>p", NULL },
  { N_("Previous Week"), "<Alt>Page_Up", NULL },
  { N_("Next Week"), "<Alt>Page_Down", NULL },
  { N_("Zoom In"), "<Control>plus", NULL },
  { N_("Zoom Out"), "<Control>minus", NULL },
  { N_("Reset Zoom"), "<Control>0", NULL },
};

static const Group groups[] = {
  { N_("General"), general, G_N_ELEMENTS (general) },
  { N_("Moving Around"), moving, G_N_ELEMENTS (moving) },
  { N_("Incidents"), incidents, G_N_ELEMENTS (incidents) },
  { N_("Board"), board, G_N_ELEMENTS (board) },
  { N_("Assets"), assets, G_N_ELEMENTS (assets) },
  { N_("Charts"), charts, G_N_ELEMENTS (charts) },
  { N_("Weekly Report"), weekly_report, G_N_ELEMENTS (weekly_report) },
};

/**
 * LgShortcutsDialog:
 *
 * The keys of the window and of its pages.
 */
struct _LgShortcutsDialog
{
  AdwDialog           parent_instance;

  AdwPreferencesPage *page;  /* (unowned) */
};

G_DEFINE_FINAL_TYPE (LgShortcutsDialog, lg_shortcuts_dialog, ADW_TYPE_DIALOG)

/* Returns: (transfer full): the key as the user's language names it */
static char *
name_of_key (const char *accelerator)
{
  GdkModifierType modifiers;
  guint keyval;

  if (!gtk_accelerator_parse (accelerator, &keyval, &modifiers))
    g_return_val_if_reached (NULL);

  return gtk_accelerator_get_label (keyval, modifiers);
}

static char *
name_of_keys (const Shortcut *shortcut)
{
  g_autofree char *first = name_of_key (shortcut->accelerator);
  g_autofree char *last = shortcut->last != NULL ? name_of_key (shortcut->last) : NULL;

  return last != NULL ? g_strdup_printf ("%s … %s", first, last) : g_steal_pointer (&first);
}

/* Returns: (transfer floating): a row that names the act and its key */
static GtkWidget *
shortcut_row_new (const Shortcut *shortcut)
{
  g_autofree char *keys = name_of_keys (shortcut);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *label = gtk_label_new (keys);

  gtk_widget_add_css_class (label, "keycap");
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(shortcut->title));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);

  return row;
}

static void
add_group (LgShortcutsDialog *self,
           const Group       *group)
{
  AdwPreferencesGroup *widget = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (widget, _(group->title));
  for (gsize i = 0; i < group->n_shortcuts; i++)
    {
      GtkWidget *row = shortcut_row_new (&group->shortcuts[i]);

      adw_preferences_group_add (widget, row);
      gtk_list_box_set_tab_behavior (GTK_LIST_BOX (gtk_widget_get_parent (row)), GTK_LIST_TAB_ITEM);
    }
  adw_preferences_page_add (self->page, widget);
}

static void
lg_shortcuts_dialog_class_init (LgShortcutsDialogClass *klass)
{
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/com/example/LossGuard/ui/window/lg-shortcuts-dialog.ui");
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), LgShortcutsDialog, page);
}

static void
lg_shortcuts_dialog_init (LgShortcutsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    add_group (self, &groups[i]);
}

AdwDialog *
lg_shortcuts_dialog_new (void)
{
  return g_object_new (LG_TYPE_SHORTCUTS_DIALOG, NULL);
}
