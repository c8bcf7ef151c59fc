/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-figure-row.h"
#include "lg-import-column-names.h"
#include "lg-import-check-page.h"
#include "lg-import-done-page.h"
#include "lg-import-problem-words.h"
#include "lg-import-progress.h"
#include "lg-import-words.h"
#include "lg-importing-words.h"
#include "lg-kind-words.h"
#include "lg-money.h"
#include "lg-settings.h"
#include "lg-weak.h"

/* How many rejected rows are shown before the import. */
#define MAX_REJECTS 20

/**
 * LgImportCheckPage:
 *
 * Reads a file on trial, and says what would come of its import.
 */
struct _LgImportCheckPage
{
  AdwNavigationPage    parent_instance;

  GtkWidget           *import_button;
  GtkStack            *contents;
  LgImportProgress    *progress;
  AdwStatusPage       *failed_status;
  LgFigureRow         *read;
  LgFigureRow         *imported;
  LgFigureRow         *updated;
  LgFigureRow         *known;
  LgFigureRow         *rejected;
  GtkWidget           *unclaimed_group;
  AdwActionRow        *unclaimed;
  AdwPreferencesGroup *sites_group;
  LgKindWords         *kind_words;
  AdwPreferencesGroup *purged_group;
  AdwSwitchRow        *purged;
  AdwPreferencesGroup *rejects_group;

  LgStore             *store;         /* (owned) */
  LgImportReading     *reading;       /* (owned) */
  LgImportWork        *work;          /* (owned) (nullable): the trial */
  gboolean             is_corrected;  /* somebody put the columns right */
};

G_DEFINE_FINAL_TYPE (LgImportCheckPage, lg_import_check_page, ADW_TYPE_NAVIGATION_PAGE)

static AdwNavigationView *
get_view (LgImportCheckPage *self)
{
  return ADW_NAVIGATION_VIEW (gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_VIEW));
}

static void
add_row (AdwPreferencesGroup *group,
         const char          *title,
         const char          *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  adw_preferences_group_add (group, row);
}

static void
add_reject (LgImportCheckPage *self,
            LgImportLine      *line)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, line->number);
  g_autofree char *cells = g_strjoinv (" · ", line->cells);
  g_autofree char *reason = lg_import_problem_describe (line->problem, lg_import_reading_get_plan (self->reading)->kind);
  g_autofree char *title = NULL;

  g_strdelimit (cells, "\n\r\t", ' ');
  /* Translators: the number of a line, and why it is rejected */
  title = g_strdup_printf (_("Line %1$s: %2$s"), number, reason);
  add_row (self->rejects_group, title, cells);
}

static void
show_rejects (LgImportCheckPage *self)
{
  GPtrArray *rejects = lg_import_work_get_rejects (self->work);
  gint64 more = lg_import_work_get_result (self->work)->rejected - MAX_REJECTS;

  for (guint i = 0; i < rejects->len && i < MAX_REJECTS; i++)
    add_reject (self, g_ptr_array_index (rejects, i));

  if (more > 0)
    {
      g_autofree char *number = lg_amount_format (more, 0);
      g_autofree char *title = g_strdup_printf (ngettext ("%s more row", "%s more rows", (gulong) more), number);

      add_row (self->rejects_group, title, NULL);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->rejects_group), rejects->len > 0);
}

/* A site that the file alone knows is made with this machine's zone. */
static void
show_sites (LgImportCheckPage *self)
{
  const LgImportPlan *plan = lg_import_reading_get_plan (self->reading);
  GPtrArray *sites = lg_import_work_get_result (self->work)->new_sites;
  const char *zone = plan->timezone != NULL ? plan->timezone : lg_time_zone_host ();

  for (guint i = 0; i < sites->len && i < MAX_REJECTS; i++)
    add_row (self->sites_group, g_ptr_array_index (sites, i), zone);
  gtk_widget_set_visible (GTK_WIDGET (self->sites_group), sites->len > 0);
}

/* What a purge took comes back only where somebody says so. */
static void
show_purged (LgImportCheckPage *self)
{
  gint64 n_purged = lg_import_work_get_result (self->work)->purged;
  g_autofree char *figure = lg_amount_format (n_purged, 0);
  g_autofree char *sentence =
    g_strdup_printf (ngettext ("%s of the rejected rows was purged when its retention was over.",
                               "%s of the rejected rows were purged when their retention was over.",
                               (gulong) n_purged), figure);

  adw_preferences_group_set_description (self->purged_group, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->purged_group), n_purged > 0);
}

/* Nobody shall miss a column only after the import. */
static void
show_unclaimed (LgImportCheckPage *self)
{
  g_auto (GStrv) names = lg_import_column_names_unclaimed (lg_import_reading_get_columns (self->reading));
  guint n_names = g_strv_length (names);
  g_autofree char *list = g_strjoinv (", ", names);
  g_autofree char *number = lg_amount_format (n_names, 0);
  g_autofree char *title = g_strdup_printf (ngettext ("No field takes %s column", "No field takes %s columns", n_names),
                                            number);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->unclaimed), title);
  adw_action_row_set_subtitle (self->unclaimed, list);
  gtk_widget_set_visible (self->unclaimed_group, n_names > 0);
}

/* A field is chosen for them on the page before. */
static void
unclaimed_activated_cb (LgImportCheckPage *self)
{
  adw_navigation_view_pop (get_view (self));
}

static void
show_figures (LgImportCheckPage *self)
{
  const LgImportResult *result = lg_import_work_get_result (self->work);

  lg_figure_row_set_figure (self->read, result->read);
  lg_figure_row_set_figure (self->imported, result->imported);
  lg_figure_row_set_figure (self->updated, result->updated);
  lg_figure_row_set_figure (self->known, lg_import_result_count_known (result));
  lg_figure_row_set_figure (self->rejected, result->rejected);
  show_unclaimed (self);
  show_sites (self);
  show_purged (self);
  show_rejects (self);
  gtk_stack_set_visible_child_name (self->contents, "figures");
  gtk_widget_set_sensitive (self->import_button, TRUE);
  gtk_widget_grab_focus (self->import_button);
}

static gpointer
read_kinds_cb (LgDb      *db,
               gpointer   user_data,
               GError   **error)
{
  g_autofree char *setting = lg_settings_get (db, "import.kinds", error);

  return setting != NULL ? gtk_string_object_new (setting) : NULL;
}

static DexFuture *
kinds_read_cb (DexFuture *future,
               gpointer   user_data)
{
  g_autoptr (LgImportCheckPage) self = lg_weak_get (user_data);
  const GValue *value = dex_future_get_value (future, NULL);

  if (self != NULL && value != NULL)
    lg_kind_words_show (self->kind_words, lg_import_work_get_result (self->work)->kind_words,
                        gtk_string_object_get_string (g_value_get_object (value)));

  return NULL;
}

static void
show_problem (LgImportCheckPage *self,
              const GError      *error)
{
  g_autofree char *sentence = lg_importing_words_problem (error);
  g_autofree char *escaped = g_markup_escape_text (sentence, -1);

  adw_status_page_set_description (self->failed_status, escaped);
  gtk_stack_set_visible_child_name (self->contents, "failed");
}

static DexFuture *
tried_cb (DexFuture *future,
          gpointer   user_data)
{
  g_autoptr (LgImportCheckPage) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;

  if (self == NULL)
    return NULL;

  lg_import_progress_end (self->progress);
  if (dex_future_get_value (future, &error) != NULL)
    {
      show_figures (self);
      dex_future_disown (dex_future_then (lg_store_read (self->store, read_kinds_cb, NULL, NULL),
                                          kinds_read_cb, lg_weak_new (self), lg_weak_free));
    }
  else if (lg_import_words_was_cancelled (error))
    adw_navigation_view_pop (get_view (self));
  else
    show_problem (self, error);

  return NULL;
}

static void
import_clicked_cb (LgImportCheckPage *self)
{
  g_autoptr (LgImportWork) work = lg_import_work_new (self->store, NULL);
  g_autoptr (LgImportPlan) plan = lg_import_plan_copy (lg_import_reading_get_plan (self->reading));
  g_autofree char *kinds = lg_kind_words_dup_setting (self->kind_words);

  plan->brings_back = adw_switch_row_get_active (self->purged);
  if (kinds != NULL)
    lg_import_work_keep_kinds (work, kinds);
  if (self->is_corrected)
    lg_import_work_keep_layout (work, self->reading);

  adw_navigation_view_push (get_view (self), lg_import_done_page_new (self->store, work, self->reading, plan));
}

static void
lg_import_check_page_dispose (GObject *object)
{
  LgImportCheckPage *self = LG_IMPORT_CHECK_PAGE (object);

  if (self->work != NULL)
    lg_import_work_cancel (self->work);
  g_clear_object (&self->work);
  g_clear_object (&self->reading);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (lg_import_check_page_parent_class)->dispose (object);
}

static void
lg_import_check_page_class_init (LgImportCheckPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lg_import_check_page_dispose;

  g_type_ensure (LG_TYPE_FIGURE_ROW);
  g_type_ensure (LG_TYPE_IMPORT_PROGRESS);
  g_type_ensure (LG_TYPE_KIND_WORDS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/LossGuard/ui/importing/lg-import-check-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LgImportCheckPage, import_button);
  gtk_widget_class_bind_template_child (widget_class, LgImportCheckPage, contents);
  gtk_widget_class_bind_template_child (widget_class, LgImportCheckPage, progress);
  gtk_widget_class_bind_template_child (widget_class, LgImportCheckPage, failed_status);
  gtk_widget_class_bind_template_child (widget_class, LgImportCheckPage, read);
  gtk_widget_class_bind_template_child (widget_class, LgImportCheckPage, imported);
  gtk_widget_class_bind_template_child (widget_class, LgImportCheckPage, updated);
  gtk_widget_class_bind_template_child (widget_class, LgImportCheckPage, known);
  gtk_widget_class_bind_template_child (widget_class, LgImportCheckPage, rejected);
  gtk_widget_class_bind_template_child (widget_class, LgImportCheckPage, unclaimed_group);
  gtk_widget_class_bind_template_child (widget_class, LgImportCheckPage, unclaimed);
  gtk_widget_class_bind_template_child (widget_class, LgImportCheckPage, sites_group);
  gtk_widget_class_bind_template_child (widget_class, LgImportCheckPage, kind_words);
  gtk_widget_class_bind_template_child (widget_class, LgImportCheckPage, purged_group);
  gtk_widget_class_bind_template_child (widget_class, LgImportCheckPage, purged);
  gtk_widget_class_bind_template_child (widget_class, LgImportCheckPage, rejects_group);
  gtk_widget_class_bind_template_callback (widget_class, import_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, unclaimed_activated_cb);
}

static void
lg_import_check_page_init (LgImportCheckPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lg_import_check_page_new:
 * @store: a store
 * @reading: how a file is read, which lacks nothing
 * @is_corrected: whether somebody put that right, so that it is kept with the import
 *
 * Returns: (transfer floating): a page that reads the file on trial
 */
AdwNavigationPage *
lg_import_check_page_new (LgStore         *store,
                          LgImportReading *reading,
                          gboolean         is_corrected)
{
  LgImportCheckPage *self = g_object_new (LG_TYPE_IMPORT_CHECK_PAGE, NULL);
  g_autoptr (LgImportPlan) plan = lg_import_plan_copy (lg_import_reading_get_plan (reading));

  self->store = g_object_ref (store);
  self->reading = g_object_ref (reading);
  self->is_corrected = is_corrected;
  self->work = lg_import_work_new (store, NULL);
  plan->dry_run = TRUE;
  dex_future_disown (dex_future_finally (lg_import_work_run (self->work, plan), tried_cb, lg_weak_new (self), lg_weak_free));
  lg_import_progress_begin (self->progress, self->work, _("Reading on Trial…"));

  return ADW_NAVIGATION_PAGE (self);
}
