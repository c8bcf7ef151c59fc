/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-import-reading.h"

G_BEGIN_DECLS

#define LG_TYPE_IMPORT_MEND_PAGE (lg_import_mend_page_get_type ())

G_DECLARE_FINAL_TYPE (LgImportMendPage, lg_import_mend_page, LG, IMPORT_MEND_PAGE, AdwNavigationPage)

AdwNavigationPage *lg_import_mend_page_new        (LgStore            *store,
                                                   LgImportReading    *reading,
                                                   const LgImportPlan *plan,
                                                   const char         *path);
gboolean           lg_import_mend_page_is_unsaved (LgImportMendPage   *self);

G_END_DECLS
