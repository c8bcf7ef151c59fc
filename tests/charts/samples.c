/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "samples.h"

#include "lg-heat-map.h"
#include "lg-pareto.h"
#include "lg-stacked-bars.h"
#include "lg-swimlanes.h"

#include <math.h>

/* A figure that looks drawn by lot and never changes. */
static gint64
pick (guint  i,
      guint  j,
      gint64 most)
{
  guint32 hash = (i + 1) * 2654435761u ^ (j + 7) * 2246822519u;

  hash ^= hash >> 13;
  hash *= 3266489917u;

  return (hash ^ hash >> 16) % most;
}

static char **
make_weeks (guint n_weeks)
{
  char **weeks = g_new0 (char *, n_weeks + 1);

  for (guint i = 0; i < n_weeks; i++)
    weeks[i] = g_strdup_printf ("W%02u", (36 + i) % 52 + 1);

  return weeks;
}

static LgChart *
make_bars (LgChartPalette      palette,
           const char * const *names,
           guint               n_series,
           guint               n_weeks,
           gint64              most)
{
  LgChart *chart = lg_stacked_bars_new (palette);
  g_auto (GStrv) weeks = make_weeks (n_weeks);
  g_autofree LgChartSeries *series = g_new0 (LgChartSeries, n_series);
  g_autofree gint64 *values = g_new0 (gint64, n_series * n_weeks);

  for (guint i = 0; i < n_series; i++)
    {
      series[i].name = names[i];
      series[i].values = values + i * n_weeks;

      for (guint week = 0; week < n_weeks; week++)
        values[i * n_weeks + week] = pick (i, week, most / (i + 1)) + most / 20;
    }

  lg_stacked_bars_set_data (LG_STACKED_BARS (chart), (const char * const *) weeks, n_weeks, series, n_series);

  return chart;
}

LgChart *
sample_loss_by_kind (guint n_weeks)
{
  static const char *const kinds[] = {
    "External theft", "Organised retail crime", "Internal theft", "Burglary", "Fraud", "Process error",
  };
  LgChart *chart = make_bars (LG_CHART_PALETTE_SERIES, kinds, G_N_ELEMENTS (kinds), n_weeks, 250000);

  lg_chart_set_title (chart, "Loss by week");
  lg_chart_set_subtitle (chart, "Net loss at cost, by kind of incident");
  lg_chart_set_empty_text (chart, "No losses in these weeks");
  lg_chart_set_currency (chart, "USD");

  return chart;
}

LgChart *
sample_severity_by_week (guint n_weeks)
{
  static const char *const severities[] = { "Minor", "Low", "Medium", "High", "Critical" };
  LgChart *chart = make_bars (LG_CHART_PALETTE_SEVERITY, severities, G_N_ELEMENTS (severities), n_weeks, 40);

  lg_chart_set_title (chart, "Severity over time");
  lg_chart_set_subtitle (chart, "Incidents by week");
  lg_chart_set_empty_text (chart, "No incidents in these weeks");

  return chart;
}

/* Weeks in which more was recovered than lost. */
LgChart *
sample_net_loss (void)
{
  static const char *const weeks[] = { "W44", "W45", "W46", "W47" };
  static const gint64 theft[] = { 120000, -45000, 30000, 84000 };
  static const gint64 fraud[] = { -20000, -30000, 10000, 0 };
  static const LgChartSeries series[] = { { "Theft", theft }, { "Fraud", fraud } };
  LgChart *chart = lg_stacked_bars_new (LG_CHART_PALETTE_SERIES);

  lg_stacked_bars_set_data (LG_STACKED_BARS (chart), weeks, G_N_ELEMENTS (weeks), series, G_N_ELEMENTS (series));
  lg_chart_set_title (chart, "Net loss");
  lg_chart_set_currency (chart, "EUR");

  return chart;
}

/* Quiet mornings and busy evenings, the busiest at the end of the week. */
LgChart *
sample_hours (gint64 most)
{
  static const char *const days[] = { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun" };
  LgChart *chart = lg_heat_map_new ();
  char *hours[24 + 1] = { NULL };
  gint64 values[7 * 24];

  for (guint hour = 0; hour < 24; hour++)
    hours[hour] = g_strdup_printf ("%02u", hour);

  for (guint day = 0; day < 7; day++)
    for (guint hour = 0; hour < 24; hour++)
      {
        double evening = 1 - fabs (17.5 - hour) / 9;

        values[day * 24 + hour] = (gint64) (MAX (evening, 0) * (day + 8) / 15 * most * (60 + pick (day, hour, 40)) / 100);
      }

  lg_heat_map_set_data (LG_HEAT_MAP (chart), days, 7, (const char * const *) hours, 24, values);
  lg_chart_set_title (chart, "Incidents by hour and weekday");
  lg_chart_set_subtitle (chart, "Local time, last 13 weeks");
  lg_chart_set_empty_text (chart, "No incidents in these weeks");

  for (guint hour = 0; hour < 24; hour++)
    g_free (hours[hour]);

  return chart;
}

LgChart *
sample_top_skus (guint n_items)
{
  static const char *const names[] = {
    "Razor blades, 8 pack", "Wireless earphones with charging case, white", "Whisky 70 cl", "Infant formula 800 g",
    "Perfume 50 ml", "Phone charger USB-C 20 W", "Steak, sirloin", "Coffee capsules", "Batteries AA, 24 pack",
    "Denim jacket",
  };
  LgChart *chart = lg_pareto_new ();
  g_autofree LgParetoItem *items = g_new0 (LgParetoItem, n_items);

  for (guint i = 0; i < n_items; i++)
    items[i] = (LgParetoItem) { names[i % G_N_ELEMENTS (names)], 480000 / (i + 2) + pick (i, 1, 20000) };

  lg_pareto_set_items (LG_PARETO (chart), items, n_items);
  lg_pareto_set_legend (LG_PARETO (chart), "Net loss", "Running share of the total");
  lg_chart_set_title (chart, "Top articles");
  lg_chart_set_subtitle (chart, "Net loss at cost");
  lg_chart_set_empty_text (chart, "No losses in this week");
  lg_chart_set_currency (chart, "USD");

  return chart;
}

/* Draws on a surface filled with the style's background. */
cairo_surface_t *
sample_render (LgChart            *chart,
               const LgChartStyle *style,
               int                 width,
               int                 height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, style->background.red, style->background.green, style->background.blue);
  cairo_paint (cr);
  lg_chart_draw (chart, cr, style, width, height);

  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

LgChartColor
sample_get_pixel (cairo_surface_t *surface,
                  int              x,
                  int              y)
{
  const guint32 *row = (const guint32 *) (cairo_image_surface_get_data (surface) +
                                          y * cairo_image_surface_get_stride (surface));

  return (LgChartColor) { (row[x] >> 16 & 0xff) / 255.0, (row[x] >> 8 & 0xff) / 255.0, (row[x] & 0xff) / 255.0 };
}

/* How many pixels are not background. */
guint
sample_count_ink (cairo_surface_t    *surface,
                  const LgChartStyle *style)
{
  guint n = 0;

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      {
        LgChartColor pixel = sample_get_pixel (surface, x, y);

        n += fabs (pixel.red - style->background.red) > 0.01 ||
             fabs (pixel.green - style->background.green) > 0.01 ||
             fabs (pixel.blue - style->background.blue) > 0.01;
      }

  return n;
}

/* Minutes after noon; a lane for each way in which an item looks. */
LgChart *
sample_swimlanes (void)
{
  static const char * const lanes[] = { "This incident", "Ann Harper", "Bartholomew Featherstonehaugh-Smythe", "Cy Young",
                                        "Unknown Person" };
  static const LgLaneItem items[] = {
    { 1, LG_LANE_STAY, -90, 20, FALSE, FALSE, "10:30–12:20", "Inside" },
    { 1, LG_LANE_EXIT, 20, 20, FALSE, FALSE, "12:20", "Left by Staff door" },
    { 0, LG_LANE_NOTE, 12, 12, FALSE, FALSE, "12:12", "Reported" },
    { 0, LG_LANE_RECORDING, -10, 5, FALSE, FALSE, "11:50–12:05", "Recording of Aisle 4" },
    { 2, LG_LANE_STAY, -14, 30, FALSE, TRUE, "11:46", "Inside, no exit" },
    { 2, LG_LANE_ENTRY, -14, -14, FALSE, FALSE, "11:46", "Entered by Staff door" },
    { 3, LG_LANE_STAY, -30, -3, TRUE, FALSE, "11:57", "Inside, no entry" },
    { 3, LG_LANE_EXIT, -3, -3, FALSE, FALSE, "11:57", "Left by Dock" },
    { 3, LG_LANE_PASSAGE, 18, 18, FALSE, FALSE, "12:18", "Passed Dock" },
    { 4, LG_LANE_DENIED, -1, -1, FALSE, FALSE, "11:59", "Denied at Stock room" },
    { 4, LG_LANE_DENIED, 25, 25, FALSE, FALSE, "12:25", "Denied at Stock room" },
  };
  static const LgLaneShade shades[] = { { -30, -18 } };
  static const LgLaneTick ticks[] = { { -30, "11:30" }, { -20, "11:40" }, { -10, "11:50" }, { 0, "12:00" },
                                      { 10, "12:10" }, { 20, "12:20" }, { 30, "12:30" } };
  const LgSwimlanesData data = {
    -30, 30, 0, "Incident, 12:00", lanes, G_N_ELEMENTS (lanes), items, G_N_ELEMENTS (items), shades, G_N_ELEMENTS (shades),
    ticks, G_N_ELEMENTS (ticks), { "Inside", "Recording", "Entry", "Exit", "Passage", "Denied", "Event", "Off-hours" },
  };
  LgChart *chart = lg_swimlanes_new ();

  lg_swimlanes_set_data (LG_SWIMLANES (chart), &data);

  return chart;
}
