/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-import-work.h"

G_BEGIN_DECLS

#define LG_TYPE_IMPORT_DONE_PAGE (lg_import_done_page_get_type ())

G_DECLARE_FINAL_TYPE (LgImportDonePage, lg_import_done_page, LG, IMPORT_DONE_PAGE, AdwNavigationPage)

AdwNavigationPage *lg_import_done_page_new        (LgStore            *store,
                                                   LgImportWork       *work,
                                                   LgImportReading    *reading,
                                                   const LgImportPlan *plan);
gboolean           lg_import_done_page_is_unsaved (LgImportDonePage   *self);

G_END_DECLS
