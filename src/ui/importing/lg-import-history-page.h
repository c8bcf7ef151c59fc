/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-store.h"

G_BEGIN_DECLS

#define LG_TYPE_IMPORT_HISTORY_PAGE (lg_import_history_page_get_type ())

G_DECLARE_FINAL_TYPE (LgImportHistoryPage, lg_import_history_page, LG, IMPORT_HISTORY_PAGE, AdwNavigationPage)

AdwNavigationPage *lg_import_history_page_new (LgStore *store);

G_END_DECLS
