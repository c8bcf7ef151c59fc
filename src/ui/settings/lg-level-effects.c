/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-money.h"
#include "lg-risk-assessment.h"
#include "lg-rules.h"
#include "lg-setting-effect.h"
#include "lg-settings.h"
#include "lg-threat-query.h"
#include "lg-words.h"

/* What other weights, bands and scales would make of the incidents that are open. */

/* More would not be told apart; the most severe come first. */
#define MOST_PROPOSALS 50

static gpointer
assess_threat_cb (LgDb      *db,
                  gpointer   user_data,
                  GError   **error)
{
  LgThreatRules rules;
  gint64 counts[LG_N_SEVERITIES];

  if (lg_rules_load_threat (db, &rules, error) && lg_active_incidents_count (db, counts, NULL, error))
    lg_threat_assess (counts, &rules, user_data, error);

  return NULL;
}

char *
lg_setting_effect_threat (LgDb        *db,
                          GHashTable  *values,
                          GError     **error)
{
  LgThreat now = { 0 };
  LgThreat then = { 0 };
  g_autofree char *score_now = NULL;
  g_autofree char *score_then = NULL;

  if (!lg_setting_effect_compare (db, values, assess_threat_cb, &now, &then, error))
    return NULL;

  score_now = lg_amount_format (now.score, 0);
  score_then = lg_amount_format (then.score, 0);
  if (now.level == then.level && now.score == then.score)
    return g_strdup_printf (_("The threat level would stay %s (%s)."), lg_words_threat (now.level), score_now);
  if (now.level == then.level)
    return g_strdup_printf (_("The threat level would stay %s, with a score of %s instead of %s."),
                            lg_words_threat (now.level), score_then, score_now);

  return g_strdup_printf (_("The threat level would go from %s (%s) to %s (%s)."), lg_words_threat (now.level),
                          score_now, lg_words_threat (then.level), score_then);
}

static gpointer
assess_risk_cb (LgDb      *db,
                gpointer   user_data,
                GError   **error)
{
  g_autoptr (LgIncident) highest = NULL;

  lg_risk_assessment_level (db, user_data, &highest, error);

  return NULL;
}

char *
lg_setting_effect_risk_level (LgDb        *db,
                              GHashTable  *values,
                              GError     **error)
{
  LgRiskLevel now = LG_RISK_LEVEL_LOW;
  LgRiskLevel then = LG_RISK_LEVEL_LOW;

  if (!lg_setting_effect_compare (db, values, assess_risk_cb, &now, &then, error))
    return NULL;

  if (now == then)
    return g_strdup_printf (_("The global risk level would stay %s."), lg_words_risk (now));

  return g_strdup_printf (_("The global risk level would go from %s to %s."), lg_words_risk (now), lg_words_risk (then));
}

typedef struct
{
  GPtrArray *incidents;  /* (element-type LgIncident) (unowned) */
  GArray    *scores;     /* (element-type gint64) (unowned): those of all outcomes, as one number an incident */
} Proposals;

static gboolean
propose_all (LgDb        *db,
             LgIncident  *incident,
             gint64      *scores,
             GError     **error)
{
  const int base = LG_RISK_SCALE * LG_RISK_SCALE + 1;

  *scores = 0;
  for (int disposition = LG_DISPOSITION_UNFOUNDED; disposition <= LG_DISPOSITION_NOT_RECORDED; disposition++)
    {
      LgRiskProposal proposal;

      if (!lg_risk_assessment_propose (db, incident, disposition, &proposal, error))
        return FALSE;
      *scores = *scores * base + proposal.score;
    }

  return TRUE;
}

static gpointer
propose_cb (LgDb      *db,
            gpointer   user_data,
            GError   **error)
{
  Proposals *proposals = user_data;

  for (guint i = 0; i < proposals->incidents->len; i++)
    {
      gint64 scores;

      if (!propose_all (db, g_ptr_array_index (proposals->incidents, i), &scores, error))
        break;
      g_array_append_val (proposals->scores, scores);
    }

  return NULL;
}

static guint
count_different (GArray *one,
                 GArray *other)
{
  guint n_different = 0;

  for (guint i = 0; i < one->len && i < other->len; i++)
    n_different += g_array_index (one, gint64, i) != g_array_index (other, gint64, i);

  return n_different;
}

char *
lg_setting_effect_risk_proposals (LgDb        *db,
                                  GHashTable  *values,
                                  GError     **error)
{
  g_autoptr (GPtrArray) incidents = lg_active_incidents_list (db, MOST_PROPOSALS, error);
  g_autoptr (GArray) scores_now = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) scores_then = g_array_new (FALSE, FALSE, sizeof (gint64));
  Proposals now = { incidents, scores_now };
  Proposals then = { incidents, scores_then };

  if (incidents == NULL || !lg_setting_effect_compare (db, values, propose_cb, &now, &then, error))
    return NULL;

  if (incidents->len < MOST_PROPOSALS)
    return g_strdup_printf (ngettext ("%u of %u open incident would be proposed another risk once it is resolved.",
                                      "%u of %u open incidents would be proposed another risk once they are resolved.",
                                      incidents->len),
                            count_different (scores_now, scores_then), incidents->len);

  return g_strdup_printf (_("%u of the %u most severe open incidents would be proposed another risk once they are resolved."),
                          count_different (scores_now, scores_then), incidents->len);
}
