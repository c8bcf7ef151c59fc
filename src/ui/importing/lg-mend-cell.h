/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-import-columns.h"
#include "lg-import-line.h"

G_BEGIN_DECLS

#define LG_TYPE_MEND_CELL (lg_mend_cell_get_type ())

G_DECLARE_FINAL_TYPE (LgMendCell, lg_mend_cell, LG, MEND_CELL, AdwBin)

GtkWidget *lg_mend_cell_new         (const LgImportColumns *columns,
                                     guint                  column);
void       lg_mend_cell_set_line    (LgMendCell            *self,
                                     LgImportLine          *line);
int        lg_mend_cell_find_column (const LgImportColumns *columns,
                                     const GError          *problem);

G_END_DECLS
