/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-record.h"

G_BEGIN_DECLS

typedef enum
{
  LG_IMPORT_KIND_INCIDENTS = 1,
  LG_IMPORT_KIND_ASSETS,
  LG_IMPORT_KIND_COUNTS,
  LG_IMPORT_KIND_BADGES,
} LgImportKind;

#define LG_TYPE_IMPORT_KIND (lg_import_kind_get_type ())

GType lg_import_kind_get_type (void) G_GNUC_CONST;

typedef enum
{
  LG_IMPORT_STATE_RUNNING = 1,
  LG_IMPORT_STATE_INTERRUPTED,
  LG_IMPORT_STATE_DONE,
  LG_IMPORT_STATE_UNDONE,
} LgImportState;

#define LG_TYPE_IMPORT_STATE (lg_import_state_get_type ())

GType lg_import_state_get_type (void) G_GNUC_CONST;

#define LG_TYPE_IMPORT (lg_import_get_type ())

LG_DECLARE_RECORD (LgImport, lg_import, IMPORT)

/* One file that was brought in, to be continued or undone as one. */
struct _LgImport
{
  LgRecord  parent_instance;

  int      kind;
  char    *file_name;  /* (owned) */
  char    *file_sha256;  /* (owned) */
  char    *mapping;  /* (owned) */
  int      state;
  gint64   position;  /* records of the file that are in */
  gint64   read;
  gint64   imported;
  gint64   updated;
  gint64   rejected;
  char    *rejects_file;  /* (owned) */
  char    *actor;  /* (owned) */
  LgTime   finished_at;
  char    *options;  /* (owned) (nullable): what it was asked to do, to go on with */
};

G_END_DECLS
