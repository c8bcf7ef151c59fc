/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "lg-run-item.h"

G_BEGIN_DECLS

#define LG_TYPE_RUN_ROW (lg_run_row_get_type ())

G_DECLARE_FINAL_TYPE (LgRunRow, lg_run_row, LG, RUN_ROW, GtkBox)

G_END_DECLS
