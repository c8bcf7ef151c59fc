/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-db.h"
#include "lg-incident-filter.h"
#include "lg-row-sink.h"

G_BEGIN_DECLS

gboolean   lg_incidents_count      (LgDb                    *db,
                                    const LgIncidentFilter  *filter,
                                    gint64                  *count,
                                    GError                 **error);
gboolean   lg_incidents_has        (LgDb                    *db,
                                    const LgIncidentFilter  *filter,
                                    gint64                   row,
                                    gboolean                *has,
                                    GError                 **error);
gboolean   lg_incidents_query_rows (LgDb                    *db,
                                    const LgIncidentFilter  *filter,
                                    LgRowSink               *sink,
                                    GError                 **error);
GPtrArray *lg_incidents_list       (LgDb                    *db,
                                    const LgIncidentFilter  *filter,
                                    gboolean                 with_parts,
                                    GError                 **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
