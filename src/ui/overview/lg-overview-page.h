/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-page.h"

G_BEGIN_DECLS

#define LG_TYPE_OVERVIEW_PAGE (lg_overview_page_get_type ())

G_DECLARE_FINAL_TYPE (LgOverviewPage, lg_overview_page, LG, OVERVIEW_PAGE, LgPage)

G_END_DECLS
