/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-overview.h"

G_BEGIN_DECLS

#define LG_TYPE_DUTY_CARD (lg_duty_card_get_type ())

G_DECLARE_FINAL_TYPE (LgDutyCard, lg_duty_card, LG, DUTY_CARD, AdwBin)

void lg_duty_card_set_overview (LgDutyCard *self,
                              LgOverview *overview);

G_END_DECLS
