/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-import-reading.h"

G_BEGIN_DECLS

#define LG_TYPE_PREVIEW_TABLE (lg_preview_table_get_type ())

G_DECLARE_FINAL_TYPE (LgPreviewTable, lg_preview_table, LG, PREVIEW_TABLE, AdwBin)

void lg_preview_table_show (LgPreviewTable  *self,
                            LgImportReading *reading,
                            gboolean         as_written);

G_END_DECLS
