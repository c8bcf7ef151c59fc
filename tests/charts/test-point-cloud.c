/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lg-point-cloud.h"

#include <time.h>

#define WIDTH  1200
#define HEIGHT 400
#define MANY   500000

static const char * const labels[] = { "Mon", "Tue" };
static const gint64 starts[] = { 0, 100, 200 };

static LgChart *
make_chart (const LgPoint *points,
            gsize          n_points)
{
  LgChart *chart = lg_point_cloud_new ();

  lg_point_cloud_set_data (LG_POINT_CLOUD (chart), labels, starts, G_N_ELEMENTS (labels), points, n_points);

  return chart;
}

static void
draw (LgChart *chart)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  LgChartStyle style;

  lg_chart_style_init (&style, LG_CHART_SCHEME_LIGHT);
  lg_chart_draw (chart, cr, &style, WIDTH, HEIGHT);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_counts_points_by_slot (void)
{
  static const LgPoint points[] = { { 10, 5 }, { 99, 9 }, { 100, 7 }, { 300, 2 } };
  g_autoptr (LgChart) chart = make_chart (points, G_N_ELEMENTS (points));
  g_auto (LgChartMark) first = { 0 };
  g_auto (LgChartMark) second = { 0 };
  LgChartStyle style;

  lg_chart_style_init (&style, LG_CHART_SCHEME_LIGHT);
  lg_chart_get_mark (chart, &style, WIDTH, HEIGHT, 0, &first);
  lg_chart_get_mark (chart, &style, WIDTH, HEIGHT, 1, &second);

  g_assert_cmpint (first.value, ==, 2);
  g_assert_cmpstr (first.value_text, ==, "2 (5 – 9)");
  g_assert_cmpint (second.value, ==, 2);
  g_assert_cmpfloat (first.rect.x + first.rect.width, ==, second.rect.x);
}

static void
test_without_points_is_empty (void)
{
  g_autoptr (LgChart) chart = make_chart (NULL, 0);

  g_assert_cmpuint (lg_chart_get_n_marks (chart), ==, 0);
  draw (chart);
}

/* The processor's time, for what else the machine does is no matter of ours; the least of a few. */
static void
test_half_a_million_points_draw_within_a_frame (void)
{
  g_autofree LgPoint *points = g_new (LgPoint, MANY);
  g_autoptr (LgChart) chart = NULL;
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < MANY; i++)
    points[i] = (LgPoint) { i * 200ll / MANY, (i * 7919ll % 1000) * (i * 104729ll % 1000) };
  chart = make_chart (points, MANY);
  draw (chart);

  for (guint i = 0; i < 10; i++)
    {
      clock_t start = clock ();

      draw (chart);
      best = MIN (best, (double) (clock () - start) * 1000 / CLOCKS_PER_SEC);
    }

  g_test_message ("%.2f ms", best);
  g_assert_cmpfloat (best, <, 16.7);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charts/point-cloud/counts-points-by-slot", test_counts_points_by_slot);
  g_test_add_func ("/charts/point-cloud/without-points-is-empty", test_without_points_is_empty);
  g_test_add_func ("/charts/point-cloud/half-a-million-points-draw-within-a-frame", test_half_a_million_points_draw_within_a_frame);

  return g_test_run ();
}
