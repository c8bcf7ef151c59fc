/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-patterns.h"

/* Retail thefts a day in Chicago from 2013-12-06 on: tests/data/oracle/chicago_retail_theft_daily.csv. */
static GArray *
read_chicago (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "oracle", "chicago_retail_theft_daily.csv", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  GArray *counts = g_array_new (FALSE, FALSE, sizeof (LgDayCount));

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (gsize i = 1; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      LgDayCount count = {
        .site_row = 1, .site = g_intern_static_string ("S"), .kind = g_intern_static_string ("theft"),
        .day = lg_day_from_date (2013, 12, 6) + (LgDay) i - 1,
        .count = g_ascii_strtoll (strrchr (lines[i], ',') + 1, NULL, 10),
      };

      g_array_append_val (counts, count);
    }

  return counts;
}

static GArray *
find (GArray          *counts,
      LgEarsMethod     method,
      LgPatternPeriod  period)
{
  g_autoptr (GError) error = NULL;
  LgEarsRules rules;
  GArray *alarms;

  lg_ears_rules_init (&rules, method);
  alarms = lg_patterns_find ((LgDayCount *) counts->data, counts->len, lg_day_from_date (2013, 12, 20),
                             lg_day_from_date (2014, 2, 27), period, &rules, &error);
  g_assert_no_error (error);

  return alarms;
}

static void
test_finds_the_days_that_r_finds (void)
{
  g_autoptr (GArray) counts = read_chicago ();
  g_autoptr (GArray) c1 = find (counts, LG_EARS_METHOD_C1, LG_PATTERN_DAILY);
  g_autoptr (GArray) c2 = find (counts, LG_EARS_METHOD_C2, LG_PATTERN_DAILY);
  g_autoptr (GArray) c3 = find (counts, LG_EARS_METHOD_C3, LG_PATTERN_DAILY);

  g_assert_cmpuint (c1->len, ==, 1);
  g_assert_cmpint (g_array_index (c1, LgPatternAlarm, 0).day, ==, lg_day_from_date (2014, 1, 17));
  g_assert_cmpuint (c2->len, ==, 3);
  g_assert_cmpint (g_array_index (c2, LgPatternAlarm, 0).day, ==, lg_day_from_date (2013, 12, 21));
  g_assert_cmpuint (c3->len, ==, 10);
}

static void
test_days_left_out_count_as_none (void)
{
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (LgDayCount));
  g_autoptr (GArray) alarms = NULL;
  LgDayCount quiet = { 1, "S", "theft", lg_day_from_date (2013, 12, 1), 1 };
  LgDayCount burst = { 1, "S", "theft", lg_day_from_date (2014, 1, 20), 9 };

  g_array_append_val (counts, quiet);
  g_array_append_val (counts, burst);
  alarms = find (counts, LG_EARS_METHOD_C1, LG_PATTERN_DAILY);
  g_assert_cmpuint (alarms->len, ==, 1);
  g_assert_cmpint (g_array_index (alarms, LgPatternAlarm, 0).count, ==, 9);
  g_assert_cmpint (g_array_index (alarms, LgPatternAlarm, 0).until, ==, burst.day + 1);
}

static void
test_a_site_is_never_judged_by_another (void)
{
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (LgDayCount));
  g_autoptr (GArray) alarms = NULL;

  for (int site = 1; site <= 2; site++)
    {
      for (LgDay day = lg_day_from_date (2013, 12, 1); day < lg_day_from_date (2014, 2, 1); day++)
        {
          LgDayCount count = { site, site == 1 ? "A" : "B", "theft", day, site == 1 ? 1 : 20 };

          g_array_append_val (counts, count);
        }
    }
  alarms = find (counts, LG_EARS_METHOD_C1, LG_PATTERN_DAILY);
  g_assert_cmpuint (alarms->len, ==, 0);
}

static void
test_weeks_begin_on_monday (void)
{
  g_autoptr (GArray) counts = read_chicago ();
  g_autoptr (GArray) alarms = find (counts, LG_EARS_METHOD_C3, LG_PATTERN_WEEKLY);

  for (guint i = 0; i < alarms->len; i++)
    g_assert_cmpint (lg_day_weekday (g_array_index (alarms, LgPatternAlarm, i).day), ==, 1);
}

static void
test_nothing_gives_nothing (void)
{
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (LgDayCount));
  g_autoptr (GArray) alarms = find (counts, LG_EARS_METHOD_C2, LG_PATTERN_DAILY);

  g_assert_cmpuint (alarms->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/patterns/finds-the-days-that-r-finds", test_finds_the_days_that_r_finds);
  g_test_add_func ("/analysis/patterns/days-left-out-count-as-none", test_days_left_out_count_as_none);
  g_test_add_func ("/analysis/patterns/a-site-is-never-judged-by-another", test_a_site_is_never_judged_by_another);
  g_test_add_func ("/analysis/patterns/weeks-begin-on-monday", test_weeks_begin_on_monday);
  g_test_add_func ("/analysis/patterns/nothing-gives-nothing", test_nothing_gives_nothing);

  return g_test_run ();
}
