/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-db.h"
#include "lg-protocol-run.h"

G_BEGIN_DECLS

gboolean       lg_protocol_runs_insert          (LgDb           *db,
                                                 LgProtocolRun  *run,
                                                 GError        **error);
gboolean       lg_protocol_runs_update          (LgDb           *db,
                                                 LgProtocolRun  *run,
                                                 GError        **error);
LgProtocolRun *lg_protocol_runs_get             (LgDb           *db,
                                                 gint64          row,
                                                 GError        **error) G_GNUC_WARN_UNUSED_RESULT;
LgProtocolRun *lg_protocol_runs_find_unfinished (LgDb           *db,
                                                 gint64          incident_row,
                                                 GError        **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray     *lg_protocol_runs_list            (LgDb           *db,
                                                 gint64          limit,
                                                 gint64         *total,
                                                 GError        **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
