/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-importer"

#include "config.h"

#include "lg-xlsx-reader.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "lg-import-error.h"
#include "lg-time.h"
#include "lg-xlsx-book-private.h"
#include "lg-xml-part-private.h"

/* The most that Excel itself has. */
#define MAX_COLUMNS 16384

/* The days from day 0 of a workbook to 1970. */
#define DAYS_FROM_1900 25569
#define DAYS_FROM_1904 24107

struct _LgXlsxReader
{
  LgRowReader  parent_instance;

  LgXlsxBook  *book;       /* (owned) */
  LgXmlPart   *part;       /* (owned) */
  gint64       line;

  /* The cell that is being read. */
  guint        column;
  char         type;       /* b, d, e, i for inlineStr, n, s, t for str */
  LgXlsxStyle  style;
  gboolean     is_value;   /* inside <v> or <t> */
  GString     *text;       /* (owned) */
};

G_DEFINE_FINAL_TYPE (LgXlsxReader, lg_xlsx_reader, LG_TYPE_ROW_READER)

/* “BC23” is column 54. Where the cell has no reference, it comes after the one before. */
static guint
column_of_reference (const char *reference,
                     guint       next)
{
  guint column = 0;

  for (const char *c = reference; c != NULL && g_ascii_isalpha (*c) && column <= MAX_COLUMNS; c++)
    column = column * 26 + (g_ascii_toupper (*c) - 'A' + 1);

  return column > 0 ? column - 1 : next;
}

static char
type_of_name (const char *name)
{
  if (name == NULL)
    return 'n';
  if (g_str_equal (name, "inlineStr"))
    return 'i';

  return g_str_equal (name, "str") ? 't' : *name;
}

static void
begin_cell (LgXlsxReader *self,
            const LgRow  *row)
{
  g_autofree char *reference = lg_xml_part_attribute (self->part, "r");
  g_autofree char *type = lg_xml_part_attribute (self->part, "t");
  g_autofree char *style = lg_xml_part_attribute (self->part, "s");
  guint i = style != NULL ? strtoul (style, NULL, 10) : 0;

  self->column = column_of_reference (reference, row->n_fields);
  self->type = type_of_name (type);
  self->style = i < self->book->styles->len ? g_array_index (self->book->styles, LgXlsxStyle, i) : LG_XLSX_PLAIN;
  g_string_truncate (self->text, 0);
}

/* A day count becomes what its format shows of it, so that a date alone stays a date alone. */
static char *
format_date (LgXlsxReader *self,
             double        count)
{
  gint64 seconds = llround (count * 86400);
  LgDay day = seconds / 86400 - (self->book->is_from_1904 ? DAYS_FROM_1904 : DAYS_FROM_1900);
  g_autofree char *date = lg_day_format (day);
  g_autofree char *clock = NULL;

  seconds %= 86400;
  clock = g_strdup_printf ("%02d:%02d:%02d", (int) (seconds / 3600), (int) (seconds / 60 % 60), (int) (seconds % 60));
  if (self->style == LG_XLSX_TIME && count < 1)
    return g_steal_pointer (&clock);
  if (self->style == LG_XLSX_DATE && seconds == 0)
    return g_steal_pointer (&date);

  return g_strconcat (date, " ", clock, NULL);
}

static gboolean
is_date (LgXlsxReader *self,
         double       *count)
{
  char *end;

  if (self->style == LG_XLSX_PLAIN || self->text->len == 0)
    return FALSE;

  *count = g_ascii_strtod (self->text->str, &end);
  return *end == '\0' && *count >= 0 && *count < 2958466;
}

static void
append_text (LgRow      *row,
             const char *text)
{
  lg_row_append (row, text, strlen (text));
}

static void
append_value (LgXlsxReader *self,
              LgRow        *row)
{
  const char *text = self->text->str;
  double count;

  if (self->type == 's')
    {
      guint64 i = g_ascii_strtoull (text, NULL, 10);

      append_text (row, i < self->book->strings->len ? g_ptr_array_index (self->book->strings, i) : "");
    }
  else if (self->type == 'b')
    append_text (row, *text == '1' ? "true" : "false");
  else if (self->type == 'n' && is_date (self, &count))
    {
      g_autofree char *date = format_date (self, count);

      append_text (row, date);
    }
  else
    append_text (row, text);
}

static void
end_cell (LgXlsxReader *self,
          LgRow        *row)
{
  if (self->column < row->n_fields || self->column >= MAX_COLUMNS)
    return;

  while (row->n_fields < self->column)
    lg_row_append (row, "", 0);
  append_value (self, row);
}

static void
read_cell_node (LgXlsxReader *self,
                LgRow        *row)
{
  const char *text = lg_xml_part_text (self->part);

  if (lg_xml_part_starts (self->part, "c"))
    {
      begin_cell (self, row);
      if (lg_xml_part_is_empty (self->part))
        end_cell (self, row);
    }
  else if (lg_xml_part_ends (self->part, "c"))
    end_cell (self, row);
  else if (lg_xml_part_starts (self->part, "v") || lg_xml_part_starts (self->part, "t"))
    self->is_value = !lg_xml_part_is_empty (self->part);
  else if (lg_xml_part_ends (self->part, "v") || lg_xml_part_ends (self->part, "t"))
    self->is_value = FALSE;
  else if (text != NULL && self->is_value)
    g_string_append (self->text, text);
}

static void
begin_row (LgXlsxReader *self)
{
  g_autofree char *number = lg_xml_part_attribute (self->part, "r");

  self->line = number != NULL ? g_ascii_strtoll (number, NULL, 10) : self->line + 1;
}

static gboolean
lg_xlsx_reader_next (LgRowReader  *reader,
                     LgRow        *row,
                     GError      **error)
{
  LgXlsxReader *self = LG_XLSX_READER (reader);

  while (lg_xml_part_next (self->part, error))
    if (lg_xml_part_starts (self->part, "row"))
      begin_row (self);
    else if (!lg_xml_part_ends (self->part, "row"))
      read_cell_node (self, row);
    else if (lg_row_is_blank (row))
      lg_row_clear (row);
    else
      {
        row->first_line = row->last_line = self->line;
        lg_row_check (row);
        return TRUE;
      }

  return FALSE;
}

static gint64
lg_xlsx_reader_get_position (LgRowReader *reader)
{
  return lg_xml_part_position (LG_XLSX_READER (reader)->part);
}

static void
lg_xlsx_reader_finalize (GObject *object)
{
  LgXlsxReader *self = LG_XLSX_READER (object);

  g_clear_pointer (&self->part, lg_xml_part_free);
  g_clear_pointer (&self->book, lg_xlsx_book_free);
  g_string_free (self->text, TRUE);

  G_OBJECT_CLASS (lg_xlsx_reader_parent_class)->finalize (object);
}

static void
lg_xlsx_reader_class_init (LgXlsxReaderClass *klass)
{
  LgRowReaderClass *reader_class = LG_ROW_READER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lg_xlsx_reader_finalize;
  reader_class->next = lg_xlsx_reader_next;
  reader_class->get_position = lg_xlsx_reader_get_position;
}

static void
lg_xlsx_reader_init (LgXlsxReader *self)
{
  self->text = g_string_new (NULL);
}

/**
 * lg_xlsx_list_sheets:
 * @path: an XLSX workbook
 *
 * Returns: (transfer full): the names of its sheets, or %NULL with @error set
 */
GStrv
lg_xlsx_list_sheets (const char  *path,
                     GError     **error)
{
  g_autoptr (LgXlsxBook) book = lg_xlsx_book_open (path, error);

  if (book == NULL)
    return NULL;

  g_ptr_array_add (book->sheet_names, NULL);
  return (GStrv) g_ptr_array_steal (book->sheet_names, NULL);
}

static const char *
find_part (LgXlsxBook *book,
           const char *sheet)
{
  for (guint i = 0; i < book->sheet_names->len; i++)
    if (g_strcmp0 (g_ptr_array_index (book->sheet_names, i), sheet) == 0)
      return g_ptr_array_index (book->sheet_parts, i);

  return NULL;
}

/**
 * lg_xlsx_reader_new:
 * @path: an XLSX workbook
 * @sheet: the name of one of its sheets
 *
 * Returns: (transfer full): a reader of the sheet, or %NULL with @error set
 */
LgRowReader *
lg_xlsx_reader_new (const char  *path,
                    const char  *sheet,
                    GError     **error)
{
  g_autoptr (LgXlsxReader) self = g_object_new (LG_TYPE_XLSX_READER, NULL);
  const char *member;

  self->book = lg_xlsx_book_open (path, error);
  if (self->book == NULL || !lg_xlsx_book_load_strings (self->book, error))
    return NULL;

  member = find_part (self->book, sheet);
  if (member == NULL)
    {
      lg_import_error_set (error, LG_IMPORT_ERROR_USAGE, LG_IMPORT_REASON_NO_SHEET, sheet, NULL, 0);
      return NULL;
    }

  self->part = lg_xml_part_open (path, member, error);
  return self->part != NULL ? LG_ROW_READER (g_steal_pointer (&self)) : NULL;
}
