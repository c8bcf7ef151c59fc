/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-import-columns.h"

G_BEGIN_DECLS

GStrv lg_import_column_names_list      (LgImportFile          *file) G_GNUC_WARN_UNUSED_RESULT;
GStrv lg_import_column_names_plain     (const char *const     *names) G_GNUC_WARN_UNUSED_RESULT;
GStrv lg_import_column_names_unclaimed (const LgImportColumns *columns) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
