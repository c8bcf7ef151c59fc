/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-db.h"
#include "lg-incident.h"
#include "lg-risk-entry.h"

G_BEGIN_DECLS

gboolean     lg_risk_history_insert (LgDb         *db,
                                     LgRiskEntry  *entry,
                                     GError      **error);
LgRiskEntry *lg_risk_history_newest (LgDb         *db,
                                     gint64        incident_row,
                                     GError      **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray   *lg_risk_history_list   (LgDb         *db,
                                     gint64        incident_row,
                                     gint64        limit,
                                     gint64       *total,
                                     GError      **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray   *lg_risk_history_list_between (LgDb   *db,
                                     LgTime        since,
                                     LgTime        until,
                                     GError      **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray   *lg_risk_history_list_open (LgDb      *db,
                                     LgTime        time,
                                     GError      **error) G_GNUC_WARN_UNUSED_RESULT;
LgRiskEntry *lg_risk_history_at     (LgDb         *db,
                                     LgTime        time,
                                     GError      **error) G_GNUC_WARN_UNUSED_RESULT;
LgIncident  *lg_risk_find_highest   (LgDb         *db,
                                     GError      **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
