/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "samples.h"

#include "lg-pareto.h"

#define WIDTH 600
#define HEIGHT 260

static const LgParetoItem items[] = {
  { "Leeds", 1000 },
  { "York", 5000 },
  { "Hull", 0 },
  { "Bath", 3000 },
  { "Refunds", -400 },
};

static LgChart *
make_chart (void)
{
  LgChart *chart = lg_pareto_new ();

  lg_pareto_set_items (LG_PARETO (chart), items, G_N_ELEMENTS (items));

  return chart;
}

static char *
list_marks (LgChart            *chart,
            const LgChartStyle *style)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < lg_chart_get_n_marks (chart); i++)
    {
      g_auto (LgChartMark) mark = { 0 };

      lg_chart_get_mark (chart, style, WIDTH, HEIGHT, i, &mark);
      g_string_append_printf (list, "%s %s;", mark.label, mark.value_text);
    }

  return g_string_free_and_steal (list);
}

static void
test_the_largest_comes_first (void)
{
  g_autoptr (LgChart) chart = make_chart ();
  g_autofree char *marks = NULL;
  LgChartStyle style;

  lg_chart_style_init (&style, LG_CHART_SCHEME_LIGHT);
  marks = list_marks (chart, &style);

  g_assert_cmpstr (marks, ==, "York 5,000 (56%, Σ 56%);Bath 3,000 (33%, Σ 89%);Leeds 1,000 (11%, Σ 100%);");
}

static void
test_the_rest_counts_towards_the_total (void)
{
  g_autoptr (LgChart) chart = make_chart ();
  g_autofree char *marks = NULL;
  LgChartStyle style;

  lg_chart_style_init (&style, LG_CHART_SCHEME_LIGHT);
  lg_pareto_set_rest (LG_PARETO (chart), "Others", 11000);
  marks = list_marks (chart, &style);

  g_assert_cmpstr (marks, ==, "York 5,000 (25%, Σ 25%);Bath 3,000 (15%, Σ 40%);Leeds 1,000 (5%, Σ 45%);"
                              "Others 11,000 (55%, Σ 100%);");
}

static void
test_the_whole_alone_is_a_hundred_percent (void)
{
  static const LgParetoItem nearly[] = { { "Most", 99999 }, { "Least", 1 } };
  g_autoptr (LgChart) chart = lg_pareto_new ();
  g_autofree char *marks = NULL;
  LgChartStyle style;

  lg_chart_style_init (&style, LG_CHART_SCHEME_LIGHT);
  lg_pareto_set_items (LG_PARETO (chart), nearly, G_N_ELEMENTS (nearly));
  marks = list_marks (chart, &style);

  g_assert_cmpstr (marks, ==, "Most 99,999 (99%, Σ 99%);Least 1 (0%, Σ 100%);");
}

static void
test_equals_go_by_name (void)
{
  static const LgParetoItem equals[] = { { "B", 5 }, { "C", 5 }, { "A", 5 } };
  g_autoptr (LgChart) chart = lg_pareto_new ();
  g_autofree char *description = NULL;

  lg_pareto_set_items (LG_PARETO (chart), equals, G_N_ELEMENTS (equals));
  description = lg_chart_get_description (chart);

  g_assert_cmpstr (description, ==, "A: 5, Σ 33%\nB: 5, Σ 67%\nC: 5, Σ 100%\n");
}

static void
test_a_row_is_found_anywhere_in_it (void)
{
  g_autoptr (LgChart) chart = sample_top_skus (8);
  LgChartStyle style;

  lg_chart_style_init (&style, LG_CHART_SCHEME_LIGHT);
  for (guint i = 0; i < lg_chart_get_n_marks (chart); i++)
    {
      g_auto (LgChartMark) mark = { 0 };

      lg_chart_get_mark (chart, &style, WIDTH, HEIGHT, i, &mark);
      for (double x = 1; x < WIDTH; x += 99)
        {
          g_auto (LgChartMark) hit = { 0 };

          g_assert_true (lg_chart_hit_test (chart, &style, WIDTH, HEIGHT, x,
                                            mark.rect.y + mark.rect.height / 2, &hit));
          g_assert_cmpuint (hit.index, ==, i);
        }
    }
}

static void
test_items_without_room_are_in_the_row_of_the_rest (void)
{
  g_autoptr (LgChart) chart = sample_top_skus (200);
  g_auto (LgChartMark) last = { 0 };
  g_auto (LgChartMark) hit = { 0 };
  LgChartStyle style;

  lg_chart_style_init (&style, LG_CHART_SCHEME_LIGHT);
  lg_pareto_set_rest (LG_PARETO (chart), "Others", 0);
  lg_chart_get_mark (chart, &style, WIDTH, HEIGHT, 199, &last);

  g_assert_cmpfloat (last.rect.y + last.rect.height, <=, HEIGHT);
  g_assert_true (lg_chart_hit_test (chart, &style, WIDTH, HEIGHT, WIDTH / 2,
                                    last.rect.y + last.rect.height / 2, &hit));
  g_assert_cmpstr (hit.label, ==, "Others");
  g_assert_cmpuint (hit.index, ==, 200);
  g_assert_cmpint (hit.value, >, last.value);
}

static void
test_the_least_height_has_room_for_every_row (void)
{
  g_autoptr (LgChart) chart = sample_top_skus (10);
  LgChartStyle style;
  double height;

  lg_chart_style_init (&style, LG_CHART_SCHEME_LIGHT);
  height = lg_chart_get_min_height (chart, &style, WIDTH);

  for (guint i = 0; i < lg_chart_get_n_marks (chart); i++)
    {
      g_auto (LgChartMark) mark = { 0 };

      lg_chart_get_mark (chart, &style, WIDTH, height, i, &mark);
      g_assert_cmpfloat (mark.rect.height, >, 0);
    }
}

static void
test_without_a_rest_what_has_no_room_is_nowhere (void)
{
  g_autoptr (LgChart) chart = sample_top_skus (200);
  g_auto (LgChartMark) last = { 0 };
  LgChartStyle style;

  lg_chart_style_init (&style, LG_CHART_SCHEME_LIGHT);
  lg_chart_get_mark (chart, &style, WIDTH, HEIGHT, 199, &last);

  g_assert_cmpfloat (last.rect.width, ==, 0);
}

static void
test_a_row_says_what_it_was_before (void)
{
  static const LgParetoItem compared[] = { { "Leeds", 1000, 1200 }, { "York", 5000, 5000 }, { "Bath", 3000, 400 } };
  static const gint64 differences[] = { 0, 2600, -200, 1100 };
  static const char *const notes[] = { "Before: 5,000", "Before: 400", "Before: 1,200", "Before: 900" };
  static const char *const texts[] = { "0", "2,600", "200", "1,100" };
  g_autoptr (LgChart) chart = lg_pareto_new ();
  LgChartStyle style;

  lg_chart_style_init (&style, LG_CHART_SCHEME_LIGHT);
  lg_pareto_set_items (LG_PARETO (chart), compared, G_N_ELEMENTS (compared));
  lg_pareto_set_rest (LG_PARETO (chart), "Others", 2000);
  lg_pareto_set_comparison (LG_PARETO (chart), "Before", 900);

  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    {
      g_auto (LgChartMark) mark = { 0 };

      lg_chart_get_mark (chart, &style, WIDTH, HEIGHT, i, &mark);
      g_assert_cmpstr (mark.note, ==, notes[i]);
      g_assert_cmpint (mark.difference, ==, differences[i]);
      g_assert_cmpstr (mark.difference_text, ==, texts[i]);
    }
}

static void
test_a_stroke_stands_where_a_row_was_before (void)
{
  static const LgParetoItem compared[] = { { "Bath", 3000, 900 } };
  g_autoptr (LgChart) chart = lg_pareto_new ();
  LgChartStyle style;
  cairo_surface_t *without, *with;

  lg_chart_style_init (&style, LG_CHART_SCHEME_LIGHT);
  lg_pareto_set_items (LG_PARETO (chart), compared, G_N_ELEMENTS (compared));
  without = sample_render (chart, &style, WIDTH, HEIGHT);
  lg_pareto_set_comparison (LG_PARETO (chart), "Before", 0);
  with = sample_render (chart, &style, WIDTH, HEIGHT);

  /* The background around it takes of the bar what the stroke does not. */
  g_assert_cmpuint (sample_count_ink (with, &style), !=, sample_count_ink (without, &style));
  cairo_surface_destroy (without);
  cairo_surface_destroy (with);
}

static void
test_what_was_far_more_before_is_drawn (void)
{
  static const LgParetoItem fallen[] = { { "Bath", 1, G_MAXINT64 }, { "Leeds", G_MAXINT64, G_MININT64 } };
  g_autoptr (LgChart) chart = lg_pareto_new ();
  g_auto (LgChartMark) mark = { 0 };
  LgChartStyle style;

  lg_chart_style_init (&style, LG_CHART_SCHEME_LIGHT);
  lg_pareto_set_items (LG_PARETO (chart), fallen, 1);
  lg_pareto_set_comparison (LG_PARETO (chart), "Before", 0);
  cairo_surface_destroy (sample_render (chart, &style, WIDTH, HEIGHT));

  lg_pareto_set_items (LG_PARETO (chart), fallen, G_N_ELEMENTS (fallen));
  cairo_surface_destroy (sample_render (chart, &style, WIDTH, HEIGHT));
  lg_chart_get_mark (chart, &style, WIDTH, HEIGHT, 0, &mark);
  g_assert_cmpint (mark.difference, ==, G_MAXINT64);
}

static void
test_the_largest_values_are_drawn (void)
{
  static const LgParetoItem huge[] = { { "One", G_MAXINT64 }, { "Two", G_MAXINT64 } };
  g_autoptr (LgChart) chart = lg_pareto_new ();
  g_autofree char *description = NULL;
  LgChartStyle style;

  lg_chart_style_init (&style, LG_CHART_SCHEME_PRINT);
  lg_pareto_set_items (LG_PARETO (chart), huge, G_N_ELEMENTS (huge));
  lg_pareto_set_rest (LG_PARETO (chart), "Others", G_MAXINT64);
  cairo_surface_destroy (sample_render (chart, &style, WIDTH, HEIGHT));
  description = lg_chart_get_description (chart);

  g_assert_nonnull (strstr (description, "One: 9,223,372,036,854,775,807"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charts/pareto/order", test_the_largest_comes_first);
  g_test_add_func ("/charts/pareto/rest", test_the_rest_counts_towards_the_total);
  g_test_add_func ("/charts/pareto/whole", test_the_whole_alone_is_a_hundred_percent);
  g_test_add_func ("/charts/pareto/equals", test_equals_go_by_name);
  g_test_add_func ("/charts/pareto/hits", test_a_row_is_found_anywhere_in_it);
  g_test_add_func ("/charts/pareto/no-room", test_items_without_room_are_in_the_row_of_the_rest);
  g_test_add_func ("/charts/pareto/least-height", test_the_least_height_has_room_for_every_row);
  g_test_add_func ("/charts/pareto/no-rest", test_without_a_rest_what_has_no_room_is_nowhere);
  g_test_add_func ("/charts/pareto/before", test_a_row_says_what_it_was_before);
  g_test_add_func ("/charts/pareto/stroke", test_a_stroke_stands_where_a_row_was_before);
  g_test_add_func ("/charts/pareto/fallen", test_what_was_far_more_before_is_drawn);
  g_test_add_func ("/charts/pareto/largest", test_the_largest_values_are_drawn);

  return g_test_run ();
}
