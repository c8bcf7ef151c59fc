/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "lg-db.h"
#include "lg-incident.h"
#include "lg-risk.h"
#include "lg-risk-entry.h"

G_BEGIN_DECLS

gboolean     lg_risk_assessment_propose (LgDb            *db,
                                         LgIncident      *incident,
                                         LgDisposition    disposition,
                                         LgRiskProposal  *proposal,
                                         GError         **error);
LgRiskEntry *lg_risk_assessment_record  (LgDb            *db,
                                         LgIncident      *incident,
                                         gint64           likelihood,
                                         gint64           impact,
                                         const char      *reason,
                                         GError         **error) G_GNUC_WARN_UNUSED_RESULT;
LgRiskEntry *lg_risk_assessment_record_at (LgDb          *db,
                                         LgIncident      *incident,
                                         LgTime           at,
                                         GError         **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean     lg_risk_assessment_level   (LgDb            *db,
                                         LgRiskLevel     *level,
                                         LgIncident     **highest,
                                         GError         **error);
LgIncident  *lg_risk_assessment_resolve (LgDb            *db,
                                         LgIncident      *incident,
                                         LgDisposition    disposition,
                                         gint64           likelihood,
                                         gint64           impact,
                                         const char      *reason,
                                         GError         **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean     lg_risk_assessment_take_back (LgDb            *db,
                                           LgIncident      *resolved,
                                           LgIncident      *restored,
                                           GError         **error);

G_END_DECLS
