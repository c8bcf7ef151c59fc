/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "lg-db.h"
#include "lg-import.h"

G_BEGIN_DECLS

gboolean   lg_imports_insert          (LgDb          *db,
                                       LgImport      *import,
                                       GError       **error);
gboolean   lg_imports_update          (LgDb          *db,
                                       LgImport      *import,
                                       GError       **error);
LgImport  *lg_imports_get             (LgDb          *db,
                                       const char    *id,
                                       GError       **error) G_GNUC_WARN_UNUSED_RESULT;
LgImport  *lg_imports_get_row         (LgDb          *db,
                                       gint64         row,
                                       GError       **error) G_GNUC_WARN_UNUSED_RESULT;
LgImport  *lg_imports_find_unfinished (LgDb          *db,
                                       LgImportKind   kind,
                                       const char    *file_sha256,
                                       const char    *mapping,
                                       GError       **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *lg_imports_list            (LgDb          *db,
                                       GError       **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *lg_imports_list_unfinished (LgDb          *db,
                                       GError       **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   lg_imports_undo            (LgDb          *db,
                                       LgImport      *import,
                                       GCancellable  *cancellable,
                                       gint64        *n_undone,
                                       GError       **error);

G_END_DECLS
