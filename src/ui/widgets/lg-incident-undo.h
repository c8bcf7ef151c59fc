/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-incident.h"
#include "lg-page-host.h"
#include "lg-store.h"

G_BEGIN_DECLS

void lg_incident_undo_offer (LgPageHost *host,
                             LgStore    *store,
                             const char *sentence,
                             LgIncident *before,
                             LgIncident *after);

G_END_DECLS
