/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-task-lanes.h"
#include "lg-task-list-private.h"

G_DEFINE_FINAL_TYPE (LgTaskLane, lg_task_lane, G_TYPE_OBJECT)

static void
lg_task_lane_finalize (GObject *object)
{
  g_free (LG_TASK_LANE (object)->name);

  G_OBJECT_CLASS (lg_task_lane_parent_class)->finalize (object);
}

static void
lg_task_lane_class_init (LgTaskLaneClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lg_task_lane_finalize;
}

static void
lg_task_lane_init (LgTaskLane *self)
{
}

static char *
build_sql (LgTaskLanes              by,
           const LgTaskBoardFilter *filter)
{
  GString *sql = g_string_new ("SELECT ");

  g_string_append (sql, by == LG_TASK_LANES_BY_SITE ? "s.name, t.site_row" : "t.assignee, 0");
  g_string_append (sql, ", sum (t.status < 4) AS n_open FROM tasks t");
  if (by == LG_TASK_LANES_BY_SITE)
    g_string_append (sql, " LEFT JOIN sites s ON s.row = t.site_row");
  g_string_append (sql, " WHERE t.status < 5 AND");
  lg_task_board_filter_append_where (filter, sql);
  g_string_append (sql, " GROUP BY 1, 2 ORDER BY 1 COLLATE NOCASE NULLS FIRST");

  return g_string_free (sql, FALSE);
}

static LgTaskLane *
read_lane (LgStatement *statement)
{
  LgTaskLane *lane = g_object_new (LG_TYPE_TASK_LANE, NULL);

  lane->name = g_strdup (lg_statement_text (statement, 0));
  lane->site_row = lg_statement_is_null (statement, 1) ? 0 : lg_statement_int (statement, 1);
  lane->n_open = lg_statement_int (statement, 2);

  return lane;
}

/**
 * lg_task_lanes_list:
 * @db: a connection
 * @by: what parts the tasks
 * @filter: which tasks, whatever their status and their text
 * @error: return location
 *
 * Returns: (transfer full) (element-type LgTaskLane): the lanes that have tasks, the one of
 *   those without assignee or site first
 */
GPtrArray *
lg_task_lanes_list (LgDb                     *db,
                    LgTaskLanes               by,
                    const LgTaskBoardFilter  *filter,
                    GError                  **error)
{
  g_autofree char *sql = build_sql (by, filter);
  g_autoptr (LgStatement) statement = lg_task_board_filter_query (filter, db, sql, error);
  g_autoptr (GPtrArray) lanes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return NULL;

  while (lg_statement_next (statement, &local_error))
    g_ptr_array_add (lanes, read_lane (statement));
  if (local_error == NULL)
    return g_steal_pointer (&lanes);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

/**
 * lg_task_assignees:
 * @db: a connection
 * @error: return location
 *
 * Returns: (transfer full): who can be asked to do a task: contacts, and those who had tasks
 */
GStrv
lg_task_assignees (LgDb    *db,
                   GError **error)
{
  g_autoptr (LgStatement) statement =
    lg_db_query (db,
                 "SELECT name FROM contacts WHERE deleted_at IS NULL UNION SELECT assignee FROM tasks"
                 " WHERE assignee IS NOT NULL AND deleted_at IS NULL ORDER BY 1 COLLATE NOCASE",
                 error, "");
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return NULL;

  while (lg_statement_next (statement, &local_error))
    g_strv_builder_add (names, lg_statement_text (statement, 0));
  if (local_error == NULL)
    return g_strv_builder_end (names);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}
