/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gio/gio.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "lg-backup.h"
#include "lg-incident-table.h"
#include "lg-task-table.h"
#include "lg-test-records.h"
#include "lg-test-store.h"
#include "lg-verify.h"

#define N_KILLS      30
#define N_KILLS_LONG 500

/* A program of its own that this one starts, reads and kills. */
typedef struct
{
  GPid     pid;
  int      output;
  GString *text;  /* (owned) */
} Victim;

static guint
n_kills (void)
{
  return g_getenv ("LOSSGUARD_TEST_LONG") != NULL ? N_KILLS_LONG : N_KILLS;
}

static gpointer
count_tasks_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) tasks = lg_tasks_list (db, &(LgTaskFilter) { .limit = 1 }, data, error);

  return NULL;
}

/* One incident and one task, which belong together. */
static gpointer
write_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgIncident) incident = lg_test_make_incident (db, "Main Street", "Jackets");
  g_autoptr (LgTask) task = g_object_new (LG_TYPE_TASK, NULL);

  task->kind = LG_TASK_KIND_PATROL;
  task->incident_row = LG_RECORD (incident)->row;
  lg_record_set_text (&task->title, "Check the doors");
  lg_tasks_insert (db, task, error);

  return NULL;
}

/* Writes, and says what is written once it is, until it is killed. */
static int
run_writer (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LgStore) store = lg_store_open (folder, LG_STORE_OPEN_OR_CREATE, "writer", &error);
  gint64 n_tasks;

  g_assert_no_error (error);
  g_assert_true (lg_store_read_sync (store, count_tasks_cb, &n_tasks, NULL, NULL));

  for (;;)
    {
      g_autofree char *line = NULL;

      lg_store_write_sync (store, "test", write_cb, NULL, NULL, &error);
      g_assert_no_error (error);
      line = g_strdup_printf ("%" G_GINT64_FORMAT "\n", ++n_tasks);
      if (write (STDOUT_FILENO, line, strlen (line)) < 0)
        return 1;
    }
}

static int
run_restorer (const char *folder)
{
  g_autofree char *backup = g_build_filename (folder, "nightly.backup", NULL);

  for (;;)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LgVerifyResult) result = lg_backup_restore (folder, backup, "restorer", NULL, NULL, NULL, &error);

      g_assert_no_error (error);
      if (write (STDOUT_FILENO, "1\n", 2) < 0)
        return 1;
    }
}

static void
victim_start (Victim     *self,
              const char *role,
              const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *program = g_file_read_link ("/proc/self/exe", &error);
  char *argv[] = { program, (char *) role, (char *) folder, NULL };

  g_assert_no_error (error);
  g_spawn_async_with_pipes (NULL, argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &self->pid, NULL, &self->output, NULL,
                            &error);
  g_assert_no_error (error);
  self->text = g_string_new (NULL);
}

/* Reads until the time is over, or the end of the output. */
static gboolean
victim_read (Victim *self,
             gint64  until)
{
  struct pollfd wait = { .fd = self->output, .events = POLLIN };
  char buffer[256];
  gssize length = 1;

  while (length > 0 && poll (&wait, 1, (int) MAX ((until - g_get_monotonic_time ()) / 1000, 0)) > 0)
    {
      length = read (self->output, buffer, sizeof buffer);
      g_string_append_len (self->text, buffer, MAX (length, 0));
      if (g_get_monotonic_time () >= until)
        break;
    }

  return length > 0;
}

/* Kills it at a random time, as often while it starts as while it works, and returns the last number it said. */
static gint64
victim_kill (Victim *self)
{
  const gint64 minute = 60 * G_TIME_SPAN_SECOND;
  g_auto (GStrv) lines = NULL;
  guint n_lines;
  int status;

  if (g_test_rand_bit ())
    while (self->text->len == 0)
      g_assert_true (victim_read (self, g_get_monotonic_time () + G_TIME_SPAN_MILLISECOND));

  g_assert_true (victim_read (self, g_get_monotonic_time () + g_test_rand_int_range (0, 60 * G_TIME_SPAN_MILLISECOND)));
  kill (self->pid, SIGKILL);
  g_assert_cmpint (waitpid (self->pid, &status, 0), ==, self->pid);
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);
  victim_read (self, g_get_monotonic_time () + minute);
  g_spawn_close_pid (self->pid);
  close (self->output);

  lines = g_strsplit (self->text->str, "\n", -1);
  n_lines = g_strv_length (lines);
  g_string_free (self->text, TRUE);

  return n_lines > 1 ? g_ascii_strtoll (lines[n_lines - 2], NULL, 10) : 0;
}

static void
assert_sound (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LgVerifyResult) result = lg_verify_folder (folder, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < lg_verify_result_get_n_findings (result); i++)
    g_test_message ("%s", lg_verify_result_get_finding (result, i)->sentence);
  g_assert_cmpuint (lg_verify_result_get_n_findings (result), ==, 0);
}

static gpointer
check_pairs_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) incidents = lg_incidents_list_active (db, error);

  count_tasks_cb (db, data, error);
  g_assert_cmpint (incidents->len, ==, *(gint64 *) data);

  return NULL;
}

static gint64
count_written (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LgStore) store = lg_store_open (folder, LG_STORE_OPEN_EXISTING, "tester", &error);
  gint64 n_written;

  g_assert_no_error (error);
  g_assert_true (lg_store_read_sync (store, check_pairs_cb, &n_written, NULL, &error));

  return n_written;
}

static void
kill_writer (const char *folder,
             gboolean    while_others_have_it)
{
  g_autoptr (LgStore) other = while_others_have_it ? lg_store_open (folder, LG_STORE_OPEN_EXISTING, "other", NULL) : NULL;
  gint64 before = count_written (folder);
  gint64 said, written;
  Victim victim;

  victim_start (&victim, "--writer", folder);
  said = victim_kill (&victim);
  assert_sound (folder);
  written = count_written (folder);

  /* What was committed when the kill came between the commit and its report is there, too. */
  g_assert_cmpint (written, >=, MAX (said, before));
  g_assert_cmpint (written, <=, MAX (said, before) + 1);
}

static void
test_a_killed_writer_loses_nothing_it_reported (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  for (guint i = 0; i < n_kills (); i++)
    kill_writer (test->folder, i % 2 == 1);
}

static void
test_a_store_whose_making_was_killed_is_sound (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  for (guint i = 0; i < n_kills () / 3; i++)
    {
      g_autofree char *name = g_strdup_printf ("store-%u", i);
      g_autofree char *folder = g_build_filename (test->folder, name, NULL);
      Victim victim;

      g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
      victim_start (&victim, "--writer", folder);
      victim_kill (&victim);
      assert_sound (folder);
    }
}

static void
test_a_killed_restore_leaves_one_store_or_the_other (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autofree char *backup = g_build_filename (test->folder, "nightly.backup", NULL);
  g_autoptr (LgVerifyResult) result = NULL;

  lg_test_store_write (test, write_cb, NULL);
  result = lg_backup_make (test->folder, backup, NULL, NULL, NULL, NULL);
  g_assert_nonnull (result);
  g_assert_finalize_object (g_steal_pointer (&test->store));

  for (guint i = 0; i < n_kills () / 3; i++)
    {
      g_autoptr (LgStore) store = lg_store_open (test->folder, LG_STORE_OPEN_EXISTING, "tester", NULL);
      gint64 before, after;
      Victim victim;

      g_assert_true (lg_store_write_sync (store, "test", write_cb, NULL, NULL, NULL));
      g_clear_object (&store);
      before = count_written (test->folder);
      victim_start (&victim, "--restorer", test->folder);
      if (victim_kill (&victim) > 0)
        before = 1;
      assert_sound (test->folder);
      after = count_written (test->folder);
      g_assert_true (after == 1 || after == before);
    }
}

int
main (int   argc,
      char *argv[])
{
  dex_init ();
  if (argc == 3 && g_str_equal (argv[1], "--writer"))
    return run_writer (argv[2]);
  if (argc == 3 && g_str_equal (argv[1], "--restorer"))
    return run_restorer (argv[2]);

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/kill/a-killed-writer-loses-nothing-it-reported", test_a_killed_writer_loses_nothing_it_reported);
  g_test_add_func ("/store/kill/a-store-whose-making-was-killed-is-sound", test_a_store_whose_making_was_killed_is_sound);
  g_test_add_func ("/store/kill/a-killed-restore-leaves-one-store-or-the-other",
                   test_a_killed_restore_leaves_one_store_or_the_other);

  return g_test_run ();
}
