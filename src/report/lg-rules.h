/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-db.h"
#include "lg-ears.h"
#include "lg-risk.h"
#include "lg-threat.h"

G_BEGIN_DECLS

/* The rules of the analysis as the user has set them. */

gboolean lg_rules_load_threat (LgDb           *db,
                               LgThreatRules  *rules,
                               GError        **error);
gboolean lg_rules_load_risk   (LgDb           *db,
                               LgRiskRules    *rules,
                               GError        **error);
gboolean lg_rules_load_ears   (LgDb           *db,
                               LgEarsMethod    method,
                               LgEarsRules    *rules,
                               GError        **error);

G_END_DECLS
