/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-analysis"

#include "config.h"

#include <math.h>

#include "lg-normal.h"

/* The coefficients of PPND16, lowest power first:
 * M. J. Wichura, "Algorithm AS 241: The percentage points of the normal
 * distribution", Applied Statistics 37 (1988), 477-484. */
#define N_TERMS 8

static const double center_numerator[N_TERMS] = {
  3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
  4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3,
};

static const double center_denominator[N_TERMS] = {
  1.0, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3,
  2.1213794301586595867e4, 3.9307895800092710610e4, 2.8729085735721942674e4, 5.2264952788528545610e3,
};

static const double near_numerator[N_TERMS] = {
  1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0,
  1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4,
};

static const double near_denominator[N_TERMS] = {
  1.0, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
  1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9,
};

static const double far_numerator[N_TERMS] = {
  6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0, 2.96560571828504891230e-1,
  2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
};

static const double far_denominator[N_TERMS] = {
  1.0, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
  7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15,
};

static double
evaluate_polynomial (const double *coefficients,
                     double        x)
{
  double sum = 0.0;

  for (int i = N_TERMS - 1; i >= 0; i--)
    sum = sum * x + coefficients[i];

  return sum;
}

static double
evaluate_ratio (const double *numerator,
                const double *denominator,
                double        x)
{
  return evaluate_polynomial (numerator, x) / evaluate_polynomial (denominator, x);
}

/**
 * lg_normal_quantile:
 * @probability: from 0 to 1
 *
 * The value below which a standard normal variable falls with
 * @probability, to about 16 digits (AS 241).
 *
 * Returns: the quantile; infinite at 0 and 1, NaN outside them
 */
double
lg_normal_quantile (double probability)
{
  double from_median = probability - 0.5;
  double distance, tail;

  if (isnan (probability) || probability < 0.0 || probability > 1.0)
    return NAN;

  if (fabs (from_median) <= 0.425)
    return from_median * evaluate_ratio (center_numerator, center_denominator, 0.180625 - from_median * from_median);

  tail = from_median < 0.0 ? probability : 1.0 - probability;
  if (tail == 0.0)
    return copysign (INFINITY, from_median);

  distance = sqrt (-log (tail));
  if (distance <= 5.0)
    distance = evaluate_ratio (near_numerator, near_denominator, distance - 1.6);
  else
    distance = evaluate_ratio (far_numerator, far_denominator, distance - 5.0);

  return copysign (distance, from_median);
}

/**
 * lg_normal_tail:
 * @z: a number of standard deviations above the mean
 *
 * Returns: the probability that a standard normal variable exceeds @z
 */
double
lg_normal_tail (double z)
{
  return 0.5 * erfc (z / G_SQRT2);
}
