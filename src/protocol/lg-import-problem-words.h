/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-import-field.h"

G_BEGIN_DECLS

char *lg_import_problem_say      (const GError *problem) G_GNUC_WARN_UNUSED_RESULT;
char *lg_import_problem_describe (const GError *problem,
                                  LgImportKind  kind) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
