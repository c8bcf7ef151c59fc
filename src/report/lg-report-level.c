/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-report"

#include "config.h"

#include "lg-report-box.h"

/* The scale of five as the window shows it: a ring, a disc, a triangle, a diamond, and an octagon with a mark of
 * exclamation, on a square of sixteen units. The shapes differ without colour, too. */

static void
trace (cairo_t *cr,
       const double (*points)[2],
       gsize    n_points)
{
  for (gsize i = 0; i < n_points; i++)
    cairo_line_to (cr, points[i][0], points[i][1]);
  cairo_close_path (cr);
}

static void
trace_octagon (cairo_t *cr)
{
  static const double points[][2] = {
    { 4.7, 0 }, { 11.3, 0 }, { 16, 4.7 }, { 16, 11.3 }, { 11.3, 16 }, { 4.7, 16 }, { 0, 11.3 }, { 0, 4.7 },
  };

  trace (cr, points, G_N_ELEMENTS (points));
  cairo_rectangle (cr, 7, 3, 2, 6);
  cairo_rectangle (cr, 7, 11, 2, 2);
}

static void
trace_step (cairo_t *cr,
            int      step)
{
  static const double triangle[][2] = { { 8, 1.5 }, { 15.5, 14.5 }, { 0.5, 14.5 } };
  static const double diamond[][2] = { { 8, 0.5 }, { 15.5, 8 }, { 8, 15.5 }, { 0.5, 8 } };

  switch (step)
    {
    case 0:
      cairo_arc (cr, 8, 8, 5, 0, 2 * G_PI);
      cairo_new_sub_path (cr);
      cairo_arc (cr, 8, 8, 3, 0, 2 * G_PI);
      break;
    case 1:
      cairo_arc (cr, 8, 8, 5, 0, 2 * G_PI);
      break;
    case 2:
      trace (cr, triangle, G_N_ELEMENTS (triangle));
      break;
    case 3:
      trace (cr, diamond, G_N_ELEMENTS (diamond));
      break;
    default:
      trace_octagon (cr);
    }
}

/* The faint colours of the scale would be lost on paper, so an outline in ink goes around each shape. */
void
lg_report_draw_level (cairo_t *cr,
                      double   x,
                      double   y,
                      double   size,
                      int      step)
{
  LgChartStyle style;
  LgChartColor color;

  lg_chart_style_init (&style, LG_CHART_SCHEME_PRINT);
  color = lg_chart_palette_get_color (LG_CHART_PALETTE_SEVERITY, (guint) step, &style);

  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, size / 16.0, size / 16.0);
  cairo_new_path (cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  trace_step (cr, step);
  lg_report_set_color (cr, &color);
  cairo_fill_preserve (cr);
  lg_report_set_color (cr, &lg_report_ink);
  cairo_set_line_width (cr, 0.8);
  cairo_stroke (cr);
  cairo_restore (cr);
}
