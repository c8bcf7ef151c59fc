/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-error.h"
#include "lg-hours.h"

static LgTime
parse_time (const char *text)
{
  g_autoptr (GError) error = NULL;
  LgTime time;
  LgPrecision precision;

  lg_time_parse (text, lg_time_zone_lookup ("UTC", NULL), &time, &precision, &error);
  g_assert_no_error (error);

  return time;
}

static gboolean
is_open (const char *text,
         const char *zone,
         const char *utc)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LgHours) hours = lg_hours_parse (text, &error);
  LgTime at = parse_time (utc);
  LgTime from, until;
  gboolean open;

  g_assert_no_error (error);
  open = lg_hours_find_span (hours, lg_time_zone_lookup (zone, NULL), at, &from, &until);
  g_assert_cmpint (from, <=, at);
  g_assert_cmpint (until, >, at);

  return open;
}

static void
test_every_day_is_alike_where_no_day_is_named (void)
{
  g_assert_false (is_open (LG_HOURS_DEFAULT, "UTC", "2026-03-04T05:59:59Z"));
  g_assert_true (is_open (LG_HOURS_DEFAULT, "UTC", "2026-03-04T06:00:00Z"));
  g_assert_true (is_open (LG_HOURS_DEFAULT, "UTC", "2026-03-08T21:59:59Z"));
  g_assert_false (is_open (LG_HOURS_DEFAULT, "UTC", "2026-03-08T22:00:00Z"));
  g_assert_true (is_open ("24/7", "UTC", "2026-03-08T22:00:00Z"));
}

/* 2026-03-02 is a Monday. */
static void
test_days_have_hours_of_their_own (void)
{
  const char *text = "Mo-Fr 08:00-20:00; Sat 09:00–13:00, 14:00-18:00; We off";

  g_assert_true (is_open (text, "UTC", "2026-03-02T08:00:00Z"));
  g_assert_false (is_open (text, "UTC", "2026-03-04T12:00:00Z"));
  g_assert_true (is_open (text, "UTC", "2026-03-06T19:59:00Z"));
  g_assert_false (is_open (text, "UTC", "2026-03-07T08:30:00Z"));
  g_assert_true (is_open (text, "UTC", "2026-03-07T12:59:00Z"));
  g_assert_false (is_open (text, "UTC", "2026-03-07T13:30:00Z"));
  g_assert_true (is_open (text, "UTC", "2026-03-07T14:00:00Z"));
  g_assert_false (is_open (text, "UTC", "2026-03-08T12:00:00Z"));
}

static void
test_hours_may_go_past_midnight (void)
{
  g_assert_true (is_open ("Sa-Su 20:00-04:00", "UTC", "2026-03-08T23:00:00Z"));
  /* Sunday’s hours end on Monday morning, on the other side of the week. */
  g_assert_true (is_open ("Sa-Su 20:00-04:00", "UTC", "2026-03-09T03:59:00Z"));
  g_assert_false (is_open ("Sa-Su 20:00-04:00", "UTC", "2026-03-09T04:00:00Z"));
  g_assert_false (is_open ("Sa-Su 20:00-04:00", "UTC", "2026-03-07T03:00:00Z"));
}

/* Berlin goes forward on 2026-03-29 and back on 2026-10-25, both at 01:00 UTC. */
static void
test_hours_are_those_of_the_clocks_over_both_changes (void)
{
  g_assert_false (is_open (LG_HOURS_DEFAULT, "Europe/Berlin", "2026-03-28T04:59:00Z"));
  g_assert_true (is_open (LG_HOURS_DEFAULT, "Europe/Berlin", "2026-03-28T05:00:00Z"));
  g_assert_false (is_open (LG_HOURS_DEFAULT, "Europe/Berlin", "2026-03-29T03:59:00Z"));
  g_assert_true (is_open (LG_HOURS_DEFAULT, "Europe/Berlin", "2026-03-29T04:00:00Z"));
  g_assert_true (is_open (LG_HOURS_DEFAULT, "Europe/Berlin", "2026-10-24T04:00:00Z"));
  g_assert_false (is_open (LG_HOURS_DEFAULT, "Europe/Berlin", "2026-10-25T04:59:00Z"));
  g_assert_true (is_open (LG_HOURS_DEFAULT, "Europe/Berlin", "2026-10-25T05:00:00Z"));
}

static void
test_an_hour_that_comes_twice_is_open_twice (void)
{
  g_assert_true (is_open ("22:00-02:30", "Europe/Berlin", "2026-10-25T00:15:00Z"));
  g_assert_false (is_open ("22:00-02:30", "Europe/Berlin", "2026-10-25T00:45:00Z"));
  g_assert_true (is_open ("22:00-02:30", "Europe/Berlin", "2026-10-25T01:15:00Z"));
  g_assert_false (is_open ("22:00-02:30", "Europe/Berlin", "2026-10-25T01:45:00Z"));
  /* In spring the clocks go from 01:59 to 03:00. */
  g_assert_true (is_open ("22:00-02:30", "Europe/Berlin", "2026-03-29T00:59:00Z"));
  g_assert_false (is_open ("22:00-02:30", "Europe/Berlin", "2026-03-29T01:00:00Z"));
}

/* Walks from span to span over a year, and asks for every quarter of an hour by itself as well. */
static void
test_spans_tell_what_each_moment_tells (gconstpointer zone_name)
{
  GTimeZone *zone = lg_time_zone_lookup (zone_name, NULL);
  g_autoptr (LgHours) hours = lg_hours_parse ("Mo-Fr 06:00-02:45; Sa 10:00-14:00", NULL);
  LgTime end = parse_time ("2027-01-01T00:00:00Z");
  guint n_spans = 0;

  for (LgTime at = parse_time ("2026-01-01T00:00:00Z"); at < end; n_spans++)
    {
      LgTime from, until, ignored;
      gboolean open = lg_hours_find_span (hours, zone, at, &from, &until);

      g_assert_cmpint (from, <=, at);
      for (LgTime within = at; within < until; within += 15 * LG_TIME_MINUTE)
        g_assert_cmpint (lg_hours_find_span (hours, zone, within, &ignored, &ignored), ==, open);
      at = until;
    }
  g_assert_cmpuint (n_spans, >, 600);
  g_assert_cmpuint (n_spans, <, 640);
}

static void
test_what_is_no_hours_is_refused (void)
{
  const char *wrong[] = {
    "", ";", "always", "08:00", "08:00-25:00", "8-20", "08:60-20:00", "08:00-08:00", "24:00-06:00", "Xx 08:00-20:00",
    "Mo-", "Mo-Fr", "Mo-Fr,", "Mo,, 08:00-20:00", "08:00-20:00-22:00", "Mo 08:00-20:00 Tu 09:00-10:00",
    "-8:00-20:00", "+8:00-20:00", "0:00-1:00,2:00-3:00,4:00-5:00,6:00-7:00,8:00-9:00",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LgHours) hours = lg_hours_parse (wrong[i], &error);

      g_test_message ("“%s”", wrong[i]);
      g_assert_null (hours);
      g_assert_error (error, LG_CORE_ERROR, LG_CORE_ERROR_INVALID);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/hours/every-day-is-alike-where-no-day-is-named", test_every_day_is_alike_where_no_day_is_named);
  g_test_add_func ("/model/hours/days-have-hours-of-their-own", test_days_have_hours_of_their_own);
  g_test_add_func ("/model/hours/hours-may-go-past-midnight", test_hours_may_go_past_midnight);
  g_test_add_func ("/model/hours/hours-are-those-of-the-clocks-over-both-changes",
                   test_hours_are_those_of_the_clocks_over_both_changes);
  g_test_add_func ("/model/hours/an-hour-that-comes-twice-is-open-twice", test_an_hour_that_comes_twice_is_open_twice);
  g_test_add_data_func ("/model/hours/spans-tell-what-each-moment-tells/berlin", "Europe/Berlin",
                        test_spans_tell_what_each_moment_tells);
  g_test_add_data_func ("/model/hours/spans-tell-what-each-moment-tells/lord-howe", "Australia/Lord_Howe",
                        test_spans_tell_what_each_moment_tells);
  g_test_add_func ("/model/hours/what-is-no-hours-is-refused", test_what_is_no_hours_is_refused);

  return g_test_run ();
}
