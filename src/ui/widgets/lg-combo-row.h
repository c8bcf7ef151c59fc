/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LG_TYPE_COMBO_ROW (lg_combo_row_get_type ())

G_DECLARE_FINAL_TYPE (LgComboRow, lg_combo_row, LG, COMBO_ROW, AdwComboRow)

G_END_DECLS
