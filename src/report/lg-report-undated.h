/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-report-data.h"

G_BEGIN_DECLS

char *lg_report_undated_text (const LgReportData *data) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
