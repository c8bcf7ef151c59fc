/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-cli-command.h"

G_BEGIN_DECLS

extern const LgCliOption lg_cli_access_list_options[];

gboolean lg_cli_access_list (LgCli    *cli,
                             LgDb     *db,
                             GError  **error);

G_END_DECLS
