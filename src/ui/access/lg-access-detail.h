/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-access-moment.h"

G_BEGIN_DECLS

#define LG_TYPE_ACCESS_DETAIL (lg_access_detail_get_type ())

G_DECLARE_FINAL_TYPE (LgAccessDetail, lg_access_detail, LG, ACCESS_DETAIL, AdwBin)

void lg_access_detail_set_moment (LgAccessDetail *self,
                                  LgStore        *store,
                                  LgAccessMoment *moment);

G_END_DECLS
