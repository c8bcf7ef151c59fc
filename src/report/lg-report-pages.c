/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-report"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-report-pages-private.h"

#define MARGIN_X      50.0
#define MARGIN_TOP    58.0
#define MARGIN_BOTTOM 54.0

struct _LgReportPages
{
  GObject          parent_instance;

  LgReportImprint  imprint;
  LgReportLayout  *layout;  /* (owned) */
  double           width;
  double           height;
};

G_DEFINE_FINAL_TYPE (LgReportPages, lg_report_pages, G_TYPE_OBJECT)

static void
lg_report_pages_finalize (GObject *object)
{
  LgReportPages *self = LG_REPORT_PAGES (object);

  g_clear_pointer (&self->layout, lg_report_layout_free);
  lg_report_imprint_clear (&self->imprint);

  G_OBJECT_CLASS (lg_report_pages_parent_class)->finalize (object);
}

static void
lg_report_pages_class_init (LgReportPagesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lg_report_pages_finalize;
}

static void
lg_report_pages_init (LgReportPages *self)
{
}

/**
 * lg_report_pages_new:
 * @document: a report
 * @width: of the paper, in points
 * @height: of the paper, in points
 *
 * Returns: (transfer full): the report laid out
 */
LgReportPages *
lg_report_pages_new (LgReportDocument *document,
                     double            width,
                     double            height)
{
  LgReportPages *self = g_object_new (LG_TYPE_REPORT_PAGES, NULL);

  self->width = width;
  self->height = height;
  self->layout = lg_report_layout_new (width - 2 * MARGIN_X, height - MARGIN_TOP - MARGIN_BOTTOM);
  lg_report_document_describe (document, &self->imprint);
  lg_report_document_lay_out (document, self->layout);
  lg_report_layout_place (self->layout);

  return self;
}

static gboolean
is_letter (LgReportDocument *document,
           const char       *paper)
{
  g_auto (LgReportImprint) imprint = { 0 };

  if (paper != NULL)
    return g_ascii_strcasecmp (paper, "letter") == 0;

  lg_report_document_describe (document, &imprint);

  return g_ascii_strcasecmp (imprint.paper, "letter") == 0;
}

/**
 * lg_report_pages_new_for_paper:
 * @document: a report
 * @paper: (nullable): `a4` or `letter`, or none for the one of the settings
 *
 * Returns: (transfer full): the report laid out; on A4 where the paper is not known
 */
LgReportPages *
lg_report_pages_new_for_paper (LgReportDocument *document,
                               const char       *paper)
{
  if (is_letter (document, paper))
    return lg_report_pages_new (document, 612.0, 792.0);

  return lg_report_pages_new (document, 595.276, 841.89);
}

guint
lg_report_pages_get_n_pages (LgReportPages *self)
{
  return self->layout->n_pages;
}

void
lg_report_pages_get_size (LgReportPages *self,
                          double        *width,
                          double        *height)
{
  *width = self->width;
  *height = self->height;
}

static void
draw_at_sides (LgReportPages *self,
               cairo_t       *cr,
               const char    *left,
               const char    *right,
               double         y)
{
  g_autoptr (PangoLayout) first = lg_report_text_layout (self->layout->context, LG_REPORT_FONT_SMALL, left);
  g_autoptr (PangoLayout) last = lg_report_text_layout (self->layout->context, LG_REPORT_FONT_SMALL, right);
  double width = lg_report_text_width (last);

  lg_report_text_fit (first, self->layout->width - width - 12.0, 1);
  lg_report_text_draw (first, cr, MARGIN_X, y, &lg_report_muted);
  lg_report_text_draw (last, cr, self->width - MARGIN_X - width, y, &lg_report_muted);
}

static void
draw_header (LgReportPages *self,
             cairo_t       *cr)
{
  const LgReportImprint *imprint = &self->imprint;
  g_autofree char *left = *imprint->organisation != '\0'
                        ? g_strdup_printf ("%s  ·  %s", imprint->organisation, imprint->title)
                        : g_strdup (imprint->title);

  draw_at_sides (self, cr, left, imprint->scope, 30.0);
  lg_report_draw_rule (cr, MARGIN_X, 44.0, self->layout->width, 0.4, &lg_report_rule);
}

static void
draw_footer (LgReportPages *self,
             cairo_t       *cr,
             guint          page)
{
  g_autofree char *right = g_strdup_printf (_("Page %1$u of %2$u"), page + 1, self->layout->n_pages);

  lg_report_draw_rule (cr, MARGIN_X, self->height - 40.0, self->layout->width, 0.4, &lg_report_rule);
  draw_at_sides (self, cr, self->imprint.footer, right, self->height - 34.0);
}

/**
 * lg_report_pages_draw:
 * @self: a laid out report
 * @cr: draws in points, the corner of the paper at its origin
 * @page: a page, from 0 on
 */
void
lg_report_pages_draw (LgReportPages *self,
                      cairo_t       *cr,
                      guint          page)
{
  g_return_if_fail (page < self->layout->n_pages);

  if (page > 0)
    draw_header (self, cr);
  draw_footer (self, cr, page);

  cairo_save (cr);
  cairo_translate (cr, MARGIN_X, MARGIN_TOP);
  lg_report_layout_draw (self->layout, cr, page);
  cairo_restore (cr);
}

LgReportLayout *
lg_report_pages_get_layout (LgReportPages *self)
{
  return self->layout;
}

const LgReportImprint *
lg_report_pages_get_imprint (LgReportPages *self)
{
  return &self->imprint;
}
