/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-incident-filter.h"
#include "lg-paged-list.h"

G_BEGIN_DECLS

LgPagedList *lg_incident_list_new (LgStore                *store,
                                   const LgIncidentFilter *filter) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
