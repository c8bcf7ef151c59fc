/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-count.h"
#include "lg-incident.h"

G_BEGIN_DECLS

gboolean    lg_discrepancy_report_exceeds (LgCount   *count,
                                           gint64     limit,
                                           gboolean  *exceeds,
                                           GError   **error);
LgIncident *lg_discrepancy_report_new     (LgCount   *count) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
