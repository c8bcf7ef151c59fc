/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A scale with round ticks: multiples of 1, 2 or 5 times a power of ten. Its ends are doubles, for the tick above the
 * largest gint64 is none itself. */
typedef struct
{
  gint64   step;
  gint64   first;    /* the first tick is first * step */
  guint    n_ticks;  /* those that a gint64 holds */
  double   min;
  double   max;
  int      digits;   /* of the minor unit: 2 for cents, 0 for counts */
  int      exponent; /* labels leave out this power of ten */
} LgChartAxis;

void    lg_chart_axis_init         (LgChartAxis       *self,
                                    gint64             min,
                                    gint64             max,
                                    guint              n_wanted,
                                    int                digits);
gint64  lg_chart_axis_get_tick     (const LgChartAxis *self,
                                    guint              i);
char   *lg_chart_axis_format_tick  (const LgChartAxis *self,
                                    guint              i) G_GNUC_WARN_UNUSED_RESULT;
char   *lg_chart_axis_format_unit  (const LgChartAxis *self,
                                    const char        *currency) G_GNUC_WARN_UNUSED_RESULT;
double  lg_chart_axis_get_fraction (const LgChartAxis *self,
                                    double             value);

gint64  lg_chart_add_saturating    (gint64             a,
                                    gint64             b);

G_END_DECLS
