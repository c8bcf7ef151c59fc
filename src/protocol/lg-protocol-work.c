/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-protocol"

#include "config.h"

#include "lg-incident-table.h"
#include "lg-protocol-run-table.h"
#include "lg-protocol-work-private.h"

/**
 * lg_protocol_work_new:
 * @store: the store
 * @incident: (nullable): an incident's id or number; none for the whole store
 * @steps: a bit for each step to carry out
 * @trigger: who or what starts it
 *
 * Returns: (transfer full): a run that is to be carried out
 */
LgProtocolWork *
lg_protocol_work_new (LgStore    *store,
                      const char *incident,
                      guint       steps,
                      const char *trigger)
{
  LgProtocolWork *self = g_new0 (LgProtocolWork, 1);

  g_atomic_ref_count_init (&self->refs);
  self->incident = g_strdup (incident);
  self->steps = steps;
  self->trigger = g_strdup (trigger);
  self->folder = g_strdup (lg_store_get_folder (store));

  return self;
}

LgProtocolWork *
lg_protocol_work_ref (LgProtocolWork *self)
{
  g_atomic_ref_count_inc (&self->refs);

  return self;
}

void
lg_protocol_work_unref (gpointer data)
{
  LgProtocolWork *self = data;

  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  g_clear_object (&self->run);
  g_clear_object (&self->step);
  g_free (self->incident);
  g_free (self->trigger);
  g_free (self->folder);
  g_free (self);
}

/* The first transaction: begins the run, or takes up the one that was interrupted. */
gpointer
lg_protocol_work_begin_cb (LgDb      *db,
                           gpointer   data,
                           GError   **error)
{
  LgProtocolWork *self = data;
  g_autoptr (LgIncident) incident = NULL;

  if (self->incident != NULL)
    {
      incident = lg_incidents_find (db, self->incident, error);
      if (incident == NULL)
        return NULL;
    }
  self->run = lg_protocol_begin (db, incident, self->steps, self->trigger, error);

  return NULL;
}

/* Each further one: the next step. The run is read again, for another program may have carried it on meanwhile. */
gpointer
lg_protocol_work_advance_cb (LgDb      *db,
                             gpointer   data,
                             GError   **error)
{
  LgProtocolWork *self = data;
  g_autoptr (LgProtocolRun) run = lg_protocol_runs_get (db, LG_RECORD (self->run)->row, error);

  g_clear_object (&self->step);
  if (run == NULL)
    return NULL;

  self->step = lg_protocol_advance (db, run, self->folder, &self->finished, error);
  g_set_object (&self->run, run);

  return NULL;
}
