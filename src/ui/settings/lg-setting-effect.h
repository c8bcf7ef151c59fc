/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-setting-group.h"

G_BEGIN_DECLS

DexFuture *lg_setting_effect_find   (LgStore         *store,
                                     LgEffectFunc     effect,
                                     LgSettingValues *candidates) G_GNUC_WARN_UNUSED_RESULT;

gboolean   lg_setting_effect_compare (LgDb           *db,
                                      GHashTable     *values,
                                      LgStoreFunc     func,
                                      gpointer        now,
                                      gpointer        then,
                                      GError        **error);

/* What changes of a group would do: an LgEffectFunc each. */
#define LG_EFFECT(name) \
  char *lg_setting_effect_##name (LgDb        *db, \
                                  GHashTable  *values, \
                                  GError     **error) G_GNUC_WARN_UNUSED_RESULT

LG_EFFECT (threat);
LG_EFFECT (risk_level);
LG_EFFECT (risk_proposals);
LG_EFFECT (breaches);
LG_EFFECT (police);
LG_EFFECT (archiving);
LG_EFFECT (discrepancies);
LG_EFFECT (audits);
LG_EFFECT (access);
LG_EFFECT (patterns);
LG_EFFECT (retention);
LG_EFFECT (import_status);
LG_EFFECT (import_kinds);
LG_EFFECT (import_severity);

#undef LG_EFFECT

G_END_DECLS
