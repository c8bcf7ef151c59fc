/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-overview.h"

G_BEGIN_DECLS

#define LG_TYPE_THREAT_CARD (lg_threat_card_get_type ())

G_DECLARE_FINAL_TYPE (LgThreatCard, lg_threat_card, LG, THREAT_CARD, AdwBin)

void lg_threat_card_set_overview (LgThreatCard *self,
                                LgOverview *overview);

G_END_DECLS
