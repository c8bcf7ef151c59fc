/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-analysis"

#include "config.h"

#include <math.h>

#include "lg-binomial.h"

/* Outcomes this much likelier than the observed one still count as equally
 * likely, so that rounding does not decide; R's binom.test() has the same. */
#define TOLERANCE (1.0 + 1e-7)

typedef struct
{
  gint64 trials;
  double odds;
} Binomial;

/* P(x + 1) / P(x): the quotient of two neighbours needs no factorial. */
static double
step_up (const Binomial *binomial,
         gint64          x)
{
  return (double) (binomial->trials - x) / (double) (x + 1) * binomial->odds;
}

/* P(x) / P(mode), walking from one to the other. */
static double
find_relative (const Binomial *binomial,
               gint64          mode,
               gint64          x)
{
  double term = 1.0;

  for (gint64 i = mode; i < x && term > 0.0; i++)
    term *= step_up (binomial, i);
  for (gint64 i = mode; i > x && term > 0.0; i--)
    term /= step_up (binomial, i - 1);

  return term;
}

/* The share of outcomes no likelier than @limit, itself relative to the mode. */
static double
add_unlikely (const Binomial *binomial,
              gint64          mode,
              double          limit)
{
  double all = 1.0;
  double unlikely = limit >= 1.0 ? 1.0 : 0.0;
  double term = 1.0;

  for (gint64 i = mode; i < binomial->trials && term > 0.0; i++)
    {
      term *= step_up (binomial, i);
      all += term;
      unlikely += term <= limit ? term : 0.0;
    }

  term = 1.0;
  for (gint64 i = mode; i > 0 && term > 0.0; i--)
    {
      term /= step_up (binomial, i - 1);
      all += term;
      unlikely += term <= limit ? term : 0.0;
    }

  return unlikely / all;
}

/**
 * lg_binomial_test:
 * @successes: from 0 to @trials
 * @trials: 0 or more
 * @probability: of a success, above 0 and below 1
 *
 * The exact two-sided binomial test: the probability of an outcome no likelier
 * than the one observed; R's binom.test (successes, trials, probability).
 *
 * Returns: the probability, or NaN for an outcome that cannot be
 */
double
lg_binomial_test (gint64 successes,
                  gint64 trials,
                  double probability)
{
  Binomial binomial = { .trials = trials };
  gint64 mode;

  if (successes < 0 || successes > trials || !(probability > 0.0 && probability < 1.0))
    return NAN;

  binomial.odds = probability / (1.0 - probability);
  mode = CLAMP ((gint64) floor ((trials + 1.0) * probability), 0, trials);

  return add_unlikely (&binomial, mode, find_relative (&binomial, mode, successes) * TOLERANCE);
}
