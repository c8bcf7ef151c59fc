/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-errand.h"
#include "lg-import-done-page.h"
#include "lg-import-mend-page.h"
#include "lg-import-problem-words.h"
#include "lg-importing-words.h"
#include "lg-mend-columns.h"
#include "lg-problem-banner.h"
#include "lg-rejects.h"
#include "lg-weak.h"

/* More rows than this are better mended where they come from. */
#define MAX_LINES 1000

/**
 * LgImportMendPage:
 *
 * The rows that an import rejected, each with the reason, to be put right in
 * place and imported again.
 */
struct _LgImportMendPage
{
  AdwNavigationPage  parent_instance;

  GtkWidget         *import_button;
  GtkWidget         *save_button;
  AdwBanner         *problem;
  GtkColumnView     *table;

  LgStore           *store;    /* (owned) */
  LgImportReading   *reading;  /* (owned) */
  LgImportPlan      *plan;     /* (owned): of the import that rejected them */
  GListModel        *lines;    /* (owned) (nullable) */
  GHashTable        *mended;   /* (owned) (element-type LgImportLine): those that somebody changed */
  gboolean           is_unsaved;  /* … since they were imported or written to a file */
};

G_DEFINE_FINAL_TYPE (LgImportMendPage, lg_import_mend_page, ADW_TYPE_NAVIGATION_PAGE)

static void
show_problem (LgImportMendPage *self,
              const GError     *error)
{
  g_autofree char *sentence = lg_importing_words_problem (error);

  lg_problem_banner_tell (self->problem, sentence);
}

static gboolean
has_ready_lines (LgImportMendPage *self)
{
  GHashTableIter iter;
  gpointer line;

  g_hash_table_iter_init (&iter, self->mended);
  while (g_hash_table_iter_next (&iter, &line, NULL))
    if (((LgImportLine *) line)->problem == NULL)
      return TRUE;

  return FALSE;
}

static void
change_cell (LgImportMendPage *self,
             LgImportLine     *line,
             guint             column,
             const char       *text)
{
  if (g_str_equal (line->cells[column], text))
    return;

  lg_import_line_set_cell (line, column, text);
  lg_import_reading_check (self->reading, line);
  g_hash_table_add (self->mended, g_object_ref (line));
  self->is_unsaved = TRUE;
  gtk_widget_set_sensitive (self->import_button, has_ready_lines (self));
}

static void
edited_cb (LgImportMendPage *self,
           LgImportLine     *line,
           guint             column,
           const char       *text)
{
  change_cell (self, line, column, text);
}

typedef struct
{
  char            *path;     /* (owned) */
  LgImportReading *reading;  /* (owned) */
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_free (request->path);
  g_object_unref (request->reading);
  g_free (request);
}

/* The file says why in words; what a row itself says tells the cell as well. */
static void
find_place (LgImportReading *reading,
            LgImportLine    *line)
{
  g_autoptr (GError) told = g_error_copy (line->problem);

  lg_import_reading_check (reading, line);
  if (line->problem == NULL)
    lg_import_line_set_problem (line, told);
}

/* On a thread of its own: nobody else looks at the reading before the rows are there. */
static gpointer
read_lines (gpointer   data,
            GError   **error)
{
  Request *request = data;
  GStrv columns = lg_import_reading_get_columns (request->reading)->names;
  g_autoptr (GListModel) lines = lg_rejects_read (request->path, (const char *const *) columns, MAX_LINES, error);

  for (guint i = 0; lines != NULL && i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (LgImportLine) line = g_list_model_get_item (lines, i);

      find_place (request->reading, line);
    }

  return g_steal_pointer (&lines);
}

static DexFuture *
lines_read_cb (DexFuture *future,
               gpointer   user_data)
{
  g_autoptr (LgImportMendPage) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkSelectionModel) rows = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  if (self == NULL)
    return NULL;

  if (value == NULL)
    {
      show_problem (self, error);
      return NULL;
    }

  self->lines = g_value_dup_object (value);
  rows = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (self->lines)));
  gtk_column_view_set_model (self->table, rows);
  gtk_widget_set_sensitive (self->save_button, TRUE);

  return NULL;
}

static LgImportCorrections *
collect (LgImportMendPage *self)
{
  LgImportCorrections *corrections = self->plan->corrections != NULL
                                     ? lg_import_corrections_copy (self->plan->corrections)
                                     : lg_import_corrections_new ();
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, self->mended);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      LgImportLine *line = key;

      if (line->problem == NULL)
        lg_import_corrections_set (corrections, line->number, (const char *const *) line->cells);
    }

  return corrections;
}

static void
import_clicked_cb (LgImportMendPage *self)
{
  GtkWidget *view = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_VIEW);
  g_autoptr (LgImportPlan) plan = lg_import_plan_copy (self->plan);
  g_autoptr (LgImportWork) work = lg_import_work_new (self->store, NULL);

  g_clear_pointer (&plan->corrections, lg_import_corrections_unref);
  plan->corrections = collect (self);
  self->is_unsaved = FALSE;
  adw_navigation_view_push (ADW_NAVIGATION_VIEW (view), lg_import_done_page_new (self->store, work, self->reading, plan));
}

static void
save (LgImportMendPage *self,
      const char       *path)
{
  g_autoptr (GError) error = NULL;

  if (lg_rejects_write (path, (const char *const *) lg_import_reading_get_columns (self->reading)->names, self->lines,
                        self->plan->kind, lg_import_problem_describe, &error))
    self->is_unsaved = FALSE;
  else
    show_problem (self, error);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (LgImportMendPage) self = lg_weak_get (user_data);
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  lg_weak_free (user_data);
  if (self != NULL && path != NULL)
    save (self, path);
}

static void
save_clicked_cb (LgImportMendPage *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *base = g_filename_display_basename (self->plan->path);
  g_autofree char *name = g_strconcat (base, ".rejected.csv", NULL);

  gtk_file_dialog_set_title (dialog, _("Save the Rejected Rows"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, saved_cb, lg_weak_new (self));
}

static void
lg_import_mend_page_dispose (GObject *object)
{
  LgImportMendPage *self = LG_IMPORT_MEND_PAGE (object);

  g_clear_object (&self->lines);
  g_clear_object (&self->reading);
  g_clear_pointer (&self->plan, lg_import_plan_free);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (lg_import_mend_page_parent_class)->dispose (object);
}

static void
lg_import_mend_page_finalize (GObject *object)
{
  g_hash_table_unref (LG_IMPORT_MEND_PAGE (object)->mended);

  G_OBJECT_CLASS (lg_import_mend_page_parent_class)->finalize (object);
}

static void
lg_import_mend_page_class_init (LgImportMendPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lg_import_mend_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = lg_import_mend_page_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/LossGuard/ui/importing/lg-import-mend-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LgImportMendPage, import_button);
  gtk_widget_class_bind_template_child (widget_class, LgImportMendPage, save_button);
  gtk_widget_class_bind_template_child (widget_class, LgImportMendPage, problem);
  gtk_widget_class_bind_template_child (widget_class, LgImportMendPage, table);
  gtk_widget_class_bind_template_callback (widget_class, import_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked_cb);
}

static void
lg_import_mend_page_init (LgImportMendPage *self)
{
  self->mended = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lg_import_mend_page_new:
 * @store: a store
 * @reading: how the file is read
 * @plan: what was imported of it, with the corrections so far
 * @path: the rows that were rejected
 *
 * Returns: (transfer floating): a page on which they are mended
 */
AdwNavigationPage *
lg_import_mend_page_new (LgStore            *store,
                         LgImportReading    *reading,
                         const LgImportPlan *plan,
                         const char         *path)
{
  LgImportMendPage *self = g_object_new (LG_TYPE_IMPORT_MEND_PAGE, NULL);
  Request *request = g_new0 (Request, 1);

  self->store = g_object_ref (store);
  self->reading = g_object_ref (reading);
  self->plan = lg_import_plan_copy (plan);
  lg_mend_columns_append (self->table, self->reading, G_CALLBACK (edited_cb), self);

  request->path = g_strdup (path);
  request->reading = g_object_ref (reading);
  dex_future_disown (dex_future_finally (lg_errand_start (read_lines, request, request_free), lines_read_cb,
                                         lg_weak_new (self), lg_weak_free));

  return ADW_NAVIGATION_PAGE (self);
}

/* Whether somebody changed rows that are neither imported nor written to a file. */
gboolean
lg_import_mend_page_is_unsaved (LgImportMendPage *self)
{
  g_return_val_if_fail (LG_IS_IMPORT_MEND_PAGE (self), FALSE);

  return self->is_unsaved;
}
