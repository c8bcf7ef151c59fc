/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-importer"

#include "config.h"

#include "lg-import-reading-private.h"

#include <string.h>

/* As many rows tell somebody whether the columns are right. */
#define N_LINES 50

static LgImportLine *
make_line (LgImportReading *self,
           const LgRow     *row)
{
  guint n_columns = g_strv_length (self->columns->names);
  g_auto (GStrv) cells = g_new0 (char *, n_columns + 1);

  for (guint i = 0; i < n_columns; i++)
    cells[i] = g_utf8_make_valid (lg_row_field (row, i), -1);

  return lg_import_line_new (row->first_line, (const char *const *) cells);
}

static void
add_line (LgImportReading *self,
          const LgRow     *row)
{
  g_autoptr (LgImportLine) line = make_line (self, row);

  if (row->problem != NULL)
    line->problem = g_error_copy (row->problem);
  else
    lg_import_reading_check (self, line);
  g_list_store_append (self->lines, line);
}

/* The first ones; afterwards they may be changed and checked again. */
gboolean
lg_import_reading_read_lines (LgImportReading  *self,
                              GError          **error)
{
  g_autoptr (LgRowReader) reader = lg_import_file_read (self->file, error);
  g_autoptr (LgRow) row = lg_row_new ();
  g_autoptr (GError) local_error = NULL;

  if (reader == NULL)
    return FALSE;

  for (guint i = 0; i < N_LINES && lg_row_reader_next (reader, row, &local_error); i++)
    add_line (self, row);

  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/**
 * lg_import_reading_get_lines:
 * @self: a reading
 *
 * Returns: (transfer none): the first rows, each an LgImportLine
 */
GListModel *
lg_import_reading_get_lines (LgImportReading *self)
{
  g_return_val_if_fail (LG_IS_IMPORT_READING (self), NULL);

  return G_LIST_MODEL (self->lines);
}

/**
 * lg_import_reading_check:
 * @self: a reading that lacks nothing; else nothing is found out
 * @line: a row of its file
 *
 * Reads a row again after it was changed: it has a record or a problem then.
 */
void
lg_import_reading_check (LgImportReading *self,
                         LgImportLine    *line)
{
  g_autoptr (LgRow) row = lg_row_new ();
  g_autoptr (GError) error = NULL;
  LgImportSite *site;

  g_return_if_fail (LG_IS_IMPORT_READING (self));
  g_return_if_fail (LG_IS_IMPORT_LINE (line));

  g_clear_object (&line->record);
  if (self->context == NULL)
    {
      lg_import_line_set_problem (line, NULL);
      return;
    }

  for (char **cell = line->cells; *cell != NULL; cell++)
    lg_row_append (row, *cell, strlen (*cell));
  site = lg_import_context_find_site (self->context, row, &error);
  if (site != NULL)
    {
      g_set_str (&line->site, site->name);
      line->record = lg_import_make_record (self->context, row, site, &error);
    }

  lg_import_line_set_problem (line, error);
}

static LgImportSite *
find_site (LgImportReading *self,
           LgImportLine    *line)
{
  g_autofree char *folded = NULL;

  if (self->context == NULL || line->site == NULL)
    return NULL;

  folded = g_utf8_casefold (line->site, -1);
  return g_hash_table_lookup (self->context->sites, folded);
}

/* The currency of a row's amounts, NULL where it is not known. */
const char *
lg_import_reading_get_currency (LgImportReading *self,
                                LgImportLine    *line)
{
  LgImportSite *site = find_site (self, line);

  if (self->plan->currency != NULL)
    return self->plan->currency;

  return site != NULL ? site->currency : NULL;
}

/* The zone of a row's site, UTC where it is not known. */
GTimeZone *
lg_import_reading_get_zone (LgImportReading *self,
                            LgImportLine    *line)
{
  LgImportSite *site = find_site (self, line);

  return site != NULL ? site->zone : lg_time_zone_lookup ("UTC", NULL);
}
