/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-explore-figures.h"

G_BEGIN_DECLS

#define LG_TYPE_EXPLORE_TABLE (lg_explore_table_get_type ())

G_DECLARE_FINAL_TYPE (LgExploreTable, lg_explore_table, LG, EXPLORE_TABLE, AdwBin)

void lg_explore_table_set_figures (LgExploreTable   *self,
                                   LgExploreFigures *figures);

G_END_DECLS
