/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-access-findings.h"
#include "lg-incident.h"
#include "lg-risk.h"
#include "lg-store.h"

G_BEGIN_DECLS

#define LG_TYPE_INCIDENT_DOSSIER (lg_incident_dossier_get_type ())

G_DECLARE_FINAL_TYPE (LgIncidentDossier, lg_incident_dossier, LG, INCIDENT_DOSSIER, GObject)

/* An incident with everything that belongs to it, as it was read. A plain value. */
struct _LgIncidentDossier
{
  GObject           parent_instance;

  LgIncident       *incident;       /* (owned) */
  GPtrArray        *tasks;          /* (owned) (element-type LgTask) */
  GPtrArray        *alerts;         /* (owned) (element-type LgAlert) */
  GPtrArray        *evidence;       /* (owned) (element-type LgEvidence) */
  GPtrArray        *asset_changes;  /* (owned) (element-type LgAssetChange) */
  LgAccessFindings *access;         /* (owned) (nullable): NULL where the time is not known to the minute */
  GPtrArray        *similar;        /* (owned) (element-type LgSimilarFinding): the most alike first */
  gint64            weight;         /* what its severity adds to the severity score */
  LgRiskRules       risk_rules;
};

DexFuture *lg_incident_dossier_read (LgStore    *store,
                                     const char *id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
