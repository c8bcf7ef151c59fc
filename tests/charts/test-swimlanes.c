/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "samples.h"

#include "lg-swimlanes.h"

#define WIDTH 700
#define HEIGHT 260
#define N_ITEMS 11

static void
get_mark (LgChart            *chart,
          const LgChartStyle *style,
          guint               position,
          LgChartMark        *mark)
{
  lg_chart_get_mark (chart, style, WIDTH, HEIGHT, position, mark);
}

/* The mark that was the INDEXth of the data. */
static void
find_mark (LgChart            *chart,
           const LgChartStyle *style,
           guint               index,
           LgChartMark        *mark)
{
  for (guint i = 0; i < lg_chart_get_n_marks (chart); i++)
    {
      lg_chart_mark_clear (mark);
      get_mark (chart, style, i, mark);
      if (mark->index == index)
        return;
    }

  g_assert_not_reached ();
}

static double
middle (const LgChartMark *mark)
{
  return mark->rect.x + mark->rect.width / 2;
}

static void
test_marks_go_from_lane_to_lane_and_by_time (void)
{
  static const guint expected[] = { 3, 2, 0, 1, 4, 5, 6, 7, 8, 9, 10 };
  g_autoptr (LgChart) chart = sample_swimlanes ();
  LgChartStyle style;

  lg_chart_style_init (&style, LG_CHART_SCHEME_LIGHT);
  g_assert_cmpuint (lg_chart_get_n_marks (chart), ==, N_ITEMS);
  for (guint i = 0; i < N_ITEMS; i++)
    {
      g_auto (LgChartMark) mark = { 0 };

      get_mark (chart, &style, i, &mark);
      g_assert_cmpuint (mark.index, ==, expected[i]);
    }
}

static void
test_a_mark_tells_who_when_and_what (void)
{
  g_autoptr (LgChart) chart = sample_swimlanes ();
  g_auto (LgChartMark) mark = { 0 };
  LgChartStyle style;

  lg_chart_style_init (&style, LG_CHART_SCHEME_LIGHT);
  find_mark (chart, &style, 9, &mark);
  g_assert_cmpuint (mark.series, ==, 4);
  g_assert_cmpstr (mark.series_name, ==, "Unknown Person");
  g_assert_cmpstr (mark.label, ==, "11:59");
  g_assert_cmpstr (mark.value_text, ==, "Denied at Stock room");
}

static void
assert_hit (LgChart            *chart,
            const LgChartStyle *style,
            double              x,
            double              y,
            int                 expected)
{
  g_auto (LgChartMark) mark = { 0 };
  gboolean hit = lg_chart_hit_test (chart, style, WIDTH, HEIGHT, x, y, &mark);

  g_assert_cmpint (hit ? (int) mark.index : -1, ==, expected);
}

static void
assert_hits (gboolean rtl)
{
  g_autoptr (LgChart) chart = sample_swimlanes ();
  LgChartStyle style;

  lg_chart_style_init (&style, LG_CHART_SCHEME_LIGHT);
  style.rtl = rtl;
  for (guint i = 0; i < N_ITEMS; i++)
    {
      g_auto (LgChartMark) mark = { 0 };

      find_mark (chart, &style, i, &mark);
      assert_hit (chart, &style, middle (&mark), mark.rect.y + mark.rect.height / 2, (int) i);
    }
  assert_hit (chart, &style, 2, HEIGHT - 2, -1);
  assert_hit (chart, &style, 2, 2, -1);
}

static void
test_a_mark_is_found_where_it_is (void)
{
  assert_hits (FALSE);
  assert_hits (TRUE);
}

static void
test_a_point_is_found_before_the_bar_it_stands_on (void)
{
  g_autoptr (LgChart) chart = sample_swimlanes ();
  g_auto (LgChartMark) bar = { 0 };
  g_auto (LgChartMark) point = { 0 };
  LgChartStyle style;

  lg_chart_style_init (&style, LG_CHART_SCHEME_LIGHT);
  find_mark (chart, &style, 0, &bar);
  find_mark (chart, &style, 1, &point);
  assert_hit (chart, &style, bar.rect.x + bar.rect.width - 1, bar.rect.y + 2, 1);
  assert_hit (chart, &style, bar.rect.x + bar.rect.width - 40, bar.rect.y + 2, 0);
  g_assert_cmpfloat_with_epsilon (middle (&point), bar.rect.x + bar.rect.width, 0.01);
}

/* Both share one axis: what is as long after the moment as before it is as far away, whichever the lane. */
static void
test_all_lanes_share_one_axis (void)
{
  g_autoptr (LgChart) chart = sample_swimlanes ();
  g_auto (LgChartMark) entry = { 0 };   /* 14 minutes before */
  g_auto (LgChartMark) report = { 0 };  /* 12 minutes after */
  g_auto (LgChartMark) exit = { 0 };    /* 20 minutes after */
  LgChartStyle style;
  double minute;

  lg_chart_style_init (&style, LG_CHART_SCHEME_LIGHT);
  find_mark (chart, &style, 5, &entry);
  find_mark (chart, &style, 2, &report);
  find_mark (chart, &style, 1, &exit);
  minute = (middle (&report) - middle (&entry)) / 26;
  g_assert_cmpfloat_with_epsilon (middle (&exit) - middle (&report), 8 * minute, 0.01);
}

static void
test_time_runs_as_the_reader_reads (void)
{
  g_autoptr (LgChart) chart = sample_swimlanes ();
  g_auto (LgChartMark) early = { 0 };
  g_auto (LgChartMark) late = { 0 };
  LgChartStyle style;

  lg_chart_style_init (&style, LG_CHART_SCHEME_LIGHT);
  style.rtl = TRUE;
  find_mark (chart, &style, 9, &early);
  find_mark (chart, &style, 10, &late);
  g_assert_cmpfloat (middle (&late), <, middle (&early));
}

/* A stay that began before the axis fills it from its edge, and nothing leaves the plot. */
static void
test_bars_end_at_the_axis (void)
{
  g_autoptr (LgChart) chart = sample_swimlanes ();
  g_auto (LgChartMark) bar = { 0 };
  g_auto (LgChartMark) open = { 0 };
  LgChartStyle style;

  lg_chart_style_init (&style, LG_CHART_SCHEME_LIGHT);
  find_mark (chart, &style, 0, &bar);
  find_mark (chart, &style, 6, &open);
  g_assert_cmpfloat_with_epsilon (bar.rect.x, open.rect.x, 0.01);
  g_assert_cmpfloat (bar.rect.x, >, 0);
  g_assert_cmpfloat (bar.rect.x + bar.rect.width, <, WIDTH);
}

/* By its middle, a bar with an open end is as dark as one without; towards the end there is less of it. */
static guint
count_dark (cairo_surface_t    *surface,
            const LgChartStyle *style,
            double              x,
            double              width,
            double              y)
{
  LgChartColor bar = lg_chart_palette_get_color (LG_CHART_PALETTE_SERIES, 0, style);
  guint n = 0;

  for (int i = 0; i < width; i++)
    {
      LgChartColor pixel = sample_get_pixel (surface, (int) x + i, (int) y);

      n += ABS (pixel.red - bar.red) < 0.05 && ABS (pixel.green - bar.green) < 0.05;
    }

  return n;
}

static void
test_an_open_end_fades (void)
{
  g_autoptr (LgChart) chart = sample_swimlanes ();
  g_auto (LgChartMark) open = { 0 };
  LgChartStyle style;
  cairo_surface_t *surface;
  double y, end;

  lg_chart_style_init (&style, LG_CHART_SCHEME_PRINT);
  surface = sample_render (chart, &style, WIDTH, HEIGHT);
  find_mark (chart, &style, 4, &open);
  y = open.rect.y + 2;
  end = open.rect.x + open.rect.width;
  g_assert_cmpuint (count_dark (surface, &style, end - 90, 30, y), >=, 29);
  g_assert_cmpuint (count_dark (surface, &style, end - 30, 30, y), <, 24);
  g_assert_cmpuint (count_dark (surface, &style, end - 8, 8, y), <, count_dark (surface, &style, end - 30, 8, y));
  cairo_surface_destroy (surface);
}

static void
test_the_description_tells_everything (void)
{
  g_autoptr (LgChart) chart = sample_swimlanes ();
  g_autofree char *description = lg_chart_get_description (chart);

  g_assert_nonnull (strstr (description, "This incident: 11:50–12:05 Recording of Aisle 4; 12:12 Reported\n"));
  g_assert_nonnull (strstr (description, "Unknown Person: 11:59 Denied at Stock room; 12:25 Denied at Stock room\n"));
}

static void
test_more_lanes_take_more_height (void)
{
  g_autoptr (LgChart) chart = sample_swimlanes ();
  g_autoptr (LgChart) one = lg_swimlanes_new ();
  static const char * const lane[] = { "Ann" };
  const LgSwimlanesData data = { .from = 0, .until = 10, .moment = 5, .moment_name = "T", .lanes = lane, .n_lanes = 1 };
  LgChartStyle style;

  lg_chart_style_init (&style, LG_CHART_SCHEME_LIGHT);
  lg_swimlanes_set_data (LG_SWIMLANES (one), &data);
  g_assert_cmpfloat (lg_chart_get_min_height (chart, &style, WIDTH), >, lg_chart_get_min_height (one, &style, WIDTH) + 60);
}

static void
test_no_lanes_are_an_empty_chart (void)
{
  g_autoptr (LgChart) chart = lg_swimlanes_new ();
  const LgSwimlanesData data = { .from = 0, .until = 10, .moment = 5, .moment_name = "T" };
  LgChartStyle style;
  cairo_surface_t *surface;

  lg_chart_style_init (&style, LG_CHART_SCHEME_LIGHT);
  lg_swimlanes_set_data (LG_SWIMLANES (chart), &data);
  lg_chart_set_empty_text (chart, "Nobody");
  g_assert_cmpuint (lg_chart_get_n_marks (chart), ==, 0);
  surface = sample_render (chart, &style, WIDTH, HEIGHT);
  g_assert_cmpuint (sample_count_ink (surface, &style), >, 0);
  cairo_surface_destroy (surface);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charts/swimlanes/marks-go-from-lane-to-lane-and-by-time", test_marks_go_from_lane_to_lane_and_by_time);
  g_test_add_func ("/charts/swimlanes/a-mark-tells-who-when-and-what", test_a_mark_tells_who_when_and_what);
  g_test_add_func ("/charts/swimlanes/a-mark-is-found-where-it-is", test_a_mark_is_found_where_it_is);
  g_test_add_func ("/charts/swimlanes/a-point-is-found-before-the-bar-it-stands-on",
                   test_a_point_is_found_before_the_bar_it_stands_on);
  g_test_add_func ("/charts/swimlanes/all-lanes-share-one-axis", test_all_lanes_share_one_axis);
  g_test_add_func ("/charts/swimlanes/time-runs-as-the-reader-reads", test_time_runs_as_the_reader_reads);
  g_test_add_func ("/charts/swimlanes/bars-end-at-the-axis", test_bars_end_at_the_axis);
  g_test_add_func ("/charts/swimlanes/an-open-end-fades", test_an_open_end_fades);
  g_test_add_func ("/charts/swimlanes/the-description-tells-everything", test_the_description_tells_everything);
  g_test_add_func ("/charts/swimlanes/more-lanes-take-more-height", test_more_lanes_take_more_height);
  g_test_add_func ("/charts/swimlanes/no-lanes-are-an-empty-chart", test_no_lanes_are_an_empty_chart);

  return g_test_run ();
}
