/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-page.h"

G_BEGIN_DECLS

#define LG_TYPE_ACCESS_PAGE (lg_access_page_get_type ())

G_DECLARE_FINAL_TYPE (LgAccessPage, lg_access_page, LG, ACCESS_PAGE, LgPage)

void lg_access_page_show_person (LgAccessPage *self,
                                 const char   *person,
                                 gint64        site_row);

G_END_DECLS
