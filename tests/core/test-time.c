/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "lg-error.h"
#include "lg-time.h"

typedef struct
{
  const char *zone;
  const char *text;
  const char *utc;
} Case;

static GTimeZone *
zone (const char *name)
{
  g_autoptr (GError) error = NULL;
  GTimeZone *found = lg_time_zone_lookup (name, &error);

  g_assert_no_error (error);
  return found;
}

static LgTime
parse (const char *text,
       const char *zone_name)
{
  g_autoptr (GError) error = NULL;
  LgTime time = LG_TIME_NONE;

  g_test_message ("“%s” in %s", text, zone_name);
  lg_time_parse (text, zone (zone_name), &time, NULL, &error);
  g_assert_no_error (error);

  return time;
}

static void
assert_moments (const Case *cases,
                gsize       n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autofree char *utc = lg_time_format_rfc3339 (parse (cases[i].text, cases[i].zone));

      g_assert_cmpstr (utc, ==, cases[i].utc);
    }
}

static void
assert_fails (const char *text,
              const char *zone_name,
              int         code)
{
  g_autoptr (GError) error = NULL;
  LgTime time = LG_TIME_NONE;

  g_test_message ("“%s” in %s", text, zone_name);
  g_assert_false (lg_time_parse (text, zone (zone_name), &time, NULL, &error));
  g_assert_error (error, LG_CORE_ERROR, code);
}

static void
test_now_is_now (void)
{
  gint64 before = g_get_real_time ();
  LgTime now = lg_time_now ();

  g_assert_cmpint (before, <=, now);
  g_assert_cmpint (now, <=, g_get_real_time ());
}

static void
test_units_do_not_overflow (void)
{
  g_assert_cmpint (LG_TIME_DAY, ==, G_GINT64_CONSTANT (86400000000));
}

static void
test_parses_offsets (void)
{
  static const Case cases[] = {
    { "UTC", "2026-11-22T19:35:07Z", "2026-11-22T19:35:07Z" },
    { "America/Chicago", "2026-11-22T19:35:07Z", "2026-11-22T19:35:07Z" },
    { "UTC", "2026-11-22t19:35:07z", "2026-11-22T19:35:07Z" },
    { "UTC", "2026-11-22 20:35:07+01:00", "2026-11-22T19:35:07Z" },
    { "UTC", "2026-11-22T14:05:07-0530", "2026-11-22T19:35:07Z" },
    { "UTC", "2026-11-22T20:35+01", "2026-11-22T19:35:00Z" },
    { "UTC", "2026-12-31T23:30:00-01:00", "2027-01-01T00:30:00Z" },
    { "UTC", "2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z" },
    { "UTC", "1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z" },
    { "UTC", "0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z" },
    { "UTC", "9999-12-31T23:59:59.999999Z", "9999-12-31T23:59:59.999999Z" },
  };

  assert_moments (cases, G_N_ELEMENTS (cases));
}

static void
test_parses_fractions (void)
{
  static const Case cases[] = {
    { "UTC", "2026-11-22T19:35:07.5Z", "2026-11-22T19:35:07.500000Z" },
    { "UTC", "2026-11-22T19:35:07.000001Z", "2026-11-22T19:35:07.000001Z" },
    { "UTC", "2026-11-22T19:35:07.1234567890Z", "2026-11-22T19:35:07.123456Z" },
    { "UTC", "2026-11-22 19:35:07,25", "2026-11-22T19:35:07.250000Z" },
    { "UTC", "1969-12-31T23:59:59.75Z", "1969-12-31T23:59:59.750000Z" },
  };

  assert_moments (cases, G_N_ELEMENTS (cases));
}

static void
test_parses_local_times (void)
{
  static const Case cases[] = {
    { "Europe/Berlin", "2026-11-22 20:35", "2026-11-22T19:35:00Z" },
    { "Europe/Berlin", "2026-07-22T20:35:59", "2026-07-22T18:35:59Z" },
    { "America/Chicago", "2026-11-22 20:35", "2026-11-23T02:35:00Z" },
    { "Asia/Kolkata", "2026-11-22 05:00", "2026-11-21T23:30:00Z" },
    { "Asia/Kathmandu", "2026-11-22 05:45", "2026-11-22T00:00:00Z" },
    { "Europe/Berlin", "2050-07-01 12:00", "2050-07-01T10:00:00Z" },
    { "Europe/Berlin", "1965-07-01 12:00", "1965-07-01T11:00:00Z" },
    { "America/Chicago", "2024-02-29 12:00", "2024-02-29T18:00:00Z" },
  };

  assert_moments (cases, G_N_ELEMENTS (cases));
}

static void
test_parses_beside_gaps (void)
{
  static const Case cases[] = {
    { "Europe/Berlin", "2026-03-29 01:59:59", "2026-03-29T00:59:59Z" },
    { "Europe/Berlin", "2026-03-29 03:00", "2026-03-29T01:00:00Z" },
    { "America/Chicago", "2026-03-08 01:59", "2026-03-08T07:59:00Z" },
    { "America/Chicago", "2026-03-08 03:00", "2026-03-08T08:00:00Z" },
    { "Australia/Lord_Howe", "2026-10-04 02:30", "2026-10-03T15:30:00Z" },
    { "Pacific/Apia", "2011-12-29 23:59", "2011-12-30T09:59:00Z" },
    { "Pacific/Apia", "2011-12-31 00:00", "2011-12-30T10:00:00Z" },
  };

  assert_moments (cases, G_N_ELEMENTS (cases));
}

static void
test_refuses_skipped_times (void)
{
  static const Case cases[] = {
    { "Europe/Berlin", "2026-03-29 02:00", NULL },
    { "Europe/Berlin", "2026-03-29 02:59:59.999", NULL },
    { "America/Chicago", "2026-03-08 02:30", NULL },
    { "Australia/Lord_Howe", "2026-10-04 02:15", NULL },
    { "America/Santiago", "2025-09-07 00:30", NULL },
    { "Pacific/Apia", "2011-12-30 12:00", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_fails (cases[i].text, cases[i].zone, LG_CORE_ERROR_NONEXISTENT);
}

static void
test_takes_the_first_of_two (void)
{
  static const Case cases[] = {
    { "Europe/Berlin", "2026-10-25 01:59:59", "2026-10-24T23:59:59Z" },
    { "Europe/Berlin", "2026-10-25 02:00", "2026-10-25T00:00:00Z" },
    { "Europe/Berlin", "2026-10-25 02:59:59", "2026-10-25T00:59:59Z" },
    { "Europe/Berlin", "2026-10-25 03:00", "2026-10-25T02:00:00Z" },
    { "America/Chicago", "2026-11-01 01:30", "2026-11-01T06:30:00Z" },
    { "America/Chicago", "2026-11-01 02:00", "2026-11-01T08:00:00Z" },
    { "Australia/Lord_Howe", "2026-04-05 01:45", "2026-04-04T14:45:00Z" },
  };

  assert_moments (cases, G_N_ELEMENTS (cases));
}

static void
test_refuses_what_is_no_time (void)
{
  static const char *const texts[] = {
    "", " ", "yesterday", "2026", "2026-", "2026-1", "2026-13", "2026-00", "2026-11-", "2026-11-0", "2026-11-00",
    "2026-11-31", "2026-02-29", "1900-02-29", "2026-02-30 10:00", "2026-02-30T10:00Z", "0000-01-01",
    "2026-11-22T", "2026-11-22 20", "2026-11-22 20:3", "2026-11-22 24:00", "2026-11-22 20:60", "2026-11-22 20:35:61",
    "2026-11-22 20:35:07.", "2026-11-22 20:35:07.Z", "2026-11-22 20:35:07Zulu", "2026-11-22 20:35 Z",
    "2026-11-22 20:35+1", "2026-11-22 20:35+01:", "2026-11-22 20:35+24:00", "2026-11-22 20:35+01:60",
    "2026-11-22Z", "2026-11-22 20:35 CET", "26-11-22", "22.11.2026", "11/22/2026", "-2026-11-22", "+2026-11-22",
    "2026-11-22_20:35", "２０２６-11-22",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_fails (texts[i], "UTC", LG_CORE_ERROR_INVALID);
}

static void
test_keeps_the_precision (void)
{
  static const struct
  {
    const char *text;
    LgPrecision precision;
    const char *utc;
  } cases[] = {
    { "2022-01-17", LG_PRECISION_DAY, "2022-01-17T06:00:00Z" },
    { "2022-07", LG_PRECISION_MONTH, "2022-07-01T05:00:00Z" },
    { "2022-01-17T00:00:00Z", LG_PRECISION_EXACT, "2022-01-17T00:00:00Z" },
  };
  GTimeZone *chicago = zone ("America/Chicago");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *utc = NULL;
      g_autofree char *text = NULL;
      LgPrecision precision;
      LgTime time;

      g_assert_true (lg_time_parse (cases[i].text, chicago, &time, &precision, NULL));
      g_assert_cmpint (precision, ==, cases[i].precision);

      utc = lg_time_format_rfc3339 (time);
      text = lg_time_format_precision (time, precision, chicago);
      g_assert_cmpstr (utc, ==, cases[i].utc);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_parts_need_a_calendar_and_a_clock (void)
{
  static const struct
  {
    int    year, month, day, hour, minute;
    double seconds;
  } cases[] = {
    { 2026, 2, 30, 0, 0, 0 }, { 2026, 4, 31, 0, 0, 0 }, { 2026, 0, 1, 0, 0, 0 },    { 2026, 13, 1, 0, 0, 0 },
    { 2026, 1, 0, 0, 0, 0 },  { 0, 1, 1, 0, 0, 0 },     { 10000, 1, 1, 0, 0, 0 },   { 2026, 1, 1, -1, 0, 0 },
    { 2026, 1, 1, 24, 0, 0 }, { 2026, 1, 1, 0, 60, 0 }, { 2026, 1, 1, 0, 0, 61 },   { 2026, 1, 1, 0, 0, -0.5 },
    { 2026, 1, 1, 0, 0, NAN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      LgTime time;

      g_assert_false (lg_time_from_local (zone ("Europe/Berlin"), cases[i].year, cases[i].month, cases[i].day,
                                          cases[i].hour, cases[i].minute, cases[i].seconds, &time, &error));
      g_assert_error (error, LG_CORE_ERROR, LG_CORE_ERROR_INVALID);
    }
}

static void
test_parts_round_to_the_microsecond (void)
{
  LgTime time;

  g_assert_true (lg_time_from_local (zone ("UTC"), 1970, 1, 1, 0, 0, 1.2345678, &time, NULL));
  g_assert_cmpint (time, ==, 1234568);
}

static void
test_formats_for_people (void)
{
  static const Case cases[] = {
    { "Europe/Berlin", "2026-11-22T19:35:59.9Z", "2026-11-22 20:35 CET" },
    { "Europe/Berlin", "2026-07-22T19:35:00Z", "2026-07-22 21:35 CEST" },
    { "America/Chicago", "2026-11-01T06:30:00Z", "2026-11-01 01:30 CDT" },
    { "America/Chicago", "2026-11-01T07:30:00Z", "2026-11-01 01:30 CST" },
    { "Asia/Kathmandu", "2026-11-22T18:15:00Z", "2026-11-23 00:00 +0545" },
    { "UTC", "1969-12-31T23:59:59Z", "1969-12-31 23:59 UTC" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LgTime time = parse (cases[i].text, "UTC");
      g_autofree char *text = lg_time_format_local (time, LG_PRECISION_EXACT, zone (cases[i].zone));

      g_assert_cmpstr (text, ==, cases[i].utc);
    }
}

static void
test_formats_no_more_than_is_known (void)
{
  GTimeZone *berlin = zone ("Europe/Berlin");
  LgTime time = parse ("2022-01-01", "Europe/Berlin");
  g_autofree char *day = lg_time_format_local (time, LG_PRECISION_DAY, berlin);
  g_autofree char *month = lg_time_format_local (time, LG_PRECISION_MONTH, berlin);

  g_assert_cmpstr (day, ==, "2022-01-01");
  g_assert_cmpstr (month, ==, "2022-01");
}

static void
test_formats_no_time_as_null (void)
{
  GTimeZone *utc = zone ("UTC");

  g_assert_null (lg_time_format_rfc3339 (LG_TIME_NONE));
  g_assert_null (lg_time_format_precision (LG_TIME_NONE, LG_PRECISION_MONTH, utc));
  g_assert_null (lg_time_format_precision (0, LG_PRECISION_UNKNOWN, utc));
  g_assert_null (lg_time_format_local (0, LG_PRECISION_UNKNOWN, utc));
  g_assert_null (lg_time_format_local (LG_TIME_NONE, LG_PRECISION_EXACT, utc));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/time/now-is-now", test_now_is_now);
  g_test_add_func ("/core/time/units-do-not-overflow", test_units_do_not_overflow);
  g_test_add_func ("/core/time/parses-offsets", test_parses_offsets);
  g_test_add_func ("/core/time/parses-fractions", test_parses_fractions);
  g_test_add_func ("/core/time/parses-local-times", test_parses_local_times);
  g_test_add_func ("/core/time/parses-beside-gaps", test_parses_beside_gaps);
  g_test_add_func ("/core/time/refuses-skipped-times", test_refuses_skipped_times);
  g_test_add_func ("/core/time/takes-the-first-of-two", test_takes_the_first_of_two);
  g_test_add_func ("/core/time/refuses-what-is-no-time", test_refuses_what_is_no_time);
  g_test_add_func ("/core/time/keeps-the-precision", test_keeps_the_precision);
  g_test_add_func ("/core/time/parts-need-a-calendar-and-a-clock", test_parts_need_a_calendar_and_a_clock);
  g_test_add_func ("/core/time/parts-round-to-the-microsecond", test_parts_round_to_the_microsecond);
  g_test_add_func ("/core/time/formats-for-people", test_formats_for_people);
  g_test_add_func ("/core/time/formats-no-more-than-is-known", test_formats_no_more_than_is_known);
  g_test_add_func ("/core/time/formats-no-time-as-null", test_formats_no_time_as_null);

  return g_test_run ();
}
