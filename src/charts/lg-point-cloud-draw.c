/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-charts"

#include "config.h"

#include "lg-point-cloud-private.h"

#include "lg-chart-labels-private.h"

/* How many strengths of colour tell how many points a cell has, and by how much more each stands for. */
#define N_STEPS     5
#define STEP_FACTOR 3

/* The faintest point is still told from the background, and few points are larger than many. */
#define FAINTEST    0.45
#define FEW_POINTS  2000
#define CELL_EM     0.35
#define FEW_CELL_EM 0.55

/* 1 for one or two points, 2 for 3 to 8, 3 for 9 to 26 … */
static guint8
choose_strength (guint count)
{
  guint8 strength = count > 0;

  for (guint reach = STEP_FACTOR; count >= reach && strength < N_STEPS; reach *= STEP_FACTOR)
    strength++;

  return strength;
}

/* Goes over each point once, however many there are, so that there is little to do for each. */
static guint *
count_points (LgPointCloud *self)
{
  guint *counts = g_new0 (guint, (gsize) self->n_columns * self->n_rows);
  double scale = self->n_rows / (self->axis.max - self->axis.min);

  for (gsize i = 0; i < self->n_points; i++)
    {
      const LgPointPlace *place = &self->places[i];
      guint column = MIN ((guint) (place->across * self->n_columns), self->n_columns - 1);
      double up = (place->value - self->axis.min) * scale;
      guint row = (guint) CLAMP (up, 0, self->n_rows - 1);

      counts[(gsize) column * self->n_rows + row]++;
    }

  return counts;
}

static void
measure_strengths (LgPointCloud *self)
{
  gsize n_cells = (gsize) self->n_columns * self->n_rows;
  g_autofree guint *counts = count_points (self);

  g_free (self->strengths);
  self->strengths = g_new (guint8, n_cells);
  for (gsize i = 0; i < n_cells; i++)
    self->strengths[i] = choose_strength (counts[i]);
}

double
lg_point_cloud_get_height (LgChart       *chart,
                           LgChartCanvas *canvas,
                           double         width)
{
  return lg_chart_canvas_line_height (canvas, LG_CHART_TEXT_BODY) * 10;
}

static double
measure_ticks (LgPointCloud  *self,
               LgChartCanvas *canvas)
{
  double widest = 0;

  for (guint i = 0; i < self->axis.n_ticks; i++)
    {
      g_autofree char *label = lg_chart_axis_format_tick (&self->axis, i);

      widest = MAX (widest, lg_chart_canvas_text_width (canvas, LG_CHART_TEXT_MUTED, label));
    }

  return lg_chart_canvas_snap (canvas, widest + lg_chart_canvas_em (canvas, 0.6));
}

void
lg_point_cloud_measure (LgChart           *chart,
                        LgChartCanvas     *canvas,
                        const LgChartRect *area)
{
  LgPointCloud *self = LG_POINT_CLOUD (chart);
  double line = lg_chart_canvas_line_height (canvas, LG_CHART_TEXT_BODY);
  double top = lg_chart_canvas_snap (canvas, area->y + line * 1.5);
  double bottom = area->y + area->height - line - lg_chart_canvas_em (canvas, 0.3);
  double ticks;

  self->area = *area;
  self->rtl = canvas->style->rtl;
  lg_chart_axis_init (&self->axis, self->min, self->max, CLAMP ((int) ((bottom - top) / line / 2.2), 1, 8),
                      lg_chart_get_digits (chart));
  ticks = measure_ticks (self, canvas);
  self->plot = (LgChartRect) { area->x + (self->rtl ? 0 : ticks), top, MAX (area->width - ticks, 1), MAX (bottom - top, 1) };
  self->cell = MAX (lg_chart_canvas_em (canvas, self->n_points < FEW_POINTS ? FEW_CELL_EM : CELL_EM), 1);
  self->n_columns = MAX ((guint) (self->plot.width / self->cell), 1);
  self->n_rows = MAX ((guint) (self->plot.height / self->cell), 1);
  measure_strengths (self);
}

static void
draw_axis (LgPointCloud  *self,
           LgChartCanvas *canvas)
{
  double line = lg_chart_canvas_line_height (canvas, LG_CHART_TEXT_MUTED);
  double width = self->area.width - self->plot.width - lg_chart_canvas_em (canvas, 0.6);
  double x = self->rtl ? self->area.x + self->area.width - width : self->area.x;
  g_autofree char *unit = lg_chart_axis_format_unit (&self->axis, lg_chart_get_unit (LG_CHART (self)));

  for (guint i = 0; i < self->axis.n_ticks; i++)
    {
      g_autofree char *label = lg_chart_axis_format_tick (&self->axis, i);
      double fraction = lg_chart_axis_get_fraction (&self->axis, (double) lg_chart_axis_get_tick (&self->axis, i));
      double y = lg_chart_canvas_snap (canvas, self->plot.y + self->plot.height * (1 - fraction));

      lg_chart_canvas_set_color (canvas, canvas->style->grid);
      lg_chart_canvas_draw_line (canvas, self->plot.x, y, self->plot.x + self->plot.width, y);
      lg_chart_canvas_draw_text (canvas, LG_CHART_TEXT_MUTED, label, x, y - line / 2, width, LG_CHART_ALIGN_END);
    }

  if (unit != NULL)
    lg_chart_canvas_draw_text (canvas, LG_CHART_TEXT_MUTED, unit, self->area.x, self->area.y, self->area.width,
                               LG_CHART_ALIGN_START);
}

/* Neighbours of one strength are one rectangle. */
static void
add_column (LgPointCloud  *self,
            LgChartCanvas *canvas,
            guint          column,
            guint8         strength)
{
  const guint8 *cells = self->strengths + (gsize) column * self->n_rows;
  double width = self->plot.width / self->n_columns;
  double height = self->plot.height / self->n_rows;
  double x = self->plot.x + width * (self->rtl ? self->n_columns - 1 - column : column);
  double bottom = self->plot.y + self->plot.height;

  for (guint row = 0; row < self->n_rows; row++)
    {
      guint first = row;

      while (row < self->n_rows && cells[row] == strength)
        row++;
      if (row > first)
        cairo_rectangle (canvas->cr, x, bottom - height * row, width, height * (row - first));
    }
}

/* The cells of one strength are one path. */
static void
draw_strength (LgPointCloud  *self,
               LgChartCanvas *canvas,
               guint8         strength)
{
  double share = (strength - 1.0) / (N_STEPS - 1);

  for (guint column = 0; column < self->n_columns; column++)
    add_column (self, canvas, column, strength);

  lg_chart_canvas_set_color (canvas, lg_chart_style_get_ramp_color (canvas->style, FAINTEST + (1 - FAINTEST) * share));
  cairo_fill (canvas->cr);
}

void
lg_point_cloud_draw (LgChart       *chart,
                     LgChartCanvas *canvas)
{
  LgPointCloud *self = LG_POINT_CLOUD (chart);
  LgChartLabels labels = {
    .texts = (const char * const *) self->labels,
    .n_texts = self->n_slots,
    .keep_last = TRUE,
    .rect = { self->plot.x, self->plot.y + self->plot.height + lg_chart_canvas_em (canvas, 0.3), self->plot.width, 0 },
    .left = self->plot.x - self->area.x,
    .right = self->area.x + self->area.width - self->plot.x - self->plot.width,
  };
  cairo_antialias_t antialias = cairo_get_antialias (canvas->cr);

  draw_axis (self, canvas);
  /* Thousands of small rectangles are filled several times faster without, and meet without seams. */
  cairo_set_antialias (canvas->cr, CAIRO_ANTIALIAS_NONE);
  for (guint8 strength = 1; strength <= N_STEPS; strength++)
    draw_strength (self, canvas, strength);
  cairo_set_antialias (canvas->cr, antialias);
  lg_chart_labels_draw (canvas, &labels);
}
