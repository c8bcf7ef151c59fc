/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-incident.h"
#include "lg-page-host.h"
#include "lg-store.h"

G_BEGIN_DECLS

DexFuture *lg_count_acts_report (LgStore    *store,
                                 gint64      row) G_GNUC_WARN_UNUSED_RESULT;
void       lg_count_acts_tell   (LgPageHost *host,
                                 LgStore    *store,
                                 gint64      row,
                                 LgIncident *incident);

G_END_DECLS
