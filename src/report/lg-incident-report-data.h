/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-access-findings.h"
#include "lg-access-lanes.h"
#include "lg-axis-entry.h"
#include "lg-import.h"
#include "lg-incident.h"
#include "lg-report-tables.h"
#include "lg-risk.h"

G_BEGIN_DECLS

/* Everything that belongs to one incident, as the store had it. */
typedef struct
{
  LgIncident       *incident;      /* (owned) */
  GTimeZone        *zone;          /* (owned): of its site */
  char             *organisation;  /* (owned) */
  char             *paper;         /* (owned) */
  LgImport         *import;        /* (owned) (nullable): the file it came from */
  GPtrArray        *tasks;         /* (owned) (element-type LgTask) */
  GPtrArray        *alerts;        /* (owned) (element-type LgAlert) */
  GPtrArray        *evidence;      /* (owned) (element-type LgEvidence) */
  GPtrArray        *axis;          /* (owned) (element-type LgAxisEntry): oldest first */
  GPtrArray        *audit;         /* (owned) (element-type LgAuditEntry): by sequence */
  LgAccessFindings *access;        /* (owned) (nullable): NULL where the time is not known to the minute */
  LgAccessLanes    *lanes;  /* (owned) (nullable): likewise, as lanes */
  LgRiskRules       risk_rules;
  LgTime            as_of;         /* its last change */
} LgIncidentReportData;

LgIncidentReportData *lg_incident_report_data_new      (LgDb                        *db,
                                                        const char                  *id_or_number,
                                                        GError                     **error) G_GNUC_WARN_UNUSED_RESULT;
void                  lg_incident_report_data_free     (LgIncidentReportData        *self);
char                 *lg_incident_report_data_time     (const LgIncidentReportData  *self,
                                                        LgTime                       time) G_GNUC_WARN_UNUSED_RESULT;
void                  lg_incident_report_data_add_time (const LgIncidentReportData  *self,
                                                        LgReportTable               *table,
                                                        LgTime                       time,
                                                        int                          precision);
GPtrArray            *lg_incident_report_sections_new  (const LgIncidentReportData  *data) G_GNUC_WARN_UNUSED_RESULT;

/* The tables, each made of the data alone. All return (transfer full). */
LgReportTable        *lg_incident_report_lines         (const LgIncidentReportData  *data) G_GNUC_WARN_UNUSED_RESULT;
LgReportTable        *lg_incident_report_persons       (const LgIncidentReportData  *data) G_GNUC_WARN_UNUSED_RESULT;
LgReportTable        *lg_incident_report_vehicles      (const LgIncidentReportData  *data) G_GNUC_WARN_UNUSED_RESULT;
LgReportTable        *lg_incident_report_evidence      (const LgIncidentReportData  *data) G_GNUC_WARN_UNUSED_RESULT;
LgReportTable        *lg_incident_report_badges        (const LgIncidentReportData  *data) G_GNUC_WARN_UNUSED_RESULT;
LgReportTable        *lg_incident_report_tasks         (const LgIncidentReportData  *data) G_GNUC_WARN_UNUSED_RESULT;
LgReportTable        *lg_incident_report_alerts        (const LgIncidentReportData  *data) G_GNUC_WARN_UNUSED_RESULT;
char                 *lg_incident_report_describe_entry (const LgAxisEntry          *entry) G_GNUC_WARN_UNUSED_RESULT;
LgReportTable        *lg_incident_report_history       (const LgIncidentReportData  *data) G_GNUC_WARN_UNUSED_RESULT;
LgReportTable        *lg_incident_report_audit         (const LgIncidentReportData  *data) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LgIncidentReportData, lg_incident_report_data_free)

G_END_DECLS
