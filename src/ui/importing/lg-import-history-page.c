/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-import-history-page.h"
#include "lg-import-progress.h"
#include "lg-import-row.h"
#include "lg-import-table.h"
#include "lg-import-words.h"
#include "lg-import-work.h"
#include "lg-list.h"
#include "lg-page-host.h"
#include "lg-store-error-words.h"
#include "lg-weak.h"

/**
 * LgImportHistoryPage:
 *
 * The imports of the store, the latest first, each of which can be undone as one.
 */
struct _LgImportHistoryPage
{
  AdwNavigationPage  parent_instance;

  AdwBanner         *problem;
  GtkStack          *contents;
  GtkListView       *list;
  LgImportProgress  *progress;

  LgStore           *store;   /* (owned) */
  LgImport          *import;  /* (owned) (nullable): the one that is to be undone */
  LgImportWork      *work;    /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (LgImportHistoryPage, lg_import_history_page, ADW_TYPE_NAVIGATION_PAGE)

static void
show_imports (LgImportHistoryPage *self,
              GListModel          *imports)
{
  g_autoptr (GtkSelectionModel) model = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (imports)));

  gtk_list_view_set_model (self->list, model);
  gtk_stack_set_visible_child_name (self->contents, g_list_model_get_n_items (imports) > 0 ? "list" : "empty");
}

static void
show_problem (LgImportHistoryPage *self,
              const char          *sentence)
{
  adw_banner_set_title (self->problem, sentence != NULL ? sentence : "");
  adw_banner_set_revealed (self->problem, sentence != NULL);
}

static gpointer
list_cb (LgDb      *db,
         gpointer   user_data,
         GError   **error)
{
  return lg_list_take (lg_imports_list (db, error), LG_TYPE_IMPORT);
}

static DexFuture *
listed_cb (DexFuture *future,
           gpointer   user_data)
{
  g_autoptr (LgImportHistoryPage) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  if (self == NULL)
    return NULL;

  if (value != NULL)
    show_imports (self, g_value_get_object (value));
  else
    show_problem (self, lg_store_error_say (error));

  return NULL;
}

static void
reload (LgImportHistoryPage *self)
{
  dex_future_disown (dex_future_finally (lg_store_read (self->store, list_cb, NULL, NULL), listed_cb,
                                         lg_weak_new (self), lg_weak_free));
}

static void
tell_undone (LgImportHistoryPage *self)
{
  g_autofree char *sentence = g_strdup_printf (_("The import of %s is undone"), self->import->file_name);
  LgPageHost *host = lg_page_host_of (GTK_WIDGET (self));

  if (host != NULL)
    lg_page_host_tell (host, sentence);
}

static DexFuture *
undone_cb (DexFuture *future,
           gpointer   user_data)
{
  g_autoptr (LgImportHistoryPage) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;

  if (self == NULL)
    return NULL;

  lg_import_progress_end (self->progress);
  g_clear_object (&self->work);
  if (dex_future_get_value (future, &error) != NULL)
    {
      tell_undone (self);
    }
  else
    {
      g_autofree char *sentence = lg_import_words_problem (self->import, error);

      show_problem (self, sentence);
    }
  reload (self);

  return NULL;
}

static void
undo (LgImportHistoryPage *self)
{
  g_autofree char *title = g_strdup_printf (_("Undoing the import of %s…"), self->import->file_name);

  show_problem (self, NULL);
  self->work = lg_import_work_new (self->store, self->import);
  gtk_stack_set_visible_child_name (self->contents, "working");
  dex_future_disown (dex_future_finally (lg_import_work_undo (self->work), undone_cb, lg_weak_new (self), lg_weak_free));
  lg_import_progress_begin (self->progress, self->work, title);
}

static void
answered_cb (LgImportHistoryPage *self,
             const char          *response)
{
  if (g_str_equal (response, "undo") && self->work == NULL)
    undo (self);
}

static void
undo_cb (LgImportHistoryPage *self,
         LgImportRow         *row)
{
  g_set_object (&self->import, lg_import_row_get_import (row));
  lg_import_words_ask_undo (GTK_WIDGET (self), self->import, G_CALLBACK (answered_cb), self);
}

static void
setup_cb (LgImportHistoryPage *self,
          GtkListItem         *item)
{
  GtkWidget *row = g_object_new (LG_TYPE_IMPORT_ROW, NULL);

  g_signal_connect_object (row, "undo", G_CALLBACK (undo_cb), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (LgImportHistoryPage *self,
         GtkListItem         *item)
{
  lg_import_row_set_import (LG_IMPORT_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
unbind_cb (LgImportHistoryPage *self,
           GtkListItem         *item)
{
  lg_import_row_set_import (LG_IMPORT_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
lg_import_history_page_dispose (GObject *object)
{
  LgImportHistoryPage *self = LG_IMPORT_HISTORY_PAGE (object);

  if (self->work != NULL)
    lg_import_work_cancel (self->work);
  g_clear_object (&self->work);
  g_clear_object (&self->import);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (lg_import_history_page_parent_class)->dispose (object);
}

static void
lg_import_history_page_class_init (LgImportHistoryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lg_import_history_page_dispose;

  g_type_ensure (LG_TYPE_IMPORT_PROGRESS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/LossGuard/ui/importing/lg-import-history-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LgImportHistoryPage, problem);
  gtk_widget_class_bind_template_child (widget_class, LgImportHistoryPage, contents);
  gtk_widget_class_bind_template_child (widget_class, LgImportHistoryPage, list);
  gtk_widget_class_bind_template_child (widget_class, LgImportHistoryPage, progress);
}

static void
lg_import_history_page_init (LgImportHistoryPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);
}

/**
 * lg_import_history_page_new:
 * @store: a store
 *
 * Returns: (transfer floating): a page with its imports
 */
AdwNavigationPage *
lg_import_history_page_new (LgStore *store)
{
  LgImportHistoryPage *self = g_object_new (LG_TYPE_IMPORT_HISTORY_PAGE, NULL);

  self->store = g_object_ref (store);
  reload (self);

  return ADW_NAVIGATION_PAGE (self);
}
