/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-store.h"

G_BEGIN_DECLS

/* What a store's folder holds. */
#define LG_STORE_DATABASE "lossguard.db"
#define LG_STORE_EVIDENCE "evidence"

gboolean lg_store_make_folder (const char  *folder,
                               GError     **error);

G_END_DECLS
