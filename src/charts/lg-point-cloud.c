/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-charts"

#include "config.h"

#include "lg-chart-axis-private.h"
#include "lg-chart-labels-private.h"
#include "lg-chart-private.h"
#include "lg-money.h"
#include "lg-point-cloud.h"

#include <math.h>

/* How many strengths of colour tell how many points a cell has, and by how much more each stands for. */
#define N_STEPS     5
#define STEP_FACTOR 3

typedef struct
{
  guint  n_points;
  gint64 least;
  gint64 most;
} Slot;

struct _LgPointCloud
{
  LgChart       parent_instance;

  char        **labels;    /* (owned) */
  gint64       *starts;    /* (owned): of each slot, and the end of the last */
  Slot         *slots;     /* (owned) */
  guint         n_slots;
  LgPoint      *points;    /* (owned) */
  gsize         n_points;
  gint64        min;
  gint64        max;

  /* measured */
  LgChartAxis   axis;
  LgChartRect   area;
  LgChartRect   plot;
  double        cell;      /* the side of a cell */
  guint         n_columns;
  guint         n_rows;
  guint        *counts;    /* (owned): column by column */
  gboolean      rtl;
};

G_DEFINE_FINAL_TYPE (LgPointCloud, lg_point_cloud, LG_TYPE_CHART)

static gboolean
lg_point_cloud_is_empty (LgChart *chart)
{
  return LG_POINT_CLOUD (chart)->n_points == 0;
}

/* What lies outside all slots is in the nearest. */
static guint
find_slot (LgPointCloud *self,
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
      double across = get_place (self, find_slot (self, self->points[i].at), self->points[i].at);
      double up = lg_chart_axis_get_fraction (&self->axis, (double) self->points[i].value);
      guint column = MIN ((guint) (across * self->n_columns), self->n_columns - 1);
      guint row = MIN ((guint) (CLAMP (up, 0, 1) * self->n_rows), self->n_rows - 1);

      self->counts[(gsize) column * self->n_rows + row]++;
    }
}

static double
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

static void
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

static void
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

static void
lg_point_cloud_get_slots (LgChart     *chart,
                          LgChartRect *plot,
                          guint       *n_slots)
{
  *plot = LG_POINT_CLOUD (chart)->plot;
  *n_slots = LG_POINT_CLOUD (chart)->n_slots;
}

static char *
format_slot (LgPointCloud *self,
             const Slot   *slot)
{
  g_autofree char *count = lg_amount_format (slot->n_points, 0);
  g_autofree char *least = lg_chart_format_value (LG_CHART (self), slot->least);
  g_autofree char *most = lg_chart_format_value (LG_CHART (self), slot->most);

  return slot->n_points > 0 ? g_strdup_printf ("%s (%s – %s)", count, least, most) : g_steal_pointer (&count);
}

static void
lg_point_cloud_get_mark (LgChart     *chart,
                         guint        position,
                         LgChartMark *mark)
{
  LgPointCloud *self = LG_POINT_CLOUD (chart);

  mark->index = position;
  mark->label = self->labels[position];
  mark->value = self->slots[position].n_points;
  mark->value_text = format_slot (self, &self->slots[position]);
  mark->rect = (LgChartRect) { lg_chart_slot_x (&self->plot, self->n_slots, position, self->rtl), self->plot.y,
                               self->plot.width / self->n_slots, self->plot.height };
}

static gboolean
lg_point_cloud_hit_test (LgChart     *chart,
                         double       x,
                         double       y,
                         LgChartMark *mark)
{
  LgPointCloud *self = LG_POINT_CLOUD (chart);
  int slot = lg_chart_slot_at (&self->plot, self->n_slots, x, self->rtl);

  if (slot < 0 || y < self->plot.y || y >= self->plot.y + self->plot.height)
    return FALSE;

  lg_point_cloud_get_mark (chart, (guint) slot, mark);

  return TRUE;
}

static guint
lg_point_cloud_get_n_marks (LgChart *chart)
{
  return LG_POINT_CLOUD (chart)->n_slots;
}

static void
lg_point_cloud_describe (LgChart *chart,
                         GString *description)
{
  LgPointCloud *self = LG_POINT_CLOUD (chart);

  for (guint i = 0; i < self->n_slots; i++)
    {
      g_autofree char *text = format_slot (self, &self->slots[i]);

      g_string_append_printf (description, "%s: %s\n", self->labels[i], text);
    }
}

static void
clear_data (LgPointCloud *self)
{
  g_clear_pointer (&self->labels, g_strfreev);
  g_clear_pointer (&self->starts, g_free);
  g_clear_pointer (&self->slots, g_free);
  g_clear_pointer (&self->points, g_free);
  g_clear_pointer (&self->counts, g_free);
}

static void
lg_point_cloud_finalize (GObject *object)
{
  clear_data (LG_POINT_CLOUD (object));

  G_OBJECT_CLASS (lg_point_cloud_parent_class)->finalize (object);
}

static void
lg_point_cloud_class_init (LgPointCloudClass *klass)
{
  LgChartClass *chart_class = LG_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lg_point_cloud_finalize;

  chart_class->is_empty = lg_point_cloud_is_empty;
  chart_class->get_height = lg_point_cloud_get_height;
  chart_class->measure = lg_point_cloud_measure;
  chart_class->draw = lg_point_cloud_draw;
  chart_class->hit_test = lg_point_cloud_hit_test;
  chart_class->get_slots = lg_point_cloud_get_slots;
  chart_class->get_n_marks = lg_point_cloud_get_n_marks;
  chart_class->get_mark = lg_point_cloud_get_mark;
  chart_class->describe = lg_point_cloud_describe;
}

static void
lg_point_cloud_init (LgPointCloud *self)
{
}

/**
 * lg_point_cloud_new:
 *
 * Returns: (transfer full): a chart without data
 */
LgChart *
lg_point_cloud_new (void)
{
  return g_object_new (LG_TYPE_POINT_CLOUD, NULL);
}

static void
add_point (LgPointCloud  *self,
           const LgPoint *point)
{
  Slot *slot = &self->slots[find_slot (self, point->at)];

  slot->least = slot->n_points > 0 ? MIN (slot->least, point->value) : point->value;
  slot->most = slot->n_points > 0 ? MAX (slot->most, point->value) : point->value;
  slot->n_points++;
  self->min = MIN (self->min, point->value);
  self->max = MAX (self->max, point->value);
}

/**
 * lg_point_cloud_set_data:
 * @self: the chart
 * @labels: (array length=n_labels): what stands below the slots of the time
 * @starts: where each slot begins, and one more: where the last ends
 * @n_labels: how many slots, at least one where there are points
 * @points: (array length=n_points): in any order
 * @n_points: how many
 *
 * Everything is copied.
 */
void
lg_point_cloud_set_data (LgPointCloud       *self,
                         const char * const *labels,
                         const gint64       *starts,
                         guint               n_labels,
                         const LgPoint      *points,
                         gsize               n_points)
{
  g_return_if_fail (LG_IS_POINT_CLOUD (self));
  g_return_if_fail (n_labels > 0 || n_points == 0);

  clear_data (self);
  self->labels = lg_chart_copy_strings (labels, n_labels);
  self->starts = g_memdup2 (starts, (n_labels + 1) * sizeof (gint64));
  self->slots = g_new0 (Slot, n_labels);
  self->n_slots = n_labels;
  self->points = g_memdup2 (points, n_points * sizeof (LgPoint));
  self->n_points = n_points;
  self->min = 0;
  self->max = 0;

  for (gsize i = 0; i < n_points; i++)
    add_point (self, &points[i]);

  lg_chart_invalidate (LG_CHART (self));
}
