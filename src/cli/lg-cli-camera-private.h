/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-cli-command.h"

G_BEGIN_DECLS

gboolean lg_cli_camera_audit (LgCli    *cli,
                              LgDb     *db,
                              GError  **error);

G_END_DECLS
