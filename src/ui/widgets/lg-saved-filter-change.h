/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-page-host.h"
#include "lg-saved-filter.h"
#include "lg-store.h"

G_BEGIN_DECLS

DexFuture *lg_saved_filter_change_run (LgPageHost    *host,
                                       LgStore       *store,
                                       const char    *action,
                                       LgSavedFilter *before,
                                       LgSavedFilter *after,
                                       const char    *sentence) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
