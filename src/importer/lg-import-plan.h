/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-importer.h"

G_BEGIN_DECLS

/* What an import is asked to do, with texts of its own: it lives on while somebody changes their mind, and travels to
 * other threads. */
typedef struct
{
  LgImportKind         kind;         /* 0 to find it out */
  char                *path;         /* (owned) */
  char                *part;         /* (owned) (nullable) */
  GStrv                maps;         /* (owned) (nullable) */
  char                *columns;      /* (owned) (nullable) */
  char                *timezone;     /* (owned) (nullable) */
  char                *site;         /* (owned) (nullable) */
  char                *date_format;  /* (owned) (nullable) */
  char                *currency;     /* (owned) (nullable) */
  LgImportCorrections *corrections;  /* (owned) (nullable) */
  gboolean             dry_run;
  gboolean             brings_back;
} LgImportPlan;

LgImportPlan    *lg_import_plan_new     (const char         *path) G_GNUC_WARN_UNUSED_RESULT;
LgImportPlan    *lg_import_plan_copy    (const LgImportPlan *self) G_GNUC_WARN_UNUSED_RESULT;
void             lg_import_plan_free    (LgImportPlan       *self);
LgImportOptions  lg_import_plan_options (const LgImportPlan *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LgImportPlan, lg_import_plan_free)

G_END_DECLS
