/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void lg_back_gestures_add (GtkWidget       *widget,
                           GtkShortcutFunc  back);

G_END_DECLS
