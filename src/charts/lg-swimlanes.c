/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-charts"

#include "config.h"

#include <math.h>

#include "lg-swimlanes-private.h"

/* What the names of the lanes may take of the width before they are ellipsized. */
#define LABEL_SHARE 0.3

/* In ems. */
#define LABEL_GAP   0.8
#define LANE_GAP    0.9
#define BAR_HEIGHT  0.8
#define POINT_SIZE  1.1
#define REACH       0.9  /* how far from the middle of a point the pointer may be */
#define LEAST_BAR   0.3

G_DEFINE_FINAL_TYPE (LgSwimlanes, lg_swimlanes, LG_TYPE_CHART)

static gboolean
lasts (const LgLaneItem *item)
{
  return item->kind == LG_LANE_STAY || item->kind == LG_LANE_RECORDING;
}

const LgLaneItem *
lg_swimlanes_get_item (LgSwimlanes *self,
                       guint        index)
{
  return &g_array_index (self->items, LgLaneItem, index);
}

/* Time runs as the reader reads; what is beyond the axis stands at its end. */
double
lg_swimlanes_get_x (LgSwimlanes *self,
                    gint64       at)
{
  double share = (double) (CLAMP (at, self->from, self->until) - self->from) / (double) (self->until - self->from);

  return self->plot.x + self->plot.width * (self->rtl ? 1 - share : share);
}

double
lg_swimlanes_get_lane_y (LgSwimlanes *self,
                         guint        lane)
{
  return self->plot.y + lane * self->lane_height;
}

LgChartRect
lg_swimlanes_get_rect (LgSwimlanes      *self,
                       const LgLaneItem *item)
{
  double middle = lg_swimlanes_get_lane_y (self, item->lane) + self->lane_height / 2;
  double x = lg_swimlanes_get_x (self, item->at);
  double size = POINT_SIZE * self->em;
  double height = BAR_HEIGHT * self->em;
  double other, least;

  if (!lasts (item))
    return (LgChartRect) { x - size / 2, middle - size / 2, size, size };

  other = lg_swimlanes_get_x (self, item->until);
  least = LEAST_BAR * self->em;

  return (LgChartRect) { MIN (x, other), middle - height / 2, MAX (fabs (other - x), least), height };
}

static gboolean
lg_swimlanes_is_empty (LgChart *chart)
{
  return LG_SWIMLANES (chart)->lanes->len == 0;
}

static double
measure_legend (LgSwimlanes   *self,
                LgChartCanvas *canvas,
                double         width)
{
  return lg_chart_legend_measure (canvas, (LgChartLegendItem *) (gpointer) self->legend->data, self->legend->len, width);
}

static double
get_lane_height (LgChartCanvas *canvas)
{
  return ceil (lg_chart_canvas_line_height (canvas, LG_CHART_TEXT_BODY) + lg_chart_canvas_em (canvas, LANE_GAP));
}

/* The name of the moment above the lanes, and the labels of the axis below them. */
static double
get_row_height (LgChartCanvas *canvas)
{
  return ceil (lg_chart_canvas_line_height (canvas, LG_CHART_TEXT_MUTED) + lg_chart_canvas_em (canvas, 0.4));
}

static double
lg_swimlanes_get_height (LgChart       *chart,
                         LgChartCanvas *canvas,
                         double         width)
{
  LgSwimlanes *self = LG_SWIMLANES (chart);

  return ceil (measure_legend (self, canvas, width) + lg_chart_canvas_em (canvas, 0.4)) + 2 * get_row_height (canvas) +
         self->lanes->len * get_lane_height (canvas);
}

static void
lg_swimlanes_measure (LgChart           *chart,
                      LgChartCanvas     *canvas,
                      const LgChartRect *area)
{
  LgSwimlanes *self = LG_SWIMLANES (chart);
  double row = get_row_height (canvas);
  double top = ceil (area->y + measure_legend (self, canvas, area->width) + lg_chart_canvas_em (canvas, 0.4)) + row;
  double margin = lg_chart_canvas_em (canvas, POINT_SIZE / 2);
  double left;

  self->area = *area;
  self->rtl = canvas->style->rtl;
  self->em = lg_chart_canvas_em (canvas, 1);
  self->label_width = lg_chart_canvas_widest (canvas, LG_CHART_TEXT_BODY,
                                              (const char * const *) self->lanes->pdata, self->lanes->len);
  self->label_width = ceil (MIN (self->label_width, area->width * LABEL_SHARE));
  left = self->label_width + lg_chart_canvas_em (canvas, LABEL_GAP);
  self->plot = (LgChartRect) { area->x + (self->rtl ? margin : left), top,
                               MAX (area->width - left - margin, 1), MAX (area->y + area->height - top - row, 1) };
  self->lane_height = self->plot.height / self->lanes->len;
}

static void
fill_mark (LgSwimlanes *self,
           guint        index,
           LgChartMark *mark)
{
  const LgLaneItem *item = lg_swimlanes_get_item (self, index);

  mark->series = item->lane;
  mark->index = index;
  mark->series_name = g_ptr_array_index (self->lanes, item->lane);
  mark->label = item->when;
  mark->value = item->at;
  mark->value_text = g_strdup (item->what);
  mark->rect = lg_swimlanes_get_rect (self, item);
}

/* How far a point of the lane is from an item, or a negative number where it is out of reach. A bar is behind whatever
 * stands on it. */
static double
get_distance (LgSwimlanes      *self,
              const LgLaneItem *item,
              double            x)
{
  LgChartRect rect = lg_swimlanes_get_rect (self, item);
  double distance = fabs (x - rect.x - rect.width / 2);
  double reach = REACH * self->em;

  if (!lasts (item))
    return distance <= reach ? distance : -1;

  return x >= rect.x && x <= rect.x + rect.width ? 2 * reach : -1;
}

static gboolean
lg_swimlanes_hit_test (LgChart     *chart,
                       double       x,
                       double       y,
                       LgChartMark *mark)
{
  LgSwimlanes *self = LG_SWIMLANES (chart);
  double lane = floor ((y - self->plot.y) / self->lane_height);
  double nearest = G_MAXDOUBLE;

  for (guint i = 0; i < self->items->len; i++)
    {
      const LgLaneItem *item = lg_swimlanes_get_item (self, i);
      double distance = item->lane == lane ? get_distance (self, item, x) : -1;

      if (distance < 0 || distance >= nearest)
        continue;
      nearest = distance;
      lg_chart_mark_clear (mark);
      fill_mark (self, i, mark);
    }

  return nearest < G_MAXDOUBLE;
}

static guint
lg_swimlanes_get_n_marks (LgChart *chart)
{
  return LG_SWIMLANES (chart)->items->len;
}

static void
lg_swimlanes_get_mark (LgChart     *chart,
                       guint        position,
                       LgChartMark *mark)
{
  LgSwimlanes *self = LG_SWIMLANES (chart);

  fill_mark (self, g_array_index (self->order, guint, position), mark);
}

static void
lg_swimlanes_describe (LgChart *chart,
                       GString *description)
{
  LgSwimlanes *self = LG_SWIMLANES (chart);
  guint lane = G_MAXUINT;

  for (guint i = 0; i < self->order->len; i++)
    {
      const LgLaneItem *item = lg_swimlanes_get_item (self, g_array_index (self->order, guint, i));

      if (item->lane != lane)
        g_string_append_printf (description, "%s%s: ", i > 0 ? "\n" : "", (char *) g_ptr_array_index (self->lanes, item->lane));
      else
        g_string_append (description, "; ");
      lane = item->lane;
      g_string_append_printf (description, "%s %s", item->when, item->what);
    }
  g_string_append_c (description, '\n');
}

static void
clear_item (gpointer item)
{
  g_free ((char *) ((LgLaneItem *) item)->when);
  g_free ((char *) ((LgLaneItem *) item)->what);
}

static void
clear_tick (gpointer tick)
{
  g_free ((char *) ((LgLaneTick *) tick)->label);
}

static void
clear_legend_item (gpointer item)
{
  g_free ((char *) ((LgChartLegendItem *) item)->name);
}

static void
lg_swimlanes_finalize (GObject *object)
{
  LgSwimlanes *self = LG_SWIMLANES (object);

  g_free (self->moment_name);
  g_ptr_array_unref (self->lanes);
  g_array_unref (self->items);
  g_array_unref (self->order);
  g_array_unref (self->shades);
  g_array_unref (self->ticks);
  g_array_unref (self->legend);

  G_OBJECT_CLASS (lg_swimlanes_parent_class)->finalize (object);
}

static void
lg_swimlanes_class_init (LgSwimlanesClass *klass)
{
  LgChartClass *chart_class = LG_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lg_swimlanes_finalize;
  chart_class->is_empty = lg_swimlanes_is_empty;
  chart_class->get_height = lg_swimlanes_get_height;
  chart_class->measure = lg_swimlanes_measure;
  chart_class->draw = lg_swimlanes_draw;
  chart_class->hit_test = lg_swimlanes_hit_test;
  chart_class->get_n_marks = lg_swimlanes_get_n_marks;
  chart_class->get_mark = lg_swimlanes_get_mark;
  chart_class->describe = lg_swimlanes_describe;
}

static void
lg_swimlanes_init (LgSwimlanes *self)
{
  self->lanes = g_ptr_array_new_with_free_func (g_free);
  self->items = g_array_new (FALSE, FALSE, sizeof (LgLaneItem));
  self->order = g_array_new (FALSE, FALSE, sizeof (guint));
  self->shades = g_array_new (FALSE, FALSE, sizeof (LgLaneShade));
  self->ticks = g_array_new (FALSE, FALSE, sizeof (LgLaneTick));
  self->legend = g_array_new (FALSE, TRUE, sizeof (LgChartLegendItem));
  g_array_set_clear_func (self->items, clear_item);
  g_array_set_clear_func (self->ticks, clear_tick);
  g_array_set_clear_func (self->legend, clear_legend_item);
}

/**
 * lg_swimlanes_new:
 *
 * Returns: (transfer full): a chart without data
 */
LgChart *
lg_swimlanes_new (void)
{
  return g_object_new (LG_TYPE_SWIMLANES, NULL);
}
