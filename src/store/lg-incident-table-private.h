/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-incident-table.h"
#include "lg-table-private.h"

G_BEGIN_DECLS

extern const LgTable lg_incidents_table;

gboolean lg_incidents_prepare   (LgDb        *db,
                                 LgIncident  *incident,
                                 GError     **error);
gboolean lg_incident_parts_load (LgDb        *db,
                                 LgRecord    *record,
                                 GError     **error);
gboolean lg_incident_parts_save (LgDb        *db,
                                 LgRecord    *record,
                                 GError     **error);

G_END_DECLS
