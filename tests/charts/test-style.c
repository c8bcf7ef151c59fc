/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "samples.h"

#include "lg-stacked-bars.h"

#include <math.h>

#define WIDTH 400
#define HEIGHT 1600

/* A fill as a copier sees it: how light it is, and how much it changes to the right, downwards and along both slopes. */
typedef struct
{
  double lightness;
  double change[4];
} Grey;

static double
get_grey (cairo_surface_t *surface,
          int              x,
          int              y)
{
  LgChartColor pixel = sample_get_pixel (surface, x, y);

  return 0.299 * pixel.red + 0.587 * pixel.green + 0.114 * pixel.blue;
}

static Grey
look_at (cairo_surface_t   *surface,
         const LgChartRect *rect)
{
  static const int dx[] = { 1, 0, 1, 1 };
  static const int dy[] = { 0, 1, 1, -1 };
  Grey grey = { 0 };
  int n = 0;

  for (int y = (int) rect->y + 3; y < rect->y + rect->height - 3; y++)
    for (int x = (int) rect->x + 3; x < rect->x + rect->width - 3; x++, n++)
      {
        double here = get_grey (surface, x, y);

        grey.lightness += here;
        for (guint i = 0; i < G_N_ELEMENTS (dx); i++)
          grey.change[i] += fabs (get_grey (surface, x + dx[i], y + dy[i]) - here);
      }

  grey.lightness /= n;
  for (guint i = 0; i < G_N_ELEMENTS (dx); i++)
    grey.change[i] /= n;

  return grey;
}

static double
get_difference (const Grey *a,
                const Grey *b)
{
  double difference = fabs (a->lightness - b->lightness);

  for (guint i = 0; i < G_N_ELEMENTS (a->change); i++)
    difference += fabs (a->change[i] - b->change[i]);

  return difference;
}

static LgChart *
make_one_bar (LgChartPalette palette,
              guint          n_series)
{
  static const char *const label[] = { "W47" };
  static const gint64 value = 100;
  g_autofree LgChartSeries *series = g_new (LgChartSeries, n_series);
  LgChart *chart = lg_stacked_bars_new (palette);

  for (guint i = 0; i < n_series; i++)
    series[i] = (LgChartSeries) { "Series", &value };
  lg_stacked_bars_set_data (LG_STACKED_BARS (chart), label, 1, series, n_series);

  return chart;
}

static void
assert_differ_in_grey (LgChartPalette palette,
                       guint          n_series,
                       LgChartScheme  scheme)
{
  g_autoptr (LgChart) chart = make_one_bar (palette, n_series);
  g_autofree Grey *greys = g_new0 (Grey, n_series);
  LgChartStyle style;
  cairo_surface_t *surface;

  lg_chart_style_init (&style, scheme);
  style.font_size = 11;
  surface = sample_render (chart, &style, WIDTH, HEIGHT);

  for (guint i = 0; i < n_series; i++)
    {
      g_auto (LgChartMark) mark = { 0 };

      lg_chart_get_mark (chart, &style, WIDTH, HEIGHT, i, &mark);
      greys[i] = look_at (surface, &mark.rect);
      for (guint j = 0; j < i; j++)
        g_assert_cmpfloat (get_difference (&greys[i], &greys[j]), >, 0.1);
    }

  cairo_surface_destroy (surface);
}

static void
test_ten_series_differ_in_grey (void)
{
  for (LgChartScheme scheme = 0; scheme <= LG_CHART_SCHEME_PRINT; scheme++)
    assert_differ_in_grey (LG_CHART_PALETTE_SERIES, 10, scheme);
}

static void
test_severities_differ_in_grey (void)
{
  for (LgChartScheme scheme = 0; scheme <= LG_CHART_SCHEME_PRINT; scheme++)
    assert_differ_in_grey (LG_CHART_PALETTE_SEVERITY, 5, scheme);
}

static double
get_contrast (LgChartColor a,
              LgChartColor b)
{
  double first = lg_chart_color_get_luminance (a) + 0.05;
  double second = lg_chart_color_get_luminance (b) + 0.05;

  return MAX (first, second) / MIN (first, second);
}

static void
test_text_has_contrast (void)
{
  for (LgChartScheme scheme = 0; scheme <= LG_CHART_SCHEME_PRINT; scheme++)
    {
      LgChartStyle style;

      lg_chart_style_init (&style, scheme);
      g_assert_cmpfloat (get_contrast (style.foreground, style.background), >, 7);
      g_assert_cmpfloat (get_contrast (style.muted, style.background), >, 4.5);
    }
}

static void
test_neighbours_differ_in_lightness (void)
{
  for (LgChartScheme scheme = 0; scheme <= LG_CHART_SCHEME_PRINT; scheme++)
    for (guint i = 1; i < 5; i++)
      {
        LgChartStyle style;

        lg_chart_style_init (&style, scheme);
        g_assert_cmpfloat (get_contrast (lg_chart_palette_get_color (LG_CHART_PALETTE_SEVERITY, i - 1, &style),
                                         lg_chart_palette_get_color (LG_CHART_PALETTE_SEVERITY, i, &style)), >, 1.5);
      }
}

static void
test_the_ramp_goes_one_way (void)
{
  for (LgChartScheme scheme = 0; scheme <= LG_CHART_SCHEME_PRINT; scheme++)
    {
      LgChartStyle style;
      double sign;

      lg_chart_style_init (&style, scheme);
      sign = lg_chart_style_is_dark (&style) ? 1 : -1;

      for (int i = 1; i <= 20; i++)
        {
          double less = lg_chart_color_get_luminance (lg_chart_style_get_ramp_color (&style, (i - 1) / 20.0));
          double more = lg_chart_color_get_luminance (lg_chart_style_get_ramp_color (&style, i / 20.0));

          g_assert_cmpfloat ((more - less) * sign, >, 0);
        }
    }
}

static void
test_luminance_is_that_of_wcag (void)
{
  g_assert_cmpfloat_with_epsilon (lg_chart_color_get_luminance ((LgChartColor) { 0, 0, 0 }), 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (lg_chart_color_get_luminance ((LgChartColor) { 1, 1, 1 }), 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (lg_chart_color_get_luminance ((LgChartColor) { 0.5, 0.5, 0.5 }), 0.21404, 1e-4);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charts/style/series-in-grey", test_ten_series_differ_in_grey);
  g_test_add_func ("/charts/style/severities-in-grey", test_severities_differ_in_grey);
  g_test_add_func ("/charts/style/text-contrast", test_text_has_contrast);
  g_test_add_func ("/charts/style/neighbours", test_neighbours_differ_in_lightness);
  g_test_add_func ("/charts/style/ramp", test_the_ramp_goes_one_way);
  g_test_add_func ("/charts/style/luminance", test_luminance_is_that_of_wcag);

  return g_test_run ();
}
