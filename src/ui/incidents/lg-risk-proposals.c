/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-risk-assessment.h"
#include "lg-risk-proposals.h"
#include "lg-rules.h"

G_DEFINE_FINAL_TYPE (LgRiskProposals, lg_risk_proposals, G_TYPE_OBJECT)

static void
lg_risk_proposals_class_init (LgRiskProposalsClass *klass)
{
}

static void
lg_risk_proposals_init (LgRiskProposals *self)
{
}

static gpointer
read_cb (LgDb      *db,
         gpointer   user_data,
         GError   **error)
{
  g_autoptr (LgRiskProposals) self = g_object_new (LG_TYPE_RISK_PROPOSALS, NULL);

  if (!lg_rules_load_risk (db, &self->rules, error))
    return NULL;

  for (int disposition = LG_DISPOSITION_UNFOUNDED; disposition <= LG_DISPOSITION_NOT_RECORDED; disposition++)
    {
      if (!lg_risk_assessment_propose (db, user_data, disposition, &self->by_disposition[disposition], error))
        return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * lg_risk_proposals_read:
 * @store: the store
 * @incident: an incident
 *
 * Returns: (transfer full): a future of the #LgRiskProposals
 */
DexFuture *
lg_risk_proposals_read (LgStore    *store,
                        LgIncident *incident)
{
  return lg_store_read (store, read_cb, lg_incident_duplicate (incident), g_object_unref);
}
