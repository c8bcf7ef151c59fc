/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-badge-table.h"
#include "lg-db-private.h"

G_BEGIN_DECLS

gboolean lg_badge_events_insert_imported (LgDb          *db,
                                          LgBadgeEvent  *event,
                                          gint64         digest,
                                          gboolean      *inserted,
                                          GError       **error);

G_END_DECLS
