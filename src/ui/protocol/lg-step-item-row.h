/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "lg-step-item.h"

G_BEGIN_DECLS

#define LG_TYPE_STEP_ITEM_ROW (lg_step_item_row_get_type ())

G_DECLARE_FINAL_TYPE (LgStepItemRow, lg_step_item_row, LG, STEP_ITEM_ROW, GtkBox)

G_END_DECLS
