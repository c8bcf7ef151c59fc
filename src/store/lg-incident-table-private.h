/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-incident-table.h"
#include "lg-site.h"
#include "lg-table-private.h"

G_BEGIN_DECLS

extern const LgTable lg_incidents_table;

gboolean lg_incidents_fill_in   (LgIncident  *incident,
                                 LgSite      *site,
                                 GError     **error);
int      lg_incidents_number_year   (LgIncident *incident);
char    *lg_incidents_format_number (LgIncident *incident,
                                 LgSite      *site,
                                 const char  *letter,
                                 gint64       running) G_GNUC_WARN_UNUSED_RESULT;
gboolean lg_incident_parts_load (LgDb        *db,
                                 LgRecord    *record,
                                 GError     **error);
gboolean lg_incident_parts_save (LgDb        *db,
                                 LgRecord    *record,
                                 gboolean     is_new,
                                 GError     **error);

G_END_DECLS
