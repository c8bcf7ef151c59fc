/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-alert.h"
#include "lg-asset.h"
#include "lg-camera.h"
#include "lg-cli.h"
#include "lg-incident.h"
#include "lg-saved-filter.h"
#include "lg-site.h"
#include "lg-task.h"

G_BEGIN_DECLS

LgIncident *lg_cli_lookup_incident     (LgDb        *db,
                                        const char  *id_or_number,
                                        GError     **error) G_GNUC_WARN_UNUSED_RESULT;
LgAsset    *lg_cli_lookup_asset        (LgDb        *db,
                                        const char  *id,
                                        GError     **error) G_GNUC_WARN_UNUSED_RESULT;
LgTask     *lg_cli_lookup_task         (LgDb        *db,
                                        const char  *id,
                                        GError     **error) G_GNUC_WARN_UNUSED_RESULT;
LgAlert    *lg_cli_lookup_alert        (LgDb        *db,
                                        const char  *id,
                                        GError     **error) G_GNUC_WARN_UNUSED_RESULT;
LgCamera   *lg_cli_lookup_camera       (LgDb        *db,
                                        const char  *id,
                                        GError     **error) G_GNUC_WARN_UNUSED_RESULT;

LgSavedFilter *lg_cli_lookup_filter    (LgDb        *db,
                                        const char  *name,
                                        GError     **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean    lg_cli_lookup_site         (LgCli       *cli,
                                        LgDb        *db,
                                        LgSite     **site,
                                        GError     **error);
gboolean    lg_cli_lookup_site_row     (LgCli       *cli,
                                        LgDb        *db,
                                        gint64      *row,
                                        GError     **error);
gboolean    lg_cli_lookup_incident_row (LgCli       *cli,
                                        LgDb        *db,
                                        gint64      *row,
                                        GError     **error);
GTimeZone  *lg_cli_lookup_zone         (LgCli       *cli,
                                        LgDb        *db,
                                        GError     **error);
gboolean    lg_cli_lookup_days         (LgCli       *cli,
                                        LgDb        *db,
                                        LgDay       *since,
                                        LgDay       *until,
                                        GError     **error);

G_END_DECLS
