/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-db.h"
#include "lg-incident.h"

G_BEGIN_DECLS

gboolean    lg_incident_change_update (LgDb        *db,
                                       LgIncident  *incident,
                                       GError     **error);
LgIncident *lg_incident_change_undo   (LgDb        *db,
                                       LgIncident  *before,
                                       LgIncident  *after,
                                       GError     **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean    lg_incident_change_set_deleted (LgDb      *db,
                                            gint64     row,
                                            gboolean   deleted,
                                            GError   **error);

G_END_DECLS
