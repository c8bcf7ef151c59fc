/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-date-choices.h"
#include "lg-import-check-page.h"
#include "lg-import-guess.h"
#include "lg-import-setup-page-private.h"
#include "lg-import-setup.h"
#include "lg-importing-words.h"
#include "lg-weak.h"

G_DEFINE_FINAL_TYPE (LgImportSetupPage, lg_import_setup_page, ADW_TYPE_NAVIGATION_PAGE)

static void read_again (LgImportSetupPage *self);

static void
plan_changed (LgImportSetupPage *self)
{
  if (!self->is_showing)
    read_again (self);
}

/* The plan of the reading says what was found out, unless somebody has changed their mind meanwhile. */
static void
take_reading (LgImportSetupPage *self,
              LgImportReading   *reading)
{
  adw_banner_set_revealed (self->problem, FALSE);
  g_set_object (&self->reading, reading);
  if (self->is_stale)
    return;

  g_clear_pointer (&self->plan, lg_import_plan_free);
  self->plan = lg_import_plan_copy (lg_import_reading_get_plan (reading));
  lg_import_setup_page_show_reading (self);
}

static DexFuture *
read_cb (DexFuture *future,
         gpointer   user_data)
{
  g_autoptr (LgImportSetupPage) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  if (self == NULL)
    return NULL;

  self->is_reading = FALSE;
  if (value != NULL)
    take_reading (self, g_value_get_object (value));
  else
    lg_import_setup_page_show_failure (self, error);

  if (self->is_stale)
    read_again (self);
  lg_import_setup_page_show_lack (self);

  return NULL;
}

static void
read_again (LgImportSetupPage *self)
{
  gboolean opens_anew = self->opens_anew || self->plan->kind == 0;

  self->is_stale = self->is_reading;
  if (self->is_reading)
    return;

  self->is_reading = TRUE;
  dex_future_disown (
    dex_future_finally (lg_import_setup_read (self->store, opens_anew ? NULL : self->reading, self->plan,
                                              self->cancellable),
                        read_cb, lg_weak_new (self), lg_weak_free));
  self->opens_anew = FALSE;
  lg_import_setup_page_show_lack (self);
}

static void
forget_columns (LgImportSetupPage *self)
{
  g_clear_pointer (&self->plan->maps, g_strfreev);
  g_clear_pointer (&self->plan->columns, g_free);
}

static void
kind_changed_cb (LgImportSetupPage *self)
{
  if (self->is_showing || self->plan == NULL)
    return;

  self->plan->kind = adw_combo_row_get_selected (self->kind) + LG_IMPORT_KIND_INCIDENTS;
  forget_columns (self);
  self->is_corrected = TRUE;
  plan_changed (self);
}

static void
part_changed_cb (LgImportSetupPage *self)
{
  GtkStringObject *chosen = adw_combo_row_get_selected_item (self->part);

  if (self->is_showing || self->plan == NULL || chosen == NULL)
    return;

  /* Another sheet is another table. */
  g_set_str (&self->plan->part, gtk_string_object_get_string (chosen));
  self->plan->kind = 0;
  forget_columns (self);
  self->opens_anew = TRUE;
  plan_changed (self);
}

static void
header_changed_cb (LgImportSetupPage *self)
{
  if (self->is_showing || self->plan == NULL)
    return;

  forget_columns (self);
  if (!adw_switch_row_get_active (self->header))
    self->plan->columns = g_strdup ("-");
  self->opens_anew = TRUE;
  plan_changed (self);
}

static void
dates_changed_cb (LgImportSetupPage *self)
{
  if (self->is_showing || self->plan == NULL)
    return;

  g_set_str (&self->plan->date_format, lg_date_choices_get_name (adw_combo_row_get_selected (self->dates)));
  self->is_corrected = TRUE;
  plan_changed (self);
}

static void
columns_changed_cb (LgImportSetupPage *self)
{
  lg_column_group_apply (self->columns, self->plan);
  self->is_corrected = TRUE;
  plan_changed (self);
}

static void
site_changed_cb (LgImportSetupPage *self)
{
  if (self->plan == NULL)
    return;

  lg_import_setup_page_show_lack (self);
  if (!lg_import_site_group_check (self->site))
    return;

  lg_import_site_group_apply (self->site, self->plan);
  plan_changed (self);
}

static void
view_changed_cb (LgImportSetupPage *self)
{
  lg_import_setup_page_show_rows (self);
}

static void
forget_clicked_cb (LgImportSetupPage *self)
{
  LgImportKind kind = lg_import_guess_kind (lg_import_reading_get_file (self->reading));

  forget_columns (self);
  g_clear_pointer (&self->plan->date_format, g_free);
  self->plan->kind = kind;
  self->is_corrected = TRUE;
  plan_changed (self);
}

static void
check_clicked_cb (LgImportSetupPage *self)
{
  AdwNavigationView *view = ADW_NAVIGATION_VIEW (gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_VIEW));

  adw_navigation_view_push (view, lg_import_check_page_new (self->store, self->reading, self->is_corrected));
}

static DexFuture *
sites_read_cb (DexFuture *future,
               gpointer   user_data)
{
  g_autoptr (LgImportSetupPage) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);
  LgImportSites *sites;

  if (self == NULL)
    return NULL;

  if (value == NULL)
    {
      lg_import_setup_page_show_failure (self, error);
      return NULL;
    }

  /* The file is read once it is known where its rows belong. */
  sites = g_value_get_object (value);
  lg_import_site_group_set_sites (self->site, lg_import_sites_get_list (sites), lg_import_sites_get_currency (sites));

  return NULL;
}

static void
lg_import_setup_page_dispose (GObject *object)
{
  LgImportSetupPage *self = LG_IMPORT_SETUP_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->plan, lg_import_plan_free);
  g_clear_object (&self->reading);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (lg_import_setup_page_parent_class)->dispose (object);
}

static void
lg_import_setup_page_finalize (GObject *object)
{
  LgImportSetupPage *self = LG_IMPORT_SETUP_PAGE (object);

  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (lg_import_setup_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/LossGuard/ui/importing/lg-import-setup-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LgImportSetupPage, check_button);
  gtk_widget_class_bind_template_child (widget_class, LgImportSetupPage, problem);
  gtk_widget_class_bind_template_child (widget_class, LgImportSetupPage, lack);
  gtk_widget_class_bind_template_child (widget_class, LgImportSetupPage, contents);
  gtk_widget_class_bind_template_child (widget_class, LgImportSetupPage, failed_status);
  gtk_widget_class_bind_template_child (widget_class, LgImportSetupPage, kind);
  gtk_widget_class_bind_template_child (widget_class, LgImportSetupPage, part);
  gtk_widget_class_bind_template_child (widget_class, LgImportSetupPage, header);
  gtk_widget_class_bind_template_child (widget_class, LgImportSetupPage, dates);
  gtk_widget_class_bind_template_child (widget_class, LgImportSetupPage, site);
  gtk_widget_class_bind_template_child (widget_class, LgImportSetupPage, kept_group);
  gtk_widget_class_bind_template_child (widget_class, LgImportSetupPage, columns);
  gtk_widget_class_bind_template_child (widget_class, LgImportSetupPage, views);
  gtk_widget_class_bind_template_child (widget_class, LgImportSetupPage, table);
}

static void
lg_import_setup_page_class_init (LgImportSetupPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lg_import_setup_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = lg_import_setup_page_finalize;

  g_type_ensure (LG_TYPE_COLUMN_GROUP);
  g_type_ensure (LG_TYPE_IMPORT_SITE_GROUP);
  g_type_ensure (LG_TYPE_PREVIEW_TABLE);
  bind_template (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, check_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, part_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, header_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, dates_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, columns_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, site_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, forget_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_changed_cb);
}

static void
fill_choices (LgImportSetupPage *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);
  g_autoptr (GListModel) formats = lg_date_choices_list ();

  for (LgImportKind kind = LG_IMPORT_KIND_INCIDENTS; kind <= LG_IMPORT_KIND_BADGES; kind++)
    gtk_string_list_append (kinds, lg_importing_words_kind (kind));
  adw_combo_row_set_model (self->kind, G_LIST_MODEL (kinds));
  adw_combo_row_set_model (self->dates, formats);
}

static void
lg_import_setup_page_init (LgImportSetupPage *self)
{
  self->cancellable = g_cancellable_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  fill_choices (self);
}

/**
 * lg_import_setup_page_new:
 * @store: a store
 * @path: a file to import into it
 *
 * Returns: (transfer floating): a page that reads the file
 */
AdwNavigationPage *
lg_import_setup_page_new (LgStore    *store,
                          const char *path)
{
  LgImportSetupPage *self = g_object_new (LG_TYPE_IMPORT_SETUP_PAGE, NULL);
  g_autofree char *name = g_filename_display_basename (path);

  self->store = g_object_ref (store);
  self->plan = lg_import_plan_new (path);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), name);
  dex_future_disown (dex_future_finally (lg_import_sites_read (store), sites_read_cb, lg_weak_new (self), lg_weak_free));

  return ADW_NAVIGATION_PAGE (self);
}
