/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-badge-list.h"
#include "lg-badge-table-private.h"
#include "lg-badge-holder-table.h"
#include "lg-badge-table.h"
#include "lg-db-private.h"
#include "lg-test-records.h"
#include "lg-test-store.h"
#include "lg-test-wait.h"

#define N_DAYS 100
#define START G_GINT64_CONSTANT (1767225600000000)

static void
add_event (LgDb       *db,
           LgSite     *site,
           const char *badge,
           const char *person,
           LgTime      at,
           gboolean    granted)
{
  g_autoptr (LgBadgeEvent) event = g_object_new (LG_TYPE_BADGE_EVENT, NULL);
  g_autoptr (GError) error = NULL;
  gboolean inserted;

  event->badge = g_strdup (badge);
  event->person = g_strdup (person);
  event->at = at;
  event->granted = granted;
  event->site_row = LG_RECORD (site)->row;
  lg_badge_events_insert_imported (db, event, at, &inserted, &error);
  g_assert_no_error (error);
  g_assert_true (inserted);
}

/* Two badges a day, one of them refused every tenth day, and one at another site. */
static gpointer
fill_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgSite) here = lg_test_make_site (db, "Main Street");
  g_autoptr (LgSite) there = lg_test_make_site (db, "Harbour");

  *(gint64 *) data = LG_RECORD (here)->row;
  for (int day = 0; day < N_DAYS; day++)
    {
      add_event (db, here, "0001", "Ärne Field", START + day * LG_TIME_DAY, TRUE);
      add_event (db, here, "0020", NULL, START + day * LG_TIME_DAY + LG_TIME_HOUR, day % 10 != 0);
    }
  add_event (db, there, "0001", "Ärne Field", START, TRUE);
  lg_badge_holders_assign (db, "0020", "Zoë North", START, error);

  return NULL;
}

static void
wait_for (LgPagedList *list)
{
  lg_test_wait_until (!lg_paged_list_get_loading (list));
  g_assert_no_error (lg_paged_list_get_error (list));
}

static guint
count (LgTestStore   *test,
       LgBadgeFilter *filter)
{
  g_autoptr (LgPagedList) list = lg_badge_list_new (test->store, filter);

  wait_for (list);

  return g_list_model_get_n_items (G_LIST_MODEL (list));
}

static void
set_text (LgBadgeFilter *filter,
          const char    *text)
{
  g_free (filter->text);
  filter->text = g_strdup (text);
}

static void
test_a_list_holds_the_events_of_its_site (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgBadgeFilter) filter = lg_badge_filter_new (0);

  lg_test_store_write (test, fill_cb, &filter->site_row);
  g_assert_cmpuint (count (test, filter), ==, 2 * N_DAYS);

  filter->denied = TRUE;
  g_assert_cmpuint (count (test, filter), ==, N_DAYS / 10);

  filter->since = START + 50 * LG_TIME_DAY;
  filter->until = START + 60 * LG_TIME_DAY;
  g_assert_cmpuint (count (test, filter), ==, 1);

  filter->denied = FALSE;
  g_assert_cmpuint (count (test, filter), ==, 20);
}

static void
test_a_text_finds_badges_and_whoever_carries_them (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgBadgeFilter) filter = lg_badge_filter_new (0);

  lg_test_store_write (test, fill_cb, &filter->site_row);
  set_text (filter, "arn");
  g_assert_cmpuint (count (test, filter), ==, N_DAYS);
  set_text (filter, "NORTH zo");
  g_assert_cmpuint (count (test, filter), ==, N_DAYS);
  set_text (filter, "00");
  g_assert_cmpuint (count (test, filter), ==, 2 * N_DAYS);
  set_text (filter, "'; DROP TABLE badges; --");
  g_assert_cmpuint (count (test, filter), ==, 0);

  filter->denied = TRUE;
  set_text (filter, "0020");
  g_assert_cmpuint (count (test, filter), ==, N_DAYS / 10);
  set_text (filter, "0001");
  g_assert_cmpuint (count (test, filter), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  dex_init ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/badge-list/a-list-holds-the-events-of-its-site", test_a_list_holds_the_events_of_its_site);
  g_test_add_func ("/store/badge-list/a-text-finds-badges-and-whoever-carries-them",
                   test_a_text_finds_badges_and_whoever_carries_them);

  return g_test_run ();
}
