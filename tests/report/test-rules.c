/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-rules.h"
#include "lg-settings.h"
#include "lg-test-store.h"

static gpointer
set_cb (LgDb *db, gpointer data, GError **error)
{
  static const char * const choices[][2] = {
    { "risk.band.critical", "20" },
    { "risk.lower.dispositions", "recovered" },
    { "risk.raise.dispositions", "unsolved,recovered,unfounded" },
    { "pattern.baseline", "14" },
    { "pattern.alpha.c2", "0.05" },
    { "pattern.min_sigma", "1.5" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    g_assert_true (lg_settings_set (db, choices[i][0], choices[i][1], error));

  return NULL;
}

static gpointer
assert_risk_defaults_cb (LgDb *db, gpointer data, GError **error)
{
  LgRiskRules rules, defaults;

  lg_risk_rules_init (&defaults);
  g_assert_true (lg_rules_load_risk (db, &rules, error));
  g_assert_cmpmem (rules.level_from, sizeof rules.level_from, defaults.level_from, sizeof defaults.level_from);
  g_assert_cmpmem (rules.adjustments, sizeof rules.adjustments, defaults.adjustments, sizeof defaults.adjustments);

  return NULL;
}

static gpointer
assert_risk_cb (LgDb *db, gpointer data, GError **error)
{
  LgRiskRules rules;

  g_assert_true (lg_rules_load_risk (db, &rules, error));
  g_assert_cmpint (rules.level_from[LG_RISK_LEVEL_CRITICAL - 1], ==, 20);
  g_assert_cmpint (rules.adjustments[LG_DISPOSITION_APPREHENDED], ==, 0);
  g_assert_cmpint (rules.adjustments[LG_DISPOSITION_RECOVERED], ==, 0);
  g_assert_cmpint (rules.adjustments[LG_DISPOSITION_UNFOUNDED], ==, 1);

  return NULL;
}

static gpointer
assert_ears_defaults_cb (LgDb *db, gpointer data, GError **error)
{
  for (int method = LG_EARS_METHOD_C1; method <= LG_EARS_METHOD_C3; method++)
    {
      LgEarsRules rules, defaults;

      lg_ears_rules_init (&defaults, method);
      g_assert_true (lg_rules_load_ears (db, method, &rules, error));
      g_assert_cmpuint (rules.baseline, ==, defaults.baseline);
      g_assert_cmpfloat (rules.alpha, ==, defaults.alpha);
      g_assert_cmpfloat (rules.min_sigma, ==, defaults.min_sigma);
    }

  return NULL;
}

static gpointer
assert_ears_cb (LgDb *db, gpointer data, GError **error)
{
  LgEarsRules rules;

  g_assert_true (lg_rules_load_ears (db, LG_EARS_METHOD_C2, &rules, error));
  g_assert_cmpuint (rules.baseline, ==, 14);
  g_assert_cmpfloat (rules.alpha, ==, 0.05);
  g_assert_cmpfloat (rules.min_sigma, ==, 1.5);

  return NULL;
}

static void
test_defaults_are_those_of_the_analysis (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_read (test, assert_risk_defaults_cb, NULL);
  lg_test_store_read (test, assert_ears_defaults_cb, NULL);
}

static void
test_risk_follows_the_settings (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, set_cb, NULL);
  lg_test_store_read (test, assert_risk_cb, NULL);
}

static void
test_patterns_follow_the_settings (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, set_cb, NULL);
  lg_test_store_read (test, assert_ears_cb, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();

  g_test_add_func ("/report/rules/defaults-are-those-of-the-analysis", test_defaults_are_those_of_the_analysis);
  g_test_add_func ("/report/rules/risk-follows-the-settings", test_risk_follows_the_settings);
  g_test_add_func ("/report/rules/patterns-follow-the-settings", test_patterns_follow_the_settings);

  return g_test_run ();
}
