/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "lg-oracle.h"
#include "lg-poisson.h"

/* Added up with sixty decimal digits: Python's decimal. */
static void
test_equals_exact_arithmetic (void)
{
  const struct
  {
    gint64 at_least;
    double mean;
    double probability;
  } exact[] = {
    { 1, 0.5, 0.39346934028736658 },
    { 3, 0.25, 0.0021614966897625125 },
    { 5, 2, 0.05265301734371116 },
    { 10, 4.4, 0.014889940667544193 },
    { 2, 7.5, 0.9952987828537434 },
    { 40, 12, 1.5587113102364608e-10 },
    { 200, 150, 5.7096885742082446e-05 },
    { 1000, 1000, 0.50420524418021551 },
    { 30, 0.125, 2.6984104515210988e-60 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (exact); i++)
    g_assert_cmpfloat_with_epsilon (lg_poisson_tail (exact[i].at_least, exact[i].mean), exact[i].probability,
                                    1e-11 * exact[i].probability);
}

static void
test_none_or_more_is_certain (void)
{
  lg_assert_close (lg_poisson_tail (0, 3.0), 1.0);
  lg_assert_close (lg_poisson_tail (-2, 3.0), 1.0);
}

static void
test_large_numbers_stay_finite (void)
{
  g_assert_cmpfloat_with_epsilon (lg_poisson_tail (1000000, 1e6), 0.5, 0.001);
  g_assert_cmpfloat (lg_poisson_tail (2000000, 1e6), ==, 0.0);
  g_assert_cmpfloat (lg_poisson_tail (G_MAXINT32, 0.001), ==, 0.0);
}

static void
test_impossible_means_have_no_probability (void)
{
  g_assert_true (isnan (lg_poisson_tail (1, 0.0)));
  g_assert_true (isnan (lg_poisson_tail (1, -1.0)));
  g_assert_true (isnan (lg_poisson_tail (1, NAN)));
  g_assert_true (isnan (lg_poisson_tail (1, INFINITY)));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/poisson/equals-exact-arithmetic", test_equals_exact_arithmetic);
  g_test_add_func ("/analysis/poisson/none-or-more-is-certain", test_none_or_more_is_certain);
  g_test_add_func ("/analysis/poisson/large-numbers-stay-finite", test_large_numbers_stay_finite);
  g_test_add_func ("/analysis/poisson/impossible-means-have-no-probability", test_impossible_means_have_no_probability);

  return g_test_run ();
}
