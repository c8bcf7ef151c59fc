/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-money.h"
#include "lg-page-table.h"
#include "lg-reminder-note.h"
#include "lg-task-words.h"

/* The task's own clock, as the people know it who are on the spot. */
static GTimeZone *
get_zone (LgTask *task)
{
  GTimeZone *zone = task->timezone != NULL ? lg_time_zone_lookup (task->timezone, NULL) : NULL;

  return zone != NULL ? zone : lg_time_zone_lookup (lg_time_zone_host (), NULL);
}

static char *
format_due (LgTask *task,
            LgTime  now)
{
  GTimeZone *zone = get_zone (task);
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc_usec (task->due_at);
  g_autoptr (GDateTime) local = zone != NULL ? g_date_time_to_timezone (utc, zone) : g_date_time_ref (utc);

  /* Translators: see g_date_time_format(). */
  if (task->due_at < now)
    return g_date_time_format (local, _("Overdue since %-d %B %Y, %H:%M"));
  if (zone != NULL && lg_time_local_day (task->due_at, zone) == lg_time_local_day (now, zone))
    return g_date_time_format (local, _("Due today at %H:%M"));

  return g_date_time_format (local, _("Due on %-d %B %Y, %H:%M"));
}

static char *
describe (LgTask *task,
          LgTime  now)
{
  g_autofree char *due = format_due (task, now);
  const char *responsible = lg_task_words_responsible (task);

  if (responsible == NULL)
    return g_steal_pointer (&due);

  /* Translators: when a task is due, and who does it. */
  return g_strdup_printf (_("%s · %s"), due, responsible);
}

/**
 * lg_reminder_note_for_task:
 * @task: a task
 * @folder: the store's
 * @now: the moment
 *
 * Returns: (transfer full): what reminds of the task, and opens it
 */
GNotification *
lg_reminder_note_for_task (LgTask     *task,
                           const char *folder,
                           LgTime      now)
{
  GNotification *note = g_notification_new (task->title);
  g_autofree char *body = describe (task, now);

  g_notification_set_body (note, body);
  g_notification_set_priority (note, G_NOTIFICATION_PRIORITY_HIGH);
  g_notification_set_default_action_and_target (note, "app.show-record", "(sss)", folder, "task", LG_RECORD (task)->id);

  return note;
}

/**
 * lg_reminder_note_for_tasks:
 * @tasks: (element-type LgTask): the first of them
 * @n_tasks: how many there are
 * @folder: the store's
 *
 * Returns: (transfer full): what reminds of many tasks at once, and opens their page
 */
GNotification *
lg_reminder_note_for_tasks (GPtrArray  *tasks,
                            gint64      n_tasks,
                            const char *folder)
{
  const LgPageEntry *page = lg_page_table_find_for ("task");
  g_autofree char *count = lg_amount_format (n_tasks, 0);
  g_autofree char *title = g_strdup_printf (ngettext ("%s task is due", "%s tasks are due", n_tasks), count);
  GNotification *note = g_notification_new (title);
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < tasks->len; i++)
    g_string_append_printf (titles, "%s%s", i > 0 ? "\n" : "", LG_TASK (tasks->pdata[i])->title);
  g_notification_set_body (note, titles->str);
  g_notification_set_priority (note, G_NOTIFICATION_PRIORITY_HIGH);
  if (page != NULL)
    g_notification_set_default_action_and_target (note, "app.show-page", "(ss)", folder, page->name);

  return note;
}
