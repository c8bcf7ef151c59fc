/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-importer"

#include "config.h"

#include "lg-xlsx-book-private.h"

#include <stdlib.h>
#include <string.h>

#include "lg-archive.h"
#include "lg-import-error.h"
#include "lg-xml-part-private.h"

/* The texts of all cells stand in one table, which has to be in memory. */
#define MAX_STRINGS_SIZE (256 * 1024 * 1024)

#define FOLDER "xl/"

typedef gboolean (*NodeFunc) (LgXmlPart   *part,
                              LgXlsxBook  *self,
                              gpointer     data,
                              GError     **error);

static gboolean
has_member (GPtrArray  *members,
            const char *name)
{
  for (guint i = 0; i < members->len; i++)
    if (g_strcmp0 (((LgArchiveMember *) g_ptr_array_index (members, i))->name, name) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
for_each_node (LgXlsxBook  *self,
               const char  *member,
               NodeFunc     func,
               gpointer     data,
               GError     **error)
{
  g_autoptr (LgXmlPart) part = lg_xml_part_open (self->path, member, error);
  g_autoptr (GError) local_error = NULL;

  if (part == NULL)
    return FALSE;

  while (lg_xml_part_next (part, &local_error))
    if (!func (part, self, data, error))
      return FALSE;

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/* Collects the sheets' names, and for now the ids of their parts. */
static gboolean
read_workbook_node (LgXmlPart   *part,
                    LgXlsxBook  *self,
                    gpointer     data,
                    GError     **error)
{
  g_autofree char *value = NULL;

  if (lg_xml_part_starts (part, "sheet"))
    {
      g_ptr_array_add (self->sheet_names, lg_xml_part_attribute (part, "name"));
      g_ptr_array_add (self->sheet_parts, lg_xml_part_attribute (part, "id"));
    }
  else if (lg_xml_part_starts (part, "workbookPr"))
    {
      value = lg_xml_part_attribute (part, "date1904");
      self->is_from_1904 = g_strcmp0 (value, "1") == 0 || g_strcmp0 (value, "true") == 0;
    }

  return TRUE;
}

static gboolean
read_relation_node (LgXmlPart   *part,
                    LgXlsxBook  *self,
                    gpointer     data,
                    GError     **error)
{
  g_autofree char *id = NULL;
  g_autofree char *target = NULL;

  if (!lg_xml_part_starts (part, "Relationship"))
    return TRUE;

  id = lg_xml_part_attribute (part, "Id");
  target = lg_xml_part_attribute (part, "Target");
  if (id != NULL && target != NULL)
    g_hash_table_insert (data, g_steal_pointer (&id),
                         *target == '/' ? g_strdup (target + 1) : g_strconcat (FOLDER, target, NULL));

  return TRUE;
}

/* Puts the members' names where their ids stood. */
static gboolean
find_sheet_parts (LgXlsxBook  *self,
                  GError     **error)
{
  g_autoptr (GHashTable) targets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  if (!for_each_node (self, FOLDER "_rels/workbook.xml.rels", read_relation_node, targets, error))
    return FALSE;

  for (guint i = 0; i < self->sheet_parts->len; i++)
    {
      char *id = g_ptr_array_index (self->sheet_parts, i);
      const char *target = id != NULL ? g_hash_table_lookup (targets, id) : NULL;

      g_ptr_array_index (self->sheet_parts, i) = g_strdup (target != NULL ? target : "");
      g_free (id);
    }

  return TRUE;
}

/* Quoted text and what stands in brackets, such as colours, is not part of the format's letters. */
static char *
strip_literals (const char *code)
{
  GString *letters = g_string_new (NULL);
  char until = 0;

  for (const char *c = code; *c != '\0'; c++)
    if (until != 0)
      until = *c == until ? 0 : until;
    else if (*c == '"' || (*c == '[' && strchr ("hmsHMS", c[1]) == NULL))
      until = *c == '"' ? '"' : ']';
    else if (*c == '\\' && c[1] != '\0')
      c++;
    else
      g_string_append_c (letters, g_ascii_tolower (*c));

  return g_string_free (letters, FALSE);
}

static LgXlsxStyle
style_of_code (const char *code)
{
  g_autofree char *letters = strip_literals (code);
  gboolean has_day = strpbrk (letters, "yd") != NULL;
  gboolean has_clock = strpbrk (letters, "hs") != NULL;

  if (strstr (letters, "general") != NULL)
    return LG_XLSX_PLAIN;
  if (has_day && has_clock)
    return LG_XLSX_DATE_TIME;
  if (has_day)
    return LG_XLSX_DATE;

  return has_clock ? LG_XLSX_TIME : LG_XLSX_PLAIN;
}

/* The formats that every workbook has without saying so. */
static LgXlsxStyle
style_of_builtin (int id)
{
  if (id >= 14 && id <= 17)
    return LG_XLSX_DATE;
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47))
    return LG_XLSX_TIME;

  return id == 22 ? LG_XLSX_DATE_TIME : LG_XLSX_PLAIN;
}

typedef struct
{
  GHashTable *codes;     /* (owned): the number of a format → LgXlsxStyle */
  gboolean    is_inside; /* the list of the cells' styles */
} StyleReading;

static int
take_number_attribute (LgXmlPart  *part,
                       const char *name)
{
  g_autofree char *value = lg_xml_part_attribute (part, name);

  return value != NULL ? atoi (value) : -1;
}

static gboolean
read_style_node (LgXmlPart   *part,
                 LgXlsxBook  *self,
                 gpointer     data,
                 GError     **error)
{
  StyleReading *reading = data;
  int id = take_number_attribute (part, "numFmtId");

  if (lg_xml_part_starts (part, "numFmt"))
    {
      g_autofree char *code = lg_xml_part_attribute (part, "formatCode");

      if (code != NULL)
        g_hash_table_insert (reading->codes, GINT_TO_POINTER (id), GINT_TO_POINTER (style_of_code (code)));
    }
  else if (lg_xml_part_starts (part, "cellXfs") || lg_xml_part_ends (part, "cellXfs"))
    reading->is_inside = lg_xml_part_starts (part, "cellXfs");
  else if (reading->is_inside && lg_xml_part_starts (part, "xf"))
    {
      gpointer custom;
      gboolean is_custom = g_hash_table_lookup_extended (reading->codes, GINT_TO_POINTER (id), NULL, &custom);
      LgXlsxStyle style = is_custom ? (LgXlsxStyle) GPOINTER_TO_INT (custom) : style_of_builtin (id);

      g_array_append_val (self->styles, style);
    }

  return TRUE;
}

static gboolean
load_styles (LgXlsxBook  *self,
             GPtrArray   *members,
             GError     **error)
{
  g_autoptr (GHashTable) codes = g_hash_table_new (NULL, NULL);
  StyleReading reading = { codes, FALSE };

  if (!has_member (members, FOLDER "styles.xml"))
    return TRUE;

  return for_each_node (self, FOLDER "styles.xml", read_style_node, &reading, error);
}

/**
 * lg_xlsx_book_open:
 * @path: an XLSX workbook
 *
 * Returns: (transfer full): the workbook, without the texts of its cells, or %NULL with @error set
 */
LgXlsxBook *
lg_xlsx_book_open (const char  *path,
                   GError     **error)
{
  g_autoptr (LgXlsxBook) self = g_new0 (LgXlsxBook, 1);
  g_autoptr (GPtrArray) members = lg_archive_list (path, error);

  self->path = g_strdup (path);
  self->sheet_names = g_ptr_array_new_with_free_func (g_free);
  self->sheet_parts = g_ptr_array_new_with_free_func (g_free);
  self->strings = g_ptr_array_new_with_free_func (g_free);
  self->styles = g_array_new (FALSE, FALSE, sizeof (LgXlsxStyle));

  if (members == NULL ||
      !for_each_node (self, FOLDER "workbook.xml", read_workbook_node, NULL, error) ||
      !find_sheet_parts (self, error) ||
      !load_styles (self, members, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
lg_xlsx_book_free (LgXlsxBook *self)
{
  g_free (self->path);
  g_clear_pointer (&self->sheet_names, g_ptr_array_unref);
  g_clear_pointer (&self->sheet_parts, g_ptr_array_unref);
  g_clear_pointer (&self->strings, g_ptr_array_unref);
  g_clear_pointer (&self->styles, g_array_unref);
  g_free (self);
}

typedef struct
{
  GString  *text;       /* (owned): of the item that is being read, in one or several runs */
  gsize     size;       /* of all items */
  gboolean  is_text;    /* inside <t> */
  gboolean  is_reading; /* phonetic guides are no text */
} StringReading;

static gboolean
end_string (LgXlsxBook     *self,
            StringReading  *reading,
            GError        **error)
{
  reading->size += reading->text->len + sizeof (gpointer) * 3;
  if (reading->size > MAX_STRINGS_SIZE)
    {
      g_set_error (error, LG_IMPORT_ERROR, LG_IMPORT_ERROR_TOO_LARGE,
                   "The spreadsheet holds more than %d MiB of text; save it as CSV, which can have any size",
                   MAX_STRINGS_SIZE / 1024 / 1024);
      return FALSE;
    }

  g_ptr_array_add (self->strings, g_strdup (reading->text->str));
  g_string_truncate (reading->text, 0);
  return TRUE;
}

static gboolean
read_string_node (LgXmlPart   *part,
                  LgXlsxBook  *self,
                  gpointer     data,
                  GError     **error)
{
  StringReading *reading = data;
  const char *text = lg_xml_part_text (part);

  if (lg_xml_part_starts (part, "rPh"))
    reading->is_reading = FALSE;
  else if (lg_xml_part_ends (part, "rPh"))
    reading->is_reading = TRUE;
  else if (lg_xml_part_starts (part, "t") || lg_xml_part_ends (part, "t"))
    reading->is_text = lg_xml_part_starts (part, "t") && !lg_xml_part_is_empty (part);
  else if (lg_xml_part_ends (part, "si") || (lg_xml_part_starts (part, "si") && lg_xml_part_is_empty (part)))
    return end_string (self, reading, error);
  else if (text != NULL && reading->is_text && reading->is_reading)
    g_string_append (reading->text, text);

  return TRUE;
}

/* Loads the texts that the cells of all sheets share. */
gboolean
lg_xlsx_book_load_strings (LgXlsxBook  *self,
                           GError     **error)
{
  g_autoptr (GPtrArray) members = lg_archive_list (self->path, error);
  g_autoptr (GString) text = g_string_new (NULL);
  StringReading reading = { text, 0, FALSE, TRUE };

  if (members == NULL)
    return FALSE;
  if (!has_member (members, FOLDER "sharedStrings.xml"))
    return TRUE;

  return for_each_node (self, FOLDER "sharedStrings.xml", read_string_node, &reading, error);
}
