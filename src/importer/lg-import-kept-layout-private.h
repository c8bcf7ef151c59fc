/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lg-import-columns.h"
#include "lg-import-plan.h"

G_BEGIN_DECLS

gboolean lg_import_kept_layout_apply (LgStore                *store,
                                      LgImportFile           *file,
                                      LgImportPlan           *plan,
                                      GError                **error);
gboolean lg_import_kept_layout_write (LgStore                *store,
                                      LgImportFile           *file,
                                      const LgImportPlan     *plan,
                                      GError                **error);

G_END_DECLS
