/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-import-warning.h"

G_BEGIN_DECLS

char *lg_import_warning_say (const LgImportWarning *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
