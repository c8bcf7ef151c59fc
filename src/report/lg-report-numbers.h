/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-report-data.h"

G_BEGIN_DECLS

gboolean lg_report_numbers_load (LgDb          *db,
                                 LgReportData  *self,
                                 GError       **error);

G_END_DECLS
