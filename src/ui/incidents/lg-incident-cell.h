/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-incident-columns.h"

G_BEGIN_DECLS

#define LG_TYPE_INCIDENT_CELL (lg_incident_cell_get_type ())

G_DECLARE_FINAL_TYPE (LgIncidentCell, lg_incident_cell, LG, INCIDENT_CELL, AdwBin)

GtkWidget *lg_incident_cell_new (const LgIncidentColumn *column) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
