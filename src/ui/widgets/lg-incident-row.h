/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-paged-row.h"

G_BEGIN_DECLS

#define LG_TYPE_INCIDENT_ROW (lg_incident_row_get_type ())

G_DECLARE_FINAL_TYPE (LgIncidentRow, lg_incident_row, LG, INCIDENT_ROW, LgPagedRow)

G_END_DECLS
