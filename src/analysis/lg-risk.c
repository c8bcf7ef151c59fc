/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-analysis"

#include "config.h"

#include "lg-analysis-error.h"
#include "lg-money.h"
#include "lg-risk.h"

/* A consequence/likelihood matrix (IEC 31010) of five by five; its thresholds
 * are LossGuard's own, and settings. */

G_DEFINE_ENUM_TYPE (LgRiskLevel, lg_risk_level,
                    G_DEFINE_ENUM_VALUE (LG_RISK_LEVEL_LOW, "low"),
                    G_DEFINE_ENUM_VALUE (LG_RISK_LEVEL_MEDIUM, "medium"),
                    G_DEFINE_ENUM_VALUE (LG_RISK_LEVEL_HIGH, "high"),
                    G_DEFINE_ENUM_VALUE (LG_RISK_LEVEL_CRITICAL, "critical"))

void
lg_risk_rules_init (LgRiskRules *self)
{
  g_return_if_fail (self != NULL);

  *self = (LgRiskRules) {
    .window_days = 90,
    .likelihood_from = { 2, 4, 8, 16 },
    .impact_from = { 100, 500, 2500, 10000 },
    .level_from = { 5, 10, 16 },
    .adjustments = {
      [LG_DISPOSITION_PROCESS_ERROR] = -1,
      [LG_DISPOSITION_RECOVERED] = -1,
      [LG_DISPOSITION_APPREHENDED] = -1,
      [LG_DISPOSITION_PROSECUTED] = -1,
      [LG_DISPOSITION_CIVIL_RECOVERY] = -1,
      [LG_DISPOSITION_UNSOLVED] = 1,
    },
  };
}

static gboolean
check_thresholds (const gint64  *thresholds,
                  gsize          n_thresholds,
                  gint64         above,
                  const char    *what,
                  GError       **error)
{
  for (gsize i = 0; i < n_thresholds; i++)
    {
      if (thresholds[i] <= above)
        {
          g_set_error (error, LG_ANALYSIS_ERROR, LG_ANALYSIS_ERROR_INVALID,
                       "A %s cannot begin at %" G_GINT64_FORMAT " above one at %" G_GINT64_FORMAT,
                       what, thresholds[i], above);
          return FALSE;
        }
      above = thresholds[i];
    }

  return TRUE;
}

static gboolean
check_levels (const LgRiskRules  *self,
              GError            **error)
{
  gint64 thresholds[G_N_ELEMENTS (self->level_from)];

  for (guint i = 0; i < G_N_ELEMENTS (thresholds); i++)
    thresholds[i] = self->level_from[i];

  return check_thresholds (thresholds, G_N_ELEMENTS (thresholds), 1, "risk level", error);
}

static gboolean
check_adjustments (const LgRiskRules  *self,
                   GError            **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->adjustments); i++)
    {
      if (self->adjustments[i] > -LG_RISK_SCALE && self->adjustments[i] < LG_RISK_SCALE)
        continue;

      g_set_error (error, LG_ANALYSIS_ERROR, LG_ANALYSIS_ERROR_INVALID,
                   "A disposition cannot change the likelihood by %d", self->adjustments[i]);
      return FALSE;
    }

  return TRUE;
}

/**
 * lg_risk_rules_validate:
 * @self: rules as a user may have set them
 *
 * Returns: whether the window is at least a day, every list of thresholds
 *   ascends, and no adjustment is as large as the scale
 */
gboolean
lg_risk_rules_validate (const LgRiskRules  *self,
                        GError            **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->window_days < 1)
    {
      g_set_error (error, LG_ANALYSIS_ERROR, LG_ANALYSIS_ERROR_INVALID,
                   "Likelihood cannot be counted over %d days", self->window_days);
      return FALSE;
    }

  return check_thresholds (self->likelihood_from, G_N_ELEMENTS (self->likelihood_from), 1, "likelihood", error) &&
         check_thresholds (self->impact_from, G_N_ELEMENTS (self->impact_from), 0, "impact", error) &&
         check_levels (self, error) &&
         check_adjustments (self, error);
}

/* Returns a place on the scale: 1 below the first threshold. */
static int
place_on_scale (gint64        value,
                const gint64 *thresholds)
{
  int place = 1;

  while (place < LG_RISK_SCALE && value >= thresholds[place - 1])
    place++;

  return place;
}

/**
 * lg_risk_rate:
 * @likelihood: from 1 to %LG_RISK_SCALE
 * @impact: from 1 to %LG_RISK_SCALE
 * @rules: valid rules
 *
 * Returns: the level of the risk matrix's cell
 */
LgRiskLevel
lg_risk_rate (int                likelihood,
              int                impact,
              const LgRiskRules *rules)
{
  LgRiskLevel level = LG_RISK_LEVEL_LOW;

  g_return_val_if_fail (likelihood >= 1 && likelihood <= LG_RISK_SCALE, LG_RISK_LEVEL_LOW);
  g_return_val_if_fail (impact >= 1 && impact <= LG_RISK_SCALE, LG_RISK_LEVEL_LOW);
  g_return_val_if_fail (rules != NULL, LG_RISK_LEVEL_LOW);

  while (level < LG_RISK_LEVEL_CRITICAL && likelihood * impact >= rules->level_from[level])
    level++;

  return level;
}

/* Whole units: a loss of 99.99 is still under 100. */
static gboolean
convert_to_units (gint64       amount,
                  const char  *currency,
                  gint64      *units,
                  GError     **error)
{
  int digits = lg_currency_digits (currency);

  if (digits < 0)
    {
      g_set_error (error, LG_ANALYSIS_ERROR, LG_ANALYSIS_ERROR_INVALID, "There is no currency %s", currency);
      return FALSE;
    }

  for (*units = amount; digits > 0; digits--)
    *units /= 10;

  return TRUE;
}

/**
 * lg_risk_propose:
 * @n_incidents: the incidents of the same kind at the same site within the rules' window, this one included
 * @net_loss: what this one cost, in minor units of @currency; below 0 where more came back than went
 * @currency: an ISO 4217 code
 * @disposition: how it was resolved, 0 if it was not yet
 * @rules: valid rules
 * @proposal: (out caller-allocates): likelihood, impact and how they came about
 *
 * Returns: whether @proposal was set; FALSE with LG_ANALYSIS_ERROR_INVALID
 */
gboolean
lg_risk_propose (gint64              n_incidents,
                 gint64              net_loss,
                 const char         *currency,
                 LgDisposition       disposition,
                 const LgRiskRules  *rules,
                 LgRiskProposal     *proposal,
                 GError            **error)
{
  LgRiskProposal result = { .n_incidents = n_incidents, .net_loss = net_loss };
  gint64 units;

  g_return_val_if_fail (currency != NULL, FALSE);
  g_return_val_if_fail (rules != NULL, FALSE);
  g_return_val_if_fail (disposition < G_N_ELEMENTS (rules->adjustments), FALSE);
  g_return_val_if_fail (proposal != NULL, FALSE);

  if (!lg_risk_rules_validate (rules, error) || !convert_to_units (net_loss, currency, &units, error))
    return FALSE;

  if (n_incidents < 1)
    {
      g_set_error (error, LG_ANALYSIS_ERROR, LG_ANALYSIS_ERROR_INVALID,
                   "An incident cannot be one of %" G_GINT64_FORMAT, n_incidents);
      return FALSE;
    }

  result.base_likelihood = place_on_scale (n_incidents, rules->likelihood_from);
  result.adjustment = rules->adjustments[disposition];
  result.likelihood = CLAMP (result.base_likelihood + result.adjustment, 1, LG_RISK_SCALE);
  result.impact = place_on_scale (units, rules->impact_from);
  result.score = result.likelihood * result.impact;
  result.level = lg_risk_rate (result.likelihood, result.impact, rules);
  result.open = disposition != LG_DISPOSITION_UNFOUNDED;
  *proposal = result;

  return TRUE;
}
