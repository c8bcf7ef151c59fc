/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-time.h"

G_BEGIN_DECLS

#define LG_SECONDS_PER_DAY 86400

/* Seconds, not microseconds: the unit of GTimeZone. */
gint64   lg_zone_get_offset    (GTimeZone *zone,
                                gint64     utc);
gboolean lg_zone_resolve_local (GTimeZone *zone,
                                gint64     local,
                                gint64    *utc);
gint64   lg_zone_skip_forward  (GTimeZone *zone,
                                gint64     local);

gboolean lg_day_is_date        (int        year,
                                int        month,
                                int        day);

/* Unlike C's own, rounds down before 1970 too. */
static inline gint64
lg_floor_divide (gint64 dividend,
                 gint64 divisor)
{
  gint64 quotient = dividend / divisor;

  return quotient * divisor > dividend ? quotient - 1 : quotient;
}

G_END_DECLS
