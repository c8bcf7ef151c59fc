/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-analysis"

#include "config.h"

#include "lg-analysis-error.h"
#include "lg-money.h"
#include "lg-threat.h"

G_DEFINE_ENUM_TYPE (LgThreatLevel, lg_threat_level,
                    G_DEFINE_ENUM_VALUE (LG_THREAT_LEVEL_LOW, "low"),
                    G_DEFINE_ENUM_VALUE (LG_THREAT_LEVEL_GUARDED, "guarded"),
                    G_DEFINE_ENUM_VALUE (LG_THREAT_LEVEL_ELEVATED, "elevated"),
                    G_DEFINE_ENUM_VALUE (LG_THREAT_LEVEL_HIGH, "high"),
                    G_DEFINE_ENUM_VALUE (LG_THREAT_LEVEL_SEVERE, "severe"))

void
lg_threat_rules_init (LgThreatRules *self)
{
  g_return_if_fail (self != NULL);

  *self = (LgThreatRules) {
    .weights = { 1, 2, 4, 8, 16 },
    .bands = { 10, 25, 50, 100 },
    .critical_floor = LG_THREAT_LEVEL_HIGH,
  };
}

/**
 * lg_threat_rules_validate:
 * @self: rules as a user may have set them
 *
 * Returns: whether no weight is negative, the bands ascend from above 0, and
 *   the floor is a level
 */
gboolean
lg_threat_rules_validate (const LgThreatRules  *self,
                          GError              **error)
{
  gint64 below = 0;

  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < LG_N_SEVERITIES; i++)
    {
      if (self->weights[i] >= 0)
        continue;

      g_set_error (error, LG_ANALYSIS_ERROR, LG_ANALYSIS_ERROR_INVALID,
                   "A severity cannot weigh %" G_GINT64_FORMAT, self->weights[i]);
      return FALSE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (self->bands); i++)
    {
      if (self->bands[i] <= below)
        {
          g_set_error (error, LG_ANALYSIS_ERROR, LG_ANALYSIS_ERROR_INVALID,
                       "A threat band cannot begin at %" G_GINT64_FORMAT " above one at %" G_GINT64_FORMAT,
                       self->bands[i], below);
          return FALSE;
        }
      below = self->bands[i];
    }

  if (self->critical_floor > LG_THREAT_LEVEL_SEVERE)
    {
      g_set_error (error, LG_ANALYSIS_ERROR, LG_ANALYSIS_ERROR_INVALID,
                   "There is no threat level %u", (guint) self->critical_floor);
      return FALSE;
    }

  return TRUE;
}

static LgThreatLevel
find_level (gint64               score,
            const LgThreatRules *rules)
{
  LgThreatLevel level = LG_THREAT_LEVEL_LOW;

  while (level < LG_THREAT_LEVEL_SEVERE && score >= rules->bands[level])
    level++;

  return level;
}

static gboolean
check_count (gint64   count,
             GError **error)
{
  if (count >= 0)
    return TRUE;

  g_set_error (error, LG_ANALYSIS_ERROR, LG_ANALYSIS_ERROR_INVALID,
               "There cannot be %" G_GINT64_FORMAT " incidents", count);
  return FALSE;
}

/**
 * lg_threat_assess:
 * @counts: the active incidents of each severity, from minor to critical
 * @rules: weights, bands and floor
 * @threat: (out caller-allocates): the score, what each severity adds to it, and the level
 *
 * Returns: whether @threat was set; FALSE with LG_ANALYSIS_ERROR_INVALID, or
 *   LG_CORE_ERROR_OVERFLOW if the score does not fit
 */
gboolean
lg_threat_assess (const gint64          counts[LG_N_SEVERITIES],
                  const LgThreatRules  *rules,
                  LgThreat             *threat,
                  GError              **error)
{
  LgThreat result = { 0 };

  g_return_val_if_fail (counts != NULL, FALSE);
  g_return_val_if_fail (rules != NULL, FALSE);
  g_return_val_if_fail (threat != NULL, FALSE);

  if (!lg_threat_rules_validate (rules, error))
    return FALSE;

  for (guint i = 0; i < LG_N_SEVERITIES; i++)
    if (!check_count (counts[i], error) ||
        !lg_money_multiply (rules->weights[i], counts[i], &result.contributions[i], error) ||
        !lg_money_add (result.score, result.contributions[i], &result.score, error))
      return FALSE;

  result.level_by_score = find_level (result.score, rules);
  result.level = result.level_by_score;
  if (counts[LG_SEVERITY_CRITICAL - LG_SEVERITY_MINOR] > 0)
    result.level = MAX (result.level, rules->critical_floor);

  *threat = result;

  return TRUE;
}
