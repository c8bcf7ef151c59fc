/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-count-table.h"
#include "lg-site.h"
#include "lg-table-private.h"

G_BEGIN_DECLS

extern const LgTable lg_counts_table;

gboolean lg_counts_fill_in (LgCount  *count,
                            LgSite   *site,
                            GError  **error);

G_END_DECLS
