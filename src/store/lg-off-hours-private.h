/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-db-private.h"

G_BEGIN_DECLS

gboolean lg_off_hours_register (LgDb    *db,
                                GError **error);

G_END_DECLS
