/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-step-item-row.h"

/**
 * LgStepItemRow:
 *
 * A line of a step's working in a long list.
 */
struct _LgStepItemRow
{
  GtkBox      parent_instance;

  GtkLabel   *title;
  GtkLabel   *subtitle;
  GtkLabel   *figure;
  GtkWidget  *leads;

  LgStepItem *item;  /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (LgStepItemRow, lg_step_item_row, GTK_TYPE_BOX)

enum {
  PROP_ITEM = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
show_text (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
lg_step_item_row_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  LgStepItemRow *self = LG_STEP_ITEM_ROW (object);

  if (prop_id != PROP_ITEM)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }

  if (!g_set_object (&self->item, g_value_get_object (value)) || self->item == NULL)
    return;

  show_text (self->title, self->item->title);
  show_text (self->subtitle, self->item->subtitle);
  show_text (self->figure, self->item->figure);
  gtk_widget_set_visible (self->leads, self->item->incident != NULL);
}

static void
lg_step_item_row_dispose (GObject *object)
{
  g_clear_object (&LG_STEP_ITEM_ROW (object)->item);
  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_STEP_ITEM_ROW);

  G_OBJECT_CLASS (lg_step_item_row_parent_class)->dispose (object);
}

static void
lg_step_item_row_class_init (LgStepItemRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lg_step_item_row_dispose;
  object_class->set_property = lg_step_item_row_set_property;

  properties[PROP_ITEM] =
    g_param_spec_object ("item", NULL, NULL, LG_TYPE_STEP_ITEM, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/LossGuard/ui/protocol/lg-step-item-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LgStepItemRow, title);
  gtk_widget_class_bind_template_child (widget_class, LgStepItemRow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, LgStepItemRow, figure);
  gtk_widget_class_bind_template_child (widget_class, LgStepItemRow, leads);
}

static void
lg_step_item_row_init (LgStepItemRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
