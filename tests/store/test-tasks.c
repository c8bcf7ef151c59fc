/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-task-table.h"
#include "lg-test-records.h"
#include "lg-test-store.h"

#define NOON (1795147200 * LG_TIME_SECOND)

static LgTask *
make_task (LgDb       *db,
           const char *title,
           LgTaskKind  kind,
           LgTime      due_at)
{
  g_autoptr (GError) error = NULL;
  LgTask *task = g_object_new (LG_TYPE_TASK, NULL);

  task->title = g_strdup (title);
  task->kind = kind;
  task->due_at = due_at;
  lg_tasks_insert (db, task, &error);
  g_assert_no_error (error);

  return task;
}

static void
assert_listed (LgDb               *db,
               const LgTaskFilter *filter,
               const char         *expected,
               gint64              expected_total)
{
  g_autoptr (GString) titles = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  gint64 total;
  g_autoptr (GPtrArray) tasks = lg_tasks_list (db, filter, &total, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < tasks->len; i++)
    g_string_append_printf (titles, "%s%s", i > 0 ? " " : "", LG_TASK (g_ptr_array_index (tasks, i))->title);
  g_assert_cmpstr (titles->str, ==, expected);
  g_assert_cmpint (total, ==, expected_total);
}

static gpointer
filter_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgTask) late = make_task (db, "late", LG_TASK_KIND_PATROL, NOON - 1);
  g_autoptr (LgTask) soon = make_task (db, "soon", LG_TASK_KIND_CCTV_REVIEW, NOON);
  g_autoptr (LgTask) whenever = make_task (db, "whenever", LG_TASK_KIND_PATROL, LG_TIME_NONE);
  g_autoptr (LgTask) finished = make_task (db, "finished", LG_TASK_KIND_PATROL, NOON - 2);
  g_autoptr (LgTask) deleted = make_task (db, "deleted", LG_TASK_KIND_PATROL, NOON - 3);
  gint64 n_overdue;

  g_assert_true (lg_tasks_move (db, finished, LG_TASK_STATUS_DONE, error));
  g_assert_true (lg_tasks_set_deleted (db, LG_RECORD (deleted)->row, TRUE, error));

  assert_listed (db, &(LgTaskFilter) { 0 }, "finished late soon whenever", 4);
  assert_listed (db, &(LgTaskFilter) { .limit = 2 }, "finished late", 4);
  assert_listed (db, &(LgTaskFilter) { .statuses = LG_TASK_STATUSES_OPEN }, "late soon whenever", 3);
  assert_listed (db, &(LgTaskFilter) { .kind = LG_TASK_KIND_CCTV_REVIEW, .limit = 9 }, "soon", 1);
  assert_listed (db, &(LgTaskFilter) { .overdue_at = NOON }, "late", 1);
  assert_listed (db, &(LgTaskFilter) { .incident_row = 1 }, "", 0);
  g_assert_true (lg_tasks_count_overdue (db, NOON, &n_overdue, error));
  g_assert_cmpint (n_overdue, ==, 1);

  return NULL;
}

static void
test_lists_by_any_filter_with_the_total (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, filter_cb, NULL);
}

static gpointer
positions_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgTask) first = make_task (db, "first", LG_TASK_KIND_PATROL, LG_TIME_NONE);
  g_autoptr (LgTask) second = make_task (db, "second", LG_TASK_KIND_PATROL, LG_TIME_NONE);

  g_assert_cmpint (first->position, <, second->position);
  g_assert_true (lg_tasks_move (db, first, LG_TASK_STATUS_REVIEW, error));
  g_assert_true (lg_tasks_move (db, second, LG_TASK_STATUS_REVIEW, error));
  g_assert_cmpint (first->position, <, second->position);
  g_assert_true (lg_tasks_move (db, first, LG_TASK_STATUS_DONE, error));
  g_assert_true (lg_tasks_move (db, second, LG_TASK_STATUS_DONE, error));
  g_assert_cmpint (second->position, <, first->position);
  g_assert_cmpint (second->done_at, !=, LG_TIME_NONE);
  g_assert_true (lg_tasks_move (db, second, LG_TASK_STATUS_REVIEW, error));
  g_assert_cmpint (second->done_at, ==, LG_TIME_NONE);

  return NULL;
}

static void
test_a_moved_task_goes_below_the_others_and_on_top_of_the_done (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, positions_cb, NULL);
}

static gpointer
rules_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgIncident) incident = lg_test_make_incident (db, "Main Street", "Jackets");
  g_autoptr (LgTask) task = g_object_new (LG_TYPE_TASK, NULL);
  g_autoptr (LgTask) found = NULL;
  g_autoptr (LgTask) none = NULL;
  g_autoptr (GError) local_error = NULL;

  task->title = g_strdup ("Patrol");
  task->kind = LG_TASK_KIND_PATROL;
  task->rule = g_strdup ("protocol.6");
  task->incident_row = LG_RECORD (incident)->row;
  g_assert_true (lg_tasks_insert (db, task, error));
  g_assert_true (lg_tasks_set_deleted (db, LG_RECORD (task)->row, TRUE, error));

  found = lg_tasks_find_by_rule (db, "protocol.6", LG_RECORD (incident)->row, error);
  g_assert_nonnull (found);
  g_assert_cmpstr (found->incident, ==, LG_RECORD (incident)->id);
  none = lg_tasks_find_by_rule (db, "protocol.6", 0, &local_error);
  g_assert_null (none);
  g_assert_error (local_error, LG_STORE_ERROR, LG_STORE_ERROR_NOT_FOUND);

  return NULL;
}

static void
test_finds_what_a_rule_made_even_if_deleted (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, rules_cb, NULL);
}

static gpointer
refuse_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgTask) task = g_object_new (LG_TYPE_TASK, NULL);
  g_autoptr (GError) untitled = NULL;
  g_autoptr (GError) kindless = NULL;
  g_autoptr (GError) strange = NULL;

  task->kind = LG_TASK_KIND_PATROL;
  g_assert_false (lg_tasks_insert (db, task, &untitled));
  g_assert_error (untitled, LG_STORE_ERROR, LG_STORE_ERROR_INVALID);

  task->title = g_strdup ("Patrol");
  task->kind = 0;
  g_assert_false (lg_tasks_insert (db, task, &kindless));
  g_assert_error (kindless, LG_STORE_ERROR, LG_STORE_ERROR_INVALID);

  task->kind = LG_TASK_KIND_PATROL;
  task->status = 6;
  g_assert_false (lg_tasks_insert (db, task, &strange));
  g_assert_error (strange, LG_STORE_ERROR, LG_STORE_ERROR_INVALID);

  return NULL;
}

static void
test_refuses_a_task_without_title_kind_or_status (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, refuse_cb, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();

  g_test_add_func ("/store/tasks/lists-by-any-filter-with-the-total", test_lists_by_any_filter_with_the_total);
  g_test_add_func ("/store/tasks/a-moved-task-goes-below-the-others-and-on-top-of-the-done", test_a_moved_task_goes_below_the_others_and_on_top_of_the_done);
  g_test_add_func ("/store/tasks/finds-what-a-rule-made-even-if-deleted", test_finds_what_a_rule_made_even_if_deleted);
  g_test_add_func ("/store/tasks/refuses-a-task-without-title-kind-or-status", test_refuses_a_task_without_title_kind_or_status);

  return g_test_run ();
}
