/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-point-cloud.h"
#include "samples.h"

#include <time.h>

/* How much processor time a frame of a full chart takes: 10 002 segments (1667 weeks of six kinds), a week of hours, 10 000 articles. */

#define N_FRAMES 50

#define N_POINTS 500000
#define MOST     1000000

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

/* What is drawn point by point, as charts usually are: a rectangle each, all one path. */
static double
draw_naively (cairo_t       *cr,
              const LgPoint *points,
              guint          n_points)
{
  clock_t start = clock ();

  for (guint i = 0; i < n_points; i++)
    cairo_rectangle (cr, points[i].at * 1200.0 / N_POINTS, points[i].value * 400.0 / MOST, 3, 3);
  cairo_fill (cr);

  return get_ms_since (start);
}

static void
measure_points (void)
{
  static const char * const labels[] = { "all" };
  static const gint64 starts[] = { 0, N_POINTS };
  g_autofree LgPoint *points = g_new (LgPoint, N_POINTS);
  g_autoptr (LgChart) chart = lg_point_cloud_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1200, 400);
  cairo_t *cr = cairo_create (surface);
  double naively;

  for (guint i = 0; i < N_POINTS; i++)
    points[i] = (LgPoint) { i, (i * 7919ll % 1000) * (i * 104729ll % 1000) };
  lg_point_cloud_set_data (LG_POINT_CLOUD (chart), labels, starts, 1, points, N_POINTS);
  measure ("points", g_object_ref (chart));
  naively = draw_naively (cr, points, N_POINTS);
  g_print ("%-14s %6u marks  each frame  %6.2f ms\n", "point by point", N_POINTS, naively);

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (void)
{
  measure ("warm-up", sample_loss_by_kind (12));
  measure ("stacked bars", sample_loss_by_kind (1667));
  measure ("heat map", sample_hours (2400));
  measure ("pareto", sample_top_skus (10000));
  measure_points ();

  return 0;
}
