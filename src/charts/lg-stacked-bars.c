/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-charts"

#include "config.h"

#include "lg-stacked-bars.h"

#include "lg-chart-axis-private.h"
#include "lg-chart-labels-private.h"
#include "lg-chart-legend-private.h"
#include "lg-chart-pattern-private.h"
#include "lg-chart-private.h"
#include "lg-money.h"

#include <math.h>

/* A segment too low to point at is found from this near. */
#define HIT_DISTANCE 4

/* The share of a slot that its bar takes, and the widest a bar gets. */
#define BAR_SHARE 0.72
#define BAR_MAX_EM 5

typedef struct
{
  guint  series;
  guint  index;
  gint64 value;
  gint64 from; /* the end towards zero */
  gint64 to;
} Segment;

struct _LgStackedBars
{
  LgChart            parent_instance;

  LgChartPalette     palette;
  char             **labels;   /* (owned) */
  guint              n_labels;
  char             **names;    /* (owned) */
  guint              n_series;
  GArray            *segments; /* (owned): of Segment, by label and then by series */
  guint             *starts;   /* (owned): where each label's segments start, and the end of the last one's */
  gint64             min;
  gint64             max;

  /* measured */
  LgChartAxis        axis;
  GArray            *legend;   /* (owned): of LgChartLegendItem */
  LgChartRect        area;
  LgChartRect        plot;
  double             bar_width;
  double             gap;      /* between the segments of a bar */
  gboolean           snap;
  gboolean           rtl;
  gboolean           show_totals;
};

G_DEFINE_FINAL_TYPE (LgStackedBars, lg_stacked_bars, LG_TYPE_CHART)

static double
snap (LgStackedBars *self,
      double         position)
{
  return self->snap ? round (position) : position;
}

static double
value_to_y (LgStackedBars *self,
            double         value)
{
  return snap (self, self->plot.y + self->plot.height * (1 - lg_chart_axis_get_fraction (&self->axis, value)));
}

static LgChartRect
get_segment_rect (LgStackedBars *self,
                  const Segment *segment)
{
  double slot = self->plot.width / self->n_labels;
  double x = lg_chart_slot_x (&self->plot, self->n_labels, segment->index, self->rtl);
  double near = value_to_y (self, segment->from);
  double far = value_to_y (self, segment->to);

  if (segment->from != 0 && ABS (near - far) > self->gap * 3)
    near += near > far ? -self->gap : self->gap;

  return (LgChartRect) { snap (self, x + (slot - self->bar_width) / 2), MIN (near, far),
                         self->bar_width, ABS (near - far) };
}

static gint64
get_total (LgStackedBars *self,
           guint          index)
{
  gint64 total = 0;

  for (guint i = self->starts[index]; i < self->starts[index + 1]; i++)
    total = lg_chart_add_saturating (total, g_array_index (self->segments, Segment, i).value);

  return total;
}

static gboolean
lg_stacked_bars_is_empty (LgChart *chart)
{
  LgStackedBars *self = LG_STACKED_BARS (chart);

  return self->segments->len == 0;
}

/* Series of nothing but zeros are left out; the others keep their colours. */
static double
measure_legend (LgStackedBars *self,
                LgChartCanvas *canvas)
{
  g_autofree gboolean *used = g_new0 (gboolean, self->n_series);

  g_array_set_size (self->legend, 0);
  for (guint i = 0; i < self->segments->len; i++)
    used[g_array_index (self->segments, Segment, i).series] = TRUE;

  for (guint i = 0; i < self->n_series; i++)
    if (used[i])
      {
        LgChartLegendItem item = { .name = self->names[i], .series = i };

        g_array_append_val (self->legend, item);
      }

  return lg_chart_legend_measure (canvas, (LgChartLegendItem *) self->legend->data, self->legend->len,
                                  self->area.width);
}

static double
measure_ticks (LgStackedBars *self,
               LgChartCanvas *canvas)
{
  double widest = 0;

  for (guint i = 0; i < self->axis.n_ticks; i++)
    {
      g_autofree char *label = lg_chart_axis_format_tick (&self->axis, i);

      widest = MAX (widest, lg_chart_canvas_text_width (canvas, LG_CHART_TEXT_MUTED, label));
    }

  return widest;
}

/* Totals stand above the bars if all of them have room, for paper shows nothing on pointing at it. */
static gboolean
has_room_for_totals (LgStackedBars *self,
                     LgChartCanvas *canvas)
{
  double slot = self->plot.width / self->n_labels - lg_chart_canvas_em (canvas, 0.4);

  if (self->min < 0 || slot < lg_chart_canvas_em (canvas, 1))
    return FALSE;

  for (guint i = 0; i < self->n_labels; i++)
    {
      g_autofree char *text = lg_amount_format (get_total (self, i), self->axis.digits);

      if (lg_chart_canvas_text_width (canvas, LG_CHART_TEXT_BODY, text) > slot)
        return FALSE;
    }

  return TRUE;
}

static void
measure_plot (LgStackedBars *self,
              LgChartCanvas *canvas,
              double         top)
{
  double line = lg_chart_canvas_line_height (canvas, LG_CHART_TEXT_BODY);
  double bottom = self->area.y + self->area.height - line - lg_chart_canvas_em (canvas, 0.3);
  double height = MAX (bottom - top - line * 1.5, 1);
  g_autofree char *unit = NULL;
  double ticks;

  lg_chart_axis_init (&self->axis, self->min, self->max, CLAMP ((int) (height / line / 2.2), 1, 8),
                      lg_chart_get_digits (LG_CHART (self)));
  unit = lg_chart_axis_format_unit (&self->axis, lg_chart_get_currency (LG_CHART (self)));
  ticks = lg_chart_canvas_snap (canvas, measure_ticks (self, canvas) + lg_chart_canvas_em (canvas, 0.6));
  top = lg_chart_canvas_snap (canvas, top + (unit != NULL ? line * 1.5 : line * 0.5));

  self->plot = (LgChartRect) { self->area.x + (self->rtl ? 0 : ticks), top,
                               MAX (self->area.width - ticks, 1), MAX (bottom - top, 1) };
  self->show_totals = has_room_for_totals (self, canvas);
  if (self->show_totals && unit == NULL)
    {
      self->plot.y += lg_chart_canvas_snap (canvas, line * 0.5);
      self->plot.height = MAX (bottom - self->plot.y, 1);
    }
}

static void
lg_stacked_bars_measure (LgChart           *chart,
                         LgChartCanvas     *canvas,
                         const LgChartRect *area)
{
  LgStackedBars *self = LG_STACKED_BARS (chart);
  double top;

  self->area = *area;
  self->snap = canvas->style->snap;
  self->rtl = canvas->style->rtl;
  self->gap = self->snap ? 1 : canvas->style->font_size / 11;

  top = area->y + measure_legend (self, canvas) + lg_chart_canvas_em (canvas, 0.4);
  measure_plot (self, canvas, top);

  self->bar_width = snap (self, MIN (self->plot.width / self->n_labels * BAR_SHARE,
                                     lg_chart_canvas_em (canvas, BAR_MAX_EM)));
  if (self->snap)
    self->bar_width = MAX (self->bar_width, 1);
}

static void
draw_axis (LgStackedBars *self,
           LgChartCanvas *canvas)
{
  double line = lg_chart_canvas_line_height (canvas, LG_CHART_TEXT_MUTED);
  double width = self->area.width - self->plot.width - lg_chart_canvas_em (canvas, 0.6);
  double x = self->rtl ? self->area.x + self->area.width - width : self->area.x;
  g_autofree char *unit = lg_chart_axis_format_unit (&self->axis, lg_chart_get_currency (LG_CHART (self)));

  for (guint i = 0; i < self->axis.n_ticks; i++)
    {
      g_autofree char *label = lg_chart_axis_format_tick (&self->axis, i);
      double y = value_to_y (self, lg_chart_axis_get_tick (&self->axis, i));

      lg_chart_canvas_set_color (canvas, canvas->style->grid);
      lg_chart_canvas_draw_line (canvas, self->plot.x, y, self->plot.x + self->plot.width, y);
      lg_chart_canvas_draw_text (canvas, LG_CHART_TEXT_MUTED, label, x, snap (self, y - line / 2), width,
                                 LG_CHART_ALIGN_END);
    }

  if (unit != NULL)
    lg_chart_canvas_draw_text (canvas, LG_CHART_TEXT_MUTED, unit, self->area.x,
                               snap (self, self->plot.y - line * 1.5), self->area.width, LG_CHART_ALIGN_START);
}

static void
draw_bars (LgStackedBars *self,
           LgChartCanvas *canvas)
{
  g_autoptr (GArray) rects = g_array_new (FALSE, FALSE, sizeof (LgChartRect));

  for (guint series = 0; series < self->n_series; series++)
    {
      g_array_set_size (rects, 0);

      for (guint i = 0; i < self->segments->len; i++)
        {
          const Segment *segment = &g_array_index (self->segments, Segment, i);
          LgChartRect rect;

          if (segment->series != series)
            continue;

          rect = get_segment_rect (self, segment);
          g_array_append_val (rects, rect);
        }

      lg_chart_pattern_fill (canvas, self->palette, series, (const LgChartRect *) rects->data, rects->len);
    }
}

static void
draw_totals (LgStackedBars *self,
             LgChartCanvas *canvas)
{
  double line = lg_chart_canvas_line_height (canvas, LG_CHART_TEXT_BODY);
  double slot = self->plot.width / self->n_labels;

  for (guint i = 0; i < self->n_labels; i++)
    {
      gint64 total = get_total (self, i);
      g_autofree char *text = lg_amount_format (total, self->axis.digits);

      lg_chart_canvas_draw_text (canvas, LG_CHART_TEXT_BODY, text,
                                 lg_chart_slot_x (&self->plot, self->n_labels, i, self->rtl),
                                 snap (self, value_to_y (self, total) - line - self->gap),
                                 slot, LG_CHART_ALIGN_CENTER);
    }
}

static void
draw_labels (LgStackedBars *self,
             LgChartCanvas *canvas)
{
  double bottom = self->plot.y + self->plot.height;
  LgChartLabels labels = {
    .texts = (const char * const *) self->labels,
    .n_texts = self->n_labels,
    .keep_last = TRUE,
    .rect = { self->plot.x, bottom + lg_chart_canvas_em (canvas, 0.3), self->plot.width, 0 },
    .left = self->plot.x - self->area.x,
    .right = self->area.x + self->area.width - self->plot.x - self->plot.width,
  };

  lg_chart_labels_draw (canvas, &labels);
}

static void
lg_stacked_bars_draw (LgChart       *chart,
                      LgChartCanvas *canvas)
{
  LgStackedBars *self = LG_STACKED_BARS (chart);
  double zero = value_to_y (self, 0);

  lg_chart_legend_draw (canvas, self->palette, (const LgChartLegendItem *) self->legend->data, self->legend->len,
                        self->area.x, self->area.y);
  draw_axis (self, canvas);
  draw_bars (self, canvas);

  lg_chart_canvas_set_color (canvas, canvas->style->muted);
  lg_chart_canvas_draw_line (canvas, self->plot.x, zero, self->plot.x + self->plot.width, zero);

  if (self->show_totals)
    draw_totals (self, canvas);
  draw_labels (self, canvas);
}

static void
fill_mark (LgStackedBars *self,
           const Segment *segment,
           LgChartMark   *mark)
{
  mark->series = segment->series;
  mark->index = segment->index;
  mark->series_name = self->names[segment->series];
  mark->label = self->labels[segment->index];
  mark->value = segment->value;
  mark->value_text = lg_chart_format_value (LG_CHART (self), segment->value);
  mark->rect = get_segment_rect (self, segment);
}

static double
get_vertical_distance (const LgChartRect *rect,
                       double             y)
{
  return MAX (MAX (rect->y - y, y - rect->y - rect->height), 0);
}

static gboolean
lg_stacked_bars_hit_test (LgChart     *chart,
                          double       x,
                          double       y,
                          LgChartMark *mark)
{
  LgStackedBars *self = LG_STACKED_BARS (chart);
  int index = lg_chart_slot_at (&self->plot, self->n_labels, x, self->rtl);
  const Segment *nearest = NULL;
  double distance = HIT_DISTANCE;

  if (index < 0)
    return FALSE;

  for (guint i = self->starts[index]; i < self->starts[index + 1]; i++)
    {
      const Segment *segment = &g_array_index (self->segments, Segment, i);
      LgChartRect rect = get_segment_rect (self, segment);

      if (get_vertical_distance (&rect, y) < distance)
        {
          distance = get_vertical_distance (&rect, y);
          nearest = segment;
        }
    }

  if (nearest == NULL)
    return FALSE;

  fill_mark (self, nearest, mark);

  return TRUE;
}

static guint
lg_stacked_bars_get_n_marks (LgChart *chart)
{
  return LG_STACKED_BARS (chart)->segments->len;
}

static void
lg_stacked_bars_get_mark (LgChart     *chart,
                          guint        position,
                          LgChartMark *mark)
{
  LgStackedBars *self = LG_STACKED_BARS (chart);

  fill_mark (self, &g_array_index (self->segments, Segment, position), mark);
}

static void
lg_stacked_bars_describe (LgChart *chart,
                          GString *description)
{
  LgStackedBars *self = LG_STACKED_BARS (chart);

  for (guint index = 0; index < self->n_labels; index++)
    {
      g_autofree char *total = lg_chart_format_value (chart, get_total (self, index));

      g_string_append_printf (description, "%s: %s", self->labels[index], total);

      for (guint i = self->starts[index]; i < self->starts[index + 1]; i++)
        {
          const Segment *segment = &g_array_index (self->segments, Segment, i);
          g_autofree char *value = lg_chart_format_value (chart, segment->value);

          g_string_append_printf (description, "%s%s %s", i == self->starts[index] ? " = " : ", ",
                                  self->names[segment->series], value);
        }

      g_string_append_c (description, '\n');
    }
}

static void
lg_stacked_bars_finalize (GObject *object)
{
  LgStackedBars *self = LG_STACKED_BARS (object);

  g_clear_pointer (&self->labels, g_strfreev);
  g_clear_pointer (&self->names, g_strfreev);
  g_clear_pointer (&self->segments, g_array_unref);
  g_clear_pointer (&self->starts, g_free);
  g_clear_pointer (&self->legend, g_array_unref);

  G_OBJECT_CLASS (lg_stacked_bars_parent_class)->finalize (object);
}

static void
lg_stacked_bars_class_init (LgStackedBarsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  LgChartClass *chart_class = LG_CHART_CLASS (klass);

  object_class->finalize = lg_stacked_bars_finalize;

  chart_class->is_empty = lg_stacked_bars_is_empty;
  chart_class->measure = lg_stacked_bars_measure;
  chart_class->draw = lg_stacked_bars_draw;
  chart_class->hit_test = lg_stacked_bars_hit_test;
  chart_class->get_n_marks = lg_stacked_bars_get_n_marks;
  chart_class->get_mark = lg_stacked_bars_get_mark;
  chart_class->describe = lg_stacked_bars_describe;
}

static void
lg_stacked_bars_init (LgStackedBars *self)
{
  self->segments = g_array_new (FALSE, FALSE, sizeof (Segment));
  self->legend = g_array_new (FALSE, FALSE, sizeof (LgChartLegendItem));
}

/**
 * lg_stacked_bars_new:
 * @palette: %LG_CHART_PALETTE_SEVERITY if the series are the five severities in their order
 *
 * Returns: (transfer full): a chart without data
 */
LgChart *
lg_stacked_bars_new (LgChartPalette palette)
{
  LgStackedBars *self = g_object_new (LG_TYPE_STACKED_BARS, NULL);

  self->palette = palette;

  return LG_CHART (self);
}

/* What is above zero is stacked upwards, and what is below it downwards. */
static void
stack_label (LgStackedBars       *self,
             guint                index,
             const LgChartSeries *series)
{
  gint64 top = 0;
  gint64 bottom = 0;

  for (guint i = 0; i < self->n_series; i++)
    {
      gint64 value = series[i].values[index];
      gint64 *end = value > 0 ? &top : &bottom;
      Segment segment = { i, index, value, *end, lg_chart_add_saturating (*end, value) };

      if (value == 0)
        continue;

      *end = segment.to;
      g_array_append_val (self->segments, segment);
    }

  self->min = MIN (self->min, bottom);
  self->max = MAX (self->max, top);
}

static char **
copy_names (const LgChartSeries *series,
            guint                n)
{
  char **copy = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    copy[i] = g_strdup (series[i].name);

  return copy;
}

/**
 * lg_stacked_bars_set_data:
 * @self: the chart
 * @labels: (array length=n_labels): what stands below the bars
 * @n_labels: how many bars
 * @series: (array length=n_series): what is stacked, the first at the bottom; each has @n_labels values
 * @n_series: how many series
 *
 * Everything is copied. A series keeps its colour by its place, so pass those without a value too.
 */
void
lg_stacked_bars_set_data (LgStackedBars       *self,
                          const char * const  *labels,
                          guint                n_labels,
                          const LgChartSeries *series,
                          guint                n_series)
{
  g_return_if_fail (LG_IS_STACKED_BARS (self));
  g_return_if_fail (labels != NULL || n_labels == 0);
  g_return_if_fail (series != NULL || n_series == 0);

  g_strfreev (self->labels);
  g_strfreev (self->names);
  g_free (self->starts);
  g_array_set_size (self->segments, 0);

  self->labels = lg_chart_copy_strings (labels, n_labels);
  self->n_labels = n_labels;
  self->names = copy_names (series, n_series);
  self->n_series = n_series;
  self->starts = g_new0 (guint, n_labels + 1);
  self->min = 0;
  self->max = 0;

  for (guint i = 0; i < n_labels; i++)
    {
      self->starts[i] = self->segments->len;
      stack_label (self, i, series);
    }
  self->starts[n_labels] = self->segments->len;

  lg_chart_invalidate (LG_CHART (self));
}
