/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-chart-canvas-private.h"

G_BEGIN_DECLS

typedef struct
{
  const char  *name;   /* (unowned) */
  guint        series;
  gboolean     is_line;
  gboolean     is_stroke;
  LgChartRect  rect;   /* relative to the legend */
} LgChartLegendItem;

/* The names of the series beside their patterns, in rows as wide as the chart. */
double lg_chart_legend_measure      (LgChartCanvas     *canvas,
                                     LgChartLegendItem *items,
                                     guint              n_items,
                                     double             width);
double lg_chart_legend_swatch_width (LgChartCanvas     *canvas);
void   lg_chart_legend_draw         (LgChartCanvas           *canvas,
                                     LgChartPalette           palette,
                                     const LgChartLegendItem *items,
                                     guint                    n_items,
                                     double                   x,
                                     double                   y);

G_END_DECLS
