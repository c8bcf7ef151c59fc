/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-import-warning.h"

G_BEGIN_DECLS

void  lg_cli_import_explain       (const char             *path,
                                   GError                 *problem,
                                   GError                **error);
char *lg_cli_import_say_unclaimed (const char *const      *columns) G_GNUC_WARN_UNUSED_RESULT;
char *lg_cli_import_say_warning   (const LgImportWarning  *warning) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
