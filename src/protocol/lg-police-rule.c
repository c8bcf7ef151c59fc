/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-protocol"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-police-rule.h"
#include "lg-settings.h"
#include "lg-store-error.h"
#include "lg-task-table.h"

/* What the tasks are known by. */
#define RULE "police"

/* No task is no error. */
static gboolean
find_task (LgDb        *db,
           LgIncident  *incident,
           LgTask     **task,
           GError     **error)
{
  g_autoptr (GError) local_error = NULL;

  *task = lg_tasks_find_by_rule (db, RULE, LG_RECORD (incident)->row, &local_error);
  if (*task != NULL || g_error_matches (local_error, LG_STORE_ERROR, LG_STORE_ERROR_NOT_FOUND))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
add_task (LgDb        *db,
          LgIncident  *incident,
          GError     **error)
{
  g_autoptr (LgTask) task = g_object_new (LG_TYPE_TASK, NULL);
  gint64 days;

  if (!lg_settings_get_int (db, "rule.police.days", &days, error))
    return FALSE;

  task->kind = LG_TASK_KIND_FOLLOW_UP;
  task->title = g_strdup_printf (_("Ask the police for the report number of incident %s"), incident->number);
  task->site_row = incident->site_row;
  task->incident_row = LG_RECORD (incident)->row;
  task->assignee = g_strdup (incident->assignee);
  task->assigned_role = LG_CONTACT_ROLE_LOSS_PREVENTION_OFFICER;
  task->rule = g_strdup (RULE);
  task->due_at = lg_time_now () + days * LG_TIME_DAY;

  return lg_tasks_insert (db, task, error);
}

/* Only taking a resolution or its incident back deletes such a task, so that it comes back with the next. */
static gboolean
chase (LgDb        *db,
       LgIncident  *incident,
       GError     **error)
{
  g_autoptr (LgTask) task = NULL;

  if (!find_task (db, incident, &task, error))
    return FALSE;
  if (task == NULL)
    return add_task (db, incident, error);

  return LG_RECORD (task)->deleted_at == LG_TIME_NONE ||
         lg_tasks_set_deleted (db, LG_RECORD (task)->row, FALSE, error);
}

/**
 * lg_police_rule_resolve:
 * @db: a connection in a transaction
 * @incident: an incident as it was resolved
 * @error: return location
 *
 * Makes a task that chases the number of the police's report, once, where the
 * outcome is one that the police know of and the number is missing.
 */
gboolean
lg_police_rule_resolve (LgDb        *db,
                        LgIncident  *incident,
                        GError     **error)
{
  guint dispositions;

  if (!lg_settings_get_dispositions (db, "rule.police.dispositions", &dispositions, error))
    return FALSE;

  return incident->police_report != NULL ||
         (dispositions >> incident->disposition & 1) == 0 ||
         chase (db, incident, error);
}

/**
 * lg_police_rule_update:
 * @db: a connection in a transaction
 * @before: an incident
 * @after: the same as it was changed
 * @error: return location
 *
 * The task is done once the number is there, and is to do again when it is
 * taken back.
 */
gboolean
lg_police_rule_update (LgDb        *db,
                       LgIncident  *before,
                       LgIncident  *after,
                       GError     **error)
{
  gboolean is_known = after->police_report != NULL;
  g_autoptr (LgTask) task = NULL;

  if ((before->police_report != NULL) == is_known)
    return TRUE;
  if (!find_task (db, after, &task, error))
    return FALSE;
  if (task == NULL || task->status == LG_TASK_STATUS_CANCELLED || (task->status == LG_TASK_STATUS_DONE) == is_known)
    return TRUE;

  return lg_tasks_move (db, task, is_known ? LG_TASK_STATUS_DONE : LG_TASK_STATUS_TO_DO, error);
}

/**
 * lg_police_rule_take_back:
 * @db: a connection in a transaction
 * @resolved: an incident as it was when it was resolved
 * @error: return location
 *
 * Deletes the task that this resolution made, not one of an earlier resolution.
 */
gboolean
lg_police_rule_take_back (LgDb        *db,
                          LgIncident  *resolved,
                          GError     **error)
{
  g_autoptr (LgTask) task = NULL;

  if (!find_task (db, resolved, &task, error))
    return FALSE;

  return task == NULL || LG_RECORD (task)->updated_at < resolved->resolved_at ||
         lg_tasks_set_deleted (db, LG_RECORD (task)->row, TRUE, error);
}
