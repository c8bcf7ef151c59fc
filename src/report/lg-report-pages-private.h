/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-report-layout.h"
#include "lg-report-pages.h"

G_BEGIN_DECLS

LgReportLayout        *lg_report_pages_get_layout  (LgReportPages *self);
const LgReportImprint *lg_report_pages_get_imprint (LgReportPages *self);

G_END_DECLS
