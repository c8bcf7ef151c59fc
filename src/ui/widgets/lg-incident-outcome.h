/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-db.h"
#include "lg-incident.h"

G_BEGIN_DECLS

#define LG_TYPE_INCIDENT_OUTCOME (lg_incident_outcome_get_type ())

G_DECLARE_FINAL_TYPE (LgIncidentOutcome, lg_incident_outcome, LG, INCIDENT_OUTCOME, GObject)

/* An incident that was reported, and how much the breach rule made of it. */
struct _LgIncidentOutcome
{
  GObject     parent_instance;

  LgIncident *incident;  /* (owned): as it was written */
  guint       n_tasks;
  guint       n_alerts;
};

LgIncidentOutcome *lg_incident_outcome_read (LgDb               *db,
                                             gint64              row,
                                             GError            **error) G_GNUC_WARN_UNUSED_RESULT;
char              *lg_incident_outcome_say  (LgIncidentOutcome  *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
