/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-audit.h"
#include "lg-settings.h"
#include "lg-task-reminders.h"
#include "lg-task-table-private.h"

/* An open task whose due time nobody was told of, in the words of the index tasks_to_remind. A task whose due time
 * moves, and the next one of a series, are told of again. */
#define TO_REMIND \
  "t.status < 4 AND t.deleted_at IS NULL AND t.due_at IS NOT NULL AND t.reminded_due IS NOT t.due_at"

/* One that was told of, and is still to be done by then. */
#define STANDS "t.status < 4 AND t.deleted_at IS NULL AND t.reminded_due = t.due_at"

static gboolean
read_lead (LgDb      *db,
           gboolean  *enabled,
           LgTime    *lead,
           GError   **error)
{
  gint64 value, minutes;

  if (!lg_settings_get_int (db, "reminder.enabled", &value, error) ||
      !lg_settings_get_int (db, "reminder.minutes", &minutes, error))
    return FALSE;

  *enabled = value != 0;
  *lead = minutes * LG_TIME_MINUTE;

  return TRUE;
}

/**
 * lg_task_reminders_find_next:
 * @db: a connection
 * @next: (out): when the next reminder is to be given, which may be past; %LG_TIME_NONE where none is
 * @error: return location
 */
gboolean
lg_task_reminders_find_next (LgDb     *db,
                             LgTime   *next,
                             GError  **error)
{
  gboolean enabled;
  LgTime lead;

  *next = LG_TIME_NONE;
  if (!read_lead (db, &enabled, &lead, error))
    return FALSE;
  if (!enabled)
    return TRUE;

  if (!lg_db_query_int (db, "SELECT min (t.due_at) FROM tasks t WHERE " TO_REMIND, next, error, ""))
    return FALSE;
  if (*next != LG_TIME_NONE)
    *next -= lead;

  return TRUE;
}

/* Only what reminds writes the mark, and it is no part of the record: a task that is
 * edited or put back as it was keeps it, and who has it open meets no conflict. */
static gboolean
mark (LgDb     *db,
      LgTime    until,
      gint64   *n_marked,
      GError  **error)
{
  g_autofree char *note = NULL;
  const gint64 before = lg_db_count_changes (db);

  if (!lg_db_run (db, "UPDATE tasks AS t SET reminded_due = t.due_at WHERE " TO_REMIND " AND t.due_at <= ?", error,
                  "i", until))
    return FALSE;

  *n_marked = lg_db_count_changes (db) - before;
  if (*n_marked == 0)
    return TRUE;
  note = g_strdup_printf ("{\"tasks\":%" G_GINT64_FORMAT "}", *n_marked);

  return lg_audit_note (db, "task", NULL, note, error);
}

/**
 * lg_task_reminders_take:
 * @db: a connection in a transaction
 * @now: the moment
 * @most: how many tasks to return at most
 * @n_due: (out): how many tasks there are to remind of
 * @error: return location
 *
 * Takes what is to be told of now. Nobody else gets it afterwards, so that
 * each due time is told of once, whoever asks.
 *
 * Returns: (transfer full) (element-type LgTask): the tasks, what is due first before
 */
GPtrArray *
lg_task_reminders_take (LgDb    *db,
                        LgTime   now,
                        guint    most,
                        gint64  *n_due,
                        GError **error)
{
  g_autoptr (GPtrArray) tasks = NULL;
  gboolean enabled;
  LgTime lead;

  *n_due = 0;
  if (!read_lead (db, &enabled, &lead, error))
    return NULL;
  if (!enabled)
    return g_ptr_array_new_with_free_func (g_object_unref);

  tasks = lg_table_list (db, &lg_tasks, "WHERE " TO_REMIND " AND t.due_at <= ? ORDER BY t.due_at, t.row LIMIT ?", error,
                         "ii", now + lead, (gint64) most);
  if (tasks == NULL || !mark (db, now + lead, n_due, error))
    return NULL;

  return g_steal_pointer (&tasks);
}

/**
 * lg_task_reminders_stands:
 * @db: a connection
 * @id: the id of a task that was told of
 * @stands: (out): whether it is still to be done by the time that was told
 * @error: return location
 */
gboolean
lg_task_reminders_stands (LgDb        *db,
                          const char  *id,
                          gboolean    *stands,
                          GError     **error)
{
  gint64 n_tasks;

  if (!lg_db_query_int (db, "SELECT count (*) FROM tasks t WHERE t.id = ? AND " STANDS, &n_tasks, error, "u", id))
    return FALSE;

  *stands = n_tasks > 0;

  return TRUE;
}

/* Whether that is so of any task at all. */
gboolean
lg_task_reminders_any_stand (LgDb      *db,
                             gboolean  *stand,
                             GError   **error)
{
  gint64 exists;

  if (!lg_db_query_int (db, "SELECT EXISTS (SELECT 1 FROM tasks t WHERE " STANDS ")", &exists, error, ""))
    return FALSE;

  *stand = exists != 0;

  return TRUE;
}
