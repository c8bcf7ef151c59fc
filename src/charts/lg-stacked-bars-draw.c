/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-charts"

#include "config.h"

#include "lg-stacked-bars-private.h"

#include "lg-chart-labels-private.h"
#include "lg-chart-legend-private.h"
#include "lg-chart-line-private.h"
#include "lg-chart-pattern-private.h"
#include "lg-money.h"

#include <math.h>

/* The share of a slot that its bar takes, and the widest a bar gets. */
#define BAR_SHARE 0.72
#define BAR_MAX_EM 5

static double
snap (LgStackedBars *self,
      double         position)
{
  return self->snap ? round (position) : position;
}

static double
value_to_y (LgStackedBars *self,
            double         value)
{
  return snap (self, self->plot.y + self->plot.height * (1 - lg_chart_axis_get_fraction (&self->axis, value)));
}

LgChartRect
lg_stacked_bars_get_rect (LgStackedBars          *self,
                          const LgStackedSegment *segment)
{
  double slot = self->plot.width / self->n_labels;
  double x = lg_chart_slot_x (&self->plot, self->n_labels, segment->index, self->rtl);
  double near = value_to_y (self, segment->from);
  double far = value_to_y (self, segment->to);

  if (segment->from != 0 && ABS (near - far) > self->gap * 3)
    near += near > far ? -self->gap : self->gap;

  return (LgChartRect) { snap (self, x + (slot - self->bar_width) / 2), MIN (near, far),
                         self->bar_width, ABS (near - far) };
}

/* Series of nothing but zeros are left out; the others keep their colours. */
static double
measure_legend (LgStackedBars *self,
                LgChartCanvas *canvas,
                double         width)
{
  g_autofree gboolean *used = g_new0 (gboolean, self->n_series);

  g_array_set_size (self->legend, 0);
  for (guint i = 0; i < self->segments->len; i++)
    used[g_array_index (self->segments, LgStackedSegment, i).series] = TRUE;

  for (guint i = 0; i < self->n_series; i++)
    if (used[i])
      {
        LgChartLegendItem item = { .name = self->names[i], .series = self->colors[i] };

        g_array_append_val (self->legend, item);
      }
  if (self->comparison != NULL)
    g_array_append_val (self->legend, ((LgChartLegendItem) { .name = self->comparison_name, .is_line = TRUE }));

  return lg_chart_legend_measure (canvas, (LgChartLegendItem *) self->legend->data, self->legend->len,
                                  width) + lg_chart_canvas_em (canvas, 0.4);
}

/* Room for the unit, a handful of ticks and the labels. */
double
lg_stacked_bars_get_height (LgChart       *chart,
                            LgChartCanvas *canvas,
                            double         width)
{
  return measure_legend (LG_STACKED_BARS (chart), canvas, width) +
         lg_chart_canvas_line_height (canvas, LG_CHART_TEXT_BODY) * 9;
}

static double
measure_ticks (LgStackedBars *self,
               LgChartCanvas *canvas)
{
  double widest = 0;

  for (guint i = 0; i < self->axis.n_ticks; i++)
    {
      g_autofree char *label = lg_chart_axis_format_tick (&self->axis, i);

      widest = MAX (widest, lg_chart_canvas_text_width (canvas, LG_CHART_TEXT_MUTED, label));
    }

  return widest;
}

/* Totals stand above the bars if all of them have room, for paper shows nothing on pointing at it. */
static gboolean
has_room_for_totals (LgStackedBars *self,
                     LgChartCanvas *canvas)
{
  double slot = self->plot.width / self->n_labels - lg_chart_canvas_em (canvas, 0.4);

  if (self->min < 0 || self->comparison != NULL || slot < lg_chart_canvas_em (canvas, 1))
    return FALSE;

  for (guint i = 0; i < self->n_labels; i++)
    {
      g_autofree char *text = lg_amount_format (lg_stacked_bars_get_total (self, i), self->axis.digits);

      if (lg_chart_canvas_text_width (canvas, LG_CHART_TEXT_BODY, text) > slot)
        return FALSE;
    }

  return TRUE;
}

static void
measure_plot (LgStackedBars *self,
              LgChartCanvas *canvas,
              double         top)
{
  double line = lg_chart_canvas_line_height (canvas, LG_CHART_TEXT_BODY);
  double bottom = self->area.y + self->area.height - line - lg_chart_canvas_em (canvas, 0.3);
  double height = MAX (bottom - top - line * 1.5, 1);
  g_autofree char *unit = NULL;
  double ticks;

  lg_chart_axis_init (&self->axis, self->min, self->max, CLAMP ((int) (height / line / 2.2), 1, 8),
                      lg_chart_get_digits (LG_CHART (self)));
  unit = lg_chart_axis_format_unit (&self->axis, lg_chart_get_unit (LG_CHART (self)));
  ticks = lg_chart_canvas_snap (canvas, measure_ticks (self, canvas) + lg_chart_canvas_em (canvas, 0.6));
  top = lg_chart_canvas_snap (canvas, top + (unit != NULL ? line * 1.5 : line * 0.5));

  self->plot = (LgChartRect) { self->area.x + (self->rtl ? 0 : ticks), top,
                               MAX (self->area.width - ticks, 1), MAX (bottom - top, 1) };
  self->show_totals = has_room_for_totals (self, canvas);
  if (self->show_totals && unit == NULL)
    {
      self->plot.y += lg_chart_canvas_snap (canvas, line * 0.5);
      self->plot.height = MAX (bottom - self->plot.y, 1);
    }
}

void
lg_stacked_bars_measure (LgChart           *chart,
                         LgChartCanvas     *canvas,
                         const LgChartRect *area)
{
  LgStackedBars *self = LG_STACKED_BARS (chart);
  double top;

  self->area = *area;
  self->snap = canvas->style->snap;
  self->rtl = canvas->style->rtl;
  self->gap = self->snap ? 1 : canvas->style->font_size / 11;

  top = area->y + measure_legend (self, canvas, area->width);
  measure_plot (self, canvas, top);

  self->bar_width = snap (self, MIN (self->plot.width / self->n_labels * BAR_SHARE,
                                     lg_chart_canvas_em (canvas, BAR_MAX_EM)));
  if (self->snap)
    self->bar_width = MAX (self->bar_width, 1);
}

static void
draw_axis (LgStackedBars *self,
           LgChartCanvas *canvas)
{
  double line = lg_chart_canvas_line_height (canvas, LG_CHART_TEXT_MUTED);
  double width = self->area.width - self->plot.width - lg_chart_canvas_em (canvas, 0.6);
  double x = self->rtl ? self->area.x + self->area.width - width : self->area.x;
  g_autofree char *unit = lg_chart_axis_format_unit (&self->axis, lg_chart_get_unit (LG_CHART (self)));
  double labelled = G_MAXDOUBLE;

  for (guint i = 0; i < self->axis.n_ticks; i++)
    {
      g_autofree char *label = lg_chart_axis_format_tick (&self->axis, i);
      double y = value_to_y (self, lg_chart_axis_get_tick (&self->axis, i));

      lg_chart_canvas_set_color (canvas, canvas->style->grid);
      lg_chart_canvas_draw_line (canvas, self->plot.x, y, self->plot.x + self->plot.width, y);
      if (labelled - y < line)
        continue;

      labelled = y;
      lg_chart_canvas_draw_text (canvas, LG_CHART_TEXT_MUTED, label, x, snap (self, y - line / 2), width,
                                 LG_CHART_ALIGN_END);
    }

  if (unit != NULL)
    lg_chart_canvas_draw_text (canvas, LG_CHART_TEXT_MUTED, unit, self->area.x,
                               snap (self, self->plot.y - line * 1.5), self->area.width, LG_CHART_ALIGN_START);
}

static void
draw_bars (LgStackedBars *self,
           LgChartCanvas *canvas)
{
  g_autoptr (GArray) rects = g_array_new (FALSE, FALSE, sizeof (LgChartRect));

  for (guint series = 0; series < self->n_series; series++)
    {
      g_array_set_size (rects, 0);

      for (guint i = 0; i < self->segments->len; i++)
        {
          const LgStackedSegment *segment = &g_array_index (self->segments, LgStackedSegment, i);
          LgChartRect rect;

          if (segment->series != series)
            continue;

          rect = lg_stacked_bars_get_rect (self, segment);
          g_array_append_val (rects, rect);
        }

      lg_chart_pattern_fill (canvas, self->palette, self->colors[series], (const LgChartRect *) rects->data, rects->len);
    }
}

/* The line of the grid behind a total would strike it through. */
static void
draw_total (LgStackedBars     *self,
            LgChartCanvas     *canvas,
            const char        *text,
            const LgChartRect *rect)
{
  double width = lg_chart_canvas_text_width (canvas, LG_CHART_TEXT_BODY, text) + self->gap * 2;

  lg_chart_canvas_set_color (canvas, canvas->style->background);
  cairo_rectangle (canvas->cr, rect->x + (rect->width - width) / 2, rect->y, width, rect->height);
  cairo_fill (canvas->cr);
  lg_chart_canvas_draw_text (canvas, LG_CHART_TEXT_BODY, text, rect->x, rect->y, rect->width,
                             LG_CHART_ALIGN_CENTER);
}

static void
draw_totals (LgStackedBars *self,
             LgChartCanvas *canvas)
{
  double line = lg_chart_canvas_line_height (canvas, LG_CHART_TEXT_BODY);
  double slot = self->plot.width / self->n_labels;

  for (guint i = 0; i < self->n_labels; i++)
    {
      gint64 total = lg_stacked_bars_get_total (self, i);
      g_autofree char *text = lg_amount_format (total, self->axis.digits);
      LgChartRect rect = {
        lg_chart_slot_x (&self->plot, self->n_labels, i, self->rtl),
        snap (self, value_to_y (self, total) - line - self->gap), slot, line,
      };

      draw_total (self, canvas, text, &rect);
    }
}

static void
draw_comparison (LgStackedBars *self,
                 LgChartCanvas *canvas)
{
  g_autofree LgChartPoint *points = g_new (LgChartPoint, self->n_labels);
  double slot = self->plot.width / self->n_labels;

  for (guint i = 0; i < self->n_labels; i++)
    points[i] = (LgChartPoint) { lg_chart_slot_x (&self->plot, self->n_labels, i, self->rtl) + slot / 2,
                                 value_to_y (self, self->comparison[i]) };

  lg_chart_line_draw (canvas, points, self->n_labels);
}

static void
draw_labels (LgStackedBars *self,
             LgChartCanvas *canvas)
{
  double bottom = self->plot.y + self->plot.height;
  LgChartLabels labels = {
    .texts = (const char * const *) self->labels,
    .n_texts = self->n_labels,
    .keep_last = TRUE,
    .rect = { self->plot.x, bottom + lg_chart_canvas_em (canvas, 0.3), self->plot.width, 0 },
    .left = self->plot.x - self->area.x,
    .right = self->area.x + self->area.width - self->plot.x - self->plot.width,
  };

  lg_chart_labels_draw (canvas, &labels);
}

void
lg_stacked_bars_draw (LgChart       *chart,
                      LgChartCanvas *canvas)
{
  LgStackedBars *self = LG_STACKED_BARS (chart);
  double zero = value_to_y (self, 0);

  lg_chart_legend_draw (canvas, self->palette, (const LgChartLegendItem *) self->legend->data, self->legend->len,
                        self->area.x, self->area.y);
  draw_axis (self, canvas);
  draw_bars (self, canvas);

  lg_chart_canvas_set_color (canvas, canvas->style->muted);
  lg_chart_canvas_draw_line (canvas, self->plot.x, zero, self->plot.x + self->plot.width, zero);

  if (self->comparison != NULL)
    draw_comparison (self, canvas);
  if (self->show_totals)
    draw_totals (self, canvas);
  draw_labels (self, canvas);
}
