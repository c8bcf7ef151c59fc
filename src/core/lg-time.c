/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-core"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-error.h"
#include "lg-time-private.h"

LgTime
lg_time_now (void)
{
  return g_get_real_time ();
}

static gboolean
is_clock (int    hour,
          int    minute,
          double seconds)
{
  return hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59 && seconds >= 0.0 && seconds < 61.0;
}

static void
set_invalid (GError **error,
             int      year,
             int      month,
             int      day,
             int      hour,
             int      minute,
             double   seconds)
{
  g_autofree char *text =
    g_strdup_printf ("%04d-%02d-%02d %02d:%02d:%02.0f", year, month, day, hour, minute, seconds);

  g_set_error (error, LG_CORE_ERROR, LG_CORE_ERROR_INVALID, _("There is no such time as %s"), text);
}

/**
 * lg_time_from_local:
 * @zone: the zone whose clocks show the time
 * @seconds: from 0; a leap second (60) counts as the first of the next minute
 * @time: (out)
 *
 * A time that the clocks show twice is taken as the first of the two.
 *
 * Returns: %TRUE, or %FALSE with %LG_CORE_ERROR_INVALID for what no calendar has and
 *   %LG_CORE_ERROR_NONEXISTENT for what @zone skips
 */
gboolean
lg_time_from_local (GTimeZone *zone,
                    int        year,
                    int        month,
                    int        day,
                    int        hour,
                    int        minute,
                    double     seconds,
                    LgTime    *time,
                    GError   **error)
{
  gint64 local, utc;

  g_return_val_if_fail (zone != NULL, FALSE);
  g_return_val_if_fail (time != NULL, FALSE);

  if (!lg_day_is_date (year, month, day) || !is_clock (hour, minute, seconds))
    {
      set_invalid (error, year, month, day, hour, minute, seconds);
      return FALSE;
    }

  local = (gint64) lg_day_from_date (year, month, day) * LG_SECONDS_PER_DAY + hour * 3600 + minute * 60;
  if (!lg_zone_resolve_local (zone, local, &utc))
    {
      g_autofree char *text = g_strdup_printf ("%04d-%02d-%02d %02d:%02d", year, month, day, hour, minute);

      g_set_error (error, LG_CORE_ERROR, LG_CORE_ERROR_NONEXISTENT,
                   _("The clocks of %1$s skip %2$s"), g_time_zone_get_identifier (zone), text);
      return FALSE;
    }

  *time = utc * LG_TIME_SECOND + (gint64) (seconds * LG_TIME_SECOND + 0.5);
  return TRUE;
}

static char *
format_utc (LgTime time)
{
  LgDay day = lg_floor_divide (time, LG_TIME_DAY);
  gint64 rest = time - day * LG_TIME_DAY;
  int seconds = rest / LG_TIME_SECOND;
  int fraction = rest % LG_TIME_SECOND;
  int year, month, mday;

  lg_day_to_date (day, &year, &month, &mday);
  if (fraction == 0)
    return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d:%02dZ", year, month, mday,
                            seconds / 3600, seconds / 60 % 60, seconds % 60);

  return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d:%02d.%06dZ", year, month, mday,
                          seconds / 3600, seconds / 60 % 60, seconds % 60, fraction);
}

/**
 * lg_time_format_rfc3339:
 * @time: a moment, or %LG_TIME_NONE
 *
 * Returns: (transfer full) (nullable): the moment in UTC as `2026-11-22T19:35:00Z`, with six digits
 *   of a second where they are not zero, or %NULL for %LG_TIME_NONE
 */
char *
lg_time_format_rfc3339 (LgTime time)
{
  return time != LG_TIME_NONE ? format_utc (time) : NULL;
}

static char *
format_month (LgDay day)
{
  int year, month;

  lg_day_to_date (day, &year, &month, NULL);
  return g_strdup_printf ("%04d-%02d", year, month);
}

/**
 * lg_time_format_precision:
 * @time: a moment, or %LG_TIME_NONE
 * @zone: the zone that @time belongs to
 *
 * Writes no more than is known, as records are written outside the store.
 *
 * Returns: (transfer full) (nullable): RFC 3339 in UTC, `2022-01-17` or `2022-01`, or %NULL for %LG_TIME_NONE
 *   and for a time that is not known
 */
char *
lg_time_format_precision (LgTime      time,
                          LgPrecision precision,
                          GTimeZone  *zone)
{
  g_return_val_if_fail (zone != NULL, NULL);

  if (precision == LG_PRECISION_UNKNOWN)
    return NULL;
  if (time == LG_TIME_NONE || precision == LG_PRECISION_EXACT)
    return lg_time_format_rfc3339 (time);
  if (precision == LG_PRECISION_DAY)
    return lg_day_format (lg_time_local_day (time, zone));

  return format_month (lg_time_local_day (time, zone));
}

static char *
format_clock (LgTime     time,
              GTimeZone *zone)
{
  gint64 utc = lg_floor_divide (time, LG_TIME_SECOND);
  int interval = g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, utc);
  gint64 local = utc + g_time_zone_get_offset (zone, interval);
  LgDay day = lg_floor_divide (local, LG_SECONDS_PER_DAY);
  int seconds = local - (gint64) day * LG_SECONDS_PER_DAY;
  g_autofree char *date = lg_day_format (day);

  return g_strdup_printf ("%s %02d:%02d %s", date, seconds / 3600, seconds / 60 % 60,
                          g_time_zone_get_abbreviation (zone, interval));
}

/**
 * lg_time_format_local:
 * @time: a moment, or %LG_TIME_NONE
 * @zone: the zone whose clocks are to be read
 *
 * Writes for people what the clocks of @zone show, to the minute.
 *
 * Returns: (transfer full) (nullable): `2026-11-22 20:35 CET`, `2026-11-22` or `2026-11`,
 *   or %NULL for %LG_TIME_NONE
 */
char *
lg_time_format_local (LgTime      time,
                      LgPrecision precision,
                      GTimeZone  *zone)
{
  g_return_val_if_fail (zone != NULL, NULL);

  if (time != LG_TIME_NONE && precision == LG_PRECISION_EXACT)
    return format_clock (time, zone);

  return lg_time_format_precision (time, precision, zone);
}

static gint64
get_local_seconds (LgTime     time,
                   GTimeZone *zone)
{
  gint64 utc = lg_floor_divide (time, LG_TIME_SECOND);

  return utc + lg_zone_get_offset (zone, utc);
}

/**
 * lg_time_local_day:
 *
 * Returns: the day that the calendars of @zone show at @time
 */
LgDay
lg_time_local_day (LgTime     time,
                   GTimeZone *zone)
{
  g_return_val_if_fail (zone != NULL, 0);

  return lg_floor_divide (get_local_seconds (time, zone), LG_SECONDS_PER_DAY);
}

/**
 * lg_time_local_hour:
 *
 * Returns: the hour that the clocks of @zone show at @time, 0 to 23
 */
int
lg_time_local_hour (LgTime     time,
                    GTimeZone *zone)
{
  gint64 local;

  g_return_val_if_fail (zone != NULL, 0);

  local = get_local_seconds (time, zone);
  return (local - lg_floor_divide (local, LG_SECONDS_PER_DAY) * LG_SECONDS_PER_DAY) / 3600;
}

/**
 * lg_time_day_start:
 *
 * A day whose midnight is skipped starts when the clocks go on.
 *
 * Returns: the first moment of @day in @zone
 */
LgTime
lg_time_day_start (LgDay      day,
                   GTimeZone *zone)
{
  gint64 midnight = (gint64) day * LG_SECONDS_PER_DAY;
  gint64 utc;

  g_return_val_if_fail (zone != NULL, LG_TIME_NONE);

  if (!lg_zone_resolve_local (zone, midnight, &utc))
    utc = lg_zone_skip_forward (zone, midnight);

  return utc * LG_TIME_SECOND;
}
