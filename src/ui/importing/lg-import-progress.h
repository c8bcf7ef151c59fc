/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-import-work.h"

G_BEGIN_DECLS

#define LG_TYPE_IMPORT_PROGRESS (lg_import_progress_get_type ())

G_DECLARE_FINAL_TYPE (LgImportProgress, lg_import_progress, LG, IMPORT_PROGRESS, AdwBin)

void lg_import_progress_begin (LgImportProgress *self,
                               LgImportWork     *work,
                               const char       *title);
void lg_import_progress_end   (LgImportProgress *self);

G_END_DECLS
