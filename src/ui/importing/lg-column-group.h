/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-import-reading.h"

G_BEGIN_DECLS

#define LG_TYPE_COLUMN_GROUP (lg_column_group_get_type ())

G_DECLARE_FINAL_TYPE (LgColumnGroup, lg_column_group, LG, COLUMN_GROUP, AdwPreferencesGroup)

void lg_column_group_show  (LgColumnGroup   *self,
                            LgImportReading *reading);
void lg_column_group_apply (LgColumnGroup   *self,
                            LgImportPlan    *plan);

G_END_DECLS
