/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-page.h"

G_BEGIN_DECLS

#define LG_TYPE_EXPLORE_PAGE (lg_explore_page_get_type ())

G_DECLARE_FINAL_TYPE (LgExplorePage, lg_explore_page, LG, EXPLORE_PAGE, LgPage)

G_END_DECLS
