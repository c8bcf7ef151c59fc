/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-day-count.h"
#include "lg-ears.h"

G_BEGIN_DECLS

typedef enum
{
  LG_PATTERN_DAILY,
  LG_PATTERN_WEEKLY,  /* whole ISO weeks */
} LgPatternPeriod;

/* A count that is further out than chance explains. */
typedef struct
{
  gint64           site_row;
  const char      *site;      /* interned */
  const char      *kind;      /* interned */
  LgEarsMethod     method;
  LgPatternPeriod  period;
  LgDay            first_day; /* of the counts behind the alarm */
  LgDay            day;       /* the day, or the first day of the week, that raised it */
  LgDay            until;     /* the day after the last one behind it */
  gint64           count;
  LgEarsPoint      point;
} LgPatternAlarm;

LgDay    lg_patterns_history (LgPatternPeriod      period,
                              const LgEarsRules   *rules);
GArray  *lg_patterns_find    (const LgDayCount    *counts,
                              gsize                n_counts,
                              LgDay                since,
                              LgDay                until,
                              LgPatternPeriod      period,
                              const LgEarsRules   *rules,
                              GError             **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
