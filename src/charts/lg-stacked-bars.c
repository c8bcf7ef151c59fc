/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-charts"

#include "config.h"

#include "lg-stacked-bars-private.h"

#include "lg-chart-labels-private.h"
#include "lg-chart-legend-private.h"

/* A segment too low to point at is found from this near. */
#define HIT_DISTANCE 4

G_DEFINE_FINAL_TYPE (LgStackedBars, lg_stacked_bars, LG_TYPE_CHART)

gint64
lg_stacked_bars_get_total (LgStackedBars *self,
                           guint          index)
{
  gint64 total = 0;

  for (guint i = self->starts[index]; i < self->starts[index + 1]; i++)
    total = lg_chart_add_saturating (total, g_array_index (self->segments, LgStackedSegment, i).value);

  return total;
}

static gboolean
lg_stacked_bars_is_empty (LgChart *chart)
{
  LgStackedBars *self = LG_STACKED_BARS (chart);

  return self->segments->len == 0;
}

static void
fill_mark (LgStackedBars          *self,
           const LgStackedSegment *segment,
           LgChartMark            *mark)
{
  mark->series = segment->series;
  mark->index = segment->index;
  mark->series_name = self->names[segment->series];
  mark->label = self->labels[segment->index];
  mark->value = segment->value;
  mark->value_text = lg_chart_format_value (LG_CHART (self), segment->value);
  mark->rect = lg_stacked_bars_get_rect (self, segment);
  if (self->starts[segment->index + 1] - self->starts[segment->index] > 1)
    mark->whole_text = lg_chart_format_value (LG_CHART (self), lg_stacked_bars_get_total (self, segment->index));

  if (self->comparison != NULL)
    lg_chart_compare_mark (LG_CHART (self), mark, self->comparison_name,
                           lg_stacked_bars_get_total (self, segment->index), self->comparison[segment->index]);
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
  const LgStackedSegment *nearest = NULL;
  double distance = HIT_DISTANCE;

  if (index < 0)
    return FALSE;

  for (guint i = self->starts[index]; i < self->starts[index + 1]; i++)
    {
      const LgStackedSegment *segment = &g_array_index (self->segments, LgStackedSegment, i);
      LgChartRect rect = lg_stacked_bars_get_rect (self, segment);

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

static void
lg_stacked_bars_get_slots (LgChart     *chart,
                           LgChartRect *plot,
                           guint       *n_slots)
{
  *plot = LG_STACKED_BARS (chart)->plot;
  *n_slots = LG_STACKED_BARS (chart)->n_labels;
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

  fill_mark (self, &g_array_index (self->segments, LgStackedSegment, position), mark);
}

static void
lg_stacked_bars_describe (LgChart *chart,
                          GString *description)
{
  LgStackedBars *self = LG_STACKED_BARS (chart);

  for (guint index = 0; index < self->n_labels; index++)
    {
      g_autofree char *total = lg_chart_format_value (chart, lg_stacked_bars_get_total (self, index));

      g_string_append_printf (description, "%s: %s", self->labels[index], total);

      for (guint i = self->starts[index]; i < self->starts[index + 1]; i++)
        {
          const LgStackedSegment *segment = &g_array_index (self->segments, LgStackedSegment, i);
          g_autofree char *value = lg_chart_format_value (chart, segment->value);

          g_string_append_printf (description, "%s%s %s", i == self->starts[index] ? " = " : ", ",
                                  self->names[segment->series], value);
        }

      if (self->comparison != NULL)
        {
          g_autofree char *value = lg_chart_format_value (chart, self->comparison[index]);

          g_string_append_printf (description, "; %s: %s", self->comparison_name, value);
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
  g_clear_pointer (&self->colors, g_free);
  g_clear_pointer (&self->comparison_name, g_free);
  g_clear_pointer (&self->comparison, g_free);
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
  chart_class->get_height = lg_stacked_bars_get_height;
  chart_class->measure = lg_stacked_bars_measure;
  chart_class->draw = lg_stacked_bars_draw;
  chart_class->hit_test = lg_stacked_bars_hit_test;
  chart_class->get_slots = lg_stacked_bars_get_slots;
  chart_class->get_n_marks = lg_stacked_bars_get_n_marks;
  chart_class->get_mark = lg_stacked_bars_get_mark;
  chart_class->describe = lg_stacked_bars_describe;
}

static void
lg_stacked_bars_init (LgStackedBars *self)
{
  self->segments = g_array_new (FALSE, FALSE, sizeof (LgStackedSegment));
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
      LgStackedSegment segment = { i, index, value, *end, lg_chart_add_saturating (*end, value) };

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
 * Everything is copied. A series has the colour of its place, so pass those without a value too, or
 * say which with lg_stacked_bars_set_colors(). A comparison goes.
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
  g_free (self->colors);
  g_clear_pointer (&self->comparison_name, g_free);
  g_clear_pointer (&self->comparison, g_free);
  g_array_set_size (self->segments, 0);

  self->labels = lg_chart_copy_strings (labels, n_labels);
  self->n_labels = n_labels;
  self->names = copy_names (series, n_series);
  self->n_series = n_series;
  self->colors = g_new (guint, n_series);
  for (guint i = 0; i < n_series; i++)
    self->colors[i] = i;
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

/**
 * lg_stacked_bars_set_colors:
 * @self: a chart with data
 * @colors: which of the palette's colours each series has
 */
void
lg_stacked_bars_set_colors (LgStackedBars *self,
                            const guint   *colors)
{
  g_return_if_fail (LG_IS_STACKED_BARS (self));
  g_return_if_fail (colors != NULL || self->n_series == 0);

  for (guint i = 0; i < self->n_series; i++)
    self->colors[i] = colors[i];

  lg_chart_invalidate (LG_CHART (self));
}

guint
lg_stacked_bars_get_color (LgStackedBars *self,
                           guint          series)
{
  g_return_val_if_fail (LG_IS_STACKED_BARS (self), 0);
  g_return_val_if_fail (series < self->n_series, 0);

  return self->colors[series];
}

/**
 * lg_stacked_bars_set_comparison:
 * @self: a chart with data
 * @name: what the bars are compared with
 * @values: a value for each label, drawn as a line over the bars
 */
void
lg_stacked_bars_set_comparison (LgStackedBars *self,
                                const char    *name,
                                const gint64  *values)
{
  g_return_if_fail (LG_IS_STACKED_BARS (self));
  g_return_if_fail (name != NULL && values != NULL);

  g_set_str (&self->comparison_name, name);
  g_free (self->comparison);
  self->comparison = g_memdup2 (values, self->n_labels * sizeof (gint64));
  for (guint i = 0; i < self->n_labels; i++)
    {
      self->min = MIN (self->min, values[i]);
      self->max = MAX (self->max, values[i]);
    }

  lg_chart_invalidate (LG_CHART (self));
}
