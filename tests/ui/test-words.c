/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-task-words.h"
#include "lg-words.h"

static void
assert_signed (gint64      number,
               const char *expected)
{
  g_autofree char *text = lg_words_signed (number);

  g_assert_cmpstr (text, ==, expected);
}

/* Without the mark, text that runs from right to left has the sign behind the figure. */
static void
test_a_sign_stays_before_its_figure (void)
{
  assert_signed (-12, "\u200e−12");
  assert_signed (7, "\u200e+7");
  assert_signed (0, "\u200e0");
}

static LgTime
parse (const char *text)
{
  LgTime time = LG_TIME_NONE;

  g_assert_true (lg_time_parse (text, lg_time_zone_lookup ("UTC", NULL), &time, NULL, NULL));

  return time;
}

static void
assert_due (const char *due,
            const char *expected)
{
  g_autoptr (LgTask) task = g_object_new (LG_TYPE_TASK, NULL);
  g_autofree char *words = NULL;

  task->status = LG_TASK_STATUS_TO_DO;
  task->timezone = g_strdup ("Europe/Berlin");
  task->due_at = parse (due);
  words = lg_task_words_due (task, parse ("2026-06-10T12:00:00Z"));

  g_assert_cmpstr (words, ==, expected);
}

/* The site's clocks are two hours ahead. */
static void
test_what_is_due_soon_has_its_hour (void)
{
  assert_due ("2026-06-10T18:30:00Z", "Due: today 20:30");
  assert_due ("2026-06-10T22:30:00Z", "Due: tomorrow 00:30");
  assert_due ("2026-06-11T21:30:00Z", "Due: tomorrow 23:30");
  assert_due ("2026-06-11T22:30:00Z", "Due: 12 Jun");
}

static void
assert_assignee (const char *name,
                 int         role,
                 const char *expected)
{
  g_autoptr (LgTask) task = g_object_new (LG_TYPE_TASK, NULL);

  task->assignee = g_strdup (name);
  task->assigned_role = role;

  g_assert_cmpstr (lg_task_words_assignee (task), ==, expected);
}

/* The protocol asks a role, until one of them takes charge. */
static void
test_who_is_asked_is_named (void)
{
  assert_assignee (NULL, 0, "Nobody yet");
  assert_assignee (NULL, LG_CONTACT_ROLE_SECURITY_TEAM, "Security Team");
  assert_assignee (NULL, LG_CONTACT_ROLE_SECURITY_DIRECTOR, "Security Director");
  assert_assignee (NULL, LG_CONTACT_ROLE_STAKEHOLDER, "Stakeholder");
  assert_assignee ("Ann Guard", LG_CONTACT_ROLE_SECURITY_TEAM, "Ann Guard");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/words/a-sign-stays-before-its-figure", test_a_sign_stays_before_its_figure);
  g_test_add_func ("/ui/words/what-is-due-soon-has-its-hour", test_what_is_due_soon_has_its_hour);
  g_test_add_func ("/ui/words/who-is-asked-is-named", test_who_is_asked_is_named);

  return g_test_run ();
}
