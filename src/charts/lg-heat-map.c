/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-charts"

#include "config.h"

#include "lg-heat-map-private.h"

#include "lg-chart-labels-private.h"

G_DEFINE_FINAL_TYPE (LgHeatMap, lg_heat_map, LG_TYPE_CHART)

static gboolean
lg_heat_map_is_empty (LgChart *chart)
{
  return LG_HEAT_MAP (chart)->max == 0;
}

static void
fill_mark (LgHeatMap   *self,
           guint        row,
           guint        column,
           LgChartMark *mark)
{
  mark->series = row;
  mark->index = column;
  mark->series_name = self->rows[row];
  mark->label = self->columns[column];
  mark->value = lg_heat_map_get_value (self, row, column);
  mark->value_text = lg_chart_format_value (LG_CHART (self), mark->value);
  mark->rect = lg_heat_map_get_rect (self, row, column);

  if (self->comparison != NULL)
    lg_chart_compare_mark (LG_CHART (self), mark, self->comparison_name, mark->value,
                           self->comparison[row * self->n_columns + column]);
}

static gboolean
lg_heat_map_hit_test (LgChart     *chart,
                      double       x,
                      double       y,
                      LgChartMark *mark)
{
  LgHeatMap *self = LG_HEAT_MAP (chart);
  int column = lg_chart_slot_at (&self->plot, self->n_columns, x, self->rtl);
  double row = (y - self->plot.y) / self->plot.height * self->n_rows;

  if (column < 0 || row < 0 || row >= self->n_rows)
    return FALSE;

  fill_mark (self, (guint) row, (guint) column, mark);

  return TRUE;
}

static guint
lg_heat_map_get_n_marks (LgChart *chart)
{
  LgHeatMap *self = LG_HEAT_MAP (chart);

  return self->n_rows * self->n_columns;
}

static void
lg_heat_map_get_mark (LgChart     *chart,
                      guint        position,
                      LgChartMark *mark)
{
  LgHeatMap *self = LG_HEAT_MAP (chart);

  fill_mark (self, position / self->n_columns, position % self->n_columns, mark);
}

static void
lg_heat_map_describe (LgChart *chart,
                      GString *description)
{
  LgHeatMap *self = LG_HEAT_MAP (chart);

  for (guint row = 0; row < self->n_rows; row++)
    {
      const char *separator = ": ";

      g_string_append (description, self->rows[row]);
      for (guint column = 0; column < self->n_columns; column++)
        {
          g_autofree char *value = lg_chart_format_value (chart, lg_heat_map_get_value (self, row, column));

          if (lg_heat_map_get_value (self, row, column) == 0)
            continue;

          g_string_append_printf (description, "%s%s %s", separator, self->columns[column], value);
          separator = ", ";
        }

      g_string_append_c (description, '\n');
    }
}

static void
lg_heat_map_finalize (GObject *object)
{
  LgHeatMap *self = LG_HEAT_MAP (object);

  g_clear_pointer (&self->rows, g_strfreev);
  g_clear_pointer (&self->columns, g_strfreev);
  g_clear_pointer (&self->values, g_free);
  g_clear_pointer (&self->comparison_name, g_free);
  g_clear_pointer (&self->comparison, g_free);

  G_OBJECT_CLASS (lg_heat_map_parent_class)->finalize (object);
}

static void
lg_heat_map_class_init (LgHeatMapClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  LgChartClass *chart_class = LG_CHART_CLASS (klass);

  object_class->finalize = lg_heat_map_finalize;

  chart_class->is_empty = lg_heat_map_is_empty;
  chart_class->get_height = lg_heat_map_get_height;
  chart_class->measure = lg_heat_map_measure;
  chart_class->draw = lg_heat_map_draw;
  chart_class->hit_test = lg_heat_map_hit_test;
  chart_class->get_n_marks = lg_heat_map_get_n_marks;
  chart_class->get_mark = lg_heat_map_get_mark;
  chart_class->describe = lg_heat_map_describe;
}

static void
lg_heat_map_init (LgHeatMap *self)
{
}

/**
 * lg_heat_map_new:
 *
 * Returns: (transfer full): a chart without data
 */
LgChart *
lg_heat_map_new (void)
{
  return g_object_new (LG_TYPE_HEAT_MAP, NULL);
}

/**
 * lg_heat_map_set_data:
 * @self: the chart
 * @rows: (array length=n_rows): what stands beside the rows, from above
 * @n_rows: how many rows
 * @columns: (array length=n_columns): what stands below the columns
 * @n_columns: how many columns
 * @values: the counts, row by row
 *
 * Everything is copied. A comparison goes.
 */
void
lg_heat_map_set_data (LgHeatMap          *self,
                      const char * const *rows,
                      guint               n_rows,
                      const char * const *columns,
                      guint               n_columns,
                      const gint64       *values)
{
  gsize n = (gsize) n_rows * n_columns;

  g_return_if_fail (LG_IS_HEAT_MAP (self));
  g_return_if_fail (n == 0 || (rows != NULL && columns != NULL && values != NULL));

  g_strfreev (self->rows);
  g_strfreev (self->columns);
  g_free (self->values);
  g_clear_pointer (&self->comparison_name, g_free);
  g_clear_pointer (&self->comparison, g_free);

  self->rows = lg_chart_copy_strings (rows, n_rows);
  self->n_rows = n_rows;
  self->columns = lg_chart_copy_strings (columns, n_columns);
  self->n_columns = n_columns;
  self->values = g_memdup2 (values, n * sizeof (gint64));
  self->max = 0;

  for (gsize i = 0; i < n; i++)
    self->max = MAX (self->max, values[i]);

  lg_chart_invalidate (LG_CHART (self));
}

/**
 * lg_heat_map_set_comparison:
 * @self: a chart with data
 * @name: what the cells are compared with
 * @values: a value for each of them, row by row
 *
 * A mark says what it was before; the colours are those of the values alone.
 */
void
lg_heat_map_set_comparison (LgHeatMap    *self,
                            const char   *name,
                            const gint64 *values)
{
  g_return_if_fail (LG_IS_HEAT_MAP (self));
  g_return_if_fail (name != NULL && values != NULL);

  g_set_str (&self->comparison_name, name);
  g_free (self->comparison);
  self->comparison = g_memdup2 (values, (gsize) self->n_rows * self->n_columns * sizeof (gint64));

  lg_chart_invalidate (LG_CHART (self));
}
