/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-db.h"
#include "lg-incident.h"
#include "lg-report-document.h"

G_BEGIN_DECLS

#define LG_TYPE_INCIDENT_REPORT (lg_incident_report_get_type ())

/* All that is known of one incident, to be printed or handed on, as the store had it when it was made. It never changes. */
G_DECLARE_FINAL_TYPE (LgIncidentReport, lg_incident_report, LG, INCIDENT_REPORT, GObject)

LgIncidentReport *lg_incident_report_new          (LgDb              *db,
                                                   const char        *id_or_number,
                                                   GError           **error) G_GNUC_WARN_UNUSED_RESULT;
LgIncident       *lg_incident_report_get_incident (LgIncidentReport  *self);
const char       *lg_incident_report_get_title    (LgIncidentReport  *self);
const char       *lg_incident_report_get_digest   (LgIncidentReport  *self);
gboolean          lg_incident_report_write        (LgIncidentReport  *self,
                                                   const char        *path,
                                                   const char        *paper,
                                                   GError           **error);

G_END_DECLS
