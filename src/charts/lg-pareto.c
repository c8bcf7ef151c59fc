/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-charts"

#include "config.h"

#include "lg-pareto-private.h"

#include <math.h>

G_DEFINE_FINAL_TYPE (LgPareto, lg_pareto, LG_TYPE_CHART)

const LgParetoItem *
lg_pareto_get_item (LgPareto *self,
                    guint     index)
{
  return &g_array_index (self->items, LgParetoItem, index);
}

static gint64
get_sum (LgPareto *self,
         guint     n_items)
{
  return n_items > 0 ? self->running[n_items - 1] : 0;
}

gint64
lg_pareto_get_total (LgPareto *self)
{
  return lg_chart_add_saturating (get_sum (self, self->items->len), self->rest);
}

/* What the rows with a name leave out. */
gint64
lg_pareto_get_rest (LgPareto *self)
{
  return lg_pareto_get_total (self) - get_sum (self, self->n_shown);
}

guint
lg_pareto_get_n_rows (LgPareto *self)
{
  return self->n_shown + self->has_rest;
}

/* The share of the total that a row and those above it make. */
double
lg_pareto_get_share (LgPareto *self,
                     guint     row)
{
  if (row >= self->items->len || (row == self->n_shown && self->has_rest))
    return 1;

  return (double) self->running[row] / (double) lg_pareto_get_total (self);
}

/* "100%" is said of the whole alone. */
char *
lg_pareto_format_share (double share)
{
  int percent = (int) round (share * 100);

  return g_strdup_printf ("%d%%", share < 1 ? MIN (percent, 99) : 100);
}

static gboolean
lg_pareto_is_empty (LgChart *chart)
{
  return LG_PARETO (chart)->items->len == 0;
}

/* What the row of the rest was before: the rest, and the items that have no room. */
static gint64
get_rest_before (LgPareto *self)
{
  gint64 before = self->rest_before;

  for (guint i = self->n_shown; i < self->items->len; i++)
    before = lg_chart_add_saturating (before, lg_pareto_get_item (self, i)->before);

  return before;
}

static void
fill_mark (LgPareto    *self,
           guint        index,
           LgChartMark *mark)
{
  gboolean is_rest = index == self->items->len;
  guint row = MIN (index, self->n_shown);
  g_autofree char *value = NULL;
  g_autofree char *share = NULL;
  g_autofree char *running = NULL;

  mark->index = index;
  mark->series_name = self->value_name;
  mark->label = is_rest ? self->rest_label : lg_pareto_get_item (self, index)->label;
  mark->value = is_rest ? lg_pareto_get_rest (self) : lg_pareto_get_item (self, index)->value;

  value = lg_chart_format_value (LG_CHART (self), mark->value);
  share = lg_pareto_format_share ((double) mark->value / (double) lg_pareto_get_total (self));
  running = lg_pareto_format_share (lg_pareto_get_share (self, index));
  mark->value_text = g_strdup_printf ("%s (%s, Σ %s)", value, share, running);

  if (self->comparison_name != NULL)
    lg_chart_compare_mark (LG_CHART (self), mark, self->comparison_name, mark->value,
                           is_rest ? get_rest_before (self) : lg_pareto_get_item (self, index)->before);

  if (row < lg_pareto_get_n_rows (self))
    mark->rect = lg_pareto_mirror (self, (LgChartRect) { self->area.x, self->plot.y + row * self->row_height,
                                                         self->area.width, self->row_height });
}

static gboolean
lg_pareto_hit_test (LgChart     *chart,
                    double       x,
                    double       y,
                    LgChartMark *mark)
{
  LgPareto *self = LG_PARETO (chart);
  double row = (y - self->plot.y) / self->row_height;

  if (x < self->area.x || x >= self->area.x + self->area.width || row < 0 || row >= lg_pareto_get_n_rows (self))
    return FALSE;

  fill_mark (self, row < self->n_shown ? (guint) row : self->items->len, mark);

  return TRUE;
}

static guint
lg_pareto_get_n_marks (LgChart *chart)
{
  LgPareto *self = LG_PARETO (chart);

  return self->items->len + (self->rest > 0);
}

static void
lg_pareto_get_mark (LgChart     *chart,
                    guint        position,
                    LgChartMark *mark)
{
  fill_mark (LG_PARETO (chart), position, mark);
}

static void
describe_row (LgChart    *chart,
              GString    *description,
              const char *label,
              gint64      value,
              gint64      running)
{
  g_autofree char *text = lg_chart_format_value (chart, value);
  g_autofree char *share = lg_pareto_format_share ((double) running /
                                                   (double) lg_pareto_get_total (LG_PARETO (chart)));

  g_string_append_printf (description, "%s: %s, Σ %s\n", label, text, share);
}

static void
lg_pareto_describe (LgChart *chart,
                    GString *description)
{
  LgPareto *self = LG_PARETO (chart);

  for (guint i = 0; i < self->items->len; i++)
    describe_row (chart, description, lg_pareto_get_item (self, i)->label,
                  lg_pareto_get_item (self, i)->value, self->running[i]);

  if (self->rest > 0)
    describe_row (chart, description, self->rest_label, self->rest, lg_pareto_get_total (self));
}

static void
clear_item (gpointer data)
{
  LgParetoItem *item = data;

  g_free ((char *) item->label);
}

static void
lg_pareto_finalize (GObject *object)
{
  LgPareto *self = LG_PARETO (object);

  g_clear_pointer (&self->items, g_array_unref);
  g_clear_pointer (&self->running, g_free);
  g_clear_pointer (&self->rest_label, g_free);
  g_clear_pointer (&self->value_name, g_free);
  g_clear_pointer (&self->share_name, g_free);
  g_clear_pointer (&self->comparison_name, g_free);
  g_clear_pointer (&self->legend, g_free);

  G_OBJECT_CLASS (lg_pareto_parent_class)->finalize (object);
}

static void
lg_pareto_class_init (LgParetoClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  LgChartClass *chart_class = LG_CHART_CLASS (klass);

  object_class->finalize = lg_pareto_finalize;

  chart_class->is_empty = lg_pareto_is_empty;
  chart_class->get_height = lg_pareto_get_height;
  chart_class->measure = lg_pareto_measure;
  chart_class->draw = lg_pareto_draw;
  chart_class->hit_test = lg_pareto_hit_test;
  chart_class->get_n_marks = lg_pareto_get_n_marks;
  chart_class->get_mark = lg_pareto_get_mark;
  chart_class->describe = lg_pareto_describe;
}

static void
lg_pareto_init (LgPareto *self)
{
  self->items = g_array_new (FALSE, FALSE, sizeof (LgParetoItem));
  g_array_set_clear_func (self->items, clear_item);
}

/**
 * lg_pareto_new:
 *
 * Returns: (transfer full): a chart without data
 */
LgChart *
lg_pareto_new (void)
{
  return g_object_new (LG_TYPE_PARETO, NULL);
}

/* Equals go by their labels, so that the same data always give the same picture. */
static int
compare_items (gconstpointer a,
               gconstpointer b)
{
  const LgParetoItem *first = a;
  const LgParetoItem *second = b;

  if (first->value != second->value)
    return first->value > second->value ? -1 : 1;

  return strcmp (first->label, second->label);
}

/**
 * lg_pareto_set_items:
 * @self: the chart
 * @items: (array length=n_items): in any order
 * @n_items: how many
 *
 * Everything is copied. Items of zero or less have no share of the total and are left out.
 */
void
lg_pareto_set_items (LgPareto           *self,
                     const LgParetoItem *items,
                     guint               n_items)
{
  gint64 sum = 0;

  g_return_if_fail (LG_IS_PARETO (self));
  g_return_if_fail (items != NULL || n_items == 0);

  g_array_set_size (self->items, 0);
  for (guint i = 0; i < n_items; i++)
    {
      LgParetoItem item = items[i];

      if (item.value <= 0)
        continue;

      item.label = g_strdup (item.label);
      g_array_append_val (self->items, item);
    }
  g_array_sort (self->items, compare_items);

  g_free (self->running);
  self->running = g_new0 (gint64, self->items->len);
  for (guint i = 0; i < self->items->len; i++)
    self->running[i] = sum = lg_chart_add_saturating (sum, lg_pareto_get_item (self, i)->value);

  lg_chart_invalidate (LG_CHART (self));
}

/**
 * lg_pareto_set_rest:
 * @self: the chart
 * @label: (nullable): the name of the row that holds what has none of its own
 * @value: what the items leave out of the total
 *
 * With a label, items that the height has no room for go to that row too.
 */
void
lg_pareto_set_rest (LgPareto   *self,
                    const char *label,
                    gint64      value)
{
  g_return_if_fail (LG_IS_PARETO (self));
  g_return_if_fail (value >= 0);
  g_return_if_fail (label != NULL || value == 0);

  g_set_str (&self->rest_label, label);
  self->rest = value;

  lg_chart_invalidate (LG_CHART (self));
}

/**
 * lg_pareto_set_legend:
 * @self: the chart
 * @value_name: (nullable): what the bars are
 * @share_name: (nullable): what the line is
 */
void
lg_pareto_set_legend (LgPareto   *self,
                      const char *value_name,
                      const char *share_name)
{
  g_return_if_fail (LG_IS_PARETO (self));

  g_set_str (&self->value_name, value_name);
  g_set_str (&self->share_name, share_name);

  lg_chart_invalidate (LG_CHART (self));
}

/**
 * lg_pareto_set_comparison:
 * @self: the chart
 * @name: (nullable): what the items' values before were of, or %NULL for no comparison
 * @rest: what the rest was before
 *
 * A stroke across each bar stands where its value was before.
 */
void
lg_pareto_set_comparison (LgPareto   *self,
                          const char *name,
                          gint64      rest)
{
  g_return_if_fail (LG_IS_PARETO (self));

  g_set_str (&self->comparison_name, name);
  self->rest_before = rest;

  lg_chart_invalidate (LG_CHART (self));
}
