/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-importer"

#include "config.h"

#include "lg-ods-reader.h"

#include <stdio.h>

#include "lg-import-error.h"
#include "lg-xml-part-private.h"

#define CONTENT "content.xml"

/* The most that LibreOffice has. A repeated cell is written once and counts for many. */
#define MAX_COLUMNS 16384
#define MAX_ROWS    1048576

struct _LgOdsReader
{
  LgRowReader  parent_instance;

  LgXmlPart   *part;          /* (owned) */
  gboolean     is_done;       /* with the sheet */
  gint64       line;          /* that the current row ends in */
  gint64       repeat_row;    /* how often the current row stands there */

  LgRow       *kept;          /* (owned): a row that is to be given out again */
  gint64       n_kept;        /* how often */

  /* The cell that is being read. */
  guint        repeat_cell;
  guint        n_empty;       /* empty cells before it, which only count when one follows that is not */
  guint        n_paragraphs;
  gboolean     has_value;     /* its text is only how the value is shown */
  guint        depth;         /* inside its paragraphs, and out of its notes */
  gboolean     is_note;
  GString     *text;          /* (owned) */
};

G_DEFINE_FINAL_TYPE (LgOdsReader, lg_ods_reader, LG_TYPE_ROW_READER)

static gint64
take_repeat (LgXmlPart  *part,
             const char *name,
             gint64      most)
{
  g_autofree char *value = lg_xml_part_attribute (part, name);

  return value != NULL ? CLAMP (g_ascii_strtoll (value, NULL, 10), 1, most) : 1;
}

static gboolean
starts_cell (LgXmlPart *part)
{
  return lg_xml_part_starts (part, "table-cell") || lg_xml_part_starts (part, "covered-table-cell");
}

static gboolean
ends_cell (LgXmlPart *part)
{
  return lg_xml_part_ends (part, "table-cell") || lg_xml_part_ends (part, "covered-table-cell");
}

/* “PT18H25M00S” is a time of day. */
static char *
format_duration (const char *duration)
{
  guint hours, minutes, seconds = 0;

  if (sscanf (duration, "PT%uH%uM%uS", &hours, &minutes, &seconds) < 2)
    return g_strdup (duration);

  return g_strdup_printf ("%02u:%02u:%02u", hours, minutes, seconds);
}

/* A number or a date is read as it is meant, not as it is shown. */
static char *
take_value (LgXmlPart *part)
{
  g_autofree char *type = lg_xml_part_attribute (part, "value-type");
  g_autofree char *duration = NULL;

  if (g_strcmp0 (type, "date") == 0)
    return lg_xml_part_attribute (part, "date-value");
  if (g_strcmp0 (type, "boolean") == 0)
    return lg_xml_part_attribute (part, "boolean-value");
  if (g_strcmp0 (type, "time") == 0)
    {
      duration = lg_xml_part_attribute (part, "time-value");
      return duration != NULL ? format_duration (duration) : NULL;
    }
  if (type == NULL || g_str_equal (type, "string"))
    return lg_xml_part_attribute (part, "string-value");

  return lg_xml_part_attribute (part, "value");
}

static void
begin_cell (LgOdsReader *self)
{
  g_autofree char *value = take_value (self->part);

  g_string_assign (self->text, value != NULL ? value : "");
  self->has_value = value != NULL;
  self->repeat_cell = take_repeat (self->part, "number-columns-repeated", MAX_COLUMNS);
  self->n_paragraphs = 0;
  self->depth = 0;
  self->is_note = FALSE;
}

static void
end_cell (LgOdsReader *self,
          LgRow       *row)
{
  if (self->text->len == 0)
    {
      self->n_empty += self->repeat_cell;
      return;
    }

  for (; self->n_empty > 0 && row->n_fields < MAX_COLUMNS; self->n_empty--)
    lg_row_append (row, "", 0);
  for (guint i = 0; i < self->repeat_cell && row->n_fields < MAX_COLUMNS; i++)
    lg_row_append (row, self->text->str, self->text->len);
}

static void
begin_paragraph (LgOdsReader *self)
{
  if (!lg_xml_part_is_empty (self->part))
    self->depth++;
  if (self->n_paragraphs > 0 && !self->has_value)
    g_string_append_c (self->text, '\n');
  self->n_paragraphs++;
}

/* Several blanks and a tab are elements in ODF. */
static void
append_blanks (LgOdsReader *self)
{
  gint64 n = take_repeat (self->part, "c", 1000);

  for (gint64 i = 0; i < n; i++)
    g_string_append_c (self->text, ' ');
}

static void
read_paragraph_node (LgOdsReader *self)
{
  const char *text = lg_xml_part_text (self->part);

  if (lg_xml_part_starts (self->part, "annotation") || lg_xml_part_ends (self->part, "annotation"))
    self->is_note = lg_xml_part_starts (self->part, "annotation");
  else if (self->is_note)
    return;
  else if (lg_xml_part_starts (self->part, "p"))
    begin_paragraph (self);
  else if (lg_xml_part_ends (self->part, "p"))
    self->depth--;
  else if (self->has_value || self->depth == 0)
    return;
  else if (lg_xml_part_starts (self->part, "s"))
    append_blanks (self);
  else if (lg_xml_part_starts (self->part, "tab"))
    g_string_append_c (self->text, '\t');
  else if (text != NULL)
    g_string_append (self->text, text);
}

static void
read_cell_node (LgOdsReader *self,
                LgRow       *row)
{
  if (starts_cell (self->part))
    {
      begin_cell (self);
      if (lg_xml_part_is_empty (self->part))
        end_cell (self, row);
    }
  else if (ends_cell (self->part))
    end_cell (self, row);
  else
    read_paragraph_node (self);
}

static void
begin_row (LgOdsReader *self,
           LgRow       *row)
{
  lg_row_clear (row);
  self->repeat_row = take_repeat (self->part, "number-rows-repeated", MAX_ROWS);
  self->line += self->repeat_row;
  self->n_empty = 0;
}

static void
copy_row (LgRow       *to,
          const LgRow *from)
{
  for (guint i = 0; i < from->n_fields; i++)
    lg_row_append (to, lg_row_field (from, i), lg_row_field_size (from, i));
}

/* A row that stands there several times is read once. */
static void
keep_row (LgOdsReader *self,
          const LgRow *row)
{
  self->n_kept = self->repeat_row - 1;
  if (self->n_kept == 0)
    return;

  lg_row_clear (self->kept);
  copy_row (self->kept, row);
}

static gboolean
give_row (LgOdsReader *self,
          LgRow       *row)
{
  row->first_line = row->last_line = self->line - self->n_kept;
  lg_row_check (row);
  return TRUE;
}

static gboolean
lg_ods_reader_next (LgRowReader  *reader,
                    LgRow        *row,
                    GError      **error)
{
  LgOdsReader *self = LG_ODS_READER (reader);

  if (self->n_kept > 0)
    {
      self->n_kept--;
      copy_row (row, self->kept);
      return give_row (self, row);
    }

  while (!self->is_done && lg_xml_part_next (self->part, error))
    if (lg_xml_part_starts (self->part, "table-row"))
      begin_row (self, row);
    else if (lg_xml_part_ends (self->part, "table-row") && row->n_fields > 0)
      {
        keep_row (self, row);
        return give_row (self, row);
      }
    else if (lg_xml_part_ends (self->part, "table"))
      self->is_done = TRUE;
    else
      read_cell_node (self, row);

  return FALSE;
}

static gint64
lg_ods_reader_get_position (LgRowReader *reader)
{
  return lg_xml_part_position (LG_ODS_READER (reader)->part);
}

static void
lg_ods_reader_finalize (GObject *object)
{
  LgOdsReader *self = LG_ODS_READER (object);

  g_clear_pointer (&self->part, lg_xml_part_free);
  g_clear_pointer (&self->kept, lg_row_free);
  g_string_free (self->text, TRUE);

  G_OBJECT_CLASS (lg_ods_reader_parent_class)->finalize (object);
}

static void
lg_ods_reader_class_init (LgOdsReaderClass *klass)
{
  LgRowReaderClass *reader_class = LG_ROW_READER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lg_ods_reader_finalize;
  reader_class->next = lg_ods_reader_next;
  reader_class->get_position = lg_ods_reader_get_position;
}

static void
lg_ods_reader_init (LgOdsReader *self)
{
  self->text = g_string_new (NULL);
  self->kept = lg_row_new ();
}

/**
 * lg_ods_list_sheets:
 * @path: an ODS workbook
 *
 * Returns: (transfer full): the names of its sheets, or %NULL with @error set
 */
GStrv
lg_ods_list_sheets (const char  *path,
                    GError     **error)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_autoptr (LgXmlPart) part = lg_xml_part_open (path, CONTENT, error);
  g_autoptr (GError) local_error = NULL;

  if (part == NULL)
    return NULL;

  while (lg_xml_part_next (part, &local_error))
    if (lg_xml_part_starts (part, "table"))
      g_strv_builder_take (names, lg_xml_part_attribute (part, "name"));

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return g_strv_builder_end (names);
}

/* Goes to the start of the sheet. */
static gboolean
find_sheet (LgOdsReader  *self,
            const char   *sheet,
            GError      **error)
{
  g_autoptr (GError) local_error = NULL;

  while (lg_xml_part_next (self->part, &local_error))
    if (lg_xml_part_starts (self->part, "table"))
      {
        g_autofree char *name = lg_xml_part_attribute (self->part, "name");

        if (g_strcmp0 (name, sheet) == 0)
          return TRUE;
      }

  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else
    lg_import_error_set (error, LG_IMPORT_ERROR_USAGE, LG_IMPORT_REASON_NO_SHEET, sheet, NULL, 0);

  return FALSE;
}

/**
 * lg_ods_reader_new:
 * @path: an ODS workbook
 * @sheet: the name of one of its sheets
 *
 * Returns: (transfer full): a reader of the sheet, or %NULL with @error set
 */
LgRowReader *
lg_ods_reader_new (const char  *path,
                   const char  *sheet,
                   GError     **error)
{
  g_autoptr (LgOdsReader) self = g_object_new (LG_TYPE_ODS_READER, NULL);

  self->part = lg_xml_part_open (path, CONTENT, error);
  if (self->part == NULL || !find_sheet (self, sheet, error))
    return NULL;

  return LG_ROW_READER (g_steal_pointer (&self));
}
