/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-report"

#include "config.h"

#include "lg-report-contents.h"

typedef struct
{
  PangoContext *context;  /* (owned) */
  GArray       *links;    /* (owned) (element-type LgReportLink) */
} Contents;

static void
clear_link (gpointer data)
{
  LgReportLink *link = data;

  g_free (link->title);
}

/**
 * lg_report_contents_new:
 * @sections: (element-type LgReportSection): what is listed
 *
 * Returns: (transfer full) (element-type LgReportLink): a link to each section, whose boxes are still to be set
 */
GArray *
lg_report_contents_new (GPtrArray *sections)
{
  GArray *links = g_array_new (FALSE, FALSE, sizeof (LgReportLink));

  g_array_set_clear_func (links, clear_link);
  for (guint i = 0; i < sections->len; i++)
    {
      const LgReportSection *section = g_ptr_array_index (sections, i);
      LgReportLink link = { g_strdup (section->title), NULL };

      g_array_append_val (links, link);
    }

  return links;
}

static void
contents_free (gpointer data)
{
  Contents *contents = data;

  g_object_unref (contents->context);
  g_array_unref (contents->links);
  g_free (contents);
}

#define LINK_HEIGHT 14.0

static void
draw_link (const Contents     *contents,
           const LgReportLink *link,
           cairo_t            *cr,
           double              x,
           double              y,
           double              width)
{
  g_autofree char *number = g_strdup_printf ("%u", link->box->page + 1);
  g_autofree char *target = g_strdup_printf ("dest='%s'", link->box->destination);
  g_autoptr (PangoLayout) title = lg_report_text_layout (contents->context, LG_REPORT_FONT_BODY, link->title);
  g_autoptr (PangoLayout) page = lg_report_text_layout (contents->context, LG_REPORT_FONT_BODY, number);
  double page_x = x + width - lg_report_text_width (page);
  double dots = x + lg_report_text_width (title) + 6.0;
  const double dash[] = { 0.8, 3.0 };

  cairo_tag_begin (cr, CAIRO_TAG_LINK, target);
  lg_report_text_draw (title, cr, x, y, &lg_report_accent);
  lg_report_text_draw (page, cr, page_x, y, &lg_report_ink);
  cairo_tag_end (cr, CAIRO_TAG_LINK);

  cairo_save (cr);
  lg_report_set_color (cr, &lg_report_muted);
  cairo_set_line_width (cr, 0.6);
  cairo_set_dash (cr, dash, 2, 0.0);
  cairo_move_to (cr, dots, y + 9.0);
  cairo_line_to (cr, page_x - 6.0, y + 9.0);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_contents (LgReportBox *box,
               cairo_t     *cr,
               double       x,
               double       y,
               double       width)
{
  const Contents *contents = box->content;

  for (guint i = 0; i < contents->links->len; i++)
    draw_link (contents, &g_array_index (contents->links, LgReportLink, i), cr, x, y + i * LINK_HEIGHT, width);
}

/**
 * lg_report_contents_add:
 * @layout: a layout
 * @links: (element-type LgReportLink): what to list; links may be added until the layout is drawn,
 *   but there must be room for all of them now
 */
void
lg_report_contents_add (LgReportLayout *layout,
                              GArray         *links)
{
  Contents *contents = g_new0 (Contents, 1);

  contents->context = g_object_ref (layout->context);
  contents->links = g_array_ref (links);
  lg_report_layout_add (layout, lg_report_box_new (draw_contents, links->len * LINK_HEIGHT, contents, contents_free), 4.0);
}

/**
 * lg_report_contents_add_section:
 * @layout: a layout
 * @section: a section
 * @room: begins a page where less than this share of one is left
 *
 * Adds the section's heading and those of its tables that are for pages.
 *
 * Returns: (transfer none): the heading, to link to
 */
LgReportBox *
lg_report_contents_add_section (LgReportLayout        *layout,
                                const LgReportSection *section,
                                double                 room)
{
  LgReportBox *heading = lg_report_layout_add_text (layout, LG_REPORT_FONT_HEADING, section->title, 30.0);

  heading->destination = g_strdup_printf ("section-%s", section->id);
  heading->outline = g_strdup (section->title);
  heading->keep_with_next = TRUE;
  heading->room = room;

  for (guint i = 0; i < section->tables->len; i++)
    {
      const LgReportTable *table = g_ptr_array_index (section->tables, i);

      if (!table->data_only)
        lg_report_layout_add_table (layout, table);
    }

  return heading;
}
