/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-charts"

#include "config.h"

#include "lg-chart-titles-private.h"

static double
measure_title (LgChartCanvas *canvas,
               const char    *title,
               double         width)
{
  if (title == NULL)
    return 0;

  return lg_chart_canvas_wrapped_height (canvas, LG_CHART_TEXT_TITLE, title, width);
}

/* The height of the titles with what keeps the chart clear of them. */
double
lg_chart_titles_measure (LgChartCanvas *canvas,
                         const char    *title,
                         const char    *subtitle,
                         double         width)
{
  double height = measure_title (canvas, title, width);

  if (subtitle != NULL)
    height += lg_chart_canvas_wrapped_height (canvas, LG_CHART_TEXT_MUTED, subtitle, width);

  return height > 0 ? height + lg_chart_canvas_em (canvas, 0.8) : 0;
}

void
lg_chart_titles_draw (LgChartCanvas *canvas,
                      const char    *title,
                      const char    *subtitle,
                      double         width)
{
  if (title != NULL)
    lg_chart_canvas_draw_wrapped (canvas, LG_CHART_TEXT_TITLE, title, 0, 0, width, LG_CHART_ALIGN_START);

  if (subtitle != NULL)
    lg_chart_canvas_draw_wrapped (canvas, LG_CHART_TEXT_MUTED, subtitle,
                                  0, measure_title (canvas, title, width), width, LG_CHART_ALIGN_START);
}

void
lg_chart_empty_text_draw (LgChartCanvas     *canvas,
                          const char        *text,
                          const LgChartRect *area)
{
  double height = lg_chart_canvas_wrapped_height (canvas, LG_CHART_TEXT_MUTED, text, area->width);

  lg_chart_canvas_draw_wrapped (canvas, LG_CHART_TEXT_MUTED, text, area->x,
                                lg_chart_canvas_snap (canvas, area->y + (area->height - height) / 2),
                                area->width, LG_CHART_ALIGN_CENTER);
}
