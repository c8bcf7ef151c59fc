/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "lg-chart.h"

G_BEGIN_DECLS

typedef enum
{
  LG_CHART_TEXT_TITLE,
  LG_CHART_TEXT_BODY,
  LG_CHART_TEXT_MUTED,
  N_LG_CHART_TEXTS,
} LgChartText;

/* Where a text stands in the width it is given, as the reader sees it: the start is on the right in a style that reads
 * from right to left. */
typedef enum
{
  LG_CHART_ALIGN_START,
  LG_CHART_ALIGN_CENTER,
  LG_CHART_ALIGN_END,
  LG_CHART_ALIGN_FIGURE, /* on the right for everyone: unit below unit */
} LgChartAlign;

/* What a chart measures and draws with. Both go through the same unhinted fonts, so that a text is as wide in a window
 * as it is in the PDF. */
struct _LgChartCanvas
{
  const LgChartStyle   *style;   /* (unowned) */
  cairo_t              *cr;      /* (owned) (nullable): NULL while measuring */
  PangoContext         *context; /* (owned) */
  PangoFontDescription *fonts[N_LG_CHART_TEXTS]; /* (owned) */
  double                line_heights[N_LG_CHART_TEXTS];
};

void   lg_chart_canvas_init          (LgChartCanvas      *self,
                                      const LgChartStyle *style,
                                      cairo_t            *cr);
void   lg_chart_canvas_clear         (LgChartCanvas      *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LgChartCanvas, lg_chart_canvas_clear)

double lg_chart_canvas_em            (LgChartCanvas      *self,
                                      double              ems);
double lg_chart_canvas_snap          (LgChartCanvas      *self,
                                      double              position);
void   lg_chart_canvas_set_color     (LgChartCanvas      *self,
                                      LgChartColor        color);
void   lg_chart_canvas_draw_line     (LgChartCanvas      *self,
                                      double              x1,
                                      double              y1,
                                      double              x2,
                                      double              y2);

double lg_chart_canvas_line_height   (LgChartCanvas      *self,
                                      LgChartText         kind);
double lg_chart_canvas_text_width    (LgChartCanvas      *self,
                                      LgChartText         kind,
                                      const char         *text);
double lg_chart_canvas_widest        (LgChartCanvas      *self,
                                      LgChartText         kind,
                                      const char * const *texts,
                                      guint               n_texts);
double lg_chart_canvas_wrapped_height (LgChartCanvas     *self,
                                      LgChartText         kind,
                                      const char         *text,
                                      double              width);
void   lg_chart_canvas_draw_text     (LgChartCanvas      *self,
                                      LgChartText         kind,
                                      const char         *text,
                                      double              x,
                                      double              y,
                                      double              width,
                                      LgChartAlign        align);
void   lg_chart_canvas_draw_text_on  (LgChartCanvas      *self,
                                      LgChartColor        background,
                                      const char         *text,
                                      double              x,
                                      double              y,
                                      double              width);
void   lg_chart_canvas_draw_wrapped  (LgChartCanvas      *self,
                                      LgChartText         kind,
                                      const char         *text,
                                      double              x,
                                      double              y,
                                      double              width,
                                      LgChartAlign        align);

G_END_DECLS
