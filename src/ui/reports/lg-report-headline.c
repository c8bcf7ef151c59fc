/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "lg-report-figure.h"
#include "lg-report-headline.h"
#include "lg-time-text.h"

/**
 * LgReportHeadline:
 *
 * What a report comes to, above its pages: who approved it, and its figures.
 */
struct _LgReportHeadline
{
  GtkBox      parent_instance;

  GtkLabel   *title;
  GtkLabel   *so_far;
  GtkImage   *approval_icon;
  GtkLabel   *approval;
  GtkFlowBox *figures;
  GtkLabel   *summary;
};

G_DEFINE_FINAL_TYPE (LgReportHeadline, lg_report_headline, GTK_TYPE_BOX)

static void
lg_report_headline_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LG_TYPE_REPORT_HEADLINE);

  G_OBJECT_CLASS (lg_report_headline_parent_class)->dispose (object);
}

static void
lg_report_headline_class_init (LgReportHeadlineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lg_report_headline_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/LossGuard/ui/reports/lg-report-headline.ui");
  gtk_widget_class_bind_template_child (widget_class, LgReportHeadline, title);
  gtk_widget_class_bind_template_child (widget_class, LgReportHeadline, so_far);
  gtk_widget_class_bind_template_child (widget_class, LgReportHeadline, approval_icon);
  gtk_widget_class_bind_template_child (widget_class, LgReportHeadline, approval);
  gtk_widget_class_bind_template_child (widget_class, LgReportHeadline, figures);
  gtk_widget_class_bind_template_child (widget_class, LgReportHeadline, summary);
}

static void
lg_report_headline_init (LgReportHeadline *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
describe_approval (LgWeeklyReport *report)
{
  LgReportApproval *approval = lg_weekly_report_get_approval (report);
  GTimeZone *zone = lg_time_zone_lookup (lg_time_zone_host (), NULL);
  g_autofree char *time = NULL;

  if (approval == NULL)
    return g_strdup (lg_weekly_report_is_over (report) ? _("Not approved yet")
                                                       : _("It can be approved once the week is over"));

  time = zone != NULL ? lg_time_text_absolute (approval->approved_at, LG_PRECISION_EXACT, zone)
                      : lg_time_format_rfc3339 (approval->approved_at);
  if (lg_weekly_report_is_approved (report))
    return g_strdup_printf (_("Approved by %1$s, %2$s"), approval->approved_by, time);

  return g_strdup_printf (_("Changed since %1$s approved it, %2$s"), approval->approved_by, time);
}

static void
show_approval (LgReportHeadline *self,
               LgWeeklyReport   *report)
{
  g_autofree char *text = describe_approval (report);
  gboolean approved = lg_weekly_report_is_approved (report);

  gtk_label_set_label (self->approval, text);
  gtk_image_set_from_icon_name (self->approval_icon, approved ? "object-select-symbolic" : "dialog-warning-symbolic");
  gtk_widget_set_visible (GTK_WIDGET (self->approval_icon), lg_weekly_report_get_approval (report) != NULL);
}

static void
show_figures (LgReportHeadline   *self,
              const LgReportTile *tiles)
{
  gtk_flow_box_remove_all (self->figures);
  for (guint i = 0; i < LG_REPORT_N_TILES; i++)
    gtk_flow_box_append (self->figures, lg_report_figure_new (&tiles[i]));
}

static void
view_changed_cb (LgReportHeadline *self,
                 GParamSpec       *pspec,
                 LgReportLeaf     *leaf)
{
  LgReportView *view = lg_report_leaf_get_view (leaf);
  LgWeeklyReport *report = lg_report_view_get_report (view);
  const char *so_far = lg_report_view_get_so_far (view);

  gtk_label_set_label (self->title, lg_weekly_report_get_title (report));
  gtk_label_set_label (self->so_far, so_far != NULL ? so_far : "");
  gtk_widget_set_visible (GTK_WIDGET (self->so_far), so_far != NULL);
  show_approval (self, report);
  show_figures (self, lg_report_view_get_tiles (view));
  gtk_label_set_label (self->summary, lg_report_view_get_summary (view));
}

/* It is as wide as the window has room for, whatever the pages below it are. */
static void
zoom_changed_cb (AdwClamp     *clamp,
                 LgReportZoom *zoom)
{
  int width = lg_report_zoom_get_fit_width (zoom);

  adw_clamp_set_maximum_size (clamp, width);
  adw_clamp_set_tightening_threshold (clamp, width);
}

/**
 * lg_report_headline_new:
 * @leaf: a place in a report
 * @zoom: knows the width that can be seen at once
 */
GtkWidget *
lg_report_headline_new (LgReportLeaf *leaf,
                        LgReportZoom *zoom)
{
  LgReportHeadline *self = g_object_new (LG_TYPE_REPORT_HEADLINE, NULL);
  GtkWidget *clamp = adw_clamp_new ();

  g_signal_connect_object (leaf, "notify::view", G_CALLBACK (view_changed_cb), self, G_CONNECT_SWAPPED);
  view_changed_cb (self, NULL, leaf);

  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self));
  g_signal_connect_object (zoom, "changed", G_CALLBACK (zoom_changed_cb), clamp, G_CONNECT_SWAPPED);
  zoom_changed_cb (ADW_CLAMP (clamp), zoom);

  return clamp;
}
