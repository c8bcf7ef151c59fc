/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <locale.h>

#include "lg-site-table.h"
#include "lg-store.h"
#include "lg-weekly-report.h"

/* Usage: write-report STORE WEEK SITE FILE…
 *
 * Writes a report from a process of its own, for the tests to compare; without a site where SITE is "-". */

static gpointer
write_cb (LgDb      *db,
          gpointer   data,
          GError   **error)
{
  char **argv = data;
  g_autoptr (LgSite) site = g_str_equal (argv[3], "-") ? NULL : lg_sites_find (db, argv[3], error);
  g_autoptr (LgWeeklyReport) report = NULL;
  LgWeek week;

  if (*error != NULL || !lg_week_parse (argv[2], &week, error))
    return NULL;

  report = lg_weekly_report_new (db, week, site != NULL ? LG_RECORD (site)->row : 0, error);
  for (char **path = argv + 4; report != NULL && *path != NULL; path++)
    {
      gint64 start = g_get_monotonic_time ();

      if (!lg_weekly_report_write (report, *path, error))
        return NULL;
      g_printerr ("%s: %.0f ms\n", *path, (double) (g_get_monotonic_time () - start) / 1000.0);
    }

  return NULL;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LgStore) store = NULL;
  g_autoptr (GObject) result = NULL;
  gint64 start = g_get_monotonic_time ();

  if (argc < 5)
    return 2;

  setlocale (LC_ALL, "");
  dex_init ();
  store = lg_store_open (argv[1], LG_STORE_OPEN_EXISTING, "tester", &error);
  if (store != NULL)
    lg_store_read_sync (store, write_cb, argv, (gpointer *) &result, &error);
  if (error != NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  g_printerr ("all: %.0f ms\n", (double) (g_get_monotonic_time () - start) / 1000.0);

  return 0;
}
