/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-store"

#include "config.h"

#include "lg-settings.h"
#include "lg-task-calendar.h"
#include "lg-task-export.h"

/**
 * lg_task_export_calendar:
 * @db: a connection
 * @filter: which tasks
 * @n_tasks: (out): how many they are
 * @error: return location
 *
 * Prints the tasks for a calendar, which reminds of them when LossGuard does.
 *
 * Returns: (transfer full): a file of iCalendar (RFC 5545)
 */
char *
lg_task_export_calendar (LgDb                *db,
                         const LgTaskFilter  *filter,
                         gint64              *n_tasks,
                         GError             **error)
{
  g_autoptr (GPtrArray) tasks = NULL;
  gint64 enabled, minutes;

  if (!lg_settings_get_int (db, "reminder.enabled", &enabled, error) ||
      !lg_settings_get_int (db, "reminder.minutes", &minutes, error))
    return NULL;

  tasks = lg_tasks_list (db, filter, NULL, error);
  if (tasks == NULL)
    return NULL;
  *n_tasks = tasks->len;

  return lg_task_calendar_print (tasks, enabled ? minutes : -1);
}
