/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-report"

#include "config.h"

#include <math.h>

#include "lg-report-table.h"
#include "lg-report-words.h"

static void
clear_cell (LgReportCell *cell)
{
  g_free (cell->text);
  g_free (cell->code);
}

/**
 * lg_report_table_new:
 * @id: a name for programs
 * @title: the heading, translated
 * @empty: the sentence that stands for a table without rows, translated
 *
 * Returns: (transfer full): a table without columns
 */
LgReportTable *
lg_report_table_new (const char *id,
                     const char *title,
                     const char *empty)
{
  LgReportTable *self = g_new0 (LgReportTable, 1);

  self->id = g_strdup (id);
  self->title = g_strdup (title);
  self->empty = g_strdup (empty);
  self->columns = g_array_new (FALSE, FALSE, sizeof (LgReportColumn));
  self->cells = g_array_new (FALSE, TRUE, sizeof (LgReportCell));
  g_array_set_clear_func (self->cells, (GDestroyNotify) clear_cell);
  self->total = -1;

  return self;
}

void
lg_report_table_free (LgReportTable *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self->note);
  g_free (self->empty);
  g_array_unref (self->columns);
  g_array_unref (self->cells);
  g_free (self);
}

void
lg_report_table_add_column (LgReportTable    *self,
                            const char       *id,
                            const char       *title,
                            LgReportCellType  type)
{
  LgReportColumn column = { id, title, type };

  g_array_append_val (self->columns, column);
}

void
lg_report_table_add_text (LgReportTable *self,
                          const char    *text)
{
  LgReportCell cell = { .known = text != NULL, .text = g_strdup (text) };

  g_array_append_val (self->cells, cell);
}

void
lg_report_table_add_word (LgReportTable *self,
                          const char    *code,
                          const char    *word)
{
  LgReportCell cell = { .known = code != NULL, .text = g_strdup (word), .code = g_strdup (code) };

  g_array_append_val (self->cells, cell);
}

void
lg_report_table_add_level (LgReportTable *self,
                           int            step,
                           const char    *code,
                           const char    *word)
{
  LgReportCell cell = { .known = TRUE, .value = step, .text = g_strdup (word), .code = g_strdup (code) };

  g_array_append_val (self->cells, cell);
}

static void
add_value (LgReportTable *self,
           gint64         value)
{
  LgReportCell cell = { .known = TRUE, .value = value };

  g_array_append_val (self->cells, cell);
}

void
lg_report_table_add_day (LgReportTable *self,
                         LgDay          day)
{
  add_value (self, day);
}

void
lg_report_table_add_count (LgReportTable *self,
                           gint64         count)
{
  add_value (self, count);
}

void
lg_report_table_add_money (LgReportTable *self,
                           gint64         amount,
                           const char    *currency)
{
  LgReportCell cell = { .known = TRUE, .value = amount, .currency = g_intern_string (currency) };

  g_array_append_val (self->cells, cell);
}

/* A share of nothing is unknown. */
void
lg_report_table_add_share (LgReportTable *self,
                           gint64         part,
                           gint64         whole)
{
  if (whole == 0)
    lg_report_table_add_nothing (self);
  else
    lg_report_table_add_number (self, (double) part / (double) whole);
}

void
lg_report_table_add_number (LgReportTable *self,
                            double         number)
{
  LgReportCell cell = { .known = isfinite (number), .number = number };

  g_array_append_val (self->cells, cell);
}

void
lg_report_table_add_nothing (LgReportTable *self)
{
  LgReportCell cell = { .known = FALSE };

  g_array_append_val (self->cells, cell);
}

/* Says how many rows there would be without a limit. */
void
lg_report_table_set_total (LgReportTable *self,
                           gint64         total)
{
  self->total = total;
}

guint
lg_report_table_get_n_rows (const LgReportTable *self)
{
  return self->cells->len / self->columns->len;
}

const LgReportColumn *
lg_report_table_get_column (const LgReportTable *self,
                            guint                column)
{
  return &g_array_index (self->columns, LgReportColumn, column);
}

const LgReportCell *
lg_report_table_get_cell (const LgReportTable *self,
                          guint                row,
                          guint                column)
{
  return &g_array_index (self->cells, LgReportCell, row * self->columns->len + column);
}

/**
 * lg_report_table_show_cell:
 * @self: a table
 * @row: a row
 * @column: a column
 *
 * Returns: (transfer full): the cell in words, with units, in the locale's way
 */
char *
lg_report_table_show_cell (const LgReportTable *self,
                           guint                row,
                           guint                column)
{
  const LgReportCell *cell = lg_report_table_get_cell (self, row, column);

  if (!cell->known)
    return g_strdup ("–");

  switch (lg_report_table_get_column (self, column)->type)
    {
    case LG_REPORT_CELL_DAY:
      return lg_report_words_short_day ((LgDay) cell->value);
    case LG_REPORT_CELL_COUNT:
      return lg_amount_format (cell->value, 0);
    case LG_REPORT_CELL_CHANGE:
      return lg_report_words_change (cell->value);
    case LG_REPORT_CELL_MONEY:
      return self->whole_amounts ? lg_money_format_whole (cell->value, cell->currency)
                                 : lg_money_format (cell->value, cell->currency);
    case LG_REPORT_CELL_SHARE:
      return lg_report_words_share (cell->number);
    case LG_REPORT_CELL_NUMBER:
      return lg_amount_format (llround (cell->number * 100.0), 2);
    case LG_REPORT_CELL_CHANCE:
      return lg_report_words_chance (cell->number);
    case LG_REPORT_CELL_DIGEST:
      return g_strdup_printf ("%s  %s", lg_report_table_get_column (self, column)->title, cell->text);
    case LG_REPORT_CELL_TEXT:
    case LG_REPORT_CELL_LIST:
    case LG_REPORT_CELL_LEVEL:
    default:
      return g_strdup (cell->text);
    }
}
