/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-analysis"

#include "config.h"

#include <math.h>

#include "lg-poisson.h"

/* P(x); lgamma_r() because lgamma() writes to a variable of the whole program. */
static double
find_probability (gint64 x,
                  double mean)
{
  int sign;

  return exp ((double) x * log (mean) - mean - lgamma_r ((double) x + 1.0, &sign));
}

/* P(X >= first): each term is a smaller share of the one before. */
static double
add_upwards (gint64 first,
             double mean)
{
  double sum = 0.0;
  double term = 1.0;

  for (double x = (double) first; term > sum * DBL_EPSILON; x++)
    {
      sum += term;
      term *= mean / (x + 1.0);
    }

  return find_probability (first, mean) * sum;
}

/* P(X <= last) */
static double
add_downwards (gint64 last,
               double mean)
{
  double sum = 0.0;
  double term = 1.0;

  for (double x = (double) last; x >= 0.0 && term > sum * DBL_EPSILON; x--)
    {
      sum += term;
      term *= x / mean;
    }

  return find_probability (last, mean) * sum;
}

/**
 * lg_poisson_tail:
 * @at_least: a number of events
 * @mean: how many are expected, above 0
 *
 * The probability of at least so many events by chance: R's
 * ppois (at_least - 1, mean, lower.tail = FALSE). The smaller tail is the one
 * that is added up, so that a small probability keeps its digits.
 *
 * Returns: the probability, or NaN for a mean that cannot be
 */
double
lg_poisson_tail (gint64 at_least,
                 double mean)
{
  if (!(mean > 0.0) || isinf (mean))
    return NAN;
  if (at_least <= 0)
    return 1.0;

  return (double) at_least > mean ? add_upwards (at_least, mean) : 1.0 - add_downwards (at_least - 1, mean);
}
