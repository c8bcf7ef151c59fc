/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-import-file.h"

G_BEGIN_DECLS

int lg_import_loss_column_find (LgImportFile      *file,
                                const char *const *names,
                                const gboolean    *is_claimed,
                                gboolean           has_price);

G_END_DECLS
