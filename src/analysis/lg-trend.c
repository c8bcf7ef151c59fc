/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-analysis"

#include "config.h"

#include <math.h>

#include "lg-analysis-error.h"
#include "lg-binomial.h"
#include "lg-money.h"
#include "lg-trend.h"

/* Two Poisson rates are compared by the conditional test: were they the same,
 * each incident would fall into the recent weeks with their share of all weeks.
 * J. Przyborowski, H. Wilenski, "Homogeneity of results in testing samples from
 * Poisson series", Biometrika 31 (1940), 313-323; R's poisson.test(). It is
 * exact for the few incidents a week that one hour of one site has, where a
 * slope through them is not. */

G_DEFINE_ENUM_TYPE (LgTrendDirection, lg_trend_direction,
                    G_DEFINE_ENUM_VALUE (LG_TREND_DIRECTION_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (LG_TREND_DIRECTION_FALLING, "falling"),
                    G_DEFINE_ENUM_VALUE (LG_TREND_DIRECTION_STEADY, "steady"),
                    G_DEFINE_ENUM_VALUE (LG_TREND_DIRECTION_RISING, "rising"))

void
lg_trend_rules_init (LgTrendRules *self)
{
  g_return_if_fail (self != NULL);

  *self = (LgTrendRules) {
    .recent_weeks = 4,
    .earlier_weeks = 8,
    .alpha = 0.05,
  };
}

/**
 * lg_trend_rules_validate:
 * @self: rules as a user may have set them
 *
 * Returns: whether there are weeks to compare, and alpha is a probability
 */
gboolean
lg_trend_rules_validate (const LgTrendRules  *self,
                         GError             **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->recent_weeks > 0 && self->earlier_weeks > 0 && self->alpha > 0.0 && self->alpha < 1.0)
    return TRUE;

  g_set_error (error, LG_ANALYSIS_ERROR, LG_ANALYSIS_ERROR_INVALID,
               "A trend cannot compare %u weeks with the %u before at an alpha of %g",
               self->recent_weeks, self->earlier_weeks, self->alpha);
  return FALSE;
}

static gboolean
add_weeks (const gint64  *weeks,
           gsize          n_weeks,
           gint64        *sum,
           GError       **error)
{
  *sum = 0;

  for (gsize i = 0; i < n_weeks; i++)
    {
      if (weeks[i] < 0)
        {
          g_set_error (error, LG_ANALYSIS_ERROR, LG_ANALYSIS_ERROR_INVALID,
                       "A week cannot have %" G_GINT64_FORMAT " incidents", weeks[i]);
          return FALSE;
        }
      if (!lg_money_add (*sum, weeks[i], sum, error))
        return FALSE;
    }

  return TRUE;
}

static LgTrendDirection
find_direction (const LgTrend      *trend,
                const LgTrendRules *rules)
{
  if (trend->probability >= rules->alpha)
    return LG_TREND_DIRECTION_STEADY;

  return trend->recent_rate > trend->earlier_rate ? LG_TREND_DIRECTION_RISING : LG_TREND_DIRECTION_FALLING;
}

static gboolean
compare_weeks (const gint64        *weeks,
               const LgTrendRules  *rules,
               LgTrend             *trend,
               GError             **error)
{
  const gint64 *recent = weeks + trend->n_weeks - rules->recent_weeks;
  const gint64 *earlier = recent - rules->earlier_weeks;
  double share = (double) rules->recent_weeks / ((double) rules->recent_weeks + rules->earlier_weeks);

  if (!add_weeks (recent, rules->recent_weeks, &trend->recent, error) ||
      !add_weeks (earlier, rules->earlier_weeks, &trend->earlier, error))
    return FALSE;

  trend->recent_rate = (double) trend->recent / rules->recent_weeks;
  trend->earlier_rate = (double) trend->earlier / rules->earlier_weeks;
  trend->probability = lg_binomial_test (trend->recent, trend->recent + trend->earlier, share);
  trend->direction = find_direction (trend, rules);

  return TRUE;
}

/**
 * lg_trend_find:
 * @weeks: (array length=n_weeks): incidents of successive whole weeks, oldest first
 * @rules: which weeks to compare
 * @trend: (out caller-allocates): the rate a week, and whether it changed
 *
 * Where many series are looked at together, lg_holm_adjust() says which of
 * their probabilities still mean something.
 *
 * Returns: whether @trend was set; FALSE with LG_ANALYSIS_ERROR_TOO_FEW for no
 *   week at all, LG_ANALYSIS_ERROR_INVALID for a negative count, or
 *   LG_CORE_ERROR_OVERFLOW
 */
gboolean
lg_trend_find (const gint64        *weeks,
               gsize                n_weeks,
               const LgTrendRules  *rules,
               LgTrend             *trend,
               GError             **error)
{
  LgTrend result = {
    .n_weeks = n_weeks,
    .recent_rate = NAN,
    .earlier_rate = NAN,
    .probability = NAN,
    .direction = LG_TREND_DIRECTION_UNKNOWN,
  };

  g_return_val_if_fail (weeks != NULL || n_weeks == 0, FALSE);
  g_return_val_if_fail (rules != NULL, FALSE);
  g_return_val_if_fail (trend != NULL, FALSE);

  if (!lg_trend_rules_validate (rules, error) || !add_weeks (weeks, n_weeks, &result.total, error))
    return FALSE;

  if (n_weeks == 0)
    {
      g_set_error_literal (error, LG_ANALYSIS_ERROR, LG_ANALYSIS_ERROR_TOO_FEW, "There is no whole week yet");
      return FALSE;
    }

  result.rate = (double) result.total / n_weeks;
  if (n_weeks >= (gsize) rules->recent_weeks + rules->earlier_weeks &&
      !compare_weeks (weeks, rules, &result, error))
    return FALSE;

  *trend = result;

  return TRUE;
}
