/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-analysis-error.h"
#include "lg-risk.h"

static LgRiskProposal
propose_in (gint64         n_incidents,
            gint64         net_loss,
            const char    *currency,
            LgDisposition  disposition)
{
  g_autoptr(GError) error = NULL;
  LgRiskProposal proposal;
  LgRiskRules rules;

  lg_risk_rules_init (&rules);
  g_assert_true (lg_risk_propose (n_incidents, net_loss, currency, disposition, &rules, &proposal, &error));
  g_assert_no_error (error);

  return proposal;
}

static LgRiskProposal
propose (gint64        n_incidents,
         gint64        net_loss,
         LgDisposition disposition)
{
  return propose_in (n_incidents, net_loss, "USD", disposition);
}

static void
test_matrix_has_its_levels (void)
{
  static const LgRiskLevel matrix[LG_RISK_SCALE][LG_RISK_SCALE] = {
    { 0, 0, 0, 0, 1 },
    { 0, 0, 1, 1, 2 },
    { 0, 1, 1, 2, 2 },
    { 0, 1, 2, 3, 3 },
    { 1, 2, 2, 3, 3 },
  };
  LgRiskRules rules;

  lg_risk_rules_init (&rules);
  for (int likelihood = 1; likelihood <= LG_RISK_SCALE; likelihood++)
    for (int impact = 1; impact <= LG_RISK_SCALE; impact++)
      g_assert_cmpint (lg_risk_rate (likelihood, impact, &rules), ==, matrix[likelihood - 1][impact - 1]);
}

static void
test_likelihood_follows_the_number_of_incidents (void)
{
  const struct
  {
    gint64 n_incidents;
    int    likelihood;
  } edges[] = {
    { 1, 1 }, { 2, 2 }, { 3, 2 }, { 4, 3 }, { 7, 3 }, { 8, 4 }, { 15, 4 }, { 16, 5 }, { G_MAXINT64, 5 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (edges); i++)
    g_assert_cmpint (propose (edges[i].n_incidents, 0, 0).likelihood, ==, edges[i].likelihood);
}

static void
test_impact_follows_the_net_loss (void)
{
  const struct
  {
    gint64 cents;
    int    impact;
  } edges[] = {
    { G_MININT64, 1 }, { -5000000, 1 }, { 0, 1 }, { 9999, 1 }, { 10000, 2 }, { 49999, 2 }, { 50000, 3 },
    { 249999, 3 }, { 250000, 4 }, { 999999, 4 }, { 1000000, 5 }, { G_MAXINT64, 5 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (edges); i++)
    g_assert_cmpint (propose (1, edges[i].cents, 0).impact, ==, edges[i].impact);
}

static void
test_impact_counts_whole_units_of_any_currency (void)
{
  g_assert_cmpint (propose_in (1, 99, "JPY", 0).impact, ==, 1);
  g_assert_cmpint (propose_in (1, 100, "JPY", 0).impact, ==, 2);
  g_assert_cmpint (propose_in (1, 99999, "KWD", 0).impact, ==, 1);
  g_assert_cmpint (propose_in (1, 100000, "KWD", 0).impact, ==, 2);
}

static void
test_disposition_adjusts_the_likelihood (void)
{
  const struct
  {
    LgDisposition disposition;
    int           likelihood;
  } dispositions[] = {
    { 0, 3 },
    { LG_DISPOSITION_UNFOUNDED, 3 },
    { LG_DISPOSITION_PROCESS_ERROR, 2 },
    { LG_DISPOSITION_RECOVERED, 2 },
    { LG_DISPOSITION_APPREHENDED, 2 },
    { LG_DISPOSITION_REFERRED_TO_POLICE, 3 },
    { LG_DISPOSITION_PROSECUTED, 2 },
    { LG_DISPOSITION_CIVIL_RECOVERY, 2 },
    { LG_DISPOSITION_UNSOLVED, 4 },
    { LG_DISPOSITION_NOT_RECORDED, 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (dispositions); i++)
    g_assert_cmpint (propose (5, 0, dispositions[i].disposition).likelihood, ==, dispositions[i].likelihood);
}

static void
test_likelihood_stays_on_the_scale (void)
{
  g_assert_cmpint (propose (1, 0, LG_DISPOSITION_RECOVERED).likelihood, ==, 1);
  g_assert_cmpint (propose (20, 0, LG_DISPOSITION_UNSOLVED).likelihood, ==, 5);
}

static void
test_unfounded_closes_the_risk (void)
{
  g_assert_false (propose (3, 0, LG_DISPOSITION_UNFOUNDED).open);
  g_assert_true (propose (3, 0, LG_DISPOSITION_RECOVERED).open);
  g_assert_true (propose (3, 0, 0).open);
}

static void
test_working_is_shown (void)
{
  LgRiskProposal proposal = propose (9, 123456, LG_DISPOSITION_UNSOLVED);

  g_assert_cmpint (proposal.n_incidents, ==, 9);
  g_assert_cmpint (proposal.base_likelihood, ==, 4);
  g_assert_cmpint (proposal.adjustment, ==, 1);
  g_assert_cmpint (proposal.likelihood, ==, 5);
  g_assert_cmpint (proposal.net_loss, ==, 123456);
  g_assert_cmpint (proposal.impact, ==, 3);
  g_assert_cmpint (proposal.score, ==, 15);
  g_assert_cmpint (proposal.level, ==, LG_RISK_LEVEL_HIGH);
}

static void
test_levels_are_named (void)
{
  g_autoptr(GEnumClass) levels = g_type_class_ref (LG_TYPE_RISK_LEVEL);

  g_assert_cmpstr (g_enum_get_value (levels, LG_RISK_LEVEL_MEDIUM)->value_nick, ==, "medium");
  g_assert_cmpint (g_enum_get_value_by_nick (levels, "critical")->value, ==, LG_RISK_LEVEL_CRITICAL);
}

static void
assert_refused (gint64      n_incidents,
                const char *currency)
{
  g_autoptr(GError) error = NULL;
  LgRiskProposal proposal;
  LgRiskRules rules;

  lg_risk_rules_init (&rules);
  g_assert_false (lg_risk_propose (n_incidents, 0, currency, 0, &rules, &proposal, &error));
  g_assert_error (error, LG_ANALYSIS_ERROR, LG_ANALYSIS_ERROR_INVALID);
}

static void
test_impossible_input_is_refused (void)
{
  assert_refused (0, "USD");
  assert_refused (-1, "USD");
  assert_refused (1, "");
  assert_refused (1, "XQX");
}

static void
assert_rules_refused (LgRiskRules rules)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (lg_risk_rules_validate (&rules, &error));
  g_assert_error (error, LG_ANALYSIS_ERROR, LG_ANALYSIS_ERROR_INVALID);
}

static void
test_impossible_rules_are_refused (void)
{
  LgRiskRules good, rules;

  lg_risk_rules_init (&good);
  g_assert_true (lg_risk_rules_validate (&good, NULL));

  rules = good;
  rules.window_days = 0;
  assert_rules_refused (rules);

  rules = good;
  rules.likelihood_from[0] = 1;
  assert_rules_refused (rules);

  rules = good;
  rules.impact_from[3] = rules.impact_from[2];
  assert_rules_refused (rules);

  rules = good;
  rules.level_from[1] = 4;
  assert_rules_refused (rules);

  rules = good;
  rules.adjustments[LG_DISPOSITION_UNSOLVED] = LG_RISK_SCALE;
  assert_rules_refused (rules);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/risk/matrix-has-its-levels", test_matrix_has_its_levels);
  g_test_add_func ("/analysis/risk/likelihood-follows-the-number-of-incidents", test_likelihood_follows_the_number_of_incidents);
  g_test_add_func ("/analysis/risk/impact-follows-the-net-loss", test_impact_follows_the_net_loss);
  g_test_add_func ("/analysis/risk/impact-counts-whole-units-of-any-currency", test_impact_counts_whole_units_of_any_currency);
  g_test_add_func ("/analysis/risk/disposition-adjusts-the-likelihood", test_disposition_adjusts_the_likelihood);
  g_test_add_func ("/analysis/risk/likelihood-stays-on-the-scale", test_likelihood_stays_on_the_scale);
  g_test_add_func ("/analysis/risk/unfounded-closes-the-risk", test_unfounded_closes_the_risk);
  g_test_add_func ("/analysis/risk/working-is-shown", test_working_is_shown);
  g_test_add_func ("/analysis/risk/levels-are-named", test_levels_are_named);
  g_test_add_func ("/analysis/risk/impossible-input-is-refused", test_impossible_input_is_refused);
  g_test_add_func ("/analysis/risk/impossible-rules-are-refused", test_impossible_rules_are_refused);

  return g_test_run ();
}
