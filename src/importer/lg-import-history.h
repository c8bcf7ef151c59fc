/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-importer.h"

G_BEGIN_DECLS

/* Imports that are on record: those that were interrupted go on, and any is undone. */

gboolean lg_import_history_find_interrupted (LgDb                  *db,
                                             const char            *folder,
                                             LgImport             **interrupted,
                                             gboolean              *is_importing,
                                             GError               **error);
char    *lg_import_history_dup_path         (LgImport              *import) G_GNUC_WARN_UNUSED_RESULT;
gboolean lg_import_history_continue         (LgStore               *store,
                                             LgImport              *import,
                                             LgImportProgressFunc   progress,
                                             gpointer               progress_data,
                                             LgImportDescribeFunc   describe,
                                             LgImportResult        *result,
                                             GCancellable          *cancellable,
                                             GError               **error);
gboolean lg_import_history_undo             (LgDb                  *db,
                                             const char            *folder,
                                             LgImport              *import,
                                             GCancellable          *cancellable,
                                             gint64                *n_undone,
                                             GError               **error);

G_END_DECLS
