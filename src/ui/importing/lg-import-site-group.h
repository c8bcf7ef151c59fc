/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "lg-import-plan.h"

G_BEGIN_DECLS

#define LG_TYPE_IMPORT_SITE_GROUP (lg_import_site_group_get_type ())

G_DECLARE_FINAL_TYPE (LgImportSiteGroup, lg_import_site_group, LG, IMPORT_SITE_GROUP, AdwPreferencesGroup)

void     lg_import_site_group_set_sites (LgImportSiteGroup *self,
                                         GListModel        *sites,
                                         const char        *currency);
void     lg_import_site_group_apply     (LgImportSiteGroup *self,
                                         LgImportPlan      *plan);
gboolean lg_import_site_group_check     (LgImportSiteGroup *self);

G_END_DECLS
