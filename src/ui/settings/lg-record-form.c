/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-close-guard.h"
#include "lg-field-problem.h"
#include "lg-list.h"
#include "lg-record-form.h"
#include "lg-record-write.h"
#include "lg-site-table.h"
#include "lg-store-error-words.h"
#include "lg-weak.h"

/**
 * LgRecordForm:
 *
 * A subpage of the preferences that edits a record, or adds one.
 */
struct _LgRecordForm
{
  AdwNavigationPage       parent_instance;

  GtkWidget              *save;
  AdwPreferencesGroup    *group;
  GtkLabel               *problem;
  GtkWidget              *remove_group;

  LgStore                *store;   /* (owned) */
  const LgRecordFormInfo *info;
  LgRecord               *record;  /* (owned) (nullable): NULL for a new one */
  GPtrArray              *rows;    /* (element-type GtkWidget) (owned): the rows belong to the group */
  GListModel             *sites;   /* (owned) (nullable) */
  GtkEditable            *wrong;          /* (unowned) (nullable): the field that something is said beside */
  GtkWidget              *wrong_problem;  /* (unowned) (nullable): what is said there */
  char                   *begun;   /* (owned) (nullable): what the form held at first */
  gboolean                is_written;
};

G_DEFINE_FINAL_TYPE (LgRecordForm, lg_record_form, ADW_TYPE_NAVIGATION_PAGE)

static void
show_problem (LgRecordForm *self,
              const char   *sentence)
{
  gtk_label_set_label (self->problem, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
  gtk_widget_set_sensitive (self->save, TRUE);
}

static void
forget_problem (LgRecordForm *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  if (self->wrong_problem != NULL)
    lg_field_problem_forget (self->wrong, self->wrong_problem);
  self->wrong_problem = NULL;
}

/* What is being put right is not called wrong any more. */
static void
edited_cb (LgRecordForm *self,
           GtkWidget    *row)
{
  gtk_widget_remove_css_class (row, "error");
  forget_problem (self);
}

/* The first field that will not do is told of, all are marked. */
static gboolean
check (LgRecordForm *self)
{
  GtkWidget *wrong = NULL;
  const char *sentence = NULL;

  forget_problem (self);
  for (guint i = 0; i < self->info->n_fields; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      if (lg_form_field_check (&self->info->fields[i], row) || wrong != NULL)
        continue;
      wrong = row;
      sentence = _(self->info->fields[i].problem);
    }

  if (wrong == NULL)
    return TRUE;

  self->wrong = GTK_EDITABLE (wrong);
  self->wrong_problem = lg_field_problem_show (self->wrong, sentence);

  return FALSE;
}

static DexFuture *
written_cb (DexFuture *future,
            gpointer   user_data)
{
  LgRecordWrite *write = user_data;
  g_autoptr (LgRecordForm) self = lg_weak_get (write->form);
  g_autoptr (GError) error = NULL;
  GtkWidget *dialog;

  if (self == NULL)
    return NULL;

  if (dex_future_get_value (future, &error) == NULL)
    {
      show_problem (self, lg_store_error_say (error));
      return NULL;
    }

  self->is_written = TRUE;
  dialog = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_PREFERENCES_DIALOG);
  lg_record_write_offer_undo (write, lg_page_host_of (GTK_WIDGET (self)));
  if (dialog != NULL)
    adw_preferences_dialog_pop_subpage (ADW_PREFERENCES_DIALOG (dialog));

  return NULL;
}

static void
write_record (LgRecordForm  *self,
              LgRecordWrite *write)
{
  gtk_widget_set_sensitive (self->save, FALSE);
  dex_future_disown (dex_future_finally (lg_record_write_run (write), written_cb, write,
                                         (GDestroyNotify) lg_record_write_unref));
}

static void
save_cb (LgRecordForm *self)
{
  g_autoptr (LgRecord) after = NULL;

  if (self->sites == NULL || !check (self))
    return;

  after = self->record != NULL ? lg_record_copy (self->record) : g_object_new (self->info->type (), NULL);
  for (guint i = 0; i < self->info->n_fields; i++)
    lg_form_field_fill (&self->info->fields[i], g_ptr_array_index (self->rows, i), after, self->sites);

  write_record (self, lg_record_write_new (self, self->store, self->info, self->record, after));
}

static void
remove_cb (LgRecordForm *self)
{
  write_record (self, lg_record_write_new (self, self->store, self->info, self->record, NULL));
}

static void
show_record (LgRecordForm *self)
{
  g_autoptr (LgRecord) record =
    self->record != NULL ? g_object_ref (self->record) : g_object_new (self->info->type (), NULL);

  if (self->record == NULL && self->info->begin != NULL)
    self->info->begin (record);
  for (guint i = 0; i < self->info->n_fields; i++)
    lg_form_field_show (&self->info->fields[i], g_ptr_array_index (self->rows, i), record, self->sites);
}

static DexFuture *
sites_read_cb (DexFuture *future,
               gpointer   user_data)
{
  g_autoptr (LgRecordForm) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  if (self == NULL)
    return NULL;

  if (value != NULL)
    {
      g_set_object (&self->sites, g_value_get_object (value));
      gtk_widget_set_sensitive (self->save, TRUE);
      show_record (self);
      self->begun = lg_close_guard_dup_texts (GTK_WIDGET (self->group));
    }
  else
    {
      show_problem (self, lg_store_error_say (error));
    }

  return NULL;
}

static gpointer
list_sites_cb (LgDb      *db,
               gpointer   user_data,
               GError   **error)
{
  return lg_list_take (lg_sites_list (db, error), LG_TYPE_SITE);
}

/* Whether something was typed that is not in the store. */
gboolean
lg_record_form_is_unsaved (LgRecordForm *self)
{
  g_autofree char *texts = NULL;

  g_return_val_if_fail (LG_IS_RECORD_FORM (self), FALSE);

  if (self->begun == NULL || self->is_written)
    return FALSE;

  texts = lg_close_guard_dup_texts (GTK_WIDGET (self->group));

  return !g_str_equal (texts, self->begun);
}

static void
unref_form (gpointer  data,
            GClosure *closure)
{
  g_object_unref (data);
}

static void
edit_again_cb (AdwToast     *toast,
               LgRecordForm *self)
{
  AdwPreferencesDialog *dialog = g_object_get_data (G_OBJECT (toast), "dialog");

  if (gtk_widget_get_parent (GTK_WIDGET (self)) == NULL)
    adw_preferences_dialog_push_subpage (dialog, ADW_NAVIGATION_PAGE (self));
}

/* Who goes back without saving can come back to what was typed. */
static void
lg_record_form_hiding (AdwNavigationPage *page)
{
  GtkWidget *dialog = gtk_widget_get_ancestor (GTK_WIDGET (page), ADW_TYPE_PREFERENCES_DIALOG);
  AdwToast *toast;

  if (dialog == NULL || !lg_record_form_is_unsaved (LG_RECORD_FORM (page)))
    return;

  toast = adw_toast_new (_("The changes were not saved"));
  adw_toast_set_button_label (toast, _("_Edit Again"));
  g_object_set_data (G_OBJECT (toast), "dialog", dialog);
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (edit_again_cb), g_object_ref (page), unref_form, 0);
  adw_preferences_dialog_add_toast (ADW_PREFERENCES_DIALOG (dialog), toast);
}

static void
lg_record_form_dispose (GObject *object)
{
  LgRecordForm *self = LG_RECORD_FORM (object);

  g_clear_object (&self->store);
  g_clear_object (&self->record);
  g_clear_object (&self->sites);
  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_RECORD_FORM);

  G_OBJECT_CLASS (lg_record_form_parent_class)->dispose (object);
}

static void
lg_record_form_finalize (GObject *object)
{
  g_ptr_array_unref (LG_RECORD_FORM (object)->rows);
  g_free (LG_RECORD_FORM (object)->begun);

  G_OBJECT_CLASS (lg_record_form_parent_class)->finalize (object);
}

static void
lg_record_form_class_init (LgRecordFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lg_record_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = lg_record_form_finalize;
  ADW_NAVIGATION_PAGE_CLASS (klass)->hiding = lg_record_form_hiding;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/LossGuard/ui/settings/lg-record-form.ui");
  gtk_widget_class_bind_template_child (widget_class, LgRecordForm, save);
  gtk_widget_class_bind_template_child (widget_class, LgRecordForm, group);
  gtk_widget_class_bind_template_child (widget_class, LgRecordForm, problem);
  gtk_widget_class_bind_template_child (widget_class, LgRecordForm, remove_group);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
lg_record_form_init (LgRecordForm *self)
{
  self->rows = g_ptr_array_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_sensitive (self->save, FALSE);
}

/**
 * lg_record_form_new:
 * @store: the store
 * @info: what kind of record it is
 * @record: (nullable): the record, NULL for a new one
 *
 * Returns: (transfer floating): a form
 */
AdwNavigationPage *
lg_record_form_new (LgStore                *store,
                    const LgRecordFormInfo *info,
                    LgRecord               *record)
{
  LgRecordForm *self = g_object_new (LG_TYPE_RECORD_FORM, NULL);

  self->store = g_object_ref (store);
  self->info = info;
  g_set_object (&self->record, record);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), record != NULL ? _(info->edit_title) : _(info->new_title));
  adw_preferences_group_set_description (self->group, _(info->note));
  gtk_widget_set_visible (self->remove_group, record != NULL && info->removed != NULL);

  for (guint i = 0; i < info->n_fields; i++)
    {
      GtkWidget *row = lg_form_field_create (&info->fields[i]);

      if (GTK_IS_EDITABLE (row))
        g_signal_connect_object (row, "changed", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
      adw_preferences_group_add (self->group, row);
      g_ptr_array_add (self->rows, row);
    }
  dex_future_disown (dex_future_finally (lg_store_read (store, list_sites_cb, NULL, NULL), sites_read_cb,
                                         lg_weak_new (self), lg_weak_free));

  return ADW_NAVIGATION_PAGE (self);
}
