/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-incident-report-data.h"
#include "lg-incident-report.h"
#include "lg-report-layout.h"

G_BEGIN_DECLS

const LgIncidentReportData *lg_incident_report_get_data     (LgIncidentReport *self);
GPtrArray                  *lg_incident_report_get_sections (LgIncidentReport *self);

void                        lg_incident_report_describe     (LgReportDocument *document,
                                                             LgReportImprint  *imprint);
void                        lg_incident_report_lay_out      (LgReportDocument *document,
                                                             LgReportLayout   *layout);

G_END_DECLS
