/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include "lg-incident-acts.h"
#include "lg-incident-change.h"
#include "lg-incident-outcome.h"
#include "lg-incident-table.h"
#include "lg-protocol.h"
#include "lg-retention.h"
#include "lg-risk-assessment.h"
#include "lg-settings.h"
#include "lg-site-table.h"

/* What an act writes, in one transaction on the store's thread. */
typedef struct
{
  LgIncident    *incident;     /* (owned) */
  LgIncident    *before;       /* (owned) (nullable): of an act that is taken back */
  char          *folder;       /* (owned): the store's */
  char          *new_site;     /* (owned) (nullable) */
  LgDisposition  disposition;
  gint64         likelihood;
  gint64         impact;
  char          *reason;       /* (owned) (nullable) */
  gboolean       deleted;
} Act;

static void
act_free (gpointer data)
{
  Act *act = data;

  g_clear_object (&act->incident);
  g_clear_object (&act->before);
  g_free (act->folder);
  g_free (act->new_site);
  g_free (act->reason);
  g_free (act);
}

/* The record goes to another thread, so the act has its own. */
static Act *
act_new (LgIncident *incident)
{
  Act *act = g_new0 (Act, 1);

  act->incident = lg_incident_duplicate (incident);

  return act;
}

static gpointer
get_written (LgDb    *db,
             Act     *act,
             GError **error)
{
  return lg_incidents_get (db, LG_RECORD (act->incident)->row, error);
}

/* A site that is named for the first time is made, in this machine's zone. */
static gboolean
make_site (LgDb     *db,
           Act      *act,
           GError  **error)
{
  g_autoptr (LgSite) site = NULL;
  g_autofree char *currency = NULL;

  if (act->new_site == NULL)
    return TRUE;

  currency = lg_settings_get (db, "currency", error);
  if (currency != NULL)
    site = lg_sites_find_or_make (db, act->new_site, lg_time_zone_host (), currency, error);
  if (site == NULL)
    return FALSE;

  act->incident->site_row = LG_RECORD (site)->row;

  return TRUE;
}

static gpointer
create_cb (LgDb      *db,
           gpointer   user_data,
           GError   **error)
{
  Act *act = user_data;

  if (!make_site (db, act, error) || !lg_protocol_report (db, act->incident, act->folder, error))
    return NULL;

  return lg_incident_outcome_read (db, LG_RECORD (act->incident)->row, error);
}

static gpointer
update_cb (LgDb      *db,
           gpointer   user_data,
           GError   **error)
{
  Act *act = user_data;

  if (!lg_incident_change_update (db, act->incident, error))
    return NULL;

  return get_written (db, act, error);
}

static gpointer
undo_cb (LgDb      *db,
         gpointer   user_data,
         GError   **error)
{
  Act *act = user_data;

  return lg_incident_change_undo (db, act->before, act->incident, error);
}

static gpointer
resolve_cb (LgDb      *db,
            gpointer   user_data,
            GError   **error)
{
  Act *act = user_data;

  return lg_risk_assessment_resolve (db, act->incident, act->disposition, act->likelihood, act->impact, act->reason,
                                     error);
}

static gpointer
reopen_cb (LgDb      *db,
           gpointer   user_data,
           GError   **error)
{
  Act *act = user_data;

  if (!lg_incidents_reopen (db, act->incident, error))
    return NULL;

  return get_written (db, act, error);
}

static gpointer
archive_cb (LgDb      *db,
            gpointer   user_data,
            GError   **error)
{
  Act *act = user_data;

  if (!lg_incidents_archive (db, act->incident, error))
    return NULL;

  return get_written (db, act, error);
}

static gpointer
hold_cb (LgDb      *db,
         gpointer   user_data,
         GError   **error)
{
  Act *act = user_data;

  return lg_retention_hold (db, act->incident, act->reason, error) ? get_written (db, act, error) : NULL;
}

static gpointer
release_cb (LgDb      *db,
            gpointer   user_data,
            GError   **error)
{
  Act *act = user_data;

  return lg_retention_release (db, act->incident, act->reason, error) ? get_written (db, act, error) : NULL;
}

static gpointer
delete_cb (LgDb      *db,
           gpointer   user_data,
           GError   **error)
{
  Act *act = user_data;

  if (!lg_incident_change_set_deleted (db, LG_RECORD (act->incident)->row, act->deleted, error))
    return NULL;

  return get_written (db, act, error);
}

/**
 * lg_incident_acts_create:
 * @store: the store
 * @incident: a new incident
 * @new_site: (nullable): the name of its site, where that is to be made
 *
 * Reports an incident. What the breach rule asks for is done with it.
 *
 * Returns: (transfer full): a future of the #LgIncidentOutcome
 */
DexFuture *
lg_incident_acts_create (LgStore    *store,
                         LgIncident *incident,
                         const char *new_site)
{
  Act *act = act_new (incident);

  act->folder = g_strdup (lg_store_get_folder (store));
  act->new_site = g_strdup (new_site);

  return lg_store_write (store, "incident_create", create_cb, act, act_free);
}

/**
 * lg_incident_acts_update:
 * @store: the store
 * @action: what the audit log calls the act
 * @incident: the incident with its changes
 *
 * Returns: (transfer full): a future of the #LgIncident as it was written;
 *   rejects with %LG_STORE_ERROR_CONFLICT where somebody else changed it in the meantime
 */
DexFuture *
lg_incident_acts_update (LgStore    *store,
                         const char *action,
                         LgIncident *incident)
{
  return lg_store_write (store, action, update_cb, act_new (incident), act_free);
}

/**
 * lg_incident_acts_undo:
 * @store: the store
 * @before: an incident before an act
 * @after: the incident as the act wrote it
 *
 * Takes an act back, and what followed from it.
 *
 * Returns: (transfer full): a future of the #LgIncident as it was written;
 *   rejects with %LG_STORE_ERROR_CONFLICT where somebody wrote since
 */
DexFuture *
lg_incident_acts_undo (LgStore    *store,
                       LgIncident *before,
                       LgIncident *after)
{
  Act *act = act_new (after);

  act->before = lg_incident_duplicate (before);

  return lg_store_write (store, "incident_undo", undo_cb, act, act_free);
}

/**
 * lg_incident_acts_resolve:
 * @store: the store
 * @incident: an active incident
 * @disposition: the outcome of the investigation
 * @likelihood: 1 to 5
 * @impact: 1 to 5
 * @reason: (nullable): why they are not as proposed
 *
 * Returns: (transfer full): a future of the #LgIncident as it was written
 */
DexFuture *
lg_incident_acts_resolve (LgStore       *store,
                          LgIncident    *incident,
                          LgDisposition  disposition,
                          gint64         likelihood,
                          gint64         impact,
                          const char    *reason)
{
  Act *act = act_new (incident);

  act->disposition = disposition;
  act->likelihood = likelihood;
  act->impact = impact;
  act->reason = g_strdup (reason);

  return lg_store_write (store, "incident_resolve", resolve_cb, act, act_free);
}

DexFuture *
lg_incident_acts_reopen (LgStore    *store,
                         LgIncident *incident)
{
  return lg_store_write (store, "incident_reopen", reopen_cb, act_new (incident), act_free);
}

DexFuture *
lg_incident_acts_archive (LgStore    *store,
                          LgIncident *incident)
{
  return lg_store_write (store, "incident_archive", archive_cb, act_new (incident), act_free);
}

/* Deleting is a mark, which @deleted sets or takes away. */
DexFuture *
lg_incident_acts_delete (LgStore    *store,
                         LgIncident *incident,
                         gboolean    deleted)
{
  Act *act = act_new (incident);

  act->deleted = deleted;

  return lg_store_write (store, deleted ? "incident_delete" : "incident_undelete", delete_cb, act, act_free);
}

/**
 * lg_incident_acts_hold:
 * @store: the store
 * @incident: an incident
 * @reason: why
 *
 * Puts an incident under a legal hold, or ends the one it is under.
 *
 * Returns: (transfer full): a future of the #LgIncident as it was written
 */
DexFuture *
lg_incident_acts_hold (LgStore    *store,
                       LgIncident *incident,
                       const char *reason)
{
  gboolean is_held = incident->hold_at != LG_TIME_NONE;
  Act *act = act_new (incident);

  act->reason = g_strdup (reason);

  return is_held ? lg_store_write (store, "incident_release", release_cb, act, act_free)
                 : lg_store_write (store, "incident_hold", hold_cb, act, act_free);
}
