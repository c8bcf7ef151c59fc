/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-figure-row.h"
#include "lg-import-done-page.h"
#include "lg-import-mend-page.h"
#include "lg-import-notice.h"
#include "lg-import-progress.h"
#include "lg-import-table.h"
#include "lg-import-warning-words.h"
#include "lg-import-words.h"
#include "lg-importing-words.h"
#include "lg-money.h"
#include "lg-weak.h"

/**
 * LgImportDonePage:
 *
 * Imports a file, and says what came of it: the figures, or where it was
 * stopped, to be continued or undone.
 */
struct _LgImportDonePage
{
  AdwNavigationPage    parent_instance;

  GtkStack            *contents;
  LgImportProgress    *progress;
  AdwStatusPage       *failed_status;
  AdwStatusPage       *stopped_status;
  LgImportNotice      *notice;
  AdwPreferencesGroup *figures;
  LgFigureRow         *read;
  LgFigureRow         *imported;
  LgFigureRow         *updated;
  LgFigureRow         *known;
  LgFigureRow         *rejected;
  AdwPreferencesGroup *warnings;
  GtkWidget           *rejects_group;
  AdwActionRow        *rejects_file;
  GtkWidget           *close_button;

  LgStore             *store;     /* (owned) */
  LgImportWork        *work;      /* (owned) */
  LgImportReading     *reading;   /* (owned) */
  LgImportPlan        *plan;      /* (owned) */
  AdwNavigationPage   *mend;      /* (owned) (nullable): where rejected rows are mended, kept with what was changed */
};

G_DEFINE_FINAL_TYPE (LgImportDonePage, lg_import_done_page, ADW_TYPE_NAVIGATION_PAGE)

static void
add_warning (LgImportDonePage      *self,
             const LgImportWarning *warning)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", "dialog-information-symbolic",
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  g_autofree char *sentence = lg_import_warning_say (warning);
  /* Translators: makes a sentence of what the user should know */
  g_autofree char *whole = g_strdup_printf (_("%s."), sentence);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), whole);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_preferences_group_add (self->warnings, row);
  gtk_widget_set_visible (GTK_WIDGET (self->warnings), TRUE);
}

/* A file that comes again: four noughts alone would look like a failure. */
static char *
say_nothing_changed (const LgImportResult *result)
{
  gint64 n_known = lg_import_result_count_known (result);
  g_autofree char *number = lg_amount_format (n_known, 0);

  if (n_known == 0 || result->imported > 0 || result->updated > 0)
    return NULL;

  return g_strdup_printf (result->rejected == 0
                          ? ngettext ("%s row was already there; nothing changed.",
                                      "All %s rows were already there; nothing changed.", (gulong) n_known)
                          : ngettext ("%s row was already there, and was not changed.",
                                      "%s rows were already there, and were not changed.", (gulong) n_known), number);
}

static void
show_figures (LgImportDonePage *self)
{
  const LgImportResult *result = lg_import_work_get_result (self->work);
  g_autofree char *file = result->rejects_file != NULL ? g_filename_display_name (result->rejects_file) : NULL;
  g_autofree char *unchanged = say_nothing_changed (result);

  adw_preferences_group_set_description (self->figures, unchanged);
  for (guint i = 0; i < result->warnings->len; i++)
    add_warning (self, g_ptr_array_index (result->warnings, i));
  lg_figure_row_set_figure (self->read, result->read);
  lg_figure_row_set_figure (self->imported, result->imported);
  lg_figure_row_set_figure (self->updated, result->updated);
  lg_figure_row_set_figure (self->known, lg_import_result_count_known (result));
  lg_figure_row_set_figure (self->rejected, result->rejected);
  adw_action_row_set_subtitle (self->rejects_file, file);
  gtk_widget_set_visible (self->rejects_group, file != NULL);
  gtk_stack_set_visible_child_name (self->contents, "figures");
  gtk_widget_set_visible (self->close_button, TRUE);
  gtk_widget_grab_focus (self->close_button);
}

/* What was offered was done: the notice is gone, and the page says so in its place. */
static void
settled_cb (LgImportDonePage *self,
            const char       *sentence)
{
  /* Translators: makes a sentence of what was done */
  g_autofree char *whole = g_strdup_printf (_("%s."), sentence);
  g_autofree char *escaped = g_markup_escape_text (whole, -1);

  adw_status_page_set_icon_name (self->stopped_status, "emblem-ok-symbolic");
  adw_status_page_set_title (self->stopped_status, _("The Import Has Ended"));
  adw_status_page_set_description (self->stopped_status, escaped);
  gtk_widget_set_visible (self->close_button, TRUE);
  gtk_widget_grab_focus (self->close_button);
}

static gpointer
find_import_cb (LgDb      *db,
                gpointer   user_data,
                GError   **error)
{
  return lg_imports_get (db, user_data, error);
}

static DexFuture *
import_found_cb (DexFuture *future,
                 gpointer   user_data)
{
  g_autoptr (LgImportDonePage) self = lg_weak_get (user_data);
  const GValue *value = dex_future_get_value (future, NULL);

  if (self != NULL && value != NULL)
    lg_import_notice_set_import (self->notice, self->store, g_value_get_object (value));

  return NULL;
}

/* What came in so far stays until somebody decides. */
static void
show_stopped (LgImportDonePage *self,
              const GError     *error)
{
  g_autofree char *sentence = lg_import_words_was_cancelled (error) ? NULL : lg_importing_words_problem (error);
  g_autofree char *escaped = sentence != NULL ? g_markup_escape_text (sentence, -1) : NULL;
  const char *id = lg_import_work_get_result (self->work)->id;

  adw_status_page_set_description (self->stopped_status, escaped);
  gtk_stack_set_visible_child_name (self->contents, "stopped");
  dex_future_disown (dex_future_then (lg_store_read (self->store, find_import_cb, g_strdup (id), g_free),
                                      import_found_cb, lg_weak_new (self), lg_weak_free));
}

static void
show_problem (LgImportDonePage *self,
              const GError     *error)
{
  g_autofree char *sentence = lg_importing_words_problem (error);
  g_autofree char *escaped = g_markup_escape_text (sentence, -1);

  adw_status_page_set_description (self->failed_status, lg_import_words_was_cancelled (error)
                                                        ? _("It was cancelled before anything came in.") : escaped);
  gtk_stack_set_visible_child_name (self->contents, "failed");
}

static DexFuture *
imported_cb (DexFuture *future,
             gpointer   user_data)
{
  g_autoptr (LgImportDonePage) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;

  if (self == NULL)
    return NULL;

  lg_import_progress_end (self->progress);
  if (dex_future_get_value (future, &error) != NULL)
    show_figures (self);
  else if (lg_import_work_get_result (self->work)->id != NULL)
    show_stopped (self, error);
  else
    show_problem (self, error);

  return NULL;
}

static void
close_clicked_cb (LgImportDonePage *self)
{
  GtkWidget *dialog = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_DIALOG);

  adw_dialog_close (ADW_DIALOG (dialog));
}

static void
mend_clicked_cb (LgImportDonePage *self)
{
  GtkWidget *view = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_VIEW);

  if (self->mend == NULL)
    self->mend = g_object_ref_sink (lg_import_mend_page_new (self->store, self->reading, self->plan,
                                                             lg_import_work_get_result (self->work)->rejects_file));
  adw_navigation_view_push (ADW_NAVIGATION_VIEW (view), self->mend);
}

static void
lg_import_done_page_dispose (GObject *object)
{
  LgImportDonePage *self = LG_IMPORT_DONE_PAGE (object);

  /* Nobody would see how it goes on; it is offered again. */
  if (self->work != NULL)
    lg_import_work_cancel (self->work);
  g_clear_object (&self->mend);
  g_clear_object (&self->work);
  g_clear_object (&self->reading);
  g_clear_pointer (&self->plan, lg_import_plan_free);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (lg_import_done_page_parent_class)->dispose (object);
}

static void
lg_import_done_page_class_init (LgImportDonePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lg_import_done_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/LossGuard/ui/importing/lg-import-done-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LgImportDonePage, contents);
  gtk_widget_class_bind_template_child (widget_class, LgImportDonePage, progress);
  gtk_widget_class_bind_template_child (widget_class, LgImportDonePage, failed_status);
  gtk_widget_class_bind_template_child (widget_class, LgImportDonePage, stopped_status);
  gtk_widget_class_bind_template_child (widget_class, LgImportDonePage, notice);
  gtk_widget_class_bind_template_child (widget_class, LgImportDonePage, figures);
  gtk_widget_class_bind_template_child (widget_class, LgImportDonePage, read);
  gtk_widget_class_bind_template_child (widget_class, LgImportDonePage, imported);
  gtk_widget_class_bind_template_child (widget_class, LgImportDonePage, updated);
  gtk_widget_class_bind_template_child (widget_class, LgImportDonePage, known);
  gtk_widget_class_bind_template_child (widget_class, LgImportDonePage, rejected);
  gtk_widget_class_bind_template_child (widget_class, LgImportDonePage, warnings);
  gtk_widget_class_bind_template_child (widget_class, LgImportDonePage, rejects_group);
  gtk_widget_class_bind_template_child (widget_class, LgImportDonePage, rejects_file);
  gtk_widget_class_bind_template_child (widget_class, LgImportDonePage, close_button);
  gtk_widget_class_bind_template_callback (widget_class, close_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, mend_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, settled_cb);
}

static void
lg_import_done_page_init (LgImportDonePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lg_import_done_page_new:
 * @store: a store
 * @work: new work, which the page begins
 * @reading: how the file is read
 * @plan: what to import of it
 *
 * Returns: (transfer floating): a page that imports the file
 */
AdwNavigationPage *
lg_import_done_page_new (LgStore            *store,
                         LgImportWork       *work,
                         LgImportReading    *reading,
                         const LgImportPlan *plan)
{
  LgImportDonePage *self = g_object_new (LG_TYPE_IMPORT_DONE_PAGE, NULL);
  g_autofree char *name = g_filename_display_basename (plan->path);
  g_autofree char *title = g_strdup_printf (_("Importing %s…"), name);

  self->store = g_object_ref (store);
  self->work = g_object_ref (work);
  self->reading = g_object_ref (reading);
  self->plan = lg_import_plan_copy (plan);
  dex_future_disown (dex_future_finally (lg_import_work_run (work, plan), imported_cb, lg_weak_new (self), lg_weak_free));
  lg_import_progress_begin (self->progress, work, title);

  return ADW_NAVIGATION_PAGE (self);
}

/* Whether rows were mended that are neither imported nor written to a file. */
gboolean
lg_import_done_page_is_unsaved (LgImportDonePage *self)
{
  g_return_val_if_fail (LG_IS_IMPORT_DONE_PAGE (self), FALSE);

  return self->mend != NULL && lg_import_mend_page_is_unsaved (LG_IMPORT_MEND_PAGE (self->mend));
}
