/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-reports-page-private.h"

/* What is in the middle of the window stays there while the pages grow and shrink. */
static void
remember_middle (LgReportsPage *self)
{
  GtkAdjustment *across = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (self->list));
  double upper = gtk_adjustment_get_upper (across);

  self->middle = upper > 0 ? (gtk_adjustment_get_value (across) + gtk_adjustment_get_page_size (across) / 2) / upper : 0.5;
  self->keeps_middle = TRUE;
}

static void
across_changed_cb (LgReportsPage *self)
{
  GtkAdjustment *across = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (self->list));
  double page_size = gtk_adjustment_get_page_size (across);

  lg_report_zoom_set_room (self->zoom, (int) page_size);
  if (!self->keeps_middle)
    return;

  self->keeps_middle = FALSE;
  gtk_adjustment_set_value (across, self->middle * gtk_adjustment_get_upper (across) - page_size / 2);
}

static void
show_zoom (LgReportsPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int percent = lg_report_zoom_get_percent (self->zoom);
  /* Translators: how large pages are shown, in per cent */
  g_autofree char *label = g_strdup_printf (_("%d %%"), percent);

  gtk_label_set_label (self->zoom_label, label);
  gtk_widget_action_set_enabled (widget, "report.zoom-in", lg_report_zoom_can_step (self->zoom, 1));
  gtk_widget_action_set_enabled (widget, "report.zoom-out", lg_report_zoom_can_step (self->zoom, -1));
  gtk_widget_action_set_enabled (widget, "report.zoom-reset", percent != 100);
}

static void
announce_zoom (LgReportsPage *self)
{
  gtk_accessible_announce (GTK_ACCESSIBLE (self->zoom_label), gtk_label_get_label (self->zoom_label),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
step (LgReportsPage *self,
      int            n_steps)
{
  remember_middle (self);
  lg_report_zoom_step (self->zoom, n_steps);
  show_zoom (self);
  announce_zoom (self);
}

static void
zoom_in_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  step (LG_REPORTS_PAGE (widget), 1);
}

static void
zoom_out_cb (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  step (LG_REPORTS_PAGE (widget), -1);
}

static void
zoom_reset_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  LgReportsPage *self = LG_REPORTS_PAGE (widget);

  remember_middle (self);
  lg_report_zoom_reset (self->zoom);
  show_zoom (self);
  announce_zoom (self);
}

void
lg_reports_page_install_zoom (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "report.zoom-in", NULL, zoom_in_cb);
  gtk_widget_class_install_action (widget_class, "report.zoom-out", NULL, zoom_out_cb);
  gtk_widget_class_install_action (widget_class, "report.zoom-reset", NULL, zoom_reset_cb);
}

/* Called once the page has its children. */
void
lg_reports_page_init_zoom (LgReportsPage *self)
{
  GtkAdjustment *across = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (self->list));

  self->zoom = lg_report_zoom_new ();
  g_signal_connect_object (across, "changed", G_CALLBACK (across_changed_cb), self, G_CONNECT_SWAPPED);
  show_zoom (self);
}
