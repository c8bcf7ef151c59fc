/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-db.h"
#include "lg-incident.h"

G_BEGIN_DECLS

gboolean lg_police_rule_resolve   (LgDb        *db,
                                   LgIncident  *incident,
                                   GError     **error);
gboolean lg_police_rule_update    (LgDb        *db,
                                   LgIncident  *before,
                                   LgIncident  *after,
                                   GError     **error);
gboolean lg_police_rule_take_back (LgDb        *db,
                                   LgIncident  *resolved,
                                   GError     **error);

G_END_DECLS
