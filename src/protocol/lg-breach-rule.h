/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-db.h"
#include "lg-incident.h"

G_BEGIN_DECLS

gboolean lg_breach_rule_applies (LgDb        *db,
                                 LgIncident  *incident,
                                 guint       *steps,
                                 gboolean    *applies,
                                 GError     **error);

G_END_DECLS
