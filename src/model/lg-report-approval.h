/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-record.h"

G_BEGIN_DECLS

#define LG_TYPE_REPORT_APPROVAL (lg_report_approval_get_type ())

LG_DECLARE_RECORD (LgReportApproval, lg_report_approval, REPORT_APPROVAL)

/* A director's approval of a weekly report as it stood. */
struct _LgReportApproval
{
  LgRecord  parent_instance;

  char    *week;  /* (owned) ISO 8601, 2026-W47 */
  gint64   site_row;
  char    *site;  /* (owned) none: all sites */
  char    *digest;  /* (owned) SHA-256 of the report's content */
  char    *approved_by;  /* (owned) */
  LgTime   approved_at;
};

G_END_DECLS
