/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-analysis-error.h"
#include "lg-error.h"
#include "lg-shrink.h"

/* A small count, made up; its sums were added by hand. */
static const LgShrinkLine sample[] = {
  { .book = 56, .counted = 50, .unit_cost = 1200, .unit_price = 1999 },
  { .book = 20, .counted = 27, .unit_cost = 250, .unit_price = 499 },
  { .book = 10, .counted = 10, .unit_cost = 80000, .unit_price = LG_UNKNOWN },
  { .book = 5, .counted = 4, .unit_cost = LG_UNKNOWN, .unit_price = 9900 },
};

static LgShrinkTotal
sum (const LgShrinkLine *lines,
     gsize               n_lines)
{
  g_autoptr(GError) error = NULL;
  LgShrinkTotal total;

  g_assert_true (lg_shrink_sum (lines, n_lines, &total, &error));
  g_assert_no_error (error);

  return total;
}

static void
test_line_is_valued_at_cost_and_at_retail (void)
{
  LgShrinkDifference difference;

  g_assert_true (lg_shrink_compare (&sample[1], &difference, NULL));
  g_assert_cmpint (difference.units, ==, -7);
  g_assert_cmpint (difference.at_cost, ==, -1750);
  g_assert_cmpint (difference.at_retail, ==, -3493);
}

static void
test_unknown_cost_stays_unknown (void)
{
  LgShrinkDifference difference;

  g_assert_true (lg_shrink_compare (&sample[3], &difference, NULL));
  g_assert_cmpint (difference.units, ==, 1);
  g_assert_cmpint (difference.at_cost, ==, LG_UNKNOWN);
  g_assert_cmpint (difference.at_retail, ==, 9900);
}

static void
test_total_adds_what_has_a_cost (void)
{
  LgShrinkTotal total = sum (sample, G_N_ELEMENTS (sample));

  g_assert_cmpuint (total.n_lines, ==, 4);
  g_assert_cmpuint (total.at_cost.n_lines, ==, 3);
  g_assert_cmpint (total.at_cost.book, ==, 872200);
  g_assert_cmpint (total.at_cost.counted, ==, 866750);
  g_assert_cmpint (total.at_cost.shortages, ==, 7200);
  g_assert_cmpint (total.at_cost.overages, ==, 1750);
  g_assert_cmpint (total.at_cost.net, ==, 5450);
  g_assert_cmpint (total.at_cost.absolute, ==, 8950);
}

static void
test_total_adds_what_has_a_price (void)
{
  LgShrinkTotal total = sum (sample, G_N_ELEMENTS (sample));

  g_assert_cmpuint (total.at_retail.n_lines, ==, 3);
  g_assert_cmpint (total.at_retail.book, ==, 171424);
  g_assert_cmpint (total.at_retail.shortages, ==, 21894);
  g_assert_cmpint (total.at_retail.overages, ==, 3493);
  g_assert_cmpint (total.at_retail.net, ==, 18401);
}

static void
test_nothing_counted_is_nothing_missing (void)
{
  LgShrinkTotal total = sum (NULL, 0);

  g_assert_cmpuint (total.n_lines, ==, 0);
  g_assert_cmpint (total.at_cost.net, ==, 0);
}

static void
test_book_stock_may_be_negative (void)
{
  const LgShrinkLine line = { .book = -3, .counted = 2, .unit_cost = 100, .unit_price = LG_UNKNOWN };
  LgShrinkDifference difference;

  g_assert_true (lg_shrink_compare (&line, &difference, NULL));
  g_assert_cmpint (difference.units, ==, -5);
  g_assert_cmpint (difference.at_cost, ==, -500);
}

static void
test_largest_difference_ranks_first (void)
{
  const LgShrinkDifference differences[] = {
    { .units = 1, .at_cost = 500 },
    { .units = 9, .at_cost = LG_UNKNOWN },
    { .units = -2, .at_cost = -700 },
    { .units = -3, .at_cost = -500 },
    { .units = 1, .at_cost = 500 },
    { .units = 0, .at_cost = 0 },
  };
  const gsize expected[] = { 2, 3, 0, 4, 5, 1 };
  g_autofree gsize *order = lg_shrink_rank (differences, G_N_ELEMENTS (differences));

  g_assert_cmpmem (order, sizeof expected, expected, sizeof expected);
}

static void
test_extreme_differences_rank (void)
{
  const LgShrinkDifference differences[] = {
    { .units = 0, .at_cost = G_MAXINT64 },
    { .units = G_MININT64, .at_cost = -G_MAXINT64 },
  };
  g_autofree gsize *order = lg_shrink_rank (differences, G_N_ELEMENTS (differences));

  g_assert_cmpuint (order[0], ==, 1);
}

static void
test_rest_is_unknown (void)
{
  LgShrinkSplit split;

  g_assert_true (lg_shrink_split (5450, 2000, &split, NULL));
  g_assert_cmpint (split.unknown, ==, 3450);
  g_assert_true (lg_shrink_split (5450, 6000, &split, NULL));
  g_assert_cmpint (split.unknown, ==, -550);
}

static void
test_rate_says_its_denominator (void)
{
  LgShrinkRate rate;

  g_assert_true (lg_shrink_rate (157, LG_SHRINK_BASE_NET_SALES, 10000, &rate, NULL));
  g_assert_cmpint (rate.base, ==, LG_SHRINK_BASE_NET_SALES);
  g_assert_cmpint (rate.denominator, ==, 10000);
  g_assert_cmpfloat_with_epsilon (rate.percent, 1.57, 1e-12);

  g_assert_true (lg_shrink_rate (-5450, LG_SHRINK_BASE_RECORDED_INVENTORY, 872200, &rate, NULL));
  g_assert_cmpint (rate.base, ==, LG_SHRINK_BASE_RECORDED_INVENTORY);
  g_assert_cmpfloat_with_epsilon (rate.percent, -0.624857, 0.0000005);
}

static void
test_rate_of_nothing_is_refused (void)
{
  const gint64 denominators[] = { 0, -1 };

  for (guint i = 0; i < G_N_ELEMENTS (denominators); i++)
    {
      g_autoptr(GError) error = NULL;
      LgShrinkRate rate;

      g_assert_false (lg_shrink_rate (1, LG_SHRINK_BASE_NET_SALES, denominators[i], &rate, &error));
      g_assert_error (error, LG_ANALYSIS_ERROR, LG_ANALYSIS_ERROR_INVALID);
    }
}

static void
assert_line_refused (LgShrinkLine line,
                     GQuark       domain,
                     int          code)
{
  const LgShrinkLine lines[] = { sample[0], line };
  g_autoptr(GError) error = NULL;
  LgShrinkTotal total;

  g_assert_false (lg_shrink_sum (lines, G_N_ELEMENTS (lines), &total, &error));
  g_assert_error (error, domain, code);
  g_assert_true (g_str_has_prefix (error->message, "Line 2: "));
}

static void
test_impossible_lines_are_refused (void)
{
  assert_line_refused ((LgShrinkLine) { .counted = -1 }, LG_ANALYSIS_ERROR, LG_ANALYSIS_ERROR_INVALID);
  assert_line_refused ((LgShrinkLine) { .unit_cost = -1 }, LG_ANALYSIS_ERROR, LG_ANALYSIS_ERROR_INVALID);
  assert_line_refused ((LgShrinkLine) { .unit_price = -1 }, LG_ANALYSIS_ERROR, LG_ANALYSIS_ERROR_INVALID);
}

static void
test_amounts_that_do_not_fit_are_refused (void)
{
  const LgShrinkLine lines[] = {
    { .book = G_MININT64, .counted = 1 },
    { .book = G_MAXINT64, .unit_cost = 2 },
    { .book = -(G_GINT64_CONSTANT (1) << 62), .unit_cost = 2 },
    { .book = G_MAXINT64, .unit_cost = 1 },
    { .book = G_MAXINT64, .unit_cost = LG_UNKNOWN, .unit_price = 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    assert_line_refused (lines[i], LG_CORE_ERROR, LG_CORE_ERROR_OVERFLOW);
}

static void
test_split_that_does_not_fit_is_refused (void)
{
  g_autoptr(GError) error = NULL;
  LgShrinkSplit split;

  g_assert_false (lg_shrink_split (G_MAXINT64, -1, &split, &error));
  g_assert_error (error, LG_CORE_ERROR, LG_CORE_ERROR_OVERFLOW);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/shrink/line-is-valued-at-cost-and-at-retail", test_line_is_valued_at_cost_and_at_retail);
  g_test_add_func ("/analysis/shrink/unknown-cost-stays-unknown", test_unknown_cost_stays_unknown);
  g_test_add_func ("/analysis/shrink/total-adds-what-has-a-cost", test_total_adds_what_has_a_cost);
  g_test_add_func ("/analysis/shrink/total-adds-what-has-a-price", test_total_adds_what_has_a_price);
  g_test_add_func ("/analysis/shrink/nothing-counted-is-nothing-missing", test_nothing_counted_is_nothing_missing);
  g_test_add_func ("/analysis/shrink/book-stock-may-be-negative", test_book_stock_may_be_negative);
  g_test_add_func ("/analysis/shrink/largest-difference-ranks-first", test_largest_difference_ranks_first);
  g_test_add_func ("/analysis/shrink/extreme-differences-rank", test_extreme_differences_rank);
  g_test_add_func ("/analysis/shrink/rest-is-unknown", test_rest_is_unknown);
  g_test_add_func ("/analysis/shrink/rate-says-its-denominator", test_rate_says_its_denominator);
  g_test_add_func ("/analysis/shrink/rate-of-nothing-is-refused", test_rate_of_nothing_is_refused);
  g_test_add_func ("/analysis/shrink/impossible-lines-are-refused", test_impossible_lines_are_refused);
  g_test_add_func ("/analysis/shrink/amounts-that-do-not-fit-are-refused", test_amounts_that_do_not_fit_are_refused);
  g_test_add_func ("/analysis/shrink/split-that-does-not-fit-is-refused", test_split_that_does_not_fit_is_refused);

  return g_test_run ();
}
