/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-saved-filter.h"
#include "lg-store.h"

G_BEGIN_DECLS

#define LG_TYPE_FILTER_MENU (lg_filter_menu_get_type ())

G_DECLARE_FINAL_TYPE (LgFilterMenu, lg_filter_menu, LG, FILTER_MENU, AdwBin)

void lg_filter_menu_read   (LgFilterMenu  *self,
                            LgStore       *store,
                            LgFilterList   list);
void lg_filter_menu_show   (LgFilterMenu  *self,
                            LgSavedFilter *present);
void lg_filter_menu_forget (LgFilterMenu  *self);

G_END_DECLS
