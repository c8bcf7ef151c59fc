/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <sys/file.h>
#include <unistd.h>

#include "lg-bench.h"
#include "lg-big-store.h"

static LgStore *
open_or_fail (const char      *folder,
              LgStoreOpenMode  mode)
{
  g_autoptr (GError) error = NULL;
  LgStore *store = lg_store_open (folder, mode, "bench", &error);

  if (store == NULL)
    g_error ("%s", error->message);

  return store;
}

static void
make_store (const char *folder)
{
  const LgBigStoreSize size = {
    .n_incidents = LG_BENCH_INCIDENTS,
    .n_badge_events = LG_BENCH_BADGE_EVENTS,
    .n_assets = LG_BENCH_ASSETS,
    .n_cameras = LG_BENCH_CAMERAS,
    .n_counts = LG_BENCH_COUNTS,
    .n_tasks = LG_BENCH_TASKS,
  };
  g_autofree char *unfinished = g_strconcat (folder, "-XXXXXX", NULL);
  g_autoptr (LgStore) store = NULL;
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();

  g_assert_nonnull (g_mkdtemp (unfinished));
  store = open_or_fail (unfinished, LG_STORE_OPEN_OR_CREATE);
  if (!lg_big_store_make (store, &size, &error))
    g_error ("%s", error->message);
  g_clear_object (&store);
  g_assert_cmpint (g_rename (unfinished, folder), ==, 0);

  lg_bench_report ("making the store", lg_bench_since (start) / 1000, 0, "s");
}

/**
 * lg_bench_open_store:
 *
 * Returns: (transfer full): the store that every benchmark of this build folder
 *   asks, made by the first one that runs
 */
LgStore *
lg_bench_open_store (void)
{
  const char *folder = g_getenv ("LOSSGUARD_BENCH_STORE");
  g_autofree char *lock_name = NULL;
  int lock;

  if (folder == NULL)
    g_error ("LOSSGUARD_BENCH_STORE says where the store is kept: run this with meson test --benchmark");

  lock_name = g_strconcat (folder, ".lock", NULL);
  lock = g_open (lock_name, O_CREAT | O_RDWR | O_CLOEXEC, 0600);
  g_assert_cmpint (flock (lock, LOCK_EX), ==, 0);
  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    make_store (folder);
  g_close (lock, NULL);

  return open_or_fail (folder, LG_STORE_OPEN_EXISTING);
}

/* Lets the kernel forget what it has read of the database, as after a start of the machine. */
void
lg_bench_cool (LgStore *store)
{
  g_autofree char *path = lg_store_dup_path (store);
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (posix_fadvise (fd, 0, 0, POSIX_FADV_DONTNEED), ==, 0);
  g_close (fd, NULL);
}

/* Milliseconds since @start, a monotonic time. */
double
lg_bench_since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / 1000;
}

/**
 * lg_bench_best:
 *
 * Measures a few times: what else the machine does only ever adds to a time.
 *
 * Returns: the least milliseconds
 */
double
lg_bench_best (double        (*measure) (LgStore       *store,
                                         gconstpointer  data),
               LgStore        *store,
               gconstpointer   data)
{
  double best = measure (store, data);

  for (guint i = 1; i < 5; i++)
    best = MIN (best, measure (store, data));

  return best;
}

/**
 * lg_bench_ask_sqlite:
 * @store: a store
 * @sql: a question, a text
 *
 * Asks SQLite's own tool.
 *
 * Returns: how many milliseconds it took, its start included
 */
double
lg_bench_ask_sqlite (LgStore       *store,
                     gconstpointer  sql)
{
  g_autofree char *path = lg_store_dup_path (store);
  const char * const arguments[] = { "sqlite3", "-batch", "-readonly", path, sql, NULL };
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();
  int status;

  if (!g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL,
                     NULL, &status, &error) ||
      !g_spawn_check_wait_status (status, &error))
    g_error ("sqlite3: %s", error->message);

  return lg_bench_since (start);
}

/* The bytes of memory that this process has to itself. */
gint64
lg_bench_memory (void)
{
  g_autofree char *text = NULL;
  const char *anonymous;

  g_assert_true (g_file_get_contents ("/proc/self/status", &text, NULL, NULL));
  anonymous = strstr (text, "RssAnon:");
  g_assert_nonnull (anonymous);

  return g_ascii_strtoll (anonymous + strlen ("RssAnon:"), NULL, 10) * 1024;
}

/* An @aim of 0 is none. */
void
lg_bench_report (const char *what,
                 double      value,
                 double      aim,
                 const char *unit)
{
  if (aim > 0)
    g_print ("%-44s %9.2f %s   aim %g, %s\n", what, value, unit, aim, value <= aim ? "met" : "missed");
  else
    g_print ("%-44s %9.2f %s\n", what, value, unit);
}

void
lg_bench_report_peer (const char *what,
                      double      milliseconds,
                      double      aim,
                      const char *peer,
                      double      peer_milliseconds)
{
  lg_bench_report (what, milliseconds, aim, "ms");
  g_print ("  %-42s %9.2f ms   %.1f times ours\n", peer, peer_milliseconds, peer_milliseconds / milliseconds);
}

/**
 * lg_bench_iterate:
 *
 * One turn of the main loop.
 *
 * Returns: how many milliseconds its callbacks took, the waiting left out
 */
double
lg_bench_iterate (void)
{
  GMainContext *context = g_main_context_default ();
  GPollFD fds[16];
  int priority;
  int timeout;
  int n_fds;
  gint64 start;

  g_main_context_acquire (context);
  g_main_context_prepare (context, &priority);
  n_fds = g_main_context_query (context, priority, &timeout, fds, G_N_ELEMENTS (fds));
  g_assert_cmpint (n_fds, <=, (int) G_N_ELEMENTS (fds));
  g_poll (fds, (guint) n_fds, timeout);
  g_main_context_check (context, priority, fds, n_fds);

  start = g_get_monotonic_time ();
  g_main_context_dispatch (context);
  g_main_context_release (context);

  return lg_bench_since (start);
}
