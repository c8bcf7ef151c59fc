/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-import.h"

G_BEGIN_DECLS

#define LG_TYPE_IMPORT_ROW (lg_import_row_get_type ())

G_DECLARE_FINAL_TYPE (LgImportRow, lg_import_row, LG, IMPORT_ROW, AdwBin)

void      lg_import_row_set_import (LgImportRow *self,
                                    LgImport    *import);
LgImport *lg_import_row_get_import (LgImportRow *self);

G_END_DECLS
