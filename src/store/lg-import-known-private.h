/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-incident.h"
#include "lg-table-private.h"

G_BEGIN_DECLS

/* What is known of a row that was imported before. */
typedef struct
{
  gint64   row;
  gboolean same;
  gboolean deleted;
} LgImportKnown;

gboolean lg_import_known_find       (LgDb                    *db,
                                     const LgTable           *table,
                                     const LgImportIdentity  *identity,
                                     LgImportKnown           *known,
                                     GError                 **error);
gboolean lg_import_known_set_digest (LgDb                    *db,
                                     const LgTable           *table,
                                     gint64                   row,
                                     const LgImportIdentity  *identity,
                                     GError                 **error);
void     lg_import_known_take_place (LgRecord                *record,
                                     LgRecord                *before);
gboolean lg_import_known_says_the_same (LgRecord             *record,
                                        LgRecord             *before);

G_END_DECLS
