/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-cli-command.h"
#include "lg-cli-field.h"
#include "lg-incident.h"

G_BEGIN_DECLS

extern const LgCliOption lg_cli_incident_hold_options[];
extern const LgCliField  lg_cli_incident_fields[];
extern const LgCliOption lg_cli_incident_edit_options[];
extern const LgCliOption lg_cli_incident_list_options[];
extern const LgCliOption lg_cli_incident_similar_options[];

LgIncident *lg_cli_incident_find  (LgCli       *cli,
                                   LgDb        *db,
                                   GError     **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean    lg_cli_incident_print (LgCli       *cli,
                                   LgDb        *db,
                                   LgIncident  *incident,
                                   GError     **error);
gboolean    lg_cli_incident_list  (LgCli       *cli,
                                   LgDb        *db,
                                   GError     **error);
gboolean    lg_cli_incident_create (LgCli      *cli,
                                   LgDb        *db,
                                   GError     **error);
gboolean    lg_cli_incident_update (LgCli      *cli,
                                   LgDb        *db,
                                   GError     **error);
gboolean    lg_cli_incident_check (LgCli       *cli,
                                   GError     **error);
gboolean    lg_cli_incident_similar (LgCli     *cli,
                                   LgDb        *db,
                                   GError     **error);
gboolean lg_cli_incident_hold    (LgCli    *cli,
                                  LgDb     *db,
                                  GError  **error);
gboolean lg_cli_incident_release (LgCli    *cli,
                                  LgDb     *db,
                                  GError  **error);

G_END_DECLS
