/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-report"

#include "config.h"

#include "lg-report-grid.h"

#define GAP              10.0  /* between columns */
#define SLACK            0.5   /* so that no text breaks by a rounding */
#define MOST_WIDTH       230.0 /* of a column of words, where there is too little room */
#define MOST_WORD_WIDTH  125.0
#define MOST_KEY_WIDTH   125.0 /* of a first column that is never broken */
#define LEAST_SCALE      0.55

static void
clear_grid (gpointer data)
{
  LgReportGrid *self = data;

  g_free (self->x);
  g_free (self->widths);
  g_free (self->least);
}

LgReportGrid *
lg_report_grid_ref (LgReportGrid *self)
{
  return g_rc_box_acquire (self);
}

void
lg_report_grid_unref (LgReportGrid *self)
{
  g_rc_box_release_full (self, clear_grid);
}

/* What stands on a line of its own takes no room beside the others. */
static gboolean
is_beside (const LgReportTable *table,
           guint                column)
{
  return lg_report_table_get_column (table, column)->type != LG_REPORT_CELL_DIGEST;
}

static guint
count_beside (const LgReportTable *table)
{
  guint n_columns = 0;

  for (guint i = 0; i < table->columns->len; i++)
    n_columns += is_beside (table, i);

  return n_columns;
}

/* Words give way where there is too little room; figures, dates and what names a row do not. */
static gboolean
is_wrapped (const LgReportGrid *grid,
            guint               column)
{
  LgReportCellType type = lg_report_table_get_column (grid->table, column)->type;

  return (type == LG_REPORT_CELL_TEXT && (column > 0 || grid->long_keys)) || type == LG_REPORT_CELL_LIST;
}

PangoLayout *
lg_report_grid_make_cell (LgReportGrid *self,
                          PangoContext *context,
                          LgReportFont  font,
                          const char   *text)
{
  PangoLayout *layout = lg_report_text_layout (context, font, text);
  PangoFontDescription *description;

  if (self->scale < 1.0)
    {
      description = pango_font_description_copy (pango_layout_get_font_description (layout));
      pango_font_description_set_size (description, (int) (pango_font_description_get_size (description) * self->scale));
      pango_layout_set_font_description (layout, description);
      pango_font_description_free (description);
    }

  return layout;
}

/* Texts may break between words, so the longest word is the least. */
static double
measure_words (PangoContext *context,
               LgReportGrid *grid,
               LgReportFont  font,
               const char   *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  double width = 0.0;

  for (gsize i = 0; words[i] != NULL; i++)
    {
      g_autoptr (PangoLayout) layout = lg_report_grid_make_cell (grid, context, font, words[i]);

      width = MAX (width, lg_report_text_width (layout));
    }

  return width;
}

static void
measure_cell (PangoContext *context,
              LgReportGrid *grid,
              guint         row,
              guint         column)
{
  gboolean is_total = grid->table->has_total && row == lg_report_table_get_n_rows (grid->table) - 1;
  LgReportFont font = is_total ? LG_REPORT_FONT_TABLE_BOLD : LG_REPORT_FONT_TABLE;
  g_autofree char *text = lg_report_table_show_cell (grid->table, row, column);
  g_autoptr (PangoLayout) layout = lg_report_grid_make_cell (grid, context, font, text);
  double width = lg_report_text_width (layout);

  if (lg_report_table_get_column (grid->table, column)->type == LG_REPORT_CELL_LEVEL)
    width += LG_REPORT_MARK + LG_REPORT_MARK_GAP;

  grid->widths[column] = MAX (grid->widths[column], width + SLACK);
  if (width > grid->least[column])
    grid->least[column] = MAX (grid->least[column], measure_words (context, grid, font, text) + SLACK);
}

static void
measure_column (PangoContext *context,
                LgReportGrid *grid,
                guint         column)
{
  const char *title = lg_report_table_get_column (grid->table, column)->title;

  grid->least[column] = grid->widths[column] = measure_words (context, grid, LG_REPORT_FONT_TABLE_BOLD, title) + SLACK;
  for (guint row = 0; row < lg_report_table_get_n_rows (grid->table); row++)
    measure_cell (context, grid, row, column);

  /* A word that is longer still is broken. */
  grid->least[column] = MIN (grid->least[column], MOST_WORD_WIDTH);
}

static double
sum_widths (LgReportGrid *grid,
            gboolean      wrapped)
{
  double sum = 0.0;

  for (guint i = 0; i < grid->table->columns->len; i++)
    {
      if (is_wrapped (grid, i) == wrapped)
        sum += grid->widths[i];
    }

  return sum;
}

static double
sum_least_widths (LgReportGrid *grid)
{
  double sum = 0.0;

  for (guint i = 0; i < grid->table->columns->len; i++)
    sum += is_wrapped (grid, i) ? grid->least[i] : 0.0;

  return sum;
}

/* Takes from the columns of words what they have too much, the widest giving first. */
static void
shrink_words (LgReportGrid *grid,
              double        room)
{
  double limit = MOST_WIDTH;

  while (sum_widths (grid, TRUE) > room && limit > 0.0)
    {
      limit -= 2.0;
      for (guint i = 0; i < grid->table->columns->len; i++)
        {
          if (is_wrapped (grid, i))
            grid->widths[i] = MIN (grid->widths[i], MAX (limit, grid->least[i]));
        }
    }
}

/* On very small paper every column gives, and figures break behind their currency. */
static void
squeeze (LgReportGrid *grid,
         double        room)
{
  double used = sum_widths (grid, TRUE) + sum_widths (grid, FALSE);

  for (guint i = 0; used > room && i < grid->table->columns->len; i++)
    grid->widths[i] *= room / used;
}

/* Each column gets a little of what is left, and the first the rest. */
static void
spread (LgReportGrid *grid,
        double        width)
{
  guint n_columns = count_beside (grid->table);
  double used = sum_widths (grid, TRUE) + sum_widths (grid, FALSE) + GAP * (n_columns - 1);
  double left = MAX (width - used, 0.0);
  double each = MIN (left / n_columns, 24.0);
  double x = 0.0;

  for (guint i = 0; i < grid->table->columns->len; i++)
    {
      if (!is_beside (grid->table, i))
        {
          grid->widths[i] = width;
          continue;
        }
      grid->x[i] = x;
      grid->widths[i] += each;
      if (i == 0)
        grid->widths[i] += left - each * n_columns;
      x += grid->widths[i] + GAP;
    }
}

static void
measure_columns (PangoContext *context,
                 LgReportGrid *grid)
{
  for (guint i = 0; i < grid->table->columns->len; i++)
    {
      if (is_beside (grid->table, i))
        measure_column (context, grid, i);
    }
  grid->long_keys = grid->widths[0] > MOST_KEY_WIDTH;
}

/**
 * lg_report_grid_new:
 * @context: what texts are laid out with
 * @table: a table, which must outlive the grid
 * @width: the room, in points
 *
 * Returns: (transfer full): columns that hold the table's cells
 */
LgReportGrid *
lg_report_grid_new (PangoContext        *context,
                    const LgReportTable *table,
                    double               width)
{
  LgReportGrid *self = g_rc_box_new0 (LgReportGrid);
  guint n_columns = table->columns->len;
  double gaps = GAP * (count_beside (table) - 1);

  self->table = table;
  self->x = g_new0 (double, n_columns);
  self->widths = g_new0 (double, n_columns);
  self->least = g_new0 (double, n_columns);
  for (self->scale = 1.0; self->scale > LEAST_SCALE; self->scale -= 0.1)
    {
      measure_columns (context, self);
      if (sum_widths (self, FALSE) + gaps + sum_least_widths (self) <= width)
        break;
    }
  shrink_words (self, width - gaps - sum_widths (self, FALSE));
  squeeze (self, width - gaps);
  spread (self, width);

  return self;
}
