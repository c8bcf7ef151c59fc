/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A moment: microseconds since 1970-01-01 00:00 UTC. */
typedef gint64 LgTime;

#define LG_TIME_NONE   G_MININT64
#define LG_TIME_SECOND G_GINT64_CONSTANT (1000000)
#define LG_TIME_MINUTE (60 * LG_TIME_SECOND)
#define LG_TIME_HOUR   (60 * LG_TIME_MINUTE)
#define LG_TIME_DAY    (24 * LG_TIME_HOUR)

/* How much of a moment is known. A moment known to the day or the month is kept as its first instant in the site's zone. */
typedef enum
{
  LG_PRECISION_EXACT,
  LG_PRECISION_DAY,
  LG_PRECISION_MONTH,
  LG_PRECISION_UNKNOWN, /* nobody wrote it down */
} LgPrecision;

/* A calendar day: days since 1970-01-01 in the proleptic Gregorian calendar, whatever the zone. */
typedef gint32 LgDay;

/* An ISO 8601 week, Monday to Sunday. */
typedef struct
{
  int year;
  int week;
} LgWeek;

LgTime     lg_time_now              (void);

GTimeZone *lg_time_zone_lookup      (const char   *name,
                                     GError      **error);
const char *lg_time_zone_host       (void);

gboolean   lg_time_from_local       (GTimeZone    *zone,
                                     int           year,
                                     int           month,
                                     int           day,
                                     int           hour,
                                     int           minute,
                                     double        seconds,
                                     LgTime       *time,
                                     GError      **error);
gboolean   lg_time_parse            (const char   *text,
                                     GTimeZone    *zone,
                                     LgTime       *time,
                                     LgPrecision  *precision,
                                     GError      **error);
char      *lg_time_format_rfc3339   (LgTime        time) G_GNUC_WARN_UNUSED_RESULT;
char      *lg_time_format_precision (LgTime        time,
                                     LgPrecision   precision,
                                     GTimeZone    *zone) G_GNUC_WARN_UNUSED_RESULT;
char      *lg_time_format_local     (LgTime        time,
                                     LgPrecision   precision,
                                     GTimeZone    *zone) G_GNUC_WARN_UNUSED_RESULT;

LgDay      lg_time_local_day        (LgTime        time,
                                     GTimeZone    *zone);
int        lg_time_local_hour       (LgTime        time,
                                     GTimeZone    *zone);
LgTime     lg_time_day_start        (LgDay         day,
                                     GTimeZone    *zone);

LgDay      lg_day_from_date         (int           year,
                                     int           month,
                                     int           day);
void       lg_day_to_date           (LgDay         day,
                                     int          *year,
                                     int          *month,
                                     int          *mday);
int        lg_day_weekday           (LgDay         day);
LgDay      lg_day_month_start       (LgDay         day);
char      *lg_day_format            (LgDay         day) G_GNUC_WARN_UNUSED_RESULT;

LgWeek     lg_week_of_day           (LgDay         day);
LgDay      lg_week_first_day        (LgWeek        week);
gboolean   lg_week_parse            (const char   *text,
                                     LgWeek       *week,
                                     GError      **error);
char      *lg_week_format           (LgWeek        week) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
