/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-protocol"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-incident-before-private.h"
#include "lg-incident-bulk.h"
#include "lg-incident-change.h"
#include "lg-incident-table.h"
#include "lg-risk-assessment.h"
#include "lg-store-error.h"
#include "lg-text.h"

/**
 * LgIncidentBulk:
 *
 * One act on many incidents. It belongs to the thread that runs it until that is done; how far it came may be
 * asked meanwhile.
 */
struct _LgIncidentBulk
{
  GObject           parent_instance;

  LgBulkAct         act;
  GArray           *rows;         /* (owned) (element-type gint64) */
  LgIncidentStatus  status;
  LgDisposition     disposition;
  char             *assignee;     /* (owned) (nullable) */

  GArray           *done;         /* (owned) (element-type LgIncidentBefore) */
  guint             n_seen;       /* atomic */
  guint             n_left;       /* those that cannot take the act */
};

G_DEFINE_FINAL_TYPE (LgIncidentBulk, lg_incident_bulk, G_TYPE_OBJECT)

static void
lg_incident_bulk_finalize (GObject *object)
{
  LgIncidentBulk *self = LG_INCIDENT_BULK (object);

  g_array_unref (self->rows);
  g_array_unref (self->done);
  g_free (self->assignee);

  G_OBJECT_CLASS (lg_incident_bulk_parent_class)->finalize (object);
}

static void
lg_incident_bulk_class_init (LgIncidentBulkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lg_incident_bulk_finalize;
}

static void
lg_incident_bulk_init (LgIncidentBulk *self)
{
  self->done = g_array_new (FALSE, FALSE, sizeof (LgIncidentBefore));
  g_array_set_clear_func (self->done, lg_incident_before_clear);
}

/**
 * lg_incident_bulk_new:
 * @act: what to do
 * @rows: (element-type gint64): the rows of the incidents
 *
 * Returns: (transfer full): the act, yet to be run
 */
LgIncidentBulk *
lg_incident_bulk_new (LgBulkAct  act,
                      GArray    *rows)
{
  LgIncidentBulk *self = g_object_new (LG_TYPE_INCIDENT_BULK, NULL);

  self->act = act;
  self->rows = g_array_ref (rows);

  return self;
}

LgBulkAct
lg_incident_bulk_get_act (LgIncidentBulk *self)
{
  return self->act;
}

/* An open one, for %LG_BULK_STATUS. */
void
lg_incident_bulk_set_status (LgIncidentBulk   *self,
                             LgIncidentStatus  status)
{
  self->status = status;
}

LgIncidentStatus
lg_incident_bulk_get_status (LgIncidentBulk *self)
{
  return self->status;
}

/* For %LG_BULK_RESOLVE; each incident's risk is the proposed one. */
void
lg_incident_bulk_set_outcome (LgIncidentBulk *self,
                              LgDisposition   disposition)
{
  self->disposition = disposition;
}

/* For %LG_BULK_ASSIGN; NULL for nobody. */
void
lg_incident_bulk_set_assignee (LgIncidentBulk *self,
                               const char     *assignee)
{
  g_set_str (&self->assignee, assignee);
}

const char *
lg_incident_bulk_get_assignee (LgIncidentBulk *self)
{
  return self->assignee;
}

static gboolean
is_as_asked (LgIncidentBulk *self,
             LgIncident     *incident)
{
  return (self->act == LG_BULK_STATUS && incident->status == (int) self->status) ||
         (self->act == LG_BULK_ASSIGN && g_strcmp0 (incident->assignee, self->assignee) == 0);
}

static gboolean
can_take (LgIncidentBulk *self,
          LgIncident     *incident)
{
  if (LG_RECORD (incident)->deleted_at != LG_TIME_NONE)
    return FALSE;

  switch (self->act)
    {
    case LG_BULK_STATUS:
    case LG_BULK_RESOLVE:
      return lg_incident_is_active (incident);
    case LG_BULK_REOPEN:
      return !lg_incident_is_active (incident);
    case LG_BULK_ARCHIVE:
      return incident->status == LG_INCIDENT_STATUS_RESOLVED;
    case LG_BULK_ASSIGN:
    default:
      return TRUE;
    }
}

static gboolean
resolve (LgIncidentBulk  *self,
         LgDb            *db,
         LgIncident      *incident,
         GError         **error)
{
  g_autoptr (LgIncident) resolved =
    lg_risk_assessment_resolve (db, incident, self->disposition, LG_UNKNOWN, LG_UNKNOWN, NULL, error);

  return resolved != NULL;
}

static gboolean
apply (LgIncidentBulk  *self,
       LgDb            *db,
       LgIncident      *incident,
       GError         **error)
{
  switch (self->act)
    {
    case LG_BULK_STATUS:
      incident->status = self->status;
      return lg_incident_change_update (db, incident, error);
    case LG_BULK_RESOLVE:
      return resolve (self, db, incident, error);
    case LG_BULK_REOPEN:
      return lg_incidents_reopen (db, incident, error);
    case LG_BULK_ARCHIVE:
      return lg_incidents_archive (db, incident, error);
    case LG_BULK_ASSIGN:
    default:
      lg_record_set_text (&incident->assignee, self->assignee);
      return lg_incident_change_update (db, incident, error);
    }
}

/* An incident that was purged meanwhile is left out, as one that was deleted. */
static gboolean
get_or_leave (LgIncidentBulk  *self,
              LgDb            *db,
              gint64           row,
              LgIncident     **incident,
              GError         **error)
{
  g_autoptr (GError) local_error = NULL;

  *incident = lg_incidents_get (db, row, &local_error);
  if (*incident != NULL)
    return TRUE;

  if (g_error_matches (local_error, LG_STORE_ERROR, LG_STORE_ERROR_NOT_FOUND))
    {
      self->n_left++;
      return TRUE;
    }

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
run_one (LgIncidentBulk  *self,
         LgDb            *db,
         gint64           row,
         GError         **error)
{
  g_autoptr (LgIncident) incident = NULL;
  LgIncidentBefore before;

  if (!get_or_leave (self, db, row, &incident, error))
    return FALSE;
  if (incident == NULL)
    return TRUE;

  if (!can_take (self, incident))
    {
      self->n_left++;
      return TRUE;
    }
  if (is_as_asked (self, incident))
    return TRUE;

  before = lg_incident_before_take (incident);
  if (!apply (self, db, incident, error))
    {
      lg_incident_before_clear (&before);
      return FALSE;
    }

  before.written_at = LG_RECORD (incident)->updated_at;
  g_array_append_val (self->done, before);

  return TRUE;
}

/**
 * lg_incident_bulk_run:
 * @self: an act
 * @db: a connection in a transaction
 * @cancellable: (nullable): ends it, with %LG_STORE_ERROR_CANCELLED
 * @error: return location
 *
 * Does it to each of the incidents that can take it, each with its rows of the audit log. What cannot is counted.
 */
gboolean
lg_incident_bulk_run (LgIncidentBulk  *self,
                      LgDb            *db,
                      GCancellable    *cancellable,
                      GError         **error)
{
  g_return_val_if_fail (LG_IS_INCIDENT_BULK (self), FALSE);

  for (guint i = 0; i < self->rows->len; i++)
    {
      if (g_cancellable_is_cancelled (cancellable))
        {
          g_set_error (error, LG_STORE_ERROR, LG_STORE_ERROR_CANCELLED, _("It was cancelled"));
          return FALSE;
        }

      if (!run_one (self, db, g_array_index (self->rows, gint64, i), error))
        return FALSE;
      g_atomic_int_set (&self->n_seen, i + 1);
    }

  return TRUE;
}

static gboolean
take_back_one (LgIncidentBulk          *self,
               LgDb                    *db,
               const LgIncidentBefore  *before,
               GError                 **error)
{
  g_autoptr (LgIncident) after = NULL;
  g_autoptr (LgIncident) restored = NULL;
  g_autoptr (LgIncident) written = NULL;

  if (!get_or_leave (self, db, before->row, &after, error))
    return FALSE;
  if (after == NULL)
    return TRUE;

  if (LG_RECORD (after)->updated_at != before->written_at)
    {
      self->n_left++;
      return TRUE;
    }

  restored = lg_incident_duplicate (after);
  lg_incident_before_put_back (before, restored);
  written = lg_incident_change_undo (db, restored, after, error);

  return written != NULL;
}

/**
 * lg_incident_bulk_take_back:
 * @self: an act that was run
 * @db: a connection in a transaction
 * @error: return location
 *
 * Takes it back, the last incident first. What somebody changed since stays as it is, and is counted.
 */
gboolean
lg_incident_bulk_take_back (LgIncidentBulk  *self,
                            LgDb            *db,
                            GError         **error)
{
  g_return_val_if_fail (LG_IS_INCIDENT_BULK (self), FALSE);

  self->n_left = 0;
  for (guint i = self->done->len; i > 0; i--)
    {
      if (!take_back_one (self, db, &g_array_index (self->done, LgIncidentBefore, i - 1), error))
        return FALSE;
    }

  return TRUE;
}

guint
lg_incident_bulk_get_n_rows (LgIncidentBulk *self)
{
  return self->rows->len;
}

/* How many were looked at so far; from any thread. */
guint
lg_incident_bulk_get_n_seen (LgIncidentBulk *self)
{
  return g_atomic_int_get (&self->n_seen);
}

guint
lg_incident_bulk_get_n_done (LgIncidentBulk *self)
{
  return self->done->len;
}

/* How many the last run, or taking back, had to leave as they are. */
guint
lg_incident_bulk_get_n_left (LgIncidentBulk *self)
{
  return self->n_left;
}
