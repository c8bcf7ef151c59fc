/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LG_TYPE_MAIN_MENU_BUTTON (lg_main_menu_button_get_type ())

G_DECLARE_FINAL_TYPE (LgMainMenuButton, lg_main_menu_button, LG, MAIN_MENU_BUTTON, AdwBin)

G_END_DECLS
