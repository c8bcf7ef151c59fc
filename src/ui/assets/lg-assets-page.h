/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-page.h"

G_BEGIN_DECLS

#define LG_TYPE_ASSETS_PAGE (lg_assets_page_get_type ())

G_DECLARE_FINAL_TYPE (LgAssetsPage, lg_assets_page, LG, ASSETS_PAGE, LgPage)

G_END_DECLS
