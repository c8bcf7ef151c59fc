/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-bench.h"
#include "lg-incident-list.h"

static guint n_matches;

static double
search (LgStore       *store,
        gconstpointer  text)
{
  g_autoptr (LgIncidentFilter) filter = lg_incident_filter_new ();
  g_autoptr (LgPagedList) list = NULL;
  g_autoptr (LgPagedItem) item = NULL;
  gint64 start = g_get_monotonic_time ();
  double first_rows;

  filter->text = g_strdup (text);
  list = lg_incident_list_new (store, filter);
  while (lg_paged_list_get_n_known (list) == 0 && lg_paged_list_get_loading (list))
    lg_bench_iterate ();

  item = g_list_model_get_item (G_LIST_MODEL (list), 0);
  while (item != NULL && lg_paged_item_get_record (item) == NULL)
    lg_bench_iterate ();
  first_rows = lg_bench_since (start);

  while (lg_paged_list_get_loading (list))
    lg_bench_iterate ();
  n_matches = g_list_model_get_n_items (G_LIST_MODEL (list));

  return first_rows;
}

static void
measure (LgStore    *store,
         const char *text,
         const char *match)
{
  g_autofree char *name = g_strdup_printf ("first rows of “%s”", text);
  g_autofree char *sql =
    g_strdup_printf ("SELECT t.* FROM incidents t WHERE t.row IN (SELECT rowid FROM incident_text WHERE incident_text MATCH '%s')"
                     " AND t.deleted_at IS NULL AND t.status < 5 ORDER BY t.occurred_at DESC LIMIT 30", match);
  double ours = lg_bench_best (search, store, text);

  lg_bench_report_peer (name, ours, 30, "sqlite3", lg_bench_best (lg_bench_ask_sqlite, store, sql));
  g_print ("  %-42s %9u\n", "matches", n_matches);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (LgStore) store = NULL;

  dex_init ();
  store = lg_bench_open_store ();

  measure (store, "tag 4711", "\"tag\" \"4711\"*");
  measure (store, "\"cash office\" vodka", "\"cash office\" \"vodka\"*");
  measure (store, "store07-2026-a0000301", "\"store07-2026-a0000301\"*");
  measure (store, "jewellery pharmacy", "\"jewellery\" \"pharmacy\"*");
  measure (store, "headphones", "\"headphones\"*");
  measure (store, "ja", "\"ja\"*");
  measure (store, "the", "\"the\"*");
  measure (store, "zebra", "\"zebra\"*");

  return 0;
}
