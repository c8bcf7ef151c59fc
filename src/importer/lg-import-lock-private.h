/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-import.h"

G_BEGIN_DECLS

/* Says to every program that somebody is at an import. The system takes it away when the program ends in any way. */
typedef struct _LgImportLock LgImportLock;

LgImportLock *lg_import_lock_take    (const char    *folder,
                                      LgImportKind   kind,
                                      const char    *file_sha256,
                                      const char    *mapping,
                                      GError       **error) G_GNUC_WARN_UNUSED_RESULT;
void          lg_import_lock_free    (LgImportLock  *self);
gboolean      lg_import_lock_is_held (const char    *folder,
                                      LgImport      *import);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LgImportLock, lg_import_lock_free)

G_END_DECLS
