/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "lg-report-sheet.h"

/* Below this width nothing could be read anyway. */
#define MIN_WIDTH 240

/**
 * LgReportSheet:
 *
 * A page of a report, as wide as the zoom has it. It is drawn when it is seen.
 */
struct _LgReportSheet
{
  GtkWidget     parent_instance;

  LgReportLeaf *leaf;  /* (owned) */
  LgReportZoom *zoom;  /* (owned) */
  guint         page;
};

G_DEFINE_FINAL_TYPE (LgReportSheet, lg_report_sheet, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
lg_report_sheet_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
lg_report_sheet_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  LgReportSheet *self = LG_REPORT_SHEET (widget);
  int wanted = MAX (lg_report_zoom_get_sheet_width (self->zoom), MIN_WIDTH);
  double width, height;

  lg_report_view_get_page_size (lg_report_leaf_get_view (self->leaf), &width, &height);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      /* A page that is to fit in shrinks with the window at once; a larger one is moved around in it. */
      *minimum = lg_report_zoom_get_percent (self->zoom) > 100 ? wanted : MIN_WIDTH;
      *natural = wanted;
    }
  else
    {
      /* In a wider place it stands in the middle. */
      *minimum = *natural = (int) ceil ((for_size > 0 ? CLAMP (for_size, MIN_WIDTH, wanted) : wanted) * height / width);
    }
}

static void
lg_report_sheet_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  LgReportSheet *self = LG_REPORT_SHEET (widget);
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  double width, height;
  cairo_t *cr;

  lg_report_view_get_page_size (lg_report_leaf_get_view (self->leaf), &width, &height);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  cairo_scale (cr, bounds.size.width / width, bounds.size.width / width);
  lg_report_view_draw (lg_report_leaf_get_view (self->leaf), cr, self->page);
  cairo_destroy (cr);
}

static void
lg_report_sheet_dispose (GObject *object)
{
  g_clear_object (&LG_REPORT_SHEET (object)->leaf);
  g_clear_object (&LG_REPORT_SHEET (object)->zoom);

  G_OBJECT_CLASS (lg_report_sheet_parent_class)->dispose (object);
}

static void
lg_report_sheet_class_init (LgReportSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lg_report_sheet_dispose;
  widget_class->get_request_mode = lg_report_sheet_get_request_mode;
  widget_class->measure = lg_report_sheet_measure;
  widget_class->snapshot = lg_report_sheet_snapshot;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "sheet");
}

static void
lg_report_sheet_init (LgReportSheet *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

static void
view_changed_cb (LgReportSheet *self)
{
  guint n_pages = lg_report_view_get_n_pages (lg_report_leaf_get_view (self->leaf));
  g_autofree char *label = g_strdup_printf (_("Page %1$u of %2$u"), self->page + 1, n_pages);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * lg_report_sheet_new:
 * @leaf: a place in a report
 * @zoom: how large the page is shown
 * @page: the page that stands there, from 0 on
 */
GtkWidget *
lg_report_sheet_new (LgReportLeaf *leaf,
                     LgReportZoom *zoom,
                     guint         page)
{
  LgReportSheet *self = g_object_new (LG_TYPE_REPORT_SHEET, NULL);

  self->leaf = g_object_ref (leaf);
  self->zoom = g_object_ref (zoom);
  self->page = page;
  g_signal_connect_object (leaf, "notify::view", G_CALLBACK (view_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (zoom, "changed", G_CALLBACK (gtk_widget_queue_resize), self, G_CONNECT_SWAPPED);
  view_changed_cb (self);

  return GTK_WIDGET (self);
}
