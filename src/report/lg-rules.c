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
