/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-importer"

#include "config.h"

#include "lg-import-reading.h"

#include <string.h>

#include "lg-import-context-private.h"
#include "lg-import-error.h"
#include "lg-import-guess.h"
#include "lg-import-kept-layout-private.h"

/* As many rows tell somebody whether the columns are right. */
#define N_LINES 50

/**
 * LgImportReading:
 *
 * How a file would be read as a plan says: its columns, its first rows as
 * records, and what is wrong with them. Made on a worker thread, as it reads
 * the file; afterwards it does not change, and rows are checked on any one thread.
 */
struct _LgImportReading
{
  GObject           parent_instance;

  LgImportFile     *file;      /* (owned) */
  LgImportPlan     *plan;      /* (owned) */
  LgImportOptions   options;   /* its texts belong to the plan */
  LgImportColumns  *columns;   /* (owned) */
  LgImportContext  *context;   /* (owned) (nullable): NULL while something lacks */
  LgImportLack      lack;
  LgImportField     field;
  LgImportField     or_field;
  gboolean          is_kept;
  GListStore       *lines;     /* (owned) */
};

G_DEFINE_FINAL_TYPE (LgImportReading, lg_import_reading, G_TYPE_OBJECT)

static void
lg_import_reading_finalize (GObject *object)
{
  LgImportReading *self = LG_IMPORT_READING (object);

  g_clear_pointer (&self->context, lg_import_context_free);
  g_clear_pointer (&self->columns, lg_import_columns_free);
  g_clear_pointer (&self->plan, lg_import_plan_free);
  g_clear_object (&self->lines);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (lg_import_reading_parent_class)->finalize (object);
}

static void
lg_import_reading_class_init (LgImportReadingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lg_import_reading_finalize;
}

static void
lg_import_reading_init (LgImportReading *self)
{
  self->lines = g_list_store_new (LG_TYPE_IMPORT_LINE);
}

static gboolean
is_about_dates (const GError *error)
{
  const LgImportCause *cause = lg_import_error_get_cause (error);

  return cause != NULL && (cause->reason == LG_IMPORT_REASON_NO_DATES || cause->reason == LG_IMPORT_REASON_NO_DATE_FORMAT);
}

/* Dates that nobody can read yet are no error, but a question. */
static gboolean
understand (LgImportReading  *self,
            LgStore          *store,
            GError          **error)
{
  g_autoptr (GError) local_error = NULL;

  if (lg_import_columns_find_lack (self->columns, &self->field, &self->or_field))
    {
      self->lack = LG_IMPORT_LACK_COLUMN;
      return TRUE;
    }

  self->context = lg_import_context_new (store, &self->options, self->file, &local_error);
  if (self->context != NULL)
    return TRUE;

  if (g_error_matches (local_error, LG_IMPORT_ERROR, LG_IMPORT_ERROR_SITE))
    self->lack = LG_IMPORT_LACK_SITE;
  else if (g_error_matches (local_error, LG_IMPORT_ERROR, LG_IMPORT_ERROR_AMBIGUOUS))
    self->lack = LG_IMPORT_LACK_DATE_ORDER;
  else if (is_about_dates (local_error))
    self->lack = LG_IMPORT_LACK_DATES;
  else
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

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

static gboolean
read_lines (LgImportReading  *self,
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

static LgImportReading *
read_file (LgStore       *store,
           LgImportFile  *file,
           LgImportPlan  *plan,
           GError       **error)
{
  g_autoptr (LgImportReading) self = g_object_new (LG_TYPE_IMPORT_READING, NULL);

  self->file = g_object_ref (file);
  self->plan = plan;
  self->options = lg_import_plan_options (plan);
  self->columns = lg_import_columns_resolve (plan->kind, file, self->options.maps, plan->columns, error);
  if (self->columns == NULL || !understand (self, store, error) || !read_lines (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/* The first of several sheets or members is as good a guess as any. */
static gboolean
choose_part (LgImportPlan  *plan,
             GError       **error)
{
  g_auto (GStrv) parts = plan->part == NULL ? lg_import_file_list_parts (plan->path, error) : NULL;

  if (plan->part != NULL)
    return TRUE;

  if (parts != NULL && g_strv_length (parts) > 1)
    plan->part = g_strdup (parts[0]);
  return parts != NULL;
}

static gboolean
choose_kind (LgStore       *store,
             LgImportFile  *file,
             LgImportPlan  *plan,
             gboolean      *is_kept,
             GError       **error)
{
  *is_kept = FALSE;
  if (plan->kind != 0)
    return TRUE;

  if (!lg_import_kept_layout_apply (store, file, plan, error))
    return FALSE;

  *is_kept = plan->kind != 0;
  if (plan->kind == 0)
    plan->kind = lg_import_guess_kind (file);
  return TRUE;
}

/**
 * lg_import_reading_open:
 * @store: a store
 * @plan: what is known of how to read a file; of kind 0, it is read as the last of its layout was, or as it seems to be
 *   meant
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Reads the file once or twice from start to end, so that it may take long.
 *
 * Returns: (transfer full): how it is read, or %NULL with @error set
 */
LgImportReading *
lg_import_reading_open (LgStore             *store,
                        const LgImportPlan  *plan,
                        GCancellable        *cancellable,
                        GError             **error)
{
  g_autoptr (LgImportPlan) own = lg_import_plan_copy (plan);
  g_autoptr (LgImportFile) file = NULL;
  LgImportReading *self;
  gboolean is_kept;

  if (!choose_part (own, error))
    return NULL;

  file = lg_import_file_open (own->path, own->part, own->columns != NULL, cancellable, error);
  if (file == NULL || !choose_kind (store, file, own, &is_kept, error))
    return NULL;

  self = read_file (store, file, g_steal_pointer (&own), error);
  if (self != NULL)
    self->is_kept = is_kept;

  return self;
}

/**
 * lg_import_reading_change:
 * @self: a reading
 * @store: a store
 * @plan: another plan for the same part of the same file
 * @error: return location
 *
 * Returns: (transfer full): how it is read then, or %NULL with @error set
 */
LgImportReading *
lg_import_reading_change (LgImportReading     *self,
                          LgStore             *store,
                          const LgImportPlan  *plan,
                          GError             **error)
{
  g_return_val_if_fail (LG_IS_IMPORT_READING (self), NULL);

  return read_file (store, self->file, lg_import_plan_copy (plan), error);
}

LgImportFile *
lg_import_reading_get_file (LgImportReading *self)
{
  g_return_val_if_fail (LG_IS_IMPORT_READING (self), NULL);

  return self->file;
}

/* Of a kind that is known. */
const LgImportPlan *
lg_import_reading_get_plan (LgImportReading *self)
{
  g_return_val_if_fail (LG_IS_IMPORT_READING (self), NULL);

  return self->plan;
}

const LgImportColumns *
lg_import_reading_get_columns (LgImportReading *self)
{
  g_return_val_if_fail (LG_IS_IMPORT_READING (self), NULL);

  return self->columns;
}

/**
 * lg_import_reading_get_lack:
 * @self: a reading
 * @field: (out): the field that is needed; %LG_IMPORT_N_FIELDS for any
 * @or_field: (out): one that would stand for it
 *
 * Returns: what is missing before the file can be imported
 */
LgImportLack
lg_import_reading_get_lack (LgImportReading *self,
                            LgImportField   *field,
                            LgImportField   *or_field)
{
  g_return_val_if_fail (LG_IS_IMPORT_READING (self), LG_IMPORT_LACK_NOTHING);

  *field = self->field;
  *or_field = self->or_field;
  return self->lack;
}

/* Whether it is read as somebody has put right for another file of its layout. */
gboolean
lg_import_reading_is_kept (LgImportReading *self)
{
  g_return_val_if_fail (LG_IS_IMPORT_READING (self), FALSE);

  return self->is_kept;
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

/**
 * lg_import_reading_keep:
 * @self: a reading
 * @store: a store
 * @error: return location
 *
 * Keeps its columns and its format of dates for the next file of this layout. Blocks.
 */
gboolean
lg_import_reading_keep (LgImportReading  *self,
                        LgStore          *store,
                        GError          **error)
{
  g_return_val_if_fail (LG_IS_IMPORT_READING (self), FALSE);

  return lg_import_kept_layout_write (store, self->file, self->plan, error);
}
