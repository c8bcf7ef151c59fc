/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-badge-table.h"
#include "lg-bench.h"
#include "lg-big-store.h"
#include "lg-overview-query.h"

/* The same figures from the incidents themselves, as far as one statement gives them. */
#define SCAN_SQL \
  "SELECT severity, count (*) FROM incidents NOT INDEXED WHERE deleted_at IS NULL AND status < 4 GROUP BY 1;" \
  "SELECT currency, sum (gross_loss), sum (recovered_loss) FROM incidents NOT INDEXED" \
  " WHERE deleted_at IS NULL AND local_day BETWEEN 20770 AND 20776 GROUP BY 1;" \
  "SELECT currency, sum (gross_loss), sum (recovered_loss) FROM incidents NOT INDEXED" \
  " WHERE deleted_at IS NULL AND local_day BETWEEN 20763 AND 20769 GROUP BY 1;" \
  "SELECT local_day / 7, kind, currency, sum (gross_loss) FROM incidents NOT INDEXED" \
  " WHERE deleted_at IS NULL AND local_day > 20680 GROUP BY 1, 2, 3;" \
  "SELECT max (likelihood * impact) FROM incidents NOT INDEXED WHERE risk_open AND deleted_at IS NULL;" \
  "SELECT count (*) FROM tasks NOT INDEXED WHERE status < 4 AND due_at < 1795176000000000;"

static gpointer
read_cb (LgDb      *db,
         gpointer   data,
         GError   **error)
{
  return lg_overview_figures_read (db, LG_BIG_STORE_END, error);
}

static double
read_overview (LgStore       *store,
               gconstpointer  data)
{
  g_autoptr (LgOverviewFigures) figures = NULL;
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();

  lg_store_read_sync (store, read_cb, NULL, (gpointer *) &figures, &error);
  g_assert_no_error (error);
  g_assert_cmpint (figures->n_active, >, 0);

  return lg_bench_since (start);
}

/* A store that was just opened, of which the kernel has nothing in its memory. */
static double
read_cold (LgStore       *store,
           gconstpointer  data)
{
  g_autoptr (LgStore) other = lg_bench_open_store ();

  lg_bench_cool (other);

  return read_overview (other, NULL);
}

static double
scan_cold (LgStore       *store,
           gconstpointer  data)
{
  lg_bench_cool (store);

  return lg_bench_ask_sqlite (store, SCAN_SQL);
}

static void
measure_overview (LgStore *store)
{
  double ours = lg_bench_best (read_cold, store, NULL);

  lg_bench_report_peer ("overview, cold", ours, 50, "sqlite3 by full scan, cold", lg_bench_best (scan_cold, store, NULL));
  lg_bench_report ("overview, again", lg_bench_best (read_overview, store, NULL), 50, "ms");
}

static gpointer
around_cb (LgDb      *db,
           gpointer   data,
           GError   **error)
{
  LgTime at = LG_BIG_STORE_END - 400 * LG_TIME_DAY;
  g_autoptr (GPtrArray) near = lg_badge_events_list_near (db, 5, at - 30 * LG_TIME_MINUTE, at + 30 * LG_TIME_MINUTE, error);
  g_autoptr (GPtrArray) around = lg_badge_events_list_around (db, 5, at, error);

  g_assert_cmpuint (near->len, >, 0);
  g_assert_cmpuint (around->len, >, 0);

  return NULL;
}

static double
ask_who_was_there (LgStore       *store,
                   gconstpointer  data)
{
  gint64 start = g_get_monotonic_time ();

  g_assert_true (lg_store_read_sync (store, around_cb, NULL, NULL, NULL));

  return lg_bench_since (start);
}

static void
measure_presence (LgStore *store)
{
  static const char sql[] =
    "SELECT * FROM badge_events WHERE site_row = 5 AND at BETWEEN 1760614200000000 AND 1760617800000000;"
    "SELECT badge, max (at) FROM badge_events WHERE site_row = 5 AND at <= 1760616000000000 GROUP BY 1;"
    "SELECT badge, min (at) FROM badge_events WHERE site_row = 5 AND at > 1760616000000000 GROUP BY 1;";
  double ours = lg_bench_best (ask_who_was_there, store, NULL);

  lg_bench_report_peer ("who was there, 10 M badge events", ours, 10, "sqlite3, by grouping",
                        lg_bench_best (lg_bench_ask_sqlite, store, sql));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (LgStore) store = NULL;

  dex_init ();
  store = lg_bench_open_store ();
  measure_overview (store);
  measure_presence (store);

  return 0;
}
