/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-report"

#include "config.h"

#include <glib/gi18n.h>

#include "lg-report-grid.h"
#include "lg-report-layout.h"

#define PADDING   2.6  /* above and below the text of a line */
#define MAX_LINES 4  /* of a list or a head */
#define MOST_WORD_LINES 3
#define MOST_LINES_IN_FULL 48 /* of which two stand on any page */

/* One line of a table. */
typedef struct
{
  LgReportGrid  *grid;   /* (owned) */
  PangoLayout  **cells;  /* (owned) (array) */
  int           *steps;  /* (owned): of levels, or -1 */
  double         beside; /* the height of what stands beside each other, without what is below */
  gboolean       is_head;
  gboolean       is_total;
} Line;

static void
line_free (gpointer data)
{
  Line *line = data;

  for (guint i = 0; i < line->grid->table->columns->len; i++)
    g_clear_object (&line->cells[i]);
  g_free (line->cells);
  g_free (line->steps);
  lg_report_grid_unref (line->grid);
  g_free (line);
}

static gboolean
is_below (const Line *line,
          guint       column)
{
  return lg_report_table_get_column (line->grid->table, column)->type == LG_REPORT_CELL_DIGEST;
}

static gboolean
is_figure (LgReportCellType type)
{
  return type != LG_REPORT_CELL_TEXT && type != LG_REPORT_CELL_LEVEL && type != LG_REPORT_CELL_LIST &&
         type != LG_REPORT_CELL_DAY && type != LG_REPORT_CELL_DIGEST;
}

static double
get_inset (const Line *line,
           guint       column)
{
  return !line->is_head && line->steps[column] >= 0 ? LG_REPORT_MARK + LG_REPORT_MARK_GAP : 0.0;
}

static int
get_most_lines (const Line *line,
                guint       column)
{
  if (line->is_head || lg_report_table_get_column (line->grid->table, column)->type == LG_REPORT_CELL_LIST)
    return MAX_LINES;

  return line->grid->table->in_full ? MOST_LINES_IN_FULL : MOST_WORD_LINES;
}

static double
fit_cell (Line  *line,
          guint  column)
{
  PangoLayout *cell = line->cells[column];

  lg_report_text_fit (cell, line->grid->widths[column] - get_inset (line, column), get_most_lines (line, column));
  if (is_figure (lg_report_table_get_column (line->grid->table, column)->type))
    pango_layout_set_alignment (cell, PANGO_ALIGN_RIGHT);

  return lg_report_text_height (cell);
}

/* The name of what stands below the others is beside it, not in the head. */
static double
fit_line (Line *line)
{
  double below = 0.0;

  for (guint i = 0; i < line->grid->table->columns->len; i++)
    {
      double height = fit_cell (line, i);

      if (!is_below (line, i))
        line->beside = MAX (line->beside, height);
      else if (!line->is_head)
        below += height;
    }

  return line->beside + below + 2 * PADDING;
}

static void
draw_cell (const Line *line,
           cairo_t    *cr,
           guint       column,
           double      x,
           double      y)
{
  const LgChartColor *color = line->is_head || is_below (line, column) ? &lg_report_muted : &lg_report_ink;
  double height = lg_report_text_height (line->cells[column]);
  double left = x + line->grid->x[column];

  if (get_inset (line, column) > 0.0)
    lg_report_draw_level (cr, left, y + (height - LG_REPORT_MARK) / 2.0, LG_REPORT_MARK, line->steps[column]);
  lg_report_text_draw (line->cells[column], cr, left + get_inset (line, column),
                       line->is_head ? y + line->beside - height : y, color);
}

static void
draw_line (LgReportBox *box,
           cairo_t     *cr,
           double       x,
           double       y,
           double       width)
{
  const Line *line = box->content;
  double below = y + PADDING + line->beside;

  for (guint i = 0; i < line->grid->table->columns->len; i++)
    {
      if (!is_below (line, i))
        {
          draw_cell (line, cr, i, x, y + PADDING);
        }
      else if (!line->is_head)
        {
          draw_cell (line, cr, i, x, below);
          below += lg_report_text_height (line->cells[i]);
        }
    }

  if (line->is_total)
    lg_report_draw_rule (cr, x, y, width, 0.8, &lg_report_muted);
  lg_report_draw_rule (cr, x, y + box->height, width, line->is_head ? 0.8 : 0.35,
                       line->is_head ? &lg_report_muted : &lg_report_rule);
}

static Line *
line_new (LgReportGrid *grid)
{
  Line *line = g_new0 (Line, 1);

  line->grid = lg_report_grid_ref (grid);
  line->cells = g_new0 (PangoLayout *, grid->table->columns->len);
  line->steps = g_new0 (int, grid->table->columns->len);

  return line;
}

static LgReportBox *
make_head (LgReportLayout *layout,
           LgReportGrid   *grid)
{
  Line *line = line_new (grid);

  line->is_head = TRUE;
  for (guint i = 0; i < grid->table->columns->len; i++)
    line->cells[i] = lg_report_grid_make_cell (grid, layout->context, LG_REPORT_FONT_TABLE_BOLD,
                                lg_report_table_get_column (grid->table, i)->title);

  return lg_report_box_new (draw_line, fit_line (line), line, line_free);
}

static LgReportBox *
make_row (LgReportLayout *layout,
          LgReportGrid   *grid,
          guint           row)
{
  Line *line = line_new (grid);

  line->is_total = grid->table->has_total && row == lg_report_table_get_n_rows (grid->table) - 1;
  for (guint i = 0; i < grid->table->columns->len; i++)
    {
      const LgReportCell *cell = lg_report_table_get_cell (grid->table, row, i);
      gboolean is_level = lg_report_table_get_column (grid->table, i)->type == LG_REPORT_CELL_LEVEL;
      g_autofree char *text = lg_report_table_show_cell (grid->table, row, i);

      line->cells[i] = lg_report_grid_make_cell (grid, layout->context, line->is_total ? LG_REPORT_FONT_TABLE_BOLD : LG_REPORT_FONT_TABLE, text);
      line->steps[i] = is_level && cell->known ? (int) cell->value : -1;
    }

  return lg_report_box_new (draw_line, fit_line (line), line, line_free);
}

/* The head stands in the array of heads, where rows on later pages find it; this draws it at the table's beginning. */
static void
draw_head (LgReportBox *box,
           cairo_t     *cr,
           double       x,
           double       y,
           double       width)
{
  LgReportBox *head = box->content;

  head->draw (head, cr, x, y, width);
}

static void
add_rows (LgReportLayout      *layout,
          const LgReportTable *table)
{
  guint n_rows = lg_report_table_get_n_rows (table);
  LgReportGrid *grid = lg_report_grid_new (layout->context, table, layout->width);
  LgReportBox *head = make_head (layout, grid);

  g_ptr_array_add (layout->heads, head);
  lg_report_layout_add (layout, lg_report_box_new (draw_head, head->height, head, NULL), 3.0)->keep_with_next = TRUE;
  for (guint row = 0; row < n_rows; row++)
    {
      LgReportBox *box = lg_report_layout_add (layout, make_row (layout, grid, row), 0.0);

      /* A table begins with two lines at least, and its last line does not stand alone, nor does its note. */
      box->keep_with_next = (row == 0 && n_rows > 1) || row + 2 == n_rows ||
                            (row + 1 == n_rows && (table->note != NULL || table->total > n_rows));
      box->head = row > 0 ? head : NULL;
    }
  lg_report_grid_unref (grid);
}

static void
add_rest (LgReportLayout      *layout,
          const LgReportTable *table)
{
  guint n_rows = lg_report_table_get_n_rows (table);
  LgReportBox *box;
  g_autofree char *total = NULL;
  g_autofree char *text = NULL;

  if (table->total <= n_rows)
    return;

  total = g_strdup_printf ("%" G_GINT64_FORMAT, table->total);
  text = g_strdup_printf (_("%1$u of %2$s are shown."), n_rows, total);
  box = lg_report_layout_add_text (layout, LG_REPORT_FONT_SMALL, text, 3.0);
  box->keep_with_next = table->note != NULL;
}

/**
 * lg_report_layout_add_table:
 * @self: a layout
 * @table: a table, which must outlive the layout
 *
 * Adds its title, its rows under a head that is repeated on every page, and its note.
 */
void
lg_report_layout_add_table (LgReportLayout      *self,
                            const LgReportTable *table)
{
  LgReportBox *title = lg_report_layout_add_text (self, LG_REPORT_FONT_SUBHEADING, table->title, 16.0);

  title->keep_with_next = TRUE;
  title->destination = g_strdup (table->id);
  title->outline = g_strdup (table->title);
  title->outline_level = 1;

  if (lg_report_table_get_n_rows (table) == 0)
    lg_report_layout_add_text (self, LG_REPORT_FONT_BODY, table->empty, 3.0);
  else
    add_rows (self, table);
  add_rest (self, table);
  if (table->note != NULL && lg_report_table_get_n_rows (table) > 0)
    lg_report_layout_add_text (self, LG_REPORT_FONT_SMALL, table->note, 3.0);
}
