/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-core"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-error.h"
#include "lg-time-private.h"

/* From dates to days and back: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms",
 * days_from_civil and civil_from_days. Years begin in March, so that the leap day is the last;
 * 400 of them are an era, which always has the same number of days. */
#define DAYS_PER_ERA   146097
#define DAYS_TO_EPOCH  719468 /* from 0000-03-01 to 1970-01-01 */

/* 1970-01-01 was a Thursday. */
#define EPOCH_WEEKDAY  4

static gboolean
is_leap_year (int year)
{
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

gboolean
lg_day_is_date (int year,
                int month,
                int day)
{
  static const int lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1)
    return FALSE;

  return day <= lengths[month - 1] + (month == 2 && is_leap_year (year));
}

/**
 * lg_day_from_date:
 * @month: 1 to 12
 * @day: of the month, from 1; one past its end runs on into the next
 */
LgDay
lg_day_from_date (int year,
                  int month,
                  int day)
{
  int era, year_of_era, day_of_year;

  g_return_val_if_fail (month >= 1 && month <= 12, 0);

  year -= month <= 2;
  era = lg_floor_divide (year, 400);
  year_of_era = year - era * 400;
  day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;

  return era * DAYS_PER_ERA + year_of_era * 365 + year_of_era / 4 - year_of_era / 100
         + day_of_year - DAYS_TO_EPOCH;
}

/**
 * lg_day_to_date:
 * @year: (out) (optional)
 * @month: (out) (optional): 1 to 12
 * @mday: (out) (optional): day of the month, from 1
 */
void
lg_day_to_date (LgDay day,
                int  *year,
                int  *month,
                int  *mday)
{
  int shifted = day + DAYS_TO_EPOCH;
  int era = lg_floor_divide (shifted, DAYS_PER_ERA);
  int day_of_era = shifted - era * DAYS_PER_ERA;
  int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  int month_from_march = (5 * day_of_year + 2) / 153;
  int civil_month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;

  if (year != NULL)
    *year = year_of_era + era * 400 + (civil_month <= 2);
  if (month != NULL)
    *month = civil_month;
  if (mday != NULL)
    *mday = day_of_year - (153 * month_from_march + 2) / 5 + 1;
}

/**
 * lg_day_weekday:
 *
 * Returns: 1 for Monday to 7 for Sunday
 */
int
lg_day_weekday (LgDay day)
{
  gint64 from_monday = (gint64) day + EPOCH_WEEKDAY - 1;

  return from_monday - lg_floor_divide (from_monday, 7) * 7 + 1;
}

/**
 * lg_day_month_start:
 *
 * Returns: the first day of the month that the day is in
 */
LgDay
lg_day_month_start (LgDay day)
{
  int mday;

  lg_day_to_date (day, NULL, NULL, &mday);

  return day - mday + 1;
}

/**
 * lg_day_format:
 *
 * Returns: (transfer full): the date as `2022-01-17`
 */
char *
lg_day_format (LgDay day)
{
  int year, month, mday;

  lg_day_to_date (day, &year, &month, &mday);
  return g_strdup_printf ("%04d-%02d-%02d", year, month, mday);
}

/* A week belongs to the year of its Thursday. */
LgWeek
lg_week_of_day (LgDay day)
{
  LgDay thursday = day - lg_day_weekday (day) + 4;
  LgWeek week;

  lg_day_to_date (thursday, &week.year, NULL, NULL);
  week.week = (thursday - lg_day_from_date (week.year, 1, 1)) / 7 + 1;

  return week;
}

/**
 * lg_week_first_day:
 *
 * Returns: the Monday of @week
 */
LgDay
lg_week_first_day (LgWeek week)
{
  /* The fourth of January always lies in the first week. */
  LgDay fourth = lg_day_from_date (week.year, 1, 4);

  return fourth - lg_day_weekday (fourth) + 1 + (week.week - 1) * 7;
}

static gboolean
scan_week (const char *text,
           LgWeek     *week)
{
  static const char pattern[] = "dddd-Wdd";
  gsize i;

  for (i = 0; pattern[i] != '\0'; i++)
    if (pattern[i] == 'd' ? !g_ascii_isdigit (text[i]) : g_ascii_toupper (text[i]) != pattern[i])
      return FALSE;

  week->year = g_ascii_strtoll (text, NULL, 10);
  week->week = g_ascii_strtoll (text + 6, NULL, 10);
  return text[i] == '\0' && week->year > 0;
}

/**
 * lg_week_parse:
 * @text: a week as `2026-W47`
 * @week: (out)
 *
 * Returns: %TRUE, or %FALSE with %LG_CORE_ERROR_INVALID, also for a week 53 in a year of 52
 */
gboolean
lg_week_parse (const char *text,
               LgWeek     *week,
               GError    **error)
{
  LgWeek scanned, real;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (week != NULL, FALSE);

  if (scan_week (text, &scanned))
    {
      real = lg_week_of_day (lg_week_first_day (scanned));
      if (real.year == scanned.year && real.week == scanned.week)
        {
          *week = scanned;
          return TRUE;
        }
    }

  g_set_error (error, LG_CORE_ERROR, LG_CORE_ERROR_INVALID, _("“%s” is not an ISO 8601 week such as 2026-W47"), text);
  return FALSE;
}

/**
 * lg_week_format:
 *
 * Returns: (transfer full): the week as `2026-W47`
 */
char *
lg_week_format (LgWeek week)
{
  return g_strdup_printf ("%04d-W%02d", week.year, week.week);
}
