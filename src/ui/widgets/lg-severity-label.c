/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-severity-label.h"
#include "lg-words.h"

#define N_STEPS 5

/**
 * LgSeverityLabel:
 *
 * A step of the scale of five, as word, shape and colour together. Colour and
 * weight are the style sheet's, by the class `scale-1` … `scale-5`.
 */
struct _LgSeverityLabel
{
  GtkWidget  parent_instance;

  GtkWidget *image;
  GtkWidget *label;

  int        step;  /* 1 to 5, 0 for none */
};

G_DEFINE_FINAL_TYPE (LgSeverityLabel, lg_severity_label, GTK_TYPE_WIDGET)

enum {
  PROP_SEVERITY = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
lg_severity_label_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_SEVERITY_LABEL);

  G_OBJECT_CLASS (lg_severity_label_parent_class)->dispose (object);
}

static void
lg_severity_label_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  if (prop_id == PROP_SEVERITY)
    lg_severity_label_set_severity (LG_SEVERITY_LABEL (object), g_value_get_int (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lg_severity_label_class_init (LgSeverityLabelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lg_severity_label_dispose;
  object_class->set_property = lg_severity_label_set_property;

  properties[PROP_SEVERITY] =
    g_param_spec_int ("severity", NULL, NULL, 0, LG_N_SEVERITIES, 0,
                      G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/LossGuard/ui/widgets/lg-severity-label.ui");
  gtk_widget_class_set_css_name (widget_class, "severity");
  gtk_widget_class_bind_template_child (widget_class, LgSeverityLabel, image);
  gtk_widget_class_bind_template_child (widget_class, LgSeverityLabel, label);
}

static void
lg_severity_label_init (LgSeverityLabel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
lg_severity_label_new (void)
{
  return g_object_new (LG_TYPE_SEVERITY_LABEL, NULL);
}

/* Where there is no room, the word is on hover and for screen readers alone. */
void
lg_severity_label_set_icon_only (LgSeverityLabel *self,
                                 gboolean         icon_only)
{
  g_return_if_fail (LG_IS_SEVERITY_LABEL (self));

  gtk_widget_set_visible (self->label, !icon_only);
}

/* Shows nothing for 0. */
void
lg_severity_label_set_severity (LgSeverityLabel *self,
                                int              severity)
{
  lg_severity_label_set_step (self, severity, lg_words_severity (severity));
}

void
lg_severity_label_set_threat (LgSeverityLabel *self,
                              LgThreatLevel    level)
{
  lg_severity_label_set_step (self, level + 1, lg_words_threat (level));
}

/* Risk knows four levels, which leave out the mildest step of the scale. */
void
lg_severity_label_set_risk (LgSeverityLabel *self,
                            LgRiskLevel      level)
{
  lg_severity_label_set_step (self, level + 2, lg_words_risk (level));
}

/**
 * lg_severity_label_set_step:
 * @self: a label
 * @step: from 1, the mildest, to 5; 0 for nothing
 * @word: what this scale calls the step
 */
void
lg_severity_label_set_step (LgSeverityLabel *self,
                            int              step,
                            const char      *word)
{
  g_return_if_fail (LG_IS_SEVERITY_LABEL (self));
  g_return_if_fail (step >= 0 && step <= N_STEPS);

  gtk_label_set_label (GTK_LABEL (self->label), word);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, word, -1);
  if (!gtk_widget_get_visible (self->label))
    gtk_widget_set_tooltip_text (GTK_WIDGET (self), word);

  if (step != self->step)
    {
      g_autofree char *old_class = g_strdup_printf ("scale-%d", self->step);
      g_autofree char *new_class = g_strdup_printf ("scale-%d", step);
      g_autofree char *icon = g_strdup_printf ("lg-scale-%d-symbolic", step);

      gtk_widget_remove_css_class (GTK_WIDGET (self), old_class);
      gtk_widget_add_css_class (GTK_WIDGET (self), new_class);
      gtk_image_set_from_icon_name (GTK_IMAGE (self->image), step > 0 ? icon : NULL);
      self->step = step;
    }
}
