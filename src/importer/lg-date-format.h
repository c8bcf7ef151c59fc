/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-time.h"

G_BEGIN_DECLS

/**
 * LgDateOrder:
 * @LG_DATE_UNKNOWN: no format
 * @LG_DATE_YMD: year first, as ISO 8601 and RFC 3339 have it; the day and the time may be missing
 * @LG_DATE_MDY: month first, as in the United States
 * @LG_DATE_DMY: day first
 * @LG_DATE_UNIX: seconds since 1970
 * @LG_DATE_UNIX_MS: milliseconds since 1970
 * @LG_DATE_SERIAL: days since 1899-12-30, as spreadsheets count them
 * @LG_DATE_PATTERN: as a pattern says
 */
typedef enum
{
  LG_DATE_UNKNOWN,
  LG_DATE_YMD,
  LG_DATE_MDY,
  LG_DATE_DMY,
  LG_DATE_UNIX,
  LG_DATE_UNIX_MS,
  LG_DATE_SERIAL,
  LG_DATE_PATTERN,
} LgDateOrder;

#define LG_DATE_N_ORDERS (LG_DATE_PATTERN + 1)

/* How the dates of a column are written. */
typedef struct
{
  LgDateOrder order;
  gboolean    is_month; /* the day is there, but says nothing */
  char       *pattern;  /* (owned) (nullable) */
} LgDateFormat;

/* Whose clocks wrote the times, and whose calendar the days belong to: a system may log in UTC what happens at a site
 * elsewhere. */
typedef struct
{
  GTimeZone *clocks;  /* (unowned) */
  GTimeZone *days;    /* (unowned) */
} LgDateZones;

gboolean lg_date_format_init  (LgDateFormat        *format,
                               const char          *name,
                               GError             **error);
void     lg_date_format_clear (LgDateFormat        *format);
gboolean lg_date_format_read  (const LgDateFormat  *format,
                               const char          *text,
                               const LgDateZones   *zones,
                               LgTime              *time,
                               LgPrecision         *precision,
                               GError             **error);

/* Finds out how the dates of a column are written. Start with all zero. */
typedef struct
{
  guint n_samples;
  guint n_read[LG_DATE_N_ORDERS]; /* how many samples each order could read */
  guint n_clear;                  /* samples in which the order of day and month is no question */
  guint n_first_days;             /* the first of a month, without a time */
} LgDateSniffer;

void     lg_date_sniffer_feed   (LgDateSniffer       *sniffer,
                                 const char          *text);
gboolean lg_date_sniffer_result (const LgDateSniffer *sniffer,
                                 LgDateFormat        *format);

G_END_DECLS
