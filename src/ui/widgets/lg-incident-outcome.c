/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-alert-table.h"
#include "lg-incident-outcome.h"
#include "lg-incident-table.h"
#include "lg-money.h"
#include "lg-task-table.h"

G_DEFINE_FINAL_TYPE (LgIncidentOutcome, lg_incident_outcome, G_TYPE_OBJECT)

static void
lg_incident_outcome_finalize (GObject *object)
{
  g_clear_object (&LG_INCIDENT_OUTCOME (object)->incident);

  G_OBJECT_CLASS (lg_incident_outcome_parent_class)->finalize (object);
}

static void
lg_incident_outcome_class_init (LgIncidentOutcomeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lg_incident_outcome_finalize;
}

static void
lg_incident_outcome_init (LgIncidentOutcome *self)
{
}

/**
 * lg_incident_outcome_read:
 * @db: a connection
 * @row: a new incident
 * @error: return location
 *
 * Returns: (transfer full): the incident, and what there is for it
 */
LgIncidentOutcome *
lg_incident_outcome_read (LgDb    *db,
                          gint64   row,
                          GError **error)
{
  const LgTaskFilter task_filter = { .incident_row = row };
  const LgAlertFilter alert_filter = { .incident_row = row };
  g_autoptr (LgIncidentOutcome) self = g_object_new (LG_TYPE_INCIDENT_OUTCOME, NULL);
  g_autoptr (GPtrArray) tasks = NULL;
  g_autoptr (GPtrArray) alerts = NULL;

  self->incident = lg_incidents_get (db, row, error);
  if (self->incident != NULL)
    tasks = lg_tasks_list (db, &task_filter, NULL, error);
  if (tasks != NULL)
    alerts = lg_alerts_list (db, &alert_filter, NULL, error);
  if (alerts == NULL)
    return NULL;

  self->n_tasks = tasks->len;
  self->n_alerts = alerts->len;

  return g_steal_pointer (&self);
}

static char *
say_what_came (LgIncidentOutcome *self)
{
  g_autofree char *n_tasks = lg_amount_format (self->n_tasks, 0);
  g_autofree char *n_alerts = lg_amount_format (self->n_alerts, 0);
  g_autofree char *tasks = g_strdup_printf (ngettext ("%s task", "%s tasks", self->n_tasks), n_tasks);
  g_autofree char *alerts = g_strdup_printf (ngettext ("%s alert", "%s alerts", self->n_alerts), n_alerts);

  if (self->n_alerts == 0)
    return g_steal_pointer (&tasks);
  if (self->n_tasks == 0)
    return g_steal_pointer (&alerts);

  /* Translators: “2 tasks and 1 alert” */
  return g_strdup_printf (_("%1$s and %2$s"), tasks, alerts);
}

/* Returns: (transfer full): what was reported, and what came of it, in words */
char *
lg_incident_outcome_say (LgIncidentOutcome *self)
{
  g_autofree char *what = NULL;

  g_return_val_if_fail (LG_IS_INCIDENT_OUTCOME (self), NULL);

  if (self->n_tasks + self->n_alerts == 0)
    return g_strdup_printf (_("Incident %s reported"), self->incident->number);

  what = say_what_came (self);

  /* Translators: the number of an incident, and “2 tasks and 1 alert” */
  return g_strdup_printf (_("Incident %1$s reported. It led to %2$s."), self->incident->number, what);
}
