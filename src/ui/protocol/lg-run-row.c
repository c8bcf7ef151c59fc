/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-run-row.h"
#include "lg-time-label.h"

/**
 * LgRunRow:
 *
 * A run in the history: what it was for, when, and what came of it.
 */
struct _LgRunRow
{
  GtkBox       parent_instance;

  GtkLabel    *scope;
  LgTimeLabel *time;
  GtkLabel    *result;

  LgRunItem   *item;  /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (LgRunRow, lg_run_row, GTK_TYPE_BOX)

enum {
  PROP_ITEM = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
show_item (LgRunRow *self)
{
  g_autofree char *scope = lg_run_item_dup_scope (self->item);
  g_autofree char *result = lg_run_item_dup_result (self->item);

  gtk_label_set_label (self->scope, scope);
  gtk_label_set_label (self->result, result);
  lg_time_label_set_time (self->time, lg_run_item_get_run (self->item)->started_at, LG_PRECISION_EXACT, NULL);
}

static void
lg_run_row_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  LgRunRow *self = LG_RUN_ROW (object);

  if (prop_id != PROP_ITEM)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }

  if (g_set_object (&self->item, g_value_get_object (value)) && self->item != NULL)
    show_item (self);
}

static void
lg_run_row_dispose (GObject *object)
{
  g_clear_object (&LG_RUN_ROW (object)->item);
  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_RUN_ROW);

  G_OBJECT_CLASS (lg_run_row_parent_class)->dispose (object);
}

static void
lg_run_row_class_init (LgRunRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lg_run_row_dispose;
  object_class->set_property = lg_run_row_set_property;

  properties[PROP_ITEM] =
    g_param_spec_object ("item", NULL, NULL, LG_TYPE_RUN_ITEM, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LG_TYPE_TIME_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/LossGuard/ui/protocol/lg-run-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LgRunRow, scope);
  gtk_widget_class_bind_template_child (widget_class, LgRunRow, time);
  gtk_widget_class_bind_template_child (widget_class, LgRunRow, result);
}

static void
lg_run_row_init (LgRunRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
