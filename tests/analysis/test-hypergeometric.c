/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "lg-hypergeometric.h"
#include "lg-oracle.h"

/* Computed with exact rational arithmetic: Python's fractions over math.comb. */
static void
test_tail_equals_exact_arithmetic (void)
{
  const struct
  {
    gint64 at_least, marked, drawn, population;
    double probability;
  } exact[] = {
    { 1, 1, 1, 2, 0.5 },
    { 5, 10, 10, 20, 0.67185910065167032 },
    { 8, 40, 12, 168, 0.0013047035365408835 },
    { 12, 160, 12, 2000, 4.6541424898161173e-14 },
    { 3, 5, 3, 50, 0.00051020408163265311 },
    { 30, 400, 40, 2184, 4.2123857002651162e-15 },
    { 50, 900, 120, 8760, 1.7563853316005544e-19 },
    { 20, 900, 120, 8760, 0.01979759403454991 },
    { 120, 900, 120, 8760, 1.4299011796559376e-122 },
    { 60, 100, 60, 100000, 1.1642523519333643e-190 },
    { 7, 700, 12, 720, 0.99999982931276632 },
    { 1, 900, 120, 8760, 0.99999796161241183 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (exact); i++)
    lg_assert_close (lg_hypergeometric_tail (exact[i].at_least, exact[i].marked,
                                             exact[i].drawn, exact[i].population),
                     exact[i].probability);
}

static void
test_certain_and_impossible_draws (void)
{
  g_assert_cmpfloat (lg_hypergeometric_tail (0, 5, 3, 10), ==, 1.0);
  g_assert_cmpfloat (lg_hypergeometric_tail (-4, 5, 3, 10), ==, 1.0);
  g_assert_cmpfloat (lg_hypergeometric_tail (4, 5, 3, 10), ==, 0.0);
  g_assert_cmpfloat (lg_hypergeometric_tail (1, 0, 3, 10), ==, 0.0);
  g_assert_cmpfloat (lg_hypergeometric_tail (3, 10, 3, 10), ==, 1.0);
  g_assert_cmpfloat (lg_hypergeometric_tail (2, 9, 3, 10), ==, 1.0);
}

/* Drawing is symmetric: it does not matter which set is marked and which drawn. */
static void
test_marked_and_drawn_may_be_exchanged (void)
{
  for (gint64 x = 1; x <= 40; x++)
    lg_assert_close (lg_hypergeometric_tail (x, 40, 300, 2000), lg_hypergeometric_tail (x, 300, 40, 2000));
}

static void
test_impossible_urns_have_no_probability (void)
{
  g_assert_true (isnan (lg_hypergeometric_tail (1, 1, 1, 0)));
  g_assert_true (isnan (lg_hypergeometric_tail (1, 11, 1, 10)));
  g_assert_true (isnan (lg_hypergeometric_tail (1, -1, 1, 10)));
  g_assert_true (isnan (lg_hypergeometric_tail (1, 1, 11, 10)));
  g_assert_true (isnan (lg_hypergeometric_tail (1, 1, -1, 10)));
}

/* Worked by hand: .005 × 5, .01 × 4, .02 × 3, .04 × 2 and then 1 × .5, each no less than the one before. */
static void
test_holm_steps_down (void)
{
  const double probabilities[] = { 0.04, 0.005, 0.5, 0.01, 0.02 };
  const double expected[] = { 0.08, 0.025, 0.5, 0.04, 0.06 };
  double adjusted[G_N_ELEMENTS (probabilities)];

  lg_holm_adjust (probabilities, G_N_ELEMENTS (probabilities), adjusted);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    lg_assert_close (adjusted[i], expected[i]);
}

static void
test_holm_never_decreases_nor_passes_one (void)
{
  const double probabilities[] = { 0.03, 0.04, 0.9, 0.011 };
  const double expected[] = { 0.09, 0.09, 0.9, 0.044 };
  const double large[] = { 0.6, 0.7 };
  double adjusted[G_N_ELEMENTS (probabilities)];

  lg_holm_adjust (probabilities, G_N_ELEMENTS (probabilities), adjusted);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    lg_assert_close (adjusted[i], expected[i]);

  lg_holm_adjust (large, G_N_ELEMENTS (large), adjusted);
  g_assert_cmpfloat (adjusted[0], ==, 1.0);
  g_assert_cmpfloat (adjusted[1], ==, 1.0);
}

static void
test_holm_leaves_one_test_alone (void)
{
  const double probability = 0.03;
  double adjusted;

  lg_holm_adjust (&probability, 1, &adjusted);
  g_assert_cmpfloat (adjusted, ==, 0.03);
  lg_holm_adjust (NULL, 0, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/hypergeometric/tail-equals-exact-arithmetic", test_tail_equals_exact_arithmetic);
  g_test_add_func ("/analysis/hypergeometric/certain-and-impossible-draws", test_certain_and_impossible_draws);
  g_test_add_func ("/analysis/hypergeometric/marked-and-drawn-may-be-exchanged", test_marked_and_drawn_may_be_exchanged);
  g_test_add_func ("/analysis/hypergeometric/impossible-urns-have-no-probability", test_impossible_urns_have_no_probability);
  g_test_add_func ("/analysis/hypergeometric/holm-steps-down", test_holm_steps_down);
  g_test_add_func ("/analysis/hypergeometric/holm-never-decreases-nor-passes-one", test_holm_never_decreases_nor_passes_one);
  g_test_add_func ("/analysis/hypergeometric/holm-leaves-one-test-alone", test_holm_leaves_one_test_alone);

  return g_test_run ();
}
