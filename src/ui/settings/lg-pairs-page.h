/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-settings.h"

G_BEGIN_DECLS

#define LG_TYPE_PAIRS_PAGE (lg_pairs_page_get_type ())

G_DECLARE_FINAL_TYPE (LgPairsPage, lg_pairs_page, LG, PAIRS_PAGE, AdwNavigationPage)

LgPairsPage *lg_pairs_page_new      (const LgSetting *setting,
                                     const char      *title,
                                     const char      *text) G_GNUC_WARN_UNUSED_RESULT;
char        *lg_pairs_page_dup_text (LgPairsPage     *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
