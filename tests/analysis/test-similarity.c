/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "lg-similarity.h"

#define BIT(trait) (1u << LG_SIMILAR_##trait)

static const double weights[LG_N_SIMILAR_TRAITS] = { 1.0, 2.0, 0.5, 3.0, 6.0, 1.5 };

static void
test_what_is_rare_weighs_more (void)
{
  g_assert_cmpfloat_with_epsilon (lg_similarity_weigh (0, 999), log (1000.0), 1e-12);
  g_assert_cmpfloat_with_epsilon (lg_similarity_weigh (9, 999), log (100.0), 1e-12);
  g_assert_cmpfloat (lg_similarity_weigh (9, 999), >, lg_similarity_weigh (10, 999));
}

static void
test_what_all_share_weighs_nothing (void)
{
  g_assert_cmpfloat (lg_similarity_weigh (999, 999), ==, 0.0);
  g_assert_cmpfloat (lg_similarity_weigh (0, 0), ==, 0.0);
}

static void
test_weights_add_up (void)
{
  g_assert_cmpfloat (lg_similarity_score (0, weights, 0), ==, 0.0);
  g_assert_cmpfloat (lg_similarity_score (BIT (SITE) | BIT (SKU), weights, 0), ==, 7.0);
  g_assert_cmpfloat (lg_similarity_score ((1u << LG_N_SIMILAR_TRAITS) - 1, weights, 0), ==, 14.0);
}

static void
test_time_halves_the_score_in_both_directions (void)
{
  guint traits = BIT (SITE) | BIT (SKU);

  g_assert_cmpfloat_with_epsilon (lg_similarity_score (traits, weights, LG_SIMILARITY_HALF_LIFE), 3.5, 1e-12);
  g_assert_cmpfloat_with_epsilon (lg_similarity_score (traits, weights, -2 * LG_SIMILARITY_HALF_LIFE), 1.75, 1e-12);
}

static void
test_one_trait_is_not_enough (void)
{
  g_assert_false (lg_similarity_is_enough (0));
  g_assert_false (lg_similarity_is_enough (BIT (KIND)));
  g_assert_true (lg_similarity_is_enough (BIT (KIND) | BIT (HOUR)));
}

static void
test_hours_meet_over_midnight (void)
{
  g_assert_true (lg_similarity_hours_meet (15, 15));
  g_assert_true (lg_similarity_hours_meet (15, 16));
  g_assert_true (lg_similarity_hours_meet (23, 0));
  g_assert_true (lg_similarity_hours_meet (0, 23));
  g_assert_false (lg_similarity_hours_meet (15, 17));
  g_assert_false (lg_similarity_hours_meet (23, 1));
}

#define ADD(name) g_test_add_func ("/analysis/similarity/" #name, test_##name)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD (what_is_rare_weighs_more);
  ADD (what_all_share_weighs_nothing);
  ADD (weights_add_up);
  ADD (time_halves_the_score_in_both_directions);
  ADD (one_trait_is_not_enough);
  ADD (hours_meet_over_midnight);

  return g_test_run ();
}
