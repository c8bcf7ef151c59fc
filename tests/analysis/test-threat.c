/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-analysis-error.h"
#include "lg-error.h"
#include "lg-threat.h"

static LgThreat
assess (gint64 minor,
        gint64 low,
        gint64 medium,
        gint64 high,
        gint64 critical)
{
  const gint64 counts[] = { minor, low, medium, high, critical };
  g_autoptr(GError) error = NULL;
  LgThreatRules rules;
  LgThreat threat;

  lg_threat_rules_init (&rules);
  g_assert_true (lg_threat_assess (counts, &rules, &threat, &error));
  g_assert_no_error (error);

  return threat;
}

static void
test_score_is_the_sum_of_weights (void)
{
  LgThreat threat = assess (1, 2, 3, 4, 5);
  const gint64 contributions[] = { 1, 4, 12, 32, 80 };

  g_assert_cmpint (threat.score, ==, 129);
  g_assert_cmpmem (threat.contributions, sizeof threat.contributions, contributions, sizeof contributions);
}

static void
test_bands_begin_where_they_say (void)
{
  const struct
  {
    gint64        minor;
    LgThreatLevel level;
  } edges[] = {
    { 0, LG_THREAT_LEVEL_LOW },       { 9, LG_THREAT_LEVEL_LOW },
    { 10, LG_THREAT_LEVEL_GUARDED },  { 24, LG_THREAT_LEVEL_GUARDED },
    { 25, LG_THREAT_LEVEL_ELEVATED }, { 49, LG_THREAT_LEVEL_ELEVATED },
    { 50, LG_THREAT_LEVEL_HIGH },     { 99, LG_THREAT_LEVEL_HIGH },
    { 100, LG_THREAT_LEVEL_SEVERE },  { G_MAXINT64, LG_THREAT_LEVEL_SEVERE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (edges); i++)
    g_assert_cmpint (assess (edges[i].minor, 0, 0, 0, 0).level, ==, edges[i].level);
}

static void
test_critical_incident_raises_to_the_floor (void)
{
  LgThreat threat = assess (0, 0, 0, 0, 1);

  g_assert_cmpint (threat.score, ==, 16);
  g_assert_cmpint (threat.level_by_score, ==, LG_THREAT_LEVEL_GUARDED);
  g_assert_cmpint (threat.level, ==, LG_THREAT_LEVEL_HIGH);
}

static void
test_floor_never_lowers (void)
{
  g_assert_cmpint (assess (0, 0, 0, 0, 7).level, ==, LG_THREAT_LEVEL_SEVERE);
}

static void
test_floor_needs_a_critical_incident (void)
{
  g_assert_cmpint (assess (0, 0, 0, 2, 0).level, ==, LG_THREAT_LEVEL_GUARDED);
}

static void
test_rules_of_the_user_hold (void)
{
  const gint64 counts[] = { 0, 0, 0, 0, 2 };
  LgThreatRules rules = {
    .weights = { 0, 0, 0, 0, 3 },
    .bands = { 5, 6, 7, 8 },
    .critical_floor = LG_THREAT_LEVEL_LOW,
  };
  LgThreat threat;

  g_assert_true (lg_threat_assess (counts, &rules, &threat, NULL));
  g_assert_cmpint (threat.score, ==, 6);
  g_assert_cmpint (threat.level, ==, LG_THREAT_LEVEL_ELEVATED);
}

static void
test_levels_are_named (void)
{
  g_autoptr(GEnumClass) levels = g_type_class_ref (LG_TYPE_THREAT_LEVEL);

  g_assert_cmpstr (g_enum_get_value (levels, LG_THREAT_LEVEL_GUARDED)->value_nick, ==, "guarded");
  g_assert_cmpint (g_enum_get_value_by_nick (levels, "severe")->value, ==, LG_THREAT_LEVEL_SEVERE);
}

static void
test_negative_count_is_refused (void)
{
  const gint64 counts[] = { 0, 0, -1, 0, 0 };
  g_autoptr(GError) error = NULL;
  LgThreatRules rules;
  LgThreat threat;

  lg_threat_rules_init (&rules);
  g_assert_false (lg_threat_assess (counts, &rules, &threat, &error));
  g_assert_error (error, LG_ANALYSIS_ERROR, LG_ANALYSIS_ERROR_INVALID);
}

static void
test_score_that_does_not_fit_is_refused (void)
{
  const gint64 product[] = { 0, 0, 0, 0, G_MAXINT64 / 8 };
  const gint64 sum[] = { G_MAXINT64, 1, 0, 0, 0 };
  g_autoptr(GError) too_big = NULL;
  g_autoptr(GError) too_many = NULL;
  LgThreatRules rules;
  LgThreat threat;

  lg_threat_rules_init (&rules);
  g_assert_false (lg_threat_assess (product, &rules, &threat, &too_big));
  g_assert_error (too_big, LG_CORE_ERROR, LG_CORE_ERROR_OVERFLOW);
  g_assert_false (lg_threat_assess (sum, &rules, &threat, &too_many));
  g_assert_error (too_many, LG_CORE_ERROR, LG_CORE_ERROR_OVERFLOW);
}

static void
assert_rules_refused (LgThreatRules rules)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (lg_threat_rules_validate (&rules, &error));
  g_assert_error (error, LG_ANALYSIS_ERROR, LG_ANALYSIS_ERROR_INVALID);
}

static void
test_impossible_rules_are_refused (void)
{
  LgThreatRules rules;

  lg_threat_rules_init (&rules);
  rules.weights[3] = -8;
  assert_rules_refused (rules);

  lg_threat_rules_init (&rules);
  rules.bands[2] = rules.bands[1];
  assert_rules_refused (rules);

  lg_threat_rules_init (&rules);
  rules.bands[0] = 0;
  assert_rules_refused (rules);

  lg_threat_rules_init (&rules);
  rules.critical_floor = LG_THREAT_LEVEL_SEVERE + 1;
  assert_rules_refused (rules);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/threat/score-is-the-sum-of-weights", test_score_is_the_sum_of_weights);
  g_test_add_func ("/analysis/threat/bands-begin-where-they-say", test_bands_begin_where_they_say);
  g_test_add_func ("/analysis/threat/critical-incident-raises-to-the-floor", test_critical_incident_raises_to_the_floor);
  g_test_add_func ("/analysis/threat/floor-never-lowers", test_floor_never_lowers);
  g_test_add_func ("/analysis/threat/floor-needs-a-critical-incident", test_floor_needs_a_critical_incident);
  g_test_add_func ("/analysis/threat/rules-of-the-user-hold", test_rules_of_the_user_hold);
  g_test_add_func ("/analysis/threat/levels-are-named", test_levels_are_named);
  g_test_add_func ("/analysis/threat/negative-count-is-refused", test_negative_count_is_refused);
  g_test_add_func ("/analysis/threat/score-that-does-not-fit-is-refused", test_score_that_does_not_fit_is_refused);
  g_test_add_func ("/analysis/threat/impossible-rules-are-refused", test_impossible_rules_are_refused);

  return g_test_run ();
}
