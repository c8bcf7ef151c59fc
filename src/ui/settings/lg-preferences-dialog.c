/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-close-guard.h"
#include "lg-preferences-dialog.h"
#include "lg-record-form.h"
#include "lg-record-group.h"
#include "lg-record-kinds.h"
#include "lg-release.h"
#include "lg-setting-groups.h"
#include "lg-settings-resources.h"
#include "lg-slices.h"
#include "lg-store-error-words.h"
#include "lg-weak.h"

/* Enough for what a program writes at once. */
#define RELOAD_DELAY_MS 120

/* A window of 360 pixels has less than that inside its border. */
#define MIN_WIDTH 340

#define WIDTH 720
#define HEIGHT 680

/**
 * LgPreferencesDialog:
 *
 * Every preference that concerns the work, in groups that are applied
 * together once they have said what they would change.
 */
struct _LgPreferencesDialog
{
  AdwPreferencesDialog  parent_instance;

  LgStore              *store;   /* (owned) */
  GPtrArray            *pages;   /* (element-type AdwPreferencesPage) (owned): the pages belong to the dialog */
  GtkWidget            *next_page; /* (owned) (nullable): that is to be added */
  GPtrArray            *groups;  /* (element-type LgSettingGroup) (owned): the groups belong to the pages */
  GPtrArray            *records; /* (element-type LgRecordGroup) (owned): likewise */
  LgSettingValues      *values;  /* (owned) (nullable): what the store holds, while groups are told */
  guint                 n_told;  /* how many of them were */
  gboolean              has_group;  /* the last of the groups lacks rows */
  guint                 reload;  /* source */
};

typedef struct
{
  const char *name;
  const char *context;  /* (nullable): of the title, for translators */
  const char *title;
  const char *icon;
} PageInfo;

static const PageInfo pages[] = {
  { "levels", NULL, N_("Levels"), "lg-scale-4-symbolic" },
  { "rules", NULL, N_("Rules"), "lg-protocol-symbolic" },
  { "sites", "preferences", NC_("preferences", "Sites"), "lg-access-symbolic" },
  { "imports", NULL, N_("Imports"), "document-open-symbolic" },
  { "archive", NULL, N_("Archive"), "lg-archive-symbolic" },
  { "reports", NULL, N_("Reports"), "lg-reports-symbolic" },
};

G_DEFINE_FINAL_TYPE (LgPreferencesDialog, lg_preferences_dialog, ADW_TYPE_PREFERENCES_DIALOG)

/* Tells one group in a turn. */
static gboolean
tell_group (gpointer dialog)
{
  LgPreferencesDialog *self = dialog;

  if (self->n_told < self->groups->len)
    lg_setting_group_set_stored (g_ptr_array_index (self->groups, self->n_told++), self->values);
  if (self->n_told < self->groups->len)
    return TRUE;

  g_clear_object (&self->values);

  return FALSE;
}

static void
tell_groups (LgPreferencesDialog *self,
             LgSettingValues     *values)
{
  g_set_object (&self->values, values);
  self->n_told = 0;
  lg_slices_add (self, tell_group, LG_SLICES_SOON);
}

static DexFuture *
values_read_cb (DexFuture *future,
                gpointer   user_data)
{
  g_autoptr (LgPreferencesDialog) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  if (self == NULL)
    return NULL;

  if (value == NULL)
    adw_preferences_dialog_add_toast (ADW_PREFERENCES_DIALOG (self), adw_toast_new (lg_store_error_say (error)));
  else
    tell_groups (self, g_value_get_object (value));

  return NULL;
}

static void
read_values (LgPreferencesDialog *self)
{
  dex_future_disown (dex_future_finally (lg_setting_values_read (self->store), values_read_cb,
                                         lg_weak_new (self), lg_weak_free));
}

static gboolean
reload_cb (gpointer user_data)
{
  LgPreferencesDialog *self = LG_PREFERENCES_DIALOG (user_data);

  self->reload = 0;
  read_values (self);
  for (guint i = 0; i < self->records->len; i++)
    lg_record_group_reload (g_ptr_array_index (self->records, i));

  return G_SOURCE_REMOVE;
}

static void
store_changed_cb (LgPreferencesDialog *self)
{
  if (self->reload == 0)
    self->reload = g_timeout_add (RELOAD_DELAY_MS, reload_cb, self);
}

static void
lg_preferences_dialog_dispose (GObject *object)
{
  LgPreferencesDialog *self = LG_PREFERENCES_DIALOG (object);

  lg_slices_remove (self, NULL);
  lg_release_in_slices (GTK_WIDGET (self));
  g_clear_object (&self->values);
  g_clear_object (&self->next_page);
  g_clear_handle_id (&self->reload, g_source_remove);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (lg_preferences_dialog_parent_class)->dispose (object);
}

static void
lg_preferences_dialog_finalize (GObject *object)
{
  LgPreferencesDialog *self = LG_PREFERENCES_DIALOG (object);

  g_ptr_array_unref (self->pages);
  g_ptr_array_unref (self->groups);
  g_ptr_array_unref (self->records);

  G_OBJECT_CLASS (lg_preferences_dialog_parent_class)->finalize (object);
}

static void
lg_preferences_dialog_class_init (LgPreferencesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lg_preferences_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = lg_preferences_dialog_finalize;

  lg_settings_register_resource ();
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/LossGuard/ui/settings/lg-preferences-dialog.ui");
}

static void
lg_preferences_dialog_init (LgPreferencesDialog *self)
{
  self->pages = g_ptr_array_new ();
  self->groups = g_ptr_array_new ();
  self->records = g_ptr_array_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  /* Each of them measures all that is shown. */
  gtk_widget_set_visible (adw_dialog_get_child (ADW_DIALOG (self)), FALSE);
  adw_dialog_set_content_width (ADW_DIALOG (self), WIDTH);
  adw_dialog_set_content_height (ADW_DIALOG (self), HEIGHT);
  gtk_widget_set_visible (adw_dialog_get_child (ADW_DIALOG (self)), TRUE);
}

/* What libadwaita asks for as the least is cut off at both sides there. */
static void
fit_narrow_windows (GtkWidget *page)
{
  GtkWidget *bin = gtk_widget_get_ancestor (page, ADW_TYPE_BREAKPOINT_BIN);

  if (bin != NULL)
    g_object_set (bin, "width-request", MIN_WIDTH, NULL);
}

static GtkWidget *
create_page (const PageInfo *info)
{
  const char *title = info->context != NULL ? g_dpgettext2 (NULL, info->context, info->title) : _(info->title);

  return g_object_new (ADW_TYPE_PREFERENCES_PAGE, "name", info->name, "title", title, "icon-name", info->icon, NULL);
}

/* To make one and to add it are a turn each. */
static gboolean
add_next_page (gpointer dialog)
{
  LgPreferencesDialog *self = dialog;

  if (self->next_page == NULL)
    {
      self->next_page = g_object_ref_sink (create_page (&pages[self->pages->len]));
      return TRUE;
    }

  adw_preferences_dialog_add (ADW_PREFERENCES_DIALOG (self), ADW_PREFERENCES_PAGE (self->next_page));
  g_ptr_array_add (self->pages, self->next_page);
  if (self->pages->len == 1)
    fit_narrow_windows (self->next_page);
  g_clear_object (&self->next_page);

  return self->pages->len < G_N_ELEMENTS (pages);
}

static AdwPreferencesPage *
find_page (LgPreferencesDialog *self,
           const char          *name)
{
  for (guint i = 0; i < self->pages->len; i++)
    {
      AdwPreferencesPage *page = g_ptr_array_index (self->pages, i);

      if (g_str_equal (adw_preferences_page_get_name (page), name))
        return page;
    }

  g_return_val_if_reached (NULL);
}

static void
add_records (LgPreferencesDialog     *self,
             const LgRecordGroupInfo *info)
{
  GtkWidget *group = lg_record_group_new (self->store, info);

  adw_preferences_page_add (find_page (self, "sites"), ADW_PREFERENCES_GROUP (group));
  g_ptr_array_add (self->records, group);
}

static void
add_settings (LgPreferencesDialog      *self,
              const LgSettingGroupInfo *info)
{
  GtkWidget *group = lg_setting_group_new (self->store, info);

  adw_preferences_page_add (find_page (self, info->page), ADW_PREFERENCES_GROUP (group));
  g_ptr_array_add (self->groups, group);
  self->has_group = TRUE;
}

/* Returns: whether there are more settings to add */
static gboolean
add_next_setting (LgPreferencesDialog *self)
{
  guint n_groups;
  const LgSettingGroupInfo *groups = lg_setting_groups (&n_groups);

  if (self->has_group)
    self->has_group = lg_setting_group_add_next (g_ptr_array_index (self->groups, self->groups->len - 1));
  else if (self->groups->len < n_groups)
    add_settings (self, &groups[self->groups->len]);

  return self->has_group || self->groups->len < n_groups;
}

/* Returns: whether there are more records to add */
static gboolean
add_next_records (LgPreferencesDialog *self)
{
  const LgRecordGroupInfo * const records[] = {
    lg_record_kind_sites (), lg_record_kind_contacts (), lg_record_kind_holders (),
  };

  if (self->records->len == G_N_ELEMENTS (records))
    return FALSE;

  add_records (self, records[self->records->len]);

  return TRUE;
}

/* One row in a turn: all of them at once would keep the window from answering. */
static gboolean
fill (gpointer dialog)
{
  LgPreferencesDialog *self = dialog;

  if (add_next_records (self) || add_next_setting (self))
    return TRUE;

  read_values (self);

  return FALSE;
}

static gboolean
is_unsaved (AdwDialog *dialog)
{
  LgPreferencesDialog *self = LG_PREFERENCES_DIALOG (dialog);
  GtkWidget *first = self->pages->len > 0 ? g_ptr_array_index (self->pages, 0) : NULL;
  GtkWidget *view = first != NULL ? gtk_widget_get_ancestor (first, ADW_TYPE_NAVIGATION_VIEW) : NULL;
  AdwNavigationPage *page = view != NULL ? adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (view)) : NULL;

  for (guint i = 0; i < self->groups->len; i++)
    if (lg_setting_group_is_changed (g_ptr_array_index (self->groups, i)))
      return TRUE;

  return LG_IS_RECORD_FORM (page) && lg_record_form_is_unsaved (LG_RECORD_FORM (page));
}

/**
 * lg_preferences_dialog_new:
 * @store: the store whose preferences these are
 *
 * Returns: (transfer floating): a dialog
 */
AdwDialog *
lg_preferences_dialog_new (LgStore *store)
{
  LgPreferencesDialog *self = g_object_new (LG_TYPE_PREFERENCES_DIALOG, NULL);

  self->store = g_object_ref (store);
  lg_slices_add (self, add_next_page, LG_SLICES_SOON);
  lg_slices_add (self, fill, LG_SLICES_IDLE);
  lg_close_guard_watch (ADW_DIALOG (self), is_unsaved);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);

  return ADW_DIALOG (self);
}
