/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-paged-row.h"

G_BEGIN_DECLS

#define LG_TYPE_ACCESS_ROW (lg_access_row_get_type ())

G_DECLARE_FINAL_TYPE (LgAccessRow, lg_access_row, LG, ACCESS_ROW, LgPagedRow)

G_END_DECLS
