/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-model"

#include "config.h"

#include "lg-ical-private.h"

static struct icaltimetype
read_clock (GDateTime *clock)
{
  struct icaltimetype ical = icaltime_null_time ();

  ical.year = g_date_time_get_year (clock);
  ical.month = g_date_time_get_month (clock);
  ical.day = g_date_time_get_day_of_month (clock);
  ical.hour = g_date_time_get_hour (clock);
  ical.minute = g_date_time_get_minute (clock);
  ical.second = g_date_time_get_second (clock);

  return ical;
}

/* The wall clock of @time in @zone, floating. */
struct icaltimetype
lg_ical_time_local (LgTime     time,
                    GTimeZone *zone)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc_usec (time);
  g_autoptr (GDateTime) local = g_date_time_to_timezone (utc, zone);

  return read_clock (local);
}

struct icaltimetype
lg_ical_time_utc (LgTime time)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc_usec (time);
  struct icaltimetype ical = read_clock (utc);

  ical.zone = icaltimezone_get_utc_timezone ();

  return ical;
}
