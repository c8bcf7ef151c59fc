/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-store.h"

G_BEGIN_DECLS

#define LG_TYPE_IMPORT_DIALOG (lg_import_dialog_get_type ())

G_DECLARE_FINAL_TYPE (LgImportDialog, lg_import_dialog, LG, IMPORT_DIALOG, AdwDialog)

LgImportDialog *lg_import_dialog_present   (GtkWidget      *parent,
                                            LgStore        *store);
void            lg_import_dialog_open_file (LgImportDialog *self,
                                            GFile          *file);

G_END_DECLS
