/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-analysis"

#include "config.h"

#include <math.h>

#include "lg-analysis-error.h"
#include "lg-coincidence.h"
#include "lg-hypergeometric.h"

/* Whoever works much is there when much happens. The test asks whether somebody
 * was there more often than their hours explain: Fisher's exact test, one-sided,
 * of the hours on site against the hours with an incident. */

void
lg_coincidence_rules_init (LgCoincidenceRules *self)
{
  g_return_if_fail (self != NULL);

  *self = (LgCoincidenceRules) {
    .min_incidents = 5,
    .min_hours = 40,
    .alpha = 0.01,
  };
}

static gboolean
check_period (const LgCoincidencePeriod  *period,
              GError                    **error)
{
  if (period->hours > 0 && period->incident_hours >= 0 && period->incident_hours <= period->hours)
    return TRUE;

  g_set_error (error, LG_ANALYSIS_ERROR, LG_ANALYSIS_ERROR_INVALID,
               "%" G_GINT64_FORMAT " hours cannot hold %" G_GINT64_FORMAT " with an incident",
               period->hours, period->incident_hours);
  return FALSE;
}

/* Somebody's hours with and without an incident must both fit into the period's. */
static gboolean
check_attendance (const LgAttendance         *attendance,
                  const LgCoincidencePeriod  *period,
                  GError                    **error)
{
  if (attendance->incident_hours >= 0 && attendance->incident_hours <= period->incident_hours &&
      attendance->hours >= attendance->incident_hours &&
      attendance->hours - attendance->incident_hours <= period->hours - period->incident_hours)
    return TRUE;

  g_set_error (error, LG_ANALYSIS_ERROR, LG_ANALYSIS_ERROR_INVALID,
               "Nobody can be on site for %" G_GINT64_FORMAT " of %" G_GINT64_FORMAT
               " hours, %" G_GINT64_FORMAT " of %" G_GINT64_FORMAT " with an incident",
               attendance->hours, period->hours, attendance->incident_hours, period->incident_hours);
  return FALSE;
}

static LgCoincidence
test_attendance (const LgAttendance        *attendance,
                 const LgCoincidencePeriod *period,
                 const LgCoincidenceRules  *rules)
{
  LgCoincidence result = { .key = attendance->key, .expected = NAN, .probability = NAN, .adjusted = NAN };

  result.tested = period->incident_hours >= rules->min_incidents && attendance->hours >= rules->min_hours;
  if (!result.tested)
    return result;

  result.expected = (double) attendance->hours * (double) period->incident_hours / (double) period->hours;
  result.probability = lg_hypergeometric_tail (attendance->incident_hours, attendance->hours,
                                               period->incident_hours, period->hours);

  return result;
}

/* Only those tested count as tests: the sample is judged before its outcome. */
static void
correct_for_many (LgCoincidence *results,
                  gsize          n_results,
                  double         alpha)
{
  g_autofree double *probabilities = g_new (double, n_results);
  g_autofree double *adjusted = g_new (double, n_results);
  gsize n_tested = 0;

  for (gsize i = 0; i < n_results; i++)
    if (results[i].tested)
      probabilities[n_tested++] = results[i].probability;

  lg_holm_adjust (probabilities, n_tested, adjusted);

  n_tested = 0;
  for (gsize i = 0; i < n_results; i++)
    if (results[i].tested)
      {
        results[i].adjusted = adjusted[n_tested++];
        results[i].notable = results[i].adjusted < alpha;
      }
}

/**
 * lg_coincidence_test:
 * @period: the hours of a site, the incidents chosen before any name is known
 * @attendances: (array length=n_attendances): everybody's hours on site
 * @rules: the least sample and the error allowed
 *
 * Tests who was on site at more incidents than their hours explain, corrected
 * for having tested everybody.
 *
 * Returns: (array length=n_attendances) (transfer full): the results in the
 *   order of @attendances, freed with g_free(); %NULL with
 *   LG_ANALYSIS_ERROR_INVALID for hours that cannot be, or
 *   LG_ANALYSIS_ERROR_TOO_FEW if there is nobody to test
 */
LgCoincidence *
lg_coincidence_test (const LgCoincidencePeriod  *period,
                     const LgAttendance         *attendances,
                     gsize                       n_attendances,
                     const LgCoincidenceRules   *rules,
                     GError                    **error)
{
  LgCoincidence *results;

  g_return_val_if_fail (period != NULL, NULL);
  g_return_val_if_fail (attendances != NULL || n_attendances == 0, NULL);
  g_return_val_if_fail (rules != NULL, NULL);

  if (!check_period (period, error))
    return NULL;
  if (n_attendances == 0)
    {
      g_set_error_literal (error, LG_ANALYSIS_ERROR, LG_ANALYSIS_ERROR_TOO_FEW, "Nobody was on site");
      return NULL;
    }
  for (gsize i = 0; i < n_attendances; i++)
    if (!check_attendance (&attendances[i], period, error))
      return NULL;

  results = g_new (LgCoincidence, n_attendances);
  for (gsize i = 0; i < n_attendances; i++)
    results[i] = test_attendance (&attendances[i], period, rules);
  correct_for_many (results, n_attendances, rules->alpha);

  return results;
}
