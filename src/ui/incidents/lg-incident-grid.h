/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-incident-filter.h"
#include "lg-paced-selection.h"
#include "lg-row-selection.h"

G_BEGIN_DECLS

#define LG_TYPE_INCIDENT_GRID (lg_incident_grid_get_type ())

G_DECLARE_FINAL_TYPE (LgIncidentGrid, lg_incident_grid, LG, INCIDENT_GRID, AdwBin)

void            lg_incident_grid_set_selection (LgIncidentGrid   *self,
                                                LgRowSelection   *selection);
void            lg_incident_grid_set_rows      (LgIncidentGrid   *self,
                                                LgPacedSelection *rows);
LgIncidentSort  lg_incident_grid_get_sort      (LgIncidentGrid   *self);
void            lg_incident_grid_scroll_to     (LgIncidentGrid     *self,
                                                guint               position,
                                                GtkListScrollFlags  flags);
GMenuModel     *lg_incident_grid_get_menu      (LgIncidentGrid   *self);
GActionGroup   *lg_incident_grid_get_actions   (LgIncidentGrid   *self);

G_END_DECLS
