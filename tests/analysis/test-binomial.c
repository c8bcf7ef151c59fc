/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "lg-binomial.h"
#include "lg-oracle.h"

/* Computed with exact rational arithmetic: Python's fractions over math.comb. */
static void
test_equals_exact_arithmetic (void)
{
  const struct
  {
    gint64 successes, trials;
    double chance;
    double probability;
  } exact[] = {
    { 3, 10, 1.0 / 2, 0.34375 },
    { 5, 5, 1.0 / 3, 0.00411522633744856 },
    { 0, 12, 1.0 / 3, 0.011562901620311568 },
    { 12, 20, 1.0 / 3, 0.01628131208333922 },
    { 26, 48, 1.0 / 3, 0.0032730091391761228 },
    { 1, 9, 1.0 / 3, 0.28791342783112328 },
    { 60, 120, 1.0 / 3, 0.00020192275820507869 },
    { 20, 120, 1.0 / 3, 5.996784642789881e-05 },
    { 90, 100, 1.0 / 3, 3.6380061311163482e-32 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (exact); i++)
    lg_assert_close (lg_binomial_test (exact[i].successes, exact[i].trials, exact[i].chance), exact[i].probability);
}

/* Mendel's peas, the example of R's manual for binom.test(): p-value = 0.3825. */
static void
test_equals_the_example_of_r (void)
{
  lg_assert_close (lg_binomial_test (682, 925, 0.75), 0.3824915595748517);
}

static void
test_likeliest_outcome_is_no_surprise (void)
{
  lg_assert_close (lg_binomial_test (4, 12, 1.0 / 3), 1.0);
  lg_assert_close (lg_binomial_test (0, 0, 1.0 / 3), 1.0);
}

/* Both sides of a fair coin are equally likely; rounding must not tell them apart. */
static void
test_fair_coin_is_symmetric (void)
{
  for (gint64 heads = 0; heads <= 51; heads++)
    lg_assert_close (lg_binomial_test (heads, 51, 0.5), lg_binomial_test (51 - heads, 51, 0.5));
}

static void
test_many_trials_stay_finite (void)
{
  double probability = lg_binomial_test (334000, 1000000, 1.0 / 3);

  g_assert_cmpfloat_with_epsilon (probability, 0.1573, 0.0005);
  g_assert_cmpfloat (lg_binomial_test (900000, 1000000, 1.0 / 3), ==, 0.0);
}

static void
test_impossible_outcomes_have_no_probability (void)
{
  g_assert_true (isnan (lg_binomial_test (-1, 10, 0.5)));
  g_assert_true (isnan (lg_binomial_test (11, 10, 0.5)));
  g_assert_true (isnan (lg_binomial_test (0, -1, 0.5)));
  g_assert_true (isnan (lg_binomial_test (1, 10, 0.0)));
  g_assert_true (isnan (lg_binomial_test (1, 10, 1.0)));
  g_assert_true (isnan (lg_binomial_test (1, 10, NAN)));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/binomial/equals-exact-arithmetic", test_equals_exact_arithmetic);
  g_test_add_func ("/analysis/binomial/equals-the-example-of-r", test_equals_the_example_of_r);
  g_test_add_func ("/analysis/binomial/likeliest-outcome-is-no-surprise", test_likeliest_outcome_is_no_surprise);
  g_test_add_func ("/analysis/binomial/fair-coin-is-symmetric", test_fair_coin_is_symmetric);
  g_test_add_func ("/analysis/binomial/many-trials-stay-finite", test_many_trials_stay_finite);
  g_test_add_func ("/analysis/binomial/impossible-outcomes-have-no-probability", test_impossible_outcomes_have_no_probability);

  return g_test_run ();
}
