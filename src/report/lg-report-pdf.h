/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-report-document.h"

G_BEGIN_DECLS

GBytes *lg_report_pdf_write (LgReportDocument  *document,
                             const char        *paper,
                             GError           **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
