/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "samples.h"

#include "lg-heat-map.h"

#define WIDTH 480
#define HEIGHT 260

static const char *const days[] = { "Mon", "Tue" };
static const char *const hours[] = { "00", "01", "02", "03" };
static const gint64 counts[] = { 0, 1, 2, 3, 4, 5, 6, 7 };

static LgChart *
make_chart (void)
{
  LgChart *chart = lg_heat_map_new ();

  lg_heat_map_set_data (LG_HEAT_MAP (chart), days, G_N_ELEMENTS (days), hours, G_N_ELEMENTS (hours), counts);

  return chart;
}

static LgChartColor
get_cell_color (LgChart            *chart,
                cairo_surface_t    *surface,
                const LgChartStyle *style,
                guint               position)
{
  g_auto (LgChartMark) mark = { 0 };

  lg_chart_get_mark (chart, style, WIDTH, HEIGHT, position, &mark);

  return sample_get_pixel (surface, (int) mark.rect.x + 2, (int) mark.rect.y + 2);
}

/* More is darker on white and lighter on black, so that grey alone tells it. */
static void
assert_goes_by_lightness (LgChartScheme scheme,
                          double        sign)
{
  g_autoptr (LgChart) chart = make_chart ();
  LgChartStyle style;
  cairo_surface_t *surface;

  lg_chart_style_init (&style, scheme);
  surface = sample_render (chart, &style, WIDTH, HEIGHT);

  for (guint i = 1; i < G_N_ELEMENTS (counts); i++)
    {
      double less = lg_chart_color_get_luminance (get_cell_color (chart, surface, &style, i - 1));
      double more = lg_chart_color_get_luminance (get_cell_color (chart, surface, &style, i));

      g_assert_cmpfloat ((more - less) * sign, >, 0.005);
    }

  cairo_surface_destroy (surface);
}

static void
test_more_is_stronger_in_grey (void)
{
  assert_goes_by_lightness (LG_CHART_SCHEME_LIGHT, -1);
  assert_goes_by_lightness (LG_CHART_SCHEME_PRINT, -1);
  assert_goes_by_lightness (LG_CHART_SCHEME_DARK, 1);
}

static void
test_every_cell_is_found_where_it_is (void)
{
  g_autoptr (LgChart) chart = sample_hours (14);
  LgChartStyle style;

  lg_chart_style_init (&style, LG_CHART_SCHEME_LIGHT);
  g_assert_cmpuint (lg_chart_get_n_marks (chart), ==, 7 * 24);

  for (guint i = 0; i < lg_chart_get_n_marks (chart); i++)
    {
      g_auto (LgChartMark) mark = { 0 };
      g_auto (LgChartMark) hit = { 0 };

      lg_chart_get_mark (chart, &style, WIDTH, HEIGHT, i, &mark);
      g_assert_true (lg_chart_hit_test (chart, &style, WIDTH, HEIGHT, mark.rect.x + mark.rect.width / 2,
                                        mark.rect.y + mark.rect.height / 2, &hit));
      g_assert_cmpuint (hit.series, ==, i / 24);
      g_assert_cmpuint (hit.index, ==, i % 24);
    }
}

static void
test_a_cell_says_its_day_hour_and_count (void)
{
  g_autoptr (LgChart) chart = make_chart ();
  g_auto (LgChartMark) mark = { 0 };
  LgChartStyle style;

  lg_chart_style_init (&style, LG_CHART_SCHEME_LIGHT);
  lg_chart_get_mark (chart, &style, WIDTH, HEIGHT, 6, &mark);

  g_assert_cmpstr (mark.series_name, ==, "Tue");
  g_assert_cmpstr (mark.label, ==, "02");
  g_assert_cmpstr (mark.value_text, ==, "6");
}

static void
test_a_cell_says_what_it_was_before (void)
{
  static const gint64 before[] = { 0, 1, 2, 3, 4, 5, 10, 7 };
  g_autoptr (LgChart) chart = make_chart ();
  g_auto (LgChartMark) mark = { 0 };
  LgChartStyle style;

  lg_chart_style_init (&style, LG_CHART_SCHEME_LIGHT);
  lg_heat_map_set_comparison (LG_HEAT_MAP (chart), "Before", before);
  lg_chart_get_mark (chart, &style, WIDTH, HEIGHT, 6, &mark);

  g_assert_cmpstr (mark.note, ==, "Before: 10");
  g_assert_cmpint (mark.difference, ==, -4);
  g_assert_cmpstr (mark.difference_text, ==, "4");
}

static void
test_nothing_is_found_outside_the_cells (void)
{
  g_autoptr (LgChart) chart = make_chart ();
  g_auto (LgChartMark) hit = { 0 };
  LgChartStyle style;

  lg_chart_style_init (&style, LG_CHART_SCHEME_LIGHT);
  g_assert_false (lg_chart_hit_test (chart, &style, WIDTH, HEIGHT, 1, HEIGHT / 2, &hit));
  g_assert_false (lg_chart_hit_test (chart, &style, WIDTH, HEIGHT, WIDTH / 2, HEIGHT - 1, &hit));
}

static void
test_only_zeros_are_no_data (void)
{
  static const gint64 zeros[8];
  g_autoptr (LgChart) chart = lg_heat_map_new ();
  g_autofree char *description = NULL;

  lg_heat_map_set_data (LG_HEAT_MAP (chart), days, G_N_ELEMENTS (days), hours, G_N_ELEMENTS (hours), zeros);
  lg_chart_set_empty_text (chart, "No incidents");
  description = lg_chart_get_description (chart);

  g_assert_cmpuint (lg_chart_get_n_marks (chart), ==, 0);
  g_assert_cmpstr (description, ==, "No incidents\n");
}

static void
test_the_description_leaves_zeros_out (void)
{
  g_autoptr (LgChart) chart = make_chart ();
  g_autofree char *description = lg_chart_get_description (chart);

  g_assert_cmpstr (description, ==, "Mon: 01 1, 02 2, 03 3\nTue: 00 4, 01 5, 02 6, 03 7\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charts/heat-map/grey", test_more_is_stronger_in_grey);
  g_test_add_func ("/charts/heat-map/hits", test_every_cell_is_found_where_it_is);
  g_test_add_func ("/charts/heat-map/mark", test_a_cell_says_its_day_hour_and_count);
  g_test_add_func ("/charts/heat-map/before", test_a_cell_says_what_it_was_before);
  g_test_add_func ("/charts/heat-map/misses", test_nothing_is_found_outside_the_cells);
  g_test_add_func ("/charts/heat-map/zeros", test_only_zeros_are_no_data);
  g_test_add_func ("/charts/heat-map/description", test_the_description_leaves_zeros_out);

  return g_test_run ();
}
