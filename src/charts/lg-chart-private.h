/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-chart-canvas-private.h"

G_BEGIN_DECLS

typedef struct
{
  char         *title;      /* (owned) (nullable) */
  char         *subtitle;   /* (owned) (nullable) */
  char         *empty_text; /* (owned) (nullable) */
  char         *currency;   /* (owned) (nullable): NULL for counts */
  char         *unit;       /* (owned) (nullable): where values are neither counts nor money */
  int           digits;     /* of the values in that unit */

  /* What the chart was last measured for, so that pointing at it does not lay it out again. */
  gboolean      measured;
  LgChartStyle  style;
  char         *font_family; /* (owned): what style.font_family points to */
  double        width;
  double        height;
  LgChartRect   area;        /* below the titles */
} LgChartPrivate;

LgChartPrivate *lg_chart_get_private (LgChart *self);

void      lg_chart_invalidate    (LgChart           *self);
char     *lg_chart_format_value  (LgChart           *self,
                                  gint64             value) G_GNUC_WARN_UNUSED_RESULT;
const char *lg_chart_get_unit    (LgChart           *self);
int       lg_chart_get_digits    (LgChart           *self);
char    **lg_chart_copy_strings  (const char * const *strings,
                                  guint               n_strings) G_GNUC_WARN_UNUSED_RESULT;

void      lg_chart_compare_mark  (LgChart           *self,
                                  LgChartMark       *mark,
                                  const char        *name,
                                  gint64             value,
                                  gint64             before);

G_END_DECLS
