/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-bench.h"
#include "lg-task-list.h"
#include "lg-task-lanes.h"

/* So many cards fill a column. */
#define N_SHOWN 12

#define CARDS_SQL "SELECT t.*, s.code FROM tasks t LEFT JOIN sites s ON s.row = t.site_row" \
                  " WHERE t.status = 1 AND t.deleted_at IS NULL ORDER BY t.position, t.row LIMIT 12"

static double longest_turn;

static void
iterate (void)
{
  double milliseconds = lg_bench_iterate ();

  longest_turn = MAX (longest_turn, milliseconds);
}

/* Opens a column of the board and shows its first cards. */
static double
show_first_cards (LgStore       *store,
                  gconstpointer  filter)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (LgPagedList) list = lg_task_list_new (store, filter);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  double milliseconds;

  while (lg_paged_list_get_n_known (list) == 0 && lg_paged_list_get_loading (list))
    iterate ();
  for (guint i = 0; i < MIN (N_SHOWN, lg_paged_list_get_n_known (list)); i++)
    g_ptr_array_add (items, g_list_model_get_item (G_LIST_MODEL (list), i));
  for (guint i = 0; i < items->len; i++)
    {
      while (lg_paged_item_get_record (g_ptr_array_index (items, i)) == NULL)
        iterate ();
    }
  milliseconds = lg_bench_since (start);

  while (lg_paged_list_get_loading (list))
    iterate ();

  return milliseconds;
}

static void
measure (LgStore                 *store,
         const char              *what,
         const LgTaskBoardFilter *filter)
{
  lg_bench_report_peer (what, lg_bench_best (show_first_cards, store, filter), 30, "sqlite3, LIMIT",
                        lg_bench_best (lg_bench_ask_sqlite, store, CARDS_SQL));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (LgStore) store = NULL;
  g_autoptr (LgTaskBoardFilter) to_do = lg_task_board_filter_new (LG_TASK_STATUS_TO_DO);
  g_autoptr (LgTaskBoardFilter) done = lg_task_board_filter_new (LG_TASK_STATUS_DONE);
  g_autoptr (LgTaskBoardFilter) words = lg_task_board_filter_new (LG_TASK_STATUS_TO_DO);
  g_autoptr (LgTaskBoardFilter) site = lg_task_board_filter_new (LG_TASK_STATUS_TO_DO);

  dex_init ();
  store = lg_bench_open_store ();

  words->text = g_strdup ("loading dock");
  site->site_row = 7;
  measure (store, "first cards, to do", to_do);
  measure (store, "first cards, done", done);
  measure (store, "first cards of two words", words);
  measure (store, "first cards of a site", site);
  lg_bench_report ("longest turn of the main loop while filling", longest_turn, 8, "ms");

  return 0;
}
