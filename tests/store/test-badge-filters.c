/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-badge-list.h"
#include "lg-badge-table-private.h"
#include "lg-db-private.h"
#include "lg-settings.h"
#include "lg-site-table.h"
#include "lg-test-store.h"

/* Every filter of badge events against the same question asked of each event by itself, without the store. */

#define N_EVENTS 6000
#define N_BADGES 12

/* 2026-01-01 and a year, with both changes of the clocks of Berlin. */
#define START G_GINT64_CONSTANT (1767225600000000)
#define YEAR  (365 * LG_TIME_DAY)

typedef struct
{
  GPtrArray *events;    /* (owned) (element-type LgBadgeEvent): in order of time */
  gint64     site_row;
  guint      open_at;   /* the hour */
  guint      closed_at;
} Log;

static LgBadgeEvent *
make_event (Log   *log,
            GRand *random,
            guint  index)
{
  LgBadgeEvent *event = g_object_new (LG_TYPE_BADGE_EVENT, NULL);

  event->badge = g_strdup_printf ("%04d", g_rand_int_range (random, 0, N_BADGES));
  event->at = START + YEAR / N_EVENTS * index + g_rand_int_range (random, 0, 1000);
  event->direction = g_rand_int_range (random, 0, 3);
  event->granted = g_rand_int_range (random, 0, 10) > 0;
  event->site_row = log->site_row;

  return event;
}

static void
insert (LgDb         *db,
        LgBadgeEvent *event)
{
  g_autoptr (GError) error = NULL;
  gboolean inserted;

  lg_badge_events_insert_imported (db, event, event->at, &inserted, &error);
  g_assert_no_error (error);
  g_assert_true (inserted);
}

static gpointer
fill_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgSite) site = lg_sites_find_or_make (db, "Mitte", "Europe/Berlin", "EUR", error);
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  Log *log = data;

  log->site_row = LG_RECORD (site)->row;
  log->open_at = 6;
  log->closed_at = 22;
  for (guint i = 0; i < N_EVENTS; i++)
    g_ptr_array_add (log->events, make_event (log, random, i));
  for (guint i = 0; i < N_EVENTS; i++)
    insert (db, g_ptr_array_index (log->events, i));

  return NULL;
}

static gboolean
was_off_hours (Log          *log,
               LgBadgeEvent *event)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (event->at / LG_TIME_SECOND);
  g_autoptr (GDateTime) local = g_date_time_to_timezone (utc, lg_time_zone_lookup ("Europe/Berlin", NULL));
  guint hour = g_date_time_get_hour (local);

  return log->open_at < log->closed_at ? hour < log->open_at || hour >= log->closed_at
                                       : hour < log->open_at && hour >= log->closed_at;
}

static gboolean
was_without_exit (Log  *log,
                  guint index)
{
  LgBadgeEvent *event = g_ptr_array_index (log->events, index);

  if (!event->granted || event->direction != LG_BADGE_DIRECTION_ENTRY)
    return FALSE;

  for (guint i = index + 1; i < log->events->len; i++)
    {
      LgBadgeEvent *next = g_ptr_array_index (log->events, i);

      if (g_str_equal (next->badge, event->badge) && next->granted && next->direction != 0)
        return next->direction != LG_BADGE_DIRECTION_EXIT;
    }

  return TRUE;
}

static gboolean
is_meant (Log                 *log,
          const LgBadgeFilter *filter,
          guint                index)
{
  LgBadgeEvent *event = g_ptr_array_index (log->events, index);

  return (filter->since == LG_TIME_NONE || event->at >= filter->since) &&
         (filter->until == LG_TIME_NONE || event->at < filter->until) &&
         (!filter->denied || !event->granted) &&
         (!filter->without_exit || was_without_exit (log, index)) &&
         (!filter->off_hours || was_off_hours (log, event)) &&
         (filter->text == NULL || g_str_has_prefix (event->badge, filter->text));
}

static gboolean
take_rows_cb (gint64   *rows,
              guint     n_rows,
              gpointer  data)
{
  g_array_append_vals (data, rows, n_rows);
  g_free (rows);

  return TRUE;
}

typedef struct
{
  LgBadgeFilter *filter;
  GArray        *rows;
} Question;

static gpointer
query_cb (LgDb *db, gpointer data, GError **error)
{
  Question *question = data;
  g_autoptr (LgRowSink) sink = lg_row_sink_new (take_rows_cb, question->rows);

  g_assert_true (lg_badge_events_query_rows (db, question->filter, sink, error));

  return NULL;
}

static void
assert_filter (LgTestStore   *test,
               Log           *log,
               LgBadgeFilter *filter)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  Question question = { filter, rows };
  guint n_rows = 0;

  filter->site_row = log->site_row;
  lg_test_store_read (test, query_cb, &question);
  for (guint i = log->events->len; i > 0; i--)
    {
      if (!is_meant (log, filter, i - 1))
        continue;
      g_assert_cmpuint (n_rows, <, rows->len);
      g_assert_cmpint (g_array_index (rows, gint64, n_rows), ==, LG_RECORD (g_ptr_array_index (log->events, i - 1))->row);
      n_rows++;
    }
  g_assert_cmpuint (n_rows, ==, rows->len);
  g_assert_cmpuint (n_rows, <, log->events->len);
}

/* Each of the filters’ thirty-two combinations but the one of none. */
static void
assert_filters (LgTestStore *test,
                Log         *log)
{
  for (guint bits = 1; bits < 32; bits++)
    {
      g_autoptr (LgBadgeFilter) filter = lg_badge_filter_new (0);

      filter->denied = (bits & 1) != 0;
      filter->without_exit = (bits & 2) != 0;
      filter->off_hours = (bits & 4) != 0;
      filter->text = g_strdup (bits & 8 ? "0003" : NULL);
      if (bits & 16)
        {
          filter->since = START + 80 * LG_TIME_DAY + 5 * LG_TIME_HOUR;
          filter->until = START + 310 * LG_TIME_DAY + 23 * LG_TIME_HOUR;
        }
      g_test_message ("filters %x", bits);
      assert_filter (test, log, filter);
    }
}

static void
log_clear (Log *log)
{
  g_ptr_array_unref (log->events);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Log, log_clear)

static void
test_every_combination_finds_what_each_event_says (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_auto (Log) log = { .events = g_ptr_array_new_with_free_func (g_object_unref) };

  lg_test_store_write (test, fill_cb, &log);
  assert_filters (test, &log);
}

static gpointer
set_hours_cb (LgDb *db, gpointer data, GError **error)
{
  g_assert_true (lg_settings_set (db, "access.hours", "20:00-05:00", error));

  return NULL;
}

static gpointer
set_site_hours_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgSite) site = lg_sites_find (db, "Mitte", error);

  site->hours = g_strdup ("09:00-17:00");
  g_assert_true (lg_sites_update (db, site, error));

  return NULL;
}

static void
test_a_site_without_hours_has_those_of_the_settings (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_auto (Log) log = { .events = g_ptr_array_new_with_free_func (g_object_unref) };

  lg_test_store_write (test, fill_cb, &log);
  lg_test_store_write (test, set_hours_cb, NULL);
  log.open_at = 20;
  log.closed_at = 5;
  assert_filters (test, &log);

  lg_test_store_write (test, set_site_hours_cb, NULL);
  log.open_at = 9;
  log.closed_at = 17;
  assert_filters (test, &log);
}

static gpointer
check_events_cb (LgDb *db, gpointer data, GError **error)
{
  Log *log = data;
  g_autoptr (GPtrArray) events = lg_badge_events_list_near (db, log->site_row, START, START + YEAR, error);

  g_assert_cmpuint (events->len, ==, log->events->len);
  for (guint i = 0; i < events->len; i++)
    {
      LgBadgeEvent *event = g_ptr_array_index (events, i);

      g_assert_cmpint (event->off_hours, ==, was_off_hours (log, event));
    }

  return NULL;
}

static void
test_each_event_tells_whether_it_was_off_hours (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_auto (Log) log = { .events = g_ptr_array_new_with_free_func (g_object_unref) };

  lg_test_store_write (test, fill_cb, &log);
  lg_test_store_read (test, check_events_cb, &log);
}

static gpointer
refuse_hours_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgSite) site = lg_sites_find_or_make (db, "Mitte", "Europe/Berlin", "EUR", NULL);
  g_autoptr (GError) local_error = NULL;

  site->hours = g_strdup ("from dawn to dusk");
  g_assert_false (lg_sites_update (db, site, &local_error));
  g_assert_nonnull (strstr (local_error->message, "from dawn to dusk"));
  g_assert_false (lg_settings_set (db, "access.hours", "", NULL));

  return NULL;
}

static void
test_what_is_no_hours_is_refused (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, refuse_hours_cb, NULL);
}

/* An entry and an exit in the same second, in the order in which they were written, and an entry after them. */
static gpointer
fill_at_once_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (LgSite) site = lg_sites_find_or_make (db, "Mitte", "Europe/Berlin", "EUR", error);
  const int directions[] = { LG_BADGE_DIRECTION_ENTRY, LG_BADGE_DIRECTION_EXIT, LG_BADGE_DIRECTION_ENTRY };
  gboolean inserted;

  for (guint i = 0; i < G_N_ELEMENTS (directions); i++)
    {
      g_autoptr (LgBadgeEvent) event = g_object_new (LG_TYPE_BADGE_EVENT, NULL);

      event->badge = g_strdup ("1");
      event->at = START + (i > 1 ? LG_TIME_SECOND : 0);
      event->direction = directions[i];
      event->granted = TRUE;
      event->site_row = LG_RECORD (site)->row;
      g_assert_true (lg_badge_events_insert_imported (db, event, i, &inserted, error));
    }
  *(gint64 *) data = LG_RECORD (site)->row;

  return NULL;
}

static void
test_what_happened_at_once_happened_in_its_order (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();
  g_autoptr (LgBadgeFilter) filter = lg_badge_filter_new (0);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  Question question = { filter, rows };

  lg_test_store_write (test, fill_at_once_cb, &filter->site_row);
  filter->without_exit = TRUE;
  lg_test_store_read (test, query_cb, &question);
  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_cmpint (g_array_index (rows, gint64, 0), ==, 3);
}

int
main (int   argc,
      char *argv[])
{
  dex_init ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/badge-filters/every-combination-finds-what-each-event-says",
                   test_every_combination_finds_what_each_event_says);
  g_test_add_func ("/store/badge-filters/a-site-without-hours-has-those-of-the-settings",
                   test_a_site_without_hours_has_those_of_the_settings);
  g_test_add_func ("/store/badge-filters/each-event-tells-whether-it-was-off-hours",
                   test_each_event_tells_whether_it_was_off_hours);
  g_test_add_func ("/store/badge-filters/what-is-no-hours-is-refused", test_what_is_no_hours_is_refused);
  g_test_add_func ("/store/badge-filters/what-happened-at-once-happened-in-its-order",
                   test_what_happened_at_once_happened_in_its_order);

  return g_test_run ();
}
