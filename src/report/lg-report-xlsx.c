/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-report"

#include "config.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <math.h>
#include <xlsxwriter.h>

#include "lg-report-error.h"
#include "lg-report-summary.h"
#include "lg-report-words.h"

#define MAX_SHEET_NAME 31
#define MAX_TEXT       32000  /* characters that a cell holds, with some to spare */
#define COLUMN_WIDTH   18.0
#define FIRST_WIDTH    34.0

/* A workbook being written. */
typedef struct
{
  lxw_workbook *book;
  lxw_format   *title;
  lxw_format   *head;
  lxw_format   *head_right;
  lxw_format   *note;
  GHashTable   *formats;  /* (owned) (element-type utf8 lxw_format): of figures, by their number format */
} Book;

static lxw_format *
get_format (Book       *self,
            const char *number_format,
            gboolean    bold)
{
  g_autofree char *key = g_strconcat (bold ? "bold " : "", number_format, NULL);
  lxw_format *format = g_hash_table_lookup (self->formats, key);

  if (format == NULL)
    {
      format = workbook_add_format (self->book);
      if (*number_format != '\0')
        format_set_num_format (format, number_format);
      if (bold)
        format_set_bold (format);
      g_hash_table_insert (self->formats, g_steal_pointer (&key), format);
    }

  return format;
}

static char *
get_money_format (const char *currency)
{
  int digits = lg_currency_digits (currency);
  g_autofree char *zeros = g_strnfill ((gsize) digits, '0');

  return g_strdup_printf ("[$%1$s] #,##0%2$s%3$s;[$%1$s] -#,##0%2$s%3$s", currency, digits > 0 ? "." : "", zeros);
}

static void
write_text (lxw_worksheet *sheet,
            lxw_row_t      row,
            lxw_col_t      column,
            const char    *text,
            lxw_format    *format)
{
  g_autofree char *shorter = NULL;

  if (g_utf8_strlen (text, -1) > MAX_TEXT)
    text = shorter = g_utf8_substring (text, 0, MAX_TEXT);
  worksheet_write_string (sheet, row, column, text, format);
}

static void
write_day (Book          *self,
           lxw_worksheet *sheet,
           lxw_row_t      row,
           lxw_col_t      column,
           LgDay          day,
           gboolean       bold)
{
  lxw_datetime date = { 0 };

  lg_day_to_date (day, &date.year, &date.month, &date.day);
  worksheet_write_datetime (sheet, row, column, &date, get_format (self, "yyyy-mm-dd", bold));
}

static void
write_money (Book               *self,
             lxw_worksheet      *sheet,
             lxw_row_t           row,
             lxw_col_t           column,
             const LgReportCell *cell,
             gboolean            bold)
{
  g_autofree char *format = get_money_format (cell->currency);
  double unit = pow (10.0, lg_currency_digits (cell->currency));

  worksheet_write_number (sheet, row, column, (double) cell->value / unit, get_format (self, format, bold));
}

static void
write_cell (Book               *self,
            lxw_worksheet      *sheet,
            lxw_row_t           row,
            lxw_col_t           column,
            LgReportCellType    type,
            const LgReportCell *cell,
            gboolean            bold)
{
  static const char * const formats[] = {
    [LG_REPORT_CELL_COUNT] = "#,##0",
    [LG_REPORT_CELL_CHANGE] = "+#,##0;-#,##0;0",
    [LG_REPORT_CELL_SHARE] = "0.0%",
    [LG_REPORT_CELL_NUMBER] = "#,##0.00",
    [LG_REPORT_CELL_CHANCE] = "0.0E+00",
  };

  if (!cell->known)
    return;

  switch (type)
    {
    case LG_REPORT_CELL_DAY:
      write_day (self, sheet, row, column, (LgDay) cell->value, bold);
      break;
    case LG_REPORT_CELL_MONEY:
      write_money (self, sheet, row, column, cell, bold);
      break;
    case LG_REPORT_CELL_COUNT:
    case LG_REPORT_CELL_CHANGE:
      worksheet_write_number (sheet, row, column, (double) cell->value, get_format (self, formats[type], bold));
      break;
    case LG_REPORT_CELL_SHARE:
    case LG_REPORT_CELL_NUMBER:
    case LG_REPORT_CELL_CHANCE:
      worksheet_write_number (sheet, row, column, cell->number, get_format (self, formats[type], bold));
      break;
    case LG_REPORT_CELL_TEXT:
    case LG_REPORT_CELL_LEVEL:
    case LG_REPORT_CELL_LIST:
    case LG_REPORT_CELL_DIGEST:
    default:
      write_text (sheet, row, column, cell->text, get_format (self, "", bold));
    }
}

static gboolean
is_figure (LgReportCellType type)
{
  return type != LG_REPORT_CELL_TEXT && type != LG_REPORT_CELL_LEVEL && type != LG_REPORT_CELL_LIST &&
         type != LG_REPORT_CELL_DIGEST;
}

static void
write_head (Book                *self,
            lxw_worksheet       *sheet,
            lxw_row_t            row,
            const LgReportTable *table)
{
  for (guint i = 0; i < table->columns->len; i++)
    {
      const LgReportColumn *column = lg_report_table_get_column (table, i);

      write_text (sheet, row, (lxw_col_t) i, column->title, is_figure (column->type) ? self->head_right : self->head);
    }
}

static lxw_row_t
write_rows (Book                *self,
            lxw_worksheet       *sheet,
            lxw_row_t            row,
            const LgReportTable *table)
{
  guint n_rows = lg_report_table_get_n_rows (table);

  write_head (self, sheet, row++, table);
  for (guint i = 0; i < n_rows; i++, row++)
    for (guint j = 0; j < table->columns->len; j++)
      write_cell (self, sheet, row, (lxw_col_t) j, lg_report_table_get_column (table, j)->type,
                  lg_report_table_get_cell (table, i, j), table->has_total && i == n_rows - 1);

  return row;
}

/* Returns the row after the table. */
static lxw_row_t
write_table (Book                *self,
             lxw_worksheet       *sheet,
             lxw_row_t            row,
             const LgReportTable *table)
{
  write_text (sheet, row++, 0, table->title, self->title);
  if (lg_report_table_get_n_rows (table) == 0)
    write_text (sheet, row++, 0, table->empty, self->note);
  else
    row = write_rows (self, sheet, row, table);
  if (table->note != NULL)
    write_text (sheet, row++, 0, table->note, self->note);

  return row + 1;
}

/* A name that a workbook takes: short, and without what a reference is made of. */
static lxw_worksheet *
add_sheet (Book       *self,
           const char *title,
           const char *fallback)
{
  g_autofree char *name = g_utf8_strlen (title, -1) > MAX_SHEET_NAME ? g_utf8_substring (title, 0, MAX_SHEET_NAME)
                                                                     : g_strdup (title);
  lxw_worksheet *sheet;

  g_strdelimit (name, "[]:*?/\\'", ' ');
  if (workbook_validate_sheet_name (self->book, name) != LXW_NO_ERROR)
    g_set_str (&name, fallback);

  sheet = workbook_add_worksheet (self->book, name);
  worksheet_set_column (sheet, 0, 0, FIRST_WIDTH, NULL);
  worksheet_set_column (sheet, 1, 11, COLUMN_WIDTH, NULL);
  worksheet_set_landscape (sheet);
  worksheet_fit_to_pages (sheet, 1, 0);

  return sheet;
}

/* A list of its own, to sort and to filter. */
static void
write_list (Book                *self,
            const LgReportTable *table)
{
  g_autofree char *fallback = g_strdup_printf ("%s list", table->id);
  lxw_worksheet *sheet = add_sheet (self, table->title, fallback);
  lxw_row_t last = write_rows (self, sheet, 0, table);

  worksheet_freeze_panes (sheet, 1, 0);
  worksheet_autofilter (sheet, 0, 0, MAX (last, 1) - 1, (lxw_col_t) (table->columns->len - 1));
}

static void
write_section (Book                  *self,
               const LgReportSection *section)
{
  lxw_worksheet *sheet = add_sheet (self, section->title, section->id);
  lxw_row_t row = 0;

  for (guint i = 0; i < section->tables->len; i++)
    {
      const LgReportTable *table = g_ptr_array_index (section->tables, i);

      if (!table->data_only)
        row = write_table (self, sheet, row, table);
    }
}

static lxw_row_t
write_tiles (lxw_worksheet  *sheet,
             lxw_row_t       row,
             LgWeeklyReport *report)
{
  LgReportTile tiles[LG_REPORT_N_TILES] = { 0 };

  lg_report_summary_tiles (report, tiles);
  for (guint i = 0; i < LG_REPORT_N_TILES; i++, row++)
    {
      write_text (sheet, row, 0, tiles[i].name, NULL);
      write_text (sheet, row, 1, tiles[i].figure, NULL);
      write_text (sheet, row, 2, tiles[i].detail, NULL);
      lg_report_tile_clear (&tiles[i]);
    }

  return row + 1;
}

static void
write_summary (Book           *self,
               LgWeeklyReport *report)
{
  const LgReportData *data = lg_weekly_report_get_data (report);
  LgReportApproval *approval = lg_weekly_report_get_approval (report);
  lxw_worksheet *sheet = add_sheet (self, _("Summary"), "summary");
  g_autofree char *days = lg_report_words_days (data->first_day, data->first_day + LG_REPORT_DAYS - 1);
  g_autofree char *summary = lg_report_summary_text (report);
  g_autofree char *so_far = lg_weekly_report_dup_so_far (report);
  lxw_row_t row = 0;

  write_text (sheet, row++, 0, lg_weekly_report_get_title (report), self->title);
  write_text (sheet, row++, 0, days, NULL);
  if (so_far != NULL)
    write_text (sheet, row++, 0, so_far, NULL);
  write_text (sheet, row++, 0, data->site != NULL ? data->site->name : _("All sites"), NULL);
  row = write_tiles (sheet, row + 1, report);
  write_text (sheet, row++, 0, summary, NULL);
  if (lg_weekly_report_is_approved (report))
    {
      g_autofree char *time = lg_time_format_rfc3339 (approval->approved_at);
      g_autofree char *text = g_strdup_printf (_("Approved by %1$s on %2$s (%3$s)."), approval->approved_by, time, "UTC");

      write_text (sheet, row++, 0, text, NULL);
    }
  write_text (sheet, row, 0, lg_weekly_report_get_digest (report), self->note);
}

static void
set_properties (Book           *self,
                LgWeeklyReport *report)
{
  const LgReportData *data = lg_weekly_report_get_data (report);
  g_autofree char *title = g_strdup (lg_weekly_report_get_title (report));
  lxw_doc_properties properties = {
    .title = title,
    .author = data->organisation,
    .created = (time_t) (data->starts[data->n_days] / LG_TIME_SECOND),
  };

  workbook_set_properties (self->book, &properties);
}

static lxw_format *
make_format (lxw_workbook *book,
             double        size,
             gboolean      bold)
{
  lxw_format *format = workbook_add_format (book);

  format_set_font_size (format, size);
  if (bold)
    format_set_bold (format);

  return format;
}

static void
make_formats (Book *self)
{
  self->title = make_format (self->book, 13.0, TRUE);
  self->note = make_format (self->book, 9.0, FALSE);
  self->head = make_format (self->book, 11.0, TRUE);
  self->head_right = make_format (self->book, 11.0, TRUE);
  format_set_bottom (self->head, LXW_BORDER_THIN);
  format_set_bottom (self->head_right, LXW_BORDER_THIN);
  format_set_align (self->head_right, LXW_ALIGN_RIGHT);
  self->formats = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static lxw_error
write_book (LgWeeklyReport *report,
            const char     *path)
{
  Book book = { .book = workbook_new (path) };
  GPtrArray *sections = lg_weekly_report_get_sections (report);
  lxw_error status;

  make_formats (&book);
  set_properties (&book, report);
  write_summary (&book, report);
  for (guint i = 0; i < sections->len; i++)
    write_section (&book, g_ptr_array_index (sections, i));
  write_list (&book, lg_weekly_report_find_table (report, "incidents"));
  status = workbook_close (book.book);
  g_hash_table_unref (book.formats);

  return status;
}

/* The library writes to files alone. */
GBytes *
lg_report_xlsx_write (LgWeeklyReport  *self,
                      GError         **error)
{
  g_autofree char *path = NULL;
  char *contents = NULL;
  gsize length = 0;
  lxw_error status;
  int fd = g_file_open_tmp ("lossguard-XXXXXX.xlsx", &path, error);

  if (fd < 0)
    return NULL;

  g_close (fd, NULL);
  status = write_book (self, path);
  if (status != LXW_NO_ERROR)
    g_set_error (error, LG_REPORT_ERROR, LG_REPORT_ERROR_FAILED, "The workbook could not be made: %s", lxw_strerror (status));
  else
    g_file_get_contents (path, &contents, &length, error);
  g_unlink (path);

  return contents != NULL ? g_bytes_new_take (contents, length) : NULL;
}
