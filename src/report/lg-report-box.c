/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-report"

#include "config.h"

#include "lg-report-box.h"

/**
 * lg_report_box_new:
 * @draw: draws the box
 * @height: how much room it takes
 * @content: (nullable) (transfer full): what it draws
 * @free_content: (nullable): frees that
 *
 * Returns: (transfer full): the box
 */
LgReportBox *
lg_report_box_new (LgReportDraw   draw,
                   double         height,
                   gpointer       content,
                   GDestroyNotify free_content)
{
  LgReportBox *self = g_new0 (LgReportBox, 1);

  self->draw = draw;
  self->height = height;
  self->content = content;
  self->free_content = free_content;

  return self;
}

void
lg_report_box_free (LgReportBox *self)
{
  if (self->free_content != NULL)
    self->free_content (self->content);
  g_free (self->destination);
  g_free (self->outline);
  g_free (self);
}

static void
draw_text (LgReportBox *box,
           cairo_t     *cr,
           double       x,
           double       y,
           double       width)
{
  lg_report_text_draw (box->content, cr, x, y, &lg_report_ink);
}

static void
draw_small_text (LgReportBox *box,
                 cairo_t     *cr,
                 double       x,
                 double       y,
                 double       width)
{
  lg_report_text_draw (box->content, cr, x, y, &lg_report_muted);
}

LgReportBox *
lg_report_box_new_text (PangoContext *context,
                        LgReportFont  font,
                        const char   *text,
                        double        width)
{
  PangoLayout *layout = lg_report_text_layout (context, font, text);

  lg_report_text_fit (layout, width, 0);

  return lg_report_box_new (font == LG_REPORT_FONT_SMALL ? draw_small_text : draw_text,
                            lg_report_text_height (layout), layout, g_object_unref);
}
