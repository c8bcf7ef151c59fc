/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdio.h>

#include "lg-error.h"
#include "lg-time.h"

typedef struct
{
  const char *date;
  LgDay       day;
  int         weekday;
  const char *week;
} Case;

/* Checked against GNU date: `date -u -d DATE +"%s %u %G-W%V"`. */
static const Case cases[] = {
  { "1970-01-01", 0, 4, "1970-W01" },
  { "1969-12-31", -1, 3, "1970-W01" },
  { "2000-02-29", 11016, 2, "2000-W09" },
  { "1900-02-28", -25509, 3, "1900-W09" },
  { "1900-03-01", -25508, 4, "1900-W09" },
  { "2019-12-30", 18260, 1, "2020-W01" },
  { "2020-12-31", 18627, 4, "2020-W53" },
  { "2021-01-03", 18630, 7, "2020-W53" },
  { "2021-01-04", 18631, 1, "2021-W01" },
  { "2022-01-01", 18993, 6, "2021-W52" },
  { "2026-11-22", 20779, 7, "2026-W47" },
  { "2026-12-28", 20815, 1, "2026-W53" },
  { "2027-01-03", 20821, 7, "2026-W53" },
  { "2027-01-04", 20822, 1, "2027-W01" },
};

static LgDay
day_from_text (const char *text)
{
  int year, month, mday;

  g_assert_cmpint (sscanf (text, "%d-%d-%d", &year, &month, &mday), ==, 3);
  return lg_day_from_date (year, month, mday);
}

static void
test_dates_and_days_agree (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = lg_day_format (cases[i].day);

      g_assert_cmpstr (text, ==, cases[i].date);
      g_assert_cmpint (day_from_text (cases[i].date), ==, cases[i].day);
    }
}

static void
test_every_day_of_four_centuries_follows (void)
{
  g_autoptr (GDate) date = g_date_new_dmy (1, 1, 1800);
  LgDay first = lg_day_from_date (1800, 1, 1);

  for (int i = 0; i < 146097; i++, g_date_add_days (date, 1))
    {
      int year, month, mday;

      lg_day_to_date (first + i, &year, &month, &mday);
      g_assert_cmpint (year, ==, g_date_get_year (date));
      g_assert_cmpint (month, ==, g_date_get_month (date));
      g_assert_cmpint (mday, ==, g_date_get_day (date));
      g_assert_cmpint (lg_day_from_date (year, month, mday), ==, first + i);
      g_assert_cmpint (lg_day_weekday (first + i), ==, g_date_get_weekday (date));
    }
}

static void
test_weekdays (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (lg_day_weekday (cases[i].day), ==, cases[i].weekday);
}

static void
test_weeks (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LgWeek week = lg_week_of_day (cases[i].day);
      g_autofree char *text = lg_week_format (week);

      g_assert_cmpstr (text, ==, cases[i].week);
      g_assert_cmpint (lg_week_first_day (week), ==, cases[i].day - cases[i].weekday + 1);
    }
}

static void
test_months_begin_on_their_first (void)
{
  static const struct
  {
    int year, month, mday;
  } dates[] = { { 2024, 2, 29 }, { 2026, 11, 1 }, { 1969, 12, 31 }, { 1, 1, 31 } };

  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
    g_assert_cmpint (lg_day_month_start (lg_day_from_date (dates[i].year, dates[i].month, dates[i].mday)), ==,
                     lg_day_from_date (dates[i].year, dates[i].month, 1));
}

static void
test_parses_weeks (void)
{
  static const char *const texts[] = { "2026-W47", "2020-W53", "2026-W53", "2021-W01", "2021-W52" };
  g_autoptr (GError) error = NULL;
  LgWeek week;

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = NULL;

      g_assert_true (lg_week_parse (texts[i], &week, &error));
      g_assert_no_error (error);
      text = lg_week_format (week);
      g_assert_cmpstr (text, ==, texts[i]);
    }

  g_assert_true (lg_week_parse ("2026-w47", &week, &error));
  g_assert_cmpint (week.week, ==, 47);
}

static void
test_refuses_weeks_that_do_not_exist (void)
{
  static const char *const texts[] = {
    "", "2026", "2026-47", "2026-W", "2026-W0", "2026-W00", "2026-W54", "2021-W53", "2027-W53", "2026-W047",
    "2026-W47 ", " 2026-W47", "26-W47", "2026W47", "0000-W01", "2026-W4x", "-026-W47",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      LgWeek week = { 1, 2 };

      g_test_message ("“%s”", texts[i]);
      g_assert_false (lg_week_parse (texts[i], &week, &error));
      g_assert_error (error, LG_CORE_ERROR, LG_CORE_ERROR_INVALID);
      g_assert_cmpint (week.year, ==, 1);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/day/dates-and-days-agree", test_dates_and_days_agree);
  g_test_add_func ("/core/day/every-day-of-four-centuries-follows", test_every_day_of_four_centuries_follows);
  g_test_add_func ("/core/day/weekdays", test_weekdays);
  g_test_add_func ("/core/week/of-day", test_weeks);
  g_test_add_func ("/core/day/months-begin-on-their-first", test_months_begin_on_their_first);
  g_test_add_func ("/core/week/parses", test_parses_weeks);
  g_test_add_func ("/core/week/refuses-what-does-not-exist", test_refuses_weeks_that_do_not_exist);

  return g_test_run ();
}
