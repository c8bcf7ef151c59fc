/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-asset.h"
#include "lg-table-private.h"

G_BEGIN_DECLS

extern const LgTable lg_assets_table;

G_END_DECLS
