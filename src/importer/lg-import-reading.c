/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-importer"

#include "config.h"

#include "lg-import-reading-private.h"

#include "lg-import-error.h"
#include "lg-import-guess.h"
#include "lg-import-kept-layout-private.h"

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
  if (self->columns == NULL || !understand (self, store, error) || !lg_import_reading_read_lines (self, error))
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
