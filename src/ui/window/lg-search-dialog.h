/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-store.h"

G_BEGIN_DECLS

#define LG_TYPE_SEARCH_DIALOG (lg_search_dialog_get_type ())

G_DECLARE_FINAL_TYPE (LgSearchDialog, lg_search_dialog, LG, SEARCH_DIALOG, AdwDialog)

void lg_search_dialog_present (GtkWidget  *window,
                               LgStore    *store,
                               const char *text);

G_END_DECLS
