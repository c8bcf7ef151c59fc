/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-settings.h"

G_BEGIN_DECLS

#define LG_TYPE_PAIRS_BUTTON (lg_pairs_button_get_type ())

G_DECLARE_FINAL_TYPE (LgPairsButton, lg_pairs_button, LG, PAIRS_BUTTON, AdwBin)

GtkWidget  *lg_pairs_button_new      (const LgSetting *setting,
                                      const char      *title) G_GNUC_WARN_UNUSED_RESULT;
const char *lg_pairs_button_get_text (LgPairsButton   *self);
void        lg_pairs_button_set_text (LgPairsButton   *self,
                                      const char      *text);

G_END_DECLS
