/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "lg-normal.h"
#include "lg-oracle.h"

/* The three values that Wichura prints to check an implementation, one a region of the approximation. */
static void
test_quantile_matches_published_values (void)
{
  lg_assert_close (lg_normal_quantile (0.25), -0.6744897501960817);
  lg_assert_close (lg_normal_quantile (0.001), -3.090232306167814);
  lg_assert_close (lg_normal_quantile (1e-20), -9.262340089798408);
}

static void
test_quantile_is_symmetric (void)
{
  g_assert_cmpfloat (lg_normal_quantile (0.5), ==, 0.0);
  lg_assert_close (lg_normal_quantile (0.75), -lg_normal_quantile (0.25));
  lg_assert_close (lg_normal_quantile (0.999), 3.090232306167813);
}

static void
test_quantile_ends_are_infinite (void)
{
  g_assert_cmpint (isinf (lg_normal_quantile (0.0)), !=, 0);
  g_assert_cmpfloat (lg_normal_quantile (0.0), <, 0.0);
  g_assert_cmpint (isinf (lg_normal_quantile (1.0)), !=, 0);
  g_assert_cmpfloat (lg_normal_quantile (1.0), >, 0.0);
}

static void
test_quantile_refuses_what_is_no_probability (void)
{
  g_assert_true (isnan (lg_normal_quantile (-0.1)));
  g_assert_true (isnan (lg_normal_quantile (1.1)));
  g_assert_true (isnan (lg_normal_quantile (NAN)));
}

static void
test_tail_undoes_the_quantile (void)
{
  for (double p = 1e-12; p < 0.5; p *= 3.0)
    g_assert_cmpfloat_with_epsilon (lg_normal_tail (-lg_normal_quantile (p)) / p, 1.0, 1e-12);
}

static void
test_tail_ends (void)
{
  g_assert_cmpfloat (lg_normal_tail (0.0), ==, 0.5);
  g_assert_cmpfloat (lg_normal_tail (INFINITY), ==, 0.0);
  g_assert_cmpfloat (lg_normal_tail (-INFINITY), ==, 1.0);
  g_assert_true (isnan (lg_normal_tail (NAN)));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/normal/quantile-matches-published-values", test_quantile_matches_published_values);
  g_test_add_func ("/analysis/normal/quantile-is-symmetric", test_quantile_is_symmetric);
  g_test_add_func ("/analysis/normal/quantile-ends-are-infinite", test_quantile_ends_are_infinite);
  g_test_add_func ("/analysis/normal/quantile-refuses-what-is-no-probability", test_quantile_refuses_what_is_no_probability);
  g_test_add_func ("/analysis/normal/tail-undoes-the-quantile", test_tail_undoes_the_quantile);
  g_test_add_func ("/analysis/normal/tail-ends", test_tail_ends);

  return g_test_run ();
}
