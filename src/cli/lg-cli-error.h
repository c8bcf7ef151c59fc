/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define LG_CLI_ERROR (lg_cli_error_quark ())

/**
 * LgCliError:
 * @LG_CLI_ERROR_USAGE: the command line makes no sense: nothing was tried
 * @LG_CLI_ERROR_FAILED: the command failed for a reason that no room below knows
 */
typedef enum
{
  LG_CLI_ERROR_USAGE,
  LG_CLI_ERROR_FAILED,
} LgCliError;

GQuark      lg_cli_error_quark    (void);
gboolean    lg_cli_error_is_usage (const GError  *error);
const char *lg_cli_error_code     (const GError  *error);
char       *lg_cli_error_sentence (const GError  *error,
                                   const char    *folder) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
