/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-db.h"
#include "lg-incident.h"

G_BEGIN_DECLS

/* What the steps of the protocol ask the store. */

GPtrArray *lg_protocol_list_breaches    (LgDb        *db,
                                         LgSeverity   severity,
                                         LgTime       since,
                                         GError     **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *lg_protocol_list_unassessed  (LgDb        *db,
                                         LgTime       since,
                                         GError     **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   lg_protocol_has_task         (LgDb        *db,
                                         gint64       incident_row,
                                         const char  *rule,
                                         gboolean    *has,
                                         GError     **error);
gboolean   lg_protocol_has_alert        (LgDb        *db,
                                         gint64       incident_row,
                                         const char  *rule,
                                         gboolean    *has,
                                         GError     **error);
gboolean   lg_protocol_cover_by_task    (LgDb        *db,
                                         gint64       task_row,
                                         gint64       incident_row,
                                         GError     **error);
gboolean   lg_protocol_cover_by_alert   (LgDb        *db,
                                         gint64       alert_row,
                                         gint64       incident_row,
                                         GError     **error);
gboolean   lg_protocol_count_similar    (LgDb        *db,
                                         LgIncident  *incident,
                                         gint64       days,
                                         gint64      *count,
                                         GError     **error);
gboolean   lg_protocol_archive_resolved (LgDb        *db,
                                         LgTime       resolved_before,
                                         GPtrArray   *ids,
                                         GError     **error);
gboolean   lg_protocol_count_resolved   (LgDb        *db,
                                         LgTime       resolved_before,
                                         gint64      *count,
                                         GError     **error);
gboolean   lg_protocol_count_undated    (LgDb        *db,
                                         gint64      *count,
                                         GError     **error);

G_END_DECLS
