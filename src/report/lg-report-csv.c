/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-report"

#include "config.h"

#include <csv.h>
#include <math.h>

#include "lg-weekly-report-private.h"

/* Every figure has a row of its own, so that all tables share their columns:
 * table, item (what the row of the table is about), figure, value, unit. */

static void
append_field (GString    *file,
              const char *text,
              gboolean    last)
{
  gsize length = strlen (text);
  gsize size = csv_write (NULL, 0, text, length);
  g_autofree char *quoted = g_malloc (size);

  csv_write (quoted, size, text, length);
  g_string_append_len (file, quoted, (gssize) size);
  g_string_append (file, last ? "\r\n" : ",");
}

/* Spreadsheets take a text that begins like a formula for one, so it is marked as a text. */
static void
append_text (GString    *file,
             const char *text,
             gboolean    last)
{
  gboolean is_formula = *text != '\0' && strchr ("=+-@\t\r", *text) != NULL;
  g_autofree char *safe = g_strconcat (is_formula ? "'" : "", text, NULL);

  append_field (file, safe, last);
}

static char *
value_of_number (double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (text, sizeof text, "%.6f", number));
}

static const char *
text_of_cell (const LgReportCell *cell)
{
  if (cell->code != NULL)
    return cell->code;

  return cell->text != NULL ? cell->text : "";
}

static void
append_value (GString              *file,
              const LgReportColumn *column,
              const LgReportCell   *cell)
{
  g_autofree char *value = NULL;

  switch (column->type)
    {
    case LG_REPORT_CELL_DAY:
      value = lg_day_format ((LgDay) cell->value);
      break;
    case LG_REPORT_CELL_COUNT:
    case LG_REPORT_CELL_CHANGE:
      value = g_strdup_printf ("%" G_GINT64_FORMAT, cell->value);
      break;
    case LG_REPORT_CELL_MONEY:
      value = lg_money_format_plain (cell->value, cell->currency);
      break;
    case LG_REPORT_CELL_SHARE:
    case LG_REPORT_CELL_NUMBER:
    case LG_REPORT_CELL_CHANCE:
      value = value_of_number (cell->number);
      break;
    case LG_REPORT_CELL_TEXT:
    case LG_REPORT_CELL_LEVEL:
    case LG_REPORT_CELL_LIST:
    case LG_REPORT_CELL_DIGEST:
    default:
      append_text (file, text_of_cell (cell), FALSE);
      return;
    }

  append_field (file, value, FALSE);
}

static void
append_item (GString             *file,
             const LgReportTable *table,
             guint                row)
{
  const LgReportColumn *column = lg_report_table_get_column (table, 0);
  const LgReportCell *cell = lg_report_table_get_cell (table, row, 0);

  append_field (file, table->id, FALSE);
  append_value (file, column, cell);
}

static void
append_row (GString             *file,
            const LgReportTable *table,
            guint                row)
{
  for (guint column = 1; column < table->columns->len; column++)
    {
      const LgReportCell *cell = lg_report_table_get_cell (table, row, column);

      if (!cell->known)
        continue;
      append_item (file, table, row);
      append_field (file, lg_report_table_get_column (table, column)->id, FALSE);
      append_value (file, lg_report_table_get_column (table, column), cell);
      append_field (file, cell->currency != NULL ? cell->currency : "", TRUE);
    }
}

static void
append_table (GString             *file,
              const LgReportTable *table)
{
  for (guint row = 0; row < lg_report_table_get_n_rows (table); row++)
    append_row (file, table, row);
}

static void
append_head (GString    *file,
             const char *figure,
             const char *value)
{
  append_field (file, "report", FALSE);
  append_field (file, "", FALSE);
  append_field (file, figure, FALSE);
  append_text (file, value, FALSE);
  append_field (file, "", TRUE);
}

static void
append_heads (GString        *file,
              LgWeeklyReport *self)
{
  const LgReportData *data = lg_weekly_report_get_data (self);
  LgReportApproval *approval = lg_weekly_report_get_approval (self);
  g_autofree char *week = lg_week_format (data->week);
  g_autofree char *approved_at = NULL;

  append_head (file, "week", week);
  append_head (file, "site", data->site != NULL ? data->site->code : "");
  append_head (file, "digest", lg_weekly_report_get_digest (self));
  append_head (file, "complete", data->is_over ? "true" : "false");
  if (!lg_weekly_report_is_approved (self))
    return;

  approved_at = lg_time_format_rfc3339 (approval->approved_at);
  append_head (file, "approved_by", approval->approved_by);
  append_head (file, "approved_at", approved_at);
}

GBytes *
lg_report_csv_write (LgWeeklyReport  *self,
                     GError         **error)
{
  GPtrArray *sections = lg_weekly_report_get_sections (self);
  GString *file = g_string_new ("table,item,figure,value,unit\r\n");

  append_heads (file, self);
  for (guint i = 0; i < sections->len; i++)
    {
      LgReportSection *section = g_ptr_array_index (sections, i);

      for (guint j = 0; j < section->tables->len; j++)
        append_table (file, g_ptr_array_index (section->tables, j));
    }

  return g_string_free_to_bytes (file);
}
