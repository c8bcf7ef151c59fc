/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-charts"

#include "config.h"

#include "lg-point-cloud-private.h"

#include "lg-chart-labels-private.h"

/* How many strengths of colour tell how many points a cell has, and by how much more each stands for. */
#define N_STEPS     5
#define STEP_FACTOR 3

/* What lies outside all slots is in the nearest. */
guint
lg_point_cloud_find_slot (LgPointCloud *self,
                          gint64        at)
{
  guint first = 0;
  guint last = self->n_slots - 1;

  while (first < last)
    {
      guint middle = (first + last + 1) / 2;

      if (self->starts[middle] <= at)
        first = middle;
      else
        last = middle - 1;
    }

  return first;
}

/* From 0 to 1; slots are equally wide, though months are not equally long. */
static double
get_place (LgPointCloud *self,
           guint         slot,
           gint64        at)
{
  double length = (double) (self->starts[slot + 1] - self->starts[slot]);
  double within = CLAMP ((double) (at - self->starts[slot]) / length, 0, 1);

  return (slot + within) / self->n_slots;
}

static void
count_points (LgPointCloud *self)
{
  g_free (self->counts);
  self->counts = g_new0 (guint, (gsize) self->n_columns * self->n_rows);

  for (gsize i = 0; i < self->n_points; i++)
    {
      double across = get_place (self, lg_point_cloud_find_slot (self, self->points[i].at), self->points[i].at);
      double up = lg_chart_axis_get_fraction (&self->axis, (double) self->points[i].value);
      guint column = MIN ((guint) (across * self->n_columns), self->n_columns - 1);
      guint row = MIN ((guint) (CLAMP (up, 0, 1) * self->n_rows), self->n_rows - 1);

      self->counts[(gsize) column * self->n_rows + row]++;
    }
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
  self->cell = MAX (lg_chart_canvas_em (canvas, 0.35), 1);
  self->n_columns = MAX ((guint) (self->plot.width / self->cell), 1);
  self->n_rows = MAX ((guint) (self->plot.height / self->cell), 1);
  count_points (self);
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

/* 1 or 2 points, 3 to 8, 9 to 26 … */
static guint
choose_step (guint count)
{
  guint step = 0;

  for (guint reach = STEP_FACTOR; count >= reach && step < N_STEPS - 1; reach *= STEP_FACTOR)
    step++;

  return step;
}

/* The cells of one strength are one path. */
static void
draw_step (LgPointCloud  *self,
           LgChartCanvas *canvas,
           guint          step)
{
  double width = self->plot.width / self->n_columns;
  double height = self->plot.height / self->n_rows;

  for (guint column = 0; column < self->n_columns; column++)
    {
      double x = self->plot.x + width * (self->rtl ? self->n_columns - 1 - column : column);

      for (guint row = 0; row < self->n_rows; row++)
        {
          guint count = self->counts[(gsize) column * self->n_rows + row];

          if (count > 0 && choose_step (count) == step)
            cairo_rectangle (canvas->cr, x, self->plot.y + height * (self->n_rows - 1 - row), width, height);
        }
    }

  lg_chart_canvas_set_color (canvas, lg_chart_style_get_ramp_color (canvas->style, 0.3 + 0.7 * step / (N_STEPS - 1)));
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
  for (guint step = 0; step < N_STEPS; step++)
    draw_step (self, canvas, step);
  cairo_set_antialias (canvas->cr, antialias);
  lg_chart_labels_draw (canvas, &labels);
}
