/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-axis-entry.h"

G_BEGIN_DECLS

#define LG_TYPE_AXIS_ROW (lg_axis_row_get_type ())

G_DECLARE_FINAL_TYPE (LgAxisRow, lg_axis_row, LG, AXIS_ROW, AdwBin)

gboolean lg_axis_row_can_open (GtkWidget   *widget,
                               LgAxisEntry *entry);

G_END_DECLS
