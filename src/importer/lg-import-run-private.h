/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-import-lock-private.h"
#include "lg-import-source-private.h"
#include "lg-importer.h"
#include "lg-rejects-file-private.h"

G_BEGIN_DECLS

/* One import from start to end. */
typedef struct
{
  LgStore               *store;
  const LgImportOptions *options;
  LgImportResult        *result;
  LgImportFile          *file;       /* (owned) */
  LgImportContext       *context;    /* (owned) */
  char                  *mapping;    /* (owned) */
  LgImportLock          *lock;       /* (owned) */
  LgImportSource        *source;     /* (owned) */
  LgRejectsFile         *rejects;    /* (owned) */
  LgImport              *import;     /* (owned): as the store has it; its row is 0 before it is there */
  gint64                 done_rows;  /* of an import that is continued */
  gboolean               is_over;    /* no batch is left */
  GError                *error;      /* (owned) (nullable): why the file could not be read on */
} LgImportRun;

gboolean lg_import_run_store (LgImportRun  *run,
                              GError      **error);

G_END_DECLS
