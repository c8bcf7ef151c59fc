/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-incident.h"
#include "lg-store.h"

G_BEGIN_DECLS

#define LG_TYPE_INCIDENT_AXIS_VIEW (lg_incident_axis_view_get_type ())

G_DECLARE_FINAL_TYPE (LgIncidentAxisView, lg_incident_axis_view, LG, INCIDENT_AXIS_VIEW, AdwBin)

void lg_incident_axis_view_set_incident (LgIncidentAxisView *self,
                                         LgStore            *store,
                                         LgIncident         *incident);

G_END_DECLS
