/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-analysis"

#include "config.h"

#include <math.h>

#include "lg-similarity.h"

#define HOURS 24

/**
 * lg_similarity_weigh:
 * @n_sharing: how many incidents have a trait
 * @n_incidents: of how many
 *
 * The rarer a trait is, the more it says that two incidents share it: the
 * inverse document frequency (K. Spärck Jones, “A statistical interpretation
 * of term specificity and its application in retrieval”, Journal of
 * Documentation 28, 1972), with one added to both counts, for a trait that a
 * sample does not have is rare, not impossible.
 *
 * Returns: ln ((N + 1) / (n + 1)); 0 for what all of them have
 */
double
lg_similarity_weigh (gint64 n_sharing,
                     gint64 n_incidents)
{
  g_return_val_if_fail (n_sharing >= 0 && n_sharing <= n_incidents, 0.0);

  return log ((double) (n_incidents + 1) / (double) (n_sharing + 1));
}

/**
 * lg_similarity_score:
 * @traits: the bits `1 << LgSimilarTrait` of what two incidents share
 * @weights: what each trait weighs
 * @distance: the time between the incidents, in microseconds
 *
 * Returns: the sum of the weights, halved for every %LG_SIMILARITY_HALF_LIFE between them
 */
double
lg_similarity_score (guint        traits,
                     const double weights[LG_N_SIMILAR_TRAITS],
                     LgTime       distance)
{
  double sum = 0.0;

  for (guint i = 0; i < LG_N_SIMILAR_TRAITS; i++)
    {
      if (traits & 1u << i)
        sum += weights[i];
    }

  return sum * exp2 (-fabs ((double) distance) / (double) LG_SIMILARITY_HALF_LIFE);
}

/* One thing in common is no likeness: half the incidents of a chain share their kind. */
gboolean
lg_similarity_is_enough (guint traits)
{
  return (traits & (traits - 1)) != 0;
}

/**
 * lg_similarity_hours_meet:
 * @hour: an hour of the day, 0 to 23
 * @other: another
 *
 * Returns: whether they are the same or follow each other, as 23 and 0 do
 */
gboolean
lg_similarity_hours_meet (int hour,
                          int other)
{
  int distance = ABS (hour - other);

  return MIN (distance, HOURS - distance) <= 1;
}
