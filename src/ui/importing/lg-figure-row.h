/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LG_TYPE_FIGURE_ROW (lg_figure_row_get_type ())

G_DECLARE_FINAL_TYPE (LgFigureRow, lg_figure_row, LG, FIGURE_ROW, AdwActionRow)

void lg_figure_row_set_figure (LgFigureRow *self,
                               gint64       figure);

G_END_DECLS
