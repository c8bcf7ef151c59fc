/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-import-batch-private.h"

G_BEGIN_DECLS

/* Where the rows go that are no good, each with its line and the reason. Made with the first of them. */
typedef struct _LgRejectsFile LgRejectsFile;

LgRejectsFile *lg_rejects_file_new      (const char           *path,
                                         const char *const    *columns) G_GNUC_WARN_UNUSED_RESULT;
void           lg_rejects_file_free     (LgRejectsFile        *self);
gboolean       lg_rejects_file_add      (LgRejectsFile        *self,
                                         const LgImportItem   *item,
                                         const char           *reason,
                                         GError              **error);
gboolean       lg_rejects_file_close    (LgRejectsFile        *self,
                                         GError              **error);
void           lg_rejects_file_remove   (LgRejectsFile        *self);
const char    *lg_rejects_file_get_path (LgRejectsFile        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LgRejectsFile, lg_rejects_file_free)

G_END_DECLS
