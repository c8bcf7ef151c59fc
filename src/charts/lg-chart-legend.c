/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-charts"

#include "config.h"

#include "lg-chart-legend-private.h"
#include "lg-chart-line-private.h"
#include "lg-chart-pattern-private.h"

double
lg_chart_legend_swatch_width (LgChartCanvas *canvas)
{
  return lg_chart_canvas_em (canvas, 1.8);
}

/* Lays the items out in rows, mirrored where the reader starts on the right, and returns the height of them all. */
double
lg_chart_legend_measure (LgChartCanvas     *canvas,
                         LgChartLegendItem *items,
                         guint              n_items,
                         double             width)
{
  double row_height = lg_chart_canvas_line_height (canvas, LG_CHART_TEXT_BODY) + lg_chart_canvas_em (canvas, 0.3);
  double swatch = lg_chart_legend_swatch_width (canvas) + lg_chart_canvas_em (canvas, 0.5);
  double gap = lg_chart_canvas_em (canvas, 1.4);
  double x = 0;
  double y = 0;

  for (guint i = 0; i < n_items; i++)
    {
      double item_width = swatch + lg_chart_canvas_text_width (canvas, LG_CHART_TEXT_BODY, items[i].name);

      item_width = MIN (item_width, width);
      if (x > 0 && x + item_width > width)
        {
          x = 0;
          y += row_height;
        }

      items[i].rect = (LgChartRect) { canvas->style->rtl ? width - x - item_width : x, y, item_width, row_height };
      x += item_width + gap;
    }

  return n_items > 0 ? y + row_height : 0;
}

static void
draw_swatch (LgChartCanvas           *canvas,
             LgChartPalette           palette,
             const LgChartLegendItem *item,
             const LgChartRect       *rect)
{
  double y = rect->y + rect->height / 2;
  double inset = rect->height / 2;
  LgChartPoint ends[] = { { rect->x + inset, y }, { rect->x + rect->width - inset, y } };

  if (item->is_stroke)
    {
      lg_chart_stroke_draw (canvas, rect->x + rect->width / 2, rect->y, rect->height);
      return;
    }
  if (!item->is_line)
    {
      lg_chart_pattern_fill (canvas, palette, item->series, rect, 1);
      return;
    }

  lg_chart_line_draw (canvas, ends, G_N_ELEMENTS (ends));
}

static void
draw_item (LgChartCanvas           *canvas,
           LgChartPalette           palette,
           const LgChartLegendItem *item,
           double                   x,
           double                   y)
{
  double swatch_width = lg_chart_legend_swatch_width (canvas);
  double line_height = lg_chart_canvas_line_height (canvas, LG_CHART_TEXT_BODY);
  double swatch_height = lg_chart_canvas_em (canvas, 0.9);
  double text_width = item->rect.width - swatch_width - lg_chart_canvas_em (canvas, 0.5);
  gboolean rtl = canvas->style->rtl;
  LgChartRect swatch = {
    x + item->rect.x + (rtl ? item->rect.width - swatch_width : 0),
    y + item->rect.y + lg_chart_canvas_snap (canvas, (line_height - swatch_height) / 2),
    swatch_width,
    swatch_height,
  };

  draw_swatch (canvas, palette, item, &swatch);
  lg_chart_canvas_draw_text (canvas, LG_CHART_TEXT_BODY, item->name,
                             x + item->rect.x + (rtl ? 0 : item->rect.width - text_width),
                             y + item->rect.y, text_width, LG_CHART_ALIGN_START);
}

void
lg_chart_legend_draw (LgChartCanvas           *canvas,
                      LgChartPalette           palette,
                      const LgChartLegendItem *items,
                      guint                    n_items,
                      double                   x,
                      double                   y)
{
  for (guint i = 0; i < n_items; i++)
    draw_item (canvas, palette, &items[i], x, y);
}
