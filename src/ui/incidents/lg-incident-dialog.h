/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-incident.h"
#include "lg-page-host.h"
#include "lg-store.h"

G_BEGIN_DECLS

#define LG_TYPE_INCIDENT_DIALOG (lg_incident_dialog_get_type ())

G_DECLARE_FINAL_TYPE (LgIncidentDialog, lg_incident_dialog, LG, INCIDENT_DIALOG, AdwDialog)

void lg_incident_dialog_report (LgPageHost *host,
                                LgStore    *store);
void lg_incident_dialog_edit   (LgPageHost *host,
                                LgStore    *store,
                                LgIncident *incident);

G_END_DECLS
