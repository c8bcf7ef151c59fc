/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-core"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-error.h"
#include "lg-time-private.h"

/* What a text says, before a calendar or a zone has judged it. Imports read millions of these,
 * hence digits by hand and no allocation. */
typedef struct
{
  int         year;
  int         month;
  int         day;
  int         hour;
  int         minute;
  int         second;
  int         microsecond;
  int         offset; /* in minutes */
  gboolean    has_offset;
  LgPrecision precision;
} Reading;

static gboolean
take (const char **cursor,
      char         expected)
{
  if (**cursor != expected)
    return FALSE;

  (*cursor)++;
  return TRUE;
}

static gboolean
take_digits (const char **cursor,
             int          count,
             int         *number)
{
  *number = 0;
  for (int i = 0; i < count; i++, (*cursor)++)
    {
      if (!g_ascii_isdigit (**cursor))
        return FALSE;
      *number = *number * 10 + (**cursor - '0');
    }

  return TRUE;
}

/* Digits past the microsecond are cut off. */
static gboolean
take_fraction (const char **cursor,
               int         *microsecond)
{
  if (!g_ascii_isdigit (**cursor))
    return FALSE;

  for (int unit = 100000; g_ascii_isdigit (**cursor); unit /= 10, (*cursor)++)
    *microsecond += unit * (**cursor - '0');

  return TRUE;
}

static gboolean
take_clock (const char **cursor,
            Reading     *reading)
{
  if (!take_digits (cursor, 2, &reading->hour)
      || !take (cursor, ':')
      || !take_digits (cursor, 2, &reading->minute))
    return FALSE;

  if (!take (cursor, ':'))
    return TRUE;

  if (!take_digits (cursor, 2, &reading->second))
    return FALSE;

  return !(take (cursor, '.') || take (cursor, ',')) || take_fraction (cursor, &reading->microsecond);
}

static gboolean
take_offset (const char **cursor,
             Reading     *reading)
{
  int hours, minutes = 0;
  int sign = **cursor == '-' ? -1 : 1;

  if (**cursor == '\0')
    return TRUE;

  reading->has_offset = TRUE;
  if (take (cursor, 'Z') || take (cursor, 'z'))
    return TRUE;

  if (!(take (cursor, '+') || take (cursor, '-')) || !take_digits (cursor, 2, &hours))
    return FALSE;

  if ((take (cursor, ':') || **cursor != '\0') && !take_digits (cursor, 2, &minutes))
    return FALSE;

  reading->offset = sign * (hours * 60 + minutes);
  return hours < 24 && minutes < 60;
}

static gboolean
take_date (const char **cursor,
           Reading     *reading)
{
  if (!take_digits (cursor, 4, &reading->year)
      || !take (cursor, '-')
      || !take_digits (cursor, 2, &reading->month))
    return FALSE;

  reading->day = 1;
  reading->precision = LG_PRECISION_MONTH;
  if (**cursor == '\0')
    return TRUE;

  reading->precision = LG_PRECISION_DAY;
  return take (cursor, '-') && take_digits (cursor, 2, &reading->day);
}

static gboolean
read_text (const char *text,
           Reading    *reading)
{
  const char *cursor = text;

  if (!take_date (&cursor, reading))
    return FALSE;
  if (*cursor == '\0')
    return TRUE;

  reading->precision = LG_PRECISION_EXACT;
  return (take (&cursor, 'T') || take (&cursor, 't') || take (&cursor, ' '))
         && take_clock (&cursor, reading)
         && take_offset (&cursor, reading)
         && *cursor == '\0';
}

static GTimeZone *
get_utc (void)
{
  static GTimeZone *utc;

  if (g_once_init_enter_pointer (&utc))
    g_once_init_leave_pointer (&utc, g_time_zone_new_utc ());

  return utc;
}

/* A date alone, and a time with its offset, are first read as if in UTC, which skips nothing. */
static gboolean
resolve (const Reading *reading,
         GTimeZone     *zone,
         LgTime        *time,
         GError       **error)
{
  gboolean exact = reading->precision == LG_PRECISION_EXACT;
  GTimeZone *clocks = exact && !reading->has_offset ? zone : get_utc ();

  if (!lg_time_from_local (clocks, reading->year, reading->month, reading->day,
                           reading->hour, reading->minute, reading->second, time, error))
    return FALSE;

  if (exact)
    *time += reading->microsecond - reading->offset * LG_TIME_MINUTE;
  else
    *time = lg_time_day_start (lg_floor_divide (*time, LG_TIME_DAY), zone);

  return TRUE;
}

/**
 * lg_time_parse:
 * @text: RFC 3339, or a date and time without an offset, or `2022-01-17`, or `2022-01`
 * @zone: the zone of a time without an offset
 * @time: (out): the moment; the first one of a day or a month
 * @precision: (out) (optional): how much of it the text gives
 *
 * Returns: %TRUE, or %FALSE with %LG_CORE_ERROR_INVALID, or %LG_CORE_ERROR_NONEXISTENT for
 *   a local time that @zone skips
 */
gboolean
lg_time_parse (const char  *text,
               GTimeZone   *zone,
               LgTime      *time,
               LgPrecision *precision,
               GError     **error)
{
  Reading reading = { 0 };

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (zone != NULL, FALSE);
  g_return_val_if_fail (time != NULL, FALSE);

  if (!read_text (text, &reading))
    {
      g_set_error (error, LG_CORE_ERROR, LG_CORE_ERROR_INVALID, _("“%s” is not a time such as 2026-11-22 20:35"), text);
      return FALSE;
    }

  if (precision != NULL)
    *precision = reading.precision;
  return resolve (&reading, zone, time, error);
}
