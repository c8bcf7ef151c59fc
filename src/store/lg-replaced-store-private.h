/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-db-private.h"

G_BEGIN_DECLS

/* The store whose place a backup takes. */
gboolean lg_replaced_store_lock (const char  *folder,
                                 LgDb       **store,
                                 gboolean    *is_damaged,
                                 GError     **error);
gboolean lg_replaced_store_keep (const char  *database,
                                 gboolean     is_damaged,
                                 GError     **error);

G_END_DECLS
