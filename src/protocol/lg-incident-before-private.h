/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-incident.h"

G_BEGIN_DECLS

/* What an act on many incidents changes of one, as it was before. A million of them must fit into memory. */
typedef struct
{
  gint64    row;
  LgTime    written_at;   /* when the act wrote it */
  LgTime    resolved_at;
  LgTime    archived_at;
  char     *assignee;     /* (owned) (nullable): a ref string */
  gint64    likelihood;
  gint64    impact;
  int       status;
  int       disposition;
  gboolean  risk_open;
} LgIncidentBefore;

LgIncidentBefore lg_incident_before_take     (LgIncident             *incident) G_GNUC_WARN_UNUSED_RESULT;
void             lg_incident_before_put_back (const LgIncidentBefore *self,
                                              LgIncident             *incident);
void             lg_incident_before_clear    (gpointer                self);

G_END_DECLS
