/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-chart-canvas-private.h"

G_BEGIN_DECLS

typedef struct
{
  double x;
  double y;
} LgChartPoint;

void lg_chart_line_draw (LgChartCanvas      *canvas,
                         const LgChartPoint *points,
                         guint               n_points);

void lg_chart_stroke_draw (LgChartCanvas      *canvas,
                           double              x,
                           double              y,
                           double              height);

G_END_DECLS
