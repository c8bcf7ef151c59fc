/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-import-reading.h"

G_BEGIN_DECLS

#define LG_TYPE_IMPORT_CHECK_PAGE (lg_import_check_page_get_type ())

G_DECLARE_FINAL_TYPE (LgImportCheckPage, lg_import_check_page, LG, IMPORT_CHECK_PAGE, AdwNavigationPage)

AdwNavigationPage *lg_import_check_page_new (LgStore         *store,
                                             LgImportReading *reading,
                                             gboolean         is_corrected);

G_END_DECLS
