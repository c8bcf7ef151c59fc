/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "lg-importer.h"

G_BEGIN_DECLS

/* What an import was asked to do, as the store keeps it. */
typedef struct
{
  LgImportOptions  options;  /* its texts belong to the others */
  char            *path;     /* (owned) */
  GStrv            maps;     /* (owned) */
  LgImportCorrections *corrections; /* (owned) (nullable) */
  JsonNode        *node;     /* (owned) */
} LgKeptOptions;

char          *lg_kept_options_write (const LgImportOptions  *options) G_GNUC_WARN_UNUSED_RESULT;
LgKeptOptions *lg_kept_options_read  (LgImport               *import,
                                      GError                **error) G_GNUC_WARN_UNUSED_RESULT;
void           lg_kept_options_free  (LgKeptOptions          *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LgKeptOptions, lg_kept_options_free)

G_END_DECLS
