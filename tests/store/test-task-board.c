/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-task-lanes.h"
#include "lg-task-table.h"
#include "lg-test-store.h"

static LgTask *
make_task_due (LgDb       *db,
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

static LgTask *
make_task (LgDb       *db,
           const char *title)
{
  return make_task_due (db, title, LG_TIME_NONE);
}

static gint64
row_of (LgTask *task)
{
  return LG_RECORD (task)->row;
}

static gboolean
is_above (gconstpointer a,
          gconstpointer b)
{
  return ((const LgTask *) a)->position < ((const LgTask *) b)->position;
}

static gpointer
place_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgTask) first = make_task (db, "first");
  g_autoptr (LgTask) second = make_task (db, "second");
  g_autoptr (LgTask) third = make_task (db, "third");
  LgTaskAnchor above_first = { .below = row_of (first) };
  LgTaskAnchor below_first = { .above = row_of (first), .below = row_of (second) };

  g_assert_true (lg_tasks_place (db, third, LG_TASK_STATUS_TO_DO, &below_first, error));
  g_assert_true (is_above (first, third));
  g_assert_true (is_above (third, second));
  g_assert_true (lg_tasks_place (db, third, LG_TASK_STATUS_TO_DO, &above_first, error));
  g_assert_true (is_above (third, first));

  return NULL;
}

static void
test_a_task_goes_where_it_is_put (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, place_cb, NULL);
}

static gpointer
due_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgTask) never = make_task (db, "never");
  g_autoptr (LgTask) third = make_task_due (db, "third", 300);
  g_autoptr (LgTask) first = make_task_due (db, "first", 100);
  g_autoptr (LgTask) second = make_task_due (db, "second", 200);
  g_autoptr (LgTask) fourth = make_task_due (db, "fourth", 300);
  g_autoptr (LgTask) last = make_task (db, "last");

  g_assert_true (is_above (first, second));
  g_assert_true (is_above (second, third));
  g_assert_true (is_above (third, fourth));
  g_assert_true (is_above (fourth, never));
  g_assert_true (is_above (never, last));

  return NULL;
}

static void
test_a_new_task_goes_among_those_that_are_due (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, due_cb, NULL);
}

/* Who put the last one first wants the others where they are. */
static gpointer
manual_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgTask) first = make_task_due (db, "first", 100);
  g_autoptr (LgTask) second = make_task_due (db, "second", 300);
  g_autoptr (LgTask) third = make_task_due (db, "third", 500);
  g_autoptr (LgTask) between = NULL;
  LgTaskAnchor on_top = { .below = row_of (first) };

  g_assert_true (lg_tasks_place (db, third, LG_TASK_STATUS_TO_DO, &on_top, error));
  between = make_task_due (db, "between", 200);
  g_assert_true (is_above (third, first));
  g_assert_true (is_above (first, between));
  g_assert_true (is_above (between, second));

  return NULL;
}

static void
test_a_new_task_leaves_the_order_that_people_made (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, manual_cb, NULL);
}

/* As many as the protocol makes in years, each due after the one before. */
static gpointer
stream_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgTask) late = make_task_due (db, "late", 1000000);
  g_autoptr (LgTask) found = NULL;

  for (int i = 1; i <= 1000; i++)
    {
      g_autoptr (LgTask) task = make_task_due (db, "between", i);

      g_assert_true (is_above (task, late));
    }

  found = lg_tasks_get (db, row_of (late), error);
  g_assert_cmpint (found->position, ==, late->position);

  return NULL;
}

static void
test_new_tasks_leave_the_others_as_they_are (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, stream_cb, NULL);
}

/* Each halves the gap below the first, which has room for 32 of them. */
static gpointer
crowd_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgTask) first = make_task (db, "first");
  g_autoptr (LgTask) last = make_task (db, "last");
  LgTaskAnchor anchor = { .above = row_of (first) };

  for (int i = 0; i < 100; i++)
    {
      g_autoptr (LgTask) task = make_task (db, "between");
      g_autoptr (LgTask) top = NULL;
      g_autoptr (LgTask) end = NULL;

      g_assert_true (lg_tasks_place (db, task, LG_TASK_STATUS_TO_DO, &anchor, error));
      top = lg_tasks_get (db, row_of (first), error);
      end = lg_tasks_get (db, row_of (last), error);
      g_assert_true (is_above (top, task));
      g_assert_true (is_above (task, end));
    }

  return NULL;
}

static void
test_neighbours_give_way_where_there_is_no_room (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, crowd_cb, NULL);
}

static LgTask *
find_open (LgDb *db)
{
  g_autoptr (GPtrArray) tasks = lg_tasks_list (db, &(LgTaskFilter) { .statuses = LG_TASK_STATUSES_OPEN }, NULL, NULL);

  g_assert_cmpuint (tasks->len, <=, 1);

  return tasks->len == 1 ? g_object_ref (g_ptr_array_index (tasks, 0)) : NULL;
}

static gpointer
series_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgTask) task = make_task (db, "round");
  g_autoptr (LgTask) before = NULL;
  g_autoptr (LgTask) next = NULL;
  g_autoptr (LgTask) again = NULL;

  task->due_at = lg_time_now () + LG_TIME_HOUR;
  task->rrule = g_strdup ("FREQ=DAILY;COUNT=2");
  task->checklist = g_strdup ("[{\"title\":\"Gate\",\"state\":\"done\"}]");
  g_assert_true (lg_tasks_update (db, task, error));
  before = lg_record_copy (task);
  g_assert_true (lg_tasks_move (db, task, LG_TASK_STATUS_DONE, error));
  g_assert_null (task->rrule);

  next = find_open (db);
  g_assert_cmpint (next->due_at, >=, task->due_at + 23 * LG_TIME_HOUR);
  g_assert_cmpstr (next->rrule, ==, "FREQ=DAILY;COUNT=1");
  g_assert_cmpstr (next->series, ==, LG_RECORD (task)->id);
  g_assert_nonnull (strstr (next->checklist, "open"));

  g_assert_true (lg_tasks_undo (db, before, task, error));
  again = find_open (db);
  g_assert_cmpint (row_of (again), ==, row_of (task));
  g_assert_cmpstr (again->rrule, ==, "FREQ=DAILY;COUNT=2");

  return NULL;
}

static void
test_a_task_that_repeats_is_followed_by_the_next (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, series_cb, NULL);
}

static gpointer
one_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgTask) task = make_task (db, "round");
  g_autoptr (GPtrArray) tasks = NULL;
  LgTask *next;

  task->due_at = lg_time_now () + LG_TIME_HOUR;
  task->rrule = g_strdup ("FREQ=DAILY");
  g_assert_true (lg_tasks_update (db, task, error));
  g_set_str (&task->title, "round by the harbour");
  g_assert_true (lg_tasks_update_one (db, task, error));

  tasks = lg_tasks_list (db, &(LgTaskFilter) { 0 }, NULL, error);
  g_assert_cmpuint (tasks->len, ==, 2);
  next = g_ptr_array_index (tasks, 1);
  g_assert_cmpstr (next->title, ==, "round");
  g_assert_cmpstr (next->rrule, ==, "FREQ=DAILY");

  return NULL;
}

static void
test_a_change_of_one_leaves_those_to_come (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, one_cb, NULL);
}

static void
assert_checklist_refused (LgDb         *db,
                          LgTask       *task,
                          LgTaskStatus  status,
                          const char   *checklist)
{
  g_autoptr (GError) error = NULL;

  g_set_str (&task->checklist, checklist);
  g_assert_false (lg_tasks_move (db, task, status, &error));
  g_assert_error (error, LG_STORE_ERROR, LG_STORE_ERROR_INVALID);
}

static gpointer
checklist_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgTask) task = make_task (db, "round");

  assert_checklist_refused (db, task, LG_TASK_STATUS_DONE, "[{\"title\":\"Gate\",\"state\":\"open\"}]");
  assert_checklist_refused (db, task, LG_TASK_STATUS_REVIEW, "[{\"title\":\"Gate\",\"state\":\"skipped\"}]");
  assert_checklist_refused (db, task, LG_TASK_STATUS_REVIEW, "[{\"title\":\" \"}]");
  assert_checklist_refused (db, task, LG_TASK_STATUS_REVIEW, "{}");
  g_set_str (&task->checklist, "[{\"title\":\"Gate\",\"state\":\"skipped\",\"reason\":\"Flooded\"}]");
  g_assert_true (lg_tasks_move (db, task, LG_TASK_STATUS_DONE, error));

  return NULL;
}

static void
test_an_open_checkpoint_or_one_skipped_without_reason_is_refused (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, checklist_cb, NULL);
}

static gpointer
lanes_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgTask) nobodys = make_task (db, "nobody's");
  g_autoptr (LgTask) anns = make_task (db, "Ann's");
  g_autoptr (LgTask) finished = make_task (db, "Ann's, finished");
  g_autoptr (LgTaskBoardFilter) filter = lg_task_board_filter_new (0);
  g_autoptr (GPtrArray) lanes = NULL;
  g_autoptr (GPtrArray) sites = NULL;
  g_auto (GStrv) names = NULL;

  g_set_str (&anns->assignee, "Ann");
  g_set_str (&finished->assignee, "Ann");
  g_assert_true (lg_tasks_update (db, anns, error));
  g_assert_true (lg_tasks_move (db, finished, LG_TASK_STATUS_DONE, error));

  lanes = lg_task_lanes_list (db, LG_TASK_LANES_BY_ASSIGNEE, filter, error);
  g_assert_cmpuint (lanes->len, ==, 2);
  g_assert_null (((LgTaskLane *) g_ptr_array_index (lanes, 0))->name);
  g_assert_cmpstr (((LgTaskLane *) g_ptr_array_index (lanes, 1))->name, ==, "Ann");
  g_assert_cmpint (((LgTaskLane *) g_ptr_array_index (lanes, 1))->n_open, ==, 1);

  sites = lg_task_lanes_list (db, LG_TASK_LANES_BY_SITE, filter, error);
  g_assert_cmpuint (sites->len, ==, 1);
  g_assert_cmpint (((LgTaskLane *) g_ptr_array_index (sites, 0))->site_row, ==, 0);

  names = lg_task_assignees (db, error);
  g_assert_cmpuint (g_strv_length (names), ==, 1);

  return NULL;
}

static void
test_lanes_are_those_that_have_tasks (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, lanes_cb, NULL);
}

static gboolean
has (LgDb              *db,
     LgTaskBoardFilter *filter,
     LgTask            *task)
{
  gboolean has;

  g_assert_true (lg_tasks_has (db, filter, LG_RECORD (task)->row, &has, NULL));

  return has;
}

static gpointer
has_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgTask) gate = make_task (db, "Gate");
  g_autoptr (LgTask) roof = make_task (db, "Check the roof");
  g_autoptr (LgTaskBoardFilter) all = lg_task_board_filter_new (0);
  g_autoptr (LgTaskBoardFilter) anns = lg_task_board_filter_new (0);
  g_autoptr (LgTaskBoardFilter) text = lg_task_board_filter_new (0);

  g_set_str (&gate->assignee, "Ann");
  g_assert_true (lg_tasks_update (db, gate, error));
  anns->assignee = g_strdup ("Ann");
  text->text = g_strdup ("roof");

  g_assert_true (has (db, all, gate) && has (db, all, roof));
  g_assert_true (has (db, anns, gate) && !has (db, anns, roof));
  g_assert_true (has (db, text, roof) && !has (db, text, gate));

  return NULL;
}

static void
test_says_of_one_task_whether_a_filter_has_it (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, has_cb, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/task-board/a-task-goes-where-it-is-put", test_a_task_goes_where_it_is_put);
  g_test_add_func ("/store/task-board/a-new-task-goes-among-those-that-are-due", test_a_new_task_goes_among_those_that_are_due);
  g_test_add_func ("/store/task-board/a-new-task-leaves-the-order-that-people-made", test_a_new_task_leaves_the_order_that_people_made);
  g_test_add_func ("/store/task-board/new-tasks-leave-the-others-as-they-are", test_new_tasks_leave_the_others_as_they_are);
  g_test_add_func ("/store/task-board/neighbours-give-way-where-there-is-no-room", test_neighbours_give_way_where_there_is_no_room);
  g_test_add_func ("/store/task-board/a-task-that-repeats-is-followed-by-the-next", test_a_task_that_repeats_is_followed_by_the_next);
  g_test_add_func ("/store/task-board/a-change-of-one-leaves-those-to-come", test_a_change_of_one_leaves_those_to_come);
  g_test_add_func ("/store/task-board/an-open-checkpoint-or-one-skipped-without-reason-is-refused",
                   test_an_open_checkpoint_or_one_skipped_without_reason_is_refused);
  g_test_add_func ("/store/task-board/lanes-are-those-that-have-tasks", test_lanes_are_those_that_have_tasks);
  g_test_add_func ("/store/task-board/says-of-one-task-whether-a-filter-has-it", test_says_of_one_task_whether_a_filter_has_it);

  return g_test_run ();
}
