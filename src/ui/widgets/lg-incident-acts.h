/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-incident.h"
#include "lg-store.h"

G_BEGIN_DECLS

DexFuture *lg_incident_acts_create  (LgStore     *store,
                                     LgIncident  *incident,
                                     const char  *new_site) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *lg_incident_acts_update  (LgStore     *store,
                                     const char  *action,
                                     LgIncident  *incident) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *lg_incident_acts_undo    (LgStore     *store,
                                     LgIncident  *before,
                                     LgIncident  *after) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *lg_incident_acts_resolve (LgStore       *store,
                                     LgIncident    *incident,
                                     LgDisposition  disposition,
                                     gint64         likelihood,
                                     gint64         impact,
                                     const char    *reason) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *lg_incident_acts_reopen  (LgStore     *store,
                                     LgIncident  *incident) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *lg_incident_acts_archive (LgStore     *store,
                                     LgIncident  *incident) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *lg_incident_acts_delete  (LgStore     *store,
                                     LgIncident  *incident,
                                     gboolean     deleted) G_GNUC_WARN_UNUSED_RESULT;
DexFuture *lg_incident_acts_hold    (LgStore       *store,
                                     LgIncident    *incident,
                                     const char    *reason) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
