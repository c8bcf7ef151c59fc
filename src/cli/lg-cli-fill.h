/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-cli.h"

G_BEGIN_DECLS

gboolean lg_cli_fill (LgCli     *cli,
                      gpointer   record,
                      GError   **error);

G_END_DECLS
