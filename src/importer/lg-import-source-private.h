/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-import-batch-private.h"
#include "lg-import-context-private.h"

G_BEGIN_DECLS

/* Reads a file on a thread of its own, and makes batches of records of it while others are stored. */
typedef struct _LgImportSource LgImportSource;

LgImportSource *lg_import_source_new  (LgImportContext  *context,
                                       LgImportFile     *file,
                                       GCancellable     *cancellable,
                                       GError          **error) G_GNUC_WARN_UNUSED_RESULT;
void            lg_import_source_free (LgImportSource   *self);
LgImportBatch  *lg_import_source_next (LgImportSource   *self,
                                       GError          **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LgImportSource, lg_import_source_free)

G_END_DECLS
