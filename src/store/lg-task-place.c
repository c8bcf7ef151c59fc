/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-task-table-private.h"

/* The order within a column: each task's position, with wide gaps, so that a move writes one row. */

/* So many tasks give way at first where a gap is used up. */
#define FIRST_SPREAD 64

/* New tasks mostly come in the order in which they are due, so that a gap that each of them halved would soon be used up. */
#define DUE_STEP (LG_TASK_STEP >> 16)

static gboolean
query_position (LgDb        *db,
                const char  *sql,
                LgTask      *task,
                gint64       than,
                gint64      *position,
                GError     **error)
{
  g_autoptr (LgStatement) statement = lg_db_query (db, sql, error, "iii", (gint64) task->status, than, LG_RECORD (task)->row);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return FALSE;

  *position = LG_UNKNOWN;
  if (lg_statement_next (statement, &local_error) && !lg_statement_is_null (statement, 0))
    *position = lg_statement_int (statement, 0);
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
find_above (LgDb    *db,
            LgTask  *task,
            gint64   than,
            gint64  *position,
            GError **error)
{
  return query_position (db, "SELECT max (position) FROM tasks WHERE status = ?1 AND position < ?2 AND row != ?3",
                         task, than, position, error);
}

static gboolean
find_below (LgDb    *db,
            LgTask  *task,
            gint64   than,
            gint64  *position,
            GError **error)
{
  return query_position (db, "SELECT min (position) FROM tasks WHERE status = ?1 AND position > ?2 AND row != ?3",
                         task, than, position, error);
}

/* How many tasks below @above have to give way, and by which step they then stand. */
static gboolean
measure_spread (LgDb    *db,
                LgTask  *task,
                gint64   above,
                gint64  *n_tasks,
                gint64  *step,
                GError **error)
{
  for (*n_tasks = FIRST_SPREAD; ; *n_tasks *= 2)
    {
      gint64 end;

      if (!lg_db_query_int (db, "SELECT coalesce ((SELECT position FROM tasks WHERE status = ?1 AND position > ?2"
                            " AND row != ?4 ORDER BY position, row LIMIT 1 OFFSET ?3), 0x7fffffffffffffff)",
                            &end, error, "iiii", (gint64) task->status, above, *n_tasks, LG_RECORD (task)->row))
        return FALSE;

      *step = MIN ((gint64) (((guint64) end - (guint64) above) / (guint64) (*n_tasks + 2)), LG_TASK_STEP);
      if (*step > 1)
        return TRUE;
    }
}

/* Makes those give way that lie below @above, so that there is room for @moved. */
static gboolean
spread (LgDb    *db,
        LgTask  *moved,
        gint64   above,
        GError **error)
{
  g_autoptr (GPtrArray) below = NULL;
  gint64 n_tasks, step;

  if (!measure_spread (db, moved, above, &n_tasks, &step, error))
    return FALSE;

  below = lg_table_list (db, &lg_tasks, "WHERE t.status = ?1 AND t.position > ?2 AND t.row != ?4"
                         " ORDER BY t.position, t.row LIMIT ?3",
                         error, "iiii", (gint64) moved->status, above, n_tasks, LG_RECORD (moved)->row);
  for (guint i = 0; below != NULL && i < below->len; i++)
    {
      LgTask *task = g_ptr_array_index (below, i);

      task->position = above + (i + 2) * step;
      if (!lg_table_update (db, &lg_tasks, task, error))
        return FALSE;
    }

  return below != NULL;
}

static gboolean
place_at_end (LgDb    *db,
              LgTask  *task,
              GError **error)
{
  gint64 last;

  if (!find_above (db, task, G_MAXINT64, &last, error))
    return FALSE;

  task->position = last != LG_UNKNOWN ? last + LG_TASK_STEP : LG_TASK_STEP;

  return TRUE;
}

static gboolean
place_at_start (LgDb    *db,
                LgTask  *task,
                GError **error)
{
  gint64 first;

  if (!find_below (db, task, -G_MAXINT64, &first, error))
    return FALSE;

  task->position = first != LG_UNKNOWN ? first - LG_TASK_STEP : LG_TASK_STEP;

  return TRUE;
}

/* Halves the gap, but goes no farther than @most. */
static gboolean
place_below (LgDb    *db,
             LgTask  *task,
             gint64   above,
             gint64   most,
             GError **error)
{
  gint64 below;

  if (!find_below (db, task, above, &below, error))
    return FALSE;

  if (below != LG_UNKNOWN && below - above < 2)
    {
      if (!spread (db, task, above, error) || !find_below (db, task, above, &below, error))
        return FALSE;
    }
  task->position = above + (below != LG_UNKNOWN ? MIN ((below - above) / 2, most) : LG_TASK_STEP);

  return TRUE;
}

static gboolean
place_above (LgDb    *db,
             LgTask  *task,
             gint64   below,
             gint64   most,
             GError **error)
{
  gint64 above;

  if (!find_above (db, task, below, &above, error))
    return FALSE;
  if (above != LG_UNKNOWN)
    return place_below (db, task, above, most, error);

  task->position = below - LG_TASK_STEP;

  return TRUE;
}

static gboolean
find_next_due (LgDb    *db,
               LgTask  *task,
               gint64  *position,
               GError **error)
{
  return query_position (db, "SELECT position FROM tasks INDEXED BY tasks_open WHERE status < 4 AND status = ?1"
                         " AND deleted_at IS NULL AND due_at > ?2 AND row != ?3 ORDER BY due_at, position LIMIT 1",
                         task, task->due_at, position, error);
}

static gboolean
find_last_due (LgDb    *db,
               LgTask  *task,
               gint64  *position,
               GError **error)
{
  return query_position (db, "SELECT position FROM tasks INDEXED BY tasks_open WHERE status < 4 AND status = ?1"
                         " AND deleted_at IS NULL AND due_at <= ?2 AND row != ?3"
                         " ORDER BY due_at DESC, position DESC LIMIT 1",
                         task, task->due_at, position, error);
}

/* Above what is due next after it, wherever people put that; what is never due comes after what is. */
static gboolean
place_by_due (LgDb    *db,
              LgTask  *task,
              GError **error)
{
  gint64 next, last;

  if (!find_next_due (db, task, &next, error))
    return FALSE;
  if (next != LG_UNKNOWN)
    return place_above (db, task, next, DUE_STEP, error);

  if (!find_last_due (db, task, &last, error))
    return FALSE;
  if (last != LG_UNKNOWN)
    return place_below (db, task, last, DUE_STEP, error);

  return place_at_start (db, task, error);
}

/* A neighbour may have left the column since it was seen there. */
static gboolean
find_neighbour (LgDb    *db,
                LgTask  *task,
                gint64   row,
                gint64  *position,
                GError **error)
{
  *position = LG_UNKNOWN;

  return row == 0 || query_position (db, "SELECT position FROM tasks WHERE status = ?1 AND row = ?2 AND row != ?3",
                                     task, row, position, error);
}

/* Gives @task the position in its status that @anchor asks for. */
gboolean
lg_tasks_find_room (LgDb                *db,
                    LgTask              *task,
                    const LgTaskAnchor  *anchor,
                    GError             **error)
{
  gint64 above, below;

  if (!find_neighbour (db, task, anchor->above, &above, error) ||
      !find_neighbour (db, task, anchor->below, &below, error))
    return FALSE;

  if (above != LG_UNKNOWN)
    return place_below (db, task, above, LG_TASK_STEP, error);
  if (below != LG_UNKNOWN)
    return place_above (db, task, below, LG_TASK_STEP, error);

  return task->status == LG_TASK_STATUS_DONE ? place_at_start (db, task, error) : place_at_end (db, task, error);
}

/* Gives @task, which is new, a position in its status: by when it is due, or else the last one. */
gboolean
lg_tasks_find_first_room (LgDb    *db,
                          LgTask  *task,
                          GError **error)
{
  if (task->status < LG_TASK_STATUS_DONE && task->due_at != LG_TIME_NONE)
    return place_by_due (db, task, error);

  return lg_tasks_find_room (db, task, &(LgTaskAnchor) { 0 }, error);
}
