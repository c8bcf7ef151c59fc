/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-page.h"

G_BEGIN_DECLS

#define LG_TYPE_INCIDENTS_PAGE (lg_incidents_page_get_type ())

G_DECLARE_FINAL_TYPE (LgIncidentsPage, lg_incidents_page, LG, INCIDENTS_PAGE, LgPage)

void lg_incidents_page_show_filter (LgIncidentsPage *self,
                                    GVariant        *filter);

G_END_DECLS
