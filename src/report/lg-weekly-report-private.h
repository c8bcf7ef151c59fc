/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "lg-report-data.h"
#include "lg-report-document.h"
#include "lg-report-json.h"
#include "lg-report-tables.h"
#include "lg-weekly-report.h"

G_BEGIN_DECLS

const LgReportData *lg_weekly_report_get_data     (LgWeeklyReport  *self);
GPtrArray          *lg_weekly_report_get_sections (LgWeeklyReport  *self);
LgReportTable      *lg_weekly_report_find_table   (LgWeeklyReport  *self,
                                                   const char      *id);

/* The formats; each gives the whole file. */
JsonNode           *lg_report_json_content        (LgWeeklyReport  *self) G_GNUC_WARN_UNUSED_RESULT;
GBytes             *lg_report_json_write          (LgWeeklyReport  *self,
                                                   GError         **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes             *lg_report_csv_write           (LgWeeklyReport  *self,
                                                   GError         **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes             *lg_report_xlsx_write          (LgWeeklyReport  *self,
                                                   GError         **error) G_GNUC_WARN_UNUSED_RESULT;

/* What makes it a document. */
void                lg_weekly_report_describe     (LgReportDocument *document,
                                                   LgReportImprint  *imprint);
void                lg_weekly_report_lay_out      (LgReportDocument *document,
                                                   LgReportLayout   *layout);

G_END_DECLS
