/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-protocol"

/* Changes of an incident with what follows from them. */

#include "config.h"

#include "lg-incident-change.h"
#include "lg-incident-table.h"
#include "lg-police-rule.h"

/**
 * lg_incident_change_update:
 * @db: a connection in a transaction
 * @incident: an incident with its changes
 * @error: return location
 *
 * Fails with %LG_STORE_ERROR_CONFLICT where somebody else changed it since it was read.
 */
gboolean
lg_incident_change_update (LgDb        *db,
                           LgIncident  *incident,
                           GError     **error)
{
  g_autoptr (LgIncident) before = lg_incidents_get (db, LG_RECORD (incident)->row, error);

  return before != NULL &&
         lg_incidents_update (db, incident, error) &&
         lg_police_rule_update (db, before, incident, error);
}

static gboolean
takes_resolution_back (LgIncident *before,
                       LgIncident *after)
{
  return lg_incident_is_active (before) && after->status == LG_INCIDENT_STATUS_RESOLVED;
}

static gboolean
take_back (LgDb        *db,
           LgIncident  *before,
           LgIncident  *after,
           GError     **error)
{
  return !takes_resolution_back (before, after) || lg_police_rule_take_back (db, after, error);
}

/**
 * lg_incident_change_undo:
 * @db: a connection in a transaction
 * @before: an incident before an act
 * @after: the incident as the act wrote it
 * @error: return location
 *
 * Takes an act back, and what followed from it. What is restored is written
 * on top of what the act wrote: it fails with %LG_STORE_ERROR_CONFLICT where
 * somebody wrote since.
 *
 * Returns: (transfer full): the incident as it is now
 */
LgIncident *
lg_incident_change_undo (LgDb        *db,
                         LgIncident  *before,
                         LgIncident  *after,
                         GError     **error)
{
  g_autoptr (LgIncident) restored = lg_incident_duplicate (before);

  LG_RECORD (restored)->updated_at = LG_RECORD (after)->updated_at;
  if (!lg_incident_change_update (db, restored, error) || !take_back (db, before, after, error))
    return NULL;

  return lg_incidents_get (db, LG_RECORD (restored)->row, error);
}
