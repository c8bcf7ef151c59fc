/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-error.h"
#include "lg-recurrence.h"

static LgTime
parse (const char *text,
       GTimeZone  *zone)
{
  g_autoptr (GError) error = NULL;
  LgPrecision precision;
  LgTime time;

  lg_time_parse (text, zone, &time, &precision, &error);
  g_assert_no_error (error);

  return time;
}

static void
assert_next (const char *rrule,
             const char *start,
             const char *after,
             const char *expected)
{
  g_autoptr (GError) error = NULL;
  GTimeZone *zone = lg_time_zone_lookup ("Europe/Berlin", NULL);
  LgTime next;

  lg_recurrence_next (rrule, parse (start, zone), parse (after, zone), zone, &next, &error);
  g_assert_no_error (error);
  g_assert_cmpint (next, ==, parse (expected, zone));
}

static void
test_comes_again_every_day (void)
{
  assert_next ("FREQ=DAILY", "2026-11-01 06:00", "2026-11-22 06:00", "2026-11-23 06:00");
  assert_next ("FREQ=DAILY", "2026-11-01 06:00", "2026-11-22 05:59", "2026-11-22 06:00");
}

static void
test_keeps_the_wall_clock_when_the_clocks_change (void)
{
  /* The night of 2026-03-29 has no 02:30 in Berlin: what would be then is an hour later. */
  assert_next ("FREQ=DAILY", "2026-03-27 06:00", "2026-03-28 12:00", "2026-03-29 06:00");
  assert_next ("FREQ=DAILY", "2026-03-27 02:30", "2026-03-28 12:00", "2026-03-29 03:30");
}

static void
test_knows_weekdays (void)
{
  assert_next ("FREQ=WEEKLY;BYDAY=MO,FR", "2026-11-02 09:00", "2026-11-22 00:00", "2026-11-23 09:00");
  assert_next ("FREQ=MONTHLY;BYDAY=-1SU", "2026-01-25 10:00", "2026-11-22 00:00", "2026-11-29 10:00");
}

static void
assert_refused (const char *rrule)
{
  g_autoptr (GError) error = NULL;
  GTimeZone *zone = lg_time_zone_lookup ("Europe/Berlin", NULL);
  LgTime next;

  g_assert_false (lg_recurrence_next (rrule, parse ("2026-01-01 00:00", zone), parse ("2026-11-22 00:00", zone), zone, &next, &error));
  g_assert_error (error, LG_CORE_ERROR, LG_CORE_ERROR_INVALID);
}

static void
test_refuses_what_is_no_rule_or_never_comes_again (void)
{
  assert_refused ("every now and then");
  assert_refused ("");
  assert_refused ("FREQ=DAILY;UNTIL=20260201T000000");
  assert_refused ("FREQ=DAILY;COUNT=3");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/recurrence/comes-again-every-day", test_comes_again_every_day);
  g_test_add_func ("/model/recurrence/keeps-the-wall-clock-when-the-clocks-change", test_keeps_the_wall_clock_when_the_clocks_change);
  g_test_add_func ("/model/recurrence/knows-weekdays", test_knows_weekdays);
  g_test_add_func ("/model/recurrence/refuses-what-is-no-rule-or-never-comes-again", test_refuses_what_is_no_rule_or_never_comes_again);

  return g_test_run ();
}
