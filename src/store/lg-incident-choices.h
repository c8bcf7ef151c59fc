/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-incident-filter.h"
#include "lg-saved-filter.h"

G_BEGIN_DECLS

/* What a filter of incidents chooses, as it is kept under a name. */

void              lg_incident_choices_write (const LgIncidentFilter *filter,
                                             LgSavedFilter          *saved);
LgIncidentFilter *lg_incident_choices_read  (LgSavedFilter          *saved,
                                             GTimeZone              *zone) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
