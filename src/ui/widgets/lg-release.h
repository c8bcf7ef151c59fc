/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void lg_release_in_slices (GtkWidget *widget);
void lg_release_all       (void);

G_END_DECLS
