/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdio.h>

#include "lg-error.h"
#include "lg-time.h"

/* Zones with whole, half and quarter hours, with and without daylight saving, north and south. */
static const char *const sample_zones[] = {
  "Europe/Berlin", "America/Chicago", "America/St_Johns", "America/Santiago", "Africa/Casablanca",
  "Asia/Kolkata", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Apia", "UTC",
};

static GTimeZone *
zone (const char *name)
{
  g_autoptr (GError) error = NULL;
  GTimeZone *found = lg_time_zone_lookup (name, &error);

  g_assert_no_error (error);
  return found;
}

static void
test_lookup_keeps_zones (void)
{
  GTimeZone *berlin = zone ("Europe/Berlin");

  g_assert_cmpstr (g_time_zone_get_identifier (berlin), ==, "Europe/Berlin");
  g_assert_true (zone ("Europe/Berlin") == berlin);
}

static void
test_lookup_refuses_what_is_no_zone (void)
{
  static const char *const names[] = {
    "", "Europe/Atlantis", "europe", "+01:00", "UTC5", "CET-1CEST,M3.5.0,M10.5.0/3", "/etc/passwd",
    "../zoneinfo/UTC", "Europe/../UTC", ":Europe/Berlin", "Europe/Berlin ", "zone.tab", "Europe",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("“%s”", names[i]);
      g_assert_null (lg_time_zone_lookup (names[i], &error));
      g_assert_error (error, LG_CORE_ERROR, LG_CORE_ERROR_ZONE);
    }
}

static void
test_lookup_takes_names_without_a_place (void)
{
  static const char *const names[] = { "UTC", "GMT", "Etc/GMT+5", "America/Argentina/Buenos_Aires" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_nonnull (zone (names[i]));
}

static gpointer
look_up_all (gpointer data)
{
  GTimeZone **found = data;

  for (gsize i = 0; i < G_N_ELEMENTS (sample_zones); i++)
    found[i] = lg_time_zone_lookup (sample_zones[i], NULL);

  return NULL;
}

static void
test_threads_share_zones (void)
{
  GTimeZone *found[4][G_N_ELEMENTS (sample_zones)];
  GThread *threads[G_N_ELEMENTS (found)];

  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("zones", look_up_all, found[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);

  for (gsize i = 1; i < G_N_ELEMENTS (threads); i++)
    g_assert_cmpmem (found[i], sizeof found[i], found[0], sizeof found[0]);
}

static void
test_host_has_a_zone (void)
{
  g_assert_nonnull (zone (lg_time_zone_host ()));
}

static void
test_host_zone_follows_the_environment (void)
{
  if (g_test_subprocess ())
    {
      g_setenv ("TZ", "Asia/Kolkata", TRUE);
      g_assert_cmpstr (lg_time_zone_host (), ==, "Asia/Kolkata");
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

static void
test_host_without_a_zone_is_utc (void)
{
  if (g_test_subprocess ())
    {
      g_setenv ("TZ", "UTC5", TRUE);
      g_assert_cmpstr (lg_time_zone_host (), ==, "UTC");
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

/* GDateTime reads zones in its own way, so that the two check each other. */
static void
test_days_and_hours_agree_with_glib (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sample_zones); i++)
    for (gint64 seconds = -86400 * 365; seconds < 86400LL * 365 * 90; seconds += 86399 * 3 + 1234)
      {
        GTimeZone *tz = zone (sample_zones[i]);
        g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (seconds);
        g_autoptr (GDateTime) local = g_date_time_to_timezone (utc, tz);
        int year, month, mday;

        lg_day_to_date (lg_time_local_day (seconds * LG_TIME_SECOND, tz), &year, &month, &mday);
        g_assert_cmpint (year, ==, g_date_time_get_year (local));
        g_assert_cmpint (month, ==, g_date_time_get_month (local));
        g_assert_cmpint (mday, ==, g_date_time_get_day_of_month (local));
        g_assert_cmpint (lg_time_local_hour (seconds * LG_TIME_SECOND, tz), ==, g_date_time_get_hour (local));
      }
}

static void
test_local_times_come_back (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sample_zones); i++)
    for (gint64 seconds = 0; seconds < 86400LL * 365 * 60; seconds += 86400 * 5 + 777)
      {
        GTimeZone *tz = zone (sample_zones[i]);
        LgTime time = seconds * LG_TIME_SECOND;
        g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (seconds);
        g_autoptr (GDateTime) local = g_date_time_to_timezone (utc, tz);
        g_autofree char *text = g_date_time_format (local, "%Y-%m-%d %H:%M:%S");
        LgTime back;

        /* The first of two moments that look alike may be earlier than the one we came from. */
        g_assert_true (lg_time_parse (text, tz, &back, NULL, NULL));
        g_assert_cmpint (back, <=, time);
        g_assert_cmpint (back, >=, time - LG_TIME_HOUR);
        g_assert_true (back == time || lg_time_local_hour (back, tz) == lg_time_local_hour (time, tz));
      }
}

static void
assert_day_start (const char *zone_name,
                  const char *date,
                  const char *expected)
{
  g_autofree char *utc = NULL;
  int year, month, mday;
  LgDay day;

  g_assert_cmpint (sscanf (date, "%d-%d-%d", &year, &month, &mday), ==, 3);
  day = lg_day_from_date (year, month, mday);
  utc = lg_time_format_rfc3339 (lg_time_day_start (day, zone (zone_name)));
  g_assert_cmpstr (utc, ==, expected);
}

static void
test_days_start_at_midnight (void)
{
  assert_day_start ("Europe/Berlin", "2026-03-29", "2026-03-28T23:00:00Z");
  assert_day_start ("Europe/Berlin", "2026-03-30", "2026-03-29T22:00:00Z");
  assert_day_start ("America/Chicago", "2026-11-01", "2026-11-01T05:00:00Z");
  assert_day_start ("America/Chicago", "2026-11-02", "2026-11-02T06:00:00Z");
  assert_day_start ("Asia/Kolkata", "1969-12-31", "1969-12-30T18:30:00Z");
}

static void
test_days_without_midnight_start_later (void)
{
  assert_day_start ("America/Santiago", "2025-09-07", "2025-09-07T04:00:00Z");
  assert_day_start ("Africa/Cairo", "2024-04-26", "2024-04-25T22:00:00Z");
  assert_day_start ("Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00Z");
}

static void
test_day_starts_lie_in_their_day (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sample_zones); i++)
    for (LgDay day = lg_day_from_date (2012, 1, 1); day < lg_day_from_date (2042, 1, 1); day++)
      {
        GTimeZone *tz = zone (sample_zones[i]);
        LgTime start = lg_time_day_start (day, tz);

        g_assert_cmpint (lg_time_local_day (start, tz), ==, day);
        g_assert_cmpint (lg_time_local_day (start - 1, tz), ==, day - 1);
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/zone/lookup-keeps-zones", test_lookup_keeps_zones);
  g_test_add_func ("/core/zone/lookup-refuses-what-is-no-zone", test_lookup_refuses_what_is_no_zone);
  g_test_add_func ("/core/zone/lookup-takes-names-without-a-place", test_lookup_takes_names_without_a_place);
  g_test_add_func ("/core/zone/threads-share-zones", test_threads_share_zones);
  g_test_add_func ("/core/zone/host-has-a-zone", test_host_has_a_zone);
  g_test_add_func ("/core/zone/host-zone-follows-the-environment", test_host_zone_follows_the_environment);
  g_test_add_func ("/core/zone/host-without-a-zone-is-utc", test_host_without_a_zone_is_utc);
  g_test_add_func ("/core/zone/days-and-hours-agree-with-glib", test_days_and_hours_agree_with_glib);
  g_test_add_func ("/core/zone/local-times-come-back", test_local_times_come_back);
  g_test_add_func ("/core/zone/days-start-at-midnight", test_days_start_at_midnight);
  g_test_add_func ("/core/zone/days-without-midnight-start-later", test_days_without_midnight_start_later);
  g_test_add_func ("/core/zone/day-starts-lie-in-their-day", test_day_starts_lie_in_their_day);

  return g_test_run ();
}
