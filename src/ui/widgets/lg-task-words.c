/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-checklist.h"
#include "lg-task-words.h"
#include "lg-time-text.h"
#include "lg-words.h"

/* Returns: (transfer none): the site's zone, or this machine's for a task that belongs to none */
GTimeZone *
lg_task_words_zone (LgTask *task)
{
  return lg_time_zone_lookup (task->timezone != NULL ? task->timezone : lg_time_zone_host (), NULL);
}

gboolean
lg_task_words_is_overdue (LgTask *task,
                          LgTime  now)
{
  return task->status < LG_TASK_STATUS_DONE && task->due_at != LG_TIME_NONE && task->due_at < now;
}

/**
 * lg_task_words_due:
 *
 * Returns: (transfer full) (nullable): when it is due, or was done
 */
char *
lg_task_words_due (LgTask *task,
                   LgTime  now)
{
  gboolean is_done = task->status == LG_TASK_STATUS_DONE && task->done_at != LG_TIME_NONE;
  LgTime time = is_done ? task->done_at : task->due_at;
  g_autofree char *when = lg_time_text_relative (time, LG_PRECISION_EXACT, lg_task_words_zone (task), now);

  if (when == NULL)
    return NULL;
  if (is_done)
    /* Translators: when a task was done, as in “3 hours ago” */
    return g_strdup_printf (_("Done: %s"), when);
  if (lg_task_words_is_overdue (task, now))
    /* Translators: when a task should have been done, as in “3 hours ago” */
    return g_strdup_printf (_("Overdue: %s"), when);

  /* Translators: when a task should be done, as in “today 18:00” */
  return g_strdup_printf (_("Due: %s"), when);
}

/**
 * lg_task_words_facts:
 *
 * Returns: (transfer full): its kind, its site and the number of its incident
 */
char *
lg_task_words_facts (LgTask *task)
{
  GString *facts = g_string_new (lg_words_task_kind (task->kind));

  if (task->site != NULL)
    g_string_append_printf (facts, " · %s", task->site);
  if (task->incident_number != NULL)
    g_string_append_printf (facts, " · %s", task->incident_number);

  return g_string_free (facts, FALSE);
}

/* Returns: (nullable): who does it, or the role that is asked to, NULL where neither is told */
const char *
lg_task_words_responsible (LgTask *task)
{
  const char *role = lg_words_contact_role (task->assigned_role);

  if (task->assignee != NULL)
    return task->assignee;

  return *role != '\0' ? role : NULL;
}

const char *
lg_task_words_assignee (LgTask *task)
{
  const char *responsible = lg_task_words_responsible (task);

  return responsible != NULL ? responsible : _("Nobody yet");
}

/**
 * lg_task_words_progress:
 *
 * Returns: (transfer full) (nullable): how many checkpoints are closed, NULL where there are none
 */
char *
lg_task_words_progress (LgTask *task)
{
  g_autoptr (GPtrArray) checklist = lg_checklist_parse (task->checklist, NULL);

  if (checklist == NULL || checklist->len == 0)
    return NULL;

  /* Translators: how many checkpoints of a patrol are closed, and how many there are */
  return g_strdup_printf (_("%1$u of %2$u"), checklist->len - lg_checklist_count (checklist, LG_CHECK_STATE_OPEN),
                          checklist->len);
}

/**
 * lg_task_words_summary:
 *
 * Returns: (transfer full): the task in one sentence, for a screen reader
 */
char *
lg_task_words_summary (LgTask *task,
                       LgTime  now)
{
  g_autofree char *due = lg_task_words_due (task, now);
  g_autofree char *facts = lg_task_words_facts (task);
  g_autofree char *progress = lg_task_words_progress (task);
  GString *summary = g_string_new (task->title);

  g_string_append_printf (summary, ", %s, %s", facts, lg_task_words_assignee (task));
  if (due != NULL)
    g_string_append_printf (summary, ", %s", due);
  if (progress != NULL)
    g_string_append_printf (summary, ", %s", progress);
  if (task->rrule != NULL)
    g_string_append_printf (summary, ", %s", _("Repeats"));

  return g_string_free (summary, FALSE);
}
