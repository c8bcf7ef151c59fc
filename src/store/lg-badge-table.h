/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-badge-event.h"
#include "lg-db.h"

G_BEGIN_DECLS

GPtrArray *lg_badge_events_list_near  (LgDb           *db,
                                       gint64          site_row,
                                       LgTime          since,
                                       LgTime          until,
                                       GError        **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *lg_badge_events_list_around (LgDb          *db,
                                       gint64          site_row,
                                       LgTime          at,
                                       GError        **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *lg_badge_events_list_rows  (LgDb           *db,
                                       const gint64   *rows,
                                       guint           n_rows,
                                       GError        **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *lg_badge_events_list_sites (LgDb           *db,
                                       GError        **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
