/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-importer"

#include "config.h"

#include "lg-date-format.h"

#include <math.h>
#include <string.h>

#include "lg-date-pattern-private.h"
#include "lg-error.h"
#include "lg-import-error.h"
#include "lg-import-field.h"
#include "lg-import-problem.h"

/* The days from spreadsheets' day 0, 1899-12-30, to 1970. */
#define SERIAL_OF_1970 25569

static gboolean
take_separator (const char **cursor,
                char        *separator)
{
  char c = **cursor;

  if (c == '\0' || strchr ("-/. ,", c) == NULL)
    return FALSE;

  *separator = c;
  while (**cursor != '\0' && strchr ("-/. ,", **cursor) != NULL)
    (*cursor)++;

  return TRUE;
}

/* “20131206” */
static gboolean
take_compact (const char    **cursor,
              LgDateReading  *reading)
{
  if (strspn (*cursor, "0123456789") != 8)
    return FALSE;

  return lg_date_take_number (cursor, 4, &reading->year) &&
         lg_date_take_number (cursor, 2, &reading->month) &&
         lg_date_take_number (cursor, 2, &reading->day);
}

static gboolean
take_year_first (const char    **cursor,
                 LgDateReading  *reading)
{
  const char *start = *cursor;
  char separator;

  if (take_compact (cursor, reading))
    return TRUE;

  if (!lg_date_take_number (cursor, 4, &reading->year) || *cursor - start != 4)
    return FALSE;
  if (!take_separator (cursor, &separator) || separator == ' ' || !lg_date_take_month (cursor, &reading->month))
    return FALSE;

  if (**cursor == '\0')
    {
      reading->precision = LG_PRECISION_MONTH;
      return TRUE;
    }

  return take_separator (cursor, &separator) && lg_date_take_number (cursor, 2, &reading->day);
}

/* “12/06/2013”, “06.12.13”, “6 Dec 2013”, “Dec 6, 2013”: a name tells the month, wherever it stands. */
static gboolean
take_year_last (const char    **cursor,
                LgDateOrder     order,
                LgDateReading  *reading)
{
  gboolean month_first = g_ascii_isalpha (**cursor) || order == LG_DATE_MDY;
  const char *start;
  char separator;
  int first, second;

  if (!lg_date_take_month (cursor, &first) || !take_separator (cursor, &separator))
    return FALSE;

  month_first = month_first && !g_ascii_isalpha (**cursor);
  if (!lg_date_take_month (cursor, &second) || !take_separator (cursor, &separator))
    return FALSE;

  start = *cursor;
  if (!lg_date_take_number (cursor, 4, &reading->year) || (*cursor - start != 2 && *cursor - start != 4))
    return FALSE;

  reading->year = lg_date_full_year (reading->year, *cursor - start);
  reading->month = month_first ? first : second;
  reading->day = month_first ? second : first;
  return TRUE;
}

static gboolean
take_clock (const char    **cursor,
            LgDateReading  *reading)
{
  reading->precision = LG_PRECISION_EXACT;
  if (!lg_date_take_number (cursor, 2, &reading->hour) || **cursor != ':')
    return FALSE;

  (*cursor)++;
  if (!lg_date_take_number (cursor, 2, &reading->minute))
    return FALSE;

  if (**cursor == ':')
    {
      (*cursor)++;
      if (!lg_date_take_seconds (cursor, &reading->seconds))
        return FALSE;
    }

  return lg_date_take_half (cursor, &reading->hour) && lg_date_take_offset (cursor, reading);
}

static gboolean
read_calendar (LgDateOrder    order,
               const char    *text,
               LgDateReading *reading)
{
  const char *cursor = text;

  reading->precision = LG_PRECISION_DAY;
  lg_date_skip_blanks (&cursor);
  if (!(order == LG_DATE_YMD ? take_year_first (&cursor, reading) : take_year_last (&cursor, order, reading)))
    return FALSE;

  while (*cursor == 'T' || *cursor == 't' || *cursor == ',' || g_ascii_isspace (*cursor))
    cursor++;
  if (*cursor != '\0' && (reading->precision == LG_PRECISION_MONTH || !take_clock (&cursor, reading)))
    return FALSE;

  lg_date_skip_blanks (&cursor);
  return *cursor == '\0' && reading->month >= 1 && reading->month <= 12;
}

static gboolean
take_plain_number (const char *text,
                   double     *number)
{
  gsize digits = strspn (text, "0123456789.");
  char *end;

  if (digits == 0 || digits > 20 || text[digits] != '\0')
    return FALSE;

  /* “06.12.2013” is no number, whatever it begins with. */
  *number = g_ascii_strtod (text, &end);
  return *end == '\0';
}

static gboolean
read_serial (double         serial,
             LgDateReading *reading)
{
  double days = floor (serial);
  gint64 seconds = llround ((serial - days) * 86400);

  if (serial < 1 || serial > 2958465)
    return FALSE;

  lg_day_to_date ((LgDay) days - SERIAL_OF_1970 + seconds / 86400, &reading->year, &reading->month, &reading->day);
  seconds %= 86400;
  reading->hour = seconds / 3600;
  reading->minute = seconds / 60 % 60;
  reading->seconds = seconds % 60;
  reading->precision = serial == days ? LG_PRECISION_DAY : LG_PRECISION_EXACT;
  return TRUE;
}

static gboolean
read_unix (double      number,
           LgTime      unit,
           LgTime     *time)
{
  if (number > 253402300799.0 * (LG_TIME_SECOND / unit))
    return FALSE;

  *time = llround (number * unit);
  return TRUE;
}

/* What the text says: either a reading, or, of a count since 1970, the moment itself. */
static gboolean
read_text (const LgDateFormat *format,
           const char         *text,
           LgDateReading      *reading,
           LgTime             *time)
{
  double number;

  switch (format->order)
    {
    case LG_DATE_YMD:
    case LG_DATE_MDY:
    case LG_DATE_DMY:
      return read_calendar (format->order, text, reading);
    case LG_DATE_UNIX:
      return take_plain_number (text, &number) && read_unix (number, LG_TIME_SECOND, time);
    case LG_DATE_UNIX_MS:
      return take_plain_number (text, &number) && read_unix (number, LG_TIME_SECOND / 1000, time);
    case LG_DATE_SERIAL:
      return take_plain_number (text, &number) && read_serial (number, reading);
    case LG_DATE_PATTERN:
      return lg_date_pattern_read (format->pattern, text, reading);
    case LG_DATE_UNKNOWN:
    default:
      return FALSE;
    }
}

/**
 * lg_date_format_init:
 * @format: (out caller-allocates): a format
 * @name: `ymd`, `mdy`, `dmy`, `unix`, `unix-ms`, `excel`, or a pattern with the letters of strptime()
 *
 * Returns: %FALSE with @error set when @name is none of these; else free it with lg_date_format_clear()
 */
gboolean
lg_date_format_init (LgDateFormat  *format,
                     const char    *name,
                     GError       **error)
{
  static const char *const names[] = {
    [LG_DATE_YMD] = "ymd",
    [LG_DATE_MDY] = "mdy",
    [LG_DATE_DMY] = "dmy",
    [LG_DATE_UNIX] = "unix",
    [LG_DATE_UNIX_MS] = "unix-ms",
    [LG_DATE_SERIAL] = "excel",
  };

  *format = (LgDateFormat) { LG_DATE_UNKNOWN };
  for (gsize i = LG_DATE_YMD; i < G_N_ELEMENTS (names); i++)
    if (g_ascii_strcasecmp (name, names[i]) == 0)
      {
        format->order = i;
        return TRUE;
      }

  if (!lg_date_pattern_is_valid (name))
    return lg_import_error_set (error, LG_IMPORT_ERROR_USAGE, LG_IMPORT_REASON_NO_DATE_FORMAT, name, NULL, 0);

  format->order = LG_DATE_PATTERN;
  format->pattern = g_strdup (name);
  return TRUE;
}

void
lg_date_format_clear (LgDateFormat *format)
{
  g_clear_pointer (&format->pattern, g_free);
  format->order = LG_DATE_UNKNOWN;
}

/**
 * lg_date_format_read:
 * @format: a format
 * @text: what a field says
 * @zones: the zones of a time without an offset, and of a day
 * @time: (out): the moment; the first one of a day or a month
 * @precision: (out): how much of it the text gives
 *
 * Returns: %FALSE with @error set when @text is written otherwise, or says what no calendar has
 */
gboolean
lg_date_format_read (const LgDateFormat  *format,
                     const char          *text,
                     const LgDateZones   *zones,
                     LgTime              *time,
                     LgPrecision         *precision,
                     GError             **error)
{
  LgDateReading reading = { .day = 1 };

  *precision = LG_PRECISION_EXACT;
  if (!read_text (format, text, &reading, time))
    return lg_import_problem_set (error, LG_IMPORT_PROBLEM_NO_DATE, LG_IMPORT_NO_FIELD, text);

  if (format->order == LG_DATE_UNIX || format->order == LG_DATE_UNIX_MS)
    return TRUE;

  if (format->is_month && reading.precision == LG_PRECISION_DAY)
    reading.precision = LG_PRECISION_MONTH;
  *precision = reading.precision;
  return lg_date_resolve (&reading, zones, time, error);
}

static gboolean
is_number_like (LgDateOrder order,
                const char *text)
{
  double number;

  if (!take_plain_number (text, &number))
    return FALSE;

  /* 1980 to 2100, so that ids and counts are not taken for times. */
  if (order == LG_DATE_UNIX)
    return number > 315532800 && number < 4102444800;
  if (order == LG_DATE_UNIX_MS)
    return number > 315532800000 && number < 4102444800000;

  return number > 29221 && number < 73051;
}

static gboolean
could_be (LgDateOrder    order,
          const char    *text,
          LgDateReading *reading)
{
  if (order >= LG_DATE_UNIX)
    return is_number_like (order, text);

  return read_calendar (order, text, reading) && reading->day >= 1 && reading->day <= 31;
}

/* Whether the order of day and month makes no difference to a sample: a month with a name, or the same number twice;
 * and with points between them, the day is first everywhere. */
static gboolean
is_clear (const char          *text,
          const LgDateReading *mdy,
          const LgDateReading *dmy)
{
  return strcspn (text, ".") <= 2 || (mdy->month == dmy->month && mdy->day == dmy->day);
}

/**
 * lg_date_sniffer_feed:
 * @sniffer: a sniffer
 * @text: what a field of the column says; an empty one says nothing
 */
void
lg_date_sniffer_feed (LgDateSniffer *sniffer,
                      const char    *text)
{
  LgDateReading readings[LG_DATE_N_ORDERS] = { 0 };
  gboolean could[LG_DATE_N_ORDERS] = { FALSE };

  if (*text == '\0')
    return;

  sniffer->n_samples++;
  for (LgDateOrder order = LG_DATE_YMD; order < LG_DATE_PATTERN; order++)
    {
      readings[order].day = 1;
      could[order] = could_be (order, text, &readings[order]);
      sniffer->n_read[order] += could[order];
    }

  if (could[LG_DATE_YMD] && readings[LG_DATE_YMD].day == 1 && readings[LG_DATE_YMD].precision == LG_PRECISION_DAY)
    sniffer->n_first_days++;
  if (could[LG_DATE_DMY] && is_clear (text, &readings[LG_DATE_MDY], &readings[LG_DATE_DMY]))
    sniffer->n_clear++;
}

/**
 * lg_date_sniffer_result:
 * @sniffer: a sniffer that was fed samples
 * @format: (out caller-allocates): how most of them are written; %LG_DATE_UNKNOWN for no date at all
 *
 * Returns: %FALSE when the day and the month cannot be told apart
 */
gboolean
lg_date_sniffer_result (const LgDateSniffer *sniffer,
                        LgDateFormat        *format)
{
  guint mdy = sniffer->n_read[LG_DATE_MDY], dmy = sniffer->n_read[LG_DATE_DMY];
  guint best = 0;

  *format = (LgDateFormat) { LG_DATE_UNKNOWN };
  for (LgDateOrder order = LG_DATE_YMD; order < LG_DATE_PATTERN; order++)
    if (sniffer->n_read[order] > best)
      {
        best = sniffer->n_read[order];
        format->order = order;
      }

  if (best == 0 || best != MAX (mdy, dmy) || mdy != dmy)
    return TRUE;

  format->order = LG_DATE_DMY;
  return sniffer->n_clear == dmy;
}
