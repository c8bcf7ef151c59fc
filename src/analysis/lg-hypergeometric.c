/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-analysis"

#include "config.h"

#include <math.h>

#include "lg-hypergeometric.h"

/* An urn of @population, @marked of them marked, from which @drawn are drawn. */
typedef struct
{
  gint64 marked;
  gint64 drawn;
  gint64 population;
} Urn;

/* Probabilities relative to the mode's: of every outcome, and of those in the tail. */
typedef struct
{
  double all;
  double tail;
} Sums;

/* P(x + 1) / P(x): the quotient of two neighbours needs no factorial. */
static double
step_up (const Urn *urn,
         gint64     x)
{
  return (double) (urn->marked - x) / (double) (x + 1) *
         (double) (urn->drawn - x) / (double) (urn->population - urn->marked - urn->drawn + x + 1);
}

static gint64
find_mode (const Urn *urn,
           gint64     lowest,
           gint64     highest)
{
  double mode = floor ((urn->marked + 1.0) * (urn->drawn + 1.0) / (urn->population + 2.0));

  return CLAMP ((gint64) mode, lowest, highest);
}

static void
add_term (Sums    *sums,
          double   term,
          gboolean in_tail)
{
  sums->all += term;
  if (in_tail)
    sums->tail += term;
}

/* Adds outwards from the mode until a term no longer counts. */
static Sums
add_terms (const Urn *urn,
           gint64     lowest,
           gint64     highest,
           gint64     at_least)
{
  gint64 mode = find_mode (urn, lowest, highest);
  Sums sums = { 0 };
  double term = 1.0;

  add_term (&sums, term, mode >= at_least);
  for (gint64 x = mode; x < highest && term > 0.0; x++)
    {
      term *= step_up (urn, x);
      add_term (&sums, term, x + 1 >= at_least);
    }

  term = 1.0;
  for (gint64 x = mode; x > lowest && term > 0.0; x--)
    {
      term /= step_up (urn, x - 1);
      add_term (&sums, term, x - 1 >= at_least);
    }

  return sums;
}

/**
 * lg_hypergeometric_tail:
 * @at_least: a number of marked ones among the drawn
 * @marked: how many of @population are marked
 * @drawn: how many are drawn, without putting back
 * @population: above 0
 *
 * The probability of drawing @at_least marked ones by chance: R's
 * phyper (at_least - 1, marked, population - marked, drawn, lower.tail = FALSE).
 * Its terms are added relative to the largest, so that nothing overflows and a
 * small tail keeps its digits.
 *
 * Returns: the probability, or NaN for an urn that cannot be
 */
double
lg_hypergeometric_tail (gint64 at_least,
                        gint64 marked,
                        gint64 drawn,
                        gint64 population)
{
  Urn urn = { marked, drawn, population };
  gint64 lowest, highest;
  Sums sums;

  if (population < 1 || marked < 0 || marked > population || drawn < 0 || drawn > population)
    return NAN;

  lowest = MAX (0, drawn - (population - marked));
  highest = MIN (marked, drawn);
  if (at_least <= lowest)
    return 1.0;
  if (at_least > highest)
    return 0.0;

  sums = add_terms (&urn, lowest, highest, at_least);

  return sums.tail / sums.all;
}

static int
compare_probabilities (gconstpointer a,
                       gconstpointer b,
                       gpointer      user_data)
{
  const double *probabilities = user_data;
  double one = probabilities[*(const gsize *) a];
  double other = probabilities[*(const gsize *) b];

  return (one > other) - (one < other);
}

/**
 * lg_holm_adjust:
 * @probabilities: (array length=n_probabilities): of tests made together, none NaN
 * @adjusted: (out caller-allocates) (array length=n_probabilities): in the same order
 *
 * Corrects for having tested many: S. Holm, "A simple sequentially rejective
 * multiple test procedure", Scandinavian Journal of Statistics 6 (1979),
 * 65-70; R's p.adjust (probabilities, "holm").
 */
void
lg_holm_adjust (const double *probabilities,
                gsize         n_probabilities,
                double       *adjusted)
{
  g_autofree gsize *order = NULL;
  double largest = 0.0;

  g_return_if_fail (n_probabilities == 0 || (probabilities != NULL && adjusted != NULL));

  order = g_new (gsize, n_probabilities);
  for (gsize i = 0; i < n_probabilities; i++)
    order[i] = i;
  g_sort_array (order, n_probabilities, sizeof *order, compare_probabilities, (gpointer) probabilities);

  for (gsize rank = 0; rank < n_probabilities; rank++)
    {
      double probability = probabilities[order[rank]] * (double) (n_probabilities - rank);

      largest = MAX (largest, MIN (probability, 1.0));
      adjusted[order[rank]] = largest;
    }
}
