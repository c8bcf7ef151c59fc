/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-model"

#include "config.h"

#include "lg-report-approval.h"

static const LgField fields[] = {
  LG_RECORD_FIELDS,
  { "week", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgReportApproval, week) },
  { "site_row", LG_FIELD_LINK, G_STRUCT_OFFSET (LgReportApproval, site_row), LG_FIELD_INTERNAL },
  { "site", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgReportApproval, site), LG_FIELD_JOINED },
  { "digest", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgReportApproval, digest) },
  { "approved_by", LG_FIELD_TEXT, G_STRUCT_OFFSET (LgReportApproval, approved_by) },
  { "approved_at", LG_FIELD_TIME, G_STRUCT_OFFSET (LgReportApproval, approved_at) },
};

LG_DEFINE_RECORD (LgReportApproval, lg_report_approval, "report_approval", fields)
