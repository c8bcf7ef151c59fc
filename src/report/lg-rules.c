/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-report"

#include "config.h"

#include "lg-rules.h"
#include "lg-settings.h"

/**
 * lg_rules_load_threat:
 * @db: a connection
 * @rules: (out caller-allocates): weights, bands and the floor of one critical incident
 * @error: return location
 */
gboolean
lg_rules_load_threat (LgDb           *db,
                      LgThreatRules  *rules,
                      GError        **error)
{
  static const char * const weights[] = {
    "severity.weight.minor", "severity.weight.low", "severity.weight.medium",
    "severity.weight.high", "severity.weight.critical",
  };
  static const char * const bands[] = {
    "threat.band.guarded", "threat.band.elevated", "threat.band.high", "threat.band.severe",
  };
  gint64 floor;

  lg_threat_rules_init (rules);
  for (gsize i = 0; i < G_N_ELEMENTS (weights); i++)
    {
      if (!lg_settings_get_int (db, weights[i], &rules->weights[i], error))
        return FALSE;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (bands); i++)
    {
      if (!lg_settings_get_int (db, bands[i], &rules->bands[i], error))
        return FALSE;
    }
  if (!lg_settings_get_int (db, "threat.critical_floor", &floor, error))
    return FALSE;
  if (!floor)
    rules->critical_floor = LG_THREAT_LEVEL_LOW;

  return lg_threat_rules_validate (rules, error);
}

static gboolean
load_risk_levels (LgDb         *db,
                  LgRiskRules  *rules,
                  GError      **error)
{
  static const char * const levels[] = { "risk.band.medium", "risk.band.high", "risk.band.critical" };
  gint64 from;

  for (gsize i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      if (!lg_settings_get_int (db, levels[i], &from, error))
        return FALSE;
      rules->level_from[i] = (int) from;
    }

  return TRUE;
}

static gboolean
load_adjustments (LgDb         *db,
                  LgRiskRules  *rules,
                  GError      **error)
{
  guint lowers, raises;

  if (!lg_settings_get_dispositions (db, "risk.lower.dispositions", &lowers, error) ||
      !lg_settings_get_dispositions (db, "risk.raise.dispositions", &raises, error))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (rules->adjustments); i++)
    rules->adjustments[i] = (int) (raises >> i & 1) - (int) (lowers >> i & 1);

  return TRUE;
}

/**
 * lg_rules_load_risk:
 * @db: a connection
 * @rules: (out caller-allocates): what likelihood and impact are proposed by
 * @error: return location
 */
gboolean
lg_rules_load_risk (LgDb         *db,
                    LgRiskRules  *rules,
                    GError      **error)
{
  static const char * const likelihood[] = { "risk.likelihood.2", "risk.likelihood.3", "risk.likelihood.4", "risk.likelihood.5" };
  static const char * const impact[] = { "risk.impact.2", "risk.impact.3", "risk.impact.4", "risk.impact.5" };
  gint64 days;

  lg_risk_rules_init (rules);
  if (!load_risk_levels (db, rules, error) || !load_adjustments (db, rules, error))
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (likelihood); i++)
    {
      if (!lg_settings_get_int (db, likelihood[i], &rules->likelihood_from[i], error) ||
          !lg_settings_get_int (db, impact[i], &rules->impact_from[i], error))
        return FALSE;
    }
  if (!lg_settings_get_int (db, "risk.days", &days, error))
    return FALSE;
  rules->window_days = (int) days;

  return lg_risk_rules_validate (rules, error);
}

/**
 * lg_rules_load_ears:
 * @db: a connection
 * @method: one of EARS's methods
 * @rules: (out caller-allocates): its baseline, alpha and least standard deviation
 * @error: return location
 */
gboolean
lg_rules_load_ears (LgDb          *db,
                    LgEarsMethod   method,
                    LgEarsRules   *rules,
                    GError       **error)
{
  static const char * const alphas[] = { "pattern.alpha.c1", "pattern.alpha.c2", "pattern.alpha.c3" };
  gint64 baseline;

  lg_ears_rules_init (rules, method);
  if (!lg_settings_get_int (db, "pattern.baseline", &baseline, error) ||
      !lg_settings_get_real (db, alphas[method], &rules->alpha, error) ||
      !lg_settings_get_real (db, "pattern.min_sigma", &rules->min_sigma, error))
    return FALSE;
  rules->baseline = (guint) baseline;

  return lg_ears_rules_validate (rules, error);
}
