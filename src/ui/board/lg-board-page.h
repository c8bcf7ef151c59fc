/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-page.h"

G_BEGIN_DECLS

#define LG_TYPE_BOARD_PAGE (lg_board_page_get_type ())

G_DECLARE_FINAL_TYPE (LgBoardPage, lg_board_page, LG, BOARD_PAGE, LgPage)

G_END_DECLS
