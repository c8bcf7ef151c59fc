/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-close-guard.h"
#include "lg-import-dialog.h"
#include "lg-import-done-page.h"
#include "lg-import-history-page.h"
#include "lg-import-mend-page.h"
#include "lg-import-setup-page.h"
#include "lg-importing-resources.h"
#include "lg-page-host.h"
#include "lg-part.h"
#include "lg-present.h"
#include "lg-release.h"
#include "lg-slices.h"
#include "lg-weak.h"

/**
 * LgImportDialog:
 *
 * Brings a file into the store, step by step, and shows what came in before.
 */
struct _LgImportDialog
{
  AdwDialog          parent_instance;

  AdwNavigationView *view;
  GtkWidget         *start;          /* (owned) (nullable): the first page, NULL until it is made */
  GtkWidget         *choose_button;  /* (nullable): on it */

  LgStore           *store;          /* (owned) */
  gboolean           has_start;
};

G_DEFINE_FINAL_TYPE (LgImportDialog, lg_import_dialog, ADW_TYPE_DIALOG)

static GListModel *
create_filters (void)
{
  static const char * const suffixes[] = { "csv", "tsv", "tab", "txt", "dat", "xlsx", "ods", "zip", "gz", "xz", "bz2",
                                           "zst" };
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) tables = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (tables, _("Tables"));
  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    gtk_file_filter_add_suffix (tables, suffixes[i]);
  gtk_file_filter_set_name (all, _("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, tables);
  g_list_store_append (filters, all);

  return G_LIST_MODEL (filters);
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (LgImportDialog) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);

  lg_weak_free (user_data);
  if (self != NULL && file != NULL)
    lg_import_dialog_open_file (self, file);
}

static void
choose_clicked_cb (LgImportDialog *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = create_filters ();

  gtk_file_dialog_set_title (dialog, _("Choose a File to Import"));
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_open (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, file_chosen_cb,
                        lg_weak_new (self));
}

static void
history_activated_cb (LgImportDialog *self)
{
  adw_navigation_view_push (self->view, lg_import_history_page_new (self->store));
}

static gboolean
is_unsaved (AdwDialog *dialog)
{
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (LG_IMPORT_DIALOG (dialog)->view);

  if (LG_IS_IMPORT_DONE_PAGE (page))
    return lg_import_done_page_is_unsaved (LG_IMPORT_DONE_PAGE (page));

  return LG_IS_IMPORT_MEND_PAGE (page) && lg_import_mend_page_is_unsaved (LG_IMPORT_MEND_PAGE (page));
}

/* A file that is dropped while another is being imported, or mended, must not stop that. */
static gboolean
accepts_files (LgImportDialog *self)
{
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->view);

  return page == NULL || (adw_navigation_page_get_can_pop (page) && !is_unsaved (ADW_DIALOG (self)));
}

static gboolean
dropped_cb (LgImportDialog *self,
            const GValue   *value)
{
  GSList *files = gdk_file_list_get_files (g_value_get_boxed (value));

  if (files == NULL || !accepts_files (self))
    return FALSE;

  lg_import_dialog_open_file (self, files->data);
  g_slist_free (files);

  return TRUE;
}

static void
add_drop_target (LgImportDialog *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  /* Before an entry takes the file's name for text. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (target), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (dropped_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/* The dialog is seen before what it holds at first is made; to make it and to add it are a turn each. */
static gboolean
add_start (gpointer dialog)
{
  static const LgPartChild children[] = { LG_PART_CHILD (LgImportDialog, choose_button), { NULL } };
  static const LgPartCallback callbacks[] = {
    LG_PART_CALLBACK (choose_clicked_cb), LG_PART_CALLBACK (history_activated_cb), { NULL },
  };
  LgImportDialog *self = dialog;

  if (self->start == NULL)
    {
      self->start = lg_part_build (GTK_WIDGET (self), "/com/example/LossGuard/ui/importing/lg-import-start.ui",
                                   children, callbacks);
      return TRUE;
    }

  if (!self->has_start)
    {
      adw_navigation_view_add (self->view, ADW_NAVIGATION_PAGE (self->start));
      adw_dialog_set_focus (ADW_DIALOG (self), self->choose_button);
    }
  self->has_start = TRUE;

  return FALSE;
}

static void
lg_import_dialog_dispose (GObject *object)
{
  lg_slices_remove (object, NULL);
  lg_release_in_slices (GTK_WIDGET (object));
  g_clear_object (&LG_IMPORT_DIALOG (object)->start);
  g_clear_object (&LG_IMPORT_DIALOG (object)->store);

  G_OBJECT_CLASS (lg_import_dialog_parent_class)->dispose (object);
}

static void
lg_import_dialog_class_init (LgImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lg_import_dialog_dispose;

  lg_importing_register_resource ();
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/LossGuard/ui/importing/lg-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LgImportDialog, view);
}

static void
lg_import_dialog_init (LgImportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_drop_target (self);
  lg_close_guard_watch (ADW_DIALOG (self), is_unsaved);
  lg_slices_add (self, add_start, LG_SLICES_SOON);
}

/**
 * lg_import_dialog_present:
 * @parent: the window
 * @store: its store
 *
 * Returns: (transfer none): the dialog, which is shown
 */
LgImportDialog *
lg_import_dialog_present (GtkWidget *parent,
                          LgStore   *store)
{
  LgImportDialog *self = g_object_new (LG_TYPE_IMPORT_DIALOG, NULL);

  self->store = g_object_ref (store);
  lg_present_dialog (ADW_DIALOG (self), parent);

  return self;
}

/**
 * lg_import_dialog_open_file:
 * @self: the dialog
 * @file: a file, which is read now
 */
void
lg_import_dialog_open_file (LgImportDialog *self,
                            GFile          *file)
{
  g_autofree char *path = g_file_get_path (file);

  g_return_if_fail (LG_IS_IMPORT_DIALOG (self));

  if (path == NULL)
    {
      lg_page_host_tell (lg_page_host_of (GTK_WIDGET (self)), _("Only a file on this machine can be imported."));
      return;
    }

  while (add_start (self))
    continue;
  adw_navigation_view_pop_to_tag (self->view, "start");
  adw_navigation_view_push (self->view, lg_import_setup_page_new (self->store, path));
}
