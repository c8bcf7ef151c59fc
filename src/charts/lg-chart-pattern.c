/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-charts"

#include "config.h"

#include "lg-chart-pattern-private.h"

#include <math.h>

/* Hatches are lines cut to each rectangle by arithmetic: no clip, group or tile, so that a PDF stays small and sharp. */

typedef enum
{
  HATCH_SOLID = 0,
  HATCH_RISING = 1 << 0,
  HATCH_FALLING = 1 << 1,
  HATCH_HORIZONTAL = 1 << 2,
  HATCH_VERTICAL = 1 << 3,
  HATCH_DOTS = 1 << 4,
} Hatch;

static const Hatch series_hatches[] = {
  HATCH_SOLID,
  HATCH_RISING,
  HATCH_HORIZONTAL,
  HATCH_DOTS,
  HATCH_FALLING,
  HATCH_VERTICAL,
  HATCH_RISING | HATCH_FALLING,
  HATCH_HORIZONTAL | HATCH_VERTICAL,
};

/* The worse, the denser, and the worst is solid. */
static const Hatch severity_hatches[] = {
  HATCH_DOTS,
  HATCH_HORIZONTAL,
  HATCH_RISING,
  HATCH_RISING | HATCH_FALLING,
  HATCH_SOLID,
};

static Hatch
get_hatch (LgChartPalette palette,
           guint          index)
{
  guint n = G_N_ELEMENTS (series_hatches);

  if (palette == LG_CHART_PALETTE_SEVERITY)
    return severity_hatches[MIN (index, G_N_ELEMENTS (severity_hatches) - 1)];

  /* When the colours begin again the hatches are shifted, so that no two series look the same, in grey either. */
  return series_hatches[(index + index / n * 2) % n];
}

static void
add_horizontal (cairo_t           *cr,
                const LgChartRect *rect,
                double             spacing)
{
  double bottom = rect->y + rect->height;

  for (double y = ceil (rect->y / spacing) * spacing; y < bottom; y += spacing)
    {
      cairo_move_to (cr, rect->x, y);
      cairo_line_to (cr, rect->x + rect->width, y);
    }
}

static void
add_vertical (cairo_t           *cr,
              const LgChartRect *rect,
              double             spacing)
{
  double right = rect->x + rect->width;

  for (double x = ceil (rect->x / spacing) * spacing; x < right; x += spacing)
    {
      cairo_move_to (cr, x, rect->y);
      cairo_line_to (cr, x, rect->y + rect->height);
    }
}

/* Lines y = x * slope + c, where the slope is 1 or -1, from where they enter the rectangle to where they leave it. */
static void
add_diagonal (cairo_t           *cr,
              const LgChartRect *rect,
              double             spacing,
              int                slope)
{
  double left = rect->x * slope;
  double right = (rect->x + rect->width) * slope;
  double bottom = rect->y + rect->height;
  double last = bottom - MIN (left, right);

  for (double c = ceil ((rect->y - MAX (left, right)) / spacing) * spacing; c < last; c += spacing)
    {
      double y1 = CLAMP (left + c, rect->y, bottom);
      double y2 = CLAMP (right + c, rect->y, bottom);

      cairo_move_to (cr, (y1 - c) * slope, y1);
      cairo_line_to (cr, (y2 - c) * slope, y2);
    }
}

/* A line of no length with round ends is a dot; every other row is shifted by half a step. */
static void
add_dots (cairo_t           *cr,
          const LgChartRect *rect,
          double             spacing,
          double             radius)
{
  double row_height = spacing / 2;
  double bottom = rect->y + rect->height - radius;
  double right = rect->x + rect->width - radius;

  for (double row = ceil ((rect->y + radius) / row_height); row * row_height <= bottom; row++)
    {
      double shift = fmod (fabs (row), 2) * row_height;

      for (double x = ceil ((rect->x + radius - shift) / spacing) * spacing + shift; x <= right; x += spacing)
        {
          cairo_move_to (cr, x, row * row_height);
          cairo_close_path (cr);
        }
    }
}

static void
add_hatch (cairo_t           *cr,
           Hatch              hatch,
           const LgChartRect *rect,
           double             spacing,
           double             line_width)
{
  if (hatch & HATCH_RISING)
    add_diagonal (cr, rect, spacing * G_SQRT2, -1);
  if (hatch & HATCH_FALLING)
    add_diagonal (cr, rect, spacing * G_SQRT2, 1);
  if (hatch & HATCH_HORIZONTAL)
    add_horizontal (cr, rect, spacing);
  if (hatch & HATCH_VERTICAL)
    add_vertical (cr, rect, spacing);
  if (hatch & HATCH_DOTS)
    add_dots (cr, rect, spacing * G_SQRT2, line_width);
}

/* Lines in the fill's own hue, light on dark and dark on light. */
static LgChartColor
get_ink (LgChartColor fill)
{
  static const LgChartColor black = { 0, 0, 0 };
  static const LgChartColor white = { 1, 1, 1 };

  return lg_chart_color_get_luminance (fill) < 0.25
         ? lg_chart_color_mix (fill, white, 0.7)
         : lg_chart_color_mix (fill, black, 0.65);
}

static void
stroke_hatch (LgChartCanvas     *canvas,
              Hatch              hatch,
              const LgChartRect *rects,
              guint              n_rects)
{
  double spacing = lg_chart_canvas_em (canvas, 0.55);
  double line_width = canvas->style->font_size / 11;

  for (guint i = 0; i < n_rects; i++)
    {
      LgChartRect inner = rects[i];

      /* Where fewer than two lines would fit, a hatch says nothing and only soils the colour. */
      if (inner.width < spacing || inner.height < line_width * 2)
        continue;

      add_hatch (canvas->cr, hatch, &inner, spacing, line_width);
    }

  cairo_set_line_cap (canvas->cr, hatch == HATCH_DOTS ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
  cairo_set_line_width (canvas->cr, hatch == HATCH_DOTS ? line_width * 2 : line_width);
  cairo_stroke (canvas->cr);
  cairo_set_line_cap (canvas->cr, CAIRO_LINE_CAP_BUTT);
}

/* Fills the rectangles of one series with its colour and hatch. All are one path, so that ten thousand are drawn about
 * as fast as one. */
void
lg_chart_pattern_fill (LgChartCanvas     *canvas,
                       LgChartPalette     palette,
                       guint              index,
                       const LgChartRect *rects,
                       guint              n_rects)
{
  LgChartColor color = lg_chart_palette_get_color (palette, index, canvas->style);
  Hatch hatch = get_hatch (palette, index);

  for (guint i = 0; i < n_rects; i++)
    cairo_rectangle (canvas->cr, rects[i].x, rects[i].y, rects[i].width, rects[i].height);

  lg_chart_canvas_set_color (canvas, color);
  cairo_fill (canvas->cr);

  if (hatch == HATCH_SOLID)
    return;

  lg_chart_canvas_set_color (canvas, get_ink (color));
  stroke_hatch (canvas, hatch, rects, n_rects);
}
