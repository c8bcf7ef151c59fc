/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-checklist.h"
#include "lg-recurrence.h"
#include "lg-task-table-private.h"

/* A series of tasks that repeat: the latest one alone carries the rule, and hands it on. */

static GTimeZone *
get_zone (LgTask  *task,
          GError **error)
{
  return lg_time_zone_lookup (task->timezone != NULL ? task->timezone : lg_time_zone_host (), error);
}

static gboolean
reopen_checklist (LgTask  *task,
                  GError **error)
{
  g_autoptr (GPtrArray) checklist = lg_checklist_parse (task->checklist, error);

  if (checklist == NULL)
    return FALSE;

  lg_checklist_reopen (checklist);
  g_free (task->checklist);
  task->checklist = lg_checklist_print (checklist);

  return TRUE;
}

/* Returns: (transfer full): the task after @task, not yet in the store */
static LgTask *
make_next (LgTask  *task,
           LgTime   due_at,
           char    *rrule,
           GError **error)
{
  g_autoptr (LgTask) next = g_object_new (LG_TYPE_TASK, NULL);

  next->kind = task->kind;
  next->title = g_strdup (task->title);
  next->description = g_strdup (task->description);
  next->status = LG_TASK_STATUS_TO_DO;
  next->site_row = task->site_row;
  next->assignee = g_strdup (task->assignee);
  next->assigned_role = task->assigned_role;
  next->due_at = due_at;
  next->incident_row = task->incident_row;
  next->asset_row = task->asset_row;
  next->rrule = g_steal_pointer (&rrule);
  next->series = g_strdup (task->series);
  next->checklist = g_strdup (task->checklist);

  return reopen_checklist (next, error) ? g_steal_pointer (&next) : NULL;
}

/* Makes the task after @task, which hands its rule on to it, and is to be written afterwards. What was missed is not made up for. */
gboolean
lg_tasks_continue (LgDb    *db,
                   LgTask  *task,
                   GError **error)
{
  LgTime start = task->due_at != LG_TIME_NONE ? task->due_at : LG_RECORD (task)->created_at;
  GTimeZone *zone = get_zone (task, error);
  g_autofree char *rest = NULL;
  g_autoptr (LgTask) next = NULL;
  LgTime due_at;

  if (zone == NULL)
    return FALSE;

  rest = lg_recurrence_advance (task->rrule, start, MAX (start, lg_time_now ()), zone, &due_at, error);
  if (rest == NULL)
    return FALSE;

  g_clear_pointer (&task->rrule, g_free);
  if (task->series == NULL)
    task->series = g_strdup (LG_RECORD (task)->id);
  if (due_at == LG_TIME_NONE)
    return TRUE;

  next = make_next (task, due_at, g_steal_pointer (&rest), error);

  return next != NULL && lg_tasks_insert (db, next, error);
}

/* The task that now carries the rule which @task had. */
static LgTask *
find_successor (LgDb    *db,
                LgTask  *task,
                GError **error)
{
  return lg_table_find (db, &lg_tasks,
                        "WHERE t.series = ? AND t.row != ? AND t.rrule IS NOT NULL AND t.status < 4"
                        " AND t.deleted_at IS NULL ORDER BY t.row DESC LIMIT 1",
                        error, "ui", task->series, LG_RECORD (task)->row);
}

static gboolean
withdraw_successor (LgDb    *db,
                    LgTask  *task,
                    GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (LgTask) successor = find_successor (db, task, &local_error);

  if (successor != NULL)
    return lg_tasks_set_deleted (db, LG_RECORD (successor)->row, TRUE, error);
  if (g_error_matches (local_error, LG_STORE_ERROR, LG_STORE_ERROR_NOT_FOUND))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/**
 * lg_tasks_undo:
 * @db: a connection in a transaction
 * @before: a task before an act
 * @after: the task as the act wrote it
 * @error: return location
 *
 * Takes an act back, with the task that followed where the act handed the rule
 * on. Fails with %LG_STORE_ERROR_CONFLICT where somebody wrote since.
 */
gboolean
lg_tasks_undo (LgDb     *db,
               LgTask   *before,
               LgTask   *after,
               GError  **error)
{
  g_autoptr (LgTask) restored = lg_record_copy (before);
  gboolean handed_on = before->rrule != NULL && after->rrule == NULL && after->series != NULL;

  LG_RECORD (restored)->updated_at = LG_RECORD (after)->updated_at;

  return (!handed_on || withdraw_successor (db, after, error)) && lg_table_update (db, &lg_tasks, restored, error);
}

/**
 * lg_tasks_update_one:
 * @db: a connection in a transaction
 * @task: a task that repeats, as it is to be
 * @error: return location
 *
 * Changes this task alone: the ones to come stay as they would have been.
 */
gboolean
lg_tasks_update_one (LgDb    *db,
                     LgTask  *task,
                     GError **error)
{
  g_autoptr (LgTask) original = lg_tasks_get (db, LG_RECORD (task)->row, error);

  if (original == NULL)
    return FALSE;

  if (original->rrule != NULL)
    {
      if (!lg_tasks_continue (db, original, error))
        return FALSE;
      lg_record_set_text (&task->series, original->series);
      g_clear_pointer (&task->rrule, g_free);
    }

  return lg_tasks_update (db, task, error);
}
