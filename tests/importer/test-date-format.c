/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-date-format.h"
#include "lg-error.h"
#include "lg-import-problem.h"
#include "lg-import-error.h"

static GTimeZone *
berlin (void)
{
  return lg_time_zone_lookup ("Europe/Berlin", NULL);
}

static const LgDateZones *
berlin_zones (void)
{
  static LgDateZones zones;

  zones.clocks = zones.days = berlin ();
  return &zones;
}

static void
assert_reads (LgDateFormat *format,
              const char   *text,
              const char   *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *written = NULL;
  LgTime time;
  LgPrecision precision;

  g_assert_true (lg_date_format_read (format, text, berlin_zones (), &time, &precision, &error));
  g_assert_no_error (error);
  written = lg_time_format_precision (time, precision, berlin ());
  g_assert_cmpstr (written, ==, expected);
}

static void
assert_refuses (LgDateFormat *format,
                const char   *text,
                GQuark        domain,
                int           code)
{
  g_autoptr (GError) error = NULL;
  LgTime time;
  LgPrecision precision;

  g_assert_false (lg_date_format_read (format, text, berlin_zones (), &time, &precision, &error));
  g_assert_error (error, domain, code);
}

static const struct
{
  LgDateOrder order;
  const char *text;
  const char *expected;
} samples[] = {
  { LG_DATE_YMD, "2019-04-23T12:30:00Z", "2019-04-23T12:30:00Z" },
  { LG_DATE_YMD, "2019-04-23T12:30:00.25+02:00", "2019-04-23T10:30:00.250000Z" },
  { LG_DATE_YMD, "2020-01-07 10:34:08", "2020-01-07T09:34:08Z" },
  { LG_DATE_YMD, "2018-07", "2018-07" },
  { LG_DATE_YMD, "2018-07-29", "2018-07-29" },
  { LG_DATE_YMD, "2018/7/9 6:05 PM", "2018-07-09T16:05:00Z" },
  { LG_DATE_YMD, "20180729", "2018-07-29" },
  { LG_DATE_MDY, "12/06/2013 06:25:00 PM", "2013-12-06T17:25:00Z" },
  { LG_DATE_MDY, "12/06/2013 12:00:00 AM", "2013-12-05T23:00:00Z" },
  { LG_DATE_MDY, "12/6/13", "2013-12-06" },
  { LG_DATE_MDY, "Dec 6, 2013 18:25", "2013-12-06T17:25:00Z" },
  { LG_DATE_DMY, "06/12/2013 18:25", "2013-12-06T17:25:00Z" },
  { LG_DATE_DMY, "6.12.2013", "2013-12-06" },
  { LG_DATE_DMY, "06-DEC-99 11.", NULL },
  { LG_DATE_DMY, "06 December 1999", "1999-12-06" },
  { LG_DATE_DMY, "06-Dec-13 6:25:11 PM CET", "2013-12-06T17:25:11Z" },
  { LG_DATE_UNIX, "1386350700", "2013-12-06T17:25:00Z" },
  { LG_DATE_UNIX_MS, "1386350700123", "2013-12-06T17:25:00.123000Z" },
  { LG_DATE_SERIAL, "43466", "2019-01-01" },
  { LG_DATE_SERIAL, "43466.01041666667", "2018-12-31T23:15:00Z" },
  { LG_DATE_YMD, "12/06/2013", NULL },
  { LG_DATE_YMD, "2013-13-06", NULL },
  { LG_DATE_MDY, "12/06/2013 13:25 PM", NULL },
  { LG_DATE_MDY, "", NULL },
  { LG_DATE_UNIX, "1e9", NULL },
};

static void
test_reads_what_files_hold (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      LgDateFormat format = { samples[i].order };

      if (samples[i].expected != NULL)
        assert_reads (&format, samples[i].text, samples[i].expected);
      else
        assert_refuses (&format, samples[i].text, LG_IMPORT_PROBLEM, LG_IMPORT_PROBLEM_NO_DATE);
    }
}

static void
test_refuses_days_and_times_that_do_not_exist (void)
{
  LgDateFormat format = { LG_DATE_YMD };

  assert_refuses (&format, "2021-02-29", LG_CORE_ERROR, LG_CORE_ERROR_INVALID);
  assert_refuses (&format, "2021-02-28 24:00", LG_CORE_ERROR, LG_CORE_ERROR_INVALID);
}

static void
test_takes_no_date_for_a_number (void)
{
  LgDateFormat format = { LG_DATE_SERIAL };

  assert_refuses (&format, "06.12.2013", LG_IMPORT_PROBLEM, LG_IMPORT_PROBLEM_NO_DATE);
  assert_refuses (&format, ".", LG_IMPORT_PROBLEM, LG_IMPORT_PROBLEM_NO_DATE);
}

/* Logs hold such times, and none of their rows may be lost. */
static void
test_reads_clocks_that_nobody_put_forward (void)
{
  LgDateFormat format = { LG_DATE_YMD };

  assert_reads (&format, "2021-03-28 02:30", "2021-03-28T01:30:00Z");
}

static void
test_keeps_days_to_the_calendar_of_the_site (void)
{
  LgDateZones zones = { lg_time_zone_lookup ("Etc/UTC", NULL), berlin () };
  LgDateFormat format = { LG_DATE_YMD };
  g_autofree char *written = NULL;
  LgTime time;
  LgPrecision precision;

  g_assert_true (lg_date_format_read (&format, "2021-06-01 10:00", &zones, &time, &precision, NULL));
  written = lg_time_format_rfc3339 (time);
  g_assert_cmpstr (written, ==, "2021-06-01T10:00:00Z");

  g_assert_true (lg_date_format_read (&format, "2021-06-01", &zones, &time, &precision, NULL));
  g_assert_cmpint (lg_time_local_day (time, berlin ()), ==, lg_day_from_date (2021, 6, 1));
}

static void
test_reads_patterns (void)
{
  LgDateFormat format;

  g_assert_true (lg_date_format_init (&format, "%d|%b|%y %H%M%S", NULL));
  assert_reads (&format, "06|Dec|13 182500", "2013-12-06T17:25:00Z");
  assert_refuses (&format, "06|Dec|13 1825", LG_IMPORT_PROBLEM, LG_IMPORT_PROBLEM_NO_DATE);
  lg_date_format_clear (&format);

  g_assert_true (lg_date_format_init (&format, "%D %r", NULL));
  assert_reads (&format, "12/06/13 06:25:00 pm", "2013-12-06T17:25:00Z");
  lg_date_format_clear (&format);

  g_assert_true (lg_date_format_init (&format, "%m.%Y", NULL));
  assert_reads (&format, "12.2013", "2013-12");
  lg_date_format_clear (&format);
}

static void
test_refuses_patterns_that_are_none (void)
{
  const char *names[] = { "", "iso", "%Q", "%H:%M", "%Y-%", "%Y" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;
      LgDateFormat format;

      g_assert_false (lg_date_format_init (&format, names[i], &error));
      g_assert_error (error, LG_IMPORT_ERROR, LG_IMPORT_ERROR_USAGE);
    }
}

static LgDateOrder
sniff (const char *const *texts,
       gboolean          *is_clear)
{
  LgDateSniffer sniffer = { 0 };
  LgDateFormat format;

  for (; *texts != NULL; texts++)
    lg_date_sniffer_feed (&sniffer, *texts);
  *is_clear = lg_date_sniffer_result (&sniffer, &format);

  return format.order;
}

static void
test_tells_formats_apart (void)
{
  static const struct
  {
    const char *texts[4];
    LgDateOrder order;
    gboolean    is_clear;
  } columns[] = {
    { { "12/06/2013 06:25:00 PM", "12/13/2013 06:25:00 PM", "" }, LG_DATE_MDY, TRUE },
    { { "12/06/2013", "13/12/2013" }, LG_DATE_DMY, TRUE },
    { { "12/06/2013", "11/12/2013" }, LG_DATE_DMY, FALSE },
    { { "12.06.2013", "11.12.2013" }, LG_DATE_DMY, TRUE },
    { { "12 Jun 2013", "11 Dec 2013" }, LG_DATE_DMY, TRUE },
    { { "2018-07", "2018-08" }, LG_DATE_YMD, TRUE },
    { { "1386350700", "1386350701" }, LG_DATE_UNIX, TRUE },
    { { "1386350700123" }, LG_DATE_UNIX_MS, TRUE },
    { { "43466", "43466.5" }, LG_DATE_SERIAL, TRUE },
    { { "THEFT", "7", "" }, LG_DATE_UNKNOWN, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      gboolean is_clear;

      g_assert_cmpint (sniff (columns[i].texts, &is_clear), ==, columns[i].order);
      g_assert_cmpint (is_clear, ==, columns[i].is_clear);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/importer/date/reads-what-files-hold", test_reads_what_files_hold);
  g_test_add_func ("/importer/date/refuses-days-and-times-that-do-not-exist",
                   test_refuses_days_and_times_that_do_not_exist);
  g_test_add_func ("/importer/date/keeps-days-to-the-calendar-of-the-site",
                   test_keeps_days_to_the_calendar_of_the_site);
  g_test_add_func ("/importer/date/reads-clocks-that-nobody-put-forward", test_reads_clocks_that_nobody_put_forward);
  g_test_add_func ("/importer/date/reads-patterns", test_reads_patterns);
  g_test_add_func ("/importer/date/takes-no-date-for-a-number", test_takes_no_date_for_a_number);
  g_test_add_func ("/importer/date/refuses-patterns-that-are-none", test_refuses_patterns_that_are_none);
  g_test_add_func ("/importer/date/tells-formats-apart", test_tells_formats_apart);

  return g_test_run ();
}
