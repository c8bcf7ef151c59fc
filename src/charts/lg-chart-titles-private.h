/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-chart-canvas-private.h"

G_BEGIN_DECLS

/* The lines above a chart, each of which may be missing, and the sentence in the place of one without data. */
double lg_chart_titles_measure  (LgChartCanvas     *canvas,
                                 const char        *title,
                                 const char        *subtitle,
                                 double             width);
void   lg_chart_titles_draw     (LgChartCanvas     *canvas,
                                 const char        *title,
                                 const char        *subtitle,
                                 double             width);
void   lg_chart_empty_text_draw (LgChartCanvas     *canvas,
                                 const char        *text,
                                 const LgChartRect *area);

G_END_DECLS
