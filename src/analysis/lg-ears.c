/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-analysis"

#include "config.h"

#include <math.h>

#include "lg-analysis-error.h"
#include "lg-ears.h"
#include "lg-normal.h"

/* L. Hutwagner, W. Thompson, G. M. Seeman, T. Treadwell, "The bioterrorism
 * preparedness and response Early Aberration Reporting System (EARS)",
 * Journal of Urban Health 80 (2003), i89-i96; with the bounds and defaults of
 * earsC() in M. Salmon, D. Schumacher, M. Höhle, "Monitoring count time series
 * in R: aberration detection in public health surveillance", Journal of
 * Statistical Software 70 (2016), no. 10. */

/* C2 and C3 keep the latest two counts out of the baseline, so that a slow
 * start of an outbreak does not raise its own bound. */
#define GUARD_BAND 2

/* C3 adds up what C2 said of the two counts before. */
#define C3_MEMORY 2

G_DEFINE_ENUM_TYPE (LgEarsMethod, lg_ears_method,
                    G_DEFINE_ENUM_VALUE (LG_EARS_METHOD_C1, "ears_c1"),
                    G_DEFINE_ENUM_VALUE (LG_EARS_METHOD_C2, "ears_c2"),
                    G_DEFINE_ENUM_VALUE (LG_EARS_METHOD_C3, "ears_c3"))

void
lg_ears_rules_init (LgEarsRules  *self,
                    LgEarsMethod  method)
{
  g_return_if_fail (self != NULL);

  /* A least standard deviation of one half (Burkom's advice) lets one incident
   * in a quiet series pass and notices the second. */
  *self = (LgEarsRules) {
    .method = method,
    .baseline = 7,
    .alpha = method == LG_EARS_METHOD_C3 ? 0.025 : 0.001,
    .min_sigma = 0.5,
  };
}

/**
 * lg_ears_rules_validate:
 * @self: rules as a user may have set them
 *
 * Returns: whether lg_ears_run() can work by them
 */
gboolean
lg_ears_rules_validate (const LgEarsRules  *self,
                        GError            **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->baseline < 3)
    g_set_error (error, LG_ANALYSIS_ERROR, LG_ANALYSIS_ERROR_INVALID,
                 "EARS needs a baseline of at least 3 counts, not %u", self->baseline);
  else if (!(self->alpha > 0.0 && self->alpha < 1.0))
    g_set_error (error, LG_ANALYSIS_ERROR, LG_ANALYSIS_ERROR_INVALID,
                 "EARS needs an alpha between 0 and 1, not %g", self->alpha);
  else if (!(self->min_sigma >= 0.0 && isfinite (self->min_sigma)))
    g_set_error (error, LG_ANALYSIS_ERROR, LG_ANALYSIS_ERROR_INVALID,
                 "EARS needs a least standard deviation of 0 or more, not %g", self->min_sigma);
  else
    return TRUE;

  return FALSE;
}

/**
 * lg_ears_rules_history:
 * @self: valid rules
 *
 * Returns: how many counts must precede the first one that can be judged
 */
gsize
lg_ears_rules_history (const LgEarsRules *self)
{
  g_return_val_if_fail (self != NULL, 0);

  switch (self->method)
    {
    case LG_EARS_METHOD_C1:
      return self->baseline;
    case LG_EARS_METHOD_C2:
      return (gsize) self->baseline + GUARD_BAND;
    case LG_EARS_METHOD_C3:
      return (gsize) self->baseline + GUARD_BAND + C3_MEMORY;
    default:
      g_return_val_if_reached (0);
    }
}

static gboolean
check_counts (const double  *counts,
              gsize          n_counts,
              GError       **error)
{
  for (gsize i = 0; i < n_counts; i++)
    {
      if (counts[i] >= 0.0 && isfinite (counts[i]))
        continue;

      g_set_error (error, LG_ANALYSIS_ERROR, LG_ANALYSIS_ERROR_INVALID,
                   "Count %" G_GSIZE_FORMAT " of the series is not a count: %g", i + 1, counts[i]);
      return FALSE;
    }

  return TRUE;
}

/* Standard deviations above the mean; a flat baseline with no least standard
 * deviation makes any rise infinitely far. */
static double
standardize (double count,
             double mean,
             double sigma)
{
  if (count == mean)
    return 0.0;

  return (count - mean) / sigma;
}

/* Compares the count at @index with the baseline that ends @guard counts before it. */
static void
compare (const double      *counts,
         gsize              index,
         gsize              guard,
         const LgEarsRules *rules,
         LgEarsPoint       *point)
{
  const double *baseline = counts + index - guard - rules->baseline;
  double sum = 0.0;
  double squares = 0.0;

  for (guint i = 0; i < rules->baseline; i++)
    sum += baseline[i];
  point->expected = sum / rules->baseline;

  for (guint i = 0; i < rules->baseline; i++)
    squares += (baseline[i] - point->expected) * (baseline[i] - point->expected);
  point->sigma = MAX (sqrt (squares / (rules->baseline - 1)), rules->min_sigma);

  point->z = standardize (counts[index], point->expected, point->sigma);
  point->first = index;
}

static void
judge (const double      *counts,
       gsize              index,
       gsize              guard,
       const LgEarsRules *rules,
       double             threshold,
       LgEarsPoint       *point)
{
  compare (counts, index, guard, rules, point);
  point->upper = point->expected + threshold * point->sigma;
}

/* C3 as earsC() has it: the bound hangs on the count itself, so the two counts
 * before decide alone, and the count only has to be above 0. That is why z is
 * their sum here, and why the alarm's incidents begin with theirs. */
static void
judge_with_memory (const double      *counts,
                   gsize              index,
                   const LgEarsRules *rules,
                   double             threshold,
                   LgEarsPoint       *point)
{
  double excess = 0.0;

  for (gsize lag = 1; lag <= C3_MEMORY; lag++)
    {
      LgEarsPoint earlier;

      compare (counts, index - lag, GUARD_BAND, rules, &earlier);
      excess += MAX (0.0, earlier.z - 1.0);
    }

  compare (counts, index, GUARD_BAND, rules, point);
  point->z = excess;
  point->upper = counts[index] + point->sigma * (threshold - excess);
  if (point->upper < 0.0)
    point->upper = 0.0;
  point->first = index - C3_MEMORY;
}

static void
judge_at (const double      *counts,
          gsize              index,
          const LgEarsRules *rules,
          double             threshold,
          LgEarsPoint       *point)
{
  if (rules->method == LG_EARS_METHOD_C3)
    judge_with_memory (counts, index, rules, threshold, point);
  else
    judge (counts, index, rules->method == LG_EARS_METHOD_C2 ? GUARD_BAND : 0, rules, threshold, point);

  point->probability = lg_normal_tail (point->z);
  point->alarm = counts[index] > point->upper;
}

static void
leave_unjudged (gsize        index,
                LgEarsPoint *point)
{
  *point = (LgEarsPoint) {
    .expected = NAN,
    .sigma = NAN,
    .upper = NAN,
    .z = NAN,
    .probability = NAN,
    .first = index,
  };
}

/**
 * lg_ears_run:
 * @counts: (array length=n_counts): counts of successive days or weeks, oldest first
 * @rules: the method and its settings
 *
 * Judges every count by those before it. A count is an alarm if it is strictly
 * above its bound; the bound of C1 and C2 is mean + z · sd, with n - 1 in sd.
 * Where a flat baseline without min_sigma leaves C3 no bound, `upper` is NaN
 * and there is no alarm.
 *
 * Returns: (array length=n_counts) (transfer full): the judgements, freed with
 *   g_free(); %NULL with LG_ANALYSIS_ERROR_TOO_FEW if not one count could be
 *   judged, or LG_ANALYSIS_ERROR_INVALID for a count that is negative or NaN
 */
LgEarsPoint *
lg_ears_run (const double       *counts,
             gsize               n_counts,
             const LgEarsRules  *rules,
             GError            **error)
{
  LgEarsPoint *points;
  double threshold;
  gsize history;

  g_return_val_if_fail (counts != NULL || n_counts == 0, NULL);
  g_return_val_if_fail (rules != NULL, NULL);

  if (!lg_ears_rules_validate (rules, error) || !check_counts (counts, n_counts, error))
    return NULL;

  history = lg_ears_rules_history (rules);
  if (n_counts <= history)
    {
      g_set_error (error, LG_ANALYSIS_ERROR, LG_ANALYSIS_ERROR_TOO_FEW,
                   "%" G_GSIZE_FORMAT " counts are too few; %" G_GSIZE_FORMAT " are needed", n_counts, history + 1);
      return NULL;
    }

  threshold = lg_normal_quantile (1.0 - rules->alpha);
  points = g_new (LgEarsPoint, n_counts);
  for (gsize i = 0; i < history; i++)
    leave_unjudged (i, &points[i]);
  for (gsize i = history; i < n_counts; i++)
    judge_at (counts, i, rules, threshold, &points[i]);

  return points;
}
