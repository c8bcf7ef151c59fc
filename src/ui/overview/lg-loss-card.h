/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-overview.h"

G_BEGIN_DECLS

#define LG_TYPE_LOSS_CARD (lg_loss_card_get_type ())

G_DECLARE_FINAL_TYPE (LgLossCard, lg_loss_card, LG, LOSS_CARD, AdwBin)

void lg_loss_card_set_overview (LgLossCard *self,
                              LgOverview *overview);

G_END_DECLS
