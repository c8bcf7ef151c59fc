/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-db.h"
#include "lg-incident-filter.h"
#include "lg-row-sink.h"
#include "lg-text-match.h"

G_BEGIN_DECLS

gboolean lg_incident_text_query (LgDb                    *db,
                                 const LgIncidentFilter  *filter,
                                 const char              *match,
                                 LgRowSink               *sink,
                                 GError                 **error);
gboolean lg_incident_text_count (LgDb                    *db,
                                 const LgIncidentFilter  *filter,
                                 const char              *match,
                                 gint64                  *count,
                                 GError                 **error);
gboolean lg_incident_text_matches (LgDb                  *db,
                                   const char            *match,
                                   gint64                 row,
                                   gboolean              *matches,
                                   GError               **error);

G_END_DECLS
