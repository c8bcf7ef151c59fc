/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "lg-analysis-error.h"
#include "lg-ears.h"
#include "lg-oracle.h"

#define CHICAGO_COUNTS "chicago_retail_theft_daily.csv"
#define CHICAGO_EARS   "chicago_retail_theft_ears.csv"
#define AGONA_COUNTS   "salmonella_agona_counts.csv"
#define AGONA_EARS     "salmonella_agona_farrington_ears.csv"

static LgEarsRules
make_rules (LgEarsMethod method,
            double       min_sigma)
{
  LgEarsRules rules;

  lg_ears_rules_init (&rules, method);
  rules.min_sigma = min_sigma;

  return rules;
}

static LgEarsPoint *
run (const double *counts,
     gsize         n_counts,
     LgEarsMethod  method,
     double        min_sigma)
{
  LgEarsRules rules = make_rules (method, min_sigma);
  g_autoptr(GError) error = NULL;
  LgEarsPoint *points = lg_ears_run (counts, n_counts, &rules, &error);

  g_assert_no_error (error);
  g_assert_nonnull (points);

  return points;
}

/* R was run with min_sigma 0 over the last rows of the counts. */
static guint
assert_equals_r (const char   *counts_file,
                 const char   *ears_file,
                 LgEarsMethod  method)
{
  g_autofree char *bound_column = g_strdup_printf ("C%d_ub", method + 1);
  g_autofree char *alarm_column = g_strdup_printf ("C%d_alarm", method + 1);
  g_autoptr(GArray) counts = lg_oracle_read_numbers (counts_file, "count");
  g_autoptr(GArray) bounds = lg_oracle_read_numbers (ears_file, bound_column);
  g_autoptr(GArray) alarms = lg_oracle_read_numbers (ears_file, alarm_column);
  g_autofree LgEarsPoint *points = run ((const double *) counts->data, counts->len, method, 0.0);
  const LgEarsPoint *last = points + counts->len - bounds->len;
  guint n_alarms = 0;

  for (guint i = 0; i < bounds->len; i++)
    {
      lg_assert_decimals (last[i].upper, g_array_index (bounds, double, i), 6);
      g_assert_cmpint (last[i].alarm, ==, (int) g_array_index (alarms, double, i));
      n_alarms += last[i].alarm;
    }

  return n_alarms;
}

static void
test_daily_theft_equals_r (void)
{
  g_assert_cmpuint (assert_equals_r (CHICAGO_COUNTS, CHICAGO_EARS, LG_EARS_METHOD_C1), ==, 1);
  g_assert_cmpuint (assert_equals_r (CHICAGO_COUNTS, CHICAGO_EARS, LG_EARS_METHOD_C2), ==, 3);
  g_assert_cmpuint (assert_equals_r (CHICAGO_COUNTS, CHICAGO_EARS, LG_EARS_METHOD_C3), ==, 10);
}

static void
test_weekly_counts_equal_r (void)
{
  g_assert_cmpuint (assert_equals_r (AGONA_COUNTS, AGONA_EARS, LG_EARS_METHOD_C1), ==, 3);
  g_assert_cmpuint (assert_equals_r (AGONA_COUNTS, AGONA_EARS, LG_EARS_METHOD_C2), ==, 3);
  g_assert_cmpuint (assert_equals_r (AGONA_COUNTS, AGONA_EARS, LG_EARS_METHOD_C3), ==, 6);
}

static void
test_alarm_names_its_day (void)
{
  g_autoptr(GArray) counts = lg_oracle_read_numbers (CHICAGO_COUNTS, "count");
  g_autofree LgEarsPoint *c1 = run ((const double *) counts->data, counts->len, LG_EARS_METHOD_C1, 0.0);
  gssize day = lg_oracle_find_text (CHICAGO_COUNTS, "date", "2014-01-17");

  g_assert_cmpint (day, >, 0);
  g_assert_true (c1[day].alarm);
  g_assert_cmpuint (c1[day].first, ==, day);
}

static void
test_alarm_of_c3_begins_two_counts_before (void)
{
  g_autoptr(GArray) counts = lg_oracle_read_numbers (CHICAGO_COUNTS, "count");
  g_autofree LgEarsPoint *c3 = run ((const double *) counts->data, counts->len, LG_EARS_METHOD_C3, 0.0);
  gssize day = lg_oracle_find_text (CHICAGO_COUNTS, "date", "2013-12-23");

  g_assert_true (c3[day].alarm);
  g_assert_cmpuint (c3[day].first, ==, day - 2);
}

/* An alarm and a probability below alpha are one and the same, but for a C3 count of 0. */
static void
test_alarm_is_as_unlikely_as_alpha (void)
{
  g_autoptr(GArray) counts = lg_oracle_read_numbers (CHICAGO_COUNTS, "count");

  for (LgEarsMethod method = LG_EARS_METHOD_C1; method <= LG_EARS_METHOD_C3; method++)
    {
      LgEarsRules rules = make_rules (method, 0.5);
      g_autofree LgEarsPoint *points = run ((const double *) counts->data, counts->len, method, 0.5);

      for (guint i = lg_ears_rules_history (&rules); i < counts->len; i++)
        g_assert_cmpint (points[i].alarm, ==, points[i].probability < rules.alpha);
    }
}

static void
test_working_is_shown (void)
{
  const double counts[] = { 1, 2, 3, 4, 5, 6, 7, 20 };
  g_autofree LgEarsPoint *points = run (counts, G_N_ELEMENTS (counts), LG_EARS_METHOD_C1, 0.5);

  lg_assert_close (points[7].expected, 4.0);
  lg_assert_close (points[7].sigma, sqrt (28.0 / 6.0));
  lg_assert_close (points[7].z, 16.0 / sqrt (28.0 / 6.0));
  lg_assert_close (points[7].probability, 6.48084169425423e-14);
}

static void
test_counts_without_history_are_not_judged (void)
{
  const double counts[] = { 9, 9, 9, 9, 9, 9, 9, 9 };
  g_autofree LgEarsPoint *points = run (counts, G_N_ELEMENTS (counts), LG_EARS_METHOD_C1, 0.5);

  for (guint i = 0; i < 7; i++)
    {
      g_assert_true (isnan (points[i].upper));
      g_assert_true (isnan (points[i].probability));
      g_assert_false (points[i].alarm);
    }
  g_assert_false (isnan (points[7].upper));
}

static void
test_flat_series_waits_for_the_second_incident (void)
{
  const double one[] = { 0, 0, 0, 0, 0, 0, 0, 1 };
  const double two[] = { 0, 0, 0, 0, 0, 0, 0, 2 };
  g_autofree LgEarsPoint *quiet = run (one, G_N_ELEMENTS (one), LG_EARS_METHOD_C1, 0.5);
  g_autofree LgEarsPoint *loud = run (two, G_N_ELEMENTS (two), LG_EARS_METHOD_C1, 0.5);

  g_assert_false (quiet[7].alarm);
  g_assert_true (loud[7].alarm);
  lg_assert_decimals (loud[7].upper, 1.545116, 6);
}

static void
test_flat_series_without_min_sigma_alarms_at_any_rise (void)
{
  const double counts[] = { 3, 3, 3, 3, 3, 3, 3, 4, 3 };
  g_autofree LgEarsPoint *points = run (counts, G_N_ELEMENTS (counts), LG_EARS_METHOD_C1, 0.0);

  g_assert_true (points[7].alarm);
  g_assert_cmpfloat (points[7].probability, ==, 0.0);
  g_assert_false (points[8].alarm);
}

static void
test_flat_series_leaves_c3_without_bound (void)
{
  const double counts[] = { 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 4, 3 };
  g_autofree LgEarsPoint *points = run (counts, G_N_ELEMENTS (counts), LG_EARS_METHOD_C3, 0.0);

  g_assert_true (isnan (points[11].upper));
  g_assert_false (points[11].alarm);
}

static void
test_bound_is_strict (void)
{
  const double counts[] = { 5, 5, 5, 5, 5, 5, 5, 5 };
  g_autofree LgEarsPoint *points = run (counts, G_N_ELEMENTS (counts), LG_EARS_METHOD_C1, 0.0);

  g_assert_cmpfloat (points[7].upper, ==, 5.0);
  g_assert_cmpfloat (points[7].z, ==, 0.0);
  g_assert_cmpfloat (points[7].probability, ==, 0.5);
  g_assert_false (points[7].alarm);
}

static void
test_history_is_as_long_as_the_method_needs (void)
{
  const double counts[12] = { 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2 };
  const gsize needed[] = { 7, 9, 11 };

  for (LgEarsMethod method = LG_EARS_METHOD_C1; method <= LG_EARS_METHOD_C3; method++)
    {
      LgEarsRules rules = make_rules (method, 0.5);
      g_autofree LgEarsPoint *enough = run (counts, needed[method] + 1, method, 0.5);
      g_autoptr(GError) error = NULL;

      g_assert_false (isnan (enough[needed[method]].upper));
      g_assert_null (lg_ears_run (counts, needed[method], &rules, &error));
      g_assert_error (error, LG_ANALYSIS_ERROR, LG_ANALYSIS_ERROR_TOO_FEW);
    }
}

static void
test_no_counts_are_too_few (void)
{
  LgEarsRules rules = make_rules (LG_EARS_METHOD_C1, 0.5);
  g_autoptr(GError) error = NULL;

  g_assert_null (lg_ears_run (NULL, 0, &rules, &error));
  g_assert_error (error, LG_ANALYSIS_ERROR, LG_ANALYSIS_ERROR_TOO_FEW);
}

static void
test_impossible_counts_are_refused (void)
{
  const double impossible[] = { -1.0, NAN, INFINITY };

  for (guint i = 0; i < G_N_ELEMENTS (impossible); i++)
    {
      double counts[] = { 1, 2, 3, 4, 5, 6, 7, 8, 9 };
      LgEarsRules rules = make_rules (LG_EARS_METHOD_C1, 0.5);
      g_autoptr(GError) error = NULL;

      counts[4] = impossible[i];
      g_assert_null (lg_ears_run (counts, G_N_ELEMENTS (counts), &rules, &error));
      g_assert_error (error, LG_ANALYSIS_ERROR, LG_ANALYSIS_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, "Count 5"));
    }
}

static void
assert_rules_refused (LgEarsRules rules)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (lg_ears_rules_validate (&rules, &error));
  g_assert_error (error, LG_ANALYSIS_ERROR, LG_ANALYSIS_ERROR_INVALID);
}

static void
test_impossible_rules_are_refused (void)
{
  assert_rules_refused ((LgEarsRules) { .baseline = 2, .alpha = 0.001, .min_sigma = 0.5 });
  assert_rules_refused ((LgEarsRules) { .baseline = 7, .alpha = 0.0, .min_sigma = 0.5 });
  assert_rules_refused ((LgEarsRules) { .baseline = 7, .alpha = 1.0, .min_sigma = 0.5 });
  assert_rules_refused ((LgEarsRules) { .baseline = 7, .alpha = NAN, .min_sigma = 0.5 });
  assert_rules_refused ((LgEarsRules) { .baseline = 7, .alpha = 0.001, .min_sigma = -1.0 });
  assert_rules_refused ((LgEarsRules) { .baseline = 7, .alpha = 0.001, .min_sigma = NAN });
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/ears/daily-theft-equals-r", test_daily_theft_equals_r);
  g_test_add_func ("/analysis/ears/weekly-counts-equal-r", test_weekly_counts_equal_r);
  g_test_add_func ("/analysis/ears/alarm-names-its-day", test_alarm_names_its_day);
  g_test_add_func ("/analysis/ears/alarm-of-c3-begins-two-counts-before", test_alarm_of_c3_begins_two_counts_before);
  g_test_add_func ("/analysis/ears/alarm-is-as-unlikely-as-alpha", test_alarm_is_as_unlikely_as_alpha);
  g_test_add_func ("/analysis/ears/working-is-shown", test_working_is_shown);
  g_test_add_func ("/analysis/ears/counts-without-history-are-not-judged", test_counts_without_history_are_not_judged);
  g_test_add_func ("/analysis/ears/flat-series-waits-for-the-second-incident", test_flat_series_waits_for_the_second_incident);
  g_test_add_func ("/analysis/ears/flat-series-without-min-sigma-alarms-at-any-rise", test_flat_series_without_min_sigma_alarms_at_any_rise);
  g_test_add_func ("/analysis/ears/flat-series-leaves-c3-without-bound", test_flat_series_leaves_c3_without_bound);
  g_test_add_func ("/analysis/ears/bound-is-strict", test_bound_is_strict);
  g_test_add_func ("/analysis/ears/history-is-as-long-as-the-method-needs", test_history_is_as_long_as_the_method_needs);
  g_test_add_func ("/analysis/ears/no-counts-are-too-few", test_no_counts_are_too_few);
  g_test_add_func ("/analysis/ears/impossible-counts-are-refused", test_impossible_counts_are_refused);
  g_test_add_func ("/analysis/ears/impossible-rules-are-refused", test_impossible_rules_are_refused);

  return g_test_run ();
}
