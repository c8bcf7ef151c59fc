/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-record-group.h"
#include "lg-slices.h"
#include "lg-store-error-words.h"
#include "lg-weak.h"

/**
 * LgRecordGroup:
 *
 * A short list of records in the preferences. Each opens on a subpage, and a
 * button adds one.
 */
struct _LgRecordGroup
{
  AdwPreferencesGroup      parent_instance;

  AdwButtonContent        *add_content;

  LgStore                 *store;  /* (owned) */
  const LgRecordGroupInfo *info;
  GPtrArray               *rows;   /* (element-type GtkWidget) (owned): the rows belong to the group */
  GtkWidget               *nothing;  /* (nullable): the row that is there without any record */
  GListModel              *records;  /* (owned) (nullable): what is being shown, row by row */
  guint                    n_shown;  /* how many of them have their row */
  GtkEditable             *find;   /* (nullable): finds some of many; belongs to the group */
};

G_DEFINE_FINAL_TYPE (LgRecordGroup, lg_record_group, ADW_TYPE_PREFERENCES_GROUP)

static void
edit (LgRecordGroup *self,
      gpointer       record)
{
  GtkWidget *dialog = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_PREFERENCES_DIALOG);

  adw_preferences_dialog_push_subpage (ADW_PREFERENCES_DIALOG (dialog), self->info->edit (self->store, record));
}

static void
add_cb (LgRecordGroup *self)
{
  edit (self, NULL);
}

static void
row_activated_cb (LgRecordGroup *self,
                  GtkWidget     *row)
{
  edit (self, g_object_get_data (G_OBJECT (row), "record"));
}

static GtkWidget *
add_plain_row (LgRecordGroup *self,
               const char    *title)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  /* There may be thousands, which Tab passes in one step. */
  gtk_list_box_set_tab_behavior (GTK_LIST_BOX (gtk_widget_get_parent (row)), GTK_LIST_TAB_ITEM);

  return row;
}

static GtkWidget *
add_row (LgRecordGroup *self)
{
  GtkWidget *row = add_plain_row (self, "");
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (arrow), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  g_signal_connect_object (row, "activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->rows, row);

  return row;
}

static void
show_record (LgRecordGroup *self,
             guint          position)
{
  g_autoptr (GObject) record = g_list_model_get_item (self->records, position);
  GtkWidget *row = position < self->rows->len ? g_ptr_array_index (self->rows, position) : add_row (self);
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  self->info->describe (record, &title, &subtitle);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  g_object_set_data_full (G_OBJECT (row), "record", g_steal_pointer (&record), g_object_unref);
}

static void
show_nothing (LgRecordGroup *self)
{
  gboolean is_empty = g_list_model_get_n_items (self->records) == 0;

  if (is_empty && self->nothing == NULL)
    self->nothing = add_plain_row (self, _(self->info->empty));
  else if (!is_empty && self->nothing != NULL)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_steal_pointer (&self->nothing));
}

/* A row at a time: many of them would keep the window from answering. */
static gboolean
fill (gpointer group)
{
  LgRecordGroup *self = group;
  guint n_records = g_list_model_get_n_items (self->records);

  if (self->n_shown < n_records)
    {
      show_record (self, self->n_shown++);
      return TRUE;
    }

  if (self->rows->len > n_records)
    {
      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, self->rows->len - 1));
      g_ptr_array_remove_index (self->rows, self->rows->len - 1);
      return TRUE;
    }

  show_nothing (self);

  return FALSE;
}

static void
show (LgRecordGroup *self,
      GListModel    *records)
{
  g_set_object (&self->records, records);
  self->n_shown = 0;
  lg_slices_add (self, fill, LG_SLICES_SOON);
}

static DexFuture *
records_read_cb (DexFuture *future,
                 gpointer   user_data)
{
  g_autoptr (LgRecordGroup) self = lg_weak_get (user_data);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  if (self == NULL)
    return NULL;

  if (value != NULL)
    show (self, g_value_get_object (value));
  else
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), lg_store_error_say (error));

  return NULL;
}

static void
lg_record_group_dispose (GObject *object)
{
  LgRecordGroup *self = LG_RECORD_GROUP (object);

  lg_slices_remove (self, NULL);
  g_clear_object (&self->records);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (lg_record_group_parent_class)->dispose (object);
}

static void
lg_record_group_finalize (GObject *object)
{
  g_ptr_array_unref (LG_RECORD_GROUP (object)->rows);

  G_OBJECT_CLASS (lg_record_group_parent_class)->finalize (object);
}

static void
lg_record_group_class_init (LgRecordGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lg_record_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = lg_record_group_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/LossGuard/ui/settings/lg-record-group.ui");
  gtk_widget_class_bind_template_child (widget_class, LgRecordGroup, add_content);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
lg_record_group_init (LgRecordGroup *self)
{
  self->rows = g_ptr_array_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_find_row (LgRecordGroup *self)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(self->info->find));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_signal_connect_object (row, "changed", G_CALLBACK (lg_record_group_reload), self, G_CONNECT_SWAPPED);
  self->find = GTK_EDITABLE (row);
}

/**
 * lg_record_group_new:
 * @store: the store
 * @info: what is listed
 *
 * Returns: (transfer floating): a group, which reads its records
 */
GtkWidget *
lg_record_group_new (LgStore                 *store,
                     const LgRecordGroupInfo *info)
{
  LgRecordGroup *self = g_object_new (LG_TYPE_RECORD_GROUP, "title", _(info->title),
                                      "description", _(info->description), NULL);

  self->store = g_object_ref (store);
  self->info = info;
  adw_button_content_set_label (self->add_content, _(info->add));
  if (info->find != NULL)
    add_find_row (self);
  lg_record_group_reload (self);

  return GTK_WIDGET (self);
}

/* Shows what the store holds now. */
void
lg_record_group_reload (LgRecordGroup *self)
{
  char *text = self->find != NULL ? g_strstrip (g_strdup (gtk_editable_get_text (self->find))) : NULL;

  dex_future_disown (dex_future_finally (lg_store_read (self->store, self->info->list, text, g_free),
                                         records_read_cb, lg_weak_new (self), lg_weak_free));
}
