/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-store.h"

G_BEGIN_DECLS

#define LG_TYPE_IMPORT_SETUP_PAGE (lg_import_setup_page_get_type ())

G_DECLARE_FINAL_TYPE (LgImportSetupPage, lg_import_setup_page, LG, IMPORT_SETUP_PAGE, AdwNavigationPage)

AdwNavigationPage *lg_import_setup_page_new (LgStore    *store,
                                             const char *path);

G_END_DECLS
