/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <malloc.h>

#include "lg-big-store.h"
#include "lg-db-private.h"
#include "lg-incident-list.h"
#include "lg-incident-table.h"
#include "lg-site-table.h"
#include "lg-test-store.h"
#include "lg-test-wait.h"

#define N_INCIDENTS 2000
#define PAGE 64

/* What a list told of its changes: how often, first and last. */
typedef struct
{
  guint n_signals;
  guint first_position;
  guint first_added;
  guint position;
  guint removed;
  guint added;
} Changes;

static void
items_changed_cb (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  Changes    *changes)
{
  if (changes->n_signals++ == 0)
    {
      changes->first_position = position;
      changes->first_added = added;
    }
  changes->position = position;
  changes->removed = removed;
  changes->added = added;
}

static LgTestStore *
make_store (void)
{
  const LgBigStoreSize size = { .n_incidents = N_INCIDENTS };
  LgTestStore *test = lg_test_store_new ();

  lg_test_store_write (test, lg_big_store_fill, (gpointer) &size);

  return test;
}

static LgPagedList *
make_list (LgTestStore *test)
{
  g_autoptr (LgIncidentFilter) filter = lg_incident_filter_new ();
  LgPagedList *list;

  filter->statuses = LG_INCIDENT_STATUSES_ALL;
  filter->include_deleted = TRUE;
  list = lg_incident_list_new (test->store, filter);
  lg_test_wait_until (!lg_paged_list_get_loading (list));

  return list;
}

static LgPagedItem *
get_item (LgPagedList *list,
          guint        position)
{
  return g_list_model_get_item (G_LIST_MODEL (list), position);
}

/* A source that needs no database: rows 1 to n, of which the records are bare. */
typedef struct
{
  gint64 first;
  gint64 n_rows;
  int    n_fetched;
  int    n_queries;
  int    fails;
} Numbers;

static gboolean
query_numbers (LgDb           *db,
               gconstpointer   filter,
               LgRowSink      *sink,
               GError        **error)
{
  Numbers *numbers = (Numbers *) filter;

  g_atomic_int_inc (&numbers->n_queries);
  if (g_atomic_int_get (&numbers->fails) != 0)
    {
      g_set_error (error, LG_STORE_ERROR, LG_STORE_ERROR_CORRUPT, "The database is damaged");
      return FALSE;
    }

  for (gint64 i = 0; i < numbers->n_rows && lg_row_sink_add (sink, numbers->first + i); i++)
    ;
  lg_row_sink_flush (sink);

  return TRUE;
}

static Numbers *fetched_numbers;

static GPtrArray *
fetch_numbers (LgDb          *db,
               const gint64  *rows,
               guint          n_rows,
               GError       **error)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  g_atomic_int_inc (&fetched_numbers->n_fetched);
  for (guint i = 0; i < n_rows; i++)
    {
      LgIncident *incident = lg_incident_new ();

      LG_RECORD (incident)->row = rows[i];
      g_ptr_array_add (records, incident);
    }

  return records;
}

static gpointer
share_numbers (gconstpointer filter)
{
  return (gpointer) filter;
}

static void
forget_numbers (gpointer filter)
{
}

static const char * const number_types[] = { "incident", NULL };

static const LgListSource numbers_source = {
  .record_types = number_types,
  .query_rows = query_numbers,
  .fetch_rows = fetch_numbers,
  .copy_filter = share_numbers,
  .free_filter = forget_numbers,
};

static LgPagedList *
make_numbers (LgTestStore *test,
              Numbers     *numbers)
{
  LgPagedList *list = lg_paged_list_new (test->store, &numbers_source, numbers);

  fetched_numbers = numbers;
  lg_test_wait_until (!lg_paged_list_get_loading (list));

  return list;
}

static void
test_fills_in_the_background (void)
{
  g_autoptr (LgTestStore) test = make_store ();
  g_autoptr (LgIncidentFilter) filter = lg_incident_filter_new ();
  g_autoptr (LgPagedList) list = lg_incident_list_new (test->store, filter);
  Changes changes = { 0 };

  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), &changes);
  g_assert_true (lg_paged_list_get_loading (list));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);

  lg_test_wait_until (!lg_paged_list_get_loading (list));
  g_assert_cmpuint (changes.n_signals, ==, 2);
  g_assert_cmpuint (changes.first_position, ==, 0);
  g_assert_cmpuint (changes.first_added, ==, LG_ROW_SINK_FIRST);
  g_assert_cmpuint (changes.position, ==, LG_ROW_SINK_FIRST);
  g_assert_cmpuint (changes.removed, ==, 0);
  g_assert_cmpuint (lg_paged_list_get_n_known (list), ==, LG_ROW_SINK_FIRST + changes.added);
  g_assert_cmpuint (lg_paged_list_get_n_known (list), >, N_INCIDENTS * 9 / 10);
}

static void
test_hands_out_an_item_before_its_record (void)
{
  g_autoptr (LgTestStore) test = make_store ();
  g_autoptr (LgPagedList) list = make_list (test);
  g_autoptr (LgPagedItem) item = get_item (list, 70);
  g_autoptr (LgPagedItem) same = get_item (list, 70);
  g_autoptr (LgPagedItem) neighbour = get_item (list, 71);
  gint64 row = 0;

  g_assert_null (lg_paged_item_get_record (item));
  g_assert_true (item == same);

  lg_test_wait_until (lg_paged_item_get_record (item) != NULL);
  g_assert_true (LG_IS_INCIDENT (lg_paged_item_get_record (item)));
  g_assert_nonnull (lg_paged_item_get_record (neighbour));
  g_object_get (item, "row", &row, NULL);
  g_assert_cmpint (LG_RECORD (lg_paged_item_get_record (item))->row, ==, row);
}

static void
test_jumps_to_the_end (void)
{
  g_autoptr (LgTestStore) test = make_store ();
  g_autoptr (LgPagedList) list = make_list (test);
  guint last = g_list_model_get_n_items (G_LIST_MODEL (list)) - 1;
  g_autoptr (LgPagedItem) item = get_item (list, last);

  lg_test_wait_until (lg_paged_item_get_record (item) != NULL);
  g_assert_cmpint (lg_paged_item_get_row (item), ==, 1);
  g_assert_null (get_item (list, last + 1));
}

static void
test_reads_no_page_that_was_scrolled_past (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  Numbers numbers = { .first = 1, .n_rows = 100000 };
  g_autoptr (LgPagedList) list = make_numbers (test, &numbers);
  g_autoptr (LgPagedItem) item = NULL;

  for (guint i = 0; i < 100000; i++)
    {
      g_clear_object (&item);
      item = get_item (list, i);
    }

  lg_test_wait_until (lg_paged_item_get_record (item) != NULL);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpint (g_atomic_int_get (&numbers.n_fetched), ==, 1);
}

static void
visit (LgPagedList *list,
       guint        page)
{
  g_autoptr (LgPagedItem) item = get_item (list, page * PAGE);

  lg_test_wait_until (lg_paged_item_get_record (item) != NULL);
}

/* A first chunk of 10 rows, the other rows after the first page was asked for. */
static gboolean
query_in_pieces (LgDb           *db,
                 gconstpointer   filter,
                 LgRowSink      *sink,
                 GError        **error)
{
  Numbers *numbers = (Numbers *) filter;

  for (gint64 i = 1; i <= 10; i++)
    lg_row_sink_add (sink, i);
  lg_row_sink_flush (sink);
  while (g_atomic_int_get (&numbers->n_fetched) == 0)
    g_thread_yield ();
  for (gint64 i = 11; i <= numbers->n_rows; i++)
    lg_row_sink_add (sink, i);
  lg_row_sink_flush (sink);

  return TRUE;
}

static void
test_completes_a_page_that_gets_more_rows (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  Numbers numbers = { .n_rows = 100 };
  LgListSource source = numbers_source;
  g_autoptr (LgPagedList) list = NULL;
  g_autoptr (LgPagedItem) first = NULL;
  g_autoptr (LgPagedItem) last = NULL;

  source.query_rows = query_in_pieces;
  fetched_numbers = &numbers;
  list = lg_paged_list_new (test->store, &source, &numbers);
  lg_test_wait_until (lg_paged_list_get_n_known (list) == 10);
  first = get_item (list, 3);
  lg_test_wait_until (!lg_paged_list_get_loading (list));
  last = get_item (list, 63);

  lg_test_wait_until (lg_paged_item_get_record (first) != NULL && lg_paged_item_get_record (last) != NULL);
  g_assert_cmpint (LG_RECORD (lg_paged_item_get_record (first))->row, ==, 4);
  g_assert_cmpint (LG_RECORD (lg_paged_item_get_record (last))->row, ==, 64);
}

static void
test_keeps_the_pages_used_last (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  Numbers numbers = { .first = 1, .n_rows = 100000 };
  g_autoptr (LgPagedList) list = make_numbers (test, &numbers);

  for (guint page = 0; page < 100; page++)
    visit (list, page);
  g_assert_cmpint (numbers.n_fetched, ==, 100);

  for (guint page = 36; page < 100; page++)
    visit (list, page);
  g_assert_cmpint (numbers.n_fetched, ==, 100);
  visit (list, 0);
  g_assert_cmpint (numbers.n_fetched, ==, 101);
}

static void
test_holds_eight_bytes_a_row (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  Numbers numbers = { .first = 1, .n_rows = 1000000 };
  struct mallinfo2 before = mallinfo2 ();
  g_autoptr (LgPagedList) list = make_numbers (test, &numbers);
  struct mallinfo2 after = mallinfo2 ();
  gint64 used = (gint64) (after.uordblks + after.hblkhd) - (gint64) (before.uordblks + before.hblkhd);

  g_assert_cmpuint (lg_paged_list_get_n_known (list), ==, 1000000);
  g_assert_cmpint (used, <, 9 * 1000000);
}

static gpointer
insert_cb (LgDb *db, gpointer data, GError **error)
{
  LgIncident *incident = lg_incident_new ();

  incident->site_row = 1;
  incident->occurred_at = LG_BIG_STORE_END + LG_TIME_HOUR;
  lg_incidents_insert (db, incident, error);

  return incident;
}

static void
test_tells_of_a_new_row_alone (void)
{
  g_autoptr (LgTestStore) test = make_store ();
  g_autoptr (LgPagedList) list = make_list (test);
  g_autoptr (LgPagedItem) item = get_item (list, 0);
  g_autoptr (LgPagedItem) moved = NULL;
  Changes changes = { 0 };

  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), &changes);
  lg_test_store_write (test, insert_cb, NULL);
  lg_test_wait_until (changes.n_signals > 0);

  g_assert_cmpuint (changes.position, ==, 0);
  g_assert_cmpuint (changes.removed, ==, 0);
  g_assert_cmpuint (changes.added, ==, 1);
  moved = get_item (list, 1);
  g_assert_true (item == moved);
}

static gpointer
retitle_cb (LgDb *db, gpointer data, GError **error)
{
  LgIncident *incident = lg_incidents_get (db, *(gint64 *) data, error);

  g_set_str (&incident->title, "Another title");
  g_assert_true (lg_incidents_update (db, incident, error));

  return incident;
}

static void
record_cb (LgPagedItem *item,
           GParamSpec  *pspec,
           guint       *n_notified)
{
  *n_notified += 1;
}

static void
test_reads_a_changed_record_again (void)
{
  g_autoptr (LgTestStore) test = make_store ();
  g_autoptr (LgPagedList) list = make_list (test);
  g_autoptr (LgPagedItem) item = get_item (list, 1000);
  gint64 row = lg_paged_item_get_row (item);
  Changes changes = { 0 };
  guint n_notified = 0;

  lg_test_wait_until (lg_paged_item_get_record (item) != NULL);
  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), &changes);
  g_signal_connect (item, "notify::record", G_CALLBACK (record_cb), &n_notified);
  lg_test_store_write (test, retitle_cb, &row);

  lg_test_wait_until (n_notified > 0);
  g_assert_cmpstr (LG_INCIDENT (lg_paged_item_get_record (item))->title, ==, "Another title");
  g_assert_cmpuint (changes.n_signals, ==, 0);
}

static gpointer
mark_deleted_cb (LgDb *db, gpointer data, GError **error)
{
  g_assert_true (lg_incidents_set_deleted (db, *(gint64 *) data, TRUE, error));

  return NULL;
}

static void
test_tells_of_a_deleted_row_alone (void)
{
  g_autoptr (LgTestStore) test = make_store ();
  g_autoptr (LgIncidentFilter) filter = lg_incident_filter_new ();
  g_autoptr (LgPagedList) list = lg_incident_list_new (test->store, filter);
  g_autoptr (LgPagedItem) item = NULL;
  Changes changes = { 0 };
  guint position;
  gint64 row;

  lg_test_wait_until (!lg_paged_list_get_loading (list));
  item = get_item (list, 500);
  row = lg_paged_item_get_row (item);
  g_assert_true (lg_paged_list_find (list, row, &position));
  g_assert_cmpuint (position, ==, 500);

  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), &changes);
  lg_test_store_write (test, mark_deleted_cb, &row);
  lg_test_wait_until (changes.n_signals > 0);
  g_assert_cmpuint (changes.position, ==, 500);
  g_assert_cmpuint (changes.removed, ==, 1);
  g_assert_cmpuint (changes.added, ==, 0);
  g_assert_false (lg_paged_list_find (list, row, &position));
}

static gpointer
erase_cb (LgDb *db, gpointer data, GError **error)
{
  lg_db_exec (db, "PRAGMA defer_foreign_keys = ON; DELETE FROM incident_lines; DELETE FROM incidents", error);

  return NULL;
}

static void
test_bears_that_rows_go_under_it (void)
{
  g_autoptr (LgTestStore) test = make_store ();
  g_autoptr (LgPagedList) list = make_list (test);
  g_autoptr (LgPagedItem) item = get_item (list, 10);
  Changes changes = { 0 };

  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), &changes);
  lg_test_store_write (test, erase_cb, NULL);
  lg_paged_list_reload (list);
  lg_test_wait_until (changes.n_signals > 0);

  g_assert_cmpuint (changes.removed, ==, N_INCIDENTS);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
  g_assert_null (get_item (list, 10));
  g_assert_cmpint (lg_paged_item_get_row (item), >, 0);
}

static void
test_drops_what_an_earlier_filter_brings (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  Numbers first = { .first = 1, .n_rows = 200000 };
  Numbers second = { .first = 1000001, .n_rows = 300000 };
  Numbers third = { .first = 2000001, .n_rows = 100000 };
  g_autoptr (LgPagedList) list = make_numbers (test, &first);
  g_autoptr (LgPagedItem) held = get_item (list, 0);

  lg_paged_list_set_filter (list, &second);
  lg_paged_list_set_filter (list, &third);
  g_assert_true (lg_paged_list_get_loading (list));
  g_assert_cmpuint (lg_paged_list_get_n_known (list), ==, 200000);

  lg_test_wait_until (!lg_paged_list_get_loading (list));
  g_assert_cmpuint (lg_paged_list_get_n_known (list), ==, 100000);
  for (guint i = 0; i < 100000; i++)
    {
      g_autoptr (LgPagedItem) item = get_item (list, i);

      g_assert_cmpint (lg_paged_item_get_row (item), ==, 2000001 + i);
    }
}

static void
test_empties_for_a_filter_without_rows (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  Numbers some = { .first = 1, .n_rows = 1000 };
  Numbers none = { .first = 1, .n_rows = 0 };
  g_autoptr (LgPagedList) list = make_numbers (test, &some);
  Changes changes = { 0 };

  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), &changes);
  lg_paged_list_set_filter (list, &none);
  lg_test_wait_until (!lg_paged_list_get_loading (list));
  g_assert_cmpuint (changes.n_signals, ==, 1);
  g_assert_cmpuint (changes.removed, ==, 1000);
  g_assert_cmpuint (changes.added, ==, 0);
}

static void
test_keeps_what_a_filter_that_moves_on_shows_too (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  Numbers numbers = { .first = 1, .n_rows = 1000 };
  Numbers later = { .first = 1, .n_rows = 1001 };
  g_autoptr (LgPagedList) list = make_numbers (test, &numbers);
  Changes changes = { 0 };

  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), &changes);
  lg_paged_list_move_filter (list, &later);
  lg_test_wait_until (changes.n_signals > 0);

  g_assert_cmpuint (changes.n_signals, ==, 1);
  g_assert_cmpuint (changes.position, ==, 1000);
  g_assert_cmpuint (changes.removed, ==, 0);
  g_assert_cmpuint (changes.added, ==, 1);
  g_assert_false (lg_paged_list_get_loading (list));
}

static void
test_reads_once_for_many_changes (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  Numbers numbers = { .first = 1, .n_rows = 1000 };
  g_autoptr (LgPagedList) list = make_numbers (test, &numbers);
  Changes changes = { 0 };

  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), &changes);
  numbers.n_rows = 2000;
  for (guint i = 0; i < 50; i++)
    lg_paged_list_reload (list);
  lg_test_wait_until (changes.n_signals > 0);

  g_assert_cmpuint (changes.position, ==, 1000);
  g_assert_cmpuint (changes.added, ==, 1000);
  g_assert_cmpint (g_atomic_int_get (&numbers.n_queries), ==, 2);
}

static void
test_says_why_it_could_not_be_read (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  Numbers numbers = { .first = 1, .n_rows = 1000, .fails = 1 };
  g_autoptr (LgPagedList) list = make_numbers (test, &numbers);

  g_assert_error (lg_paged_list_get_error (list), LG_STORE_ERROR, LG_STORE_ERROR_CORRUPT);
  g_assert_cmpuint (lg_paged_list_get_n_known (list), ==, 0);

  numbers.fails = 0;
  lg_paged_list_set_filter (list, &numbers);
  lg_test_wait_until (!lg_paged_list_get_loading (list));
  g_assert_no_error (lg_paged_list_get_error (list));
  g_assert_cmpuint (lg_paged_list_get_n_known (list), ==, 1000);
}

static void
test_can_go_at_any_moment (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  Numbers numbers = { .first = 1, .n_rows = 1000000 };
  LgPagedList *list = lg_paged_list_new (test->store, &numbers_source, &numbers);
  g_autoptr (LgPagedItem) item = NULL;

  fetched_numbers = &numbers;
  g_assert_finalize_object (list);

  list = make_numbers (test, &numbers);
  item = get_item (list, 999999);
  g_main_context_iteration (NULL, FALSE);
  lg_paged_list_reload (list);
  g_assert_finalize_object (list);
  g_assert_cmpint (lg_paged_item_get_row (item), ==, 1000000);

  /* What is still on its way comes before the store is closed. */
  g_clear_object (&test->store);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();

  g_test_add_func ("/store/paged-list/fills-in-the-background", test_fills_in_the_background);
  g_test_add_func ("/store/paged-list/hands-out-an-item-before-its-record", test_hands_out_an_item_before_its_record);
  g_test_add_func ("/store/paged-list/jumps-to-the-end", test_jumps_to_the_end);
  g_test_add_func ("/store/paged-list/reads-no-page-that-was-scrolled-past", test_reads_no_page_that_was_scrolled_past);
  g_test_add_func ("/store/paged-list/completes-a-page-that-gets-more-rows", test_completes_a_page_that_gets_more_rows);
  g_test_add_func ("/store/paged-list/keeps-the-pages-used-last", test_keeps_the_pages_used_last);
  g_test_add_func ("/store/paged-list/holds-eight-bytes-a-row", test_holds_eight_bytes_a_row);
  g_test_add_func ("/store/paged-list/tells-of-a-new-row-alone", test_tells_of_a_new_row_alone);
  g_test_add_func ("/store/paged-list/reads-a-changed-record-again", test_reads_a_changed_record_again);
  g_test_add_func ("/store/paged-list/tells-of-a-deleted-row-alone", test_tells_of_a_deleted_row_alone);
  g_test_add_func ("/store/paged-list/bears-that-rows-go-under-it", test_bears_that_rows_go_under_it);
  g_test_add_func ("/store/paged-list/drops-what-an-earlier-filter-brings", test_drops_what_an_earlier_filter_brings);
  g_test_add_func ("/store/paged-list/empties-for-a-filter-without-rows", test_empties_for_a_filter_without_rows);
  g_test_add_func ("/store/paged-list/keeps-what-a-filter-that-moves-on-shows-too",
                   test_keeps_what_a_filter_that_moves_on_shows_too);
  g_test_add_func ("/store/paged-list/reads-once-for-many-changes", test_reads_once_for_many_changes);
  g_test_add_func ("/store/paged-list/says-why-it-could-not-be-read", test_says_why_it_could_not_be_read);
  g_test_add_func ("/store/paged-list/can-go-at-any-moment", test_can_go_at_any_moment);

  return g_test_run ();
}
