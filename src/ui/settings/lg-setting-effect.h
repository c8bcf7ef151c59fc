/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-setting-group.h"

G_BEGIN_DECLS

DexFuture *lg_setting_effect_find   (LgStore         *store,
                                     LgEffectFunc     effect,
                                     LgSettingValues *candidates) G_GNUC_WARN_UNUSED_RESULT;

char      *lg_setting_effect_threat (LgDb            *db,
                                     GHashTable      *values,
                                     GError         **error) G_GNUC_WARN_UNUSED_RESULT;
char      *lg_setting_effect_risk_level (LgDb        *db,
                                     GHashTable      *values,
                                     GError         **error) G_GNUC_WARN_UNUSED_RESULT;
char      *lg_setting_effect_risk_proposals (LgDb    *db,
                                     GHashTable      *values,
                                     GError         **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
