/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-model"

#include "config.h"

#include "lg-checklist.h"
#include "lg-ical-private.h"
#include "lg-task-calendar.h"

/* Tasks as to-dos of iCalendar (RFC 5545), for the calendar of those who do them. */

#define PRODUCT_ID "-//com.example//LossGuard " PACKAGE_VERSION "//EN"

static GTimeZone *
get_zone (LgTask      *task,
          const char **name)
{
  GTimeZone *zone;

  *name = task->timezone != NULL ? task->timezone : lg_time_zone_host ();
  zone = lg_time_zone_lookup (*name, NULL);
  if (zone == NULL)
    *name = "UTC";

  return zone != NULL ? zone : lg_time_zone_lookup ("UTC", NULL);
}

/* What RFC 5545 allows in a text: no control characters but the ends of lines. */
static char *
clean (const char *text)
{
  char *copy = g_strdup (text);

  for (char *c = copy; *c != '\0'; c++)
    {
      if (g_ascii_iscntrl (*c) && *c != '\n')
        *c = ' ';
    }

  return copy;
}

static void
append_checklist (GString   *text,
                  GPtrArray *checklist)
{
  static const char * const marks[] = { "", "☐", "☑", "☒" };

  for (guint i = 0; i < checklist->len; i++)
    {
      const LgCheckpoint *checkpoint = checklist->pdata[i];

      g_string_append_printf (text, "%s%s %s", text->len > 0 ? "\n" : "", marks[checkpoint->state], checkpoint->title);
      if (checkpoint->reason != NULL)
        g_string_append_printf (text, " (%s)", checkpoint->reason);
    }
}

static void
add_texts (icalcomponent *todo,
           LgTask        *task,
           GPtrArray     *checklist)
{
  g_autofree char *summary = clean (task->title);
  g_autoptr (GString) text = g_string_new (task->description);
  g_autofree char *description = NULL;

  append_checklist (text, checklist);
  description = clean (text->str);

  icalcomponent_add_property (todo, icalproperty_new_summary (summary));
  if (*description != '\0')
    icalcomponent_add_property (todo, icalproperty_new_description (description));
  if (task->site != NULL)
    icalcomponent_add_property (todo, icalproperty_new_location (task->site));
}

/* On the clocks of the place where it is to be done. */
static void
add_local_time (icalcomponent *todo,
                icalproperty  *property,
                const char    *zone_name)
{
  icalproperty_add_parameter (property, icalparameter_new_tzid (zone_name));
  icalcomponent_add_property (todo, property);
}

static void
add_rule (icalcomponent       *todo,
          LgTask              *task,
          struct icaltimetype  due,
          const char          *zone_name)
{
  struct icalrecurrencetype rule = icalrecurrencetype_from_string (task->rrule);

  if (rule.freq == ICAL_NO_RECURRENCE)
    return;

  /* A rule counts from DTSTART, and no other moment than the one when the task is due makes it true at the same times
   * as here. */
  add_local_time (todo, icalproperty_new_dtstart (due), zone_name);
  icalcomponent_add_property (todo, icalproperty_new_rrule (rule));
}

static void
add_due (icalcomponent *todo,
         LgTask        *task)
{
  const char *zone_name;
  GTimeZone *zone = get_zone (task, &zone_name);
  struct icaltimetype due;

  if (task->due_at == LG_TIME_NONE)
    return;

  due = lg_ical_time_local (task->due_at, zone);
  if (task->rrule != NULL)
    add_rule (todo, task, due, zone_name);

  /* DUE must be later than DTSTART (RFC 5545, section 3.8.2.3): by a second, which no calendar shows. */
  if (icalcomponent_get_first_property (todo, ICAL_DTSTART_PROPERTY) != NULL)
    icaltime_adjust (&due, 0, 0, 0, 1);
  add_local_time (todo, icalproperty_new_due (due), zone_name);
}

static enum icalproperty_status
get_status (LgTask *task)
{
  switch (task->status)
    {
    case LG_TASK_STATUS_IN_PROGRESS:
    case LG_TASK_STATUS_REVIEW:
      return ICAL_STATUS_INPROCESS;
    case LG_TASK_STATUS_DONE:
      return ICAL_STATUS_COMPLETED;
    case LG_TASK_STATUS_CANCELLED:
      return ICAL_STATUS_CANCELLED;
    case LG_TASK_STATUS_TO_DO:
    default:
      return ICAL_STATUS_NEEDSACTION;
    }
}

/* What was skipped with a reason is over, too. */
static void
add_progress (icalcomponent *todo,
              LgTask        *task,
              GPtrArray     *checklist)
{
  const guint n_open = lg_checklist_count (checklist, LG_CHECK_STATE_OPEN);

  icalcomponent_add_property (todo, icalproperty_new_status (get_status (task)));
  if (task->status == LG_TASK_STATUS_DONE)
    icalcomponent_add_property (todo, icalproperty_new_percentcomplete (100));
  else if (checklist->len > 0)
    icalcomponent_add_property (todo, icalproperty_new_percentcomplete (100 * (checklist->len - n_open) / checklist->len));

  if (task->done_at != LG_TIME_NONE)
    icalcomponent_add_property (todo, icalproperty_new_completed (lg_ical_time_utc (task->done_at)));
}

static void
add_alarm (icalcomponent *todo,
           LgTask        *task,
           int            lead)
{
  const struct icaltriggertype trigger = { .duration = icaldurationtype_from_int (-60 * lead) };
  icalproperty *property = icalproperty_new_trigger (trigger);
  g_autofree char *title = clean (task->title);

  /* One that recurs begins when it is due; the end of any other is when it is due. */
  icalproperty_add_parameter (property, icalparameter_new_related (task->rrule != NULL ? ICAL_RELATED_START
                                                                                       : ICAL_RELATED_END));
  icalcomponent_add_component (todo, icalcomponent_vanew (ICAL_VALARM_COMPONENT,
                                                          icalproperty_new_action (ICAL_ACTION_DISPLAY),
                                                          icalproperty_new_description (title),
                                                          property,
                                                          NULL));
}

static icalcomponent *
make_todo (LgTask *task,
           int     lead)
{
  icalcomponent *todo = icalcomponent_new_vtodo ();
  LgRecord *record = LG_RECORD (task);
  g_autoptr (GPtrArray) read = lg_checklist_parse (task->checklist, NULL);
  g_autoptr (GPtrArray) checklist = read != NULL ? g_steal_pointer (&read) : lg_checklist_new ();
  const gboolean is_open = task->status != LG_TASK_STATUS_DONE && task->status != LG_TASK_STATUS_CANCELLED;

  /* In a file that is no message, the stamp says when the task was last changed, so the same data make the same bytes. */
  icalcomponent_add_property (todo, icalproperty_new_uid (record->id));
  icalcomponent_add_property (todo, icalproperty_new_dtstamp (lg_ical_time_utc (record->updated_at)));
  icalcomponent_add_property (todo, icalproperty_new_created (lg_ical_time_utc (record->created_at)));
  icalcomponent_add_property (todo, icalproperty_new_lastmodified (lg_ical_time_utc (record->updated_at)));
  add_texts (todo, task, checklist);
  add_due (todo, task);
  add_progress (todo, task, checklist);
  if (lead >= 0 && is_open && task->due_at != LG_TIME_NONE)
    add_alarm (todo, task, lead);

  return todo;
}

/* Takes @component. */
static void
append_component (GString       *text,
                  icalcomponent *component)
{
  char *printed = icalcomponent_as_ical_string_r (component);

  g_string_append (text, printed);
  icalmemory_free_buffer (printed);
  icalcomponent_free (component);
}

/* A zone that is named must be told of in the file (RFC 5545, section 3.2.19). */
static void
append_zone (GString    *text,
             LgTask     *task,
             GHashTable *zones)
{
  icaltimezone *zone;
  icalcomponent *component;
  const char *name;

  get_zone (task, &name);
  if (task->due_at == LG_TIME_NONE || !g_hash_table_add (zones, g_strdup (name)))
    return;

  zone = icaltimezone_get_builtin_timezone (name);
  component = zone != NULL ? icalcomponent_new_clone (icaltimezone_get_component (zone)) : NULL;
  if (component == NULL)
    return;

  icalproperty_set_tzid (icalcomponent_get_first_property (component, ICAL_TZID_PROPERTY), name);
  append_component (text, component);
}

/**
 * lg_task_calendar_print:
 * @tasks: (element-type LgTask): tasks
 * @lead: minutes before a task is due that a calendar is to remind of it; -1 for never
 *
 * Returns: (transfer full): a file of iCalendar (RFC 5545) with a to-do for each task
 */
char *
lg_task_calendar_print (GPtrArray *tasks,
                        int        lead)
{
  g_autoptr (GHashTable) zones = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GString *text = g_string_new ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:" PRODUCT_ID "\r\n");

  for (guint i = 0; i < tasks->len; i++)
    append_zone (text, tasks->pdata[i], zones);
  for (guint i = 0; i < tasks->len; i++)
    append_component (text, make_todo (tasks->pdata[i], lead));

  g_string_append (text, "END:VCALENDAR\r\n");

  return g_string_free_and_steal (text);
}
