/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-saved-filter.h"

G_BEGIN_DECLS

/**
 * LgFilterNameFunc:
 * @parent: the widget that asked
 * @name: what the filter is to be called
 * @other: (nullable): the filter that is called so, and is to be replaced
 */
typedef void (*LgFilterNameFunc) (GtkWidget     *parent,
                                  const char    *name,
                                  LgSavedFilter *other);

void lg_saved_filter_dialog_ask (GtkWidget        *parent,
                                 GPtrArray        *filters,
                                 LgSavedFilter    *renamed,
                                 const char       *proposed,
                                 LgFilterNameFunc  func);

G_END_DECLS
