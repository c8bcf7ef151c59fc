/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-importer"

#include "config.h"

#include "lg-import-parts-private.h"

#include <string.h>

#include "lg-archive.h"
#include "lg-import-error.h"
#include "lg-ods-reader.h"
#include "lg-xlsx-reader.h"

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
has_suffix (const char        *name,
            const char *const *suffixes)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (; *suffixes != NULL; suffixes++)
    if (g_str_has_suffix (lower, *suffixes))
      return TRUE;

  return FALSE;
}

/* What lies beside the data in an archive: terms, explanations, and the leavings of a Macintosh. */
static gboolean
is_accessory (const char *name)
{
  static const char *const words[] = { "licen", "legal", "disclaimer", "readme", "read_me", "terms", "copying",
                                       "__macosx" };
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (lower, words[i]) != NULL)
      return TRUE;

  return FALSE;
}

static GStrv
list_data_members (GPtrArray         *members,
                   const char *const *suffixes)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < members->len; i++)
    {
      LgArchiveMember *member = g_ptr_array_index (members, i);

      if (has_suffix (member->name, suffixes) && !is_accessory (member->name))
        g_strv_builder_add (names, member->name);
    }

  return g_strv_builder_end (names);
}

/* A table comes before a text, which is often about the table. */
static GStrv
list_tables (GPtrArray *members)
{
  static const char *const tables[] = { ".csv", ".tsv", ".tab", ".dat", NULL };
  static const char *const texts[] = { ".txt", NULL };
  g_auto (GStrv) names = list_data_members (members, tables);

  return *names != NULL ? g_steal_pointer (&names) : list_data_members (members, texts);
}

static gboolean
list_names (LgImportParts  *parts,
            const char     *path,
            GError        **error)
{
  g_autoptr (GPtrArray) members = lg_archive_list (path, error);

  if (members == NULL)
    return FALSE;

  if (has_member (members, "xl/workbook.xml"))
    {
      parts->format = LG_IMPORT_XLSX;
      parts->names = lg_xlsx_list_sheets (path, error);
    }
  else if (has_member (members, "content.xml"))
    {
      parts->format = LG_IMPORT_ODS;
      parts->names = lg_ods_list_sheets (path, error);
    }
  else
    parts->names = list_tables (members);

  if (parts->names == NULL || *parts->names != NULL || members->len == 0)
    return parts->names != NULL;

  g_set_error_literal (error, LG_IMPORT_ERROR, LG_IMPORT_ERROR_NO_TABLE, "The archive holds no table");
  return FALSE;
}

static gboolean
choose_wanted (LgImportParts  *parts,
               const char     *wanted,
               GError        **error)
{
  g_autofree char *all = NULL;

  for (char **name = parts->names; *name != NULL; name++)
    if (g_ascii_strcasecmp (*name, wanted) == 0)
      {
        parts->chosen = g_strdup (*name);
        return TRUE;
      }

  all = g_strjoinv (", ", parts->names);
  return lg_import_error_set (error, LG_IMPORT_ERROR_USAGE, LG_IMPORT_REASON_NO_SHEET, wanted, all, 0);
}

static gboolean
choose_only (LgImportParts  *parts,
             GError        **error)
{
  g_autofree char *all = NULL;

  if (g_strv_length (parts->names) <= 1)
    {
      parts->chosen = g_strdup (*parts->names);
      return TRUE;
    }

  all = g_strjoinv (", ", parts->names);
  return lg_import_error_set (error, LG_IMPORT_ERROR_AMBIGUOUS, LG_IMPORT_REASON_WHICH_SHEET, NULL, all, 0);
}

/**
 * lg_import_parts_list:
 * @parts: (out caller-allocates): the parts, none of them chosen; free them with lg_import_parts_clear(), also after an
 *   error
 * @path: a file's path
 *
 * Returns: %FALSE with @error set
 */
gboolean
lg_import_parts_list (LgImportParts  *parts,
                      const char     *path,
                      GError        **error)
{
  *parts = (LgImportParts) { LG_IMPORT_TEXT };

  return list_names (parts, path, error);
}

/**
 * lg_import_parts_find:
 * @parts: (out caller-allocates): the parts; free them with lg_import_parts_clear(), also after an error
 * @path: a file's path
 * @wanted: (nullable): the sheet or the member to read
 *
 * Returns: %FALSE with @error set; %LG_IMPORT_ERROR_AMBIGUOUS when there are several parts and none is @wanted
 */
gboolean
lg_import_parts_find (LgImportParts  *parts,
                      const char     *path,
                      const char     *wanted,
                      GError        **error)
{
  if (!lg_import_parts_list (parts, path, error))
    return FALSE;

  return wanted != NULL ? choose_wanted (parts, wanted, error) : choose_only (parts, error);
}

void
lg_import_parts_clear (LgImportParts *parts)
{
  g_clear_pointer (&parts->names, g_strfreev);
  g_clear_pointer (&parts->chosen, g_free);
}
