/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-alert.h"
#include "lg-db.h"

G_BEGIN_DECLS

#define LG_ALERT_URGENCY_HIGHEST 1
#define LG_ALERT_URGENCY_NORMAL  2

/**
 * LgAlertFilter:
 * @state: the state
 * @incident_row: the incident
 * @limit: how many at most
 *
 * Which alerts to list; what is 0 does not limit them.
 */
typedef struct
{
  LgAlertState state;
  gint64       incident_row;
  gint64       limit;
} LgAlertFilter;

gboolean   lg_alerts_queue          (LgDb                 *db,
                                     LgAlert              *alert,
                                     gboolean             *queued,
                                     GError              **error);
gboolean   lg_alerts_update         (LgDb                 *db,
                                     LgAlert              *alert,
                                     GError              **error);
gboolean   lg_alerts_acknowledge    (LgDb                 *db,
                                     LgAlert              *alert,
                                     GError              **error);
LgAlert   *lg_alerts_get            (LgDb                 *db,
                                     gint64                row,
                                     GError              **error) G_GNUC_WARN_UNUSED_RESULT;
LgAlert   *lg_alerts_find           (LgDb                 *db,
                                     const char           *id,
                                     GError              **error) G_GNUC_WARN_UNUSED_RESULT;
LgAlert   *lg_alerts_find_by_dedupe (LgDb                 *db,
                                     const char           *dedupe,
                                     GError              **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *lg_alerts_list           (LgDb                 *db,
                                     const LgAlertFilter  *filter,
                                     gint64               *total,
                                     GError              **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   lg_alerts_set_deleted    (LgDb                 *db,
                                     gint64                row,
                                     gboolean              deleted,
                                     GError              **error);
GPtrArray *lg_alerts_list_by_rules  (LgDb                 *db,
                                     gint64                incident_row,
                                     LgTime                withdrawn_since,
                                     GError              **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   lg_alerts_count          (LgDb                 *db,
                                     gint64               *n_waiting,
                                     gint64               *n_failed,
                                     GError              **error);

G_END_DECLS
