/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-charts"

#include "config.h"

#include "lg-chart-style.h"

#include <math.h>

#define RGB(hex) { ((hex) >> 16 & 0xff) / 255.0, ((hex) >> 8 & 0xff) / 255.0, ((hex) & 0xff) / 255.0 }

#define N_SERIES_COLORS 8
#define N_SEVERITY_COLORS 5

/* The colours of Okabe and Ito, which people of every colour vision tell apart, ordered so that neighbours in a stack
 * differ in lightness too. Their black would vanish on a dark background, so the seventh colour changes with it. */
static const LgChartColor series_colors[2][N_SERIES_COLORS] = {
  { RGB (0x0072b2), RGB (0xe69f00), RGB (0x009e73), RGB (0xf0e442),
    RGB (0xd55e00), RGB (0x56b4e9), RGB (0x595959), RGB (0xcc79a7) },
  { RGB (0x1a86c7), RGB (0xe69f00), RGB (0x009e73), RGB (0xf0e442),
    RGB (0xd55e00), RGB (0x56b4e9), RGB (0xdeddda), RGB (0xcc79a7) },
};

/* Of Adwaita's palette; neighbours differ by half in lightness, on paper without colour as well. */
static const LgChartColor severity_colors[2][N_SEVERITY_COLORS] = {
  { RGB (0xc0bfbc), RGB (0x3584e4), RGB (0xf5c211), RGB (0xe66100), RGB (0xa51d2d) },
  { RGB (0xdeddda), RGB (0x62a0ea), RGB (0xf9f06b), RGB (0xff7800), RGB (0xe01b24) },
};

/* One hue from faint to strong against the background: the lightness alone carries the figure. */
static const LgChartColor ramp_colors[2][3] = {
  { RGB (0xdcebf9), RGB (0x5796d2), RGB (0x0b2c58) },
  { RGB (0x33475f), RGB (0x3f8ae0), RGB (0xdcecff) },
};

/**
 * lg_chart_style_init:
 * @style: (out caller-allocates): the style to fill
 * @scheme: what the chart is drawn on
 *
 * Sets every field to the scheme's own values.
 */
void
lg_chart_style_init (LgChartStyle  *style,
                     LgChartScheme  scheme)
{
  static const LgChartStyle schemes[] = {
    [LG_CHART_SCHEME_LIGHT] = {
      .font_family = "Sans", .font_size = 11,
      .foreground = RGB (0x28282c), .muted = RGB (0x5e5c64), .grid = RGB (0xdcdce0), .background = RGB (0xffffff),
      .snap = TRUE,
    },
    [LG_CHART_SCHEME_DARK] = {
      .font_family = "Sans", .font_size = 11,
      .foreground = RGB (0xffffff), .muted = RGB (0xc0bfbc), .grid = RGB (0x505055), .background = RGB (0x343437),
      .snap = TRUE,
    },
    [LG_CHART_SCHEME_PRINT] = {
      .font_family = "Sans", .font_size = 8,
      .foreground = RGB (0x000000), .muted = RGB (0x3d3d3d), .grid = RGB (0xc4c4c4), .background = RGB (0xffffff),
      .snap = FALSE,
    },
  };

  g_return_if_fail (style != NULL);
  g_return_if_fail (scheme <= LG_CHART_SCHEME_PRINT);

  *style = schemes[scheme];
}

gboolean
lg_chart_style_is_dark (const LgChartStyle *style)
{
  g_return_val_if_fail (style != NULL, FALSE);

  return lg_chart_color_get_luminance (style->background) < lg_chart_color_get_luminance (style->foreground);
}

/**
 * lg_chart_style_get_ramp_color:
 * @style: the style
 * @position: how much, from 0 to 1
 *
 * The colour of a quantity: the more, the stronger against the background.
 */
LgChartColor
lg_chart_style_get_ramp_color (const LgChartStyle *style,
                               double              position)
{
  const LgChartColor *stops;

  g_return_val_if_fail (style != NULL, (LgChartColor) { 0 });

  stops = ramp_colors[lg_chart_style_is_dark (style)];
  position = CLAMP (position, 0, 1) * 2;

  if (position < 1)
    return lg_chart_color_mix (stops[0], stops[1], position);

  return lg_chart_color_mix (stops[1], stops[2], position - 1);
}

/**
 * lg_chart_palette_get_color:
 * @palette: the palette
 * @index: the series, or the severity
 * @style: the style, for its background
 *
 * The colour charts give to a series, for what stands beside a chart and means the same. Series beyond the palette
 * begin it again; their patterns differ.
 */
LgChartColor
lg_chart_palette_get_color (LgChartPalette      palette,
                            guint               index,
                            const LgChartStyle *style)
{
  gboolean dark;

  g_return_val_if_fail (style != NULL, (LgChartColor) { 0 });

  dark = lg_chart_style_is_dark (style);

  if (palette == LG_CHART_PALETTE_SEVERITY)
    return severity_colors[dark][MIN (index, N_SEVERITY_COLORS - 1)];

  return series_colors[dark][index % N_SERIES_COLORS];
}

LgChartColor
lg_chart_color_mix (LgChartColor from,
                    LgChartColor to,
                    double       amount)
{
  return (LgChartColor) {
    from.red + (to.red - from.red) * amount,
    from.green + (to.green - from.green) * amount,
    from.blue + (to.blue - from.blue) * amount,
  };
}

static double
linearize (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

/**
 * lg_chart_color_get_luminance:
 * @color: a colour
 *
 * Returns: the relative luminance that WCAG contrast is reckoned with, 0 for black to 1 for white
 */
double
lg_chart_color_get_luminance (LgChartColor color)
{
  return 0.2126 * linearize (color.red) + 0.7152 * linearize (color.green) + 0.0722 * linearize (color.blue);
}
