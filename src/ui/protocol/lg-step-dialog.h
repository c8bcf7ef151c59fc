/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LG_TYPE_STEP_DIALOG (lg_step_dialog_get_type ())

G_DECLARE_FINAL_TYPE (LgStepDialog, lg_step_dialog, LG, STEP_DIALOG, AdwDialog)

void lg_step_dialog_present (GtkWidget  *parent,
                             const char *title,
                             GListModel *items);

G_END_DECLS
