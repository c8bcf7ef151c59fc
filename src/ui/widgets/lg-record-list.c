/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-paced-selection.h"
#include "lg-page-host.h"
#include "lg-paged-row.h"
#include "lg-record-list.h"

/**
 * LgRecordList:
 *
 * The rows of an #LgPagedList, of which one is chosen to be read.
 */
struct _LgRecordList
{
  AdwBin              parent_instance;

  GtkListView        *view;
  GtkSingleSelection *selection;

  LgPagedList        *list;    /* (owned) (nullable) */
  gint64              chosen;  /* the row of what was chosen here, 0 for none */
};

G_DEFINE_FINAL_TYPE (LgRecordList, lg_record_list, ADW_TYPE_BIN)

enum {
  PROP_TITLE = 1,
  N_PROPS
};

enum {
  SIGNAL_CHOSEN,
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* The record of an item may still be on its way. */
static void
item_record_cb (LgPagedItem  *item,
                GParamSpec   *pspec,
                LgRecordList *self)
{
  LgRecord *record = lg_paged_item_get_record (item);

  if (record == NULL || gtk_single_selection_get_selected_item (self->selection) != item)
    return;

  self->chosen = record->row;
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, record);
}

static void
selected_cb (LgRecordList *self)
{
  LgPagedItem *item = gtk_single_selection_get_selected_item (self->selection);

  if (item == NULL)
    return;

  if (lg_paged_item_get_record (item) != NULL)
    item_record_cb (item, NULL, self);
  else
    g_signal_connect_object (item, "notify::record", G_CALLBACK (item_record_cb), self, 0);
}

/* Once other rows were read, what was chosen is selected again or is not there any more. */
static void
loading_cb (LgRecordList *self)
{
  guint position;

  if (self->chosen == 0 || lg_paged_list_get_loading (self->list)
      || gtk_single_selection_get_selected (self->selection) != GTK_INVALID_LIST_POSITION)
    return;

  if (lg_paged_list_find (self->list, self->chosen, &position))
    {
      gtk_single_selection_set_selected (self->selection, position);
      return;
    }

  self->chosen = 0;
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, NULL);
}

/* What only has the focus is selected with it. */
static void
activate_cb (LgRecordList *self,
             guint         position)
{
  gtk_selection_model_select_item (gtk_list_view_get_model (self->view), position, TRUE);
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static void
failed_cb (LgRecordList *self,
           GParamSpec   *pspec,
           LgPagedList  *list)
{
  lg_page_host_tell_error (GTK_WIDGET (self), lg_paged_list_get_error (list));
}

static void
lg_record_list_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  LgRecordList *self = LG_RECORD_LIST (object);

  if (prop_id == PROP_TITLE)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, g_value_get_string (value), -1);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lg_record_list_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_RECORD_LIST);
  g_clear_object (&LG_RECORD_LIST (object)->list);

  G_OBJECT_CLASS (lg_record_list_parent_class)->dispose (object);
}

static void
lg_record_list_class_init (LgRecordListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lg_record_list_dispose;
  object_class->set_property = lg_record_list_set_property;

  /* What a screen reader calls the list. */
  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* A row was selected: its record, or NULL where the list has that no longer. */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, LG_TYPE_RECORD);
  /* The record that is selected is to be read. */
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                            NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/LossGuard/ui/widgets/lg-record-list.ui");
  gtk_widget_class_bind_template_child (widget_class, LgRecordList, view);
  gtk_widget_class_bind_template_child (widget_class, LgRecordList, selection);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
lg_record_list_init (LgRecordList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lg_record_list_show:
 * @self: a list that shows nothing yet
 * @list: (transfer none): the rows
 * @row_type: an #LgPagedRow that shows one
 */
void
lg_record_list_show (LgRecordList *self,
                     LgPagedList  *list,
                     GType         row_type)
{
  g_autoptr (GtkListItemFactory) factory = lg_paged_row_factory_new (row_type);
  g_autoptr (LgPacedSelection) rows = NULL;

  g_return_if_fail (LG_IS_RECORD_LIST (self));

  self->list = g_object_ref (list);
  g_signal_connect_object (list, "notify::loading", G_CALLBACK (loading_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "notify::error", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (list));
  rows = lg_paced_selection_new (GTK_SELECTION_MODEL (self->selection), list);
  gtk_list_view_set_factory (self->view, factory);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (rows));
}

void
lg_record_list_unselect (LgRecordList *self)
{
  g_return_if_fail (LG_IS_RECORD_LIST (self));

  self->chosen = 0;
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
}
