/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-explore-figures.h"
#include "lg-explore-tally.h"

G_BEGIN_DECLS

/* Response times are shown in tenths of an hour. */
#define LG_EXPLORE_RESPONSE_UNIT (LG_TIME_HOUR / 10)

gboolean lg_explore_figures_arrange (LgExploreFigures  *self,
                                     LgExploreTally    *now,
                                     LgExploreTally    *before,
                                     GPtrArray         *sites,
                                     GError           **error);
gboolean lg_explore_figures_color   (LgExploreFigures  *self,
                                     LgDb              *db,
                                     GPtrArray         *sites,
                                     GError           **error);

G_END_DECLS
