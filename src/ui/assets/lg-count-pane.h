/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-store.h"

G_BEGIN_DECLS

#define LG_TYPE_COUNT_PANE (lg_count_pane_get_type ())

G_DECLARE_FINAL_TYPE (LgCountPane, lg_count_pane, LG, COUNT_PANE, AdwBin)

void lg_count_pane_set_store (LgCountPane *self,
                              LgStore     *store);
void lg_count_pane_set_sites (LgCountPane *self,
                              GListModel  *sites);
void lg_count_pane_set_text  (LgCountPane *self,
                              const char  *text);
void lg_count_pane_unselect  (LgCountPane *self);

G_END_DECLS
