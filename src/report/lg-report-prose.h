/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-report-layout.h"

G_BEGIN_DECLS

void lg_report_prose_add      (LgReportLayout *layout,
                               const char     *text,
                               double          space);
void lg_report_prose_add_fact (LgReportLayout *layout,
                               const char     *name,
                               const char     *value);

G_END_DECLS
