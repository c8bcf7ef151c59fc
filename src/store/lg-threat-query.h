/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-db.h"
#include "lg-severity.h"

G_BEGIN_DECLS

gboolean   lg_active_incidents_count (LgDb     *db,
                                      gint64    counts[LG_N_SEVERITIES],
                                      gint64   *n_new,
                                      GError  **error);
GPtrArray *lg_active_incidents_list  (LgDb     *db,
                                      gint64    limit,
                                      GError  **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
