/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-importer"

#include "config.h"

#include "lg-rejects.h"

#include "lg-csv-reader.h"
#include "lg-import-error.h"

/* Before the columns of the file come the line and the reason. */
#define N_OWN_COLUMNS 2

static LgRowReader *
open_rejects (const char  *path,
              GError     **error)
{
  LgTextPlace place = { path, NULL, LG_ENCODING_UTF8, 0 };
  LgTextStream *stream = lg_text_stream_open (&place, error);

  return stream != NULL ? lg_csv_reader_new (stream, ',') : NULL;
}

/* Another sheet of the same workbook has its rejects in a file of the same name. */
static gboolean
check_header (LgRowReader        *reader,
              const char         *path,
              const char *const  *columns,
              GError            **error)
{
  g_autoptr (LgRow) row = lg_row_new ();
  guint n_columns = g_strv_length ((GStrv) columns);
  gboolean is_right = lg_row_reader_next (reader, row, NULL) && row->n_fields == n_columns + N_OWN_COLUMNS;

  for (guint i = 0; i < n_columns && is_right; i++)
    is_right = g_str_equal (lg_row_field (row, i + N_OWN_COLUMNS), columns[i]);

  if (!is_right)
    g_set_error (error, LG_IMPORT_ERROR, LG_IMPORT_ERROR_CHANGED, "%s holds the rejected rows of another import", path);
  return is_right;
}

/* A row that could not be taken apart has fewer fields than the file has columns. */
static LgImportLine *
make_line (const LgRow *row,
           guint        n_columns)
{
  g_auto (GStrv) cells = g_new0 (char *, n_columns + 1);
  g_autoptr (GError) problem = NULL;
  LgImportLine *line;

  for (guint i = 0; i < n_columns; i++)
    cells[i] = g_strdup (lg_row_field (row, i + N_OWN_COLUMNS));
  line = lg_import_line_new (g_ascii_strtoll (lg_row_field (row, 0), NULL, 10), (const char *const *) cells);
  problem = g_error_new_literal (LG_IMPORT_ERROR, LG_IMPORT_ERROR_REJECTED, lg_row_field (row, 1));
  lg_import_line_set_problem (line, problem);

  return line;
}

/**
 * lg_rejects_read:
 * @path: a file of rejected rows
 * @columns: the columns of the file that they come from
 * @n_lines: how many rows to read at most
 * @error: return location
 *
 * Returns: (transfer full): the rows, each an LgImportLine with its problem, or %NULL with @error set;
 *   %LG_IMPORT_ERROR_CHANGED where they are of another file
 */
GListModel *
lg_rejects_read (const char         *path,
                 const char *const  *columns,
                 guint               n_lines,
                 GError            **error)
{
  g_autoptr (LgRowReader) reader = open_rejects (path, error);
  g_autoptr (LgRow) row = lg_row_new ();
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GListStore) lines = g_list_store_new (LG_TYPE_IMPORT_LINE);
  guint n_columns = g_strv_length ((GStrv) columns);

  if (reader == NULL || !check_header (reader, path, columns, error))
    return NULL;

  for (guint i = 0; i < n_lines && lg_row_reader_next (reader, row, &local_error); i++)
    {
      g_autoptr (LgImportLine) line = make_line (row, n_columns);

      g_list_store_append (lines, line);
    }

  if (local_error == NULL)
    return G_LIST_MODEL (g_steal_pointer (&lines));

  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

static void
append_field (GString    *text,
              const char *field)
{
  g_string_append_c (text, '"');
  for (; *field != '\0'; field++)
    {
      if (*field == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *field);
    }
  g_string_append_c (text, '"');
}

static void
append_line (GString      *text,
             LgImportLine *line,
             const char   *reason)
{
  g_string_append_printf (text, "%" G_GINT64_FORMAT ",", line->number);
  append_field (text, reason);
  for (char **cell = line->cells; *cell != NULL; cell++)
    {
      g_string_append_c (text, ',');
      append_field (text, *cell);
    }
  g_string_append_c (text, '\n');
}

/**
 * lg_rejects_write:
 * @path: where to write
 * @columns: the columns of the file that the rows come from
 * @lines: the rows, each an LgImportLine
 * @kind: what that file holds
 * @describe: says why the rows are no good
 * @error: return location
 */
gboolean
lg_rejects_write (const char            *path,
                  const char *const     *columns,
                  GListModel            *lines,
                  LgImportKind           kind,
                  LgImportDescribeFunc   describe,
                  GError               **error)
{
  g_autoptr (GString) text = g_string_new ("line,reason");

  for (; *columns != NULL; columns++)
    {
      g_string_append_c (text, ',');
      append_field (text, *columns);
    }
  g_string_append_c (text, '\n');

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (LgImportLine) line = g_list_model_get_item (lines, i);
      g_autofree char *reason = line->problem != NULL ? describe (line->problem, kind) : NULL;

      append_line (text, line, reason != NULL ? reason : "");
    }

  return g_file_set_contents (path, text->str, (gssize) text->len, error);
}
