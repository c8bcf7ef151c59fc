/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "samples.h"

#include "lg-stacked-bars.h"

#define WIDTH 600
#define HEIGHT 300

static const char *const weeks[] = { "W44", "W45", "W46" };
static const gint64 theft[] = { 1000, 0, 3000 };
static const gint64 fraud[] = { 2000, 500, -1000 };
static const LgChartSeries kinds[] = { { "Theft", theft }, { "Fraud", fraud } };

static LgChart *
make_chart (void)
{
  LgChart *chart = lg_stacked_bars_new (LG_CHART_PALETTE_SERIES);

  lg_stacked_bars_set_data (LG_STACKED_BARS (chart), weeks, G_N_ELEMENTS (weeks), kinds, G_N_ELEMENTS (kinds));

  return chart;
}

static void
init_style (LgChartStyle *style)
{
  lg_chart_style_init (style, LG_CHART_SCHEME_LIGHT);
}

static void
test_marks_go_by_label_and_series (void)
{
  g_autoptr (LgChart) chart = make_chart ();
  g_autoptr (GString) order = g_string_new (NULL);
  LgChartStyle style;

  init_style (&style);
  for (guint i = 0; i < lg_chart_get_n_marks (chart); i++)
    {
      g_auto (LgChartMark) mark = { 0 };

      lg_chart_get_mark (chart, &style, WIDTH, HEIGHT, i, &mark);
      g_string_append_printf (order, "%s %s %s;", mark.label, mark.series_name, mark.value_text);
    }

  g_assert_cmpstr (order->str, ==, "W44 Theft 1,000;W44 Fraud 2,000;W45 Fraud 500;W46 Theft 3,000;W46 Fraud −1,000;");
}

static void
test_segments_are_stacked_in_proportion (void)
{
  g_autoptr (LgChart) chart = make_chart ();
  g_auto (LgChartMark) lower = { 0 };
  g_auto (LgChartMark) upper = { 0 };
  LgChartStyle style;

  lg_chart_style_init (&style, LG_CHART_SCHEME_PRINT);
  lg_chart_get_mark (chart, &style, WIDTH, HEIGHT, 0, &lower);
  lg_chart_get_mark (chart, &style, WIDTH, HEIGHT, 1, &upper);

  g_assert_cmpfloat (upper.rect.y + upper.rect.height, <=, lower.rect.y);
  g_assert_cmpfloat_with_epsilon (upper.rect.height / lower.rect.height, 2, 0.05);
  g_assert_cmpfloat (upper.rect.x, ==, lower.rect.x);
}

static void
test_negative_values_hang_below_zero (void)
{
  g_autoptr (LgChart) chart = make_chart ();
  g_auto (LgChartMark) above = { 0 };
  g_auto (LgChartMark) below = { 0 };
  LgChartStyle style;

  init_style (&style);
  lg_chart_get_mark (chart, &style, WIDTH, HEIGHT, 3, &above);
  lg_chart_get_mark (chart, &style, WIDTH, HEIGHT, 4, &below);

  g_assert_cmpfloat (below.rect.y, ==, above.rect.y + above.rect.height);
}

static void
test_every_mark_is_found_where_it_is (void)
{
  g_autoptr (LgChart) chart = sample_loss_by_kind (12);
  LgChartStyle style;

  init_style (&style);
  for (guint i = 0; i < lg_chart_get_n_marks (chart); i++)
    {
      g_auto (LgChartMark) mark = { 0 };
      g_auto (LgChartMark) hit = { 0 };

      lg_chart_get_mark (chart, &style, WIDTH, HEIGHT, i, &mark);
      g_assert_true (lg_chart_hit_test (chart, &style, WIDTH, HEIGHT, mark.rect.x + mark.rect.width / 2,
                                        mark.rect.y + mark.rect.height / 2, &hit));
      g_assert_cmpuint (hit.series, ==, mark.series);
      g_assert_cmpuint (hit.index, ==, mark.index);
      g_assert_cmpint (hit.value, ==, mark.value);
    }
}

static void
test_nothing_is_found_beside_the_bars (void)
{
  g_autoptr (LgChart) chart = make_chart ();
  g_auto (LgChartMark) hit = { 0 };
  LgChartStyle style;

  init_style (&style);
  g_assert_false (lg_chart_hit_test (chart, &style, WIDTH, HEIGHT, 2, 2, &hit));
  g_assert_false (lg_chart_hit_test (chart, &style, WIDTH, HEIGHT, WIDTH + 50, HEIGHT / 2, &hit));
  g_assert_false (lg_chart_hit_test (chart, &style, WIDTH, HEIGHT, -1e9, 1e9, &hit));
  g_assert_null (hit.value_text);
}

static void
test_the_first_bar_is_on_the_right_from_right_to_left (void)
{
  g_autoptr (LgChart) chart = make_chart ();
  g_auto (LgChartMark) first = { 0 };
  g_auto (LgChartMark) last = { 0 };
  LgChartStyle style;

  init_style (&style);
  style.rtl = TRUE;
  lg_chart_get_mark (chart, &style, WIDTH, HEIGHT, 0, &first);
  lg_chart_get_mark (chart, &style, WIDTH, HEIGHT, 4, &last);

  g_assert_cmpfloat (first.rect.x, >, last.rect.x + last.rect.width);
}

static void
test_a_bar_has_its_series_color (void)
{
  g_autoptr (LgChart) chart = make_chart ();
  g_auto (LgChartMark) mark = { 0 };
  LgChartColor expected;
  LgChartColor pixel;
  LgChartStyle style;
  cairo_surface_t *surface;

  init_style (&style);
  expected = lg_chart_palette_get_color (LG_CHART_PALETTE_SERIES, 0, &style);
  lg_chart_get_mark (chart, &style, WIDTH, HEIGHT, 0, &mark);
  surface = sample_render (chart, &style, WIDTH, HEIGHT);
  pixel = sample_get_pixel (surface, (int) (mark.rect.x + mark.rect.width / 2),
                            (int) (mark.rect.y + mark.rect.height / 2));
  cairo_surface_destroy (surface);

  g_assert_cmpfloat_with_epsilon (pixel.red, expected.red, 0.01);
  g_assert_cmpfloat_with_epsilon (pixel.green, expected.green, 0.01);
  g_assert_cmpfloat_with_epsilon (pixel.blue, expected.blue, 0.01);
}

static void
test_the_largest_values_are_drawn (void)
{
  static const gint64 huge[] = { G_MAXINT64, G_MININT64, 1 };
  static const LgChartSeries series[] = { { "One", huge }, { "Two", huge } };
  g_autoptr (LgChart) chart = lg_stacked_bars_new (LG_CHART_PALETTE_SERIES);
  LgChartStyle style;
  cairo_surface_t *surface;

  init_style (&style);
  lg_stacked_bars_set_data (LG_STACKED_BARS (chart), weeks, G_N_ELEMENTS (weeks), series, G_N_ELEMENTS (series));
  lg_chart_set_currency (chart, "USD");
  surface = sample_render (chart, &style, WIDTH, HEIGHT);
  cairo_surface_destroy (surface);

  for (guint i = 0; i < lg_chart_get_n_marks (chart); i++)
    {
      g_auto (LgChartMark) mark = { 0 };

      lg_chart_get_mark (chart, &style, WIDTH, HEIGHT, i, &mark);
      g_assert_cmpfloat (mark.rect.y, >=, 0);
      g_assert_cmpfloat (mark.rect.y + mark.rect.height, <=, HEIGHT);
    }
}

static void
test_the_description_names_every_figure (void)
{
  g_autoptr (LgChart) chart = make_chart ();
  g_autofree char *description = NULL;

  lg_chart_set_title (chart, "Loss by week");
  lg_chart_set_currency (chart, "USD");
  description = lg_chart_get_description (chart);

  g_assert_cmpstr (description, ==,
                   "Loss by week\n"
                   "W44: USD 30.00 = Theft USD 10.00, Fraud USD 20.00\n"
                   "W45: USD 5.00 = Fraud USD 5.00\n"
                   "W46: USD 20.00 = Theft USD 30.00, Fraud USD −10.00\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charts/stacked-bars/order", test_marks_go_by_label_and_series);
  g_test_add_func ("/charts/stacked-bars/proportion", test_segments_are_stacked_in_proportion);
  g_test_add_func ("/charts/stacked-bars/negative", test_negative_values_hang_below_zero);
  g_test_add_func ("/charts/stacked-bars/hits", test_every_mark_is_found_where_it_is);
  g_test_add_func ("/charts/stacked-bars/misses", test_nothing_is_found_beside_the_bars);
  g_test_add_func ("/charts/stacked-bars/right-to-left", test_the_first_bar_is_on_the_right_from_right_to_left);
  g_test_add_func ("/charts/stacked-bars/color", test_a_bar_has_its_series_color);
  g_test_add_func ("/charts/stacked-bars/largest", test_the_largest_values_are_drawn);
  g_test_add_func ("/charts/stacked-bars/description", test_the_description_names_every_figure);

  return g_test_run ();
}
