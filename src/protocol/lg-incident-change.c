/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-protocol"

/* Changes of an incident with what follows from them. */

#include "config.h"

#include "lg-alert-table.h"
#include "lg-incident-change.h"
#include "lg-incident-table.h"
#include "lg-police-rule.h"
#include "lg-risk-assessment.h"
#include "lg-task-table.h"

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
           LgIncident  *after,
           LgIncident  *restored,
           GError     **error)
{
  return takes_resolution_back (restored, after) ? lg_risk_assessment_take_back (db, after, restored, error)
                                                 : lg_incident_change_update (db, restored, error);
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
  if (!take_back (db, after, restored, error))
    return NULL;

  return lg_incidents_get (db, LG_RECORD (restored)->row, error);
}

static gboolean
set_tasks_withdrawn (LgDb      *db,
                     gint64     incident_row,
                     LgTime     withdrawn_since,
                     GError   **error)
{
  g_autoptr (GPtrArray) tasks = lg_tasks_list_by_rules (db, incident_row, withdrawn_since, error);

  for (guint i = 0; tasks != NULL && i < tasks->len; i++)
    {
      if (!lg_tasks_set_deleted (db, LG_RECORD (tasks->pdata[i])->row, withdrawn_since == LG_TIME_NONE, error))
        return FALSE;
    }

  return tasks != NULL;
}

static gboolean
set_alerts_withdrawn (LgDb      *db,
                      gint64     incident_row,
                      LgTime     withdrawn_since,
                      GError   **error)
{
  g_autoptr (GPtrArray) alerts = lg_alerts_list_by_rules (db, incident_row, withdrawn_since, error);

  for (guint i = 0; alerts != NULL && i < alerts->len; i++)
    {
      if (!lg_alerts_set_deleted (db, LG_RECORD (alerts->pdata[i])->row, withdrawn_since == LG_TIME_NONE, error))
        return FALSE;
    }

  return alerts != NULL;
}

/**
 * lg_incident_change_set_deleted:
 * @db: a connection in a transaction
 * @row: an incident
 * @deleted: whether it is to be marked as deleted, or the mark taken back
 * @error: return location
 *
 * The open tasks and the alerts still queued that rules made for the incident
 * go with it, and come back with it.
 */
gboolean
lg_incident_change_set_deleted (LgDb      *db,
                                gint64     row,
                                gboolean   deleted,
                                GError   **error)
{
  g_autoptr (LgIncident) incident = lg_incidents_get (db, row, error);
  LgTime withdrawn_since = incident != NULL ? LG_RECORD (incident)->deleted_at : LG_TIME_NONE;

  if (incident == NULL)
    return FALSE;
  if (deleted == (withdrawn_since != LG_TIME_NONE))
    return TRUE;

  /* The incident goes first, so that what was deleted since is what went with it. */
  return lg_incidents_set_deleted (db, row, deleted, error) &&
         set_tasks_withdrawn (db, row, withdrawn_since, error) &&
         set_alerts_withdrawn (db, row, withdrawn_since, error);
}
