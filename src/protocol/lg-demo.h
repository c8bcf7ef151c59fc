/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-store.h"

G_BEGIN_DECLS

#define LG_DEMO_SEED 20261122

gboolean lg_demo_fill (LgStore  *store,
                       guint32   seed,
                       GError  **error);

G_END_DECLS
