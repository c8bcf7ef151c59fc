/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-report-data.h"
#include "lg-report-table.h"

G_BEGIN_DECLS

/* The tables of a report, each made of its data alone. All return (transfer full). */

LgReportTable *lg_report_table_balance      (const LgReportData *data) G_GNUC_WARN_UNUSED_RESULT;
LgReportTable *lg_report_table_kinds        (const LgReportData *data) G_GNUC_WARN_UNUSED_RESULT;
LgReportTable *lg_report_table_severities   (const LgReportData *data) G_GNUC_WARN_UNUSED_RESULT;
LgReportTable *lg_report_table_sites        (const LgReportData *data) G_GNUC_WARN_UNUSED_RESULT;
LgReportTable *lg_report_table_outcomes     (const LgReportData *data) G_GNUC_WARN_UNUSED_RESULT;
LgReportTable *lg_report_table_undated      (const LgReportData *data) G_GNUC_WARN_UNUSED_RESULT;
LgReportTable *lg_report_table_incidents    (const LgReportData *data) G_GNUC_WARN_UNUSED_RESULT;

LgReportTable *lg_report_table_losses       (const LgReportData *data) G_GNUC_WARN_UNUSED_RESULT;
LgReportTable *lg_report_table_retail       (const LgReportData *data) G_GNUC_WARN_UNUSED_RESULT;
LgReportTable *lg_report_table_loss_by_kind (const LgReportData *data) G_GNUC_WARN_UNUSED_RESULT;
LgReportTable *lg_report_table_loss_by_site (const LgReportData *data) G_GNUC_WARN_UNUSED_RESULT;
LgReportTable *lg_report_table_places       (const LgReportData *data) G_GNUC_WARN_UNUSED_RESULT;
LgReportTable *lg_report_table_skus         (const LgReportData *data) G_GNUC_WARN_UNUSED_RESULT;
LgReportTable *lg_report_table_largest      (const LgReportData *data) G_GNUC_WARN_UNUSED_RESULT;

LgReportTable *lg_report_table_threat       (const LgReportData *data) G_GNUC_WARN_UNUSED_RESULT;
LgReportTable *lg_report_table_threat_sum   (const LgReportData *data) G_GNUC_WARN_UNUSED_RESULT;
LgReportTable *lg_report_table_contributors (const LgReportData *data) G_GNUC_WARN_UNUSED_RESULT;
LgReportTable *lg_report_table_risk         (const LgReportData *data) G_GNUC_WARN_UNUSED_RESULT;
LgReportTable *lg_report_table_risk_changes (const LgReportData *data) G_GNUC_WARN_UNUSED_RESULT;
LgReportTable *lg_report_table_patterns     (const LgReportData *data) G_GNUC_WARN_UNUSED_RESULT;
LgReportTable *lg_report_table_theft_sites  (const LgReportData *data) G_GNUC_WARN_UNUSED_RESULT;
LgReportTable *lg_report_table_theft_hours  (const LgReportData *data) G_GNUC_WARN_UNUSED_RESULT;
LgReportTable *lg_report_table_theft_categories (const LgReportData *data) G_GNUC_WARN_UNUSED_RESULT;

LgReportTable *lg_report_table_shrink       (const LgReportData *data) G_GNUC_WARN_UNUSED_RESULT;
LgReportTable *lg_report_table_overdue      (const LgReportData *data) G_GNUC_WARN_UNUSED_RESULT;
LgReportTable *lg_report_table_equipment    (const LgReportData *data) G_GNUC_WARN_UNUSED_RESULT;
LgReportTable *lg_report_table_alerts       (const LgReportData *data) G_GNUC_WARN_UNUSED_RESULT;

/* The sections a reader finds them in. */
typedef struct
{
  const char *id;
  char       *title;   /* (owned) */
  GPtrArray  *tables;  /* (owned) (element-type LgReportTable) */
} LgReportSection;

LgReportSection *lg_report_section_new      (const char         *id,
                                             const char         *title) G_GNUC_WARN_UNUSED_RESULT;
void             lg_report_section_free     (LgReportSection    *self);
GPtrArray       *lg_report_sections_new     (const LgReportData *data) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
