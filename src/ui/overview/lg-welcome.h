/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-store.h"

G_BEGIN_DECLS

#define LG_TYPE_WELCOME (lg_welcome_get_type ())

G_DECLARE_FINAL_TYPE (LgWelcome, lg_welcome, LG, WELCOME, AdwBin)

void lg_welcome_set_store (LgWelcome *self,
                           LgStore   *store,
                           gboolean   can_fill);

G_END_DECLS
