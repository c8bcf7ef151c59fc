/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lg-importer"

#include "config.h"

#include "lg-import-plan.h"

/**
 * lg_import_plan_new:
 * @path: a file's path
 *
 * Returns: (transfer full): a plan to import it as it seems to be meant
 */
LgImportPlan *
lg_import_plan_new (const char *path)
{
  LgImportPlan *self = g_new0 (LgImportPlan, 1);

  self->path = g_strdup (path);
  return self;
}

/**
 * lg_import_plan_copy:
 * @self: a plan
 *
 * Returns: (transfer full): another that says the same
 */
LgImportPlan *
lg_import_plan_copy (const LgImportPlan *self)
{
  LgImportPlan *copy = g_new0 (LgImportPlan, 1);

  copy->kind = self->kind;
  copy->path = g_strdup (self->path);
  copy->part = g_strdup (self->part);
  copy->maps = g_strdupv (self->maps);
  copy->columns = g_strdup (self->columns);
  copy->timezone = g_strdup (self->timezone);
  copy->site = g_strdup (self->site);
  copy->date_format = g_strdup (self->date_format);
  copy->currency = g_strdup (self->currency);
  copy->corrections = self->corrections != NULL ? lg_import_corrections_ref (self->corrections) : NULL;
  copy->dry_run = self->dry_run;
  copy->brings_back = self->brings_back;

  return copy;
}

void
lg_import_plan_free (LgImportPlan *self)
{
  g_free (self->path);
  g_free (self->part);
  g_strfreev (self->maps);
  g_free (self->columns);
  g_free (self->timezone);
  g_free (self->site);
  g_free (self->date_format);
  g_free (self->currency);
  g_clear_pointer (&self->corrections, lg_import_corrections_unref);
  g_free (self);
}

/**
 * lg_import_plan_options:
 * @self: a plan whose kind is known
 *
 * Returns: the same as options, whose texts belong to the plan
 */
LgImportOptions
lg_import_plan_options (const LgImportPlan *self)
{
  return (LgImportOptions) {
    .kind = self->kind,
    .path = self->path,
    .part = self->part,
    .maps = (const char *const *) self->maps,
    .columns = self->columns,
    .timezone = self->timezone,
    .site = self->site,
    .date_format = self->date_format,
    .currency = self->currency,
    .corrections = self->corrections,
    .dry_run = self->dry_run,
    .brings_back = self->brings_back,
  };
}
