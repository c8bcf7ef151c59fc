/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "lg-saved-filter.h"

G_BEGIN_DECLS

void lg_filter_menu_model_fill (GMenu         *menu,
                                GPtrArray     *filters,
                                LgSavedFilter *used);

G_END_DECLS
