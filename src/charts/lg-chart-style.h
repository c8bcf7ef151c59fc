/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Opaque sRGB, each channel from 0 to 1. Nothing is translucent, so that PDF and paper show what the screen shows. */
typedef struct
{
  double red;
  double green;
  double blue;
} LgChartColor;

typedef enum
{
  LG_CHART_SCHEME_LIGHT,
  LG_CHART_SCHEME_DARK,
  LG_CHART_SCHEME_PRINT,
} LgChartScheme;

typedef enum
{
  LG_CHART_PALETTE_SERIES,
  LG_CHART_PALETTE_SEVERITY, /* 0 minor, 1 low, 2 medium, 3 high, 4 critical */
} LgChartPalette;

/* How a chart looks. Start from lg_chart_style_init() and replace what the surroundings know better. */
typedef struct
{
  const char   *font_family; /* (unowned) */
  double        font_size;   /* of labels, in units of the cairo_t */
  LgChartColor  foreground;
  LgChartColor  muted;       /* secondary text */
  LgChartColor  grid;
  LgChartColor  background;  /* what the chart is drawn on; painted only behind what crosses a line */
  gboolean      rtl;
  gboolean      snap;        /* edges on whole units, crisp on a screen */
} LgChartStyle;

void         lg_chart_style_init           (LgChartStyle       *style,
                                            LgChartScheme       scheme);
gboolean     lg_chart_style_is_dark        (const LgChartStyle *style);
LgChartColor lg_chart_style_get_ramp_color (const LgChartStyle *style,
                                            double              position);

LgChartColor lg_chart_palette_get_color    (LgChartPalette      palette,
                                            guint               index,
                                            const LgChartStyle *style);

LgChartColor lg_chart_color_mix            (LgChartColor        from,
                                            LgChartColor        to,
                                            double              amount);
double       lg_chart_color_get_luminance  (LgChartColor        color);

G_END_DECLS
