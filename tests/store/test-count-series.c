/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-count-series.h"
#include "lg-incident-table.h"
#include "lg-site-table.h"
#include "lg-test-store.h"

static void
add (LgDb        *db,
     const char  *time,
     const char  *kind)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LgSite) site = lg_sites_find_or_make (db, "East", "America/New_York", "USD", &error);
  g_autoptr (LgIncident) incident = lg_incident_new ();
  LgPrecision precision;

  g_assert_true (lg_time_parse (time, lg_time_zone_lookup (site->timezone, NULL), &incident->occurred_at, &precision, &error));
  incident->precision = precision;
  incident->site_row = LG_RECORD (site)->row;
  incident->kind = g_strdup (kind);
  lg_incidents_insert (db, incident, &error);
  g_assert_no_error (error);
}

static gpointer
count_cb (LgDb *db, gpointer data, GError **error)
{
  g_autoptr (GArray) counts = NULL;
  g_autoptr (GPtrArray) ids = NULL;
  LgDayCount *count;
  LgDay first = lg_day_from_date (2018, 3, 1);

  add (db, "2018-03-01 23:30", "theft");
  add (db, "2018-03-01", "theft");
  add (db, "2018-03", "theft");
  add (db, "2018-03", "robbery");
  counts = lg_day_counts_list (db, 0, first, first + 31, error);
  g_assert_cmpuint (counts->len, ==, 1);
  count = &g_array_index (counts, LgDayCount, 0);
  g_assert_cmpint (count->count, ==, 2);
  g_assert_cmpint (count->day, ==, first);
  g_assert_cmpstr (count->site, ==, "EAST");

  ids = lg_day_counts_list_incidents (db, count->site_row, "theft", first, first + 1, error);
  g_assert_cmpuint (ids->len, ==, 2);

  return NULL;
}

static void
test_a_month_is_no_day (void)
{
  g_autoptr (LgTestStore) test = lg_test_store_new ();

  lg_test_store_write (test, count_cb, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();

  g_test_add_func ("/store/count-series/a-month-is-no-day", test_a_month_is_no_day);

  return g_test_run ();
}
