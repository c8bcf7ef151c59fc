/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-charts"

#include "config.h"

#include "lg-chart-canvas-private.h"

#include <math.h>

#define TITLE_SCALE 1.2

static PangoContext *
create_context (const LgChartStyle *style,
                cairo_t            *cr)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);

  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_base_dir (context, style->rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);

  if (cr != NULL)
    pango_cairo_update_context (cr, context);

  return context;
}

static PangoFontDescription *
create_font (const LgChartStyle *style,
             LgChartText         kind)
{
  PangoFontDescription *font = pango_font_description_from_string (style->font_family);
  double size = kind == LG_CHART_TEXT_TITLE ? style->font_size * TITLE_SCALE : style->font_size;

  pango_font_description_set_absolute_size (font, round (size * PANGO_SCALE));

  if (kind == LG_CHART_TEXT_TITLE)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);

  return font;
}

static PangoLayout *
create_layout (LgChartCanvas *self,
               LgChartText    kind,
               const char    *text)
{
  PangoLayout *layout = pango_layout_new (self->context);

  pango_layout_set_font_description (layout, self->fonts[kind]);
  pango_layout_set_text (layout, text, -1);

  return layout;
}

static double
get_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);

  return (double) height / PANGO_SCALE;
}

static double
measure_line (LgChartCanvas *self,
              LgChartText    kind)
{
  g_autoptr (PangoLayout) layout = create_layout (self, kind, "");

  return ceil (get_height (layout));
}

void
lg_chart_canvas_init (LgChartCanvas      *self,
                      const LgChartStyle *style,
                      cairo_t            *cr)
{
  g_assert (style->font_size > 0);

  self->style = style;
  self->cr = cr != NULL ? cairo_reference (cr) : NULL;
  self->context = create_context (style, cr);

  for (guint i = 0; i < N_LG_CHART_TEXTS; i++)
    {
      self->fonts[i] = create_font (style, i);
      self->line_heights[i] = measure_line (self, i);
    }
}

void
lg_chart_canvas_clear (LgChartCanvas *self)
{
  g_clear_pointer (&self->cr, cairo_destroy);
  g_clear_object (&self->context);

  for (guint i = 0; i < N_LG_CHART_TEXTS; i++)
    g_clear_pointer (&self->fonts[i], pango_font_description_free);
}

/* Every distance is a multiple of the font's size, so that a chart keeps its proportions from screen to paper. */
double
lg_chart_canvas_em (LgChartCanvas *self,
                    double         ems)
{
  return lg_chart_canvas_snap (self, ems * self->style->font_size);
}

double
lg_chart_canvas_snap (LgChartCanvas *self,
                      double         position)
{
  return self->style->snap ? round (position) : position;
}

void
lg_chart_canvas_set_color (LgChartCanvas *self,
                           LgChartColor   color)
{
  cairo_set_source_rgb (self->cr, color.red, color.green, color.blue);
}

/* A hairline of one unit on a screen, on whole pixels. */
void
lg_chart_canvas_draw_line (LgChartCanvas *self,
                           double         x1,
                           double         y1,
                           double         x2,
                           double         y2)
{
  double offset = self->style->snap ? 0.5 : 0;

  cairo_set_line_width (self->cr, self->style->snap ? 1 : self->style->font_size / 16);
  cairo_move_to (self->cr, x1 + (x1 == x2 ? offset : 0), y1 + (y1 == y2 ? offset : 0));
  cairo_line_to (self->cr, x2 + (x1 == x2 ? offset : 0), y2 + (y1 == y2 ? offset : 0));
  cairo_stroke (self->cr);
}

double
lg_chart_canvas_line_height (LgChartCanvas *self,
                             LgChartText    kind)
{
  return self->line_heights[kind];
}

double
lg_chart_canvas_text_width (LgChartCanvas *self,
                            LgChartText    kind,
                            const char    *text)
{
  g_autoptr (PangoLayout) layout = create_layout (self, kind, text);
  int width;

  pango_layout_get_size (layout, &width, NULL);

  return ceil ((double) width / PANGO_SCALE);
}

double
lg_chart_canvas_widest (LgChartCanvas      *self,
                        LgChartText         kind,
                        const char * const *texts,
                        guint               n_texts)
{
  double widest = 0;

  for (guint i = 0; i < n_texts; i++)
    widest = MAX (widest, lg_chart_canvas_text_width (self, kind, texts[i]));

  return widest;
}

double
lg_chart_canvas_wrapped_height (LgChartCanvas *self,
                                LgChartText    kind,
                                const char    *text,
                                double         width)
{
  g_autoptr (PangoLayout) layout = create_layout (self, kind, text);

  pango_layout_set_width (layout, MAX (width, 1) * PANGO_SCALE);

  return ceil (get_height (layout));
}

/* Pango turns the alignment round for a text that runs against its surroundings; in a chart a label stands where the
 * others do, whatever its script. */
static PangoAlignment
resolve_alignment (LgChartCanvas *self,
                   PangoLayout   *layout,
                   LgChartAlign   align)
{
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, 0);
  gboolean right = align == LG_CHART_ALIGN_FIGURE || (align == LG_CHART_ALIGN_END) != self->style->rtl;

  if (align == LG_CHART_ALIGN_CENTER)
    return PANGO_ALIGN_CENTER;

  if (pango_layout_line_get_resolved_direction (line) != pango_context_get_base_dir (self->context))
    right = !right;

  return right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

static void
show_layout (LgChartCanvas *self,
             PangoLayout   *layout,
             LgChartColor   color,
             double         x,
             double         y,
             double         width,
             LgChartAlign   align)
{
  pango_layout_set_width (layout, MAX (width, 1) * PANGO_SCALE);
  pango_layout_set_alignment (layout, resolve_alignment (self, layout, align));

  lg_chart_canvas_set_color (self, color);
  cairo_move_to (self->cr, x, y);
  pango_cairo_show_layout (self->cr, layout);
}

static LgChartColor
get_text_color (LgChartCanvas *self,
                LgChartText    kind)
{
  return kind == LG_CHART_TEXT_MUTED ? self->style->muted : self->style->foreground;
}

/* One line, ellipsized where it is too long. */
void
lg_chart_canvas_draw_text (LgChartCanvas *self,
                           LgChartText    kind,
                           const char    *text,
                           double         x,
                           double         y,
                           double         width,
                           LgChartAlign   align)
{
  g_autoptr (PangoLayout) layout = create_layout (self, kind, text);

  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  show_layout (self, layout, get_text_color (self, kind), x, y, width, align);
}

/* One line in the middle of something coloured, in black or white, whichever stands out more. */
void
lg_chart_canvas_draw_text_on (LgChartCanvas *self,
                              LgChartColor   background,
                              const char    *text,
                              double         x,
                              double         y,
                              double         width)
{
  static const LgChartColor black = { 0, 0, 0 };
  static const LgChartColor white = { 1, 1, 1 };
  g_autoptr (PangoLayout) layout = create_layout (self, LG_CHART_TEXT_BODY, text);
  double luminance = lg_chart_color_get_luminance (background);
  gboolean dark = 1.05 / (luminance + 0.05) > (luminance + 0.05) / 0.05;

  show_layout (self, layout, dark ? white : black, x, y, width, LG_CHART_ALIGN_CENTER);
}

/* As many lines as it takes. */
void
lg_chart_canvas_draw_wrapped (LgChartCanvas *self,
                              LgChartText    kind,
                              const char    *text,
                              double         x,
                              double         y,
                              double         width,
                              LgChartAlign   align)
{
  g_autoptr (PangoLayout) layout = create_layout (self, kind, text);

  show_layout (self, layout, get_text_color (self, kind), x, y, width, align);
}
