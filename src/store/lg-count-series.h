/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-day-count.h"
#include "lg-db.h"

G_BEGIN_DECLS

GArray    *lg_day_counts_list           (LgDb        *db,
                                         gint64       site_row,
                                         LgDay        since,
                                         LgDay        until,
                                         GError     **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *lg_day_counts_list_incidents (LgDb        *db,
                                         gint64       site_row,
                                         const char  *kind,
                                         LgDay        since,
                                         LgDay        until,
                                         GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
