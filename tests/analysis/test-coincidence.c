/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "lg-analysis-error.h"
#include "lg-coincidence.h"
#include "lg-oracle.h"

static const LgCoincidencePeriod period = { .hours = 2000, .incident_hours = 12 };

/* One who was there too often, one who was not, one who works twice as much, one who hardly came. */
static const LgAttendance staff[] = {
  { .key = 11, .hours = 160, .incident_hours = 10 },
  { .key = 12, .hours = 160, .incident_hours = 2 },
  { .key = 13, .hours = 320, .incident_hours = 4 },
  { .key = 14, .hours = 12, .incident_hours = 12 },
};

static LgCoincidence *
run_test (void)
{
  g_autoptr(GError) error = NULL;
  LgCoincidenceRules rules;
  LgCoincidence *results;

  lg_coincidence_rules_init (&rules);
  results = lg_coincidence_test (&period, staff, G_N_ELEMENTS (staff), &rules, &error);
  g_assert_no_error (error);
  g_assert_nonnull (results);

  return results;
}

/* Exact values by rational arithmetic; Holm over the three who were tested. */
static void
test_presence_beyond_hours_is_notable (void)
{
  g_autofree LgCoincidence *results = run_test ();

  g_assert_cmpint (results[0].key, ==, 11);
  lg_assert_close (results[0].expected, 0.96);
  lg_assert_close (results[0].probability, 4.7199982936884588e-10);
  lg_assert_close (results[0].adjusted, 1.4159994881065377e-09);
  g_assert_true (results[0].notable);
}

static void
test_presence_within_hours_is_not (void)
{
  g_autofree LgCoincidence *results = run_test ();

  lg_assert_close (results[1].probability, 0.24854250697866015);
  lg_assert_close (results[1].adjusted, 0.24854250697866015);
  g_assert_false (results[1].notable);

  lg_assert_close (results[2].probability, 0.11074280947217237);
  lg_assert_close (results[2].adjusted, 0.22148561894434474);
  g_assert_false (results[2].notable);
}

static void
test_small_sample_is_not_tested (void)
{
  g_autofree LgCoincidence *results = run_test ();

  g_assert_false (results[3].tested);
  g_assert_false (results[3].notable);
  g_assert_true (isnan (results[3].probability));
  g_assert_true (isnan (results[3].adjusted));
}

static void
test_few_incidents_test_nobody (void)
{
  const LgCoincidencePeriod quiet = { .hours = 2000, .incident_hours = 4 };
  const LgAttendance always = { .key = 1, .hours = 160, .incident_hours = 4 };
  g_autofree LgCoincidence *results = NULL;
  LgCoincidenceRules rules;

  lg_coincidence_rules_init (&rules);
  results = lg_coincidence_test (&quiet, &always, 1, &rules, NULL);
  g_assert_false (results[0].tested);
  g_assert_false (results[0].notable);
}

static void
assert_refused (LgCoincidencePeriod hours,
                LgAttendance        attendance)
{
  g_autoptr(GError) error = NULL;
  LgCoincidenceRules rules;

  lg_coincidence_rules_init (&rules);
  g_assert_null (lg_coincidence_test (&hours, &attendance, 1, &rules, &error));
  g_assert_error (error, LG_ANALYSIS_ERROR, LG_ANALYSIS_ERROR_INVALID);
}

static void
test_impossible_hours_are_refused (void)
{
  const LgAttendance nobody = { 0 };

  assert_refused ((LgCoincidencePeriod) { .hours = 0 }, nobody);
  assert_refused ((LgCoincidencePeriod) { .hours = 5, .incident_hours = 6 }, nobody);
  assert_refused ((LgCoincidencePeriod) { .hours = 5, .incident_hours = -1 }, nobody);
  assert_refused (period, (LgAttendance) { .hours = 160, .incident_hours = 13 });
  assert_refused (period, (LgAttendance) { .hours = 3, .incident_hours = 4 });
  assert_refused (period, (LgAttendance) { .hours = 1995, .incident_hours = 6 });
  assert_refused (period, (LgAttendance) { .hours = G_MININT64, .incident_hours = 4 });
  assert_refused (period, (LgAttendance) { .hours = 160, .incident_hours = -1 });
}

static void
test_nobody_on_site_is_too_few (void)
{
  g_autoptr(GError) error = NULL;
  LgCoincidenceRules rules;

  lg_coincidence_rules_init (&rules);
  g_assert_null (lg_coincidence_test (&period, NULL, 0, &rules, &error));
  g_assert_error (error, LG_ANALYSIS_ERROR, LG_ANALYSIS_ERROR_TOO_FEW);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/coincidence/presence-beyond-hours-is-notable", test_presence_beyond_hours_is_notable);
  g_test_add_func ("/analysis/coincidence/presence-within-hours-is-not", test_presence_within_hours_is_not);
  g_test_add_func ("/analysis/coincidence/small-sample-is-not-tested", test_small_sample_is_not_tested);
  g_test_add_func ("/analysis/coincidence/few-incidents-test-nobody", test_few_incidents_test_nobody);
  g_test_add_func ("/analysis/coincidence/impossible-hours-are-refused", test_impossible_hours_are_refused);
  g_test_add_func ("/analysis/coincidence/nobody-on-site-is-too-few", test_nobody_on_site_is_too_few);

  return g_test_run ();
}
