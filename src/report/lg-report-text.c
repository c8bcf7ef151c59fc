/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-report"

#include "config.h"

#include <math.h>

#include "lg-report-box.h"

#define FONT_FAMILY "Sans"

#define RGB(hex) { ((hex) >> 16 & 0xff) / 255.0, ((hex) >> 8 & 0xff) / 255.0, ((hex) & 0xff) / 255.0 }

const LgChartColor lg_report_ink = RGB (0x1a1a1e);
const LgChartColor lg_report_muted = RGB (0x55555c);
const LgChartColor lg_report_rule = RGB (0xc8c8cc);
const LgChartColor lg_report_tint = RGB (0xf3f4f6);
const LgChartColor lg_report_accent = RGB (0x1c4a86);

static const struct
{
  double       size;
  PangoWeight  weight;
} fonts[] = {
  [LG_REPORT_FONT_BODY] = { 9.5, PANGO_WEIGHT_NORMAL },
  [LG_REPORT_FONT_SMALL] = { 7.5, PANGO_WEIGHT_NORMAL },
  [LG_REPORT_FONT_TABLE] = { 8, PANGO_WEIGHT_NORMAL },
  [LG_REPORT_FONT_TABLE_BOLD] = { 8, PANGO_WEIGHT_BOLD },
  [LG_REPORT_FONT_HEADING] = { 15, PANGO_WEIGHT_BOLD },
  [LG_REPORT_FONT_SUBHEADING] = { 10.5, PANGO_WEIGHT_BOLD },
  [LG_REPORT_FONT_TITLE] = { 23, PANGO_WEIGHT_BOLD },
  [LG_REPORT_FONT_SUBTITLE] = { 11.5, PANGO_WEIGHT_NORMAL },
  [LG_REPORT_FONT_FIGURE] = { 16, PANGO_WEIGHT_BOLD },
};

/**
 * lg_report_text_context:
 *
 * Returns: (transfer full): what texts are laid out with, in points whatever they are drawn on
 */
PangoContext *
lg_report_text_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, 72.0);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);

  return context;
}

PangoLayout *
lg_report_text_layout (PangoContext *context,
                       LgReportFont  font,
                       const char   *text)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *description = pango_font_description_new ();

  pango_font_description_set_family_static (description, FONT_FAMILY);
  pango_font_description_set_size (description, (int) (fonts[font].size * PANGO_SCALE));
  pango_font_description_set_weight (description, fonts[font].weight);
  pango_layout_set_font_description (layout, description);
  pango_layout_set_text (layout, text, -1);
  pango_font_description_free (description);

  return layout;
}

/* Breaks the text to a width; what needs more lines ends with an ellipsis. */
void
lg_report_text_fit (PangoLayout *layout,
                    double       width,
                    int          n_lines)
{
  pango_layout_set_width (layout, (int) ceil (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (n_lines > 0)
    {
      pango_layout_set_height (layout, -n_lines);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }
}

double
lg_report_text_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);

  return (double) height / PANGO_SCALE;
}

double
lg_report_text_width (PangoLayout *layout)
{
  int width;

  pango_layout_get_size (layout, &width, NULL);

  return (double) width / PANGO_SCALE;
}

void
lg_report_text_draw (PangoLayout        *layout,
                     cairo_t            *cr,
                     double              x,
                     double              y,
                     const LgChartColor *color)
{
  lg_report_set_color (cr, color);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
}

void
lg_report_set_color (cairo_t            *cr,
                     const LgChartColor *color)
{
  cairo_set_source_rgb (cr, color->red, color->green, color->blue);
}

void
lg_report_draw_rule (cairo_t            *cr,
                     double              x,
                     double              y,
                     double              width,
                     double              thickness,
                     const LgChartColor *color)
{
  lg_report_set_color (cr, color);
  cairo_rectangle (cr, x, y - thickness / 2.0, width, thickness);
  cairo_fill (cr);
}
