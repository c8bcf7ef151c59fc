/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-ui"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-time-text.h"

static GDateTime *
in_zone (LgTime     time,
         GTimeZone *zone)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc_usec (time);

  return utc != NULL ? g_date_time_to_timezone (utc, zone) : NULL;
}

static char *
format (LgTime      time,
        GTimeZone  *zone,
        const char *pattern)
{
  g_autoptr (GDateTime) local = in_zone (time, zone);

  return local != NULL ? g_date_time_format (local, pattern) : NULL;
}

static char *
format_minutes (int minutes)
{
  if (minutes < 1)
    return g_strdup (_("just now"));
  if (minutes < 60)
    return g_strdup_printf (ngettext ("%d minute ago", "%d minutes ago", minutes), minutes);

  return g_strdup_printf (ngettext ("%d hour ago", "%d hours ago", minutes / 60), minutes / 60);
}

static char *
format_date (LgTime     time,
             GTimeZone *zone,
             LgTime     now)
{
  g_autoptr (GDateTime) local = in_zone (time, zone);
  g_autoptr (GDateTime) today = in_zone (now, zone);

  if (local == NULL || today == NULL)
    return NULL;

  /* Translators: dates in a list; this year’s without the year. See g_date_time_format(). */
  return g_date_time_format (local, g_date_time_get_year (local) == g_date_time_get_year (today)
                                    ? _("%-d %b") : _("%-d %b %Y"));
}

/* What is known to the minute. */
static char *
format_moment (LgTime     time,
               GTimeZone *zone,
               LgTime     now)
{
  const int days = lg_time_local_day (now, zone) - lg_time_local_day (time, zone);

  if (time <= now && now - time < 12 * LG_TIME_HOUR)
    return format_minutes ((now - time) / LG_TIME_MINUTE);
  if (days == 0)
    return format (time, zone, _("today %H:%M"));
  if (days == 1)
    return format (time, zone, _("yesterday %H:%M"));
  if (days == -1)
    return format (time, zone, _("tomorrow %H:%M"));

  return format_date (time, zone, now);
}

/**
 * lg_time_text_relative:
 * @time: a moment, or %LG_TIME_NONE
 * @precision: how much of it is known
 * @zone: the zone it belongs to
 * @now: the moment to compare with
 *
 * Returns: (transfer full) (nullable): how long ago that was, the hour of a day that is near, or else the date
 */
char *
lg_time_text_relative (LgTime       time,
                       LgPrecision  precision,
                       GTimeZone   *zone,
                       LgTime       now)
{
  if (time == LG_TIME_NONE)
    return NULL;
  if (precision == LG_PRECISION_MONTH)
    return format (time, zone, _("%b %Y"));
  if (precision == LG_PRECISION_DAY)
    return format_date (time, zone, now);

  return format_moment (time, zone, now);
}

/**
 * lg_time_text_absolute:
 * @time: a moment, or %LG_TIME_NONE
 * @precision: how much of it is known
 * @zone: the zone whose clocks are to be read
 *
 * Returns: (transfer full) (nullable): date, time and zone, no more than is known
 */
char *
lg_time_text_absolute (LgTime       time,
                       LgPrecision  precision,
                       GTimeZone   *zone)
{
  if (time == LG_TIME_NONE)
    return NULL;
  if (precision == LG_PRECISION_MONTH)
    return format (time, zone, _("%B %Y"));
  if (precision == LG_PRECISION_DAY)
    return format (time, zone, _("%A, %-d %B %Y"));

  return format (time, zone, _("%A, %-d %B %Y, %H:%M %Z"));
}
