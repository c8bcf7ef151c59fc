/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-protocol"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-incident-table.h"
#include "lg-json.h"
#include "lg-police-rule.h"
#include "lg-protocol-query.h"
#include "lg-risk-assessment.h"
#include "lg-risk-table.h"
#include "lg-rules.h"
#include "lg-store-error.h"
#include "lg-text.h"

/**
 * lg_risk_assessment_propose:
 * @db: a connection
 * @incident: an incident
 * @disposition: the outcome that is or may be recorded, 0 for none yet
 * @proposal: (out caller-allocates): likelihood and impact with their working
 * @error: return location
 */
gboolean
lg_risk_assessment_propose (LgDb            *db,
                            LgIncident      *incident,
                            LgDisposition    disposition,
                            LgRiskProposal  *proposal,
                            GError         **error)
{
  LgRiskRules rules;
  gint64 n_incidents;

  return lg_rules_load_risk (db, &rules, error) &&
         lg_protocol_count_similar (db, incident, rules.window_days, &n_incidents, error) &&
         lg_risk_propose (n_incidents, lg_incident_net_loss (incident), incident->currency, disposition,
                          &rules, proposal, error);
}

/**
 * lg_risk_assessment_level:
 * @db: a connection
 * @level: (out): the global risk level
 * @highest: (out) (transfer full) (nullable): the incident whose open risk is the highest
 * @error: return location
 *
 * The global risk level is the highest open risk; without one it is low.
 */
gboolean
lg_risk_assessment_level (LgDb         *db,
                          LgRiskLevel  *level,
                          LgIncident  **highest,
                          GError      **error)
{
  g_autoptr (GError) local_error = NULL;
  LgRiskRules rules;

  *level = LG_RISK_LEVEL_LOW;
  if (!lg_rules_load_risk (db, &rules, error))
    return FALSE;

  *highest = lg_risk_find_highest (db, &local_error);
  if (*highest != NULL)
    *level = lg_risk_rate ((int) (*highest)->likelihood, (int) (*highest)->impact, &rules);
  else if (local_error != NULL && !g_error_matches (local_error, LG_STORE_ERROR, LG_STORE_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

static gboolean
name_level (LgDb     *db,
            char    **name,
            GError  **error)
{
  g_autoptr (LgIncident) highest = NULL;
  LgRiskLevel level;

  if (!lg_risk_assessment_level (db, &level, &highest, error))
    return FALSE;

  *name = g_strdup (lg_enum_name (LG_TYPE_RISK_LEVEL, level));

  return TRUE;
}

static char *
write_working (const LgRiskProposal *proposal,
               const char           *currency)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  json_object_set_int_member (object, "incidents", proposal->n_incidents);
  json_object_set_int_member (object, "base_likelihood", proposal->base_likelihood);
  json_object_set_int_member (object, "adjustment", proposal->adjustment);
  json_object_set_int_member (object, "likelihood", proposal->likelihood);
  lg_json_add_money (object, "net_loss", proposal->net_loss, currency);
  json_object_set_int_member (object, "impact", proposal->impact);
  json_node_take_object (node, object);

  return json_to_string (node, FALSE);
}

static gboolean
check_choice (const LgRiskProposal  *proposal,
              gint64                 likelihood,
              gint64                 impact,
              const char            *reason,
              GError               **error)
{
  if (likelihood < 1 || likelihood > LG_RISK_SCALE || impact < 1 || impact > LG_RISK_SCALE)
    {
      g_set_error (error, LG_STORE_ERROR, LG_STORE_ERROR_INVALID,
                   _("Likelihood and impact go from 1 to %d"), LG_RISK_SCALE);
      return FALSE;
    }

  if ((likelihood != proposal->likelihood || impact != proposal->impact) && (reason == NULL || *reason == '\0'))
    {
      g_set_error (error, LG_STORE_ERROR, LG_STORE_ERROR_INVALID,
                   _("Another risk than the proposed %1$d × %2$d needs a reason"),
                   proposal->likelihood, proposal->impact);
      return FALSE;
    }

  return TRUE;
}

static LgRiskEntry *
begin_entry (LgIncident *incident,
             const char *reason,
             LgTime      at)
{
  LgRiskEntry *entry = g_object_new (LG_TYPE_RISK_ENTRY, NULL);

  entry->incident_row = LG_RECORD (incident)->row;
  entry->likelihood_before = incident->likelihood;
  entry->impact_before = incident->impact;
  entry->at = at;
  lg_record_set_text (&entry->reason, reason);

  return entry;
}

static void
add_proposal (LgRiskEntry          *entry,
              LgIncident           *incident,
              const LgRiskProposal *proposal)
{
  entry->proposed_likelihood = proposal->likelihood;
  entry->proposed_impact = proposal->impact;
  entry->working = write_working (proposal, incident->currency);
}

/* The incident is written in between, for the history names the global level before and after. */
static gboolean
write_entry (LgDb         *db,
             LgIncident   *incident,
             LgRiskEntry  *entry,
             GError      **error)
{
  entry->likelihood = incident->likelihood;
  entry->impact = incident->impact;
  entry->open = incident->risk_open;

  return name_level (db, &entry->level_before, error) &&
         lg_incidents_update (db, incident, error) &&
         name_level (db, &entry->level, error) &&
         lg_risk_history_insert (db, entry, error);
}

static LgRiskEntry *
record (LgDb        *db,
        LgIncident  *incident,
        gint64       likelihood,
        gint64       impact,
        const char  *reason,
        LgTime       at,
        GError     **error)
{
  g_autoptr (LgRiskEntry) entry = NULL;
  LgRiskProposal proposal;

  if (!lg_risk_assessment_propose (db, incident, incident->disposition, &proposal, error))
    return NULL;

  likelihood = likelihood != LG_UNKNOWN ? likelihood : proposal.likelihood;
  impact = impact != LG_UNKNOWN ? impact : proposal.impact;
  if (!check_choice (&proposal, likelihood, impact, reason, error))
    return NULL;

  entry = begin_entry (incident, reason, at);
  add_proposal (entry, incident, &proposal);
  incident->likelihood = likelihood;
  incident->impact = impact;
  incident->risk_open = proposal.open;

  return write_entry (db, incident, entry, error) ? g_steal_pointer (&entry) : NULL;
}

/**
 * lg_risk_assessment_record:
 * @db: a connection in a transaction
 * @incident: an incident as it was read
 * @likelihood: 1 to 5, or %LG_UNKNOWN for the proposal
 * @impact: 1 to 5, or %LG_UNKNOWN for the proposal
 * @reason: (nullable): why it differs from the proposal
 * @error: return location
 *
 * Records the incident's risk and its row of history: before, after, reason, who and when.
 *
 * Returns: (transfer full): the row of history
 */
LgRiskEntry *
lg_risk_assessment_record (LgDb        *db,
                           LgIncident  *incident,
                           gint64       likelihood,
                           gint64       impact,
                           const char  *reason,
                           GError     **error)
{
  return record (db, incident, likelihood, impact, reason, lg_time_now (), error);
}

/**
 * lg_risk_assessment_record_at:
 * @db: a connection in a transaction
 * @incident: an incident as it was read
 * @at: when it was assessed
 * @error: return location
 *
 * Records the proposed risk of an incident that was assessed earlier. Later
 * assessments must not be on record yet, for the row names the level before and after.
 *
 * Returns: (transfer full): the row of history
 */
LgRiskEntry *
lg_risk_assessment_record_at (LgDb        *db,
                              LgIncident  *incident,
                              LgTime       at,
                              GError     **error)
{
  return record (db, incident, LG_UNKNOWN, LG_UNKNOWN, NULL, at, error);
}

/**
 * lg_risk_assessment_resolve:
 * @db: a connection in a transaction
 * @incident: an incident as it was read
 * @disposition: the outcome of the investigation
 * @likelihood: 1 to 5, or %LG_UNKNOWN for the proposal
 * @impact: 1 to 5, or %LG_UNKNOWN for the proposal
 * @reason: (nullable): why it differs from the proposal
 * @error: return location
 *
 * Resolves an incident: the outcome is recorded, the risk level follows it,
 * and the number of the police's report is chased where it is missing.
 *
 * Returns: (transfer full): the incident as it is now
 */
LgIncident *
lg_risk_assessment_resolve (LgDb           *db,
                            LgIncident     *incident,
                            LgDisposition   disposition,
                            gint64          likelihood,
                            gint64          impact,
                            const char     *reason,
                            GError        **error)
{
  g_autoptr (LgRiskEntry) entry = NULL;

  if (!lg_incidents_resolve (db, incident, disposition, error) || !lg_police_rule_resolve (db, incident, error))
    return NULL;

  entry = lg_risk_assessment_record (db, incident, likelihood, impact, reason, error);

  return entry != NULL ? lg_incidents_get (db, LG_RECORD (incident)->row, error) : NULL;
}

/**
 * lg_risk_assessment_take_back:
 * @db: a connection in a transaction
 * @resolved: an incident as it was resolved
 * @restored: the same as it was before, which is written
 * @error: return location
 *
 * Takes a resolution back. The history of the risk keeps it, and gets a row that reverses it.
 */
gboolean
lg_risk_assessment_take_back (LgDb        *db,
                              LgIncident  *resolved,
                              LgIncident  *restored,
                              GError     **error)
{
  g_autoptr (LgRiskEntry) entry = begin_entry (resolved, _("undone"), lg_time_now ());

  return write_entry (db, restored, entry, error) &&
         lg_police_rule_take_back (db, resolved, error);
}
