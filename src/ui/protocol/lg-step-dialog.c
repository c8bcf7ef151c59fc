/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-present.h"
#include "lg-step-dialog.h"
#include "lg-step-item-row.h"

/**
 * LgStepDialog:
 *
 * The whole working of a step, however long it is.
 */
struct _LgStepDialog
{
  AdwDialog       parent_instance;

  GtkWidget      *list;
  GtkNoSelection *selection;

  GtkWidget      *parent;  /* (unowned) (nullable): weak, what the dialog was opened from */
};

G_DEFINE_FINAL_TYPE (LgStepDialog, lg_step_dialog, ADW_TYPE_DIALOG)

static void
activate_cb (LgStepDialog *self,
             guint         position)
{
  g_autoptr (LgStepItem) item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (item->incident == NULL || self->parent == NULL)
    return;

  gtk_widget_activate_action (self->parent, "win.show-record", "(ss)", "incident", item->incident);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
lg_step_dialog_dispose (GObject *object)
{
  LgStepDialog *self = LG_STEP_DIALOG (object);

  g_clear_weak_pointer (&self->parent);
  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_STEP_DIALOG);

  G_OBJECT_CLASS (lg_step_dialog_parent_class)->dispose (object);
}

static void
lg_step_dialog_class_init (LgStepDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lg_step_dialog_dispose;

  g_type_ensure (LG_TYPE_STEP_ITEM_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/LossGuard/ui/protocol/lg-step-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LgStepDialog, list);
  gtk_widget_class_bind_template_child (widget_class, LgStepDialog, selection);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
lg_step_dialog_init (LgStepDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lg_step_dialog_present:
 * @parent: what the dialog is opened from
 * @title: the step's name
 * @items: (element-type LgStepItem): its working
 */
void
lg_step_dialog_present (GtkWidget  *parent,
                        const char *title,
                        GListModel *items)
{
  LgStepDialog *self = g_object_new (LG_TYPE_STEP_DIALOG, "title", title, NULL);

  g_set_weak_pointer (&self->parent, parent);
  gtk_no_selection_set_model (self->selection, items);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  lg_present_dialog (ADW_DIALOG (self), parent);
}
