/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-protocol-runner.h"
#include "lg-test-store.h"

typedef struct
{
  GMainLoop        *loop;
  LgProtocolRunner *runner;
  LgProtocolRun    *run;
  guint             n_steps;
  guint             stop_after;
} Watch;

static void
step_finished_cb (LgProtocolRunner *runner,
                  LgProtocolStep   *step,
                  Watch            *watch)
{
  g_assert_cmpint (step->number, ==, watch->n_steps + 1);
  watch->n_steps++;
  if (watch->n_steps == watch->stop_after)
    lg_protocol_runner_stop (runner);
}

static DexFuture *
finished_cb (DexFuture *future,
             gpointer   data)
{
  g_autoptr (GError) error = NULL;
  Watch *watch = data;
  const GValue *value = dex_future_get_value (future, &error);

  g_assert_no_error (error);
  watch->run = g_value_dup_object (value);
  g_main_loop_quit (watch->loop);

  return NULL;
}

static void
run (LgTestStore *test,
     Watch       *watch)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (LgProtocolRunner) runner = lg_protocol_runner_new (test->store);
  gulong handler = g_signal_connect (runner, "step-finished", G_CALLBACK (step_finished_cb), watch);

  watch->loop = loop;
  dex_future_disown (dex_future_finally (lg_protocol_runner_run (runner, NULL, LG_PROTOCOL_ALL_STEPS, "test"),
                                         finished_cb, watch, NULL));
  g_assert_true (lg_protocol_runner_get_running (runner));
  g_main_loop_run (loop);
  g_assert_false (lg_protocol_runner_get_running (runner));
  g_signal_handler_disconnect (runner, handler);
}

static void
test_tells_of_each_step (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  Watch watch = { 0 };

  run (test, &watch);
  g_assert_cmpuint (watch.n_steps, ==, 15);
  g_assert_cmpint (watch.run->state, ==, LG_RUN_STATE_DONE);
  g_object_unref (watch.run);
}

static void
test_a_stopped_run_goes_on (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  Watch first = { .stop_after = 4 };
  Watch second = { .n_steps = 4 };

  run (test, &first);
  g_assert_cmpuint (first.n_steps, ==, 4);
  run (test, &second);
  g_assert_cmpuint (second.n_steps, ==, 15);
  g_assert_cmpstr (LG_RECORD (first.run)->id, ==, LG_RECORD (second.run)->id);
  g_object_unref (first.run);
  g_object_unref (second.run);
}

static void
carry_on_elsewhere_cb (LgProtocolRunner *runner,
                       LgProtocolStep   *step,
                       gpointer          store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LgProtocolRun) run = NULL;

  if (step->number != 4)
    return;

  run = lg_protocol_run_sync (store, NULL, LG_PROTOCOL_ALL_STEPS, "schedule", &error);
  g_assert_no_error (error);
  g_assert_cmpint (run->state, ==, LG_RUN_STATE_DONE);
}

static void
test_a_run_that_another_program_finished_is_done (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (LgProtocolRunner) runner = lg_protocol_runner_new (test->store);
  Watch watch = { .loop = loop };

  g_signal_connect (runner, "step-finished", G_CALLBACK (step_finished_cb), &watch);
  g_signal_connect (runner, "step-finished", G_CALLBACK (carry_on_elsewhere_cb), test->store);
  dex_future_disown (dex_future_finally (lg_protocol_runner_run (runner, NULL, LG_PROTOCOL_ALL_STEPS, "test"),
                                         finished_cb, &watch, NULL));
  g_main_loop_run (loop);
  g_assert_cmpuint (watch.n_steps, ==, 4);
  g_assert_cmpint (watch.run->state, ==, LG_RUN_STATE_DONE);
  g_object_unref (watch.run);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();

  g_test_add_func ("/protocol/runner/tells-of-each-step", test_tells_of_each_step);
  g_test_add_func ("/protocol/runner/a-stopped-run-goes-on", test_a_stopped_run_goes_on);
  g_test_add_func ("/protocol/runner/a-run-that-another-program-finished-is-done",
                   test_a_run_that_another_program_finished_is_done);

  return g_test_run ();
}
