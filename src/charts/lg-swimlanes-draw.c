/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-charts"

#include "config.h"

#include <math.h>

#include "lg-swimlanes-private.h"

/* In ems. */
#define RADIUS       0.36
#define STROKE       0.16
#define FADE_LENGTH  3.0
#define SWATCH_WIDTH 1.8

/* A bar without an end goes out in strokes that get thinner, which print as well. */
#define N_FADE_STROKES 5

static void
set_series_color (LgChartCanvas *canvas,
                  guint          index)
{
  lg_chart_canvas_set_color (canvas, lg_chart_palette_get_color (LG_CHART_PALETTE_SERIES, index, canvas->style));
}

/* Strokes from a bar’s sure part outwards. */
static void
draw_fade (LgChartCanvas     *canvas,
           const LgChartRect *rect,
           gboolean           outwards_right)
{
  double step = rect->width / N_FADE_STROKES;

  for (guint i = 0; i < N_FADE_STROKES; i++)
    {
      double width = step * (N_FADE_STROKES - i) / (N_FADE_STROKES + 1);
      double x = outwards_right ? rect->x + i * step : rect->x + rect->width - i * step - width;

      cairo_rectangle (canvas->cr, x, rect->y, width, rect->height);
    }
  cairo_fill (canvas->cr);
}

static void
draw_stay (LgChartCanvas     *canvas,
           const LgChartRect *rect,
           gboolean           open_left,
           gboolean           open_right)
{
  double share = open_left && open_right ? 0.5 : 1;
  double fade = MIN (lg_chart_canvas_em (canvas, FADE_LENGTH), rect->width * share);
  LgChartRect left = { rect->x, rect->y, open_left ? fade : 0, rect->height };
  LgChartRect right = { rect->x + rect->width - fade, rect->y, open_right ? fade : 0, rect->height };

  set_series_color (canvas, 0);
  if (open_left)
    draw_fade (canvas, &left, FALSE);
  if (open_right)
    draw_fade (canvas, &right, TRUE);
  cairo_rectangle (canvas->cr, rect->x + left.width, rect->y, MAX (rect->width - left.width - right.width, 0), rect->height);
  cairo_fill (canvas->cr);
}

static void
draw_recording (LgChartCanvas     *canvas,
                const LgChartRect *rect)
{
  double width = lg_chart_canvas_em (canvas, STROKE);

  lg_chart_canvas_set_color (canvas, canvas->style->background);
  cairo_rectangle (canvas->cr, rect->x, rect->y, rect->width, rect->height);
  cairo_fill (canvas->cr);
  lg_chart_canvas_set_color (canvas, canvas->style->foreground);
  cairo_set_line_width (canvas->cr, width);
  cairo_rectangle (canvas->cr, rect->x + width / 2, rect->y + width / 2,
                   MAX (rect->width - width, 0), rect->height - width);
  cairo_stroke (canvas->cr);
}

/* A ring of the background keeps a point apart from the bar that it stands on. */
static void
draw_circle (LgChartCanvas *canvas,
             double         x,
             double         y,
             gboolean       full)
{
  double radius = lg_chart_canvas_em (canvas, RADIUS);
  double width = lg_chart_canvas_em (canvas, STROKE);

  cairo_new_path (canvas->cr);
  cairo_arc (canvas->cr, x, y, radius + width, 0, 2 * G_PI);
  lg_chart_canvas_set_color (canvas, canvas->style->background);
  cairo_fill (canvas->cr);
  lg_chart_canvas_set_color (canvas, canvas->style->foreground);
  cairo_set_line_width (canvas->cr, width);
  cairo_arc (canvas->cr, x, y, full ? radius : radius - width / 2, 0, 2 * G_PI);
  if (full)
    cairo_fill (canvas->cr);
  else
    cairo_stroke (canvas->cr);
}

static void
draw_passage (LgChartCanvas *canvas,
              double         x,
              double         y)
{
  double height = lg_chart_canvas_em (canvas, RADIUS * 1.3);
  double width = lg_chart_canvas_em (canvas, STROKE * 1.5);

  lg_chart_canvas_set_color (canvas, canvas->style->background);
  cairo_rectangle (canvas->cr, x - width, y - height - width / 2, 2 * width, 2 * height + width);
  cairo_fill (canvas->cr);
  lg_chart_canvas_set_color (canvas, canvas->style->foreground);
  cairo_rectangle (canvas->cr, x - width / 2, y - height, width, 2 * height);
  cairo_fill (canvas->cr);
}

static void
trace_cross (LgChartCanvas *canvas,
             double         x,
             double         y,
             double         size)
{
  cairo_new_path (canvas->cr);
  cairo_move_to (canvas->cr, x - size, y - size);
  cairo_line_to (canvas->cr, x + size, y + size);
  cairo_move_to (canvas->cr, x + size, y - size);
  cairo_line_to (canvas->cr, x - size, y + size);
}

static void
draw_cross (LgChartCanvas *canvas,
            double         x,
            double         y)
{
  double size = lg_chart_canvas_em (canvas, RADIUS);
  double width = lg_chart_canvas_em (canvas, STROKE * 1.4);

  trace_cross (canvas, x, y, size);
  lg_chart_canvas_set_color (canvas, canvas->style->background);
  cairo_set_line_width (canvas->cr, width * 2);
  cairo_stroke (canvas->cr);
  trace_cross (canvas, x, y, size);
  lg_chart_canvas_set_color (canvas, lg_chart_palette_get_color (LG_CHART_PALETTE_SEVERITY, 4, canvas->style));
  cairo_set_line_width (canvas->cr, width);
  cairo_stroke (canvas->cr);
}

static void
draw_diamond (LgChartCanvas *canvas,
              double         x,
              double         y)
{
  double size = lg_chart_canvas_em (canvas, RADIUS * 1.25);

  cairo_new_path (canvas->cr);
  cairo_move_to (canvas->cr, x, y - size);
  cairo_line_to (canvas->cr, x + size, y);
  cairo_line_to (canvas->cr, x, y + size);
  cairo_line_to (canvas->cr, x - size, y);
  cairo_close_path (canvas->cr);
  set_series_color (canvas, 1);
  cairo_fill_preserve (canvas->cr);
  lg_chart_canvas_set_color (canvas, canvas->style->foreground);
  cairo_set_line_width (canvas->cr, lg_chart_canvas_em (canvas, STROKE / 2));
  cairo_stroke (canvas->cr);
}

static void
draw_shape (LgChartCanvas     *canvas,
            LgLaneKind         kind,
            const LgChartRect *rect,
            gboolean           open_left,
            gboolean           open_right)
{
  double x = rect->x + rect->width / 2;
  double y = rect->y + rect->height / 2;

  switch (kind)
    {
    case LG_LANE_STAY:
      draw_stay (canvas, rect, open_left, open_right);
      break;
    case LG_LANE_RECORDING:
      draw_recording (canvas, rect);
      break;
    case LG_LANE_ENTRY:
    case LG_LANE_EXIT:
      draw_circle (canvas, x, y, kind == LG_LANE_ENTRY);
      break;
    case LG_LANE_PASSAGE:
      draw_passage (canvas, x, y);
      break;
    case LG_LANE_DENIED:
      draw_cross (canvas, x, y);
      break;
    case LG_LANE_NOTE:
    case N_LG_LANE_KINDS:
    default:
      draw_diamond (canvas, x, y);
      break;
    }
}

static void
fill_shade (LgChartCanvas     *canvas,
            const LgChartRect *rect)
{
  double amount = lg_chart_style_is_dark (canvas->style) ? 0.55 : 0.45;

  lg_chart_canvas_set_color (canvas, lg_chart_color_mix (canvas->style->background, canvas->style->grid, amount));
  cairo_rectangle (canvas->cr, rect->x, rect->y, rect->width, rect->height);
  cairo_fill (canvas->cr);
}

static void
draw_shades (LgSwimlanes   *self,
             LgChartCanvas *canvas)
{
  for (guint i = 0; i < self->shades->len; i++)
    {
      const LgLaneShade *shade = &g_array_index (self->shades, LgLaneShade, i);
      double from = lg_swimlanes_get_x (self, shade->from);
      double until = lg_swimlanes_get_x (self, shade->until);
      LgChartRect rect = { MIN (from, until), self->plot.y, fabs (until - from), self->plot.height };

      fill_shade (canvas, &rect);
    }
}

static void
draw_tick (LgSwimlanes      *self,
           LgChartCanvas    *canvas,
           const LgLaneTick *tick,
           double            width)
{
  double x = lg_chart_canvas_snap (canvas, lg_swimlanes_get_x (self, tick->at));
  double bottom = self->plot.y + self->plot.height;
  double left = CLAMP (x - width / 2, self->area.x, self->area.x + self->area.width - width);

  lg_chart_canvas_set_color (canvas, canvas->style->grid);
  lg_chart_canvas_draw_line (canvas, x, self->plot.y, x, bottom + lg_chart_canvas_em (canvas, 0.3));
  lg_chart_canvas_draw_text (canvas, LG_CHART_TEXT_MUTED, tick->label, left, bottom + lg_chart_canvas_em (canvas, 0.4),
                             width, LG_CHART_ALIGN_CENTER);
}

/* Where there is no room for all labels, every second, third … is drawn. */
static void
draw_ticks (LgSwimlanes   *self,
            LgChartCanvas *canvas)
{
  double widest = 0;
  guint stride = 1;

  for (guint i = 0; i < self->ticks->len; i++)
    widest = MAX (widest, lg_chart_canvas_text_width (canvas, LG_CHART_TEXT_MUTED,
                                                      g_array_index (self->ticks, LgLaneTick, i).label));
  widest += lg_chart_canvas_em (canvas, 0.4);
  while (self->ticks->len / stride * widest > self->plot.width)
    stride++;
  for (guint i = 0; i < self->ticks->len; i += stride)
    draw_tick (self, canvas, &g_array_index (self->ticks, LgLaneTick, i), widest);
}

static void
draw_lane (LgSwimlanes   *self,
           LgChartCanvas *canvas,
           guint          lane)
{
  double y = lg_chart_canvas_snap (canvas, lg_swimlanes_get_lane_y (self, lane));
  double line = lg_chart_canvas_line_height (canvas, LG_CHART_TEXT_BODY);
  double x = self->rtl ? self->area.x + self->area.width - self->label_width : self->area.x;

  lg_chart_canvas_set_color (canvas, canvas->style->grid);
  lg_chart_canvas_draw_line (canvas, self->area.x, y, self->area.x + self->area.width, y);
  if (line <= self->lane_height + 1)
    lg_chart_canvas_draw_text (canvas, LG_CHART_TEXT_BODY, g_ptr_array_index (self->lanes, lane), x,
                               lg_chart_canvas_snap (canvas, y + (self->lane_height - line) / 2), self->label_width + 1,
                               LG_CHART_ALIGN_START);
}

static void
draw_moment (LgSwimlanes   *self,
             LgChartCanvas *canvas)
{
  double x = lg_chart_canvas_snap (canvas, lg_swimlanes_get_x (self, self->moment));
  double width = lg_chart_canvas_text_width (canvas, LG_CHART_TEXT_TITLE, self->moment_name) + 1;
  double line = lg_chart_canvas_line_height (canvas, LG_CHART_TEXT_TITLE);
  double left = CLAMP (x - width / 2, self->area.x, MAX (self->area.x + self->area.width - width, self->area.x));

  lg_chart_canvas_set_color (canvas, canvas->style->foreground);
  cairo_set_line_width (canvas->cr, lg_chart_canvas_em (canvas, STROKE));
  cairo_move_to (canvas->cr, x, self->plot.y - lg_chart_canvas_em (canvas, 0.2));
  cairo_line_to (canvas->cr, x, self->plot.y + self->plot.height);
  cairo_stroke (canvas->cr);
  lg_chart_canvas_draw_text (canvas, LG_CHART_TEXT_TITLE, self->moment_name, left,
                             self->plot.y - line - lg_chart_canvas_em (canvas, 0.2), width, LG_CHART_ALIGN_CENTER);
}

static void
draw_item (LgSwimlanes      *self,
           LgChartCanvas    *canvas,
           const LgLaneItem *item)
{
  LgChartRect rect = lg_swimlanes_get_rect (self, item);

  draw_shape (canvas, item->kind, &rect, self->rtl ? item->open_end : item->open_start,
              self->rtl ? item->open_start : item->open_end);
}

/* From behind to before: what lasts, what happened, and who was refused, which nothing may hide. */
static void
draw_items (LgSwimlanes   *self,
            LgChartCanvas *canvas)
{
  static const LgLaneKind layers[] = { LG_LANE_STAY, LG_LANE_RECORDING, LG_LANE_PASSAGE, LG_LANE_EXIT, LG_LANE_ENTRY,
                                       LG_LANE_NOTE, LG_LANE_DENIED };

  for (gsize layer = 0; layer < G_N_ELEMENTS (layers); layer++)
    {
      for (guint i = 0; i < self->items->len; i++)
        {
          const LgLaneItem *item = &g_array_index (self->items, LgLaneItem, i);

          if (item->kind == layers[layer])
            draw_item (self, canvas, item);
        }
    }
}

static void
draw_legend_item (LgSwimlanes             *self,
                  LgChartCanvas           *canvas,
                  const LgChartLegendItem *item)
{
  double line = lg_chart_canvas_line_height (canvas, LG_CHART_TEXT_BODY);
  double swatch_width = lg_chart_canvas_em (canvas, SWATCH_WIDTH);
  double height = lg_chart_canvas_em (canvas, 0.8);
  double text_width = item->rect.width - lg_chart_legend_swatch_width (canvas) - lg_chart_canvas_em (canvas, 0.5);
  double x = self->area.x + item->rect.x;
  double y = self->area.y + item->rect.y;
  LgChartRect swatch = { x + (self->rtl ? item->rect.width - swatch_width : 0), y + (line - height) / 2, swatch_width, height };

  if (item->series == LG_LANE_SHADE)
    fill_shade (canvas, &swatch);
  else
    draw_shape (canvas, item->series, &swatch, FALSE, FALSE);
  lg_chart_canvas_draw_text (canvas, LG_CHART_TEXT_BODY, item->name, x + (self->rtl ? 0 : item->rect.width - text_width), y,
                             text_width, LG_CHART_ALIGN_START);
}

void
lg_swimlanes_draw (LgChart       *chart,
                   LgChartCanvas *canvas)
{
  LgSwimlanes *self = LG_SWIMLANES (chart);

  draw_shades (self, canvas);
  draw_ticks (self, canvas);
  for (guint lane = 0; lane < self->lanes->len; lane++)
    draw_lane (self, canvas, lane);
  draw_moment (self, canvas);
  draw_items (self, canvas);
  for (guint i = 0; i < self->legend->len; i++)
    draw_legend_item (self, canvas, &g_array_index (self->legend, LgChartLegendItem, i));
}
