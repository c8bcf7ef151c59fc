/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-chart-axis-private.h"

static void
assert_ticks (const LgChartAxis *axis,
              const char        *expected)
{
  g_autoptr (GString) ticks = g_string_new (NULL);

  for (guint i = 0; i < axis->n_ticks; i++)
    {
      g_autofree char *label = lg_chart_axis_format_tick (axis, i);

      g_string_append_printf (ticks, "%s%s", i > 0 ? " " : "", label);
    }

  g_assert_cmpstr (ticks->str, ==, expected);
}

static void
test_counts_have_round_ticks (void)
{
  LgChartAxis axis;

  lg_chart_axis_init (&axis, 0, 37, 5, 0);
  assert_ticks (&axis, "0 10 20 30 40");
  lg_chart_axis_init (&axis, 0, 1234, 5, 0);
  assert_ticks (&axis, "0 500 1,000 1,500");
}

static void
test_zero_and_one_go_to_one (void)
{
  LgChartAxis axis;

  lg_chart_axis_init (&axis, 0, 0, 5, 0);
  assert_ticks (&axis, "0 1");
  lg_chart_axis_init (&axis, 0, 1, 5, 0);
  assert_ticks (&axis, "0 1");
  lg_chart_axis_init (&axis, 0, 0, 1, 2);
  assert_ticks (&axis, "0 1");
}

static void
test_money_is_labelled_in_whole_units (void)
{
  LgChartAxis axis;
  g_autofree char *unit = NULL;

  lg_chart_axis_init (&axis, 0, 123456, 5, 2);
  assert_ticks (&axis, "0 500 1,000 1,500");
  unit = lg_chart_axis_format_unit (&axis, "USD");
  g_assert_cmpstr (unit, ==, "USD");
}

static void
test_small_money_shows_its_cents (void)
{
  LgChartAxis axis;

  lg_chart_axis_init (&axis, 0, 7, 4, 2);
  assert_ticks (&axis, "0.00 0.02 0.04 0.06 0.08");
}

static void
test_negative_values_lie_below_zero (void)
{
  LgChartAxis axis;

  lg_chart_axis_init (&axis, -25, 40, 5, 0);
  assert_ticks (&axis, "−40 −20 0 20 40");
  lg_chart_axis_init (&axis, -7, -3, 4, 0);
  assert_ticks (&axis, "−8 −6 −4 −2 0");
}

static void
test_millions_are_labelled_by_their_power (void)
{
  LgChartAxis axis;
  g_autofree char *unit = NULL;

  lg_chart_axis_init (&axis, 0, G_GINT64_CONSTANT (4200000000), 5, 2);
  assert_ticks (&axis, "0 10 20 30 40 50");
  unit = lg_chart_axis_format_unit (&axis, "USD");
  g_assert_cmpstr (unit, ==, "USD ×10⁶");
}

static void
test_the_largest_values_fit (void)
{
  LgChartAxis axis;
  g_autofree char *unit = NULL;

  lg_chart_axis_init (&axis, 0, G_MAXINT64, 5, 0);
  assert_ticks (&axis, "0 2 4 6 8");
  unit = lg_chart_axis_format_unit (&axis, NULL);
  g_assert_cmpstr (unit, ==, "×10¹⁸");
  g_assert_cmpfloat (lg_chart_axis_get_fraction (&axis, (double) G_MAXINT64), <=, 1);

  lg_chart_axis_init (&axis, G_MININT64, G_MAXINT64, 4, 0);
  assert_ticks (&axis, "−5 0 5");
  g_assert_cmpfloat (lg_chart_axis_get_fraction (&axis, (double) G_MININT64), >=, 0);
}

static void
test_sums_stop_at_the_largest_value (void)
{
  g_assert_cmpint (lg_chart_add_saturating (2, -5), ==, -3);
  g_assert_cmpint (lg_chart_add_saturating (G_MAXINT64, 1), ==, G_MAXINT64);
  g_assert_cmpint (lg_chart_add_saturating (G_MININT64, -1), ==, G_MININT64);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charts/axis/counts", test_counts_have_round_ticks);
  g_test_add_func ("/charts/axis/zero-and-one", test_zero_and_one_go_to_one);
  g_test_add_func ("/charts/axis/money", test_money_is_labelled_in_whole_units);
  g_test_add_func ("/charts/axis/small-money", test_small_money_shows_its_cents);
  g_test_add_func ("/charts/axis/negative", test_negative_values_lie_below_zero);
  g_test_add_func ("/charts/axis/millions", test_millions_are_labelled_by_their_power);
  g_test_add_func ("/charts/axis/largest", test_the_largest_values_fit);
  g_test_add_func ("/charts/axis/saturating", test_sums_stop_at_the_largest_value);

  return g_test_run ();
}
