/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <libical/ical.h>
#include <string.h>

#include "lg-task-calendar.h"

#define NOON (1795172400 * LG_TIME_SECOND)  /* 2026-11-20 12:00 in Paris */
#define ID   "01920000-0000-7000-8000-000000000001"

static LgTask *
make_task (const char *title)
{
  LgTask *task = g_object_new (LG_TYPE_TASK, NULL);

  LG_RECORD (task)->id = g_strdup (ID);
  LG_RECORD (task)->created_at = NOON - LG_TIME_DAY;
  LG_RECORD (task)->updated_at = NOON - LG_TIME_HOUR;
  task->title = g_strdup (title);
  task->kind = LG_TASK_KIND_PATROL;
  task->status = LG_TASK_STATUS_TO_DO;
  task->timezone = g_strdup ("Europe/Paris");

  return task;
}

static char *
print (LgTask *task,
       int     lead)
{
  g_autoptr (GPtrArray) tasks = g_ptr_array_new ();

  g_ptr_array_add (tasks, task);
  g_ptr_array_add (tasks, task);

  return lg_task_calendar_print (tasks, lead);
}

/* The calendar as another program reads it. */
static icalcomponent *
read_back (LgTask *task,
           int     lead)
{
  g_autofree char *text = print (task, lead);
  icalcomponent *calendar = icalparser_parse_string (text);

  g_assert_nonnull (calendar);
  g_assert_cmpint (icalcomponent_isa (calendar), ==, ICAL_VCALENDAR_COMPONENT);
  g_assert_cmpint (icalcomponent_count_errors (calendar), ==, 0);
  g_assert_cmpint (icalcomponent_count_components (calendar, ICAL_VTODO_COMPONENT), ==, 2);
  g_assert_true (icalrestriction_check (calendar));

  return calendar;
}

static icalcomponent *
get_todo (icalcomponent *calendar)
{
  return icalcomponent_get_first_component (calendar, ICAL_VTODO_COMPONENT);
}

static void
assert_property (icalcomponent     *component,
                 icalproperty_kind  kind,
                 const char        *expected)
{
  icalproperty *property = icalcomponent_get_first_property (component, kind);
  char *value = property != NULL ? icalproperty_get_value_as_string_r (property) : NULL;

  g_assert_cmpstr (value, ==, expected);
  icalmemory_free_buffer (value);
}

static void
test_a_task_is_a_to_do_with_its_zone (void)
{
  g_autoptr (LgTask) task = make_task ("Walk the fence; north, then south");
  icalcomponent *calendar, *todo;
  struct icaltimetype due;

  task->due_at = NOON;
  task->description = g_strdup ("Take a torch\nand a \001 radio");
  calendar = read_back (task, 15);
  todo = get_todo (calendar);

  g_assert_cmpstr (icalcomponent_get_uid (todo), ==, ID);
  g_assert_cmpstr (icalcomponent_get_summary (todo), ==, "Walk the fence; north, then south");
  g_assert_cmpstr (icalcomponent_get_description (todo), ==, "Take a torch\nand a   radio");
  assert_property (todo, ICAL_DTSTAMP_PROPERTY, "20261120T100000Z");
  assert_property (todo, ICAL_STATUS_PROPERTY, "NEEDS-ACTION");
  assert_property (todo, ICAL_RRULE_PROPERTY, NULL);
  assert_property (todo, ICAL_DTSTART_PROPERTY, NULL);

  /* The zone that the file brings says which moment that is. */
  g_assert_cmpint (icalcomponent_count_components (calendar, ICAL_VTIMEZONE_COMPONENT), ==, 1);
  due = icalcomponent_get_due (todo);
  g_assert_cmpint (due.hour, ==, 12);
  g_assert_cmpstr (icaltime_get_tzid (due), ==, "Europe/Paris");
  g_assert_cmpint (icaltime_as_timet_with_zone (due, due.zone), ==, NOON / LG_TIME_SECOND);

  icalcomponent_free (calendar);
}

static void
test_an_open_task_reminds_as_early_as_told (void)
{
  g_autoptr (LgTask) task = make_task ("Walk the fence");
  icalcomponent *calendar, *alarm;

  task->due_at = NOON;
  calendar = read_back (task, 15);
  alarm = icalcomponent_get_first_component (get_todo (calendar), ICAL_VALARM_COMPONENT);
  assert_property (alarm, ICAL_ACTION_PROPERTY, "DISPLAY");
  assert_property (alarm, ICAL_DESCRIPTION_PROPERTY, "Walk the fence");
  assert_property (alarm, ICAL_TRIGGER_PROPERTY, "-PT15M");
  g_assert_nonnull (strstr (icalcomponent_as_ical_string (alarm), "RELATED=END"));
  icalcomponent_free (calendar);

  calendar = read_back (task, -1);
  g_assert_cmpint (icalcomponent_count_components (get_todo (calendar), ICAL_VALARM_COMPONENT), ==, 0);
  icalcomponent_free (calendar);

  task->status = LG_TASK_STATUS_DONE;
  calendar = read_back (task, 15);
  g_assert_cmpint (icalcomponent_count_components (get_todo (calendar), ICAL_VALARM_COMPONENT), ==, 0);
  icalcomponent_free (calendar);
}

static void
test_a_rule_counts_from_when_it_is_due (void)
{
  g_autoptr (LgTask) task = make_task ("Walk the fence");
  icalcomponent *calendar, *todo, *alarm;

  task->due_at = NOON;
  task->rrule = g_strdup ("FREQ=WEEKLY;BYDAY=MO,FR");
  calendar = read_back (task, 15);
  todo = get_todo (calendar);
  assert_property (get_todo (calendar), ICAL_RRULE_PROPERTY, "FREQ=WEEKLY;BYDAY=MO,FR");
  assert_property (get_todo (calendar), ICAL_DTSTART_PROPERTY, "20261120T120000");

  /* RFC 5545, section 3.8.2.3: DUE is later than DTSTART. */
  assert_property (todo, ICAL_DUE_PROPERTY, "20261120T120001");
  g_assert_cmpint (icaltime_compare (icalcomponent_get_due (todo), icalcomponent_get_dtstart (todo)), >, 0);

  alarm = icalcomponent_get_first_component (todo, ICAL_VALARM_COMPONENT);
  assert_property (alarm, ICAL_TRIGGER_PROPERTY, "-PT15M");
  g_assert_nonnull (strstr (icalcomponent_as_ical_string (alarm), "RELATED=START"));
  icalcomponent_free (calendar);
}

static void
test_a_checklist_is_progress (void)
{
  g_autoptr (LgTask) task = make_task ("Walk the fence");
  icalcomponent *calendar;

  task->status = LG_TASK_STATUS_IN_PROGRESS;
  task->checklist = g_strdup ("[{\"title\":\"North\",\"state\":\"done\"},{\"title\":\"South\",\"state\":\"skipped\","
                              "\"reason\":\"Flooded\"},{\"title\":\"East\",\"state\":\"open\"}]");
  calendar = read_back (task, 15);
  assert_property (get_todo (calendar), ICAL_PERCENTCOMPLETE_PROPERTY, "66");
  assert_property (get_todo (calendar), ICAL_STATUS_PROPERTY, "IN-PROCESS");
  g_assert_cmpstr (icalcomponent_get_description (get_todo (calendar)), ==, "☑ North\n☒ South (Flooded)\n☐ East");
  icalcomponent_free (calendar);
}

static void
test_what_is_over_says_so (void)
{
  g_autoptr (LgTask) task = make_task ("Walk the fence");
  icalcomponent *calendar;

  task->status = LG_TASK_STATUS_DONE;
  task->done_at = NOON;
  calendar = read_back (task, 15);
  assert_property (get_todo (calendar), ICAL_STATUS_PROPERTY, "COMPLETED");
  assert_property (get_todo (calendar), ICAL_COMPLETED_PROPERTY, "20261120T110000Z");
  assert_property (get_todo (calendar), ICAL_PERCENTCOMPLETE_PROPERTY, "100");
  icalcomponent_free (calendar);

  task->status = LG_TASK_STATUS_CANCELLED;
  task->done_at = LG_TIME_NONE;
  calendar = read_back (task, 15);
  assert_property (get_todo (calendar), ICAL_STATUS_PROPERTY, "CANCELLED");
  assert_property (get_todo (calendar), ICAL_COMPLETED_PROPERTY, NULL);
  icalcomponent_free (calendar);
}

/* RFC 5545, section 3.1: no line is longer than 75 octets. */
static void
test_long_lines_are_folded (void)
{
  g_autofree char *title = g_strnfill (400, 'x');
  g_autoptr (LgTask) task = make_task (title);
  g_autofree char *text = print (task, 15);
  g_auto (GStrv) lines = g_strsplit (text, "\r\n", -1);

  g_assert_true (g_str_has_suffix (text, "END:VCALENDAR\r\n"));
  for (gsize i = 0; lines[i] != NULL; i++)
    {
      g_assert_cmpuint (strlen (lines[i]), <=, 75);
      g_assert_null (strchr (lines[i], '\n'));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/task-calendar/a-task-is-a-to-do-with-its-zone", test_a_task_is_a_to_do_with_its_zone);
  g_test_add_func ("/model/task-calendar/an-open-task-reminds-as-early-as-told", test_an_open_task_reminds_as_early_as_told);
  g_test_add_func ("/model/task-calendar/a-rule-counts-from-when-it-is-due", test_a_rule_counts_from_when_it_is_due);
  g_test_add_func ("/model/task-calendar/a-checklist-is-progress", test_a_checklist_is_progress);
  g_test_add_func ("/model/task-calendar/what-is-over-says-so", test_what_is_over_says_so);
  g_test_add_func ("/model/task-calendar/long-lines-are-folded", test_long_lines_are_folded);

  return g_test_run ();
}
