/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-date-choices.h"
#include "lg-import-setup-page-private.h"
#include "lg-importing-words.h"
#include "lg-problem-banner.h"

void
lg_import_setup_page_show_lack (LgImportSetupPage *self)
{
  g_autofree char *lack = self->reading != NULL ? lg_importing_words_lack (self->reading) : NULL;
  g_autofree char *doubt = self->reading != NULL && lack == NULL ? lg_importing_words_doubt (self->reading) : NULL;
  const char *sentence = lack != NULL ? lack : doubt;

  gtk_label_set_label (self->lack, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->lack), sentence != NULL);
  gtk_widget_set_sensitive (self->check_button, self->reading != NULL && lack == NULL && !self->is_reading &&
                                                lg_import_site_group_check (self->site));
}

static void
show_parts (LgImportSetupPage *self)
{
  LgImportFile *file = lg_import_reading_get_file (self->reading);
  const char *const *parts = lg_import_file_get_parts (file);
  g_autoptr (GtkStringList) names = gtk_string_list_new (parts);
  guint chosen = gtk_string_list_find (names, lg_import_file_get_part (file) != NULL ? lg_import_file_get_part (file) : "");

  gtk_widget_set_visible (GTK_WIDGET (self->part), g_list_model_get_n_items (G_LIST_MODEL (names)) > 1);
  adw_combo_row_set_model (self->part, G_LIST_MODEL (names));
  if (chosen != GTK_INVALID_LIST_POSITION)
    adw_combo_row_set_selected (self->part, chosen);
}

static void
show_file (LgImportSetupPage *self)
{
  gboolean has_header = lg_import_reading_get_columns (self->reading)->has_header;

  adw_combo_row_set_selected (self->kind, self->plan->kind - LG_IMPORT_KIND_INCIDENTS);
  adw_combo_row_set_selected (self->dates, lg_date_choices_find (self->plan->date_format));
  adw_switch_row_set_active (self->header, has_header);
  /* A file that has no header cannot be told to have one. */
  gtk_widget_set_sensitive (GTK_WIDGET (self->header), has_header || self->plan->columns != NULL);
  gtk_widget_set_visible (self->kept_group, lg_import_reading_is_kept (self->reading));
}

void
lg_import_setup_page_show_rows (LgImportSetupPage *self)
{
  if (self->reading != NULL)
    lg_preview_table_show (self->table, self->reading,
                           g_strcmp0 (adw_toggle_group_get_active_name (self->views), "written") == 0);
}

void
lg_import_setup_page_show_reading (LgImportSetupPage *self)
{
  self->is_showing = TRUE;
  show_file (self);
  show_parts (self);
  lg_column_group_show (self->columns, self->reading);
  lg_import_setup_page_show_rows (self);
  gtk_stack_set_visible_child_name (self->contents, "columns");
  self->is_showing = FALSE;
}

void
lg_import_setup_page_show_failure (LgImportSetupPage *self,
                                   const GError      *error)
{
  g_autofree char *sentence = lg_importing_words_problem (error);
  g_autofree char *escaped = g_markup_escape_text (sentence, -1);

  if (self->reading != NULL)
    {
      lg_problem_banner_tell (self->problem, sentence);
      return;
    }

  adw_status_page_set_description (self->failed_status, escaped);
  gtk_stack_set_visible_child_name (self->contents, "failed");
}
