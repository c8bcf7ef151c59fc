/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-report"

#include "config.h"

#include "lg-report-layout.h"

/**
 * lg_report_layout_new:
 * @width: of the text, in points
 * @height: of the text of a page, in points
 *
 * Returns: (transfer full): a layout without boxes
 */
LgReportLayout *
lg_report_layout_new (double width,
                      double height)
{
  LgReportLayout *self = g_new0 (LgReportLayout, 1);

  self->context = lg_report_text_context ();
  self->width = width;
  self->height = height;
  self->boxes = g_ptr_array_new_with_free_func ((GDestroyNotify) lg_report_box_free);
  self->heads = g_ptr_array_new_with_free_func ((GDestroyNotify) lg_report_box_free);

  return self;
}

void
lg_report_layout_free (LgReportLayout *self)
{
  g_ptr_array_unref (self->boxes);
  g_ptr_array_unref (self->heads);
  g_object_unref (self->context);
  g_free (self);
}

/**
 * lg_report_layout_add:
 * @self: a layout
 * @box: (transfer full): a box
 * @space: above it, in points
 *
 * Returns: (transfer none): the box
 */
LgReportBox *
lg_report_layout_add (LgReportLayout *self,
                      LgReportBox    *box,
                      double          space)
{
  box->space = space;
  g_ptr_array_add (self->boxes, box);

  return box;
}

LgReportBox *
lg_report_layout_add_text (LgReportLayout *self,
                           LgReportFont    font,
                           const char     *text,
                           double          space)
{
  return lg_report_layout_add (self, lg_report_box_new_text (self->context, font, text, self->width), space);
}

static LgReportBox *
get_box (LgReportLayout *self,
         guint           i)
{
  return g_ptr_array_index (self->boxes, i);
}

/* The height of a box and those that must stand with it on one page. */
static double
measure_together (LgReportLayout *self,
                  guint           i)
{
  double height = 0.0;

  for (; i < self->boxes->len; i++)
    {
      LgReportBox *box = get_box (self, i);

      height += (height > 0.0 ? box->space : 0.0) + box->height;
      if (!box->keep_with_next)
        break;
    }

  return height;
}

/* What is kept together but is higher than a page is broken all the same, where it must be. */
static gboolean
fits (LgReportLayout *self,
      guint           i,
      double          y)
{
  LgReportBox *box = get_box (self, i);
  double together = measure_together (self, i);

  if (together > self->height)
    together = box->height;

  return y + box->space + together <= self->height;
}

/* Where a table goes on over a page, its head is drawn again above. */
static double
begin_page (LgReportBox *box)
{
  return box->head != NULL ? box->head->height : 0.0;
}

/**
 * lg_report_layout_place:
 * @self: a layout
 *
 * Gives each box its page and its place there.
 */
void
lg_report_layout_place (LgReportLayout *self)
{
  double y = 0.0;

  self->n_pages = 1;
  for (guint i = 0; i < self->boxes->len; i++)
    {
      LgReportBox *box = get_box (self, i);
      gboolean at_top = i == 0;

      if (i > 0 && (self->height - y < box->room * self->height || !fits (self, i, y)))
        {
          self->n_pages++;
          y = begin_page (box);
          at_top = TRUE;
        }

      box->page = self->n_pages - 1;
      box->y = y + (at_top ? 0.0 : box->space);
      y = box->y + box->height;
    }
}

static void
draw_box (LgReportLayout *self,
          cairo_t        *cr,
          LgReportBox    *box)
{
  g_autofree char *destination = NULL;

  if (box->destination != NULL)
    {
      destination = g_strdup_printf ("name='%s'", box->destination);
      cairo_tag_begin (cr, CAIRO_TAG_DEST, destination);
    }
  box->draw (box, cr, 0.0, box->y, self->width);
  if (destination != NULL)
    cairo_tag_end (cr, CAIRO_TAG_DEST);
}

/**
 * lg_report_layout_draw:
 * @self: a layout with its boxes placed
 * @cr: draws in points, with the corner of the text at its origin
 * @page: a page, from 0 on
 */
void
lg_report_layout_draw (LgReportLayout *self,
                       cairo_t        *cr,
                       guint           page)
{
  gboolean first = TRUE;

  for (guint i = 0; i < self->boxes->len; i++)
    {
      LgReportBox *box = get_box (self, i);

      if (box->page > page)
        break;
      if (box->page < page)
        continue;
      if (first && box->head != NULL && i > 0)
        box->head->draw (box->head, cr, 0.0, 0.0, self->width);
      first = FALSE;
      draw_box (self, cr, box);
    }
}
