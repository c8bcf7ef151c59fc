/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-chart-view-private.h"

/* What the pointer does to a chart: a click activates a mark, a drag selects slots, the wheel with Control and a pinch
 * zoom. The page does what follows. */

/* A hand that clicks moves this far. */
#define CLICK_DISTANCE 6

/* How much of the slots one step of the wheel adds. */
#define WHEEL_STEP 1.25

/* A pinch is told in steps, for each is another question to the store. */
#define PINCH_STEP 1.3

static gboolean
get_slots (LgChartView *self,
           LgChartRect *plot,
           guint       *n_slots)
{
  LgChartStyle style;

  if (self->chart == NULL)
    return FALSE;

  lg_chart_view_init_style (self, &style);

  return lg_chart_get_slots (self->chart, &style, gtk_widget_get_width (GTK_WIDGET (self)),
                             gtk_widget_get_height (GTK_WIDGET (self)), plot, n_slots);
}

/* How far along the slots a place is, from 0 to 1 in reading order. */
static double
get_share (LgChartView       *self,
           const LgChartRect *plot,
           double             x)
{
  double share = CLAMP ((x - plot->x) / plot->width, 0, 1);

  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? 1 - share : share;
}

static void
get_range (LgChartView       *self,
           const LgChartRect *plot,
           guint              n_slots,
           guint             *first,
           guint             *last)
{
  guint from = MIN ((guint) (get_share (self, plot, self->drag_start) * n_slots), n_slots - 1);
  guint to = MIN ((guint) (get_share (self, plot, self->drag_end) * n_slots), n_slots - 1);

  *first = MIN (from, to);
  *last = MAX (from, to);
}

static void
activate (LgChartView *self,
          double       x,
          double       y)
{
  g_auto (LgChartMark) mark = { 0 };

  if (lg_chart_view_hit_test (self, x, y, &mark))
    g_signal_emit (self, lg_chart_view_signals[LG_CHART_VIEW_MARK_ACTIVATED], 0, mark.series, mark.index);
}

static void
drag_begin_cb (LgChartView *self,
               double       x,
               double       y)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->drag_start = x;
  self->drag_end = x;
}

/* Nothing is to be selected where nobody listens. */
static gboolean
can_select (LgChartView *self)
{
  LgChartRect plot;
  guint n_slots;

  return g_signal_has_handler_pending (self, lg_chart_view_signals[LG_CHART_VIEW_RANGE_SELECTED], 0, FALSE) &&
         get_slots (self, &plot, &n_slots);
}

static void
drag_update_cb (LgChartView *self,
                double       x,
                double       y)
{
  self->drag_end = self->drag_start + x;
  self->is_selecting = ABS (x) > CLICK_DISTANCE && can_select (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drag_end_cb (LgChartView    *self,
             double          x,
             double          y,
             GtkGestureDrag *gesture)
{
  gboolean was_selecting = self->is_selecting;
  LgChartRect plot;
  guint n_slots, first, last;
  double start_x, start_y;

  self->is_selecting = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));

  if (was_selecting && get_slots (self, &plot, &n_slots))
    {
      get_range (self, &plot, n_slots, &first, &last);
      g_signal_emit (self, lg_chart_view_signals[LG_CHART_VIEW_RANGE_SELECTED], 0, first, last);
    }
  else if (ABS (x) <= CLICK_DISTANCE && ABS (y) <= CLICK_DISTANCE &&
           gtk_gesture_drag_get_start_point (gesture, &start_x, &start_y))
    {
      activate (self, start_x, start_y);
    }
}

static void
cancel_cb (LgChartView *self)
{
  self->is_selecting = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
zoom (LgChartView *self,
      double       factor,
      double       x)
{
  LgChartRect plot;
  guint n_slots;

  if (get_slots (self, &plot, &n_slots))
    g_signal_emit (self, lg_chart_view_signals[LG_CHART_VIEW_ZOOMED], 0, factor, get_share (self, &plot, x));
}

static void
motion_cb (LgChartView *self,
           double       x,
           double       y)
{
  self->pointer = x;
}

/* Without Control the wheel scrolls the page, as everywhere. */
static gboolean
scroll_cb (LgChartView              *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *scroll)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (scroll));

  if (dy == 0 || !(state & GDK_CONTROL_MASK))
    return FALSE;

  zoom (self, dy > 0 ? WHEEL_STEP : 1 / WHEEL_STEP, self->pointer);

  return TRUE;
}

static void
pinch_begin_cb (LgChartView *self)
{
  self->pinched = 1;
}

static void
pinch_cb (LgChartView *self,
          double       scale,
          GtkGesture  *gesture)
{
  double x = self->pointer;
  double y;

  if (scale < self->pinched * PINCH_STEP && scale > self->pinched / PINCH_STEP)
    return;

  if (gtk_gesture_is_active (gesture))
    gtk_gesture_get_bounding_box_center (gesture, &x, &y);
  zoom (self, self->pinched / scale, x);
  self->pinched = scale;
}

static void
add_drag (LgChartView *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (drag_end_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "cancel", G_CALLBACK (cancel_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

void
lg_chart_view_add_input (LgChartView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL |
                                                                GTK_EVENT_CONTROLLER_SCROLL_DISCRETE);
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  add_drag (self);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_object (scroll, "scroll", G_CALLBACK (scroll_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  g_signal_connect_object (pinch, "begin", G_CALLBACK (pinch_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pinch, "scale-changed", G_CALLBACK (pinch_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));
}

void
lg_chart_view_add_input_signals (LgChartViewClass *klass)
{
  /**
   * LgChartView::range-selected:
   * @self: the view
   * @first: the first slot
   * @last: the last one
   *
   * The pointer was dragged over slots of the chart.
   */
  lg_chart_view_signals[LG_CHART_VIEW_RANGE_SELECTED] =
    g_signal_new ("range-selected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);

  /**
   * LgChartView::zoomed:
   * @self: the view
   * @factor: below 1 for fewer slots
   * @centre: where along the slots, from 0 to 1
   */
  lg_chart_view_signals[LG_CHART_VIEW_ZOOMED] =
    g_signal_new ("zoomed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
}

/* Whole slots, for whole ones are selected. */
void
lg_chart_view_draw_range (LgChartView *self,
                          cairo_t     *cr)
{
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  LgChartRect plot;
  guint n_slots, first, last;
  double slot, x;
  GdkRGBA color;

  if (!self->is_selecting || !get_slots (self, &plot, &n_slots))
    return;

  get_range (self, &plot, n_slots, &first, &last);
  slot = plot.width / n_slots;
  x = plot.x + slot * (is_rtl ? n_slots - 1 - last : first);
  gtk_widget_get_color (GTK_WIDGET (self), &color);
  cairo_rectangle (cr, x, plot.y, slot * (last - first + 1), plot.height);
  cairo_set_source_rgba (cr, color.red, color.green, color.blue, 0.15);
  cairo_fill_preserve (cr);
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
}
