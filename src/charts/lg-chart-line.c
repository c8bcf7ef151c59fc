/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-charts"

#include "config.h"

#include "lg-chart-line-private.h"

#include <math.h>

static void
stroke_line (LgChartCanvas      *canvas,
             const LgChartPoint *points,
             guint               n_points,
             LgChartColor        color,
             double              width)
{
  cairo_new_path (canvas->cr);
  for (guint i = 0; i < n_points; i++)
    cairo_line_to (canvas->cr, points[i].x, points[i].y);

  lg_chart_canvas_set_color (canvas, color);
  cairo_set_line_width (canvas->cr, width);
  cairo_stroke (canvas->cr);
}

static void
fill_points (LgChartCanvas      *canvas,
             const LgChartPoint *points,
             guint               n_points,
             LgChartColor        color,
             double              radius)
{
  for (guint i = 0; i < n_points; i++)
    {
      cairo_new_sub_path (canvas->cr);
      cairo_arc (canvas->cr, points[i].x, points[i].y, radius, 0, 2 * G_PI);
    }

  lg_chart_canvas_set_color (canvas, color);
  cairo_fill (canvas->cr);
}

/* A line with a point for each value, edged with the background so that it reads on bars of any colour. */
void
lg_chart_line_draw (LgChartCanvas      *canvas,
                    const LgChartPoint *points,
                    guint               n_points)
{
  double unit = canvas->style->font_size / 11;

  stroke_line (canvas, points, n_points, canvas->style->background, unit * 4);
  fill_points (canvas, points, n_points, canvas->style->background, unit * 4.5);
  stroke_line (canvas, points, n_points, canvas->style->foreground, unit * 1.5);
  fill_points (canvas, points, n_points, canvas->style->foreground, unit * 3);
}

/* A stroke across a bar, a little longer than the bar is thick, edged likewise. */
void
lg_chart_stroke_draw (LgChartCanvas *canvas,
                      double         x,
                      double         y,
                      double         height)
{
  double unit = canvas->style->font_size / 11;

  lg_chart_canvas_set_color (canvas, canvas->style->background);
  cairo_rectangle (canvas->cr, x - unit * 2.5, y - unit * 3, unit * 5, height + unit * 6);
  cairo_fill (canvas->cr);
  lg_chart_canvas_set_color (canvas, canvas->style->foreground);
  cairo_rectangle (canvas->cr, x - unit, y - unit * 2, unit * 2, height + unit * 4);
  cairo_fill (canvas->cr);
}
