/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LG_TYPE_SHORTCUTS_DIALOG (lg_shortcuts_dialog_get_type ())

G_DECLARE_FINAL_TYPE (LgShortcutsDialog, lg_shortcuts_dialog, LG, SHORTCUTS_DIALOG, AdwDialog)

AdwDialog *lg_shortcuts_dialog_new (void);

G_END_DECLS
