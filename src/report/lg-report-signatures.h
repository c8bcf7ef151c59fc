/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-report-layout.h"

G_BEGIN_DECLS

void lg_report_signatures_add (LgReportLayout     *layout,
                               const char * const *roles);

G_END_DECLS
