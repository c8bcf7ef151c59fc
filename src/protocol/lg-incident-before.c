/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-protocol"

#include "config.h"

#include "lg-incident-before-private.h"

LgIncidentBefore
lg_incident_before_take (LgIncident *incident)
{
  return (LgIncidentBefore) {
    .row = LG_RECORD (incident)->row,
    .written_at = LG_TIME_NONE,
    .resolved_at = incident->resolved_at,
    .archived_at = incident->archived_at,
    .assignee = incident->assignee != NULL ? g_ref_string_new_intern (incident->assignee) : NULL,
    .likelihood = incident->likelihood,
    .impact = incident->impact,
    .status = incident->status,
    .disposition = incident->disposition,
    .risk_open = incident->risk_open,
  };
}

void
lg_incident_before_put_back (const LgIncidentBefore *self,
                             LgIncident             *incident)
{
  incident->resolved_at = self->resolved_at;
  incident->archived_at = self->archived_at;
  g_set_str (&incident->assignee, self->assignee);
  incident->likelihood = self->likelihood;
  incident->impact = self->impact;
  incident->status = self->status;
  incident->disposition = self->disposition;
  incident->risk_open = self->risk_open;
}

void
lg_incident_before_clear (gpointer self)
{
  g_clear_pointer (&((LgIncidentBefore *) self)->assignee, g_ref_string_release);
}
