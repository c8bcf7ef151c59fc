/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void lg_present_dialog (AdwDialog *dialog,
                        GtkWidget *parent);
void lg_dismiss_dialog (AdwDialog *dialog);

G_END_DECLS
