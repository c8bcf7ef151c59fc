/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-bench.h"
#include "lg-incident-list.h"
#include "lg-incident.h"

/* So many rows fill a window. */
#define N_SHOWN 30

#define ROWS_SQL "SELECT t.*, s.code FROM incidents t JOIN sites s ON s.row = t.site_row" \
                 " WHERE t.deleted_at IS NULL AND t.status < 5 ORDER BY t.occurred_at DESC LIMIT 30"

static double longest_callback;

static void
iterate (void)
{
  double milliseconds = lg_bench_iterate ();

  longest_callback = MAX (longest_callback, milliseconds);
}

/* Shows rows as a view does: takes their items and waits for the records. */
static void
show (LgPagedList *list,
      guint        position)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < N_SHOWN; i++)
    {
      LgPagedItem *item = g_list_model_get_item (G_LIST_MODEL (list), position + i);

      if (item != NULL)
        g_ptr_array_add (items, item);
    }

  for (guint i = 0; i < items->len; i++)
    {
      while (lg_paged_item_get_record (g_ptr_array_index (items, i)) == NULL)
        iterate ();
    }
}

static void
wait_for_all (LgPagedList *list)
{
  while (lg_paged_list_get_loading (list))
    iterate ();
}

static gint64
measure_memory_of_an_empty_store (void)
{
  g_autofree char *folder = g_dir_make_tmp ("lossguard-bench-XXXXXX", NULL);
  g_autofree char *remove = g_strdup_printf ("rm -r '%s'", folder);
  g_autoptr (LgStore) store = lg_store_open (folder, LG_STORE_OPEN_OR_CREATE, "bench", NULL);
  g_autoptr (LgIncidentFilter) filter = lg_incident_filter_new ();
  g_autoptr (LgPagedList) list = lg_incident_list_new (store, filter);
  gint64 memory;

  wait_for_all (list);
  memory = lg_bench_memory ();
  g_clear_object (&list);
  g_clear_object (&store);
  g_assert_true (g_spawn_command_line_sync (remove, NULL, NULL, NULL, NULL));

  return memory;
}

static LgPagedList *
make_list (LgStore                *store,
           const LgIncidentFilter *filter)
{
  LgPagedList *list = lg_incident_list_new (store, filter);

  while (lg_paged_list_get_n_known (list) == 0 && lg_paged_list_get_loading (list))
    iterate ();
  show (list, 0);

  return list;
}

static double
show_first_rows (LgStore       *store,
                 gconstpointer  filter)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (LgPagedList) list = make_list (store, filter);

  return lg_bench_since (start);
}

static void
measure_first_rows (LgStore                *store,
                    const LgIncidentFilter *filter,
                    const char             *what)
{
  g_autofree char *name = g_strdup_printf ("first rows, %s", what);

  lg_bench_report (name, lg_bench_best (show_first_rows, store, filter), 50, "ms");
}

static void
measure_orders (LgStore *store)
{
  static const char * const names[] = {
    [LG_INCIDENT_SORT_NEWEST] = "the newest first",
    [LG_INCIDENT_SORT_OLDEST] = "the oldest first",
    [LG_INCIDENT_SORT_SEVERITY] = "by severity",
    [LG_INCIDENT_SORT_LOSS] = "by loss",
    [LG_INCIDENT_SORT_NUMBER] = "by number",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (LgIncidentFilter) filter = lg_incident_filter_new ();

      filter->sort = (LgIncidentSort) i;
      measure_first_rows (store, filter, names[i]);
    }
}

static void
measure_filters (LgStore *store)
{
  g_autoptr (LgIncidentFilter) site = lg_incident_filter_new ();
  g_autoptr (LgIncidentFilter) robbery = lg_incident_filter_new ();

  site->site_row = 7;
  site->severities = 1u << LG_SEVERITY_CRITICAL;
  measure_first_rows (store, site, "critical at one site");
  robbery->kind = g_strdup (LG_KIND_ROBBERY);
  robbery->statuses = LG_INCIDENT_STATUSES_ACTIVE;
  measure_first_rows (store, robbery, "active robberies");
}

static void
measure_jumps (LgPagedList *list,
               LgStore     *store)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (list));
  g_autofree char *sql = g_strdup_printf (ROWS_SQL " OFFSET %u", n_items - N_SHOWN);
  gint64 start = g_get_monotonic_time ();
  double end;

  show (list, n_items - N_SHOWN);
  end = lg_bench_since (start);
  lg_bench_report_peer ("jump to the end", end, 50, "sqlite3, LIMIT and OFFSET", lg_bench_ask_sqlite (store, sql));

  start = g_get_monotonic_time ();
  for (guint i = 0; i < 100; i++)
    show (list, i * (n_items / 100));
  lg_bench_report ("a jump, mean of 100", lg_bench_since (start) / 100, 50, "ms");
}

/* A store that was just opened, of which the kernel has nothing in its memory. */
static double
show_cold (LgStore       *store,
           gconstpointer  filter)
{
  g_autoptr (LgStore) other = lg_bench_open_store ();

  lg_bench_cool (other);

  return show_first_rows (other, filter);
}

static double
ask_cold (LgStore       *store,
          gconstpointer  sql)
{
  lg_bench_cool (store);

  return lg_bench_ask_sqlite (store, sql);
}

static LgPagedList *
measure_filling (LgStore                *store,
                 const LgIncidentFilter *filter)
{
  gint64 start = g_get_monotonic_time ();
  LgPagedList *list = make_list (store, filter);

  longest_callback = 0;
  wait_for_all (list);
  g_print ("%-44s %9u\n", "rows", g_list_model_get_n_items (G_LIST_MODEL (list)));
  lg_bench_report ("all rows known", lg_bench_since (start), 0, "ms");
  lg_bench_report ("longest turn of the main loop while filling", longest_callback, 8, "ms");

  return list;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (LgStore) store = NULL;
  g_autoptr (LgIncidentFilter) filter = lg_incident_filter_new ();
  g_autoptr (LgPagedList) list = NULL;
  gint64 empty;
  double cold;

  dex_init ();
  store = lg_bench_open_store ();
  g_clear_object (&store);
  empty = measure_memory_of_an_empty_store ();

  store = lg_bench_open_store ();
  list = measure_filling (store, filter);
  longest_callback = 0;
  measure_jumps (list, store);
  lg_bench_report ("longest turn of the main loop while jumping", longest_callback, 8, "ms");
  lg_bench_report ("memory above an empty store", (double) (lg_bench_memory () - empty) / 1e6, 64, "MB");

  cold = lg_bench_best (show_cold, store, filter);
  lg_bench_report_peer ("first rows, cold", cold, 50, "sqlite3, LIMIT, cold", lg_bench_best (ask_cold, store, ROWS_SQL));
  measure_orders (store);
  measure_filters (store);

  return 0;
}
