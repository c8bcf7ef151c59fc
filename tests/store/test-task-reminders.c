/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-audit.h"
#include "lg-settings.h"
#include "lg-task-reminders.h"
#include "lg-task-table.h"
#include "lg-test-store.h"

#define NOON (1795147200 * LG_TIME_SECOND)
#define LEAD (15 * LG_TIME_MINUTE)

static LgTask *
make_task (LgDb       *db,
           const char *title,
           LgTime      due_at)
{
  g_autoptr (GError) error = NULL;
  LgTask *task = g_object_new (LG_TYPE_TASK, NULL);

  task->title = g_strdup (title);
  task->kind = LG_TASK_KIND_PATROL;
  task->due_at = due_at;
  lg_tasks_insert (db, task, &error);
  g_assert_no_error (error);

  return task;
}

static void
assert_next (LgDb   *db,
             LgTime  expected)
{
  g_autoptr (GError) error = NULL;
  LgTime next;

  lg_task_reminders_find_next (db, &next, &error);
  g_assert_no_error (error);
  g_assert_cmpint (next, ==, expected);
}

static void
assert_taken (LgDb       *db,
              LgTime      now,
              const char *expected,
              gint64      expected_due)
{
  g_autoptr (GString) titles = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  gint64 n_due;
  g_autoptr (GPtrArray) tasks = lg_task_reminders_take (db, now, 2, &n_due, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < tasks->len; i++)
    g_string_append_printf (titles, "%s%s", i > 0 ? " " : "", LG_TASK (tasks->pdata[i])->title);
  g_assert_cmpstr (titles->str, ==, expected);
  g_assert_cmpint (n_due, ==, expected_due);
}

static gpointer
once_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgTask) noon = NULL;
  g_autoptr (LgTask) later = NULL;
  g_autoptr (LgTask) whenever = NULL;

  assert_next (db, LG_TIME_NONE);
  later = make_task (db, "later", NOON + LG_TIME_HOUR);
  whenever = make_task (db, "whenever", LG_TIME_NONE);
  noon = make_task (db, "noon", NOON);

  assert_next (db, NOON - LEAD);
  assert_taken (db, NOON - LEAD - 1, "", 0);
  assert_taken (db, NOON - LEAD, "noon", 1);
  assert_taken (db, NOON, "", 0);
  assert_next (db, NOON + LG_TIME_HOUR - LEAD);

  return NULL;
}

static void
test_a_due_time_is_told_of_once (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, once_cb, NULL);
}

static gpointer
edit_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgTask) task = make_task (db, "task", NOON);

  assert_taken (db, NOON, "task", 1);

  /* Who had it open before writes it without a conflict, and sets nothing off. */
  lg_record_set_text (&task->assignee, "Guard 7");
  g_assert_true (lg_tasks_update (db, task, error));
  assert_taken (db, NOON, "", 0);

  task->due_at = NOON + LG_TIME_HOUR;
  g_assert_true (lg_tasks_update (db, task, error));
  assert_taken (db, NOON, "", 0);
  assert_taken (db, NOON + LG_TIME_HOUR, "task", 1);

  return NULL;
}

static void
test_a_due_time_that_moves_is_told_of_again (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, edit_cb, NULL);
}

static gpointer
over_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgTask) finished = make_task (db, "finished", NOON);
  g_autoptr (LgTask) cancelled = make_task (db, "cancelled", NOON);
  g_autoptr (LgTask) deleted = make_task (db, "deleted", NOON);

  g_assert_true (lg_tasks_move (db, finished, LG_TASK_STATUS_DONE, error));
  g_assert_true (lg_tasks_move (db, cancelled, LG_TASK_STATUS_CANCELLED, error));
  g_assert_true (lg_tasks_set_deleted (db, LG_RECORD (deleted)->row, TRUE, error));
  assert_next (db, LG_TIME_NONE);
  assert_taken (db, NOON, "", 0);

  g_assert_true (lg_tasks_set_deleted (db, LG_RECORD (deleted)->row, FALSE, error));
  assert_taken (db, NOON, "deleted", 1);

  return NULL;
}

static void
test_what_is_over_is_not_told_of (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, over_cb, NULL);
}

static gpointer
series_cb (LgDb *db, gpointer data, GError **error)
{
  const LgTime yesterday = lg_time_now () - LG_TIME_DAY;
  g_autoptr (LgTask) task = make_task (db, "daily", yesterday);
  LgTime next;

  lg_record_set_text (&task->rrule, "FREQ=DAILY");
  g_assert_true (lg_tasks_update (db, task, error));
  assert_taken (db, yesterday, "daily", 1);
  g_assert_true (lg_tasks_move (db, task, LG_TASK_STATUS_DONE, error));

  g_assert_true (lg_task_reminders_find_next (db, &next, error));
  g_assert_cmpint (next, >, lg_time_now () - LG_TIME_HOUR);
  assert_taken (db, next, "daily", 1);

  return NULL;
}

static void
test_the_next_of_a_series_is_told_of (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, series_cb, NULL);
}

static gpointer
many_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgTask) third = make_task (db, "third", NOON);
  g_autoptr (LgTask) second = make_task (db, "second", NOON - 1);
  g_autoptr (LgTask) first = make_task (db, "first", NOON - 2);
  gint64 broken_at, n_before, n_after;

  g_assert_true (lg_audit_verify (db, &broken_at, &n_before, error));
  assert_taken (db, NOON, "first second", 3);
  assert_taken (db, NOON, "", 0);
  g_assert_true (lg_audit_verify (db, &broken_at, &n_after, error));
  g_assert_cmpint (n_after, ==, n_before + 1);

  return NULL;
}

static void
test_many_are_taken_at_once_with_one_audit_row (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, many_cb, NULL);
}

static gpointer
settings_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgTask) task = make_task (db, "task", NOON);

  g_assert_true (lg_settings_set (db, "reminder.minutes", "60", error));
  assert_next (db, NOON - LG_TIME_HOUR);
  g_assert_true (lg_settings_set (db, "reminder.enabled", "false", error));
  assert_next (db, LG_TIME_NONE);
  assert_taken (db, NOON, "", 0);
  g_assert_true (lg_settings_set (db, "reminder.enabled", "true", error));
  assert_taken (db, NOON - LG_TIME_HOUR, "task", 1);

  return NULL;
}

static void
test_settings_say_whether_and_how_early (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, settings_cb, NULL);
}

static void
assert_stands (LgDb     *db,
               LgTask   *task,
               gboolean  expected)
{
  g_autoptr (GError) error = NULL;
  gboolean stands, any;

  g_assert_true (lg_task_reminders_stands (db, LG_RECORD (task)->id, &stands, &error));
  g_assert_true (lg_task_reminders_any_stand (db, &any, &error));
  g_assert_cmpint (stands, ==, expected);
  g_assert_cmpint (any, ==, expected);
}

static gpointer
stands_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgTask) moved = make_task (db, "moved", NOON);
  g_autoptr (LgTask) done = make_task (db, "done", NOON + LG_TIME_DAY);

  assert_stands (db, moved, FALSE);
  assert_taken (db, NOON, "moved", 1);
  assert_stands (db, moved, TRUE);
  moved->due_at = NOON + LG_TIME_HOUR;
  g_assert_true (lg_tasks_update (db, moved, error));
  assert_stands (db, moved, FALSE);
  g_assert_true (lg_tasks_set_deleted (db, LG_RECORD (moved)->row, TRUE, error));

  assert_taken (db, NOON + LG_TIME_DAY, "done", 1);
  assert_stands (db, done, TRUE);
  done->status = LG_TASK_STATUS_DONE;
  g_assert_true (lg_tasks_update (db, done, error));
  assert_stands (db, done, FALSE);

  return NULL;
}

static void
test_a_reminder_stands_until_its_task_is_over (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, stands_cb, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();

  g_test_add_func ("/store/task-reminders/a-due-time-is-told-of-once", test_a_due_time_is_told_of_once);
  g_test_add_func ("/store/task-reminders/a-due-time-that-moves-is-told-of-again", test_a_due_time_that_moves_is_told_of_again);
  g_test_add_func ("/store/task-reminders/what-is-over-is-not-told-of", test_what_is_over_is_not_told_of);
  g_test_add_func ("/store/task-reminders/the-next-of-a-series-is-told-of", test_the_next_of_a_series_is_told_of);
  g_test_add_func ("/store/task-reminders/many-are-taken-at-once-with-one-audit-row", test_many_are_taken_at_once_with_one_audit_row);
  g_test_add_func ("/store/task-reminders/settings-say-whether-and-how-early", test_settings_say_whether_and_how_early);
  g_test_add_func ("/store/task-reminders/a-reminder-stands-until-its-task-is-over", test_a_reminder_stands_until_its_task_is_over);

  return g_test_run ();
}
