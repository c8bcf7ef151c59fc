/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-detail-group.h"
#include "lg-incident-dossier.h"

G_BEGIN_DECLS

/* The sections of an incident's detail. Each begins with an empty group. */

void  lg_incident_sections_add_facts    (LgDetailGroup     *group,
                                         LgIncident        *incident);
void  lg_incident_sections_add_risk     (LgDetailGroup     *group,
                                         LgIncidentDossier *dossier);
void  lg_incident_sections_add_loss     (LgDetailGroup     *group,
                                         LgIncident        *incident);
void  lg_incident_sections_add_people   (LgDetailGroup     *group,
                                         LgIncident        *incident);
void  lg_incident_sections_add_imported (LgDetailGroup     *group,
                                         LgIncident        *incident);

void  lg_incident_sections_add_tasks    (LgDetailGroup     *group,
                                         LgIncidentDossier *dossier);
void  lg_incident_sections_add_alerts   (LgDetailGroup     *group,
                                         LgIncidentDossier *dossier);
void  lg_incident_sections_add_access   (LgDetailGroup     *group,
                                         LgIncidentDossier *dossier);
void  lg_incident_sections_add_evidence (LgDetailGroup     *group,
                                         LgIncidentDossier *dossier);
void  lg_incident_sections_add_assets   (LgDetailGroup     *group,
                                         LgIncidentDossier *dossier);
void  lg_incident_sections_add_similar  (LgDetailGroup     *group,
                                         LgIncidentDossier *dossier);
char *lg_incident_sections_format_time  (LgIncident        *incident,
                                         LgTime             time) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
