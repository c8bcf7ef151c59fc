/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "lg-analysis-error.h"
#include "lg-error.h"
#include "lg-oracle.h"
#include "lg-trend.h"

static LgTrend
find (const gint64 *weeks,
      gsize         n_weeks)
{
  g_autoptr(GError) error = NULL;
  LgTrendRules rules;
  LgTrend trend;

  lg_trend_rules_init (&rules);
  g_assert_true (lg_trend_find (weeks, n_weeks, &rules, &trend, &error));
  g_assert_no_error (error);

  return trend;
}

/* The trend in a series of real weekly counts, as it stood after @n_weeks of them. */
static LgTrend
find_after (guint n_weeks)
{
  g_autoptr(GArray) counts = lg_oracle_read_numbers ("salmonella_agona_counts.csv", "count");
  g_autofree gint64 *weeks = g_new (gint64, n_weeks);

  g_assert_cmpuint (n_weeks, <=, counts->len);
  for (guint i = 0; i < n_weeks; i++)
    weeks[i] = (gint64) g_array_index (counts, double, i);

  return find (weeks, n_weeks);
}

/* The probabilities were computed with exact rational arithmetic. */
static void
test_outbreak_is_rising (void)
{
  LgTrend trend = find_after (285);

  g_assert_cmpint (trend.direction, ==, LG_TREND_DIRECTION_RISING);
  g_assert_cmpint (trend.recent, ==, 19);
  g_assert_cmpint (trend.earlier, ==, 6);
  lg_assert_close (trend.recent_rate, 4.75);
  lg_assert_close (trend.earlier_rate, 0.75);
  lg_assert_close (trend.probability, 1.5645921415979825e-05);
}

static void
test_end_of_an_outbreak_is_falling (void)
{
  LgTrend trend = find_after (270);

  g_assert_cmpint (trend.direction, ==, LG_TREND_DIRECTION_FALLING);
  g_assert_cmpint (trend.recent, ==, 4);
  g_assert_cmpint (trend.earlier, ==, 41);
  lg_assert_close (trend.probability, 0.000203539897746434);
}

static void
test_change_that_chance_explains_is_steady (void)
{
  LgTrend trend = find_after (312);

  g_assert_cmpint (trend.direction, ==, LG_TREND_DIRECTION_STEADY);
  g_assert_cmpint (trend.total, ==, 897);
  lg_assert_close (trend.rate, 897.0 / 312.0);
  lg_assert_close (trend.probability, 0.56215118722841328);
}

static void
test_twelve_weeks_are_enough (void)
{
  const gint64 weeks[12] = { 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 2 };

  g_assert_cmpint (find (weeks, 12).direction, ==, LG_TREND_DIRECTION_RISING);
  g_assert_cmpint (find (weeks + 1, 11).direction, ==, LG_TREND_DIRECTION_UNKNOWN);
}

static void
test_few_weeks_still_have_a_rate (void)
{
  const gint64 weeks[] = { 3, 0, 6 };
  LgTrend trend = find (weeks, G_N_ELEMENTS (weeks));

  lg_assert_close (trend.rate, 3.0);
  g_assert_true (isnan (trend.recent_rate));
  g_assert_true (isnan (trend.probability));
}

static void
test_nothing_ever_happened_is_steady (void)
{
  const gint64 weeks[20] = { 0 };
  LgTrend trend = find (weeks, G_N_ELEMENTS (weeks));

  g_assert_cmpint (trend.direction, ==, LG_TREND_DIRECTION_STEADY);
  lg_assert_close (trend.probability, 1.0);
}

static void
test_rules_of_the_user_hold (void)
{
  const gint64 weeks[] = { 9, 1, 1, 10 };
  LgTrendRules rules = { .recent_weeks = 1, .earlier_weeks = 2, .alpha = 0.05 };
  LgTrend trend;

  g_assert_true (lg_trend_find (weeks, G_N_ELEMENTS (weeks), &rules, &trend, NULL));
  g_assert_cmpint (trend.recent, ==, 10);
  g_assert_cmpint (trend.earlier, ==, 2);
  g_assert_cmpint (trend.direction, ==, LG_TREND_DIRECTION_RISING);
}

static void
assert_refused (const gint64 *weeks,
                gsize         n_weeks,
                GQuark        domain,
                int           code)
{
  g_autoptr(GError) error = NULL;
  LgTrendRules rules;
  LgTrend trend;

  lg_trend_rules_init (&rules);
  g_assert_false (lg_trend_find (weeks, n_weeks, &rules, &trend, &error));
  g_assert_error (error, domain, code);
}

static void
test_impossible_weeks_are_refused (void)
{
  const gint64 negative[] = { 1, -1, 1 };
  const gint64 too_many[] = { G_MAXINT64, 1 };

  assert_refused (NULL, 0, LG_ANALYSIS_ERROR, LG_ANALYSIS_ERROR_TOO_FEW);
  assert_refused (negative, G_N_ELEMENTS (negative), LG_ANALYSIS_ERROR, LG_ANALYSIS_ERROR_INVALID);
  assert_refused (too_many, G_N_ELEMENTS (too_many), LG_CORE_ERROR, LG_CORE_ERROR_OVERFLOW);
}

static void
test_impossible_rules_are_refused (void)
{
  const LgTrendRules rules[] = {
    { .recent_weeks = 0, .earlier_weeks = 8, .alpha = 0.05 },
    { .recent_weeks = 4, .earlier_weeks = 0, .alpha = 0.05 },
    { .recent_weeks = 4, .earlier_weeks = 8, .alpha = 0.0 },
    { .recent_weeks = 4, .earlier_weeks = 8, .alpha = NAN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_false (lg_trend_rules_validate (&rules[i], &error));
      g_assert_error (error, LG_ANALYSIS_ERROR, LG_ANALYSIS_ERROR_INVALID);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/trend/outbreak-is-rising", test_outbreak_is_rising);
  g_test_add_func ("/analysis/trend/end-of-an-outbreak-is-falling", test_end_of_an_outbreak_is_falling);
  g_test_add_func ("/analysis/trend/change-that-chance-explains-is-steady", test_change_that_chance_explains_is_steady);
  g_test_add_func ("/analysis/trend/twelve-weeks-are-enough", test_twelve_weeks_are_enough);
  g_test_add_func ("/analysis/trend/few-weeks-still-have-a-rate", test_few_weeks_still_have_a_rate);
  g_test_add_func ("/analysis/trend/nothing-ever-happened-is-steady", test_nothing_ever_happened_is_steady);
  g_test_add_func ("/analysis/trend/rules-of-the-user-hold", test_rules_of_the_user_hold);
  g_test_add_func ("/analysis/trend/impossible-weeks-are-refused", test_impossible_weeks_are_refused);
  g_test_add_func ("/analysis/trend/impossible-rules-are-refused", test_impossible_rules_are_refused);

  return g_test_run ();
}
