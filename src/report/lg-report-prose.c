/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-report"

#include "config.h"

#include "lg-report-prose.h"

#define FACT_WIDTH   118.0  /* of its name */
#define FACT_PADDING 2.4
#define FACT_LINES   40

/* One line of a text that goes on over pages. */
typedef struct
{
  PangoLayout *text;      /* (owned) */
  int          number;
  double       left;
  double       baseline;  /* below the top of the line */
} Line;

/* A name and what it stands for. */
typedef struct
{
  PangoLayout *name;   /* (owned) */
  PangoLayout *value;  /* (owned) */
} Fact;

static void
line_free (gpointer data)
{
  Line *line = data;

  g_object_unref (line->text);
  g_free (line);
}

static void
draw_line (LgReportBox *box,
           cairo_t     *cr,
           double       x,
           double       y,
           double       width)
{
  const Line *line = box->content;

  lg_report_set_color (cr, &lg_report_ink);
  cairo_move_to (cr, x + line->left, y + line->baseline);
  pango_cairo_show_layout_line (cr, pango_layout_get_line_readonly (line->text, line->number));
}

static LgReportBox *
make_line (PangoLayout     *text,
           PangoLayoutIter *iter,
           int              number)
{
  Line *line = g_new0 (Line, 1);
  PangoRectangle extents;
  int top, bottom;

  pango_layout_iter_get_line_extents (iter, NULL, &extents);
  pango_layout_iter_get_line_yrange (iter, &top, &bottom);
  line->text = g_object_ref (text);
  line->number = number;
  line->left = (double) extents.x / PANGO_SCALE;
  line->baseline = (double) (pango_layout_iter_get_baseline (iter) - top) / PANGO_SCALE;

  return lg_report_box_new (draw_line, (double) (bottom - top) / PANGO_SCALE, line, line_free);
}

/**
 * lg_report_prose_add:
 * @layout: a layout
 * @text: a text of any length
 * @space: above it, in points
 *
 * Adds a text that goes on over pages, line by line.
 */
void
lg_report_prose_add (LgReportLayout *layout,
                     const char     *text,
                     double          space)
{
  g_autoptr (PangoLayout) whole = lg_report_text_layout (layout->context, LG_REPORT_FONT_BODY, text);
  g_autoptr (PangoLayoutIter) iter = NULL;
  int n_lines;

  lg_report_text_fit (whole, layout->width, 0);
  n_lines = pango_layout_get_line_count (whole);
  iter = pango_layout_get_iter (whole);
  for (int i = 0; i < n_lines; i++)
    {
      LgReportBox *box = lg_report_layout_add (layout, make_line (whole, iter, i), i == 0 ? space : 0.0);

      /* Two lines at least are together where it begins, and where it ends. */
      box->keep_with_next = (i == 0 && n_lines > 1) || i + 2 == n_lines;
      pango_layout_iter_next_line (iter);
    }
}

static void
fact_free (gpointer data)
{
  Fact *fact = data;

  g_object_unref (fact->name);
  g_object_unref (fact->value);
  g_free (fact);
}

static void
draw_fact (LgReportBox *box,
           cairo_t     *cr,
           double       x,
           double       y,
           double       width)
{
  const Fact *fact = box->content;

  lg_report_text_draw (fact->name, cr, x, y + FACT_PADDING, &lg_report_muted);
  lg_report_text_draw (fact->value, cr, x + FACT_WIDTH, y + FACT_PADDING, &lg_report_ink);
  lg_report_draw_rule (cr, x, y + box->height, width, 0.35, &lg_report_rule);
}

/**
 * lg_report_prose_add_fact:
 * @layout: a layout
 * @name: what it is
 * @value: (nullable): how it is; what is not known is left out
 */
void
lg_report_prose_add_fact (LgReportLayout *layout,
                          const char     *name,
                          const char     *value)
{
  Fact *fact;
  double height;

  if (value == NULL || *value == '\0')
    return;

  fact = g_new0 (Fact, 1);
  fact->name = lg_report_text_layout (layout->context, LG_REPORT_FONT_TABLE, name);
  fact->value = lg_report_text_layout (layout->context, LG_REPORT_FONT_TABLE, value);
  lg_report_text_fit (fact->name, FACT_WIDTH - 8.0, 2);
  lg_report_text_fit (fact->value, layout->width - FACT_WIDTH, FACT_LINES);
  height = MAX (lg_report_text_height (fact->name), lg_report_text_height (fact->value));
  lg_report_layout_add (layout, lg_report_box_new (draw_fact, height + 2 * FACT_PADDING, fact, fact_free), 0.0);
}
