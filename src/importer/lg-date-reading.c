/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-importer"

#include "config.h"

#include "lg-date-reading-private.h"

#include <string.h>

#include "lg-error.h"

void
lg_date_skip_blanks (const char **cursor)
{
  while (g_ascii_isspace (**cursor))
    (*cursor)++;
}

gboolean
lg_date_take_number (const char **cursor,
                     int          most_digits,
                     int         *number)
{
  const char *start = *cursor;

  *number = 0;
  while (*cursor - start < most_digits && g_ascii_isdigit (**cursor))
    {
      *number = *number * 10 + (**cursor - '0');
      (*cursor)++;
    }

  return *cursor > start;
}

/* A number, or the English name of a month or its start. */
gboolean
lg_date_take_month (const char **cursor,
                    int         *month)
{
  static const char names[] = "janfebmaraprmayjunjulaugsepoctnovdec";

  if (g_ascii_isdigit (**cursor))
    return lg_date_take_number (cursor, 2, month);

  for (*month = 1; *month <= 12; (*month)++)
    if (g_ascii_strncasecmp (*cursor, names + (*month - 1) * 3, 3) == 0)
      {
        while (g_ascii_isalpha (**cursor))
          (*cursor)++;
        return TRUE;
      }

  return FALSE;
}

/* Seconds with or without a fraction, which a point or a comma may start. */
gboolean
lg_date_take_seconds (const char **cursor,
                      double      *seconds)
{
  int whole;
  double unit = 0.1;

  if (!lg_date_take_number (cursor, 2, &whole))
    return FALSE;

  *seconds = whole;
  if ((**cursor != '.' && **cursor != ',') || !g_ascii_isdigit ((*cursor)[1]))
    return TRUE;

  for ((*cursor)++; g_ascii_isdigit (**cursor); (*cursor)++, unit /= 10)
    *seconds += unit * (**cursor - '0');

  return TRUE;
}

/* AM and PM, also as “a.m.”; turns the hour into one of twenty-four. Nothing there is right too. */
gboolean
lg_date_take_half (const char **cursor,
                   int         *hour)
{
  const char *c = *cursor;
  char half;

  lg_date_skip_blanks (&c);
  half = g_ascii_tolower (*c);
  if (half != 'a' && half != 'p')
    return TRUE;

  c += c[1] == '.' ? 2 : 1;
  if (g_ascii_tolower (*c) != 'm' || *hour < 1 || *hour > 12)
    return FALSE;

  *cursor = c + (c[1] == '.' ? 2 : 1);
  *hour = *hour % 12 + (half == 'p' ? 12 : 0);
  return TRUE;
}

static gboolean
take_offset_digits (const char    **cursor,
                    LgDateReading  *reading)
{
  int sign = **cursor == '-' ? -1 : 1;
  int hours, minutes = 0;

  (*cursor)++;
  if (!lg_date_take_number (cursor, 2, &hours))
    return FALSE;

  *cursor += **cursor == ':';
  if (g_ascii_isdigit (**cursor) && !lg_date_take_number (cursor, 2, &minutes))
    return FALSE;

  reading->offset = sign * (hours * 3600 + minutes * 60);
  return hours <= 23 && minutes <= 59;
}

/* “EST”, “CEST”: what the clocks of the place are called, which its zone knows better. */
static void
skip_abbreviation (const char **cursor)
{
  gsize length = 0;

  while (g_ascii_isupper ((*cursor)[length]))
    length++;
  if (length >= 3 && length <= 5)
    *cursor += length;
}

/* Z, UTC, GMT, +01:00, +0100 or +01; nothing there is right too. */
gboolean
lg_date_take_offset (const char    **cursor,
                     LgDateReading  *reading)
{
  static const char *const names[] = { "UTC", "GMT", "Z" };
  const char *c = *cursor;

  lg_date_skip_blanks (&c);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_ascii_strncasecmp (c, names[i], strlen (names[i])) == 0)
      {
        reading->has_offset = TRUE;
        *cursor = c + strlen (names[i]);
        return TRUE;
      }

  skip_abbreviation (&c);
  if (*c != '+' && *c != '-')
    {
      *cursor = c;
      return TRUE;
    }

  reading->has_offset = TRUE;
  *cursor = c;
  return take_offset_digits (cursor, reading);
}

/* A year of two digits is of the century that POSIX says. */
int
lg_date_full_year (int   year,
                   gsize digits)
{
  if (digits > 2)
    return year;

  return year < 69 ? year + 2000 : year + 1900;
}

static GTimeZone *
get_utc (void)
{
  static GTimeZone *utc;

  if (g_once_init_enter_pointer (&utc))
    g_once_init_leave_pointer (&utc, g_time_zone_new_utc ());

  return utc;
}

/* A day and a month start when they start in the zone, whatever its clocks do at midnight. */
static gboolean
resolve_day (const LgDateReading  *reading,
             GTimeZone            *zone,
             LgTime               *time,
             GError              **error)
{
  int day = reading->precision == LG_PRECISION_MONTH ? 1 : reading->day;

  if (!lg_time_from_local (get_utc (), reading->year, reading->month, day, 0, 0, 0, time, error))
    return FALSE;

  *time = lg_time_day_start (lg_day_from_date (reading->year, reading->month, day), zone);
  return TRUE;
}

/* The hour that the clocks skip in spring is not there, but clocks that nobody put forward show it: what they showed a
 * day before, and a day. */
static gboolean
resolve_skipped (const LgDateReading  *reading,
                 GTimeZone            *zone,
                 LgTime               *time)
{
  LgDay before = lg_day_from_date (reading->year, reading->month, reading->day) - 1;
  int year, month, day;

  lg_day_to_date (before, &year, &month, &day);
  if (!lg_time_from_local (zone, year, month, day, reading->hour, reading->minute, reading->seconds, time, NULL))
    return FALSE;

  *time += LG_TIME_DAY;
  return TRUE;
}

gboolean
lg_date_resolve (const LgDateReading  *reading,
                 const LgDateZones    *zones,
                 LgTime               *time,
                 GError              **error)
{
  g_autoptr (GError) local_error = NULL;

  if (reading->precision != LG_PRECISION_EXACT)
    return resolve_day (reading, zones->days, time, error);

  if (!lg_time_from_local (reading->has_offset ? get_utc () : zones->clocks, reading->year, reading->month, reading->day,
                           reading->hour, reading->minute, reading->seconds, time, &local_error) &&
      !(g_error_matches (local_error, LG_CORE_ERROR, LG_CORE_ERROR_NONEXISTENT) &&
        resolve_skipped (reading, zones->clocks, time)))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  *time -= reading->offset * LG_TIME_SECOND;
  return TRUE;
}
