/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-report"

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "lg-report-layout.h"

#define GAP          10.0  /* between columns */
#define PADDING      2.6   /* above and below the text of a line */
#define MARK         6.5   /* the shape of a level */
#define MARK_GAP     4.0
#define MAX_LINES    4
#define LEAST_WIDTH  44.0  /* of a column of words */
#define LEAST_LIST_WIDTH 96.0
#define MOST_WIDTH   230.0
#define MOST_KEY_WIDTH 110.0 /* of a first column that is never broken */
#define LEAST_SCALE  0.55

/* How the columns of one table lie. */
typedef struct
{
  const LgReportTable *table;
  double              *x;       /* (owned): where each column begins */
  double              *widths;  /* (owned) */
  double               scale;   /* of the type, below 1 where figures would not fit else */
} Grid;

/* One line of it. */
typedef struct
{
  Grid         *grid;     /* (owned reference) */
  PangoLayout **cells;    /* (owned) (array): may be NULL where nothing is said */
  int          *steps;    /* (owned): of levels, or -1 */
  gboolean      is_head;
  gboolean      is_total;
} Line;

static void
clear_grid (gpointer data)
{
  Grid *grid = data;

  g_free (grid->x);
  g_free (grid->widths);
}

static void
line_free (gpointer data)
{
  Line *line = data;

  for (guint i = 0; i < line->grid->table->columns->len; i++)
    g_clear_object (&line->cells[i]);
  g_free (line->cells);
  g_free (line->steps);
  g_rc_box_release_full (line->grid, clear_grid);
  g_free (line);
}

static gboolean
is_figure (LgReportCellType type)
{
  return type != LG_REPORT_CELL_TEXT && type != LG_REPORT_CELL_LEVEL && type != LG_REPORT_CELL_LIST &&
         type != LG_REPORT_CELL_DAY;
}

/* Words give way where there is too little room; figures, dates and what names a row do not. */
static gboolean
is_wrapped (const Grid *grid,
            guint       column)
{
  LgReportCellType type = lg_report_table_get_column (grid->table, column)->type;

  return (type == LG_REPORT_CELL_TEXT && !(column == 0 && grid->widths[0] < MOST_KEY_WIDTH)) || type == LG_REPORT_CELL_LIST;
}

static PangoLayout *
make_cell (PangoContext *context,
           Grid         *grid,
           LgReportFont  font,
           const char   *text)
{
  PangoLayout *layout = lg_report_text_layout (context, font, text);
  PangoFontDescription *description;

  if (grid->scale < 1.0)
    {
      description = pango_font_description_copy (pango_layout_get_font_description (layout));
      pango_font_description_set_size (description, (int) (pango_font_description_get_size (description) * grid->scale));
      pango_layout_set_font_description (layout, description);
      pango_font_description_free (description);
    }

  return layout;
}

static double
measure_head (PangoContext  *context,
              Grid          *grid,
              guint          column)
{
  g_auto (GStrv) words = g_strsplit (lg_report_table_get_column (grid->table, column)->title, " ", -1);
  double width = 0.0;

  /* Heads may break between words, so the longest word is the least. */
  for (gsize i = 0; words[i] != NULL; i++)
    {
      g_autoptr (PangoLayout) layout = make_cell (context, grid, LG_REPORT_FONT_TABLE_BOLD, words[i]);

      width = MAX (width, lg_report_text_width (layout));
    }

  return width;
}

static double
measure_column (PangoContext *context,
                Grid         *grid,
                guint         column)
{
  guint n_rows = lg_report_table_get_n_rows (grid->table);
  gboolean is_level = lg_report_table_get_column (grid->table, column)->type == LG_REPORT_CELL_LEVEL;
  double width = 0.0;

  for (guint row = 0; row < n_rows; row++)
    {
      g_autofree char *text = lg_report_table_show_cell (grid->table, row, column);
      gboolean bold = grid->table->has_total && row == n_rows - 1;
      g_autoptr (PangoLayout) layout = make_cell (context, grid, bold ? LG_REPORT_FONT_TABLE_BOLD : LG_REPORT_FONT_TABLE, text);

      width = MAX (width, lg_report_text_width (layout));
    }
  if (is_level)
    width += MARK + MARK_GAP;

  return MAX (width, measure_head (context, grid, column)) + 0.5;
}

static double
sum_widths (Grid     *grid,
            gboolean  wrapped)
{
  double sum = 0.0;

  for (guint i = 0; i < grid->table->columns->len; i++)
    {
      if (is_wrapped (grid, i) == wrapped)
        sum += grid->widths[i];
    }

  return sum;
}

/* Lists break between their items, never within one. */
static double
get_least_width (Grid  *grid,
                 guint  column)
{
  gboolean is_list = lg_report_table_get_column (grid->table, column)->type == LG_REPORT_CELL_LIST;

  return MIN (grid->widths[column], is_list ? LEAST_LIST_WIDTH : LEAST_WIDTH);
}

static double
sum_least_widths (Grid *grid)
{
  double sum = 0.0;

  for (guint i = 0; i < grid->table->columns->len; i++)
    sum += is_wrapped (grid, i) ? get_least_width (grid, i) : 0.0;

  return sum;
}

/* Takes from the columns of words what they have too much, the widest giving first. */
static void
shrink_words (Grid   *grid,
              double  room)
{
  double limit = MOST_WIDTH;

  while (sum_widths (grid, TRUE) > room && limit > LEAST_WIDTH)
    {
      limit -= 2.0;
      for (guint i = 0; i < grid->table->columns->len; i++)
        {
          if (is_wrapped (grid, i))
            grid->widths[i] = MIN (grid->widths[i], MAX (limit, get_least_width (grid, i)));
        }
    }
}

/* On very small paper every column gives, and figures break behind their currency. */
static void
squeeze (Grid   *grid,
         double  room)
{
  double used = sum_widths (grid, TRUE) + sum_widths (grid, FALSE);

  for (guint i = 0; used > room && i < grid->table->columns->len; i++)
    grid->widths[i] *= room / used;
}

/* Each column gets a little of what is left, and the first the rest. */
static void
spread (Grid   *grid,
        double  width)
{
  guint n_columns = grid->table->columns->len;
  double used = sum_widths (grid, TRUE) + sum_widths (grid, FALSE) + GAP * (n_columns - 1);
  double left = MAX (width - used, 0.0);
  double each = MIN (left / n_columns, 24.0);
  double x = 0.0;

  for (guint i = 0; i < n_columns; i++)
    {
      grid->x[i] = x;
      grid->widths[i] += each;
      if (i == 0)
        grid->widths[i] += left - each * n_columns;
      x += grid->widths[i] + GAP;
    }
}

static void
measure_columns (PangoContext *context,
                 Grid         *grid)
{
  for (guint i = 0; i < grid->table->columns->len; i++)
    grid->widths[i] = measure_column (context, grid, i);
}

static Grid *
grid_new (LgReportLayout      *layout,
          const LgReportTable *table)
{
  Grid *grid = g_rc_box_new0 (Grid);
  guint n_columns = table->columns->len;
  double gaps = GAP * (n_columns - 1);

  grid->table = table;
  grid->x = g_new0 (double, n_columns);
  grid->widths = g_new0 (double, n_columns);
  for (grid->scale = 1.0; grid->scale > LEAST_SCALE; grid->scale -= 0.1)
    {
      measure_columns (layout->context, grid);
      if (sum_widths (grid, FALSE) + gaps + sum_least_widths (grid) <= layout->width)
        break;
    }
  shrink_words (grid, layout->width - gaps - sum_widths (grid, FALSE));
  squeeze (grid, layout->width - gaps);
  spread (grid, layout->width);

  return grid;
}

static double
get_inset (const Line *line,
           guint       column)
{
  return !line->is_head && line->steps[column] >= 0 ? MARK + MARK_GAP : 0.0;
}

static double
fit_line (Line *line)
{
  double height = 0.0;

  for (guint i = 0; i < line->grid->table->columns->len; i++)
    {
      const LgReportColumn *column = lg_report_table_get_column (line->grid->table, i);
      PangoLayout *cell = line->cells[i];

      lg_report_text_fit (cell, line->grid->widths[i] - get_inset (line, i), line->is_head || column->type == LG_REPORT_CELL_LIST ? MAX_LINES : 2);
      if (is_figure (column->type))
        pango_layout_set_alignment (cell, PANGO_ALIGN_RIGHT);
      height = MAX (height, lg_report_text_height (cell));
    }

  return height + 2 * PADDING;
}

static void
draw_line (LgReportBox *box,
           cairo_t     *cr,
           double       x,
           double       y,
           double       width)
{
  const Line *line = box->content;
  const LgChartColor *color = line->is_head ? &lg_report_muted : &lg_report_ink;

  for (guint i = 0; i < line->grid->table->columns->len; i++)
    {
      double height = lg_report_text_height (line->cells[i]);
      double top = line->is_head ? y + box->height - PADDING - height : y + PADDING;

      if (get_inset (line, i) > 0.0)
        lg_report_draw_level (cr, x + line->grid->x[i], y + PADDING + (height - MARK) / 2.0, MARK, line->steps[i]);
      lg_report_text_draw (line->cells[i], cr, x + line->grid->x[i] + get_inset (line, i), top, color);
    }

  if (line->is_total)
    lg_report_draw_rule (cr, x, y, width, 0.8, &lg_report_muted);
  lg_report_draw_rule (cr, x, y + box->height, width, line->is_head ? 0.8 : 0.35,
                       line->is_head ? &lg_report_muted : &lg_report_rule);
}

static Line *
line_new (Grid *grid)
{
  Line *line = g_new0 (Line, 1);

  line->grid = g_rc_box_acquire (grid);
  line->cells = g_new0 (PangoLayout *, grid->table->columns->len);
  line->steps = g_new0 (int, grid->table->columns->len);

  return line;
}

static LgReportBox *
make_head (LgReportLayout *layout,
           Grid           *grid)
{
  Line *line = line_new (grid);

  line->is_head = TRUE;
  for (guint i = 0; i < grid->table->columns->len; i++)
    line->cells[i] = make_cell (layout->context, grid, LG_REPORT_FONT_TABLE_BOLD,
                                lg_report_table_get_column (grid->table, i)->title);

  return lg_report_box_new (draw_line, fit_line (line), line, line_free);
}

static LgReportBox *
make_row (LgReportLayout *layout,
          Grid           *grid,
          guint           row)
{
  Line *line = line_new (grid);

  line->is_total = grid->table->has_total && row == lg_report_table_get_n_rows (grid->table) - 1;
  for (guint i = 0; i < grid->table->columns->len; i++)
    {
      const LgReportCell *cell = lg_report_table_get_cell (grid->table, row, i);
      gboolean is_level = lg_report_table_get_column (grid->table, i)->type == LG_REPORT_CELL_LEVEL;
      g_autofree char *text = lg_report_table_show_cell (grid->table, row, i);

      line->cells[i] = make_cell (layout->context, grid, line->is_total ? LG_REPORT_FONT_TABLE_BOLD : LG_REPORT_FONT_TABLE, text);
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
  Grid *grid = grid_new (layout, table);
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
  g_rc_box_release_full (grid, clear_grid);
}

static void
add_rest (LgReportLayout      *layout,
          const LgReportTable *table)
{
  guint n_rows = lg_report_table_get_n_rows (table);
  g_autofree char *total = NULL;
  g_autofree char *text = NULL;

  if (table->total <= n_rows)
    return;

  total = g_strdup_printf ("%" G_GINT64_FORMAT, table->total);
  text = g_strdup_printf (_("%1$u of %2$s are shown."), n_rows, total);
  lg_report_layout_add_text (layout, LG_REPORT_FONT_SMALL, text, 3.0);
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
