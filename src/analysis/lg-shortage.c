/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-analysis"

#include "config.h"

#include <math.h>

#include "lg-poisson.h"
#include "lg-shortage.h"

/* A SKU whose past is too short, or in which nothing ever went missing, is judged by its site. */
static LgShortageBase
choose_base (const LgDiscrepancy *discrepancy)
{
  if (discrepancy->own_counts >= LG_SHORTAGE_MIN_COUNTS && discrepancy->own_book > 0.0 &&
      discrepancy->own_missing > 0.0)
    return LG_SHORTAGE_BASE_OWN;

  return discrepancy->site_book > 0.0 && discrepancy->site_missing > 0.0 ? LG_SHORTAGE_BASE_SITE
                                                                        : LG_SHORTAGE_BASE_NONE;
}

static double
find_rate (const LgDiscrepancy *discrepancy,
           LgShortageBase       base)
{
  return base == LG_SHORTAGE_BASE_OWN ? discrepancy->own_missing / discrepancy->own_book
                                      : discrepancy->site_missing / discrepancy->site_book;
}

/**
 * lg_shortage_judge:
 * @discrepancy: a count with the counts it is judged by
 *
 * How unlikely a shortage is, as a u-chart for units of unequal size has it:
 * D. C. Montgomery, "Introduction to Statistical Quality Control", chapter 7.
 * The centre line is the rate of missing units per unit in the books over past
 * counts; what goes missing of so many units is Poisson about that rate. In
 * place of three-sigma limits, which are wrong where few are expected, it is
 * the exact tail probability that is given.
 *
 * Returns: the judgement; without a base where nothing is missing, or nothing is known to compare with
 */
LgShortage
lg_shortage_judge (const LgDiscrepancy *discrepancy)
{
  LgShortage shortage = { LG_SHORTAGE_BASE_NONE, NAN, NAN };

  if (discrepancy->book <= 0 || discrepancy->counted >= discrepancy->book)
    return shortage;

  shortage.base = choose_base (discrepancy);
  if (shortage.base == LG_SHORTAGE_BASE_NONE)
    return shortage;

  shortage.expected = find_rate (discrepancy, shortage.base) * (double) discrepancy->book;
  shortage.probability = lg_poisson_tail (discrepancy->book - discrepancy->counted, shortage.expected);

  return shortage;
}

double
lg_shortage_get_probability (const LgDiscrepancy *discrepancy)
{
  return lg_shortage_judge (discrepancy).probability;
}
