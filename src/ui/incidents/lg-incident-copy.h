/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-store.h"

G_BEGIN_DECLS

/* What a clipboard and the program that takes from it can well hold. */
#define LG_INCIDENT_COPY_MAX 10000

DexFuture *lg_incident_copy_read (LgStore *store,
                                  GArray  *rows) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
