/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-effect-row.h"

/**
 * LgEffectRow:
 *
 * Says what the changes of a group would do, before they are applied. The
 * signals “apply” and “discard” say what is to become of them.
 */
struct _LgEffectRow
{
  AdwPreferencesRow  parent_instance;

  GtkLabel          *sentence;
  GtkWidget         *discard;
  GtkWidget         *apply;
};

G_DEFINE_FINAL_TYPE (LgEffectRow, lg_effect_row, ADW_TYPE_PREFERENCES_ROW)

enum {
  SIGNAL_APPLY,
  SIGNAL_DISCARD,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
apply_cb (LgEffectRow *self)
{
  g_signal_emit (self, signals[SIGNAL_APPLY], 0);
}

static void
discard_cb (LgEffectRow *self)
{
  g_signal_emit (self, signals[SIGNAL_DISCARD], 0);
}

static void
lg_effect_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_EFFECT_ROW);

  G_OBJECT_CLASS (lg_effect_row_parent_class)->dispose (object);
}

static void
lg_effect_row_class_init (LgEffectRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lg_effect_row_dispose;

  signals[SIGNAL_APPLY] =
    g_signal_new ("apply", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_DISCARD] =
    g_signal_new ("discard", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/LossGuard/ui/settings/lg-effect-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LgEffectRow, sentence);
  gtk_widget_class_bind_template_child (widget_class, LgEffectRow, discard);
  gtk_widget_class_bind_template_child (widget_class, LgEffectRow, apply);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, discard_cb);
}

static void
lg_effect_row_init (LgEffectRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lg_effect_row_new:
 * @group: the title of the group whose changes it tells of
 *
 * Returns: (transfer floating): a row that is hidden
 */
GtkWidget *
lg_effect_row_new (const char *group)
{
  LgEffectRow *self = g_object_new (LG_TYPE_EFFECT_ROW, "visible", FALSE, NULL);

  /* Several groups have these buttons, which a screen reader must be able to tell apart. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->apply), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, group, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->discard), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, group, -1);

  return GTK_WIDGET (self);
}

/**
 * lg_effect_row_show:
 * @self: a row
 * @sentence: (nullable): what the changes would do; NULL where there are none, which hides the row
 * @can_apply: whether nothing is wrong with them
 */
void
lg_effect_row_show (LgEffectRow *self,
                    const char  *sentence,
                    gboolean     can_apply)
{
  gtk_widget_set_visible (GTK_WIDGET (self), sentence != NULL);
  gtk_widget_set_sensitive (self->apply, can_apply);
  if (sentence == NULL || g_str_equal (gtk_label_get_label (self->sentence), sentence))
    return;

  gtk_label_set_label (self->sentence, sentence);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}
