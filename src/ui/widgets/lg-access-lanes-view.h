/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-access-lanes.h"
#include "lg-store.h"

G_BEGIN_DECLS

#define LG_TYPE_ACCESS_LANES_VIEW (lg_access_lanes_view_get_type ())

G_DECLARE_FINAL_TYPE (LgAccessLanesView, lg_access_lanes_view, LG, ACCESS_LANES_VIEW, AdwBin)

void lg_access_lanes_view_ask   (LgAccessLanesView      *self,
                                 LgStore                *store,
                                 const LgAccessQuestion *question);
void lg_access_lanes_view_clear (LgAccessLanesView      *self);

G_END_DECLS
