/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-import.h"
#include "lg-store.h"

G_BEGIN_DECLS

#define LG_TYPE_IMPORT_NOTICE (lg_import_notice_get_type ())

G_DECLARE_FINAL_TYPE (LgImportNotice, lg_import_notice, LG, IMPORT_NOTICE, GtkBox)

void lg_import_notice_set_import (LgImportNotice *self,
                                  LgStore        *store,
                                  LgImport       *import);

G_END_DECLS
