/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-check-private.h"
#include "lg-checklist.h"
#include "lg-task-table-private.h"
#include "lg-text.h"

static const LgTableJoin joined[] = {
  { "site", "s.code" },
  { "timezone", "s.timezone" },
  { "incident", "i.id" },
  { "incident_number", "i.number" },
  { NULL },
};

const LgTable lg_tasks = {
  .name = "tasks",
  .record_type = lg_task_get_type,
  .joins = "LEFT JOIN sites s ON s.row = t.site_row LEFT JOIN incidents i ON i.row = t.incident_row",
  .joined = joined,
};

/* What is done has no checkpoint that nobody looked at, nor says why not. */
static gboolean
check_checklist (LgTask  *task,
                 GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GPtrArray) checklist = lg_checklist_parse (task->checklist, &local_error);

  return lg_check (checklist != NULL, error, "%s", local_error != NULL ? local_error->message : "") &&
         lg_check (task->status != LG_TASK_STATUS_DONE || lg_checklist_count (checklist, LG_CHECK_STATE_OPEN) == 0, error,
                   N_("The task has open checkpoints: do each, or skip it with a reason"));
}

static gboolean
check (LgTask  *task,
       GError **error)
{
  return lg_check (task->title != NULL, error, N_("A task needs a title")) &&
         lg_check (lg_enum_name (LG_TYPE_TASK_KIND, task->kind) != NULL, error, N_("A task needs a kind")) &&
         lg_check (lg_enum_name (LG_TYPE_TASK_STATUS, task->status) != NULL, error, N_("A task needs a status")) &&
         check_checklist (task, error);
}

static void
set_done_at (LgTask *task)
{
  if (task->status != LG_TASK_STATUS_DONE)
    task->done_at = LG_TIME_NONE;
  else if (task->done_at == LG_TIME_NONE)
    task->done_at = lg_time_now ();
}

/**
 * lg_tasks_insert:
 * @db: a connection in a transaction
 * @task: a task with a kind and a title; without a status, it is to do
 * @error: return location
 *
 * Without a position, an open task goes above the one of its status that is due next after it.
 */
gboolean
lg_tasks_insert (LgDb    *db,
                 LgTask  *task,
                 GError **error)
{
  if (task->status == 0)
    task->status = LG_TASK_STATUS_TO_DO;
  set_done_at (task);

  return check (task, error) &&
         (task->position != LG_UNKNOWN || lg_tasks_find_first_room (db, task, error)) &&
         lg_table_insert (db, &lg_tasks, task, error);
}

gboolean
lg_tasks_update (LgDb    *db,
                 LgTask  *task,
                 GError **error)
{
  set_done_at (task);

  return check (task, error) &&
         (task->status != LG_TASK_STATUS_DONE || task->rrule == NULL || lg_tasks_continue (db, task, error)) &&
         lg_table_update (db, &lg_tasks, task, error);
}

/**
 * lg_tasks_move:
 * @db: a connection in a transaction
 * @task: a task as it was read
 * @status: its new status
 * @error: return location
 *
 * Puts the task below those that have the status; of those that are done, the last is on top.
 */
gboolean
lg_tasks_move (LgDb          *db,
               LgTask        *task,
               LgTaskStatus   status,
               GError       **error)
{
  return lg_tasks_place (db, task, status, &(LgTaskAnchor) { 0 }, error);
}

/**
 * lg_tasks_place:
 * @db: a connection in a transaction
 * @task: a task as it was read
 * @status: its new status
 * @anchor: the tasks between which it goes there
 * @error: return location
 *
 * When a task that repeats is done, the one after it is made.
 */
gboolean
lg_tasks_place (LgDb                *db,
                LgTask              *task,
                LgTaskStatus         status,
                const LgTaskAnchor  *anchor,
                GError             **error)
{
  task->status = status;

  return lg_tasks_find_room (db, task, anchor, error) && lg_tasks_update (db, task, error);
}

gboolean
lg_tasks_set_deleted (LgDb      *db,
                      gint64     row,
                      gboolean   deleted,
                      GError   **error)
{
  return lg_table_set_deleted (db, &lg_tasks, row, deleted, error);
}

LgTask *
lg_tasks_get (LgDb    *db,
              gint64   row,
              GError **error)
{
  return lg_table_get (db, &lg_tasks, row, error);
}

LgTask *
lg_tasks_find (LgDb        *db,
               const char  *id,
               GError     **error)
{
  return lg_table_get_by_id (db, &lg_tasks, id, error);
}

/**
 * lg_tasks_find_by_rule:
 * @db: a connection
 * @rule: what made the task
 * @incident_row: the incident it was made for, 0 for none
 * @error: return location
 *
 * A deleted task is found, too: who deleted it does not want it made again.
 *
 * Returns: (transfer full): the newest such task, or NULL with %LG_STORE_ERROR_NOT_FOUND
 */
LgTask *
lg_tasks_find_by_rule (LgDb        *db,
                       const char  *rule,
                       gint64       incident_row,
                       GError     **error)
{
  return lg_table_find (db, &lg_tasks, "WHERE t.rule = ? AND t.incident_row IS nullif (?, 0) ORDER BY t.row DESC LIMIT 1",
                        error, "ti", rule, incident_row);
}

/**
 * lg_tasks_list_rows:
 * @db: a connection
 * @rows: (array length=n_rows): rows
 * @n_rows: how many
 * @error: return location
 *
 * Returns: (transfer full) (element-type LgTask): the tasks, with %NULL for one that is gone
 */
GPtrArray *
lg_tasks_list_rows (LgDb          *db,
                    const gint64  *rows,
                    guint          n_rows,
                    GError       **error)
{
  return lg_table_list_rows (db, &lg_tasks, rows, n_rows, error);
}

/* The parameters are numbered, so that all can be bound whichever of them the clause has. */
static char *
build_where (const LgTaskFilter *filter)
{
  GString *where = g_string_new ("WHERE t.deleted_at IS NULL");

  if (filter->statuses != 0)
    g_string_append (where, " AND ((1 << t.status) & ?1) != 0");
  if (filter->kind != 0)
    g_string_append (where, " AND t.kind = ?2");
  if (filter->incident_row != 0)
    g_string_append (where, " AND t.incident_row = ?3");
  if (filter->site_row != 0)
    g_string_append (where, " AND t.site_row = ?4");
  if (filter->overdue_at != 0)
    g_string_append (where, " AND t.status < 4 AND t.due_at < ?5");

  return g_string_free (where, FALSE);
}

/**
 * lg_tasks_list:
 * @db: a connection
 * @filter: which
 * @total: (out) (optional): how many there are, whatever the limit
 * @error: return location
 *
 * Returns: (transfer full) (element-type LgTask): the tasks, what is due first
 *   before, what is never due last
 */
GPtrArray *
lg_tasks_list (LgDb                *db,
               const LgTaskFilter  *filter,
               gint64              *total,
               GError             **error)
{
  g_autofree char *where = build_where (filter);
  g_autofree char *count = g_strconcat ("SELECT count (*) FROM tasks t ", where, NULL);
  g_autofree char *list = g_strconcat (where, " ORDER BY t.due_at NULLS LAST, t.position, t.row LIMIT ?6", NULL);

  if (total != NULL &&
      !lg_db_query_int (db, count, total, error, "iiiii", (gint64) filter->statuses, (gint64) filter->kind,
                        filter->incident_row, filter->site_row, filter->overdue_at))
    return NULL;

  return lg_table_list (db, &lg_tasks, list, error, "iiiiii", (gint64) filter->statuses, (gint64) filter->kind,
                        filter->incident_row, filter->site_row, filter->overdue_at,
                        filter->limit != 0 ? filter->limit : -1);
}

/**
 * lg_tasks_list_by_rules:
 * @db: a connection
 * @incident_row: an incident
 * @withdrawn_since: since when they were deleted, or %LG_TIME_NONE for those that are not
 * @error: return location
 *
 * Returns: (transfer full) (element-type LgTask): the open tasks that rules made for the incident alone
 */
GPtrArray *
lg_tasks_list_by_rules (LgDb    *db,
                        gint64   incident_row,
                        LgTime   withdrawn_since,
                        GError **error)
{
  const char *where = withdrawn_since == LG_TIME_NONE
                    ? "WHERE t.incident_row = ?1 AND t.rule IS NOT NULL AND t.status < 4 AND t.deleted_at IS NULL"
                    : "WHERE t.incident_row = ?1 AND t.rule IS NOT NULL AND t.status < 4 AND t.deleted_at >= ?2";

  return lg_table_list (db, &lg_tasks, where, error, "ii", incident_row, withdrawn_since);
}

/**
 * lg_tasks_count_overdue:
 * @db: a connection
 * @at: the time to judge at
 * @n_tasks: (out): how many open tasks were due before
 * @error: return location
 */
gboolean
lg_tasks_count_overdue (LgDb    *db,
                        LgTime   at,
                        gint64  *n_tasks,
                        GError **error)
{
  return lg_db_query_int (db, "SELECT count (*) FROM tasks WHERE status < 4 AND deleted_at IS NULL AND due_at < ?",
                          n_tasks, error, "i", at);
}
