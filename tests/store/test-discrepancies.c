/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "lg-count-table.h"
#include "lg-db-private.h"
#include "lg-discrepancy-list.h"
#include "lg-test-records.h"
#include "lg-test-store.h"
#include "lg-test-wait.h"

#define START G_GINT64_CONSTANT (1767225600000000)

static void
add_count (LgDb       *db,
           const char *site_name,
           const char *sku,
           int         day,
           gint64      book,
           gint64      counted,
           gint64      unit_cost)
{
  g_autoptr (LgSite) site = lg_test_make_site (db, site_name);
  g_autoptr (LgCount) count = g_object_new (LG_TYPE_COUNT, NULL);
  g_autoptr (GError) error = NULL;

  count->site_row = LG_RECORD (site)->row;
  count->sku = g_strdup (sku);
  count->counted_at = START + day * LG_TIME_DAY;
  count->book = book;
  count->counted = counted;
  count->unit_cost = unit_cost;
  lg_counts_insert (db, count, &error);
  g_assert_no_error (error);
}

/* BAG was counted three times, and what is missing of it is usual there; RING was never missing before. */
static gpointer
fill_cb (LgDb *db, gpointer data, GError **error)
{
  add_count (db, "Harbour", "BAG", 0, 100, 90, 1000);
  add_count (db, "Harbour", "BAG", 1, 100, 92, 1000);
  add_count (db, "Harbour", "BAG", 2, 100, 91, 1000);
  add_count (db, "Harbour", "BAG", 3, 100, 88, 1000);
  add_count (db, "Harbour", "RING", 3, 10, 5, 90000);
  add_count (db, "Harbour", "PEN", 3, 40, 41, LG_UNKNOWN);
  add_count (db, "Harbour", "CUP", 3, 40, 40, 100);
  add_count (db, "Hill", "BAG", 1, 20, 23, 1000);

  return NULL;
}

static gboolean
is_read (LgPagedList *list)
{
  GListModel *model = G_LIST_MODEL (list);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (LgPagedItem) item = g_list_model_get_item (model, i);

      if (lg_paged_item_get_record (item) == NULL)
        return FALSE;
    }

  return !lg_paged_list_get_loading (list);
}

/* Items whose record is to be read must be held. */
static GPtrArray *
read_list (LgTestStore               *test,
           const LgDiscrepancyFilter *filter)
{
  g_autoptr (LgPagedList) list = lg_discrepancy_list_new (test->store, filter);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  lg_test_wait_until (!lg_paged_list_get_loading (list));
  g_assert_no_error (lg_paged_list_get_error (list));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    g_ptr_array_add (items, g_list_model_get_item (G_LIST_MODEL (list), i));
  lg_test_wait_until (is_read (list));
  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (records, g_object_ref (lg_paged_item_get_record (g_ptr_array_index (items, i))));

  return records;
}

static void
assert_list (LgTestStore               *test,
             const LgDiscrepancyFilter *filter,
             const char                *expected)
{
  g_autoptr (GPtrArray) records = read_list (test, filter);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < records->len; i++)
    {
      LgDiscrepancy *discrepancy = g_ptr_array_index (records, i);

      g_string_append_printf (text, "%s%s %d", i > 0 ? ", " : "", discrepancy->sku,
                              (int) (discrepancy->counted - discrepancy->book));
    }
  g_assert_cmpstr (text->str, ==, expected);
}

/* A stand-in with an order of its own: how much more is missing than was usual before, or on the site. */
static double
judge (const LgDiscrepancy *discrepancy)
{
  gboolean is_own = discrepancy->own_counts >= 3;
  double rate = is_own ? discrepancy->own_missing / discrepancy->own_book
                       : discrepancy->site_missing / discrepancy->site_book;

  return discrepancy->counted < discrepancy->book ? rate * discrepancy->book / (discrepancy->book - discrepancy->counted)
                                                  : NAN;
}

static void
test_differences_are_ranked_by_value (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  LgDiscrepancyFilter filter = { .sort = LG_DISCREPANCY_SORT_VALUE };

  lg_test_store_write (test, fill_cb, NULL);
  assert_list (test, &filter, "RING -5, BAG -12, BAG -10, BAG -9, BAG -8, BAG 3, PEN 1");
  filter.kind = LG_DISCREPANCY_MISSING;
  assert_list (test, &filter, "RING -5, BAG -12, BAG -10, BAG -9, BAG -8");
  filter.text = "rin";
  assert_list (test, &filter, "RING -5");
  filter.text = "%";
  assert_list (test, &filter, "");
}

static void
test_shortages_are_ranked_by_unlikelihood (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  LgDiscrepancyFilter filter = { .sort = LG_DISCREPANCY_SORT_UNLIKELIHOOD, .judge = judge };
  g_autoptr (GPtrArray) records = NULL;
  LgDiscrepancy *last;

  lg_test_store_write (test, fill_cb, NULL);
  assert_list (test, &filter, "RING -5, BAG -12, BAG -10, BAG -9, BAG -8, PEN 1, BAG 3");

  filter.text = "bag";
  filter.kind = LG_DISCREPANCY_MISSING;
  records = read_list (test, &filter);
  last = g_ptr_array_index (records, 0);
  g_assert_cmpint (last->own_counts, ==, 3);
  g_assert_cmpfloat (last->own_book, ==, 300.0);
  g_assert_cmpfloat (last->own_missing, ==, 27.0);
  g_assert_cmpfloat (last->site_book, ==, 490.0);
  g_assert_cmpfloat (last->site_missing, ==, 44.0);
}

static gpointer
report_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgIncident) incident = lg_test_make_incident (db, "Harbour", "Ring");
  g_autoptr (GPtrArray) counts = lg_counts_list_unexplained (db, error);

  for (guint i = 0; i < counts->len; i++)
    {
      LgCount *count = g_ptr_array_index (counts, i);

      count->incident_row = LG_RECORD (incident)->row;
      if (g_str_equal (count->sku, "RING"))
        g_assert_true (lg_counts_update (db, count, error));
    }

  return NULL;
}

static void
test_what_is_reported_is_told_apart (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  LgDiscrepancyFilter filter = { .sort = LG_DISCREPANCY_SORT_TIME, .kind = LG_DISCREPANCY_UNREPORTED };

  lg_test_store_write (test, fill_cb, NULL);
  lg_test_store_write (test, report_cb, NULL);
  assert_list (test, &filter, "BAG -12, BAG -9, BAG -8, BAG -10");
}

static gpointer
change_cb (LgDb *db, gpointer data, GError **error)
{
  static const char * const changes[] = {
    "UPDATE counts SET counted = counted + 1 WHERE sku = 'BAG' AND book = 100",
    "UPDATE counts SET deleted_at = 1 WHERE sku = 'RING'",
    "DELETE FROM counts WHERE sku = 'PEN'",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    g_assert_true (lg_db_run (db, changes[i], error, ""));

  return NULL;
}

static gpointer
check_days_cb (LgDb *db, gpointer data, GError **error)
{
  gint64 different = -1;

  lg_db_query_int (db,
                   "SELECT count (*) FROM (SELECT site_row, local_day, total (max (book, 0)) AS book,"
                   " total (max (book - counted, 0)) AS missing FROM counts WHERE deleted_at IS NULL"
                   " GROUP BY site_row, local_day) c"
                   " JOIN count_days d USING (site_row, local_day) WHERE c.book <> d.book OR c.missing <> d.missing",
                   &different, error, "");
  g_assert_cmpint (different, ==, 0);

  return NULL;
}

static void
test_what_a_site_misses_follows_its_counts (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, fill_cb, NULL);
  lg_test_store_read (test, check_days_cb, NULL);
  lg_test_store_write (test, change_cb, NULL);
  lg_test_store_read (test, check_days_cb, NULL);
}

int
main (int   argc,
      char *argv[])
{
  dex_init ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/discrepancies/differences-are-ranked-by-value", test_differences_are_ranked_by_value);
  g_test_add_func ("/store/discrepancies/shortages-are-ranked-by-unlikelihood",
                   test_shortages_are_ranked_by_unlikelihood);
  g_test_add_func ("/store/discrepancies/what-is-reported-is-told-apart", test_what_is_reported_is_told_apart);
  g_test_add_func ("/store/discrepancies/what-a-site-misses-follows-its-counts",
                   test_what_a_site_misses_follows_its_counts);

  return g_test_run ();
}
