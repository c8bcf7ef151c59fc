/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-db.h"
#include "lg-incident.h"

G_BEGIN_DECLS

gboolean    lg_incidents_insert       (LgDb          *db,
                                       LgIncident    *incident,
                                       GError       **error);
gboolean    lg_incidents_update       (LgDb          *db,
                                       LgIncident    *incident,
                                       GError       **error);
gboolean    lg_incidents_set_deleted  (LgDb          *db,
                                       gint64         row,
                                       gboolean       deleted,
                                       GError       **error);
LgIncident *lg_incidents_get          (LgDb          *db,
                                       gint64         row,
                                       GError       **error) G_GNUC_WARN_UNUSED_RESULT;
LgIncident *lg_incidents_find         (LgDb          *db,
                                       const char    *id_or_number,
                                       GError       **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray  *lg_incidents_list_rows    (LgDb          *db,
                                       const gint64  *rows,
                                       guint          n_rows,
                                       GError       **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray  *lg_incidents_list_active  (LgDb          *db,
                                       GError       **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray  *lg_incidents_list_of_asset (LgDb         *db,
                                       gint64         asset_row,
                                       GError       **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean    lg_incidents_resolve      (LgDb          *db,
                                       LgIncident    *incident,
                                       LgDisposition  disposition,
                                       GError       **error);
gboolean    lg_incidents_reopen       (LgDb          *db,
                                       LgIncident    *incident,
                                       GError       **error);
gboolean    lg_incidents_archive      (LgDb          *db,
                                       LgIncident    *incident,
                                       GError       **error);

G_END_DECLS
