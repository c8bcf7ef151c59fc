/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-charts"

#include "config.h"

#include "lg-pareto-private.h"

#include "lg-chart-legend-private.h"
#include "lg-chart-line-private.h"
#include "lg-chart-pattern-private.h"
#include "lg-money.h"

#include <math.h>

/* What the labels may take of the width before they are ellipsized. */
#define LABEL_SHARE 0.36

/* What the bars have at least of the width, before the shares beside them, which the line tells, too, give way. */
#define PLOT_SHARE 0.4

/* Values, running share, comparison. */
#define MAX_LEGEND 3

/* Rows no nearer than their lines of text, and no farther apart than is read as one table. */
#define ROW_MIN_LINES 1.2
#define ROW_MAX_LINES 2.4
#define BAR_SHARE 0.66

/* Where before it was this much more, the stroke stands at the end of the scale. */
#define MAX_PERCENT 1000000.0

/* Everything is laid out as if from left to right, and mirrored in the end. */
LgChartRect
lg_pareto_mirror (LgPareto    *self,
                  LgChartRect  rect)
{
  if (self->rtl)
    rect.x = self->area.x * 2 + self->area.width - rect.x - rect.width;

  return rect;
}

static double
snap (LgPareto *self,
      double    position)
{
  return self->snap ? round (position) : position;
}

static LgChartRect
get_row (LgPareto          *self,
         const LgChartRect *column,
         guint              row)
{
  return lg_pareto_mirror (self, (LgChartRect) { column->x, snap (self, self->plot.y + row * self->row_height),
                                                 column->width, self->row_height });
}

/* Bars and line share one scale: the line sets out from the end of the first bar. */
static LgChartRect
get_bar (LgPareto *self,
         guint     row)
{
  double share = (double) lg_pareto_get_item (self, row)->value / (double) lg_pareto_get_total (self);
  double width = self->plot.width * lg_chart_axis_get_fraction (&self->axis, share * 100);
  double height = snap (self, self->row_height * BAR_SHARE);
  double y = snap (self, self->plot.y + row * self->row_height + (self->row_height - height) / 2);

  return lg_pareto_mirror (self, (LgChartRect) { self->plot.x, y, MAX (snap (self, width), 1), height });
}

static gint64
get_row_value (LgPareto *self,
               guint     row)
{
  return row < self->n_shown ? lg_pareto_get_item (self, row)->value : lg_pareto_get_rest (self);
}

static const char *
get_row_label (LgPareto *self,
               guint     row)
{
  return row < self->n_shown ? lg_pareto_get_item (self, row)->label : self->rest_label;
}

static char *
format_row_value (LgPareto *self,
                  guint     row)
{
  return lg_amount_format (get_row_value (self, row), lg_chart_get_digits (LG_CHART (self)));
}

/* How many rows there is room for, and whether the last of them is for the rest. */
static void
measure_rows (LgPareto      *self,
              LgChartCanvas *canvas)
{
  double line = lg_chart_canvas_line_height (canvas, LG_CHART_TEXT_BODY);
  guint n_room = MAX ((int) (self->plot.height / (line * ROW_MIN_LINES)), 1);

  self->n_shown = self->items->len;
  self->has_rest = self->rest > 0;

  if (self->n_shown + self->has_rest > n_room)
    {
      self->has_rest = self->rest_label != NULL;
      self->n_shown = MAX (n_room - self->has_rest, 1);
    }

  self->row_height = snap (self, floor (MIN (self->plot.height / lg_pareto_get_n_rows (self), line * ROW_MAX_LINES)));
  self->plot.height = self->row_height * lg_pareto_get_n_rows (self);
}

static void
measure_columns (LgPareto      *self,
                 LgChartCanvas *canvas)
{
  double gap = lg_chart_canvas_em (canvas, 0.9);
  double labels = 0;
  double values = 0;
  double shares = lg_chart_canvas_text_width (canvas, LG_CHART_TEXT_MUTED, "100%");

  for (guint i = 0; i < lg_pareto_get_n_rows (self); i++)
    {
      g_autofree char *value = format_row_value (self, i);

      labels = MAX (labels, lg_chart_canvas_text_width (canvas, LG_CHART_TEXT_BODY, get_row_label (self, i)));
      values = MAX (values, lg_chart_canvas_text_width (canvas, LG_CHART_TEXT_BODY, value));
    }
  labels = MIN (labels, snap (self, self->area.width * LABEL_SHARE));

  self->labels = (LgChartRect) { self->area.x, 0, labels, 0 };
  self->values = (LgChartRect) { self->labels.x + labels + gap, 0, values, 0 };
  self->plot.x = self->values.x + values + gap;
  self->plot.width = MAX (self->area.x + self->area.width - shares - gap - self->plot.x, 1);
  self->has_shares = self->plot.width >= self->area.width * PLOT_SHARE;
  if (!self->has_shares)
    self->plot.width += gap + shares / 2;
  self->shares = (LgChartRect) { self->plot.x + self->plot.width + gap, 0, shares, 0 };
}

static double
measure_tick (LgChartCanvas *canvas)
{
  return lg_chart_canvas_text_width (canvas, LG_CHART_TEXT_MUTED, "100%") + lg_chart_canvas_em (canvas, 0.8);
}

/* What an item was before, in percent of what all are now. */
static double
get_percent_before (LgPareto *self,
                    guint     row)
{
  double before = MAX ((double) lg_pareto_get_item (self, row)->before, 0);

  return before / (double) lg_pareto_get_total (self) * 100;
}

/* In percent, and no farther than the named items reach: the rest, however large, has neither bar nor point. */
static void
measure_scale (LgPareto      *self,
               LgChartCanvas *canvas)
{
  double reach = ceil (lg_pareto_get_share (self, self->n_shown - 1) * 100);
  int n_room = (int) (self->plot.width / measure_tick (canvas));

  for (guint i = 0; self->comparison_name != NULL && i < self->n_shown; i++)
    reach = MAX (reach, ceil (MIN (get_percent_before (self, i), MAX_PERCENT)));

  lg_chart_axis_init (&self->axis, 0, (gint64) reach, CLAMP (n_room, 1, 5), 0);
}

static guint
make_legend (LgPareto          *self,
             LgChartLegendItem *items)
{
  guint n = 0;

  if (self->legend != NULL)
    items[n++] = (LgChartLegendItem) { .name = self->legend };
  if (self->share_name != NULL)
    items[n++] = (LgChartLegendItem) { .name = self->share_name, .is_line = TRUE };
  if (self->comparison_name != NULL)
    items[n++] = (LgChartLegendItem) { .name = self->comparison_name, .is_stroke = TRUE };

  return n;
}

static double
measure_legend (LgPareto      *self,
                LgChartCanvas *canvas,
                double         width)
{
  const char *unit = lg_chart_get_unit (LG_CHART (self));
  LgChartLegendItem items[MAX_LEGEND];
  guint n;

  g_clear_pointer (&self->legend, g_free);
  if (self->value_name != NULL && unit != NULL)
    self->legend = g_strdup_printf ("%s (%s)", self->value_name, unit);
  else
    self->legend = g_strdup (self->value_name != NULL ? self->value_name : unit);

  n = make_legend (self, items);

  return lg_chart_legend_measure (canvas, items, n, width) +
         (n > 0 ? lg_chart_canvas_em (canvas, 0.4) : 0);
}

static double
measure_scale_height (LgChartCanvas *canvas)
{
  return lg_chart_canvas_line_height (canvas, LG_CHART_TEXT_MUTED) + lg_chart_canvas_em (canvas, 0.3);
}

double
lg_pareto_get_height (LgChart       *chart,
                      LgChartCanvas *canvas,
                      double         width)
{
  LgPareto *self = LG_PARETO (chart);
  double row = lg_chart_canvas_line_height (canvas, LG_CHART_TEXT_BODY) * ROW_MIN_LINES;

  return ceil (measure_legend (self, canvas, width) + row * (self->items->len + (self->rest > 0)) +
               measure_scale_height (canvas)) + 1;
}

void
lg_pareto_measure (LgChart           *chart,
                   LgChartCanvas     *canvas,
                   const LgChartRect *area)
{
  LgPareto *self = LG_PARETO (chart);

  self->area = *area;
  self->snap = canvas->style->snap;
  self->rtl = canvas->style->rtl;
  self->plot.y = snap (self, area->y + measure_legend (self, canvas, area->width));
  self->plot.height = MAX (area->y + area->height - measure_scale_height (canvas) - self->plot.y, 1);

  measure_rows (self, canvas);
  measure_columns (self, canvas);
  measure_scale (self, canvas);
}

static double
percent_to_x (LgPareto *self,
              double    percent)
{
  double fraction = lg_chart_axis_get_fraction (&self->axis, percent);

  return lg_pareto_mirror (self, (LgChartRect) { snap (self, self->plot.x + self->plot.width * fraction), 0, 0, 0 }).x;
}

static void
draw_scale (LgPareto      *self,
            LgChartCanvas *canvas)
{
  double width = measure_tick (canvas);
  double bottom = self->plot.y + self->plot.height;

  for (guint i = 0; i < self->axis.n_ticks; i++)
    {
      gint64 percent = lg_chart_axis_get_tick (&self->axis, i);
      g_autofree char *label = g_strdup_printf ("%d%%", (int) percent);
      double x = percent_to_x (self, percent);

      lg_chart_canvas_set_color (canvas, i > 0 ? canvas->style->grid : canvas->style->muted);
      lg_chart_canvas_draw_line (canvas, x, self->plot.y, x, bottom);
      lg_chart_canvas_draw_text (canvas, LG_CHART_TEXT_MUTED, label, x - width / 2,
                                 bottom + lg_chart_canvas_em (canvas, 0.3), width, LG_CHART_ALIGN_CENTER);
    }
}

static void
draw_bars (LgPareto      *self,
           LgChartCanvas *canvas)
{
  g_autofree LgChartRect *bars = g_new (LgChartRect, self->n_shown);

  for (guint i = 0; i < self->n_shown; i++)
    bars[i] = get_bar (self, i);

  lg_chart_pattern_fill (canvas, LG_CHART_PALETTE_SERIES, 0, bars, self->n_shown);
}

static void
draw_line (LgPareto      *self,
           LgChartCanvas *canvas)
{
  g_autofree LgChartPoint *points = g_new (LgChartPoint, self->n_shown);

  for (guint i = 0; i < self->n_shown; i++)
    points[i] = (LgChartPoint) { percent_to_x (self, lg_pareto_get_share (self, i) * 100),
                                 self->plot.y + (i + 0.5) * self->row_height };

  lg_chart_line_draw (canvas, points, self->n_shown);
}

/* Above the bars, which are as wide as they are now. */
static void
draw_comparison (LgPareto      *self,
                 LgChartCanvas *canvas)
{
  for (guint i = 0; self->comparison_name != NULL && i < self->n_shown; i++)
    {
      LgChartRect bar = get_bar (self, i);
      double x = percent_to_x (self, MIN (get_percent_before (self, i), MAX_PERCENT));

      lg_chart_stroke_draw (canvas, x, bar.y, bar.height);
    }
}

static void
draw_row_text (LgPareto          *self,
               LgChartCanvas     *canvas,
               LgChartText        kind,
               const char        *text,
               const LgChartRect *column,
               guint              row,
               LgChartAlign       align)
{
  LgChartRect rect = get_row (self, column, row);
  double line = lg_chart_canvas_line_height (canvas, kind);

  lg_chart_canvas_draw_text (canvas, kind, text, rect.x, snap (self, rect.y + (rect.height - line) / 2),
                             rect.width, align);
}

static void
draw_row (LgPareto      *self,
          LgChartCanvas *canvas,
          guint          row)
{
  LgChartText kind = row < self->n_shown ? LG_CHART_TEXT_BODY : LG_CHART_TEXT_MUTED;
  g_autofree char *value = format_row_value (self, row);
  g_autofree char *share = lg_pareto_format_share (lg_pareto_get_share (self, row));

  draw_row_text (self, canvas, kind, get_row_label (self, row), &self->labels, row, LG_CHART_ALIGN_START);
  draw_row_text (self, canvas, kind, value, &self->values, row, LG_CHART_ALIGN_FIGURE);
  if (self->has_shares)
    draw_row_text (self, canvas, LG_CHART_TEXT_MUTED, share, &self->shares, row, LG_CHART_ALIGN_FIGURE);
}

void
lg_pareto_draw (LgChart       *chart,
                LgChartCanvas *canvas)
{
  LgPareto *self = LG_PARETO (chart);
  LgChartLegendItem items[MAX_LEGEND];
  guint n = make_legend (self, items);

  lg_chart_legend_measure (canvas, items, n, self->area.width);
  lg_chart_legend_draw (canvas, LG_CHART_PALETTE_SERIES, items, n, self->area.x, self->area.y);

  draw_scale (self, canvas);
  draw_bars (self, canvas);
  draw_comparison (self, canvas);
  draw_line (self, canvas);
  for (guint i = 0; i < lg_pareto_get_n_rows (self); i++)
    draw_row (self, canvas, i);
}
