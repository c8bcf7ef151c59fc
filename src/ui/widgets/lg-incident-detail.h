/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-incident-dossier.h"

G_BEGIN_DECLS

#define LG_TYPE_INCIDENT_DETAIL (lg_incident_detail_get_type ())

G_DECLARE_FINAL_TYPE (LgIncidentDetail, lg_incident_detail, LG, INCIDENT_DETAIL, AdwBin)

void lg_incident_detail_set_dossier (LgIncidentDetail  *self,
                                     LgStore           *store,
                                     LgIncidentDossier *dossier);

G_END_DECLS
