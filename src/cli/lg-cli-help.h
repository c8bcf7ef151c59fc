/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-cli-command.h"

G_BEGIN_DECLS

void lg_cli_help_append (const char         *noun,
                         const LgCliCommand *command,
                         GString            *output);

G_END_DECLS
