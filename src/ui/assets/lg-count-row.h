/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-paged-row.h"

G_BEGIN_DECLS

#define LG_TYPE_COUNT_ROW (lg_count_row_get_type ())

G_DECLARE_FINAL_TYPE (LgCountRow, lg_count_row, LG, COUNT_ROW, LgPagedRow)

G_END_DECLS
