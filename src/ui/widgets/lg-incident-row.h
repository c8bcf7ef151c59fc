/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-paged-item.h"

G_BEGIN_DECLS

#define LG_TYPE_INCIDENT_ROW (lg_incident_row_get_type ())

G_DECLARE_FINAL_TYPE (LgIncidentRow, lg_incident_row, LG, INCIDENT_ROW, AdwBin)

G_END_DECLS
