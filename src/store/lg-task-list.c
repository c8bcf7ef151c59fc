/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-task-list-private.h"
#include "lg-task-table.h"

static const char * const record_types[] = { "task", "site", NULL };

LgTaskBoardFilter *
lg_task_board_filter_new (LgTaskStatus status)
{
  LgTaskBoardFilter *self = g_new0 (LgTaskBoardFilter, 1);

  self->status = status;

  return self;
}

LgTaskBoardFilter *
lg_task_board_filter_copy (const LgTaskBoardFilter *self)
{
  LgTaskBoardFilter *copy = g_memdup2 (self, sizeof *self);

  copy->assignee = g_strdup (self->assignee);
  copy->text = g_strdup (self->text);

  return copy;
}

void
lg_task_board_filter_free (LgTaskBoardFilter *self)
{
  g_free (self->assignee);
  g_free (self->text);
  g_free (self);
}

/* The conditions on a row `t`, but for its status and the text. */
void
lg_task_board_filter_append_where (const LgTaskBoardFilter *self,
                                   GString                 *sql)
{
  g_string_append (sql, " t.deleted_at IS NULL");
  if (self->kind != 0)
    g_string_append (sql, " AND t.kind = ?2");
  if (self->site_row == LG_TASK_NO_SITE)
    g_string_append (sql, " AND t.site_row IS NULL");
  else if (self->site_row != 0)
    g_string_append (sql, " AND t.site_row = ?3");
  if (self->overdue_at != 0)
    g_string_append (sql, " AND t.status < 4 AND t.due_at < ?4");
  if (self->assignee != NULL)
    g_string_append (sql, *self->assignee != '\0' ? " AND t.assignee = ?5" : " AND t.assignee IS NULL");
}

/* @sql numbers the parameters as above, with the status as the first. */
LgStatement *
lg_task_board_filter_query (const LgTaskBoardFilter  *self,
                            LgDb                     *db,
                            const char               *sql,
                            GError                  **error)
{
  return lg_db_query (db, sql, error, "iiiit", (gint64) self->status, (gint64) self->kind, self->site_row,
                      self->overdue_at, self->assignee);
}

static char *
build_sql (const LgTaskBoardFilter *filter)
{
  GString *sql = g_string_new ("SELECT t.row");

  if (filter->text != NULL)
    g_string_append (sql, ", t.title, t.assignee, t.description, i.number FROM tasks t"
                     " LEFT JOIN incidents i ON i.row = t.incident_row");
  else
    g_string_append (sql, " FROM tasks t");
  g_string_append (sql, " WHERE t.status = ?1 AND");
  lg_task_board_filter_append_where (filter, sql);
  g_string_append (sql, " ORDER BY t.position, t.row");

  return g_string_free (sql, FALSE);
}

static gboolean
matches (const LgTaskBoardFilter *filter,
         LgStatement             *statement)
{
  if (filter->text == NULL)
    return TRUE;

  for (int column = 1; column <= 4; column++)
    {
      const char *hit = lg_statement_text (statement, column);

      if (hit != NULL && g_str_match_string (filter->text, hit, TRUE))
        return TRUE;
    }

  return FALSE;
}

static gboolean
query_rows (LgDb           *db,
            gconstpointer   data,
            LgRowSink      *sink,
            GError        **error)
{
  const LgTaskBoardFilter *filter = data;
  g_autofree char *sql = build_sql (filter);
  g_autoptr (LgStatement) statement = lg_task_board_filter_query (filter, db, sql, error);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return FALSE;

  while (!lg_row_sink_is_ended (sink) && lg_statement_next (statement, &local_error))
    {
      if (matches (filter, statement))
        lg_row_sink_add (sink, lg_statement_int (statement, 0));
    }
  if (local_error == NULL)
    {
      lg_row_sink_flush (sink);
      return TRUE;
    }

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/**
 * lg_tasks_has:
 * @db: a connection
 * @filter: which tasks, of any status
 * @row: a task
 * @has: (out): whether it is one of them
 * @error: return location
 */
gboolean
lg_tasks_has (LgDb                     *db,
              const LgTaskBoardFilter  *filter,
              gint64                    row,
              gboolean                 *has,
              GError                  **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT t.row, t.title, t.assignee, t.description, i.number FROM tasks t"
                                          " LEFT JOIN incidents i ON i.row = t.incident_row WHERE t.row = ?6 AND");
  g_autoptr (LgStatement) statement = NULL;
  g_autoptr (GError) local_error = NULL;

  lg_task_board_filter_append_where (filter, sql);
  statement = lg_db_query (db, sql->str, error, "iiiiti", (gint64) 0, (gint64) filter->kind, filter->site_row,
                           filter->overdue_at, filter->assignee, row);
  if (statement == NULL)
    return FALSE;

  *has = lg_statement_next (statement, &local_error) && matches (filter, statement);
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gpointer
copy_filter (gconstpointer filter)
{
  return lg_task_board_filter_copy (filter);
}

static void
free_filter (gpointer filter)
{
  lg_task_board_filter_free (filter);
}

static const LgListSource tasks = {
  .record_types = record_types,
  .query_rows = query_rows,
  .fetch_rows = lg_tasks_list_rows,
  .copy_filter = copy_filter,
  .free_filter = free_filter,
};

/**
 * lg_task_list_new:
 * @store: the store
 * @filter: which tasks; also what lg_paged_list_set_filter() takes
 *
 * Returns: (transfer full): a list of #LgTask
 */
LgPagedList *
lg_task_list_new (LgStore                 *store,
                  const LgTaskBoardFilter *filter)
{
  return lg_paged_list_new (store, &tasks, filter);
}
