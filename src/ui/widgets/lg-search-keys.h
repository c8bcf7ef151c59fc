/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void lg_search_keys_attach (GtkWidget    *entry,
                            GtkWidget    *content);
void lg_search_keys_start  (GtkSearchBar *bar,
                            GtkEditable  *entry);

G_END_DECLS
