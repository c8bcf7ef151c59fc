/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-period.h"

static LgPeriod
make_period (const int since[3],
             const int until[3])
{
  return (LgPeriod) { lg_day_from_date (since[0], since[1], since[2]), lg_day_from_date (until[0], until[1], until[2]) };
}

#define PERIOD(...) make_period (((const int[][3]) { __VA_ARGS__ })[0], ((const int[][3]) { __VA_ARGS__ })[1])

static void
assert_period (LgPeriod    period,
               const char *since,
               const char *until)
{
  g_autofree char *first = lg_day_format (period.since);
  g_autofree char *end = lg_day_format (period.until);

  g_assert_cmpstr (first, ==, since);
  g_assert_cmpstr (end, ==, until);
}

static void
test_names_the_last_weeks_and_months (void)
{
  LgDay sunday = lg_day_from_date (2026, 11, 22);

  assert_period (lg_period_weeks (sunday, 1), "2026-11-16", "2026-11-23");
  assert_period (lg_period_weeks (sunday + 1, 4), "2026-11-02", "2026-11-30");
  assert_period (lg_period_months (sunday, 12), "2025-12-01", "2026-12-01");
  assert_period (lg_period_months (lg_day_from_date (2026, 12, 31), 1), "2026-12-01", "2027-01-01");
}

static void
test_compares_with_as_much_before (void)
{
  assert_period (lg_period_before (PERIOD ({ 2026, 11, 16 }, { 2026, 11, 23 })), "2026-11-09", "2026-11-16");
  assert_period (lg_period_before (PERIOD ({ 2026, 3, 1 }, { 2026, 4, 1 })), "2026-02-01", "2026-03-01");
  assert_period (lg_period_before (PERIOD ({ 2025, 12, 1 }, { 2026, 12, 1 })), "2024-12-01", "2025-12-01");
  assert_period (lg_period_after (PERIOD ({ 2026, 1, 1 }, { 2026, 2, 1 })), "2026-02-01", "2026-03-01");
  assert_period (lg_period_after (lg_period_before (PERIOD ({ 2026, 3, 3 }, { 2026, 3, 8 }))), "2026-03-03", "2026-03-08");
}

static void
test_cuts_a_period_without_gap_or_overlap (void)
{
  static const LgBin bins[] = { LG_BIN_DAY, LG_BIN_WEEK, LG_BIN_MONTH, LG_BIN_YEAR };
  /* It begins before 1970, and on neither a Monday nor a first of a month. */
  LgPeriod period = PERIOD ({ 1969, 11, 13 }, { 1972, 3, 2 });

  for (gsize i = 0; i < G_N_ELEMENTS (bins); i++)
    {
      LgDay day = period.since;
      guint n_bins = lg_period_count_bins (period, bins[i]);

      for (guint j = 0; j < n_bins; j++)
        {
          LgPeriod part = lg_period_get_bin (period, bins[i], j);

          g_assert_cmpint (part.since, ==, day);
          g_assert_cmpuint (lg_period_find_bin (period, bins[i], part.since), ==, j);
          g_assert_cmpuint (lg_period_find_bin (period, bins[i], part.until - 1), ==, j);
          day = part.until;
        }
      g_assert_cmpint (day, ==, period.until);
    }
}

static void
test_cuts_at_mondays_and_first_days (void)
{
  LgPeriod period = PERIOD ({ 2026, 11, 18 }, { 2027, 2, 1 });

  assert_period (lg_period_get_bin (period, LG_BIN_WEEK, 1), "2026-11-23", "2026-11-30");
  assert_period (lg_period_get_bin (period, LG_BIN_MONTH, 0), "2026-11-18", "2026-12-01");
  assert_period (lg_period_get_bin (period, LG_BIN_MONTH, 1), "2026-12-01", "2027-01-01");
  assert_period (lg_period_get_bin (period, LG_BIN_YEAR, 1), "2027-01-01", "2027-02-01");
}

static void
test_cuts_into_what_can_be_read (void)
{
  static const int lengths[] = { 1, 7, 28, 45, 46, 91, 189, 190, 366, 2196 };

  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      LgPeriod period = { 20000, 20000 + lengths[i] };
      guint n_bins = lg_period_count_bins (period, lg_period_choose_bin (period));

      g_assert_cmpuint (n_bins, >=, MIN (lengths[i], 6));
      g_assert_cmpuint (n_bins, <=, 74);
    }
}

static void
test_matches_days_with_those_before (void)
{
  LgPeriod march = PERIOD ({ 2026, 3, 1 }, { 2026, 4, 1 });
  LgPeriod june = PERIOD ({ 2026, 6, 1 }, { 2026, 7, 1 });
  LgPeriod year = PERIOD ({ 2026, 1, 1 }, { 2027, 1, 1 });
  LgPeriod days = PERIOD ({ 2026, 11, 18 }, { 2027, 1, 27 });

  g_assert_cmpuint (lg_period_match_bin (march, LG_BIN_DAY, march.since - 28), ==, 0);
  g_assert_cmpuint (lg_period_match_bin (march, LG_BIN_DAY, march.since - 1), ==, 27);
  /* June is a day shorter than May, whose last day has no other to go to. */
  g_assert_cmpuint (lg_period_match_bin (june, LG_BIN_DAY, june.since - 1), ==, 29);
  g_assert_cmpuint (lg_period_match_bin (year, LG_BIN_MONTH, lg_day_from_date (2025, 12, 31)), ==, 11);
  /* 70 days of which the first Monday is the 23rd. */
  g_assert_cmpuint (lg_period_match_bin (days, LG_BIN_WEEK, days.since - 70 + 4), ==, 0);
  g_assert_cmpuint (lg_period_match_bin (days, LG_BIN_WEEK, days.since - 70 + 5), ==, 1);
}

static void
test_zooms_around_a_place (void)
{
  LgPeriod bounds = { 0, 1000 };
  LgPeriod period = { 100, 200 };

  g_assert_cmpint (lg_period_zoom (period, 0.5, 0, bounds).since, ==, 100);
  g_assert_cmpint (lg_period_zoom (period, 0.5, 0, bounds).until, ==, 150);
  g_assert_cmpint (lg_period_zoom (period, 0.5, 1, bounds).until, ==, 200);
  g_assert_cmpint (lg_period_zoom (period, 2, 0.5, bounds).since, ==, 50);
  g_assert_cmpint (lg_period_zoom (period, 2, 0.5, bounds).until, ==, 250);
}

static void
test_zooms_within_bounds (void)
{
  LgPeriod bounds = { 0, 1000 };
  LgPeriod day = { 5, 6 };

  g_assert_cmpint (lg_period_get_days (lg_period_zoom (day, 0.1, 0.5, bounds)), ==, 1);
  g_assert_cmpint (lg_period_get_days (lg_period_zoom (day, 1.2, 0.5, bounds)), ==, 2);
  g_assert_cmpint (lg_period_zoom ((LgPeriod) { 10, 900 }, 9, 0.5, bounds).since, ==, 0);
  g_assert_cmpint (lg_period_zoom ((LgPeriod) { 10, 900 }, 9, 0.5, bounds).until, ==, 1000);
  g_assert_cmpint (lg_period_zoom ((LgPeriod) { 10, 1200 }, 2, 0.5, bounds).until, ==, 1200);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/period/names-the-last-weeks-and-months", test_names_the_last_weeks_and_months);
  g_test_add_func ("/core/period/compares-with-as-much-before", test_compares_with_as_much_before);
  g_test_add_func ("/core/period/cuts-a-period-without-gap-or-overlap", test_cuts_a_period_without_gap_or_overlap);
  g_test_add_func ("/core/period/cuts-at-mondays-and-first-days", test_cuts_at_mondays_and_first_days);
  g_test_add_func ("/core/period/cuts-into-what-can-be-read", test_cuts_into_what_can_be_read);
  g_test_add_func ("/core/period/matches-days-with-those-before", test_matches_days_with_those_before);
  g_test_add_func ("/core/period/zooms-around-a-place", test_zooms_around_a_place);
  g_test_add_func ("/core/period/zooms-within-bounds", test_zooms_within_bounds);

  return g_test_run ();
}
