/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-period.h"

G_BEGIN_DECLS

LgDay       lg_explore_presets_get_today (void);
LgPeriod    lg_explore_presets_get    (const char *name,
                                       LgPeriod    bounds);
const char *lg_explore_presets_find   (LgPeriod    period,
                                       LgPeriod    bounds);
LgPeriod    lg_explore_presets_choose (LgPeriod    bounds);

G_END_DECLS
