/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-import.h"
#include "lg-table-private.h"

G_BEGIN_DECLS

const char *lg_import_record_type (LgImportKind kind);

gboolean lg_import_keep_before (LgDb           *db,
                                LgImport       *import,
                                const LgTable  *table,
                                LgRecord       *record,
                                GError        **error);
gboolean lg_import_take_back   (LgDb           *db,
                                LgImport       *import,
                                gint64         *n_undone,
                                GError        **error);

G_END_DECLS
