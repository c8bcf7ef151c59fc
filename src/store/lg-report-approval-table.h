/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-db.h"
#include "lg-report-approval.h"

G_BEGIN_DECLS

gboolean          lg_report_approvals_insert (LgDb              *db,
                                              LgReportApproval  *approval,
                                              GError           **error);
LgReportApproval *lg_report_approvals_find   (LgDb              *db,
                                              const char        *week,
                                              gint64             site_row,
                                              GError           **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray        *lg_report_approvals_list   (LgDb              *db,
                                              gint64             limit,
                                              GError           **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
