/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-overview.h"

G_BEGIN_DECLS

#define LG_TYPE_HISTORY_CARD (lg_history_card_get_type ())

G_DECLARE_FINAL_TYPE (LgHistoryCard, lg_history_card, LG, HISTORY_CARD, AdwBin)

void lg_history_card_set_overview (LgHistoryCard *self,
                                   LgOverview    *overview);

G_END_DECLS
