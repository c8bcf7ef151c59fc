/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <adwaita.h>

#include "lg-chart-view-private.h"

#define NATURAL_WIDTH 480
#define FOCUS_WIDTH   2.0
#define NO_MARK       G_MAXUINT

/**
 * LgChartView:
 *
 * Shows a chart in the colours of the theme. What the pointer is over is told
 * in a tooltip; the arrow keys go from mark to mark. To a screen reader it is a
 * list of its marks, and the one that was reached has the focus.
 */
G_DEFINE_FINAL_TYPE_WITH_CODE (LgChartView, lg_chart_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE, lg_chart_view_accessible_init))

enum {
  PROP_CHART = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
guint lg_chart_view_signals[LG_CHART_VIEW_N_SIGNALS];

/* What the theme knows better than the chart. */
void
lg_chart_view_init_style (LgChartView  *self,
                          LgChartStyle *style)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  PangoFontDescription *font = pango_context_get_font_description (gtk_widget_get_pango_context (GTK_WIDGET (self)));
  double size = pango_units_to_double (pango_font_description_get_size (font));
  GdkRGBA color;

  lg_chart_style_init (style, dark ? LG_CHART_SCHEME_DARK : LG_CHART_SCHEME_LIGHT);
  gtk_widget_get_color (GTK_WIDGET (self), &color);
  style->foreground = (LgChartColor) { color.red, color.green, color.blue };
  style->font_family = pango_font_description_get_family (font);
  style->font_size = pango_font_description_get_size_is_absolute (font) ? size : size * 96.0 / 72.0;
  style->font_size *= 0.82;
  style->rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  style->snap = TRUE;
}

gboolean
lg_chart_view_hit_test (LgChartView *self,
                        double       x,
                        double       y,
                        LgChartMark *mark)
{
  LgChartStyle style;

  if (self->chart == NULL)
    return FALSE;

  lg_chart_view_init_style (self, &style);

  return lg_chart_hit_test (self->chart, &style, gtk_widget_get_width (GTK_WIDGET (self)),
                            gtk_widget_get_height (GTK_WIDGET (self)), x, y, mark);
}

static gboolean
lg_chart_view_query_tooltip (GtkWidget  *widget,
                             int         x,
                             int         y,
                             gboolean    keyboard,
                             GtkTooltip *tooltip)
{
  LgChartView *self = LG_CHART_VIEW (widget);
  g_auto (LgChartMark) mark = { 0 };
  g_autofree char *text = NULL;

  if (keyboard ? !lg_chart_view_get_mark (self, self->mark, &mark) : !lg_chart_view_hit_test (self, x, y, &mark))
    return FALSE;

  text = lg_chart_view_describe_mark (&mark, "\n");
  gtk_tooltip_set_text (tooltip, text);
  gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle) { mark.rect.x, mark.rect.y, mark.rect.width, mark.rect.height });

  return TRUE;
}

static void
draw_focus (LgChartView *self,
            cairo_t     *cr)
{
  g_auto (LgChartMark) mark = { 0 };
  GdkRGBA color;

  if (!lg_chart_view_get_mark (self, self->mark, &mark))
    return;

  gtk_widget_get_color (GTK_WIDGET (self), &color);
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_set_line_width (cr, FOCUS_WIDTH);
  cairo_rectangle (cr, mark.rect.x, mark.rect.y, mark.rect.width, mark.rect.height);
  cairo_stroke (cr);
}

static void
lg_chart_view_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  LgChartView *self = LG_CHART_VIEW (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  LgChartStyle style;
  cairo_t *cr;

  if (self->chart == NULL || width <= 0 || height <= 0)
    return;

  lg_chart_view_init_style (self, &style);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  lg_chart_draw (self->chart, cr, &style, width, height);
  if (gtk_widget_has_visible_focus (widget))
    draw_focus (self, cr);
  lg_chart_view_draw_range (self, cr);
  cairo_destroy (cr);
}

static GtkSizeRequestMode
lg_chart_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
lg_chart_view_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  LgChartView *self = LG_CHART_VIEW (widget);
  LgChartStyle style;

  *minimum = 0;
  *natural = NATURAL_WIDTH;
  if (orientation == GTK_ORIENTATION_HORIZONTAL || self->chart == NULL)
    return;

  lg_chart_view_init_style (self, &style);
  *minimum = (int) lg_chart_get_min_height (self->chart, &style, for_size > 0 ? for_size : NATURAL_WIDTH);
  *natural = *minimum;
}

/* Marks have a place only now. */
static void
lg_chart_view_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  lg_chart_view_tend_nodes (LG_CHART_VIEW (widget));
}

static void
lg_chart_view_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  if (prop_id == PROP_CHART)
    g_value_set_object (value, LG_CHART_VIEW (object)->chart);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lg_chart_view_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  if (prop_id == PROP_CHART)
    lg_chart_view_set_chart (LG_CHART_VIEW (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
lg_chart_view_dispose (GObject *object)
{
  LgChartView *self = LG_CHART_VIEW (object);

  lg_chart_view_clear_nodes (self);
  g_clear_object (&self->chart);

  G_OBJECT_CLASS (lg_chart_view_parent_class)->dispose (object);
}

static void
lg_chart_view_finalize (GObject *object)
{
  g_clear_pointer (&LG_CHART_VIEW (object)->nodes, g_ptr_array_unref);

  G_OBJECT_CLASS (lg_chart_view_parent_class)->finalize (object);
}

static void
lg_chart_view_class_init (LgChartViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lg_chart_view_dispose;
  object_class->finalize = lg_chart_view_finalize;
  object_class->get_property = lg_chart_view_get_property;
  object_class->set_property = lg_chart_view_set_property;
  widget_class->get_request_mode = lg_chart_view_get_request_mode;
  widget_class->measure = lg_chart_view_measure;
  widget_class->size_allocate = lg_chart_view_size_allocate;
  widget_class->query_tooltip = lg_chart_view_query_tooltip;
  widget_class->snapshot = lg_chart_view_snapshot;

  properties[PROP_CHART] =
    g_param_spec_object ("chart", NULL, NULL, LG_TYPE_CHART, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * LgChartView::mark-activated:
   * @self: the view
   * @series: the mark's series
   * @index: its index
   *
   * The mark was clicked, or Enter pressed on it.
   */
  lg_chart_view_signals[LG_CHART_VIEW_MARK_ACTIVATED] =
    g_signal_new ("mark-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  lg_chart_view_add_input_signals (klass);

  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
  lg_chart_view_add_keys (widget_class);
}

static void
lg_chart_view_init (LgChartView *self)
{
  self->mark = NO_MARK;
  self->nodes = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  lg_chart_view_add_input (self);

  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (lg_chart_view_update_focus), NULL);
}

GtkWidget *
lg_chart_view_new (void)
{
  return g_object_new (LG_TYPE_CHART_VIEW, NULL);
}

void
lg_chart_view_set_chart (LgChartView *self,
                         LgChart     *chart)
{
  g_return_if_fail (LG_IS_CHART_VIEW (self));

  if (!g_set_object (&self->chart, chart))
    return;

  self->mark = NO_MARK;
  lg_chart_view_update_accessible (self);
  lg_chart_view_rename_nodes (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHART]);
}
