/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-protocol"

/* Step 14: a recurring task: all cameras and sensors are operational. */

#include "config.h"

#include <glib/gi18n.h>

#include "lg-camera-table.h"
#include "lg-recurrence.h"
#include "lg-settings.h"
#include "lg-step-private.h"
#include "lg-task-table.h"

#define AUDIT_RULE "protocol.14"

static gboolean
note_cameras (LgStep  *step,
              guint   *n_cameras,
              GError **error)
{
  g_autoptr (GPtrArray) cameras = lg_cameras_list (step->db, 0, error);

  if (cameras == NULL)
    return FALSE;

  *n_cameras = cameras->len;
  for (guint i = 0; i < cameras->len; i++)
    lg_step_note_read (step, g_ptr_array_index (cameras, i));

  return TRUE;
}

/* The audit keeps the hour at which the first one was due. */
static gboolean
find_due (LgTask      *last,
          const char  *rrule,
          LgTime      *due_at)
{
  GTimeZone *zone = lg_time_zone_lookup (lg_time_zone_host (), NULL);
  LgTime now = lg_time_now ();
  LgTime start = last != NULL && last->due_at != LG_TIME_NONE ? last->due_at
                                                              : lg_time_day_start (lg_time_local_day (now, zone), zone);

  return lg_recurrence_next (rrule, start, now, zone, due_at, NULL);
}

static gboolean
make_task (LgStep      *step,
           LgTask      *last,
           const char  *rrule,
           LgTime       due_at,
           GError     **error)
{
  g_autoptr (LgTask) task = g_object_new (LG_TYPE_TASK, NULL);

  task->due_at = due_at;
  task->kind = LG_TASK_KIND_EQUIPMENT_AUDIT;
  task->status = LG_TASK_STATUS_TO_DO;
  task->assigned_role = LG_CONTACT_ROLE_SECURITY_TEAM;
  task->title = g_strdup (_("Check that all cameras and sensors are operational"));
  task->rrule = g_strdup (rrule);
  task->rule = g_strdup (AUDIT_RULE);
  task->series = g_strdup (last != NULL ? last->series : NULL);
  if (!lg_tasks_insert (step->db, task, error))
    return FALSE;

  lg_step_note_written (step, task);

  return TRUE;
}

static LgTask *
find_last (LgStep *step)
{
  return lg_tasks_find_by_rule (step->db, AUDIT_RULE, 0, NULL);
}

static gboolean
is_open (LgTask *task)
{
  return task->status != LG_TASK_STATUS_DONE && task->status != LG_TASK_STATUS_CANCELLED;
}

static gboolean
tell_task (LgStep *step,
           guint   n_cameras,
           LgTime  due_at)
{
  g_autofree char *due = lg_time_format_local (due_at, LG_PRECISION_EXACT, lg_time_zone_lookup (lg_time_zone_host (), NULL));

  if (n_cameras == 0)
    return lg_step_done (step, _("Made a task: the audit of cameras and sensors, due %s; no camera is on record"), due);

  return lg_step_done (step, g_dngettext (GETTEXT_PACKAGE, "Made a task: the audit of %1$u camera, due %2$s",
                                          "Made a task: the audit of %1$u cameras, due %2$s", n_cameras), n_cameras, due);
}

gboolean
lg_step_audit_equipment (LgStep  *step,
                         GError **error)
{
  g_autoptr (LgTask) last = NULL;
  g_autofree char *rrule = NULL;
  LgTime due_at;
  guint n_cameras;

  if (step->incident != NULL)
    return lg_step_skip (step, _("Equipment is audited for the whole store"));

  rrule = lg_settings_get (step->db, "rule.audit.rrule", error);
  if (rrule == NULL || !note_cameras (step, &n_cameras, error))
    return FALSE;

  last = find_last (step);
  if (last != NULL && is_open (last))
    {
      lg_step_note_read (step, last);
      return lg_step_skip (step, g_dngettext (GETTEXT_PACKAGE, "The audit of %u camera is among the tasks already",
                                              "The audit of %u cameras is among the tasks already", n_cameras), n_cameras);
    }

  if (!find_due (last, rrule, &due_at))
    return lg_step_skip (step, _("The rule %s knows no further day for an audit"), rrule);

  return make_task (step, last, rrule, due_at, error) && tell_task (step, n_cameras, due_at);
}
