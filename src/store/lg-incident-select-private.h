/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-db.h"
#include "lg-incident-filter.h"
#include "lg-row-sink.h"

G_BEGIN_DECLS

/* The statements behind a list of incidents. What its text asks is not theirs. */

gboolean lg_incident_select_all   (LgDb                    *db,
                                   const LgIncidentFilter  *filter,
                                   LgRowSink               *sink,
                                   GError                 **error);
gboolean lg_incident_select_rows  (LgDb                    *db,
                                   const LgIncidentFilter  *filter,
                                   const char              *rows,
                                   LgRowSink               *sink,
                                   GError                 **error);
gboolean lg_incident_select_count (LgDb                    *db,
                                   const LgIncidentFilter  *filter,
                                   gint64                  *count,
                                   GError                 **error);

G_END_DECLS
