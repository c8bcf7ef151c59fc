/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "samples.h"

#include <time.h>

/* How much processor time a frame of a full chart takes: 10 002 segments (1667 weeks of six kinds), a week of hours, 10 000 articles. */

#define N_FRAMES 50

static double
get_ms_since (clock_t start)
{
  return (clock () - start) * 1000.0 / CLOCKS_PER_SEC;
}

static void
measure (const char *name,
         LgChart    *chart)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1200, 400);
  cairo_t *cr = cairo_create (surface);
  LgChartStyle style;
  clock_t start = clock ();
  double first;
  double others;

  lg_chart_style_init (&style, LG_CHART_SCHEME_LIGHT);
  lg_chart_draw (chart, cr, &style, 1200, 400);
  first = get_ms_since (start);

  start = clock ();
  for (guint i = 0; i < N_FRAMES; i++)
    lg_chart_draw (chart, cr, &style, 1200, 400);
  others = get_ms_since (start) / N_FRAMES;

  g_print ("%-14s %6u marks  first frame %6.2f ms  next frames %6.2f ms\n",
           name, lg_chart_get_n_marks (chart), first, others);

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_object_unref (chart);
}

int
main (void)
{
  measure ("warm-up", sample_loss_by_kind (12));
  measure ("stacked bars", sample_loss_by_kind (1667));
  measure ("heat map", sample_hours (2400));
  measure ("pareto", sample_top_skus (10000));

  return 0;
}
