/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-page.h"

G_BEGIN_DECLS

#define LG_TYPE_REPORTS_PAGE (lg_reports_page_get_type ())

G_DECLARE_FINAL_TYPE (LgReportsPage, lg_reports_page, LG, REPORTS_PAGE, LgPage)

G_END_DECLS
