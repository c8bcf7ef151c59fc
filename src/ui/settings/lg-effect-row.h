/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LG_TYPE_EFFECT_ROW (lg_effect_row_get_type ())

G_DECLARE_FINAL_TYPE (LgEffectRow, lg_effect_row, LG, EFFECT_ROW, AdwPreferencesRow)

GtkWidget *lg_effect_row_new          (const char  *group) G_GNUC_WARN_UNUSED_RESULT;
void       lg_effect_row_show         (LgEffectRow *self,
                                       const char  *sentence,
                                       gboolean     can_apply);

G_END_DECLS
