/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-camera.h"
#include "lg-db.h"

G_BEGIN_DECLS

gboolean   lg_cameras_insert        (LgDb        *db,
                                     LgCamera    *camera,
                                     GError     **error);
gboolean   lg_cameras_update        (LgDb        *db,
                                     LgCamera    *camera,
                                     GError     **error);
gboolean   lg_cameras_set_deleted   (LgDb        *db,
                                     gint64       row,
                                     gboolean     deleted,
                                     GError     **error);
LgCamera  *lg_cameras_get           (LgDb        *db,
                                     gint64       row,
                                     GError     **error) G_GNUC_WARN_UNUSED_RESULT;
LgCamera  *lg_cameras_find          (LgDb        *db,
                                     const char  *id,
                                     GError     **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *lg_cameras_list          (LgDb        *db,
                                     gint64       site_row,
                                     GError     **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   lg_cameras_add_cover     (LgDb        *db,
                                     LgCamera    *camera,
                                     gint64       asset_row,
                                     GError     **error);
GPtrArray *lg_cameras_list_covering (LgDb        *db,
                                     gint64       asset_row,
                                     GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
