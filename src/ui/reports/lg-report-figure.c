/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-report-figure.h"
#include "lg-severity-label.h"

/**
 * LgReportFigure:
 *
 * A headline figure of a report: a number, or a level of the scale of five.
 */
struct _LgReportFigure
{
  GtkBox           parent_instance;

  GtkLabel        *name;
  GtkLabel        *figure;
  LgSeverityLabel *level;
  GtkLabel        *detail;
};

G_DEFINE_FINAL_TYPE (LgReportFigure, lg_report_figure, GTK_TYPE_BOX)

static void
lg_report_figure_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_REPORT_FIGURE);

  G_OBJECT_CLASS (lg_report_figure_parent_class)->dispose (object);
}

static void
lg_report_figure_class_init (LgReportFigureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lg_report_figure_dispose;

  g_type_ensure (LG_TYPE_SEVERITY_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/LossGuard/ui/reports/lg-report-figure.ui");
  gtk_widget_class_bind_template_child (widget_class, LgReportFigure, name);
  gtk_widget_class_bind_template_child (widget_class, LgReportFigure, figure);
  gtk_widget_class_bind_template_child (widget_class, LgReportFigure, level);
  gtk_widget_class_bind_template_child (widget_class, LgReportFigure, detail);
}

static void
lg_report_figure_init (LgReportFigure *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lg_report_figure_new:
 * @tile: a headline figure
 */
GtkWidget *
lg_report_figure_new (const LgReportTile *tile)
{
  LgReportFigure *self = g_object_new (LG_TYPE_REPORT_FIGURE, NULL);
  gboolean is_level = tile->step >= 0;

  gtk_label_set_label (self->name, tile->name);
  gtk_label_set_label (self->detail, tile->detail);
  gtk_label_set_label (self->figure, is_level ? "" : tile->figure);
  gtk_widget_set_visible (GTK_WIDGET (self->figure), !is_level);
  gtk_widget_set_visible (GTK_WIDGET (self->level), is_level);
  if (is_level)
    lg_severity_label_set_step (self->level, tile->step + 1, tile->figure);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, tile->name, -1);

  return GTK_WIDGET (self);
}
