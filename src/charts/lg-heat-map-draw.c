/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-charts"

#include "config.h"

#include "lg-heat-map-private.h"

#include "lg-chart-labels-private.h"

#include <math.h>

#define N_RAMP_STEPS 5

/* What the row labels may take of the width before they are ellipsized. */
#define ROW_LABEL_SHARE 0.3

static double
snap (LgHeatMap *self,
      double     position)
{
  return self->snap ? round (position) : position;
}

gint64
lg_heat_map_get_value (LgHeatMap *self,
                       guint      row,
                       guint      column)
{
  return self->values[row * self->n_columns + column];
}

/* Cells meet on whole units, so that the gaps between them are all alike. */
LgChartRect
lg_heat_map_get_rect (LgHeatMap *self,
                      guint      row,
                      guint      column)
{
  double width = self->plot.width / self->n_columns;
  double height = self->plot.height / self->n_rows;
  double left = lg_chart_slot_x (&self->plot, self->n_columns, column, self->rtl);
  double x = snap (self, left);
  double y = snap (self, self->plot.y + row * height);

  return (LgChartRect) { x, y,
                         MAX (snap (self, left + width) - x - self->gap, 0.5),
                         MAX (snap (self, self->plot.y + (row + 1) * height) - y - self->gap, 0.5) };
}

/* A cell of nothing is fainter than the faintest of something. */
static LgChartColor
get_cell_color (LgHeatMap          *self,
                const LgChartStyle *style,
                gint64              value)
{
  if (value <= 0)
    return lg_chart_color_mix (style->background, style->grid, lg_chart_style_is_dark (style) ? 0.5 : 0.25);

  return lg_chart_style_get_ramp_color (style, (double) value / self->max);
}

static gboolean
has_room_for_figures (LgHeatMap     *self,
                      LgChartCanvas *canvas)
{
  g_autofree char *widest = lg_chart_format_value (LG_CHART (self), self->max);
  double width = lg_chart_canvas_text_width (canvas, LG_CHART_TEXT_BODY, widest);
  double height = lg_chart_canvas_line_height (canvas, LG_CHART_TEXT_BODY);

  return width + lg_chart_canvas_em (canvas, 0.4) <= self->plot.width / self->n_columns &&
         height + self->gap <= self->plot.height / self->n_rows;
}

double
lg_heat_map_get_height (LgChart       *chart,
                        LgChartCanvas *canvas,
                        double         width)
{
  double line = lg_chart_canvas_line_height (canvas, LG_CHART_TEXT_BODY);

  return (line + lg_chart_canvas_em (canvas, 0.4)) * (LG_HEAT_MAP (chart)->n_rows + 2);
}

void
lg_heat_map_measure (LgChart           *chart,
                     LgChartCanvas     *canvas,
                     const LgChartRect *area)
{
  LgHeatMap *self = LG_HEAT_MAP (chart);
  double line = lg_chart_canvas_line_height (canvas, LG_CHART_TEXT_BODY);
  double labels = lg_chart_canvas_widest (canvas, LG_CHART_TEXT_MUTED,
                                          (const char * const *) self->rows, self->n_rows);
  double top = lg_chart_canvas_snap (canvas, area->y + line + lg_chart_canvas_em (canvas, 0.7));
  double bottom = area->y + area->height - line - lg_chart_canvas_em (canvas, 0.3);

  labels = lg_chart_canvas_snap (canvas, MIN (labels, area->width * ROW_LABEL_SHARE)) +
           lg_chart_canvas_em (canvas, 0.6);

  self->area = *area;
  self->snap = canvas->style->snap;
  self->rtl = canvas->style->rtl;
  self->plot = (LgChartRect) { area->x + (self->rtl ? 0 : labels), top,
                               MAX (area->width - labels, 1), MAX (bottom - top, 1) };
  self->gap = self->snap ? 1 : canvas->style->font_size / 11;
  if (self->plot.width / self->n_columns > lg_chart_canvas_em (canvas, 2))
    self->gap *= 2;
  self->show_figures = has_room_for_figures (self, canvas);
}

static void
draw_cell (LgHeatMap         *self,
           LgChartCanvas     *canvas,
           const LgChartRect *cell,
           gint64             value)
{
  lg_chart_canvas_set_color (canvas, get_cell_color (self, canvas->style, value));
  cairo_rectangle (canvas->cr, cell->x, cell->y, cell->width, cell->height);
  cairo_fill (canvas->cr);
}

static void
draw_figure (LgHeatMap         *self,
             LgChartCanvas     *canvas,
             const LgChartRect *cell,
             gint64             value)
{
  g_autofree char *text = lg_chart_format_value (LG_CHART (self), value);
  double line = lg_chart_canvas_line_height (canvas, LG_CHART_TEXT_BODY);

  lg_chart_canvas_draw_text_on (canvas, get_cell_color (self, canvas->style, value), text,
                                cell->x, snap (self, cell->y + (cell->height - line) / 2), cell->width);
}

static void
draw_row (LgHeatMap     *self,
          LgChartCanvas *canvas,
          guint          row)
{
  double line = lg_chart_canvas_line_height (canvas, LG_CHART_TEXT_MUTED);
  double width = self->area.width - self->plot.width - lg_chart_canvas_em (canvas, 0.6);
  double x = self->rtl ? self->area.x + self->area.width - width : self->area.x;

  for (guint column = 0; column < self->n_columns; column++)
    {
      LgChartRect cell = lg_heat_map_get_rect (self, row, column);
      gint64 value = lg_heat_map_get_value (self, row, column);

      draw_cell (self, canvas, &cell, value);
      if (self->show_figures && value > 0)
        draw_figure (self, canvas, &cell, value);
    }

  if (line <= self->plot.height / self->n_rows + 1)
    {
      LgChartRect cell = lg_heat_map_get_rect (self, row, 0);

      lg_chart_canvas_draw_text (canvas, LG_CHART_TEXT_MUTED, self->rows[row],
                                 x, snap (self, cell.y + (cell.height - line) / 2), width, LG_CHART_ALIGN_START);
    }
}

static void
draw_columns (LgHeatMap     *self,
              LgChartCanvas *canvas)
{
  LgChartLabels labels = {
    .texts = (const char * const *) self->columns,
    .n_texts = self->n_columns,
    .rect = { self->plot.x, self->plot.y + self->plot.height + lg_chart_canvas_em (canvas, 0.3),
              self->plot.width, 0 },
    .left = self->plot.x - self->area.x,
    .right = self->area.x + self->area.width - self->plot.x - self->plot.width,
  };

  lg_chart_labels_draw (canvas, &labels);
}

/* From none to the most, between their figures. */
static void
draw_ramp (LgHeatMap     *self,
           LgChartCanvas *canvas)
{
  g_autofree char *none = lg_chart_format_value (LG_CHART (self), 0);
  g_autofree char *most = lg_chart_format_value (LG_CHART (self), self->max);
  double gap = lg_chart_canvas_em (canvas, 0.5);
  double step = lg_chart_canvas_em (canvas, 1.8);
  double height = lg_chart_canvas_em (canvas, 0.9);
  double line = lg_chart_canvas_line_height (canvas, LG_CHART_TEXT_MUTED);
  double first = lg_chart_canvas_text_width (canvas, LG_CHART_TEXT_MUTED, none);
  double last = lg_chart_canvas_text_width (canvas, LG_CHART_TEXT_MUTED, most);
  double ramp = first + gap;
  double end = ramp + step * N_RAMP_STEPS + gap;
  double right = self->area.x + self->area.width;

  lg_chart_canvas_draw_text (canvas, LG_CHART_TEXT_MUTED, none,
                             self->rtl ? right - first : self->area.x, self->area.y, first + 1,
                             LG_CHART_ALIGN_START);
  lg_chart_canvas_draw_text (canvas, LG_CHART_TEXT_MUTED, most,
                             self->rtl ? right - end - last : self->area.x + end, self->area.y, last + 1,
                             LG_CHART_ALIGN_START);

  for (guint i = 0; i < N_RAMP_STEPS; i++)
    {
      double x = ramp + step * i;
      LgChartRect swatch = { self->rtl ? right - x - step : self->area.x + x,
                             self->area.y + snap (self, (line - height) / 2), step - self->gap, height };

      draw_cell (self, canvas, &swatch, (gint64) ((double) self->max * i / (N_RAMP_STEPS - 1)));
    }
}

void
lg_heat_map_draw (LgChart       *chart,
                  LgChartCanvas *canvas)
{
  LgHeatMap *self = LG_HEAT_MAP (chart);

  draw_ramp (self, canvas);
  for (guint row = 0; row < self->n_rows; row++)
    draw_row (self, canvas, row);
  draw_columns (self, canvas);
}
