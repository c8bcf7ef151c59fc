/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-explore-choice.h"
#include "lg-explore-choices.h"

G_BEGIN_DECLS

#define LG_TYPE_EXPLORE_BAR (lg_explore_bar_get_type ())

G_DECLARE_FINAL_TYPE (LgExploreBar, lg_explore_bar, LG, EXPLORE_BAR, AdwBin)

void lg_explore_bar_set_choices (LgExploreBar     *self,
                                 LgExploreChoices *choices);
void lg_explore_bar_fill_choice (LgExploreBar     *self,
                                 LgExploreChoice  *choice);

G_END_DECLS
