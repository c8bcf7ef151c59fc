/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-filter-choices.h"
#include "lg-filter-menu.h"
#include "lg-incident-filter.h"

G_BEGIN_DECLS

#define LG_TYPE_FILTER_BAR (lg_filter_bar_get_type ())

G_DECLARE_FINAL_TYPE (LgFilterBar, lg_filter_bar, LG, FILTER_BAR, AdwBin)

void              lg_filter_bar_fill          (LgFilterBar *self);
LgIncidentFilter *lg_filter_bar_create_filter (LgFilterBar *self) G_GNUC_WARN_UNUSED_RESULT;
void              lg_filter_bar_set_choices   (LgFilterBar     *self,
                                               LgFilterChoices *choices);
void              lg_filter_bar_set_filter    (LgFilterBar            *self,
                                               const LgIncidentFilter *filter);
void              lg_filter_bar_reset         (LgFilterBar *self);
LgFilterMenu     *lg_filter_bar_get_saved     (LgFilterBar *self);

G_END_DECLS
