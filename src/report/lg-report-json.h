/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "lg-report-table.h"

G_BEGIN_DECLS

JsonNode *lg_report_json_table (const LgReportTable *table) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
