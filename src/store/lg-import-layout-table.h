/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-db.h"
#include "lg-import-layout.h"

G_BEGIN_DECLS

LgImportLayout *lg_import_layouts_find (LgDb            *db,
                                        const char      *header_sha256,
                                        GError         **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean        lg_import_layouts_keep (LgDb            *db,
                                        LgImportLayout  *layout,
                                        GError         **error);

G_END_DECLS
