/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-store.h"

G_BEGIN_DECLS

#define LG_TYPE_PREFERENCES_DIALOG (lg_preferences_dialog_get_type ())

G_DECLARE_FINAL_TYPE (LgPreferencesDialog, lg_preferences_dialog, LG, PREFERENCES_DIALOG, AdwPreferencesDialog)

AdwDialog *lg_preferences_dialog_new (LgStore *store) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
