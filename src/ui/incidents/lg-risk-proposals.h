/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-incident.h"
#include "lg-risk.h"
#include "lg-store.h"

G_BEGIN_DECLS

#define LG_TYPE_RISK_PROPOSALS (lg_risk_proposals_get_type ())

G_DECLARE_FINAL_TYPE (LgRiskProposals, lg_risk_proposals, LG, RISK_PROPOSALS, GObject)

/* What each outcome would make of an incident's risk. A plain value. */
struct _LgRiskProposals
{
  GObject        parent_instance;

  LgRiskRules    rules;
  LgRiskProposal by_disposition[LG_DISPOSITION_NOT_RECORDED + 1];
};

DexFuture *lg_risk_proposals_read (LgStore    *store,
                                   LgIncident *incident) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
