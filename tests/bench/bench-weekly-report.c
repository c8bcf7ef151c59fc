/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "lg-bench.h"
#include "lg-weekly-report.h"

#define WEEK ((LgWeek) { 2026, 46 })

/* Some of the report's figures, from the incidents and their lines themselves. */
#define SCAN_SQL \
  "SELECT kind, severity, site_row, currency, count (*), sum (gross_loss), sum (recovered_loss) FROM incidents NOT INDEXED" \
  " WHERE deleted_at IS NULL AND local_day BETWEEN 20766 AND 20772 GROUP BY 1, 2, 3, 4;" \
  "SELECT local_day / 7, kind, currency, sum (gross_loss) FROM incidents NOT INDEXED" \
  " WHERE deleted_at IS NULL AND local_day BETWEEN 20682 AND 20772 GROUP BY 1, 2, 3;" \
  "SELECT local_day % 7, local_hour, count (*) FROM incidents NOT INDEXED" \
  " WHERE deleted_at IS NULL AND local_day BETWEEN 20682 AND 20772 GROUP BY 1, 2;" \
  "SELECT severity, count (*) FROM incidents NOT INDEXED WHERE deleted_at IS NULL AND local_day < 20773" \
  " AND (status < 4 OR resolved_at >= 1794787200000000) GROUP BY 1;" \
  "SELECT l.sku, i.currency, sum (l.quantity * l.unit_cost) FROM incidents i NOT INDEXED" \
  " JOIN incident_lines l ON l.incident_row = i.row" \
  " WHERE i.deleted_at IS NULL AND i.local_day BETWEEN 20766 AND 20772 GROUP BY 1, 2;"

static gpointer
write_cb (LgDb      *db,
          gpointer   path,
          GError   **error)
{
  g_autoptr (LgWeeklyReport) report = lg_weekly_report_new (db, WEEK, 0, error);

  if (report != NULL)
    lg_weekly_report_write (report, path, error);

  return NULL;
}

static double
write_report (LgStore       *store,
              gconstpointer  path)
{
  g_autoptr (GObject) result = NULL;
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();

  lg_store_read_sync (store, write_cb, (gpointer) path, (gpointer *) &result, &error);
  g_assert_no_error (error);

  return lg_bench_since (start);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (LgStore) store = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  dex_init ();
  store = lg_bench_open_store ();
  folder = g_dir_make_tmp ("lossguard-bench-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (folder, "report.pdf", NULL);

  lg_bench_report_peer ("weekly report PDF", lg_bench_best (write_report, store, path), 1000,
                        "sqlite3, some of it by full scan", lg_bench_best (lg_bench_ask_sqlite, store, SCAN_SQL));
  g_remove (path);
  g_rmdir (folder);

  return 0;
}
