/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-date-format.h"

G_BEGIN_DECLS

/* What a text says of a moment, before a calendar or a zone has judged it. Imports read millions of these, hence
 * digits by hand and no allocation. */
typedef struct
{
  int         year;
  int         month;
  int         day;
  int         hour;
  int         minute;
  double      seconds;
  int         offset;      /* in seconds, east of Greenwich */
  gboolean    has_offset;
  LgPrecision precision;
} LgDateReading;

void     lg_date_skip_blanks  (const char          **cursor);
gboolean lg_date_take_number  (const char          **cursor,
                               int                   most_digits,
                               int                  *number);
gboolean lg_date_take_month   (const char          **cursor,
                               int                  *month);
gboolean lg_date_take_seconds (const char          **cursor,
                               double               *seconds);
gboolean lg_date_take_half    (const char          **cursor,
                               int                  *hour);
gboolean lg_date_take_offset  (const char          **cursor,
                               LgDateReading        *reading);
int      lg_date_full_year    (int                   year,
                               gsize                 digits);
gboolean lg_date_resolve      (const LgDateReading  *reading,
                               const LgDateZones    *zones,
                               LgTime               *time,
                               GError              **error);

G_END_DECLS
