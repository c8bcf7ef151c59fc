/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define LG_TYPE_TREND_DIRECTION (lg_trend_direction_get_type ())

typedef enum
{
  LG_TREND_DIRECTION_UNKNOWN, /* too few weeks to compare */
  LG_TREND_DIRECTION_FALLING,
  LG_TREND_DIRECTION_STEADY,  /* no change that chance does not explain */
  LG_TREND_DIRECTION_RISING,
} LgTrendDirection;

typedef struct
{
  guint  recent_weeks;  /* the latest, 1 or more */
  guint  earlier_weeks; /* those before them, 1 or more */
  double alpha;         /* two-sided, above 0 and below 1 */
} LgTrendRules;

/* What is compared is NaN, and its counts 0, where the direction is unknown. */
typedef struct
{
  gsize            n_weeks;
  gint64           total;
  double           rate;         /* a week, over all of them */
  gint64           recent;       /* in the recent weeks */
  gint64           earlier;      /* in the earlier ones */
  double           recent_rate;  /* a week */
  double           earlier_rate; /* a week */
  double           probability;  /* of a difference as unlikely by chance */
  LgTrendDirection direction;
} LgTrend;

GType    lg_trend_direction_get_type (void);

void     lg_trend_rules_init         (LgTrendRules        *self);
gboolean lg_trend_rules_validate     (const LgTrendRules  *self,
                                      GError             **error);

gboolean lg_trend_find               (const gint64        *weeks,
                                      gsize                n_weeks,
                                      const LgTrendRules  *rules,
                                      LgTrend             *trend,
                                      GError             **error);

G_END_DECLS
