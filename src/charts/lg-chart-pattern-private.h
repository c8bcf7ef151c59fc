/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-chart-canvas-private.h"

G_BEGIN_DECLS

void lg_chart_pattern_fill (LgChartCanvas     *canvas,
                            LgChartPalette     palette,
                            guint              index,
                            const LgChartRect *rects,
                            guint              n_rects);

G_END_DECLS
