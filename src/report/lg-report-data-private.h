/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-report-data.h"

G_BEGIN_DECLS

gboolean lg_report_data_load_sites (LgDb          *db,
                                    LgReportData  *self,
                                    gint64         site_row,
                                    GError       **error);

G_END_DECLS
